//! What stands after (or before) a reporting verb: a quotation, a clause, an object. Says whether the verb can report.

use std::ops::Range;

use crate::noun_phrase::{phrase_after, phrase_before, time_after};
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::rules::Takes;
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// How far ahead the verb of a clause without "that" is looked for, in words.
const CLAUSE_REACH: usize = 12;

/// How far ahead "(called) the plan a disgrace" is looked for, in words.
const NAMING_REACH: usize = 12;

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
        Takes::To => reading.is(cue.end, Class::ObjectOpener),
        Takes::Naming => has_naming(reading, quotation, cue.end),
        Takes::Clause => has_clause(reading, cue.end) || is_parenthetical(reading, cue),
        Takes::Quote => has_quote(reading, quotation, cue),
    })
}

fn has_object(reading: &Reading<'_>, from: usize) -> bool {
    let nominal = matches!(
        reading.tag(from),
        Tag::Det | Tag::Noun | Tag::Propn | Tag::Pron | Tag::Adj | Tag::Verb | Tag::Num
    );
    let doing = reading.is(from, Class::PresentParticiple);
    (nominal || doing) && !is_count_of_lives(reading, from)
}

/// "The flood claimed three lives" reports nothing.
fn is_count_of_lives(reading: &Reading<'_>, from: usize) -> bool {
    (from..from + 4).any(|at| reading.is(at, Class::Lives))
}

/// "(called) the plan a disgrace", "(described) it as unfair", "(calls) them “clowns”".
fn has_naming(reading: &Reading<'_>, quotation: &Quotation, from: usize) -> bool {
    let named = |at: usize| matches!(reading.tag(at), Tag::Noun | Tag::Propn | Tag::Pron);
    let is_name = |at: usize| {
        reading.word(at) == "as"
            || quotation.holds(at)
            || (named(at - 1)
                && !reading.is(at - 1, Class::Definite)
                && (reading.is(at, Class::Article)
                    || reading.tag(at) == Tag::Adj
                    || is_verdict(reading, at)))
    };
    let begins = from < reading.len() && (has_object(reading, from) || reading.word(from) == "as");
    begins
        && (from + 1..from + NAMING_REACH)
            .take_while(|&at| quotation.holds(at + 1) || !reading.parts_clauses(at))
            .any(is_name)
}

/// Tells whether a word that the tagger takes for a noun or a verb judges the noun before it: "(called) the plan reckless".
fn is_verdict(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Class::Verdict) && (at + 1 >= reading.len() || reading.parts_clauses(at + 1))
}

fn has_clause(reading: &Reading<'_>, from: usize) -> bool {
    let behind_adverbs = (from..reading.len()).find(|&at| reading.tag(at) != Tag::Adv);
    let from = behind_adverbs.unwrap_or(from);
    opens_clause(reading, from)
        || opens_clause(reading, time_after(reading, from))
        || that_behind_adjunct(reading, from)
        || that_behind_aside(reading, from)
}

fn opens_clause(reading: &Reading<'_>, from: usize) -> bool {
    reading.is(from, Class::ClauseOpener)
        || (!reading.parts_clauses(from) && has_finite_verb(reading, from))
}

/// "(noted) in a letter to the board that": what stands in between tells where, when or to whom.
pub(super) fn that_behind_adjunct(reading: &Reading<'_>, from: usize) -> bool {
    let inside = |at: &usize| {
        !matches!(reading.tag(*at), Tag::Sconj | Tag::Verb | Tag::Aux)
            && !reading.is(*at, Class::ReportedOpener)
            && !reading.parts_clauses(*at)
    };
    let end = (from..from + CLAUSE_REACH).find(|at| !inside(at));
    reading.tag(from) == Tag::Adp && end.is_some_and(|at| reading.is(at, Class::ReportedOpener))
}

/// "(insisted), as the mayor did, that".
fn that_behind_aside(reading: &Reading<'_>, from: usize) -> bool {
    let closes = (from + 1..from + CLAUSE_REACH).find(|&at| reading.parts_clauses(at));
    reading.word(from) == "," && closes.is_some_and(|at| reading.word(at + 1) == "that")
}

/// Tells whether a noun phrase and its verb follow: "(believe) the piers can be saved".
fn has_finite_verb(reading: &Reading<'_>, from: usize) -> bool {
    let opens = match reading.tag(from) {
        Tag::Det | Tag::Noun | Tag::Propn | Tag::Pron | Tag::Num => true,
        Tag::Adj => matches!(reading.tag(from + 1), Tag::Adj | Tag::Noun | Tag::Propn),
        _ => false,
    };
    let reach = (from + 1)..(from + CLAUSE_REACH).min(reading.len());
    opens
        && reach
            .take_while(|&at| !reading.parts_clauses(at) && reading.tag(at) != Tag::Sconj)
            .take_while(|&at| !joins_verb(reading, at) && !reading.is(at, Class::Relative))
            .any(|at| is_finite(reading, at))
}

/// Tells whether a second verb follows that shares the first one's subject: "(proposed) a toll and left".
fn joins_verb(reading: &Reading<'_>, at: usize) -> bool {
    reading.tag(at) == Tag::Cconj && matches!(reading.tag(at + 1), Tag::Verb | Tag::Aux)
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

/// "The bridge, she announced, would open": the verb stands between or behind what it reports, with a mark before its
/// speaker.
pub(super) fn is_parenthetical(reading: &Reading<'_>, cue: &Range<usize>) -> bool {
    let behind_mark = |at: usize| at > 0 && reading.parts_clauses(at - 1);
    // "…, as she said", but not "as careful as they have shown themselves".
    let behind_as = |at: usize| at > 0 && reading.word(at - 1) == "as";
    let set_off =
        |at: usize| behind_mark(at) || (behind_as(at) && (at == 1 || behind_mark(at - 1)));
    let ends = |at: usize| at >= reading.len() || reading.is(at, Class::ClauseEnd);
    let end = time_after(reading, cue.end);
    let tells_when = matches!(reading.tag(cue.end), Tag::Adp | Tag::Adv);
    if phrase_before(reading, cue.start).is_some_and(|speaker| set_off(speaker.start)) {
        return tells_when || ends(end);
    }
    let behind = phrase_after(reading, cue.end);
    set_off(cue.start) && behind.is_some_and(|speaker| reading.parts_clauses(speaker.end))
}

fn has_quote(reading: &Reading<'_>, quotation: &Quotation, cue: &Range<usize>) -> bool {
    // "Fares “went mad” and continued to rise": what is begun or continued is a deed.
    if reading.word(cue.end) == "to" {
        return false;
    }
    const NEAR: usize = 6;
    let after = (cue.end..(cue.end + NEAR).min(reading.len())).any(|at| quotation.holds(at));
    let before = (cue.start.saturating_sub(NEAR)..cue.start).any(|at| quotation.holds(at));
    after || (before && !does_something(reading, cue))
}

/// Tells whether the subject does something to an object: "Fares “went mad,” and the board continued its search".
fn does_something(reading: &Reading<'_>, cue: &Range<usize>) -> bool {
    let behind_subject = cue
        .start
        .checked_sub(1)
        .is_some_and(|at| matches!(reading.tag(at), Tag::Noun | Tag::Propn | Tag::Pron));
    behind_subject && has_object(reading, cue.end) && time_after(reading, cue.end) == cue.end
}
