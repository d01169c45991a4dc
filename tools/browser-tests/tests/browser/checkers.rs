//! Two checkers that others keep find nothing: axe-core for what hinders people, the Nu checker for what is no HTML.

use std::fs;
use std::process::Command;

use serde_json::json;

use crate::book::{Book, CLASS, OPEN};
use crate::browser::Browser;
use crate::tools;

/// The five themes of the book.
pub(crate) const THEMES: [&str; 5] = ["light", "rust", "coal", "navy", "ayu"];

/// A width in pixels, and the themes to look at it in.
type View = (u32, &'static [&'static str]);
/// A phone and a screen in every theme.
const EVERY_VIEW: [View; 2] = [(360, &THEMES), (1280, &THEMES)];
/// The same where a wide screen has no other colours than a narrow one.
const COLOURS_ONCE: [View; 2] = [(360, &THEMES), (1280, &["light"])];
/// The same without the colours.
const ONE_THEME: [View; 2] = [(360, &["light"]), (1280, &["light"])];

/// The rules of axe that look at colours. The others find the same in every theme.
const COLOUR_RULES: &str = "{ runOnly: ['color-contrast', 'link-in-text-block'] }";
/// All rules that are on by themselves, and the one for targets too small to hit.
const ALL_RULES: &str = "{ rules: { 'target-size': { enabled: true } } }";

/// Starts a browser with axe in every page; `None` where one of both is missing.
fn browser_with_axe() -> Option<Browser> {
    let axe = fs::read_to_string(tools::package("axe-core/axe.min.js")?).unwrap();
    let browser = Browser::start()?;
    let source = json!({ "source": axe });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", source);
    Some(browser)
}

/// Asks axe about the page that is open, in some themes; `state` names the page and what was done to it.
///
/// Returns what it found, a line each.
fn barriers(browser: &Browser, themes: &[&str], state: &str) -> Vec<String> {
    let rules = [ALL_RULES].into_iter().chain([COLOUR_RULES; 4]);
    let found = themes.iter().zip(rules).map(|(theme, rules)| {
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

/// What a reader does with a lesson: shows the marks, sorts and compares all claims, each time with another choice,
/// opens all that is folded, writes an answer of several lines, and looks at all answers.
pub(crate) const WORK: &str = "localStorage.clear();
    if (!document.getElementById('show-marks')?.checked) document.getElementById('show-marks')?.click();
    document.querySelectorAll('ws-claim').forEach((claim, index) => {
      claim.querySelectorAll('[type=radio]')[index % 4].click();
      claim.querySelector('[value=compare]')?.click();
    });
    const field = document.querySelector('[name=\"exit 1\"]');
    field.value = 'The answer goes on and on. '.repeat(20);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelectorAll('details').forEach((one) => { one.open = true; });
    document.querySelector('ws-answers [value=see]').click();";

/// Opens pages in some views, does something there, and wants axe to find nothing.
fn assert_no_barrier(book: &Book, pages: &[String], views: &[View], deed: &str) {
    let Some(browser) = browser_with_axe() else {
        return;
    };
    assert!(!pages.is_empty());
    let mut found = Vec::new();
    for (width, themes) in views {
        browser.width(*width);
        for page in pages {
            browser.open(&book.page(page));
            browser.run(deed);
            let state = format!("{page}, {width} px");
            found.extend(barriers(&browser, themes, &state));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Returns every other page, so that two browsers share the work.
fn every_other(pages: Vec<String>, from: usize) -> Vec<String> {
    pages.into_iter().skip(from).step_by(2).collect()
}

#[test]
fn axe_finds_nothing_on_any_page() {
    assert_no_barrier(&OPEN, &every_other(OPEN.pages(), 0), &EVERY_VIEW, "");
}

#[test]
fn axe_finds_nothing_on_any_other_page() {
    assert_no_barrier(&OPEN, &every_other(OPEN.pages(), 1), &EVERY_VIEW, "");
}

#[test]
fn axe_finds_nothing_on_a_class_lesson_before_and_after_answering() {
    // The other chapters, and all colours, are those of the open book.
    let is_own = |page: &String| page.starts_with("lessons/");
    let pages: Vec<String> = CLASS.pages().into_iter().filter(is_own).collect();
    assert_no_barrier(&CLASS, &pages, &ONE_THEME, "");
    assert_no_barrier(&CLASS, &CLASS.lessons(), &ONE_THEME, WORK);
}

#[test]
fn axe_finds_nothing_on_a_lesson_with_marks_shown_and_claims_compared() {
    assert_no_barrier(&OPEN, &OPEN.lessons(), &COLOURS_ONCE, WORK);
}

#[test]
fn axe_finds_nothing_on_a_lesson_with_marks_shown_and_nothing_compared() {
    let deed = "document.getElementById('show-marks').click()";
    assert_no_barrier(&OPEN, &OPEN.lessons()[..2], &COLOURS_ONCE, deed);
}

#[test]
fn axe_finds_nothing_on_a_claim_before_the_class() {
    let is_key = |page: &String| page.ends_with("/key.html");
    let pages: Vec<String> = OPEN.pages().into_iter().filter(is_key).collect();
    let deed = "document.querySelector('.ws-project button').click();
                document.querySelector('.ws-projector [value=reveal]').click()";
    assert_no_barrier(&OPEN, &pages[..1], &COLOURS_ONCE, deed);
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
