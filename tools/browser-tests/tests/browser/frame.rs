//! The frame round a page: everything in it by keyboard alone, and nothing of it in the reader's way.

use serde_json::json;

use crate::book::OPEN;
use crate::browser::Browser;
use crate::keys::{CONTROL, DOWN, ENTER, ESCAPE, LEFT, RIGHT, TAB};

const FOCUS: &str = "document.activeElement";

/// A page with one before and one after it.
const PAGE: &str = "sources.html";

fn at(page: &str, width: u32) -> Option<Browser> {
    let browser = Browser::start()?;
    browser.width(width);
    browser.open(&OPEN.page(page));
    Some(browser)
}

/// Presses Tab until something has the focus.
fn tab_to(browser: &Browser, selector: &str) {
    for _ in 0..60 {
        browser.press(&[TAB]);
        if browser.is(&format!("{FOCUS}.matches('{selector}')")) {
            return;
        }
    }
    panic!("Tab never comes to {selector}");
}

#[test]
fn the_first_tab_offers_to_skip_to_the_page() {
    let Some(browser) = at(PAGE, 1280) else {
        return;
    };
    browser.press(&[TAB]);
    assert_eq!(
        browser.text(&format!("{FOCUS}.textContent")),
        "Skip to the page"
    );
    assert!(browser.is(&format!("getComputedStyle({FOCUS}).clipPath === 'none'")));
    browser.press(&[ENTER]);
    browser.wait(&format!("{FOCUS}.id === 'main'"));
}

#[test]
fn contents_lie_over_a_phones_page_until_escape() {
    let Some(browser) = at(PAGE, 360) else { return };
    let open = "document.getElementById('contents').checkVisibility()";
    assert!(!browser.is(open));
    tab_to(&browser, "#contents-button");
    browser.press(&[ENTER]);
    assert!(browser.is(open));
    assert_eq!(
        browser.text(&format!("{FOCUS}.getAttribute('aria-current')")),
        "page"
    );
    browser.press(&[ESCAPE]);
    assert!(!browser.is(open));
    assert_eq!(browser.text(&format!("{FOCUS}.id")), "contents-button");
    assert_eq!(
        browser.text(&format!("{FOCUS}.getAttribute('aria-expanded')")),
        "false"
    );
}

#[test]
fn contents_closed_on_a_screen_stay_closed() {
    let Some(browser) = at(PAGE, 1280) else {
        return;
    };
    let open = "document.getElementById('contents').checkVisibility()";
    assert!(browser.is(open));
    tab_to(&browser, "#contents-button");
    browser.press(&[ENTER]);
    assert!(!browser.is(open));
    browser.open(&OPEN.page("kinds.html"));
    assert!(!browser.is(open));
}

#[test]
fn colours_are_chosen_by_keyboard_and_kept() {
    let Some(browser) = at(PAGE, 1280) else {
        return;
    };
    tab_to(&browser, "#theme");
    browser.press(&['c']);
    let coal = "document.documentElement.classList.contains('coal')";
    browser.wait(coal);
    browser.open(&OPEN.page("kinds.html"));
    assert!(browser.is(coal));
    assert_eq!(
        browser.text("document.getElementById('theme').value"),
        "coal"
    );
}

#[test]
fn search_is_asked_and_followed_by_keyboard() {
    let Some(browser) = at(PAGE, 360) else { return };
    browser.press_with(CONTROL, 'k');
    browser.wait("document.getElementById('search').open");
    browser.press(&['e', 'n', 'g', 'i', 'n', 'e', 'e', 'r']);
    browser.wait("document.querySelector('#search li mark')");
    assert!(
        browser
            .is("/places?\\./.test(document.querySelector('#search [role=status]').textContent)")
    );
    browser.press(&[DOWN]);
    let target = browser.text(&format!("{FOCUS}.href"));
    browser.press(&[ENTER]);
    browser.wait(&format!("location.href === {}", json!(target)));
}

#[test]
fn escape_leaves_the_search_where_it_was_opened() {
    let Some(browser) = at(PAGE, 1280) else {
        return;
    };
    tab_to(&browser, "#search-button");
    browser.press(&[ENTER]);
    browser.wait("document.getElementById('search').open");
    browser.press(&[ESCAPE]);
    browser.wait("!document.getElementById('search').open");
    assert_eq!(browser.text(&format!("{FOCUS}.id")), "search-button");
}

#[test]
fn arrow_keys_turn_the_page_only_where_they_mean_nothing_else() {
    let Some(browser) = at(PAGE, 1280) else {
        return;
    };
    let here = OPEN.page(PAGE);
    for taken in [
        "document.getElementById('theme').focus()",
        "document.getElementById('search').showModal()",
    ] {
        browser.run(taken);
        browser.press(&[RIGHT, LEFT]);
        assert_eq!(browser.text("location.href"), here, "{taken}");
        browser.open(&here);
    }
    browser.press_with(CONTROL, RIGHT);
    assert_eq!(browser.text("location.href"), here);
    let next = browser.text("document.querySelector('[rel=next]').href");
    browser.press(&[RIGHT]);
    browser.wait(&format!("location.href === {}", json!(next)));
    browser.press(&[LEFT]);
    browser.wait(&format!("location.href === {}", json!(here)));
}

#[test]
fn whatever_has_the_focus_shows_it_and_is_in_sight() {
    let Some(browser) = at(
        "lessons/karrow-bridge/karrow-bridge-closed/index.html",
        1280,
    ) else {
        return;
    };
    for _ in 0..80 {
        browser.press(&[TAB]);
        let seen = browser.run(
            "const focus = document.activeElement;
             if (focus === document.body) return true;
             const { top, bottom } = focus.getBoundingClientRect();
             const lines = [focus, focus.closest('label')].filter(Boolean).map((one) => getComputedStyle(one));
             const marked = lines.some((line) => line.outlineStyle !== 'none' && parseFloat(line.outlineWidth) >= 2);
             return marked && bottom > 0 && top < innerHeight ? true : focus.outerHTML;",
        );
        assert_eq!(seen, json!(true));
    }
}

#[test]
fn nothing_moves_where_a_reader_wishes_so() {
    let Some(browser) = at(
        "lessons/karrow-bridge/karrow-bridge-closed/index.html",
        1280,
    ) else {
        return;
    };
    let calm = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    browser.devtools("Emulation.setEmulatedMedia", calm);
    let moving = browser.run(
        "return [document.documentElement, ...document.querySelectorAll('*')].filter((one) => {
           const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
           return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior !== 'auto';
         }).map((one) => one.outerHTML.slice(0, 120))",
    );
    assert_eq!(moving, json!([]));
}
