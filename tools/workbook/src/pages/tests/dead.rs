//! Nothing that a seed or its exercises say is live in the book: seen in the pages' elements, not in their source.

use super::{Book, all, text_of, texts};
use crate::exercises::{Check, Claim, Exercises, Source, SourceStrength, Viewpoint};
use crate::lesson::sample::{actor, analysed, claim, exercises, figure, seed};
use crate::lesson::{Lesson, lesson};
use whosays_analysis::analysis::{Cue, Loaded, Statement};
use whosays_analysis::labels::Kind;
use whosays_analysis::span::Span;

/// What a text holds, and what the reader must see of it.
const HOSTILE: [(&str, &str); 15] = [
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    (
        "<img src=x onerror=alert(1)>",
        "<img src=x onerror=alert(1)>",
    ),
    (
        "\"'><iframe src=//karrow.example></iframe>",
        "\"'><iframe src=//karrow.example></iframe>",
    ),
    (
        "{{#include ../../../../Cargo.toml}}",
        "{{#include ../../../../Cargo.toml}}",
    ),
    (
        "{{#playground ../../../Cargo.toml}} {{#title x}}",
        "{{#playground ../../../Cargo.toml}} {{#title x}}",
    ),
    (
        "{{lesson.slug}} {{{words}}} {{> key}}",
        "{{lesson.slug}} {{{words}}} {{> key}}",
    ),
    ("\\\\(x^2\\\\) $$y$$ \\[z\\]", "\\\\(x^2\\\\) $$y$$ \\[z\\]"),
    (
        "[x](javascript:alert(1)) ![y](//karrow.example/z.png)",
        "[x](javascript:alert(1)) ![y](//karrow.example/z.png)",
    ),
    (
        "<https://karrow.example> [a][b] [b]: x",
        "<https://karrow.example> [a][b] [b]: x",
    ),
    (
        "*a* _b_ `c` ~~d~~ **e** | f | g",
        "*a* _b_ `c` ~~d~~ **e** | f | g",
    ),
    ("--> --- &lt;b&gt; &#60;b>", "--> --- &lt;b&gt; &#60;b>"),
    ("1. one", "1. one"),
    (
        "# one\n\n- two\n\n    three\n```\nfour",
        "# one - two three ``` four",
    ),
    ("\0a\u{202E}b\u{7}", "\u{FFFD}a\u{FFFD}b\u{FFFD}"),
    ("x\" onmouseover=\"alert(1)", "x\" onmouseover=\"alert(1)"),
];

/// The elements that our templates make.
const HARMLESS: [&str; 44] = [
    "a",
    "b",
    "i",
    "p",
    "h1",
    "h2",
    "h3",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "br",
    "nav",
    "div",
    "span",
    "sup",
    "section",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "blockquote",
    "details",
    "summary",
    "fieldset",
    "legend",
    "label",
    "input",
    "textarea",
    "button",
    "dialog",
    "svg",
    "pattern",
    "rect",
    "ws-read",
    "ws-claim",
    "ws-sort",
    "ws-results",
    "ws-fair",
    "ws-answers",
];

/// A lesson in which everything that can hold a text holds this one.
fn hostile(number: usize, text: &str) -> Lesson {
    let (article, mut analysis) = analysed(&[&[(text, Kind::Sourced), ("Said.", Kind::Sourced)]]);
    let statement: &mut Statement = &mut analysis.statements[0];
    let whole = Span::new(0, text.len());
    statement.cues[0].span = whole;
    statement.cues[0].rule = text.into();
    statement.cues.push(Cue {
        span: whole,
        rule: format!("editorial/{text}").into(),
    });
    statement.loaded.push(Loaded {
        span: whole,
        neutral: Some(text.to_owned()),
    });
    figure(statement, whole, number as f64, text);
    analysis.actors = vec![actor(text, 2, 0), actor("council", 2, 1)];
    analysis.actors[0].aliases = vec![text.to_owned(), format!("{text}{number}")];
    let mut seed = seed(&format!("lesson-{number}"));
    seed.file = format!("seeds/{text}.md").into();
    let front = &mut seed.front;
    for field in [
        &mut front.title,
        &mut front.outlet,
        &mut front.author,
        &mut front.date,
        &mut front.url,
    ] {
        *field = Some(text.to_owned());
    }
    front.case = Some("case".to_owned());
    lesson(
        &seed,
        Some(&article),
        Some(&analysis),
        &hostile_exercises(text),
    )
}

