//! The labelled statements of a text go in; where it argues most of the time, those that words alone leave open are read
//! as part of the argument.
//!
//! A report and a comment can use the same words ("The consequences extend beyond the valley"); readers take them by the
//! company they keep.

use crate::analysis::{Cue, Statement};
use crate::labels::{Certainty, Kind};
use crate::rules::Decision;

/// The name of the rule by which a statement goes with the argument it stands in.
pub(crate) const ARGUMENT: &str = "argument";

/// The signs of `editorial.toml` have names that begin so.
const JUDGING: &str = "editorial/";

/// Fewer statements with a label that isn't open say nothing about a text.
const DECIDED_AT_LEAST: usize = 6;

/// Reads statements that judge a little, and tell nothing a record could show, as editorial where the text argues. They
/// stay open.
pub(crate) fn go_with_the_argument<'s>(
    statements: impl Iterator<Item = &'s mut Statement>,
    numbers: &Decision,
) {
    let mut statements: Vec<&mut Statement> = statements.collect();
    if !argues(&statements, numbers) {
        return;
    }
    for statement in &mut statements {
        if let Some(words) = judges_a_little(statement) {
            statement.kind = Kind::Editorial;
            statement.cues.insert(0, words);
        }
    }
}

/// Tells whether enough of what has no source and isn't open is editorial.
fn argues(statements: &[&mut Statement], numbers: &Decision) -> bool {
    let count = |kind: Kind| {
        let of_kind = statements.iter().filter(|one| one.kind == kind);
        of_kind
            .filter(|one| one.certainty != Certainty::Open)
            .count()
    };
    let (editorial, unsourced) = (count(Kind::Editorial), count(Kind::Unsourced));
    let decided = editorial + unsourced;
    decided >= DECIDED_AT_LEAST && editorial as f64 >= numbers.argues_from * decided as f64
}

/// Returns the first judging words of an open statement that has nothing else.
fn judges_a_little(statement: &Statement) -> Option<Cue> {
    let only_judges = statement
        .cues
        .iter()
        .all(|cue| cue.rule.starts_with(JUDGING));
    let is_undecided = statement.kind == Kind::Unsourced
        && statement.certainty == Certainty::Open
        && statement.figures.is_empty()
        && only_judges;
    let first = statement.cues.first().filter(|_| is_undecided)?;
    Some(Cue {
        span: first.span,
        rule: ARGUMENT.into(),
    })
}

#[cfg(test)]
mod tests {
    use crate::analyzer::Analyzer;
    use crate::labels::{Certainty, Kind};

    const VIEWS: [&str; 6] = [
        "The council must rethink its plan.",
        "It is the most careless plan of the year.",
        "Nobody should be proud of this shameful mess.",
        "The closing was a shameful and reckless blunder.",
        "We must never forget the tireless work of the crews.",
        "The so-called repair was a disgraceful farce.",
    ];
    const NEWS: [&str; 6] = [
        "The bridge closed on 3 May.",
        "Crews found 14 cracks in the second pier on Monday.",
        "The ferry carried 310 people on its first day.",
        "The council met on 4 May and voted for a survey.",
        "Two lorries were stopped at the weir on Tuesday.",
        "The repair cost 2.4 million crowns in 2019.",
    ];

    /// Checks the kind of a statement that stands behind others.
    fn check(before: &[&str], statement: &str, expected: Kind) {
        let mut text = before.to_vec();
        text.push(statement);
        let found = Analyzer::shipped().label_sentences(&text);
        let last = found.last().expect("a statement");
        assert_eq!(last.kind, expected, "{statement} {:?}", last.cues);
    }

    #[test]
    fn words_that_decide_little_go_with_the_argument() {
        let statement = "Stone does not surprise people who look at it.";
        check(&NEWS, statement, Kind::Unsourced);
        check(&VIEWS, statement, Kind::Editorial);
        let text = [&VIEWS[..], &[statement]].concat();
        let found = Analyzer::shipped().label_sentences(&text);
        assert_eq!(found[6].certainty, Certainty::Open);
    }

    #[test]
    fn what_a_record_could_show_stays_a_fact_in_an_argument() {
        check(&VIEWS, "The bridge did not open on 3 May.", Kind::Unsourced);
        check(&VIEWS, "The crews went home.", Kind::Unsourced);
    }

    #[test]
    fn a_few_statements_make_no_argument() {
        check(
            &VIEWS[..4],
            "Stone does not surprise people who look at it.",
            Kind::Unsourced,
        );
    }
}
