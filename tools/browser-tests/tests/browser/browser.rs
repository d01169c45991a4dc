//! A headless Chromium with an empty profile, driven through chromedriver; both end with this value.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::{Duration, Instant};

use fantoccini::wd::PrintConfiguration;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use url::Url;

use crate::tools;

/// How long a page may take until it is as a test wants it.
const PATIENCE: Duration = Duration::from_secs(10);

/// A browser of a test's own.
pub(crate) struct Browser {
    client: Client,
    runtime: Runtime,
    driver: Child,
    _profile: TempDir,
    _turn: Turn,
}

/// Who may run at the same time.
static TURNS: RwLock<()> = RwLock::new(());

/// A browser's turn; it ends with the browser.
enum Turn {
    Shared {
        _turn: RwLockReadGuard<'static, ()>,
    },
    Alone {
        _turn: RwLockWriteGuard<'static, ()>,
    },
}

impl Browser {
    /// Starts a browser; `None` where there is none and none is demanded.
    pub(crate) fn start() -> Option<Self> {
        let turn = TURNS.read().unwrap_or_else(PoisonError::into_inner);
        Self::start_in(Turn::Shared { _turn: turn })
    }

    /// Starts a browser for what is timed, while no other test has one.
    pub(crate) fn start_alone() -> Option<Self> {
        let turn = TURNS.write().unwrap_or_else(PoisonError::into_inner);
        Self::start_in(Turn::Alone { _turn: turn })
    }

    fn start_in(turn: Turn) -> Option<Self> {
        tools::program("chromium")?;
        let (driver, address) = start_driver(Command::new(tools::program("chromedriver")?));
        let profile = TempDir::new().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let capabilities = capabilities(profile.path().to_str().unwrap());
        builder.capabilities(capabilities.as_object().unwrap().clone());
        let client = runtime.block_on(builder.connect(&address)).unwrap();
        Some(Self {
            client,
            runtime,
            driver,
            _profile: profile,
            _turn: turn,
        })
    }

    /// Opens an address.
    pub(crate) fn open(&self, address: &str) {
        self.runtime.block_on(self.client.goto(address)).unwrap();
    }

    /// Runs the body of a function in the page and returns what it returns; a promise is waited for.
    pub(crate) fn run(&self, script: &str) -> Value {
        let run = self.client.execute(script, Vec::new());
        let result = self.runtime.block_on(run);
        result.unwrap_or_else(|error| panic!("{error}\nin: {script}"))
    }

    /// Returns the value of an expression in the page as text.
    pub(crate) fn text(&self, expression: &str) -> String {
        match self.run(&format!("return {expression};")) {
            Value::String(text) => text,
            other => other.to_string(),
        }
    }

    /// Tells whether an expression is true in the page.
    pub(crate) fn is(&self, expression: &str) -> bool {
        self.run(&format!("return Boolean({expression});")) == json!(true)
    }

    /// Waits until an expression is true in the page.
    pub(crate) fn wait(&self, expression: &str) {
        let start = Instant::now();
        while !self.is(expression) {
            assert!(start.elapsed() < PATIENCE, "never true: {expression}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Presses keys one after the other; [`crate::keys`] has those that are no letters.
    pub(crate) fn press(&self, keys: &[char]) {
        for key in keys {
            let stroke = ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key }));
            self.perform(&stroke);
        }
    }

    /// Presses a key while another one is held.
    pub(crate) fn press_with(&self, held: char, key: char) {
        let stroke = [
            ("keyDown", held),
            ("keyDown", key),
            ("keyUp", key),
            ("keyUp", held),
        ];
        self.perform(&stroke.map(|(kind, key)| json!({ "type": kind, "value": key })));
    }

    fn perform(&self, strokes: &[Value]) {
        let actions = json!({ "actions": [{ "type": "key", "id": "keys", "actions": strokes }] });
        self.command("actions", actions);
    }

    /// Makes the page so many pixels wide, as on a phone or a screen, whatever the window can be.
    pub(crate) fn width(&self, width: u32) {
        let size =
            json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size);
    }

    /// Returns the page as it is printed.
    pub(crate) fn pdf(&self) -> Vec<u8> {
        let print = self.client.print(PrintConfiguration::default());
        self.runtime.block_on(print).unwrap()
    }

    /// Sends a command of the DevTools protocol.
    pub(crate) fn devtools(&self, command: &str, params: Value) -> Value {
        let body = json!({ "cmd": command, "params": params });
        self.command("goog/cdp/execute", body)
    }

    /// Returns the addresses that were asked for since the last call.
    pub(crate) fn requests(&self) -> Vec<String> {
        let log = self.command("se/log", json!({ "type": "performance" }));
        let events = log.as_array().unwrap().iter().map(|entry| {
            let event: Value = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
            event["message"].clone()
        });
        events
            .filter(|event| event["method"] == "Network.requestWillBeSent")
            .map(|event| {
                event["params"]["request"]["url"]
                    .as_str()
                    .unwrap()
                    .to_owned()
            })
            .collect()
    }

    fn command(&self, path: &'static str, body: Value) -> Value {
        let call = self.client.issue_cmd(Call { path, body });
        let result = self.runtime.block_on(call);
        result.unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The browser ends with its session; the driver has nothing to end it by but this.
        let _ = self.runtime.block_on(self.client.clone().close());
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// Starts the driver on a free port, and returns the address that it answers at.
fn start_driver(mut command: Command) -> (Child, String) {
    let command = command.arg("--port=0").stdout(Stdio::piped());
    let mut driver = command.spawn().unwrap();
    let lines = BufReader::new(driver.stdout.take().unwrap()).lines();
    let port = lines.map_while(Result::ok).find_map(|line| {
        let port = line.split_once("started successfully on port ")?.1;
        Some(port.trim_end_matches('.').to_owned())
    });
    let port = port.expect("chromedriver tells its port");
    (driver, format!("http://127.0.0.1:{port}"))
}

fn capabilities(profile: &str) -> Value {
    let profile = format!("--user-data-dir={profile}");
    json!({
        "goog:loggingPrefs": { "performance": "ALL" },
        "goog:chromeOptions": { "args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--window-size=1280,800", profile,
        ] },
    })
}

/// A command that chromedriver knows and fantoccini has no function for.
#[derive(Debug)]
struct Call {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Call {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