fn hostile_exercises(text: &str) -> Exercises {
    let owned = || text.to_owned();
    let base = claim("p1.s1", text, Kind::Sourced);
    Exercises {
        grades: owned(),
        objectives: vec![owned()],
        content_note: Some(owned()),
        claims: vec![Claim {
            gist: owned(),
            because: owned(),
            prompt: owned(),
            source: Source {
                strength: SourceStrength::Named,
                who: owned(),
                cue: owned(),
            },
            ..base.clone()
        }],
        viewpoints: vec![Viewpoint {
            who: owned(),
            why: owned(),
            ask: owned(),
            draft: None,
        }],
        checks: vec![Check {
            at: base.at,
            print: base.print,
            ask: owned(),
            how: owned(),
            draft: None,
        }],
        ..exercises(vec![])
    }
}

fn hostile_book() -> Book {
    let lessons: Vec<Lesson> = HOSTILE
        .iter()
        .enumerate()
        .map(|(number, (text, _))| hostile(number, text))
        .collect();
    Book::of(&lessons)
}

#[test]
fn hostile_texts_are_only_text() {
    let book = hostile_book();
    let pages = book.pages();
    assert!(pages.len() > 2 * HOSTILE.len());
    for (name, page) in &pages {
        for element in all(page, "*") {
            let tag = element.value().name();
            assert!(
                HARMLESS.contains(&tag),
                "{name}: <{tag}> {}",
                text_of(element)
            );
            for (attribute, value) in element.value().attrs() {
                assert!(!attribute.starts_with("on"), "{name}: {attribute}={value}");
            }
        }
        for link in all(page, "a") {
            let to = link.value().attr("href").unwrap();
            let is_ours = to.starts_with('#') || !to.contains([':', '"', '<', '{']);
            assert!(is_ours, "{name}: {to}");
        }
    }
}

#[test]
fn hostile_texts_read_as_they_were_written() {
    let book = hostile_book();
    for (number, (_, seen)) in HOSTILE.iter().enumerate() {
        let page = book.page(&format!("lessons/case/lesson-{number}/index.html"));
        let key = book.page(&format!("lessons/case/lesson-{number}/key.html"));
        let heading = seen.replace('<', "‹").replace('\\', "∖");
        assert_eq!(texts(&page, "h1")[0], heading);
        assert_eq!(texts(&key, "h1")[0], format!("Teacher’s page: {heading}"));
        assert_eq!(&texts(&page, ".ws-statement > span")[0], seen);
        assert_eq!(texts(&page, "blockquote"), [*seen; 2]);
        assert_eq!(texts(&page, ".ws-ask"), [*seen; 3]);
        assert_eq!(texts(&page, ".ws-facts td")[..3], [*seen; 3]);
        assert_eq!(texts(&page, "#missing ~ .ws-card h3")[0], *seen);
        let loaded = texts(&page, ".ws-loaded");
        assert!(
            loaded.len() > 1 && loaded[1..].iter().all(|words| words == seen),
            "{loaded:?}"
        );
        assert_eq!(texts(&key, ".ws-objectives li"), [*seen]);
        assert_eq!(all(&page, "[title]").len(), 0);
    }
}

#[test]
fn attributes_hold_the_text_and_nothing_breaks_out_of_them() {
    let book = hostile_book();
    let page = book.page("lessons/case/index.html");
    let titles: Vec<_> = all(&page, ".ws-matrix th a")
        .into_iter()
        .map(|a| a.value().attr("title").unwrap())
        .collect();
    assert!(titles.contains(&"x\" onmouseover=\"alert(1)"), "{titles:?}");
}

#[test]
fn no_file_is_pulled_into_the_book() {
    let book = hostile_book();
    for file in crate::files::list_deep(&book.dir.path().join("book")).unwrap() {
        let bytes = crate::files::read(&file).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("cargo-toml-content"), "{}", file.display());
    }
}

/// mdBook's search shows a page's breadcrumbs (the titles and headings) as HTML.
#[test]
fn the_search_index_holds_no_tag_in_a_breadcrumb() {
    let book = hostile_book();
    let files = crate::files::list(&book.dir.path().join("book")).unwrap();
    let index = files
        .iter()
        .find(|path| path.to_string_lossy().contains("searchindex"))
        .unwrap();
    let index = crate::files::read_text(index).unwrap();
    let breadcrumbs: Vec<&str> = index.split("\"breadcrumbs\":\"").skip(1).collect();
    assert!(breadcrumbs.len() > HOSTILE.len());
    for rest in breadcrumbs {
        let breadcrumb = rest.split("\",\"").next().unwrap();
        assert!(!breadcrumb.contains('<'), "{breadcrumb}");
    }
}
