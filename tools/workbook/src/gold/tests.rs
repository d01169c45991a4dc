//! The shipped gold, and what goes wrong in gold files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use whosays_analysis::analyzer::Analyzer;
use whosays_analysis::article::Article;
use whosays_analysis::labels::{Kind, Strength};

use super::report::report;
use super::score::Score;
use super::{Gold, judge, load, parse};
use crate::exercises::{SourceStrength, parse::parse as parse_exercises};
use crate::files;
use crate::project::Project;
use crate::seed;

/// What the bare analysis must reach on the shipped gold, a little under what was measured.
const FLOOR_OF_MACRO_F1: f64 = 0.66;
const FLOOR_OF_STRENGTH: f64 = 0.84;

const HEAD: &str = "id\tkinds\tattr\tsource\tcue\tsecond\tloaded\tsure\ttext\n";

fn repository() -> Project {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    Project { root }
}

fn shipped_gold() -> Vec<Gold> {
    let shelf = load(&repository()).unwrap();
    assert_eq!(shelf.faults, []);
    assert!(shelf.gold.len() >= 2);
    shelf.gold
}

fn article(name: &str) -> Article {
    let seeds = seed::load(&repository()).unwrap().seeds;
    let seed = seeds.iter().find(|seed| seed.slug == name).unwrap();
    seed.article().unwrap()
}

#[test]
fn every_row_of_the_shipped_gold_is_the_statement_at_its_address() {
    let analyzer = Analyzer::shipped();
    for gold in shipped_gold() {
        let article = article(&gold.name);
        let statements = analyzer.analyse(&article).statements;
        let there: Vec<(String, &str)> = statements
            .iter()
            .map(|one| {
                (
                    format!("{}.{}", gold.name, one.address),
                    one.span.of(&article.text),
                )
            })
            .collect();
        let rows: Vec<(String, &str)> = gold
            .rows
            .iter()
            .map(|row| (row.id.clone(), row.text.as_str()))
            .collect();
        assert_eq!(rows, there);
    }
}

#[test]
fn marked_words_of_the_shipped_gold_stand_in_their_statement() {
    for row in shipped_gold().iter().flat_map(|gold| &gold.rows) {
        for words in row.sources.iter().chain(&row.loaded) {
            assert!(row.text.contains(words), "{}: {words}", row.id);
        }
    }
}

#[test]
fn the_shipped_exercises_agree_with_the_gold() {
    for gold in shipped_gold() {
        let path = repository().exercises_file(&gold.name);
        let exercises = parse_exercises(&path, &files::read_text(&path).unwrap()).unwrap();
        assert!(!exercises.claims.is_empty());
        for claim in exercises.claims {
            let id = format!("{}.{}", gold.name, claim.at);
            let row = gold.rows.iter().find(|row| row.id == id).unwrap();
            assert!(row.kinds.contains(&claim.kind), "{id}: {:?}", claim.kind);
            let strength = match claim.source.strength {
                SourceStrength::Named => Some(Strength::Named),
                SourceStrength::Unnamed => Some(Strength::Unnamed),
                SourceStrength::Vague => Some(Strength::Vague),
                SourceStrength::None => None,
            };
            assert!(row.strengths.contains(&strength), "{id}: {strength:?}");
        }
    }
}

#[test]
fn the_bare_analysis_reaches_the_floor_on_the_shipped_gold() {
    let (analyzer, gold) = (Analyzer::shipped(), shipped_gold());
    let judged: Vec<_> = gold.iter().flat_map(|one| judge(one, &analyzer)).collect();
    let score = Score::of(&judged);
    assert!(
        score.macro_f1() >= FLOOR_OF_MACRO_F1,
        "{}",
        score.macro_f1()
    );
    assert!(
        score.strength.ratio() >= FLOOR_OF_STRENGTH,
        "{:?}",
        score.strength
    );
}

#[test]
fn texts_that_may_not_be_passed_on_are_counted_and_never_quoted() {
    let rows =
        "a\tsourced\tnamed\tthe mayor\tsaid\t\t\t1\tThe bridge is a shameful mess and must go.\n";
    let gold = [parse::parse(Path::new("gold/a.tsv"), &format!("{HEAD}{rows}")).unwrap()];
    let analyzer = Analyzer::shipped();
    let silent = report(&gold, &BTreeMap::new(), &analyzer).unwrap();
    assert_eq!(
        (
            silent.statements,
            silent.examples.len(),
            silent.titles.len()
        ),
        (1, 0, 0)
    );
    let told = report(&gold, &BTreeMap::from([("a", "The bridge")]), &analyzer).unwrap();
    assert_eq!((told.examples.len(), told.titles.len()), (1, 1));
}

#[test]
fn a_statement_without_a_claim_is_read_and_left_out() {
    let rows = "a\tother\tnone\t\t\t\t\t1\tThe bridge\nb\tunsourced\tnone\t\t\t\t\t1\tIt was shut on Monday.\n";
    let gold = parse::parse(Path::new("a.tsv"), &format!("{HEAD}{rows}")).unwrap();
    assert_eq!(gold.rows[0].kinds, [Kind::None]);
    let judged = judge(&gold, &Analyzer::shipped());
    let ids: Vec<&str> = judged.iter().map(|one| one.row.id.as_str()).collect();
    assert_eq!(ids, ["b"]);
}

/// Checks the faults of a gold file, each as the words it points at and what it says.
fn check(text: &str, expected: &[(&str, &str)]) {
    let faults = parse::parse(&PathBuf::from("gold/a.tsv"), text).unwrap_err();
    let told: Vec<(&str, &str)> = faults
        .iter()
        .map(|fault| (&text[fault.at.clone().unwrap()], fault.what.as_str()))
        .collect();
    assert_eq!(told, expected);
    assert!(faults.iter().all(|fault| !fault.help.is_empty()));
}

#[test]
fn all_faults_of_a_gold_file_come_at_once_with_their_place() {
    let text = format!(
        "{HEAD}a\tsourcd\tnamed\t\t\t\t\t1\tOne.\na\tsourced/editorial\tloud\t\t\tfact\t\tyes\tTwo.\r\nb\tsourced\tnamed\nc\tother\tnone\t\t\t\t\t1\t \n"
    );
    check(
        &text,
        &[
            ("sourcd", "`sourcd` is no label of this column"),
            ("a", "`a` stands in two lines"),
            ("fact", "`fact` is no label of this column"),
            ("yes", "`yes` in the column `sure`"),
            ("loud", "`loud` is no label of this column"),
            ("b\tsourced\tnamed", "this line has 3 columns, not nine"),
            ("c\tother\tnone\t\t\t\t\t1\t ", "this line has no statement"),
        ],
    );
}

#[test]
fn a_slip_is_answered_with_the_label_that_was_meant() {
    let text = format!("{HEAD}a\tsourcd\tnamed\t\t\t\t\t1\tOne.\n");
    let faults = parse::parse(Path::new("a.tsv"), &text).unwrap_err();
    assert_eq!(faults[0].help, "did you mean `sourced`?");
}

#[test]
fn a_wrong_header_is_one_fault_that_names_the_columns() {
    check(
        "id\tkind\ttext\na\tx\ty\n",
        &[(
            "id\tkind\ttext",
            "the first line does not name the nine columns",
        )],
    );
    check("", &[("", "the first line does not name the nine columns")]);
}

#[test]
fn a_file_without_a_statement_is_a_fault() {
    check(HEAD, &[("", "there is no statement in it")]);
}
