//! `whosays build --edition class`: a book for pupils, in which no file holds anything of the key.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::encodings::{forms, words_of_a_file};
use crate::project::{Project, repository, text};

/// Where the class edition lies.
const BOOK: &str = "book-class";
/// The keys of the exercises that hold the answers, or give them away.
const ANSWERS: [&str; 8] = [
    "kind",
    "certainty",
    "source",
    "because",
    "prompt",
    "why",
    "neutral",
    "says",
];
/// So many words in a row show that a text was taken over.
const RUN: usize = 6;

fn class_book() -> Project {
    let project = Project::shipped();
    project.succeed(&["build", "--edition", "class"]);
    project
}

/// The lesson files of the project.
fn exercises(project: &Project) -> Vec<PathBuf> {
    let files = project.files("exercises").into_keys();
    files
        .filter(|path| path.components().count() == 1)
        .map(|path| Path::new("exercises").join(path))
        .collect()
}

/// The lines `key = …` of a lesson file.
fn lines<'a>(exercises: &'a str, key: &'a str) -> impl Iterator<Item = &'a str> {
    let lines = exercises.lines();
    lines.filter_map(move |line| line.strip_prefix(key)?.strip_prefix(" = "))
}

/// Puts another answer in the place of each.
fn with_other_answers(exercises: &str) -> String {
    let other = |line: &str| {
        let key = line.split(" = ").next().unwrap_or_default();
        let next = |order: [&str; 3]| {
            let at = order
                .iter()
                .position(|word| line.contains(&format!("\"{word}\"")));
            format!("{key} = \"{}\"", order[(at.unwrap() + 1) % 3])
        };
        match key {
            "kind" => next(["sourced", "unsourced", "editorial"]),
            "certainty" => next(["clear", "likely", "open"]),
            "source" => r#"source = { strength = "vague", who = "Zed", cue = "zed" }"#.to_owned(),
            "because" | "prompt" | "why" | "neutral" | "says" => {
                format!("{key} = \"Zed says so, and so it is.\"")
            }
            _ => line.to_owned(),
        }
    };
    exercises.lines().map(|line| other(line) + "\n").collect()
}

#[test]
fn other_answers_give_the_same_class_book_byte_for_byte() {
    let project = class_book();
    project.succeed(&["build"]);
    let before = ["book", BOOK].map(|book| project.files(book));
    for path in exercises(&project) {
        let path = path.to_str().unwrap();
        let old = project.read(path);
        let new = with_other_answers(&old);
        let same = old.lines().zip(new.lines()).filter(|(old, new)| old == new);
        let answers: usize = ANSWERS.map(|key| lines(&old, key).count()).iter().sum();
        assert_eq!(old.lines().count() - same.count(), answers, "{path}");
        project.write(path, new);
    }
    project.succeed(&["build"]);
    project.succeed(&["build", "--edition", "class"]);
    let after = ["book", BOOK].map(|book| project.files(book));
    assert_ne!(before[0], after[0], "the open book tells the answers");
    let differing: Vec<_> = after[1]
        .iter()
        .filter(|(path, bytes)| before[1].get(*path) != Some(*bytes))
        .map(|(path, _)| path)
        .collect();
    assert!(
        before[1].len() == after[1].len() && differing.is_empty(),
        "{differing:?}"
    );
}

#[test]
fn no_file_of_the_class_book_holds_words_of_the_key() {
    let project = class_book();
    let known = known_to_pupils(&project);
    let kept_back = kept_back(&project, &known);
    assert!(kept_back.len() > 500, "{}", kept_back.len());
    for (path, bytes) in project.files(BOOK) {
        let words = words_of_a_file(&text(&bytes));
        for run in words.windows(RUN) {
            assert!(!kept_back.contains(run), "{}: {run:?}", path.display());
        }
    }
}

