//! The chapters by hand: as easy as pupils need them and no easier, their words explained, nothing of the key in them, nothing empty.

use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;

use scraper::{ElementRef, Html, Selector};
use whosays_analysis::article::Article;
use whosays_analysis::span::Span;
use whosays_analysis::{reading_level, segment};

use crate::project::{Project, repository};

/// The words of the trade that a pupil can't know, in the forms in which a chapter may use them first. Each is a heading
/// of the glossary.
const TERMS: [(&str, &[&str]); 11] = [
    ("compare page", &["compare page", "compare pages"]),
    ("cue", &["cue", "cues"]),
    ("editorial", &["editorial"]),
    ("gist", &["gist", "gists"]),
    ("loaded word", &["loaded word", "loaded words"]),
    ("source", &["source", "sources"]),
    ("sourced", &["sourced"]),
    ("stated as fact", &["stated as fact"]),
    ("statement", &["statement", "statements"]),
    ("viewpoint", &["viewpoint", "viewpoints"]),
    ("your call", &["your call"]),
];

/// What is no running text of a chapter: headings, examples, code, and what is folded away.
const ASIDE: [&str; 7] = ["h1", "h2", "h3", "blockquote", "code", "pre", "details"];

/// The grades that a chapter for pupils may have: a reader of about thirteen is in the seventh. Below the fifth the
/// sentences are so short that they no longer join a thought with its reason.
const GRADES: RangeInclusive<f64> = 5.0..=8.5;

/// The chapters that pupils read: those before the lessons.
fn for_pupils() -> Vec<String> {
    let summary = read("SUMMARY.md");
    let (pupils, _) = summary.split_once("<!-- whosays:lessons -->").unwrap();
    let chapters = links(pupils);
    assert!(chapters.len() > 5, "{chapters:?}");
    chapters
}

/// The targets of a Markdown text's links.
fn links(text: &str) -> Vec<String> {
    let targets = text.split("](").skip(1);
    targets
        .map(|rest| rest.split(')').next().unwrap_or_default().to_owned())
        .collect()
}

fn read(chapter: &str) -> String {
    fs::read_to_string(repository().join("src").join(chapter)).unwrap()
}

/// Renders the shipped book and returns its pages' DOMs by their chapters.
fn rendered(chapters: &[String]) -> Vec<(String, Html)> {
    let project = Project::shipped();
    project.succeed(&["build"]);
    let page = |chapter: &String| {
        let file = Path::new("book").join(chapter).with_extension("html");
        let page = project.read(file.to_str().unwrap());
        (chapter.clone(), Html::parse_document(&page))
    };
    chapters.iter().map(page).collect()
}

fn select<'a>(page: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(css).unwrap()).collect()
}

/// The stretches of running text of a page, in order, each with the entry of the glossary that it links to.
fn running_text(page: &Html) -> Vec<(String, Option<&str>)> {
    let main = select(page, "main")[0];
    let texts = main.descendants().filter_map(|node| {
        let text = node.value().as_text()?;
        let around: Vec<ElementRef<'_>> = node.ancestors().filter_map(ElementRef::wrap).collect();
        let is_aside = around
            .iter()
            .any(|element| ASIDE.contains(&element.value().name()));
        let link = around.iter().find_map(|element| element.attr("href"));
        // The words of a link to another chapter are that chapter's title.
        let is_title = link.is_some_and(|link| !link.starts_with("glossary"));
        (!is_aside && !is_title).then(|| (text.to_lowercase(), link))
    });
    texts.collect()
}

/// Tells whether a text holds a word or phrase, not just as a part of a longer word.
fn holds(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        ![before, after]
            .iter()
            .any(|c| c.is_some_and(char::is_alphanumeric))
    })
}

#[test]
fn words_of_the_trade_are_linked_to_the_glossary_where_a_chapter_first_uses_them() {
    let (mut found, mut bare) = (0, Vec::new());
    for (chapter, page) in rendered(&for_pupils()) {
        let texts = running_text(&page);
        for (term, forms) in TERMS {
            let first = texts
                .iter()
                .find(|(text, _)| forms.iter().any(|form| holds(text, form)));
            let Some((text, link)) = first else {
                continue;
            };
            let entry = format!("glossary.html#{}", term.replace(' ', "-"));
            if *link != Some(&*entry) {
                bare.push(format!("{chapter}: {term} in “{}”", text.trim()));
            }
            found += 1;
        }
    }
    assert!(found > 10 && bare.is_empty(), "of {found}: {bare:#?}");
}

