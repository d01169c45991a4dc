//! The book asks nothing of anybody: every request goes to the book itself, and a policy stops any other.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::book::OPEN;
use crate::browser::Browser;

/// Starts a browser that writes down what the policy of a page stops.
fn start() -> Option<Browser> {
    let browser = Browser::start()?;
    let source = "window.stopped = []; addEventListener('securitypolicyviolation', (event) =>
                    stopped.push(event.violatedDirective + ' ' + event.blockedURI))";
    browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": source }),
    );
    Some(browser)
}

/// Opens a page, searches in it, and asserts that all it asked for is below `root`.
fn assert_asks_only(browser: &Browser, root: &str, page: &str) {
    browser.open(&format!("{root}{page}"));
    browser.wait("document.fonts.status === 'loaded'");
    if browser.is("document.getElementById('search')") {
        browser.run("document.getElementById('search-button').click()");
        browser.wait("window.elasticlunr && document.querySelector('#search [role=status]').textContent === ''");
    }
    assert_eq!(browser.run("return stopped"), json!([]), "{page}");
    assert_eq!(browser.text("document.cookie"), "", "{page}");
    let asked = browser.requests();
    assert!(
        asked.iter().any(|address| address.ends_with(".woff2")),
        "{asked:?}"
    );
    let elsewhere: Vec<_> = asked
        .iter()
        .filter(|address| !address.starts_with(root))
        .collect();
    assert!(elsewhere.is_empty(), "{page}: {elsewhere:?}");
}

#[test]
fn every_page_asks_only_the_server_it_came_from() {
    let Some(browser) = start() else { return };
    browser.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    browser.requests();
    for page in OPEN.pages() {
        assert_asks_only(&browser, &OPEN.page(""), &page);
    }
}

#[test]
fn a_book_opened_from_the_disk_has_its_type_its_colours_and_its_search() {
    let Some(browser) = start() else { return };
    browser.requests();
    assert_asks_only(&browser, &OPEN.file(""), "kinds.html");
    assert!(browser.is("document.fonts.check('16px \"Source Serif 4\"')"));
    assert!(browser.is("document.querySelector('#contents a[aria-current]')"));
}

#[test]
fn the_policy_stops_a_request_elsewhere() {
    let Some(browser) = start() else { return };
    browser.open(&OPEN.page("kinds.html"));
    browser.run(
        "new Image().src = 'https://karrow.example/x.png'; fetch('https://karrow.example/').catch(() => 0);
         const script = document.createElement('script'); script.textContent = 'window.live = 1';
         document.body.append(script);",
    );
    browser.wait("stopped.length === 3");
    assert!(!browser.is("window.live"));
    assert!(browser.is("stopped.every((what) => /img-src|connect-src|script-src/.test(what))"));
}

#[test]
fn a_lesson_with_all_that_it_asks_for_weighs_less_than_150_kilobytes() {
    let Some(browser) = start() else { return };
    browser.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    let lessons = OPEN
        .pages()
        .into_iter()
        .filter(|page| page.starts_with("lessons/") && page.ends_with("/index.html"));
    for page in lessons {
        browser.requests();
        browser.open(&OPEN.page(&page));
        browser.wait("document.fonts.status === 'loaded'");
        let asked = browser.requests();
        let files = asked.iter().map(|address| {
            OPEN.folder
                .join(address.strip_prefix(&OPEN.page("")).unwrap())
        });
        let weight: u64 = files.map(|file| packed(&browser, &file)).sum();
        assert!(
            (50_000..150_000).contains(&weight),
            "{page}: {weight} bytes"
        );
    }
}

/// Returns how many bytes of a file a server sends that compresses texts, as servers do.
fn packed(browser: &Browser, file: &Path) -> u64 {
    let bytes = fs::read(file).unwrap();
    // What is no text is packed already: type.
    let Ok(text) = str::from_utf8(&bytes) else {
        return bytes.len() as u64;
    };
    let length = browser.run(&format!(
        "const packed = new Blob([{}]).stream().pipeThrough(new CompressionStream('gzip'));
         return new Response(packed).arrayBuffer().then((bytes) => bytes.byteLength);",
        json!(text)
    ));
    length.as_u64().unwrap()
}
