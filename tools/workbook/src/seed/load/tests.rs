use tempfile::TempDir;

use super::*;
use crate::fault::{Style, render};

/// A project with these files in `seeds/`.
fn project(seeds: &[(&str, &[u8])]) -> (TempDir, Project) {
    let dir = tempfile::tempdir().unwrap();
    files::write(&dir.path().join("book.toml"), b"").unwrap();
    files::write(&dir.path().join("seeds/README.md"), b"About the seeds.").unwrap();
    for (name, bytes) in seeds {
        files::write(&dir.path().join("seeds").join(name), bytes).unwrap();
    }
    let project = Project::find(dir.path()).unwrap();
    (dir, project)
}

/// Loads one seed that has no fault.
fn load_one(seeds: &[(&str, &[u8])]) -> Seed {
    let (_dir, project) = project(seeds);
    let mut loaded = load(&project).unwrap();
    assert_eq!(loaded.faults, []);
    assert_eq!(loaded.seeds.len(), 1);
    loaded.seeds.remove(0)
}

/// Checks that a project has no seed and one fault that says this.
fn check_fault(seeds: &[(&str, &[u8])], says: &str) {
    let (_dir, project) = project(seeds);
    let loaded = load(&project).unwrap();
    assert!(loaded.seeds.is_empty(), "{:?}", loaded.seeds);
    assert_eq!(loaded.faults.len(), 1, "{:?}", loaded.faults);
    assert!(loaded.faults[0].what.contains(says), "{:?}", loaded.faults);
}

#[test]
fn a_bare_text_is_a_seed() {
    let seed = load_one(&[("Bridge Shut.txt", b"The bridge is shut.\n")]);
    assert_eq!(seed.slug, "bridge-shut");
    assert_eq!(seed.file, Path::new("seeds/Bridge Shut.txt"));
    assert_eq!(seed.front, FrontMatter::default());
    assert_eq!(seed.text.as_deref(), Some("The bridge is shut.\n"));
}

#[test]
fn the_front_matter_wins_over_what_is_read_off() {
    let text = b"+++\ntitle = \"Ours\"\nauthor = \"R. Amsel\"\ndate = 2025-03-04\n+++\nThe bridge is shut.\n";
    let article = load_one(&[("a.txt", text)]).article().unwrap();
    assert_eq!(article.title.as_deref(), Some("Ours"));
    assert_eq!(article.author.as_deref(), Some("R. Amsel"));
    assert_eq!(article.date.as_deref(), Some("2025-03-04"));
    assert_eq!(article.text, "The bridge is shut.\n");
}

#[test]
fn markdown_is_made_plain_and_what_is_left_out_is_told() {
    let text = b"+++\ntitle = \"x\"\n+++\nThe *bridge* is shut.\n\n```\ncode\n```\n";
    let seed = load_one(&[("a.md", text)]);
    assert_eq!(seed.text.as_deref(), Some("The bridge is shut.\n"));
    assert_eq!(seed.article().unwrap().notices[0], seed.notices[0]);
}

#[test]
fn a_plain_text_keeps_its_stars() {
    let seed = load_one(&[("a.txt", b"The *bridge* is shut.")]);
    assert_eq!(seed.text.as_deref(), Some("The *bridge* is shut."));
}

#[test]
fn a_local_text_comes_from_the_local_folder() {
    let front: &[u8] = b"+++\ntext = \"local\"\n+++\n";
    let body: &[u8] = b"The bridge is shut.";
    let seed = load_one(&[("a.md", front), ("local/a.txt", body)]);
    assert_eq!(seed.text.as_deref(), Some("The bridge is shut."));
    let absent = load_one(&[("a.md", front)]);
    assert_eq!((absent.text.clone(), absent.article()), (None, None));
}

#[test]
fn any_encoding_is_read() {
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode("The café’s bridge is shut.");
    let seed = load_one(&[("a.txt", &bytes)]);
    assert_eq!(seed.text.as_deref(), Some("The café’s bridge is shut."));
}

#[test]
fn a_letter_that_is_lost_is_told_with_its_line_and_the_seed_is_loaded() {
    let text = b"+++\ntitle = \"Caf\xE9 shut \xE2\x80\x9Cfor good\xE2\x80\x9D\"\n+++\nThe bridge is shut.\n";
    let (_dir, project) = project(&[("a.md", text)]);
    let loaded = load(&project).unwrap();
    assert_eq!(loaded.seeds.len(), 1);
    let sources = sources(&project, &loaded.faults).unwrap();
    let shown = render(&loaded.faults, &sources, Style::Plain);
    assert!(
        shown.contains("this letter is not UTF-8") && shown.contains("seeds/a.md:2:13"),
        "{shown}"
    );
    let copied = "The caf\u{FFFD} is shut.";
    load_one(&[("a.md", copied.as_bytes())]);
}

#[test]
fn files_that_are_no_seeds_are_faults() {
    check_fault(&[("a.txt", b"")], "no text");
    check_fault(&[("a.txt", b"+++\ntitle = \"x\"\n+++\n \n")], "no text");
    check_fault(&[("a.txt", b"\x89PNG\r\n\x1a\n")], "a PNG picture");
    check_fault(&[("a.html", b"<p>x</p>")], ".md or .txt");
    check_fault(&[("a.md", b"+++\ntitle = \"x\"\nBody.")], "never closed");
}

#[test]
fn a_local_text_in_a_file_that_is_passed_on_is_a_fault() {
    let text = b"+++\ntext = \"local\"\n+++\nThe bridge is shut.\n";
    check_fault(&[("a.md", text)], "is passed on");
}

#[test]
fn two_files_of_one_name_are_a_fault() {
    let (_dir, project) = project(&[("a.md", b"One."), ("a.txt", b"Two.")]);
    let loaded = load(&project).unwrap();
    assert_eq!(loaded.seeds.len(), 1);
    assert!(
        loaded.faults[0].what.contains("same name"),
        "{:?}",
        loaded.faults
    );
}

#[test]
fn faults_of_all_files_come_at_once_and_the_sound_ones_are_loaded() {
    let (_dir, project) = project(&[
        ("a.md", b"+++\r\nauhtor = \"x\"\r\n+++\r\nBody.\r\n"),
        ("b.md", b"+++\nform = 5\ndate = \"x\"\n+++\nBody.\n"),
        ("c.md", b"Body."),
    ]);
    let loaded = load(&project).unwrap();
    assert_eq!(loaded.seeds.len(), 1);
    let sources = sources(&project, &loaded.faults).unwrap();
    let shown = render(&loaded.faults, &sources, Style::Plain);
    for place in ["seeds/a.md:2:1", "seeds/b.md:2:8", "seeds/b.md:3:8"] {
        assert!(shown.contains(place), "{shown}");
    }
}
