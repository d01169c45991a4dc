use std::collections::BTreeSet;

use whosays_analysis::analysis::{Actor, Analysis};
use whosays_analysis::article::Article;

use super::*;
use crate::exercises::Exercises;
use crate::exercises::draft::draft;
use crate::exercises::karrow::{self, Line, fact, report, rules};

fn material_of(paragraphs: &[Vec<Line>], actors: Vec<Actor>) -> (Article, Analysis) {
    let (article, mut analysis) = karrow::article(paragraphs);
    analysis.actors = actors;
    (article, analysis)
}

/// The file of a first draft of the report.
pub(super) fn first() -> String {
    let (article, analysis) = karrow::karrow();
    write::write(&draft("karrow", &article, &analysis, rules()), rules())
}

pub(super) fn try_merge(existing: &str, paragraphs: &[Vec<Line>]) -> Result<Merged, Vec<Fault>> {
    let (article, analysis) = material_of(paragraphs, karrow::actors());
    merge(
        Path::new("exercises/karrow.toml"),
        existing,
        &Material::new("karrow", &article, &analysis, rules()),
    )
}

/// Merges, and sees that merging again changes nothing.
fn merged(existing: &str, paragraphs: &[Vec<Line>]) -> Merged {
    let once = try_merge(existing, paragraphs).unwrap();
    let twice = try_merge(&once.text, paragraphs).unwrap();
    assert_eq!(once.text, twice.text, "merging twice equals merging once");
    once
}

fn exercises(text: &str) -> Exercises {
    parse(Path::new("f"), text).unwrap()
}

/// Returns the text of the table with this line, from its header to the next blank line.
fn table_with(text: &str, line: &str) -> String {
    let tables = text.split("\n\n").map(|table| table.trim_end().to_owned());
    let mut found = tables.filter(|table| table.contains(line));
    found
        .next()
        .unwrap_or_else(|| panic!("no table with {line} in:\n{text}"))
}

/// Replaces once, and sees that there was something to replace.
fn edit(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from} in:\n{text}");
    text.replacen(from, to, 1)
}

#[test]
fn a_draft_merges_into_itself_unchanged() {
    let merged = merged(&first(), &report());
    assert_eq!(
        merged,
        Merged {
            text: first(),
            ..Merged::default()
        }
    );
}

#[test]
fn a_written_draft_reads_back_as_it_was() {
    let (article, analysis) = karrow::karrow();
    let drafted = draft("karrow", &article, &analysis, rules());
    assert_eq!(exercises(&write::write(&drafted, rules())), drafted);
}

#[test]
fn comments_blank_lines_and_odd_spacing_stay() {
    let mine = edit(
        &first(),
        "[[claim]]\n",
        "# mine: the best one\n\n\n[[claim]] # begin here\n",
    );
    let mine = edit(
        &mine,
        "kind = \"unsourced\"",
        "kind   =   'unsourced'   # I agree",
    );
    let mine = edit(&mine, "[[check]]\n", "[[check]]\n# where I would look\n\n");
    let mine = format!("{mine}\n# the end\n");
    assert_eq!(merged(&mine, &report()).text, mine);
}

#[test]
fn a_refreshed_value_keeps_the_comments_around_it() {
    let mine = edit(
        &first(),
        "[[claim]]\nat = \"p1.s3\"",
        "# opening\n[[claim]] # one\n# where\nat = \"p1.s3\" # first",
    );
    let mine = edit(
        &mine,
        "source = { strength = \"none\", who = \"\"",
        "source = { strength = \"none\", # nobody\n  who = \"\"",
    );
    let moved = [
        vec![vec![fact("Snow fell all night on the hills.")]],
        report(),
    ]
    .concat();
    let text = merged(&mine, &moved).text;
    for kept in [
        "# opening\n[[claim]] # one\n# where\nat = \"p2.s3\" # first\n",
        "\"none\", # nobody\n  who",
    ] {
        assert!(text.contains(kept), "{kept} in:\n{text}");
    }
}

#[test]
fn a_reworded_prompt_is_a_persons_whatever_happens() {
    let drafted = exercises(&first());
    let prompt = &drafted.claims[0].prompt;
    let mine = edit(
        &first(),
        &write::quoted(prompt),
        "\"What would your grandmother say?\"",
    );
    let table = table_with(&mine, "grandmother");
    let moved = [
        vec![vec![fact("Snow fell all night on the hills.")]],
        report(),
    ]
    .concat();
    let merged = merged(&mine, &moved);
    assert!(merged.text.contains(&table), "{}", merged.text);
    assert_eq!(merged.kept, ["claim p1.s3"]);
}

