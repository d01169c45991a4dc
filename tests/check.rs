//! `whosays check`: all faults of all files at once, each with its place and what to do.

use crate::project::{Project, text};

#[test]
fn the_shipped_project_has_no_fault() {
    let output = Project::shipped().run(&["check"]);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}{}",
        text(&output.stdout),
        text(&output.stderr)
    );
    let said = text(&output.stdout);
    assert!(said.contains("nothing to look at"), "{said}");
}

#[test]
fn a_note_is_told_and_fails_no_check() {
    let project = Project::shipped();
    let file = "exercises/karrow-bridge-opinion.toml";
    let exercises = project.read(file);
    let print = exercises
        .lines()
        .find(|line| line.starts_with("print = "))
        .unwrap();
    project.write(file, exercises.replacen(print, "print = \"\"", 1));
    let said = project.succeed(&["check"]);
    assert!(said.contains("it has no print"), "{said}");
    assert!(said.contains("0 of them must be mended"), "{said}");
}

#[test]
fn faults_of_all_files_come_at_once() {
    let project = Project::shipped();
    let seed = project.read("seeds/karrow-bridge-closed.md");
    project.write(
        "seeds/karrow-bridge-closed.md",
        seed.replace("author ", "auther ")
            .replace("\"news\"", "\"newz\""),
    );
    let exercises = project.read("exercises/karrow-bridge-opinion.toml");
    let broken = exercises
        .replacen("kind = \"editorial\"", "kind = \"opinion\"", 1)
        .replacen("because =", "becouse =", 1);
    project.write("exercises/karrow-bridge-opinion.toml", broken);
    let output = project.run(&["check"]);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stdout) + &text(&output.stderr);
    for told in [
        "auther",
        "author",
        "newz",
        "opinion",
        "becouse",
        "because",
        "karrow-bridge-closed.md:",
        "karrow-bridge-opinion.toml:",
    ] {
        assert!(said.contains(told), "{told} is not told:\n{said}");
    }
}

#[test]
fn a_file_that_cannot_be_parsed_does_not_hide_the_others() {
    let project = Project::shipped();
    project.write(
        "exercises/karrow-bridge-opinion.toml",
        "seed = \"karrow-bridge-opinion\n",
    );
    let seed = project.read("seeds/karrow-bridge-closed.md");
    project.write(
        "seeds/karrow-bridge-closed.md",
        seed.replace("2025-11-04", "yesterday"),
    );
    let output = project.run(&["check"]);
    let said = text(&output.stdout) + &text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("karrow-bridge-opinion.toml:1") && said.contains("yesterday"),
        "{said}"
    );
}

#[test]
fn a_letter_that_is_not_utf_8_in_exercises_is_told_with_its_line_and_holds_up_no_other_lesson() {
    let project = Project::shipped();
    let file = "exercises/karrow-bridge-opinion.toml";
    let mut bytes = project.read(file).into_bytes();
    bytes.extend(b"# caf\xE9\n");
    project.write(file, &bytes);
    let line = bytes.iter().filter(|byte| **byte == b'\n').count();
    for command in ["check", "build"] {
        let output = project.run(&[command]);
        let said = text(&output.stdout) + &text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(
            said.contains(&format!("{file}:{line}:")) && said.contains("UTF-8"),
            "{said}"
        );
    }
    let lessons = project.path("book/lessons/karrow-bridge");
    assert!(lessons.join("karrow-bridge-closed/index.html").is_file());
    assert!(!lessons.join("karrow-bridge-opinion").exists());
    assert_eq!(std::fs::read(project.path(file)).unwrap(), bytes);
}