#[test]
fn the_glossary_explains_every_word_of_the_trade_in_order() {
    let glossary = read("glossary.md");
    let entries: Vec<&str> = glossary
        .lines()
        .filter_map(|line| line.strip_prefix("## "))
        .collect();
    assert!(entries.is_sorted(), "{entries:?}");
    for (term, _) in TERMS {
        assert!(entries.contains(&term), "{term}");
    }
}

#[test]
fn chapters_for_pupils_read_like_a_magazine_for_their_age() {
    let chapters = [for_pupils(), vec!["glossary.md".to_owned()]].concat();
    for (chapter, page) in rendered(&chapters) {
        let article = prose(&page);
        let statements = segment::statements(&article);
        let words = statements
            .iter()
            .map(|statement| statement.span.of(&article.text));
        let grade = reading_level::grade(words).unwrap();
        assert!(GRADES.contains(&grade), "{chapter}: grade {grade:.1}");
    }
}

/// The paragraphs and items in which a page speaks to its reader, without the examples and what is folded away.
fn prose(page: &Html) -> Article {
    let mut article = Article::default();
    let is_aside = |element: &ElementRef<'_>| {
        let mut around = element.ancestors().filter_map(ElementRef::wrap);
        around.any(|element| {
            ASIDE.contains(&element.value().name()) || element.attr("class") == Some("ws-article")
        })
    };
    let elements = select(page, "main p, main li");
    for element in elements.iter().filter(|element| !is_aside(element)) {
        let start = article.text.len();
        article.text.extend(element.text());
        article
            .paragraphs
            .push(Span::new(start, article.text.len()));
        article.text.push('\n');
    }
    article
}

#[test]
fn one_door_leads_from_the_chapters_for_pupils_to_the_teachers_and_stands_on_the_first_page() {
    let doors = for_pupils().into_iter().flat_map(|chapter| {
        let links = links(&read(&chapter)).into_iter().filter(|link| {
            let teachers = ["teachers", "maintainers", "labels", "key.md"];
            teachers.iter().any(|part| link.contains(part))
        });
        links
            .map(|link| (chapter.clone(), link))
            .collect::<Vec<_>>()
    });
    let door = ("start.md".to_owned(), "teachers.md".to_owned());
    assert_eq!(doors.collect::<Vec<_>>(), [door]);
}

#[test]
fn every_chapter_stands_in_the_table_of_contents() {
    let listed = links(&read("SUMMARY.md"));
    let files = Project::shipped().files("src").into_keys();
    for file in files.filter(|file| file != Path::new("SUMMARY.md")) {
        let name = file.to_str().unwrap().replace('\\', "/");
        assert!(listed.contains(&name), "{name}");
    }
}

#[test]
fn no_chapter_has_an_empty_section() {
    let chapters: Vec<String> = links(&read("SUMMARY.md"))
        .into_iter()
        .filter(|link| !link.is_empty() && !link.starts_with("lessons/"))
        .collect();
    for (chapter, page) in rendered(&chapters) {
        for heading in select(&page, "main h1, main h2, main h3") {
            let next = heading.next_siblings().find_map(ElementRef::wrap);
            let level = |element: ElementRef<'_>| element.value().name().as_bytes()[1];
            let is_heading = |next: &ElementRef<'_>| {
                matches!(next.value().name(), "h1" | "h2" | "h3") && level(*next) <= level(heading)
            };
            assert!(
                next.is_some_and(|next| !is_heading(&next)),
                "{chapter}: nothing under {}",
                heading.html()
            );
        }
    }
}

#[test]
fn both_sheets_of_the_check_ask_ten_questions_and_the_key_answers_each() {
    let questions = |chapter: &str| {
        let text = read(chapter);
        let numbers = (1..=20).filter(|number| text.contains(&format!("**{number}.** ")));
        numbers.count()
    };
    let key = read("teachers/check.md");
    let answers = (1..=20).filter(|number| key.contains(&format!("\n| {number} | ")));
    let counts = [
        questions("teachers/check-a.md"),
        questions("teachers/check-b.md"),
        answers.count(),
    ];
    assert_eq!(counts, [10; 3]);
}
