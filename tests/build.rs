//! `whosays build`: seeds and exercises become a book.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

use scraper::{Html, Selector};

use crate::project::Project;

#[test]
fn without_a_command_the_book_is_built_and_its_place_is_told() {
    let project = Project::shipped();
    let printed = project.succeed(&[]);
    assert!(printed.contains("book/index.html"), "{printed}");
    for page in [
        "index.html",
        "lessons/karrow-bridge/index.html",
        "lessons/karrow-bridge/karrow-bridge-closed/index.html",
    ] {
        assert!(project.path("book").join(page).is_file(), "{page}");
    }
}

#[test]
fn a_second_build_writes_nothing() {
    let project = Project::shipped();
    project.succeed(&["build"]);
    let before = times(&project);
    project.succeed(&["build"]);
    assert_eq!(before, times(&project));
}

fn times(project: &Project) -> Vec<(String, SystemTime)> {
    let mut times = Vec::new();
    for folder in ["book", "src", "exercises", "seeds"] {
        for path in project.files(folder).keys() {
            let path = format!("{folder}/{}", path.display());
            let changed = fs::metadata(project.path(&path))
                .unwrap()
                .modified()
                .unwrap();
            times.push((path, changed));
        }
    }
    times
}

#[test]
fn the_same_project_in_two_places_gives_the_same_bytes() {
    let (one, other) = (Project::shipped(), Project::shipped());
    one.succeed(&["build"]);
    other.succeed(&["build"]);
    assert_eq!(one.files("src"), other.files("src"));
    let (one, other) = (one.files("book"), other.files("book"));
    assert!(one.keys().eq(other.keys()));
    let differing: Vec<_> = one
        .iter()
        .filter(|(path, bytes)| other[*path] != **bytes)
        .map(|(path, _)| path)
        .collect();
    assert!(differing.is_empty(), "{differing:?}");
}

#[test]
fn the_book_asks_nothing_of_the_network() {
    let project = Project::shipped();
    project.succeed(&["build"]);
    let loads = Selector::parse(
        "script[src], link[href], img[src], iframe, object, embed, video, audio, source",
    )
    .unwrap();
    for (path, page) in project.pages() {
        for element in Html::parse_document(&page).select(&loads) {
            let target = element
                .value()
                .attr("src")
                .or(element.value().attr("href"))
                .unwrap_or("no address");
            let elsewhere = target.contains("//") || target == "no address";
            assert!(!elsewhere, "{}: {}", path.display(), element.html());
        }
    }
}

#[test]
fn every_link_between_pages_leads_somewhere() {
    let project = Project::shipped();
    project.succeed(&["build"]);
    project.succeed(&["build", "--edition", "class"]);
    for book in ["book", "book-class"] {
        links_lead_somewhere(&project, book);
    }
}

fn links_lead_somewhere(project: &Project, book: &str) {
    let links = Selector::parse("main a[href]").unwrap();
    let named = Selector::parse("[id]").unwrap();
    let pages: BTreeMap<PathBuf, Html> = project
        .pages_of(book)
        .into_iter()
        .map(|(path, page)| (path, Html::parse_document(&page)))
        .collect();
    let anchors: BTreeSet<(&PathBuf, &str)> = pages
        .iter()
        .flat_map(|(path, page)| {
            page.select(&named)
                .filter_map(move |element| Some((path, element.attr("id")?)))
        })
        .collect();
    for (path, page) in &pages {
        for target in page.select(&links).filter_map(|link| link.attr("href")) {
            if target.starts_with("http") || target.starts_with("mailto:") {
                continue;
            }
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            let file = if file.is_empty() {
                path.clone()
            } else {
                normal(&path.parent().unwrap().join(file))
            };
            assert!(pages.contains_key(&file), "{}: {target}", path.display());
            assert!(
                anchor.is_empty() || anchors.contains(&(&file, anchor)),
                "{}: {target}",
                path.display()
            );
        }
    }
}

fn normal(path: &std::path::Path) -> std::path::PathBuf {
    let mut parts = Vec::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => {
                parts.pop();
            }
            std::path::Component::CurDir => {}
            other => parts.push(other.as_os_str()),
        }
    }
    parts.iter().collect()
}

#[test]
fn no_lesson_has_an_empty_section_and_every_label_has_its_reason() {
    let project = Project::shipped();
    project.succeed(&["build"]);
    let (heading, answer) = (
        Selector::parse("main h2").unwrap(),
        Selector::parse("main details").unwrap(),
    );
    for (path, page) in project
        .pages()
        .into_iter()
        .filter(|(path, _)| path.starts_with("lessons"))
    {
        let page = Html::parse_document(&page);
        for heading in page.select(&heading) {
            let next = heading.next_siblings().find_map(scraper::ElementRef::wrap);
            let filled = next.is_some_and(|next| !matches!(next.value().name(), "h1" | "h2"));
            assert!(
                filled,
                "{}: nothing under {}",
                path.display(),
                heading.html()
            );
        }
        for answer in page.select(&answer) {
            let words = answer.text().collect::<String>();
            assert!(
                words.split_whitespace().count() > 5,
                "{}: {words}",
                path.display()
            );
        }
    }
}

#[test]
fn cases_that_can_be_read_in_full_come_first() {
    let project = Project::shipped();
    project.succeed(&["build"]);
    let summary = project.read("src/SUMMARY.md");
    let at = |case: &str| summary.find(&format!("(lessons/{case}/index.md)")).unwrap();
    assert!(
        at("karrow-bridge") < at("cross-border-attacks"),
        "{summary}"
    );
}

#[test]
fn a_lesson_whose_text_is_not_there_shows_gists() {
    let project = Project::shipped();
    project.succeed(&["build"]);
    let page = project.read("book/lessons/cross-border-attacks/jaffer-express-attacks/index.html");
    let exercises = project.read("exercises/jaffer-express-attacks.toml");
    let gist = exercises
        .lines()
        .find_map(|line| line.strip_prefix("gist = \""))
        .unwrap();
    let shown = Html::parse_document(&page)
        .root_element()
        .text()
        .collect::<String>();
    assert!(shown.contains(gist.trim_end_matches('"')), "{gist}");
}
