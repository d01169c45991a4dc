//! A lesson on paper: nothing is cut at the edge of a sheet, nothing is missing, and no key is on the pupil's sheet.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use scraper::{ElementRef, Html, Selector};
use tempfile::NamedTempFile;

use crate::book::{CLASS, OPEN};
use crate::browser::Browser;
use crate::checkers::WORK;
use crate::tools;

/// How much of a word's box is air above and below its letters, at most.
const AIR: f64 = 0.25;
/// How far a letter may reach into the white edge, in points.
const SLACK: f64 = 3.0;
/// The white edge that a browser leaves by itself, in points: one centimetre.
const EDGE: f64 = 28.35;

/// What stands on paper.
struct Paper {
    /// All words without blanks, in the order of the sheets.
    words: String,
    /// The words that reach over the edge of what is printed.
    cut: Vec<String>,
}

/// Reads a PDF with poppler's reader, which tells where on a sheet every word stands.
fn read(pdftotext: &Path, pdf: &[u8]) -> Paper {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let read = Command::new(pdftotext)
        .args(["-raw", "-bbox", "-enc", "UTF-8"])
        .arg(file.path())
        .arg("-")
        .output()
        .unwrap();
    assert!(read.status.success());
    let boxes = Html::parse_document(&String::from_utf8(read.stdout).unwrap());
    let select = |what| Selector::parse(what).unwrap();
    let mut paper = Paper {
        words: String::new(),
        cut: Vec::new(),
    };
    for (sheet, page) in boxes.select(&select("page")).enumerate() {
        let (right, bottom) = (number(page, "width") - EDGE, number(page, "height") - EDGE);
        for word in page.select(&select("word")) {
            let text: String = word.text().collect();
            let (top, end) = (number(word, "ymin"), number(word, "ymax"));
            let air = (end - top) * AIR;
            let is_inside = number(word, "xmin") >= EDGE - SLACK
                && number(word, "xmax") <= right + SLACK
                && top + air >= EDGE - SLACK
                && end - air <= bottom + SLACK;
            if !is_inside {
                paper.cut.push(format!("sheet {}: {text}", sheet + 1));
            }
            paper.words.push_str(&text);
        }
    }
    paper
}

fn number(element: ElementRef<'_>, name: &str) -> f64 {
    element.attr(name).unwrap().parse().unwrap()
}

/// Returns the texts of elements of the page, without blanks.
fn texts(browser: &Browser, selector: &str) -> Vec<String> {
    let texts = browser.run(&format!(
        "return [...document.querySelectorAll('{selector}')].map((one) => {{
           const copy = one.cloneNode(true);
           copy.querySelectorAll('.ws-why, .ws-number').forEach((sign) => sign.remove());
           return copy.textContent.replace(/\\s/g, '');
         }})"
    ));
    serde_json::from_value(texts).unwrap()
}

#[test]
fn a_printed_lesson_is_whole_and_holds_no_key() {
    let Some(pdftotext) = tools::program("pdftotext") else {
        return;
    };
    let Some(browser) = Browser::start() else {
        return;
    };
    for page in OPEN.lessons() {
        for state in ["", WORK] {
            browser.open(&OPEN.page(&page));
            browser.run(state);
            let paper = read(&pdftotext, &browser.pdf());
            assert_eq!(paper.cut, [""; 0], "{page}");
            let paragraphs = texts(&browser, ".ws-article > p");
            assert!(!paragraphs.is_empty(), "{page}");
            let claims = texts(&browser, "ws-claim :is(blockquote, p.ws-gist)");
            for words in paragraphs.iter().chain(&claims) {
                assert!(paper.words.contains(&**words), "{page} lacks {words}");
            }
            let key = texts(&browser, "main details :is(summary, p, li)");
            assert!(key.len() > 10, "{page}");
            // What is short may stand elsewhere, too: a word of the article, "Sourced".
            for words in key.iter().filter(|words| words.chars().count() > 40) {
                let is_asked = claims
                    .iter()
                    .chain(&paragraphs)
                    .any(|it| it.contains(&**words));
                assert!(
                    is_asked || !paper.words.contains(&**words),
                    "{page} gives away {words}"
                );
            }
            for folded in [
                "Howthekitreadsit",
                "Whyeachstatement",
                "Onewaytosayit",
                "Thenlook",
                "Thenlay",
            ] {
                assert!(!paper.words.contains(folded), "{page}: {folded}");
            }
            if !state.is_empty() {
                let answer = "Theanswergoesonandon.".repeat(20);
                assert!(paper.words.contains(&answer), "{page} cuts an answer");
            }
        }
    }
}

#[test]
fn a_class_lesson_and_a_teachers_page_are_printed_whole() {
    let Some(pdftotext) = tools::program("pdftotext") else {
        return;
    };
    let Some(browser) = Browser::start() else {
        return;
    };
    let lessons = CLASS.lessons().into_iter().map(|page| CLASS.page(&page));
    let keys = OPEN.lessons().into_iter();
    let keys = keys.map(|page| OPEN.page(&page.replace("index.html", "key.html")));
    for address in lessons.chain(keys) {
        browser.open(&address);
        let paper = read(&pdftotext, &browser.pdf());
        assert_eq!(paper.cut, [""; 0], "{address}");
        let shown = texts(
            &browser,
            "ws-claim > * > :is(blockquote, .ws-gist), ws-read .ws-article > p, .ws-key > :is(blockquote, .ws-gist), .ws-kit > p",
        );
        assert!(!shown.is_empty(), "{address}");
        for words in shown {
            assert!(paper.words.contains(&words), "{address} lacks {words}");
        }
    }
}
