//! What the pages are, seen in the book that mdBook renders of them.

mod dead;
mod sound;

use std::path::Path;

use scraper::{ElementRef, Html, Selector};
use whosays_analysis::analyzer::Analyzer;

use super::Templates;
use super::summary::{Chapter, summary};
use crate::case::{CaseFile, Pair, PairVersion, case_page};
use crate::edition::Edition;
use crate::lesson::Lesson;
use crate::pages::CaseLink;
use crate::project::Project;
use crate::{book, files};

/// Renders the lessons and one compare page of them with mdBook's own settings; reads pages by their place.
struct Book {
    dir: tempfile::TempDir,
}

impl Book {
    fn of(lessons: &[Lesson]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let write = |name: &Path, text: &str| {
            files::write(&dir.path().join(name), text.as_bytes()).unwrap()
        };
        let templates = Templates::new(Edition::Open).unwrap();
        let link = CaseLink {
            title: lessons[0].title.clone(),
            articles: lessons.len(),
        };
        let all: Vec<&Lesson> = lessons.iter().collect();
        let file = case_file(&lessons[0]);
        let mut pages = vec![(
            link.title.clone(),
            templates.case(&case_page("case", &file, &all)).unwrap(),
        )];
        for lesson in lessons {
            let made = templates.lesson(lesson, Some(&link)).unwrap();
            let made = [Some(made.index), made.key].into_iter().flatten();
            pages.extend(made.map(|page| (lesson.title.clone(), page)));
        }
        let mut chapters = Vec::new();
        for (title, (page, text)) in pages {
            write(&Path::new("src/lessons").join(&page), &text);
            chapters.push(Chapter {
                title,
                page: Some(page),
                chapters: Vec::new(),
            });
        }
        let contents = summary("", &chapters, &[], &templates).unwrap();
        write(Path::new("src/SUMMARY.md"), &contents.text);
        write(Path::new("book.toml"), "[book]\ntitle = \"Test\"\n");
        write(Path::new("Cargo.toml"), "cargo-toml-content");
        let root = dir.path().to_owned();
        book::render(&Project { root }, Edition::Open).unwrap();
        Self { dir }
    }

    fn text(&self, page: &str) -> String {
        files::read_text(&self.dir.path().join("book").join(page)).unwrap()
    }

    fn page(&self, page: &str) -> Html {
        Html::parse_document(&self.text(page))
    }

    /// All pages of the book, by their place in it.
    fn pages(&self) -> Vec<(String, Html)> {
        let root = self.dir.path().join("book");
        let files = files::list_deep(&root).unwrap().into_iter();
        let html = files.filter(|path| path.extension().is_some_and(|end| end == "html"));
        html.map(|path| {
            let name = path
                .strip_prefix(&root)
                .unwrap()
                .to_string_lossy()
                .into_owned();
            let page = self.page(&name);
            (name, page)
        })
        .collect()
    }
}

/// The elements of a page's own part that a selector finds.
fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(&format!("main {selector}")).unwrap())
        .collect()
}

fn text_of(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).into_iter().map(text_of).collect()
}

/// A case's file whose every text is the lesson's title.
fn case_file(lesson: &Lesson) -> CaseFile {
    let title = || lesson.title.clone();
    let version = PairVersion {
        seed: lesson.slug.clone(),
        at: "p1.s1".to_owned(),
        words: title(),
        place: 0..0,
    };
    CaseFile {
        title: title(),
        intro: title(),
        pairs: vec![Pair {
            what: title(),
            versions: vec![version],
            ask: title(),
        }],
        hidden: Vec::new(),
    }
}

#[test]
fn no_template_calls_a_part_in_the_way_that_copies_the_lesson() {
    for (name, text) in super::TEMPLATES {
        assert!(
            !text.contains("{{>"),
            "{name}.hbs: write {{{{part \"…\"}}}}"
        );
    }
}

#[test]
fn every_rule_has_words_for_a_pupil() {
    let (analyzer, templates) = (Analyzer::shipped(), Templates::new(Edition::Open).unwrap());
    for rule in analyzer.rule_names() {
        let family = match rule.split_once('/') {
            Some((family @ ("attitude" | "reporting-verb"), _)) => family,
            _ => rule,
        };
        assert!(
            !templates.word("rule", family).is_empty(),
            "{rule} has no words in words.toml"
        );
    }
}
