//! Two checkers that others keep find nothing: axe-core for what hinders people, the Nu checker for what is no HTML.

use std::fs;
use std::process::Command;

use serde_json::json;

use crate::book::{Book, CLASS, OPEN};
use crate::browser::Browser;
use crate::tools;

/// The five themes of the book.
pub(crate) const THEMES: [&str; 5] = ["light", "rust", "coal", "navy", "ayu"];

/// The rules of axe that look at colours. The others find the same in every theme.
const COLOUR_RULES: &str = "{ runOnly: ['color-contrast', 'link-in-text-block'] }";
/// All rules that are on by themselves, and the one for targets too small to hit.
const ALL_RULES: &str = "{ rules: { 'target-size': { enabled: true } } }";

/// Starts a browser with axe in every page; `None` where one of both is missing.
pub(crate) fn browser_with_axe() -> Option<Browser> {
    let axe = fs::read_to_string(tools::package("axe-core/axe.min.js")?).unwrap();
    let browser = Browser::start()?;
    let source = json!({ "source": axe });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", source);
    Some(browser)
}

/// Asks axe about the page that is open, in every theme; `state` names the page and what was done to it.
///
/// Returns what it found, a line each.
pub(crate) fn barriers(browser: &Browser, state: &str) -> Vec<String> {
    let rules = [ALL_RULES].into_iter().chain([COLOUR_RULES; 4]);
    let found = THEMES.into_iter().zip(rules).map(|(theme, rules)| {
        browser.run(&format!(
            "document.documentElement.classList.remove('{}'); document.documentElement.classList.add('{theme}');
             return axe.run({rules}).then(({{ violations }}) => violations.flatMap((rule) => rule.nodes.map((node) =>
               '{state}, {theme}: ' + rule.id + ' ' + node.html + ' ' + node.any.map((check) => check.message).join(' '))))",
            THEMES.join("', '")
        ))
    });
    let lines = found.flat_map(|found| serde_json::from_value::<Vec<String>>(found).unwrap());
    lines.collect()
}

fn assert_no_barrier_on_any_page(book: &Book, width: u32) {
    let Some(browser) = browser_with_axe() else {
        return;
    };
    browser.width(width);
    let mut found = Vec::new();
    for page in book.pages() {
        browser.open(&book.page(&page));
        found.extend(barriers(&browser, &page));
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn axe_finds_nothing_on_any_page_on_a_screen() {
    assert_no_barrier_on_any_page(&OPEN, 1280);
}

#[test]
fn axe_finds_nothing_on_any_page_on_a_phone() {
    assert_no_barrier_on_any_page(&OPEN, 360);
}

#[test]
fn the_nu_checker_finds_no_error_on_any_page() {
    let Some(java) = tools::program("java") else {
        return;
    };
    let Some(vnu) = tools::package("vnu-jar/build/dist/vnu.jar") else {
        return;
    };
    for book in [&*OPEN, &*CLASS] {
        let checked = Command::new(&java)
            .arg("-jar")
            .arg(&vnu)
            .args(["--errors-only", "--stdout", "--format", "gnu"])
            .args(book.pages().iter().map(|page| book.folder.join(page)))
            .output()
            .unwrap();
        assert_eq!(String::from_utf8_lossy(&checked.stdout), "");
        assert!(checked.status.success());
    }
}