#[test]
fn no_file_of_the_class_book_holds_a_reason_in_another_form() {
    let project = class_book();
    let mut needles: BTreeSet<Vec<u8>> = BTreeSet::new();
    for path in exercises(&project) {
        let exercises = project.read(path.to_str().unwrap());
        for answer in ["because", "why"]
            .iter()
            .flat_map(|key| lines(&exercises, key))
        {
            needles.extend(forms(answer.trim_matches('"')));
        }
    }
    let needles: Vec<_> = needles.into_iter().collect();
    let finder = aho_corasick::AhoCorasick::new(&needles).unwrap();
    for (path, bytes) in project.files(BOOK) {
        let found = finder
            .find(&bytes)
            .map(|found| text(&needles[found.pattern()]));
        assert_eq!(found, None, "{}", path.display());
    }
}

/// What pupils may read: gists, questions and their ways to check, objectives, notes, the articles, the
/// introductions to cases, and the chapters for readers.
fn known_to_pupils(project: &Project) -> BTreeSet<Vec<String>> {
    let mut known = BTreeSet::new();
    for path in exercises(project) {
        let exercises = project.read(path.to_str().unwrap());
        let asked = exercises.lines().filter(|line| {
            let key = line.split(" = ").next().unwrap_or_default();
            !ANSWERS.contains(&key)
        });
        asked.for_each(|line| add_runs(line, &mut known));
    }
    for (path, bytes) in project.files("seeds") {
        assert!(path.extension().is_some_and(|end| end == "md"));
        add_runs(&text(&bytes), &mut known);
    }
    for case in project.files("exercises/cases").values() {
        add_runs(&text(case), &mut known);
    }
    breadcrumbs(project)
        .iter()
        .for_each(|line| add_runs(line, &mut known));
    let chapters = chapters(project).into_iter();
    chapters
        .filter(|(path, _)| !is_for_teachers(path))
        .for_each(|(_, text)| add_runs(&text, &mut known));
    templates_for_pupils().for_each(|template| add_runs(&template, &mut known));
    words_of_the_pages(|is_answer| !is_answer)
        .iter()
        .for_each(|line| add_runs(line, &mut known));
    known
}

/// What the search index writes behind each other: a case's title, its lesson's, and a heading of the lesson.
fn breadcrumbs(project: &Project) -> Vec<String> {
    let cases = titles(project.files("exercises/cases").into_values());
    let lessons = titles(project.files("seeds").into_values());
    let templates: Vec<String> = templates_for_pupils().collect();
    let lines = templates.iter().flat_map(|template| template.lines());
    let headings: Vec<&str> = lines.filter_map(|line| line.strip_prefix("## ")).collect();
    let below = |case: &String, lesson: &String| format!("{case} {lesson}");
    let of_cases = cases
        .iter()
        .flat_map(|case| lessons.iter().map(move |lesson| below(case, lesson)));
    let of_lessons = lessons.iter().flat_map(|lesson| {
        let heading = |heading: &&str| format!("{lesson} {}", heading.replace(['{', '#'], " "));
        headings.iter().map(heading).collect::<Vec<_>>()
    });
    of_cases.chain(of_lessons).collect()
}

/// The titles in some files' first lines.
fn titles(files: impl Iterator<Item = Vec<u8>>) -> Vec<String> {
    let title = |bytes: Vec<u8>| {
        let text = text(&bytes);
        let mut lines = text.lines();
        lines
            .find(|line| line.starts_with("title"))
            .map(str::to_owned)
    };
    let lines = files.filter_map(title);
    lines
        .filter_map(|line| Some(line.split('"').nth(1)?.to_owned()))
        .collect()
}

/// The chapters that people wrote, without the table of contents.
fn chapters(project: &Project) -> Vec<(PathBuf, String)> {
    let files = project.files("src").into_iter();
    files
        .filter(|(path, _)| !path.starts_with("SUMMARY.md") && !path.starts_with("lessons"))
        .map(|(path, bytes)| (path, text(&bytes)))
        .collect()
}

fn is_for_teachers(chapter: &Path) -> bool {
    let parts = ["teachers", "teachers.md", "maintainers.md", "labels.md"];
    parts.iter().any(|part| chapter.starts_with(part))
}