#[test]
fn untouched_claims_follow_paragraphs_that_moved() {
    let mut turned = report();
    turned.reverse();
    let merged = merged(&first(), &turned);
    let prints = |text: &str| -> Vec<String> {
        exercises(text)
            .claims
            .into_iter()
            .map(|c| c.print)
            .collect()
    };
    assert_eq!(
        prints(&merged.text),
        prints(&first()),
        "the order of the file stays"
    );
    let (article, analysis) = material_of(&turned, karrow::actors());
    let material = Material::new("karrow", &article, &analysis, rules());
    for claim in exercises(&merged.text).claims {
        let found = material.find(&claim.print, "").unwrap();
        assert_eq!(claim.at, material.statement(found).address.to_string());
    }
    assert!(
        !merged.moved.is_empty() && merged.added.is_empty() && merged.vanished.is_empty(),
        "{merged:?}"
    );
}

#[test]
fn a_claim_whose_statement_vanished_stays_and_is_reported() {
    let mut shorter = report();
    let gone = shorter[0].remove(2);
    let merged = merged(&first(), &shorter);
    let print = whosays_analysis::fingerprint::fingerprint(gone.text);
    let before = table_with(&first(), &format!("print = \"{print}\""));
    assert!(merged.text.contains(&before), "{}", merged.text);
    assert!(
        merged.vanished.contains(&"claim p1.s3".to_owned()),
        "{:?}",
        merged.vanished
    );
}

#[test]
fn a_deleted_claim_viewpoint_or_check_stays_deleted() {
    let drafted = exercises(&first());
    let lines = [
        format!("print = \"{}\"\ngist", drafted.claims[2].print),
        format!("who = \"{}\"\nwhy", drafted.viewpoints[0].who),
        format!("print = \"{}\"\nask", drafted.checks[1].print),
    ];
    for line in lines {
        let table = table_with(&first(), &line);
        let mine = edit(&first(), &format!("{table}\n"), "");
        let merged = merged(&mine, &report());
        assert!(!merged.text.contains(&line), "{line}");
        assert!(
            merged.added.is_empty(),
            "nothing comes in its place: {:?}",
            merged.added
        );
    }
}

#[test]
fn a_better_analysis_refreshes_untouched_labels_and_leaves_edited_ones() {
    let drafted = exercises(&first());
    let at = |claim: &crate::exercises::Claim| claim.at.clone();
    let plain: Vec<String> = drafted
        .claims
        .iter()
        .filter(|c| c.kind.word() == "unsourced")
        .map(at)
        .collect();
    let table = table_with(&first(), &format!("at = \"{}\"", plain[1]));
    let edited = edit(&table, "gist = \"\"", "gist = \"My own words.\"");
    let mine = edit(&first(), &table, &edited);

    let mut better = report();
    for line in better
        .iter_mut()
        .flatten()
        .filter(|line| line.kind.word() == "unsourced")
    {
        line.kind = whosays_analysis::labels::Kind::Editorial;
    }
    let merged = merged(&mine, &better);
    let now = exercises(&merged.text);
    let kind = |at: &str| {
        now.claims
            .iter()
            .find(|claim| claim.at == at)
            .map(|claim| claim.kind.word())
    };
    assert_eq!(kind(&plain[0]), Some("editorial"));
    assert_eq!(kind(&plain[1]), Some("unsourced"));
    assert!(merged.text.contains(&edited));
    assert!(
        merged.refreshed.contains(&format!("claim {}", plain[0])),
        "{:?}",
        merged.refreshed
    );
}

#[test]
fn a_longer_article_brings_new_claims_at_the_end_once() {
    let short = report()[..3].to_vec();
    let (article, analysis) = material_of(&short, Vec::new());
    let before = write::write(&draft("karrow", &article, &analysis, rules()), rules());
    let merged = merged(&before, &report());
    assert!(
        merged.added.iter().any(|name| name.starts_with("claim")),
        "{:?}",
        merged.added
    );
    let old_tables = &before[before.find("[[claim]]").unwrap()..];
    assert!(
        merged.text.contains("[[claim]]\nat = \"p"),
        "{}",
        merged.text
    );
    assert!(
        merged.text.len() > before.len()
            && old_tables.lines().count() < merged.text.lines().count()
    );
    let sheet = Sheet::read(&merged.text);
    let names: BTreeSet<&String> = sheet.offered_names().iter().collect();
    assert_eq!(
        names.len(),
        exercises(&merged.text).claims.len()
            + exercises(&merged.text).viewpoints.len()
            + exercises(&merged.text).checks.len()
    );
}

