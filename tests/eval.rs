//! `whosays eval`: the bare analysis set beside what people labelled.

use crate::project::{Project, text};

const HEAD: &str = "id\tkinds\tattr\tsource\tcue\tsecond\tloaded\tsure\ttext\n";

#[test]
fn figures_confusion_and_errors_are_told() {
    let project = Project::empty();
    let rows = "a\tsourced\tnamed\tthe mayor\tsaid\t\t\t1\tThe mayor said the bridge is shut.\n\
                b\tunsourced\tnone\t\t\t\t\t1\tThe council must act.\n";
    project.write("article.tsv", format!("{HEAD}{rows}"));
    let printed = project.succeed(&["eval", "article.tsv"]);
    let words = |line: &str| {
        line.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let lines: Vec<Vec<String>> = printed.lines().map(words).collect();
    for told in [
        &[
            "article", "2", "0.500", "0.333", "1.000", "1.000", "of", "1", "0.000", "of", "0",
        ][..],
        &["sourced", "1.000", "1.000", "1.000", "1"],
        &["unsourced", "0.000", "0.000", "0.000", "1"],
        &["unsourced", "0", "0", "1", "0"],
    ] {
        assert!(lines.iter().any(|line| line == told), "{told:?}\n{printed}");
    }
    let error = printed.split("worst").nth(1).unwrap();
    assert!(
        error.contains("The council must act.") && error.contains("editorial/obligation"),
        "{error}"
    );
    assert!(!error.contains("The mayor"), "{error}");
}

#[test]
fn all_faults_of_all_gold_files_come_at_once() {
    let project = Project::empty();
    project.write("one.tsv", "id\ttext\n");
    project.write(
        "two.tsv",
        format!("{HEAD}a\tsourcd\tnamed\t\t\t\t\t1\tIt rained.\nb\tsourced\n"),
    );
    let output = project.run(&["eval", "one.tsv", "two.tsv"]);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stdout);
    for told in [
        "one.tsv:1:1",
        "two.tsv:2:3",
        "did you mean `sourced`?",
        "two.tsv:3:1",
    ] {
        assert!(said.contains(told), "{told} is not told:\n{said}");
    }
}

#[test]
fn the_book_tells_how_good_the_labels_are() {
    let project = Project::shipped();
    project.succeed(&["build"]);
    let page = project.read("book/lessons/how-good-are-these-labels.html");
    assert!(page.contains("A town that paints its benches") && page.contains("What goes wrong"));
    assert!(page.contains("What was planted") && page.contains("A leap from “after” to “because”"));
    assert!(
        project
            .read("src/SUMMARY.md")
            .contains("(lessons/how-good-are-these-labels.md)")
    );
}

#[test]
fn a_faulty_gold_file_is_told_by_check_and_left_out_of_the_book() {
    let project = Project::shipped();
    let good = project.read("gold/karrow-bridge-opinion.tsv");
    project.write(
        "gold/karrow-bridge-opinion.tsv",
        good.replacen("editorial", "opinion", 1),
    );
    let output = project.run(&["check"]);
    let said = text(&output.stdout) + &text(&output.stderr);
    assert!(said.contains("gold/karrow-bridge-opinion.tsv:2"), "{said}");
    assert_eq!(project.run(&["build"]).status.code(), Some(1));
    let page = project.read("src/lessons/how-good-are-these-labels.md");
    assert!(page.contains("Bridge closed until spring"), "{page}");
    assert!(!page.contains("A town that paints its benches"), "{page}");
}

#[test]
fn without_gold_there_is_no_such_page() {
    let project = Project::empty();
    project.succeed(&["build"]);
    assert!(!project.read("src/SUMMARY.md").contains("how-good"));
}
