//! The pages are sound: headings in order, tables with headers, nothing empty, links that lead somewhere, no request.

use std::collections::BTreeSet;

use super::{Book, all, text_of, texts};
use crate::lesson::sample::{FACT, bridge, claim, exercises, seed};
use crate::lesson::{Lesson, lesson};
use whosays_analysis::labels::Kind;

/// Two lessons with text, and one without.
fn book() -> Book {
    let mut lessons = [bridge("one"), bridge("two"), gists("three")];
    for lesson in &mut lessons {
        lesson.case = Some("case".to_owned());
    }
    Book::of(&lessons)
}

fn gists(slug: &str) -> Lesson {
    let mut claim = claim("p2.s1", FACT, Kind::Unsourced);
    claim.gist = "Many cars crossed the bridge.".to_owned();
    lesson(&seed(slug), None, None, &exercises(vec![claim]))
}

/// The pages that the templates made.
fn lessons(book: &Book) -> Vec<(String, scraper::Html)> {
    let pages = book.pages().into_iter();
    pages
        .filter(|(name, _)| name.starts_with("lessons/"))
        .collect()
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    let book = book();
    assert_eq!(lessons(&book).len(), 7);
    for (name, page) in lessons(&book) {
        let mut last = 0;
        for heading in all(&page, "h1, main h2, main h3, main h4") {
            let level: u32 = heading.value().name()[1..].parse().unwrap();
            assert!(level <= last + 1, "{name}: {}", text_of(heading));
            last = level;
        }
        assert_eq!(all(&page, "h1").len(), 1, "{name}");
    }
}

/// The parts of such a label are laid out with a gap between them.
#[test]
fn the_words_of_a_switch_stand_in_one_piece() {
    let book = book();
    for (name, page) in lessons(&book) {
        for label in all(&page, ".ws-tools label") {
            let texts = label.children().filter_map(|child| child.value().as_text());
            let words = texts.filter(|text| !text.trim().is_empty()).count();
            let pieces = label
                .child_elements()
                .filter(|piece| piece.value().name() == "span");
            assert!(words + pieces.count() == 1, "{name}: {}", text_of(label));
        }
    }
}

#[test]
fn every_table_has_headers_and_every_row_one_cell_a_column() {
    for (name, page) in lessons(&book()) {
        for table in all(&page, "table") {
            let row = scraper::Selector::parse("tr").unwrap();
            let lengths: BTreeSet<usize> = table
                .select(&row)
                .map(|row| row.child_elements().count())
                .collect();
            let header = scraper::Selector::parse("th[scope]").unwrap();
            assert_eq!(lengths.len(), 1, "{name}: {lengths:?}");
            assert!(table.select(&header).next().is_some(), "{name}");
        }
    }
}

#[test]
fn no_element_is_empty() {
    for (name, page) in lessons(&book()) {
        for element in all(&page, "*") {
            let is_filled_by_readers = ["br", "input", "textarea", "rect", "svg", "pattern", "dl"]
                .contains(&element.value().name())
                || element.value().classes().any(|class| class == "ws-links");
            assert!(
                is_filled_by_readers || !text_of(element).trim().is_empty(),
                "{name}: {}",
                element.html()
            );
        }
    }
}

#[test]
fn a_section_without_content_is_left_out() {
    let mut bare = exercises(vec![]);
    bare.viewpoints.clear();
    bare.checks.clear();
    let book = Book::of(&[lesson(&seed("bare"), None, None, &bare)]);
    let page = book.page("lessons/bare/index.html");
    assert_eq!(texts(&page, "h2"), ["Before you read", "Exit ticket"]);
}

