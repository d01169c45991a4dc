//! What stands after (or before) a reporting verb: a quotation, a clause, an object. Says whether the verb can report.

use std::ops::Range;

use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::rules::Takes;
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// How far ahead the verb of a clause without "that" is looked for, in words.
const CLAUSE_REACH: usize = 12;

/// How far back the comma before ", she announced," is looked for, in words.
const ASIDE_REACH: usize = 40;

/// How far back the comma before ", the harbour board announced on Friday" is looked for, in words.
const SPEAKER_REACH: usize = 6;

/// Tells whether one of the things that the verb takes is there.
pub(super) fn takes_any(
    reading: &Reading<'_>,
    quotation: &Quotation,
    takes: &[Takes],
    cue: &Range<usize>,
) -> bool {
    takes.iter().any(|takes| match takes {
        Takes::Anything => true,
        Takes::Object => has_object(reading, cue.end),
        Takes::Clause => has_clause(reading, cue.end) || is_parenthetical(reading, cue),
        Takes::Quote => has_quote(reading, quotation, cue),
    })
}

fn has_object(reading: &Reading<'_>, from: usize) -> bool {
    let nominal = matches!(
        reading.tag(from),
        Tag::Det | Tag::Noun | Tag::Propn | Tag::Pron | Tag::Adj | Tag::Verb | Tag::Num
    );
    (nominal && !is_count_of_lives(reading, from)) || reading.is(from, Class::ObjectOpener)
}

/// "The flood claimed three lives" reports nothing.
fn is_count_of_lives(reading: &Reading<'_>, from: usize) -> bool {
    (from..from + 4).any(|at| reading.is(at, Class::Lives))
}

fn has_clause(reading: &Reading<'_>, from: usize) -> bool {
    let from = (from..reading.len())
        .find(|&at| reading.tag(at) != Tag::Adv)
        .unwrap_or(from);
    reading.is(from, Class::ClauseOpener)
        || (!reading.parts_clauses(from) && has_finite_verb(reading, from))
}

/// Tells whether a noun phrase and its verb follow: "(believe) the piers can be saved".
fn has_finite_verb(reading: &Reading<'_>, from: usize) -> bool {
    let opens = matches!(
        reading.tag(from),
        Tag::Det | Tag::Noun | Tag::Propn | Tag::Pron | Tag::Adj | Tag::Num
    );
    let reach = (from + 1)..(from + CLAUSE_REACH).min(reading.len());
    opens
        && reach
            .take_while(|&at| !reading.parts_clauses(at) && reading.tag(at) != Tag::Sconj)
            .any(|at| is_finite(reading, at))
}

fn is_finite(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.word(at);
    match reading.tag(at) {
        Tag::Aux => !reading.is(at, Class::UnfinishedVerb),
        Tag::Verb => {
            reading.tag(at - 1) != Tag::Det
                && !word.ends_with("ing")
                && !reading.is(at - 1, Class::UnfinishedVerb)
                && !word.ends_with("en")
        }
        _ => false,
    }
}

/// "The bridge, she announced, would open": the verb stands between or behind what it reports.
fn is_parenthetical(reading: &Reading<'_>, cue: &Range<usize>) -> bool {
    let back = |reach: usize| {
        (cue.start.saturating_sub(reach)..cue.start).any(|at| reading.word(at) == ",")
    };
    let ends = cue.end >= reading.len() || reading.is(cue.end, Class::ClauseEnd);
    let tells_when = matches!(reading.tag(cue.end), Tag::Adp | Tag::Adv);
    (ends && back(ASIDE_REACH)) || (tells_when && back(SPEAKER_REACH))
}

fn has_quote(reading: &Reading<'_>, quotation: &Quotation, cue: &Range<usize>) -> bool {
    const NEAR: usize = 6;
    let after = (cue.end..(cue.end + NEAR).min(reading.len())).any(|at| quotation.holds(at));
    let before = (cue.start.saturating_sub(NEAR)..cue.start).any(|at| quotation.holds(at));
    after || before
}