/// The templates, without those of the teacher's page and of answers.
fn templates_for_pupils() -> impl Iterator<Item = String> {
    templates(|name| !is_for_teachers_page(name) && name.ends_with(".hbs"))
}

/// The templates and the data of the teacher's page and of answers.
fn templates_for_teachers() -> impl Iterator<Item = String> {
    templates(is_for_teachers_page)
}

fn is_for_teachers_page(file: &str) -> bool {
    let names = [
        "key.",
        "teacher-",
        "quality.",
        "reason.",
        "plan.",
        "misconceptions.",
        "standards.",
    ];
    names.iter().any(|name| file.starts_with(name))
}

fn templates(is_wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = String> {
    let folder = repository().join("tools/workbook/templates");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    files
        .filter(move |path| is_wanted(&path.file_name().unwrap().to_string_lossy()))
        .map(|path| fs::read_to_string(path).unwrap())
}

/// The runs of words that the key, the teachers' and the maintainers' chapters and the templates' answers hold, and that
/// a pupil does not know.
fn kept_back(project: &Project, known: &BTreeSet<Vec<String>>) -> BTreeSet<Vec<String>> {
    let mut runs = BTreeSet::new();
    for path in exercises(project) {
        let exercises = project.read(path.to_str().unwrap());
        for answer in ANSWERS.iter().flat_map(|key| lines(&exercises, key)) {
            add_runs(answer, &mut runs);
        }
    }
    for (_, chapter) in chapters(project)
        .iter()
        .filter(|(path, _)| is_for_teachers(path))
    {
        chapter.lines().for_each(|line| add_runs(line, &mut runs));
    }
    for template in templates_for_teachers() {
        template.lines().for_each(|line| add_runs(line, &mut runs));
    }
    for line in words_of_the_pages(|is_answer| is_answer) {
        add_runs(&line, &mut runs);
    }
    runs.difference(known).cloned().collect()
}

/// The lines of `words.toml`, of the groups that speak of labels as answers or of the others.
fn words_of_the_pages(is_wanted: impl Fn(bool) -> bool) -> Vec<String> {
    let words = include_str!("../tools/workbook/templates/words.toml");
    let groups = [
        "[reason]",
        "[answer]",
        "[certainty]",
        "[strength]",
        "[rule]",
    ];
    let mut is_answer = false;
    let lines = words.lines().filter(|line| {
        if line.starts_with('[') {
            is_answer = groups.contains(line);
        }
        is_wanted(is_answer)
    });
    lines.map(str::to_owned).collect()
}

fn add_runs(text: &str, runs: &mut BTreeSet<Vec<String>>) {
    let words = words_of_a_file(text);
    runs.extend(words.windows(RUN).map(<[String]>::to_vec));
}

#[test]
fn the_class_book_lacks_the_teachers_part() {
    let project = class_book();
    let files = project.files(BOOK);
    assert!(files.contains_key(Path::new(
        "lessons/karrow-bridge/karrow-bridge-closed/index.html"
    )));
    for (path, bytes) in &files {
        let name = path.file_stem().unwrap().to_string_lossy();
        let is_for_teachers = ["key", "teacher", "maintainers", "how-good", "projector"]
            .iter()
            .any(|part| name.starts_with(part));
        assert!(!is_for_teachers, "{}", path.display());
        let text = text(bytes);
        for part in ["key.html", "teachers.html", "maintainers.html"] {
            assert!(!text.contains(part), "{}: {part}", path.display());
        }
    }
}

#[test]
fn the_class_book_leaves_the_open_one_and_its_chapters_alone() {
    let project = Project::shipped();
    project.succeed(&["build"]);
    let before = ["src", "book", "exercises", "seeds"].map(|folder| project.files(folder));
    project.succeed(&["build", "--edition", "class"]);
    let after = ["src", "book", "exercises", "seeds"].map(|folder| project.files(folder));
    assert!(before == after);
    assert!(project.succeed(&["build"]).contains("nothing had changed"));
    assert!(
        project
            .succeed(&["build", "--edition", "class"])
            .contains("nothing had changed")
    );
}
