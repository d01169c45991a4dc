//! Pages on narrow screens, zoomed, on paper, and without JavaScript.

use serde_json::{Value, json};

use crate::book::{CLASS, OPEN};
use crate::browser::Browser;

#[test]
fn no_page_scrolls_sideways_on_a_narrow_phone_or_with_letters_twice_as_large() {
    let Some(browser) = Browser::start() else {
        return;
    };
    for page in OPEN.pages() {
        browser.open(&OPEN.page(&page));
        // Half of 1280 is what a zoom of 200 % leaves; letters alone can be enlarged as well.
        for (width, letters) in [(320, "62.5%"), (640, "62.5%"), (1280, "125%")] {
            browser.width(width);
            browser.run(&format!(
                "document.documentElement.style.fontSize = '{letters}'"
            ));
            let wide = browser.run(
                "const { scrollWidth, clientWidth } = document.documentElement;
                 if (scrollWidth <= clientWidth) return [];
                 return [...document.querySelectorAll('body *')]
                   .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
                   .map((one) => one.outerHTML.slice(0, 120));",
            );
            assert_eq!(wide, json!([]), "{page} at {width} px, letters {letters}");
        }
    }
}

#[test]
fn a_table_that_is_cut_off_on_a_phone_says_that_it_scrolls() {
    let Some(browser) = Browser::start() else {
        return;
    };
    browser.width(360);
    browser.open(&OPEN.page("lessons/karrow-bridge/index.html"));
    let told = browser.run(
        "return [...document.querySelectorAll('.ws-scroll')].map((one) =>
           [one.scrollWidth > one.clientWidth, getComputedStyle(one, '::before').content.includes('sideways')]);",
    );
    assert_eq!(told, json!([[false, false], [true, true]]));
}

#[test]
fn a_page_is_printed_without_its_frame() {
    let Some(browser) = Browser::start() else {
        return;
    };
    browser.open(&OPEN.page("lessons/karrow-bridge/karrow-bridge-closed/index.html"));
    let pdf = browser.pdf();
    assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 10_000);
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    let shown = browser.run(
        "return [...document.body.children].filter((one) => one.checkVisibility()).map((one) => one.className)",
    );
    assert_eq!(shown, json!(["ws-page"]));
    assert!(browser.is("document.querySelector('main').getBoundingClientRect().left < 20"));
}

#[test]
fn paper_is_white_in_every_theme() {
    let Some(browser) = Browser::start() else {
        return;
    };
    browser.open(&OPEN.page("kinds.html"));
    browser.run("book.paint('navy')");
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    assert_eq!(
        browser.text("getComputedStyle(document.body).backgroundColor"),
        "rgb(255, 255, 255)"
    );
}

#[test]
fn without_javascript_every_page_reads_and_leads_on() {
    let Some(browser) = Browser::start() else {
        return;
    };
    browser.devtools(
        "Emulation.setScriptExecutionDisabled",
        json!({ "value": true }),
    );
    for book in [&*OPEN, &*CLASS] {
        for page in book.pages().iter().filter(|page| *page != "toc.html") {
            browser.open(&book.page(page));
            assert!(
                browser.is("document.querySelector('main').checkVisibility()"),
                "{page}"
            );
            let dead = browser.run(
                "return [...document.querySelectorAll('button, select, input[type=file]')]
                   .filter((one) => one.checkVisibility()).map((one) => one.outerHTML)",
            );
            assert_eq!(dead, json!([]), "{page} offers what does nothing");
            let contents = browser.text("document.querySelector('.ws-top a').href");
            assert_eq!(contents, book.page("toc.html"), "{page}");
        }
        browser.open(&book.page("toc.html"));
        let links = browser.run("return document.querySelectorAll('main a').length");
        assert!(links.as_u64().unwrap() > 10, "{links}");
    }
    // Else all of the above would show nothing.
    assert_eq!(
        browser.run("return document.documentElement.className"),
        Value::from("")
    );
}
