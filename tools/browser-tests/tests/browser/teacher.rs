//! A teacher's page in front of a class: one claim at a time, by keys, and the page behind it stays where it is.

use crate::book::OPEN;
use crate::browser::Browser;
use crate::keys::{ENTER, ESCAPE, LEFT, RIGHT};

const PAGE: &str = "lessons/karrow-bridge/karrow-bridge-closed/key.html";

/// Opens the projector view by its button.
fn at_projector() -> Option<Browser> {
    let browser = Browser::start()?;
    browser.open(&OPEN.page(PAGE));
    browser.run("document.querySelector('.ws-project button').focus()");
    browser.press(&[ENTER]);
    browser.wait("document.querySelector('.ws-projector').open");
    Some(browser)
}

fn place(browser: &Browser) -> String {
    browser.text("document.querySelector('.ws-counter span').textContent")
}

fn shown(browser: &Browser) -> String {
    browser.text("document.querySelector('.ws-stage').textContent.trim()")
}

#[test]
fn arrow_keys_go_from_claim_to_claim_and_leave_the_books_page() {
    let Some(browser) = at_projector() else {
        return;
    };
    let here = browser.text("location.href");
    let claims: usize = browser
        .text("document.querySelectorAll('.ws-key').length")
        .parse()
        .unwrap();
    let first = shown(&browser);
    browser.press(&[RIGHT]);
    assert_eq!(place(&browser), "2");
    assert_ne!(shown(&browser), first);
    browser.press(&[LEFT, LEFT]);
    assert_eq!((place(&browser), shown(&browser)), ("1".to_owned(), first));
    browser.press(&vec![RIGHT; claims + 2]);
    assert_eq!(place(&browser), claims.to_string());
    browser.press(&[LEFT]);
    assert_eq!(place(&browser), (claims - 1).to_string());
    assert_eq!(browser.text("location.href"), here);
}

#[test]
fn the_label_shows_when_it_is_asked_for_and_goes_with_the_claim() {
    let Some(browser) = at_projector() else {
        return;
    };
    let label = "document.querySelector('.ws-stage .ws-kind')";
    let reason = "document.querySelector('.ws-stage .ws-kit p:nth-of-type(2)')";
    assert!(!browser.is(label));
    browser.press(&[ENTER]);
    assert!(browser.is(&format!(
        "{label}.checkVisibility() && {reason}.checkVisibility()"
    )));
    browser.press(&[RIGHT]);
    assert!(!browser.is(label), "the next claim comes without its label");
    browser.press(&[' ']);
    assert!(browser.is(label));
    browser.press(&[' ']);
    assert!(!browser.is(label));
}

#[test]
fn closing_gives_the_focus_back_to_the_button_that_opened() {
    let Some(browser) = at_projector() else {
        return;
    };
    let back = "!document.querySelector('.ws-projector').open
        && document.activeElement === document.querySelector('.ws-project button')";
    browser.press(&[RIGHT, ESCAPE]);
    browser.wait(back);
    browser.press(&[ENTER]);
    browser.wait("document.querySelector('.ws-projector').open");
    assert_eq!(place(&browser), "2", "it opens again where it was left");
    browser.run("document.querySelector('.ws-projector [value=close]').click()");
    browser.wait(back);
}
