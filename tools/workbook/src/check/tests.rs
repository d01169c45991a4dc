use whosays_analysis::analysis::Analysis;
use whosays_analysis::article::Article;
use whosays_analysis::labels::Kind;

use super::*;
use crate::exercises::draft::draft;
use crate::exercises::karrow::{self, Line, fact, report, rules};
use crate::exercises::parse::parse_placed;
use crate::exercises::write::write;

const FILE: &str = "exercises/karrow.toml";

/// The file of a first draft of the report.
fn first() -> String {
    let (article, analysis) = karrow::karrow();
    write(&draft("karrow", &article, &analysis, rules()), rules())
}

fn article_of(paragraphs: &[Vec<Line>]) -> (Article, Analysis) {
    let (article, mut analysis) = karrow::article(paragraphs);
    analysis.actors = karrow::actors();
    (article, analysis)
}

fn findings_of(text: &str, rights: Rights, now: Option<&[Vec<Line>]>) -> Vec<Finding> {
    let file = Path::new(FILE);
    let placed = parse_placed(file, text).unwrap();
    let lesson = Lesson {
        file,
        text,
        placed: &placed,
        rights,
    };
    let Some(paragraphs) = now else {
        return check_exercises(&lesson, None);
    };
    let (article, analysis) = article_of(paragraphs);
    check_exercises(
        &lesson,
        Some(&Material::new("karrow", &article, &analysis, rules())),
    )
}

/// The findings about a shipped text: how much each matters, what is wrong, what to do.
fn shipped(text: &str, paragraphs: &[Vec<Line>]) -> Vec<(Severity, String, String)> {
    let findings = findings_of(text, Rights::Shipped, Some(paragraphs));
    findings
        .into_iter()
        .map(|f| (f.severity, f.fault.what, f.fault.help))
        .collect()
}

fn only(text: &str, paragraphs: &[Vec<Line>]) -> (Severity, String, String) {
    let mut all = shipped(text, paragraphs);
    assert_eq!(all.len(), 1, "{all:#?}");
    all.remove(0)
}

