//! `whosays analyze`: the contract that pipelines and measurements rely on.

use std::io::Write;
use std::process::Stdio;

use serde_json::Value;

use crate::project::{Project, text};

const ARTICLE: &str = "The mayor said the bridge is shut. It must open.\n\nAbout 300 drivers wait on a working day.\n";

fn objects(printed: &str) -> Vec<Value> {
    printed
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Runs `analyze` with `input` on standard input.
fn analyze(args: &[&str], input: &[u8]) -> String {
    let project = Project::empty();
    let mut run = project
        .command(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    run.stdin.take().unwrap().write_all(input).unwrap();
    let output = run.wait_with_output().unwrap();
    assert!(output.status.success());
    text(&output.stdout)
}

#[test]
fn an_article_gives_statements_actors_and_itself_last() {
    let objects = objects(&analyze(&["analyze", "-"], ARTICLE.as_bytes()));
    let statements: Vec<&Value> = objects
        .iter()
        .filter(|object| object["type"] == "statement")
        .collect();
    let ids: Vec<&str> = statements
        .iter()
        .map(|object| object["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["p1.s1", "p1.s2", "p2.s1"]);
    let kinds: Vec<&str> = statements
        .iter()
        .map(|object| object["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["sourced", "editorial", "unsourced"]);
    assert_eq!(statements[0]["attribution"]["source"], "The mayor");
    assert_eq!(statements[0]["attribution"]["strength"], "named");
    assert_eq!(statements[1]["attribution"], Value::Null);
    assert_eq!(statements[2]["figures"][0]["value"], 300.0);
    let article = objects.last().unwrap();
    assert_eq!(
        (&article["type"], &article["statements"]),
        (&"article".into(), &3.into())
    );
}

#[test]
fn offsets_are_bytes_of_the_statement_they_stand_in() {
    let printed = analyze(
        &["analyze", "-"],
        "“We waited — long,” said Ms Oduya. It rained.\n".as_bytes(),
    );
    for object in objects(&printed)
        .iter()
        .filter(|object| object["type"] == "statement")
    {
        let (start, text) = (
            object["start"].as_u64().unwrap(),
            object["text"].as_str().unwrap(),
        );
        assert_eq!(object["end"].as_u64().unwrap() - start, text.len() as u64);
        for cue in object["cues"].as_array().unwrap() {
            let at = |key: &str| usize::try_from(cue[key].as_u64().unwrap() - start).unwrap();
            assert_eq!(&text[at("start")..at("end")], cue["text"].as_str().unwrap());
        }
    }
}

#[test]
fn what_an_article_does_well_is_an_object_with_its_places() {
    let printed = analyze(
        &["analyze", "-"],
        b"The bridge is shut. The cause is still unclear.\n",
    );
    let objects = objects(&printed);
    let merit = objects
        .iter()
        .find(|object| object["type"] == "merit")
        .unwrap();
    assert_eq!(merit["rule"], "merit/limits-admitted");
    assert_eq!(merit["at"][0], "p1.s2");
    let cue = &merit["cues"][0];
    assert_eq!((&cue["start"], &cue["end"]), (&24.into(), &46.into()));
    assert_eq!(cue["text"], "cause is still unclear");
}

#[test]
fn sentences_give_one_object_a_line_under_their_ids() {
    let input = "a1\tThe mayor said so. She left.\na2\t“It rains.\n\nb\tand goes on\nThe end, with no id\n\n\n";
    let objects = objects(&analyze(&["analyze", "--sentences", "-"], input.as_bytes()));
    let ids: Vec<&str> = objects
        .iter()
        .map(|object| object["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["a1", "a2", "b", "4"]);
    assert_eq!(objects[0]["text"], "The mayor said so. She left.");
}

#[test]
fn a_blank_line_ends_an_open_quotation() {
    let carried = "“We waited all day.\nNobody came and nobody called us.\n";
    let cut = "“We waited all day.\n\nNobody came and nobody called us.\n";
    let kind = |input: &str| {
        objects(&analyze(&["analyze", "--sentences", "-"], input.as_bytes()))[1]["kind"].clone()
    };
    assert_eq!(kind(carried), "sourced");
    assert_ne!(kind(cut), "sourced");
}

#[test]
fn text_for_people_names_kind_source_and_cues() {
    let printed = analyze(&["analyze", "--format", "text", "-"], ARTICLE.as_bytes());
    assert!(
        printed.contains("p1.s1") && printed.contains("named source: The mayor, “said”"),
        "{printed}"
    );
}
