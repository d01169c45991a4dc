//! `whosays compare`: what the articles of a case tell differently.

use serde_json::Value;

use crate::project::{Project, text};

#[test]
fn the_shipped_case_has_figures_that_differ_and_some_that_only_look_so() {
    let project = Project::shipped();
    let output = project
        .command(&["compare", "karrow-bridge"])
        .output()
        .unwrap();
    assert!(output.status.success());
    let objects: Vec<Value> = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let words = |kind: &str| -> Vec<String> {
        let of_kind = objects.iter().filter(|object| object["type"] == kind);
        let versions = of_kind.flat_map(|object| object["versions"].as_array().unwrap());
        versions
            .map(|version| version["text"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        words("figure-conflict"),
        [
            "2.4 million crowns",
            "3.6 million crowns",
            "2.4 million crowns",
            "Four shops",
            "Nine shops",
            "14 millimetres",
            "14 millimetres",
            "19 millimetres",
            "twice",
            "one request"
        ]
    );
    assert_eq!(
        words("figure-lookalike"),
        [
            "About 4,300 vehicles",
            "Some 26,000 vehicles",
            "11 kilometres",
            "11 kilometres",
            "22 kilometres"
        ]
    );
    let terms = words("term");
    for term in ["protective measure", "alternative route", "joint openings"] {
        assert!(terms.iter().any(|words| words == term), "{terms:?}");
    }
}

#[test]
fn an_unknown_case_names_the_nearest() {
    let project = Project::shipped();
    let output = project
        .command(&["compare", "karow-bridge"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("did you mean karrow-bridge?"));
}