fn edit(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

/// Empties the first value of a key.
fn emptied(key: &str) -> String {
    rewritten(&first(), key, "")
}

/// The file with other words for the first claim's `key`.
fn rewritten(text: &str, key: &str, words: &str) -> String {
    let start = text.find(&format!("\n{key} = \"")).unwrap() + 1;
    let end = start + text[start..].find('\n').unwrap();
    format!("{}{key} = \"{words}\"{}", &text[..start], &text[end..])
}

/// The file with its first claim given another kind, and a reason for it.
fn relabelled(kind: &str) -> String {
    let text = edit(
        &first(),
        "kind = \"unsourced\"",
        &format!("kind = \"{kind}\""),
    );
    rewritten(&text, "because", "so says the third word")
}

#[test]
fn a_fresh_draft_of_a_shipped_text_has_no_findings() {
    assert_eq!(shipped(&first(), &report()), []);
}

#[test]
fn a_claim_without_question_or_reason_cannot_be_used() {
    for (key, what) in [("prompt", "asks nothing"), ("because", "gives no reason")] {
        let (severity, found, _) = only(&emptied(key), &report());
        assert_eq!(severity, Severity::Error);
        assert!(found.contains(what), "{found}");
    }
}

#[test]
fn another_seed_than_the_files_name_is_an_error() {
    let (severity, _, help) = only(
        &edit(&first(), "seed = \"karrow\"", "seed = \"sella\""),
        &report(),
    );
    assert_eq!(
        (severity, help.as_str()),
        (
            Severity::Error,
            "write seed = \"karrow\", or rename the file"
        )
    );
}

#[test]
fn a_local_lesson_without_gists_is_one_finding_at_the_first() {
    let findings = findings_of(&first(), Rights::Local, None);
    assert_eq!(findings.len(), 1, "{findings:?}");
    let fault = &findings[0].fault;
    assert!(fault.what.starts_with("10 of 10 claims"), "{}", fault.what);
    assert!(fault.help.contains("left out of the book"));
    assert_eq!(&first()[fault.at.clone().unwrap()], "[[claim]]");
}

#[test]
fn the_same_statement_twice_is_told() {
    let table = first()
        .split("\n\n")
        .find(|table| table.contains("[[claim]]"))
        .unwrap()
        .to_owned();
    let copy = rewritten(&table, "because", "so says the third word");
    let (_, what, _) = only(&format!("{}\n{copy}\n", first()), &report());
    assert_eq!(
        what,
        "claim p1.s3 is about the same statement as claim p1.s3"
    );
}

#[test]
fn a_claim_by_hand_is_given_its_print() {
    let by_hand =
        "\n[[claim]]\nat = \"p1.s1\"\nkind = \"unsourced\"\nbecause = \"b\"\nprompt = \"p\"\n";
    let (_, what, help) = only(&format!("{}{by_hand}", first()), &report());
    let print = whosays_analysis::fingerprint::fingerprint(report()[0][0].text);
    assert!(what.contains("no print"), "{what}");
    assert_eq!(help, format!("write print = \"{print}\""));
}

#[test]
fn a_vanished_statement_is_told_with_what_stands_there_now() {
    let mut reworded = report();
    reworded[0][2] = fact("The widest crack is now 15 millimetres wide.");
    let gone: Vec<_> = shipped(&first(), &reworded)
        .into_iter()
        .filter(|(_, what, _)| what.contains("no longer has"))
        .collect();
    assert_eq!(gone.len(), 2, "a claim and a check: {gone:?}");
    let (severity, _, help) = &gone[0];
    assert_eq!(*severity, Severity::Error, "it has no gist either");
    assert!(
        help.contains("p1.s3 “The widest crack is now 15 millimetres wide.”"),
        "{help}"
    );
    let with_gist = edit(&first(), "gist = \"\"", "gist = \"The crack has grown.\"");
    assert_eq!(shipped(&with_gist, &reworded)[0].0, Severity::Finding);
}

#[test]
fn a_statement_that_moved_under_an_edited_claim_is_told() {
    let mine = edit(&first(), "gist = \"\"", "gist = \"The crack is wide.\"");
    let mut moved = report();
    moved[0].swap(0, 2);
    let told = shipped(&mine, &moved);
    assert!(
        told.iter()
            .any(|(_, what, help)| what == "claim p1.s3 stands at p1.s1 now"
                && help == "write at = \"p1.s1\""),
        "{told:?}"
    );
}

#[test]
fn an_edited_claim_under_a_changed_analysis_shows_both_versions_until_it_is_confirmed() {
    let mine = relabelled("sourced");
    let mine = edit(&mine, "strength = \"none\"", "strength = \"named\"");
    assert_eq!(shipped(&mine, &report()), [], "nothing has changed since");
    let mut better = report();
    better[0][2].kind = Kind::Editorial;
    let told = shipped(&mine, &better);
    let (_, what, help) = told
        .iter()
        .find(|(_, what, _)| what.contains("you say"))
        .unwrap();
    assert!(
        what.contains("\"sourced\" with a source that is named"),
        "{what}"
    );
    assert!(what.contains("\"editorial\" without a source"), "{what}");
    let digest = help.split('"').nth(1).unwrap();
    let old = mine
        .split("draft = \"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let confirmed = edit(
        &mine,
        &format!("draft = \"{old}\""),
        &format!("draft = \"{digest}\""),
    );
    assert!(
        shipped(&confirmed, &better)
            .iter()
            .all(|(_, what, _)| !what.contains("you say"))
    );
}

#[test]
fn drafts_that_would_be_written_differently_are_one_finding() {
    let mut better = report();
    better[0][2].kind = Kind::Editorial;
    let told = shipped(&first(), &better);
    let (_, what, help) = &told[0];
    assert!(
        what.starts_with("the tool would write differently today: claim p1.s3"),
        "{told:?}"
    );
    assert!(help.contains("whosays draft"));
}

#[test]
fn an_actor_that_is_heard_now_makes_its_viewpoint_stale() {
    let (article, mut analysis) = article_of(&report());
    analysis.actors.retain(|actor| actor.name != "the bakery");
    let (file, text) = (Path::new(FILE), first());
    let placed = parse_placed(file, &text).unwrap();
    let lesson = Lesson {
        file,
        text: &text,
        placed: &placed,
        rights: Rights::Shipped,
    };
    let findings = check_exercises(
        &lesson,
        Some(&Material::new("karrow", &article, &analysis, rules())),
    );
    assert!(
        findings
            .iter()
            .any(|finding| finding.fault.what.starts_with("viewpoint the bakery")),
        "{findings:?}"
    );
}

#[test]
fn nine_words_in_a_row_of_a_local_text_are_an_error_and_eight_are_not() {
    let quoting = |gist: &str| {
        let text = edit(&first(), "gist = \"\"", &format!("gist = \"{gist}\""));
        let findings = findings_of(&text, Rights::Local, Some(&report()));
        let errors: Vec<Finding> = findings
            .into_iter()
            .filter(|finding| finding.severity == Severity::Error)
            .collect();
        errors
            .first()
            .map(|error| text[error.fault.at.clone().unwrap()].to_owned())
    };
    assert_eq!(
        quoting("The old bridge at Karrow was shut to everyone."),
        None
    );
    let nine = "The old bridge at Karrow was shut to all";
    assert_eq!(quoting(&format!("{nine} traffic.")).as_deref(), Some(nine));
    let quoted = findings_of(
        &format!("{}# {nine}\n", first()),
        Rights::Shipped,
        Some(&report()),
    );
    assert_eq!(quoted, [], "a shipped text may be quoted");
}

#[test]
fn a_fresh_draft_of_a_local_text_quotes_no_more_than_it_may() {
    let findings = findings_of(&first(), Rights::Local, Some(&report()));
    assert!(
        findings
            .iter()
            .all(|finding| finding.severity != Severity::Error),
        "{findings:?}"
    );
}

#[test]
fn a_cue_that_is_not_in_its_paragraph_is_told() {
    let cued = |cue: &str| {
        let source =
            format!("source = {{ strength = \"named\", who = \"the council\", cue = \"{cue}\" }}");
        let none = "source = { strength = \"none\", who = \"\", cue = \"\" }";
        shipped(&edit(&first(), none, &source), &report())
    };
    for cue in ["is", "the widest … at its middle", "crack is 14", "said"] {
        assert_eq!(cued(cue), [], "{cue}");
    }
    let told = &cued("warned")[0];
    assert_eq!(told.0, Severity::Finding);
    assert!(
        told.1.contains("its cue “warned” doesn’t stand in"),
        "{told:?}"
    );
}

#[test]
fn a_label_that_contradicts_its_source_is_told() {
    let sourced = relabelled("sourced");
    assert!(
        only(&sourced, &report())
            .1
            .contains("its source has no strength")
    );
    let none = relabelled("none");
    assert!(only(&none, &report()).1.contains("claims nothing"));
}

#[test]
fn a_reason_left_behind_by_another_kind_is_told() {
    let editorial = edit(&first(), "kind = \"unsourced\"", "kind = \"editorial\"");
    let (severity, what, _) = only(&editorial, &report());
    assert_eq!(severity, Severity::Finding);
    assert!(
        what.contains("you say \"editorial\"") && what.contains("reason for \"unsourced\""),
        "{what}"
    );
    assert_eq!(shipped(&relabelled("editorial"), &report()), []);
}