#[test]
fn tables_in_another_order_stay_in_it() {
    let (head, tables) = first()
        .split_once("\n\n[[")
        .map(|(h, t)| (h.to_owned(), format!("[[{t}")))
        .unwrap();
    let mut tables: Vec<&str> = tables.trim_end().split("\n\n").collect();
    tables.reverse();
    let mine = format!("{head}\n\n{}\n", tables.join("\n\n"));
    assert_eq!(merged(&mine, &report()).text, mine);
}

#[test]
fn a_file_made_by_hand_stays_as_it_is() {
    let by_hand =
        "\n[[claim]]\nat = \"p1.s1\"\nkind = \"editorial\"\nbecause = \"b\"\nprompt = \"p\"\n";
    let head = "seed = \"karrow\"\ngrades = \"5\"\nminutes = 20 # short\nobjectives = []\n";
    let mine = format!("{head}{by_hand}");
    assert_eq!(merged(&mine, &report()).text, mine);
}

#[test]
fn a_table_by_hand_beside_drafted_ones_is_never_changed_nor_doubled() {
    let by_hand =
        "\n[[claim]]\nat = \"p1.s1\"\nkind = \"editorial\"\nbecause = \"b\"\nprompt = \"p\"\n";
    let head =
        "seed = \"karrow\"\ngrades = \"5\"\nminutes = 20 # short\nobjectives = []\noffered = []\n";
    let merged = merged(&format!("{head}{by_hand}"), &report());
    assert!(merged.text.contains(by_hand), "{}", merged.text);
    assert!(merged.text.contains("[[viewpoint]]"), "{}", merged.text);
    let claims = exercises(&merged.text).claims;
    assert_eq!(
        claims.iter().filter(|claim| claim.at == "p1.s1").count(),
        1,
        "{}",
        merged.text
    );
}

#[test]
fn a_windows_file_keeps_its_line_breaks() {
    let mine = first().replace('\n', "\r\n");
    assert_eq!(merged(&mine, &report()).text, mine);
    let longer = [
        report(),
        vec![vec![fact("Snow fell all night on the hills.")]],
    ]
    .concat();
    let short = edit(&mine, "[[check]]", "# mine\r\n[[check]]");
    let text = merged(&short, &longer).text;
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}

#[test]
fn a_byte_order_mark_does_not_shift_places() {
    let mine = format!("\u{FEFF}{}", first());
    let moved = [
        vec![vec![fact("Snow fell all night on the hills.")]],
        report(),
    ]
    .concat();
    let text = merged(&mine, &moved).text;
    assert_eq!(
        text.trim_start_matches('\u{FEFF}'),
        merged(&first(), &moved).text
    );
}

#[test]
fn the_list_of_what_was_offered_may_be_written_in_any_way() {
    let short = report()[..3].to_vec();
    let (article, analysis) = material_of(&short, Vec::new());
    let before = write::write(&draft("karrow", &article, &analysis, rules()), rules());
    let start = before.find("offered = [").unwrap();
    let end = start + before[start..].find(']').unwrap() + 1;
    for list in [
        "offered = []",
        "offered = [\"claim x\"]",
        "offered = [ 'claim # x' # mine\n]",
        "offered = [\n\"claim x\", # mine\n  ]",
        "offered = [\n  # mine\n]",
    ] {
        let mine = format!("{}{list}{}", &before[..start], &before[end..]);
        let text = merged(&mine, &report()).text;
        assert_eq!(mine.contains("# mine"), text.contains("# mine"));
    }
}

#[test]
fn a_file_without_a_last_line_break_or_without_tables_is_extended() {
    let head = "seed = \"karrow\"\ngrades = \"5\"\nminutes = 20\nobjectives = []";
    assert!(
        merged(head, &report())
            .text
            .starts_with(&format!("{head}\n"))
    );
    let cut = first().trim_end().to_owned();
    assert!(merged(&cut, &report()).text.starts_with(&cut));
}

#[test]
fn a_file_with_faults_is_not_merged() {
    let faults = try_merge(&edit(&first(), "gist =", "gits ="), &report()).unwrap_err();
    assert_eq!(faults[0].what, "a claim has no key `gits`");
}

#[test]
fn a_claim_that_a_person_copied_and_changed_stays() {
    let table = table_with(&first(), "[[claim]]");
    let table = &table[table.find("[[claim]]").unwrap()..];
    let copy = edit(table, "clear", "open");
    let mine = format!("{}\n{copy}\n", first());
    assert_eq!(merged(&mine, &report()).text, mine);
}