#[test]
fn what_an_article_does_well_stands_on_the_lesson_and_on_the_key() {
    let book = book();
    for page in ["lessons/case/one/index.html", "lessons/case/one/key.html"] {
        let shown = texts(&book.page(page), ".ws-merits li");
        assert_eq!(shown.len(), 1, "{page}");
        assert!(
            shown[0].starts_with("It names who speaks.") && shown[0].contains("paragraph 1"),
            "{shown:?}"
        );
    }
    assert!(texts(&book.page("lessons/case/three/index.html"), ".ws-merits").is_empty());
}

#[test]
fn what_the_copy_does_not_say_becomes_a_question() {
    let page = book().page("lessons/case/one/index.html");
    let questions = texts(&page, ".ws-unknown");
    assert_eq!(questions.len(), 4);
    assert!(
        questions.iter().all(|question| question.ends_with('?')),
        "{questions:?}"
    );
}

#[test]
fn the_reading_level_stands_on_the_card_where_it_is_known() {
    for (grade, told) in [(None, 0), (Some(7), 1), (Some(15), 1)] {
        let mut lesson = bridge("one");
        lesson.before.grade = grade;
        let page = Book::of(&[lesson]).page("lessons/one/index.html");
        let rows = texts(&page, ".ws-facts tr");
        let rows: Vec<_> = rows
            .iter()
            .filter(|row| row.contains("Reading level"))
            .collect();
        assert_eq!(rows.len(), told);
        for row in rows {
            let words = if grade > Some(12) {
                "harder than grade 12"
            } else {
                "about grade 7"
            };
            assert!(row.contains(words), "{row}");
        }
    }
}

#[test]
fn every_label_has_a_reason() {
    let (mut labels, mut reasons) = (0, 0);
    for (_, page) in lessons(&book()) {
        let places = ".ws-claim, main .ws-reading, main .ws-key, main .ws-reasons td:last-child";
        labels += all(
            &page,
            ":is(.ws-claim, .ws-reading, .ws-key, .ws-reasons) .ws-kind",
        )
        .len();
        let given = texts(&page, places);
        reasons += given
            .iter()
            .filter(|text| text.contains("for a reason") || text.contains("See claim"))
            .count();
    }
    assert_eq!((labels, reasons), (27, 27));
}

#[test]
fn links_inside_the_book_lead_to_what_is_there() {
    let book = book();
    for (name, page) in lessons(&book) {
        for link in all(&page, "a[href]") {
            let to = link.value().attr("href").unwrap();
            let (path, id) = to.split_once('#').unwrap_or((to, ""));
            let place = std::path::Path::new(&name).with_file_name(path);
            let target = if path.is_empty() {
                page.clone()
            } else {
                book.page(&normal(&place))
            };
            let has_id = |id: &str| {
                all(&target, "[id]")
                    .iter()
                    .any(|e| e.value().id() == Some(id))
            };
            assert!(id.is_empty() || has_id(id), "{name}: {to}");
        }
    }
}

/// Resolves `..` in a path of the book.
fn normal(path: &std::path::Path) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.to_str().unwrap().split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

#[test]
fn the_book_asks_nothing_of_the_network() {
    for (name, page) in book().pages() {
        for (selector, attribute) in [
            ("[src]", "src"),
            ("link[href]", "href"),
            ("[srcset]", "srcset"),
        ] {
            for element in page.select(&scraper::Selector::parse(selector).unwrap()) {
                let to = element.value().attr(attribute).unwrap();
                assert!(
                    !to.contains("//") && !to.starts_with("data:"),
                    "{name}: {to}"
                );
            }
        }
    }
}

#[test]
fn the_first_line_says_what_to_edit_instead() {
    let templates = crate::pages::Templates::new(crate::edition::Edition::Open).unwrap();
    let pages = templates.lesson(&bridge("bridge-closed"), None).unwrap();
    for (path, text) in [pages.index, pages.key.unwrap()] {
        assert_eq!(
            text.lines().next(),
            Some(
                "<!-- generated by whosays from seeds/bridge-closed.md and exercises/bridge-closed.toml: edit those -->"
            ),
            "{}",
            path.display()
        );
    }
}
