use std::path::Path;

use whosays_analysis::analysis::{Address, Attribution, Loaded, Statement};
use whosays_analysis::labels::Strength;
use whosays_analysis::span::Span;

use super::*;
use crate::gold::parse::{COLUMNS, parse};
use crate::gold::{Gold, Judged};

/// People's labels of one statement: kinds, strength, source, loaded words.
fn gold(rows: &[(&str, &str, &str, &str)]) -> Gold {
    let mut text = COLUMNS.join("\t") + "\n";
    for (number, (kinds, strength, source, loaded)) in rows.iter().enumerate() {
        text += &format!(
            "{number}\t{kinds}\t{strength}\t{source}\t\t\t{loaded}\t1\tThe mayor told a grim tale.\n"
        );
    }
    parse(Path::new("a.tsv"), &text).unwrap()
}

/// What the analysis says of "The mayor told a grim tale.".
fn said(kind: Kind, certainty: Certainty) -> Statement {
    Statement {
        address: Address {
            paragraph: 1,
            statement: 1,
        },
        span: Span::new(0, 27),
        kind,
        certainty,
        attribution: (kind == Kind::Sourced).then(|| Attribution {
            strength: Strength::Named,
            source: Some(Span::new(0, 9)),
            cue: Span::new(10, 14),
            direct_quote: false,
            refers_to: None,
        }),
        cues: Vec::new(),
        loaded: vec![Loaded {
            span: Span::new(17, 21),
            neutral: None,
        }],
        figures: Vec::new(),
    }
}

fn judged<'g>(gold: &'g Gold, kinds: &[Kind]) -> Vec<Judged<'g>> {
    let said = kinds.iter().map(|kind| said(*kind, Certainty::Clear));
    gold.rows
        .iter()
        .zip(said)
        .map(|(row, said)| Judged { row, said })
        .collect()
}

#[test]
fn either_of_two_kinds_is_right_and_counts_for_the_one_given() {
    let gold = gold(&[
        ("unsourced/editorial", "none", "", ""),
        ("unsourced/editorial", "none", "", ""),
    ]);
    let score = Score::of(&judged(&gold, &[Kind::Editorial, Kind::Sourced]));
    assert_eq!(score.right, Share { hits: 1, of: 2 });
    let found: Vec<Share> = score.kinds.iter().map(|one| one.found).collect();
    let share = |hits, of| Share { hits, of };
    assert_eq!(found, [share(0, 0), share(0, 1), share(1, 2)]);
    assert_eq!(score.confusion[&(Kind::Editorial, Kind::Editorial)], 1);
    assert_eq!(score.confusion[&(Kind::Unsourced, Kind::Sourced)], 1);
}

#[test]
fn f1_is_the_harmonic_mean_of_precision_and_recall() {
    let gold = gold(&[
        ("sourced", "named", "", ""),
        ("sourced", "named", "", ""),
        ("editorial", "none", "", ""),
    ]);
    let score = Score::of(&judged(
        &gold,
        &[Kind::Sourced, Kind::Editorial, Kind::Editorial],
    ));
    let f1: Vec<f64> = score.kinds.iter().map(KindScore::f1).collect();
    assert_eq!(f1, [2.0 / 3.0, 0.0, 2.0 / 3.0]);
    assert_eq!(score.strength, Share { hits: 2, of: 3 });
}

#[test]
fn a_source_is_found_by_a_word_that_means_something() {
    let gold = gold(&[
        ("sourced", "named", "Mayor Oduya", ""),
        ("sourced", "named", "the town || a man", ""),
        ("sourced", "named", "", ""),
    ]);
    let score = Score::of(&judged(&gold, &[Kind::Sourced; 3]));
    assert_eq!(score.sources, Share { hits: 1, of: 2 });
}

#[test]
fn loaded_words_agree_where_one_holds_the_other() {
    let gold = gold(&[
        ("sourced", "named", "", "a grim tale | told"),
        ("sourced", "named", "", "mayor"),
        ("sourced", "named", "", ""),
    ]);
    let score = Score::of(&judged(&gold, &[Kind::Sourced; 3]));
    assert_eq!(score.loaded, Share { hits: 1, of: 2 });
    assert_eq!(score.unmarked, Share { hits: 2, of: 3 });
}

#[test]
fn each_certainty_tells_how_often_it_is_right() {
    let gold = gold(&[("sourced", "named", "", ""), ("editorial", "none", "", "")]);
    let mut judged = judged(&gold, &[Kind::Sourced, Kind::Sourced]);
    judged[1].said.certainty = Certainty::Open;
    let [clear, likely, open] = Score::of(&judged).certainties[..] else {
        panic!("three certainties");
    };
    assert_eq!(
        (clear.right, clear.among),
        (Share { hits: 1, of: 1 }, Share { hits: 1, of: 2 })
    );
    assert_eq!(
        (likely.right, open.right),
        (Share::default(), Share { hits: 0, of: 1 })
    );
}

#[test]
fn nothing_to_count_gives_zeros() {
    let score = Score::of(&[]);
    assert_eq!((score.macro_f1(), score.right.ratio()), (0.0, 0.0));
}

#[test]
fn a_share_is_shown_in_whole_percent() {
    for (hits, of, percent) in [(2, 3, 67), (1, 8, 13), (0, 0, 0), (5, 5, 100)] {
        assert_eq!(ShownShare::from(Share { hits, of }).percent, percent);
    }
}
