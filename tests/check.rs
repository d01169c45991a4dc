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
