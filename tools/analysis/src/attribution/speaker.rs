//! A reporting verb goes in; the noun phrase of whoever speaks comes out, and whether the statement hangs on the verb.

use std::ops::Range;

use super::Place;
use crate::noun_phrase::{phrase_after, phrase_before, time_after, without_fillers};
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::rules::Takes;
use crate::sources::{can_speak, is_product};
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// How far into a statement a relative clause on its subject begins, in words.
const RELATIVE_WITHIN: usize = 8;

/// How many words away from a verb its helpers and its subject are looked for.
const REACH: usize = 40;

/// Finds the verb's speaker, and whether the main claim hangs on the verb.
pub(super) fn speaker(
    reading: &Reading<'_>,
    quotation: &Quotation,
    takes: &[Takes],
    cue: &Range<usize>,
) -> Option<(Range<usize>, Place)> {
    if let Some(by) = by_whom(reading, takes, cue) {
        return told_by(reading, cue, by);
    }
    if is_passive(reading, cue.start) {
        return None;
    }
    if is_participle(reading, cue) {
        let place = if cue.start == 0 {
            Place::Main
        } else {
            Place::Aside
        };
        let beside = phrase_before(reading, cue.start)
            .filter(|phrase| phrase.start > 0 && reading.word(phrase.start - 1) == "with");
        return Some((beside.or_else(|| main_subject(reading, cue.start))?, place));
    }
    let before = phrase_before(reading, going_on_from(reading, cue.start));
    // "Ilka Dorn, a nurse, told reporters": whoever stands behind such a verb is told, not the speaker.
    let has_listener = before.is_some() && takes.contains(&Takes::Object);
    if !has_listener && let Some(subject) = speaker_behind(reading, cue) {
        return Some((subject, Place::Main));
    }
    match before {
        Some(subject) if opens_clause(reading, &subject) => {
            Some((subject.start + 1..subject.end, Place::Aside))
        }
        // "A group that calls itself Red Lamp said"
        Some(subject) if reading.is(subject.start, Class::Reflexive) => {
            let who = who_calls_itself(reading, subject.start)?;
            Some((who.start..subject.end, Place::Main))
        }
        Some(subject) if is_relative(reading, &subject) => {
            Some((antecedent(reading, subject.start)?, Place::Aside))
        }
        Some(subject) if !quotation.holds(subject.start) => {
            if let Some(noun) = noun_with_clause(reading, &subject) {
                return Some((noun, Place::Main));
            }
            let behind_relative = reading.is(subject.end, Class::SubjectRelative);
            let place = if behind_relative || is_in_aside(reading, &subject) {
                Place::Aside
            } else {
                Place::Main
            };
            Some((subject, place))
        }
        None if ends_reduced_relative(reading, cue.start) => {
            Some((main_subject(reading, cue.start)?, Place::Main))
        }
        None if let Some(met) = whom_somebody_met(reading, cue.start) => Some((met, Place::Main)),
        _ => inverted_or_shared(reading, quotation, cue),
    }
}

/// Returns the "by" that tells who speaks: "denied (by) the board", "was called a disgrace (by) the board".
pub(super) fn by_whom(reading: &Reading<'_>, takes: &[Takes], cue: &Range<usize>) -> Option<usize> {
    const REACH: usize = 8;
    let is_by = |at: &usize| reading.word(*at) == "by";
    if is_by(&cue.end) {
        return Some(cue.end);
    }
    let opens_name = reading.word(cue.end) == "as"
        || reading.is(cue.end, Class::Article)
        || reading.is(cue.end, Class::Verdict)
        || reading.tag(cue.end) == Tag::Adj;
    if !opens_name || !takes.contains(&Takes::Naming) || !is_passive(reading, cue.start) {
        return None;
    }
    (cue.end + 1..cue.end + REACH)
        .take_while(|&at| !reading.parts_clauses(at) && reading.tag(at) != Tag::Aux)
        .find(is_by)
}

/// Returns the speaker behind "by". The statement hangs on it where it tells what somebody calls a thing: "The plan was
/// called a disgrace by (the board)", but not "The plan, called a disgrace by (the board), costs a crown".
fn told_by(reading: &Reading<'_>, cue: &Range<usize>, by: usize) -> Option<(Range<usize>, Place)> {
    let speaker = phrase_after(reading, by + 1)?;
    let names = by > cue.end || reading.word(speaker.end) == "as";
    let tells = names && is_passive(reading, cue.start) && !is_in_relative(reading, cue.start);
    Some((speaker, if tells { Place::Main } else { Place::Aside }))
}

/// Returns whom a relative clause with "itself" in it says more of: "(A group) that calls itself Red Lamp".
fn who_calls_itself(reading: &Reading<'_>, reflexive: usize) -> Option<Range<usize>> {
    const REACH: usize = 4;
    let mut before = (reflexive.saturating_sub(REACH)..reflexive).rev();
    let relative = before.find(|&at| reading.is(at, Class::Relative))?;
    phrase_before(reading, relative)
}

/// Returns whom a relative pronoun stands for; nobody in "The mayor left by the back door, (which) says it all".
fn antecedent(reading: &Reading<'_>, pronoun: usize) -> Option<Range<usize>> {
    let behind_comma = pronoun > 0 && reading.word(pronoun - 1) == ",";
    let noun = phrase_before(reading, pronoun - usize::from(behind_comma))?;
    let may_speak = reading.word(pronoun) != "which" || can_speak(reading, &noun);
    may_speak.then_some(noun)
}

/// Tells whether the words stand in a relative clause: "the bridge that was (called) a disgrace by the board fell".
fn is_in_relative(reading: &Reading<'_>, at: usize) -> bool {
    let mut clause = (at.saturating_sub(REACH)..at)
        .rev()
        .take_while(|&at| !reading.parts_clauses(at));
    clause.any(|at| reading.is(at, Class::Relative))
}

/// Returns the noun that a clause with "that" says more of, where the noun phrase before the verb ends that clause: "The
/// claim that the piers are a danger shows".
fn noun_with_clause(reading: &Reading<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
    let clause = (phrase.start.saturating_sub(REACH)..phrase.start)
        .rev()
        .take_while(|&at| !reading.parts_clauses(at));
    let mut clause = clause.take_while(|&at| !reading.is(at, Class::Subordinator));
    let that = clause.find(|&at| reading.word(at) == "that")?;
    let has_verb =
        (that + 1..phrase.start).any(|at| matches!(reading.tag(at), Tag::Verb | Tag::Aux));
    let is_of_noun = that > 0 && reading.tag(that - 1) == Tag::Noun;
    let noun = phrase_before(reading, that).filter(|_| has_verb && is_of_noun)?;
    (!can_speak(reading, &noun) || is_product(reading, &noun)).then_some(noun)
}

/// Returns the speaker behind the verb where somebody who can speak, and nothing else, follows up to the clause's end:
/// "The piers, all six of them, are old, said Anselm Rook."
fn speaker_behind(reading: &Reading<'_>, cue: &Range<usize>) -> Option<Range<usize>> {
    let after_speech = cue.start > 0 && reading.is(cue.start - 1, Class::AfterSpeech);
    let from = behind_epithet(reading, cue.end);
    let speaker = phrase_after(reading, from).filter(|_| after_speech)?;
    let is_alone = speaker.start == from && reading.parts_clauses(speaker.end);
    // "Rook, 61, said Tuesday"
    let tells_when = time_after(reading, cue.end) >= speaker.end;
    (is_alone && !tells_when && can_speak(reading, &speaker)).then_some(speaker)
}

/// Returns where the name begins behind a word that says more of it: "said (later) Ilka Dorn", "said (father-of-two) Ilka
/// Dorn", and "said (lead) author Ilka Dorn" as the tagger sees it.
fn behind_epithet(reading: &Reading<'_>, at: usize) -> usize {
    let is_by_the_way = reading.tag(at) == Tag::Adv || reading.word(at).contains("-of-");
    let names = matches!(reading.tag(at + 1), Tag::Noun | Tag::Propn);
    at + usize::from(is_by_the_way && names)
}

/// Returns where the verb's helpers begin: in "continues to deny" at "continues".
fn going_on_from(reading: &Reading<'_>, at: usize) -> usize {
    let goes_on = at >= 2 && reading.word(at - 1) == "to" && reading.is(at - 2, Class::GoingOn);
    let is_verb = |at: usize| reading.tag(at) == Tag::Verb;
    match goes_on {
        true if is_verb(at - 2) => at - 2,
        // "went on to say"
        true if at >= 3 && is_verb(at - 3) => at - 3,
        _ => at,
    }
}

/// "…," said the mayor; or "The mayor smiled and said …".
fn inverted_or_shared(
    reading: &Reading<'_>,
    quotation: &Quotation,
    cue: &Range<usize>,
) -> Option<(Range<usize>, Place)> {
    let before = cue.start.checked_sub(1);
    let after_speech =
        before.is_none_or(|at| quotation.holds(at) || reading.is(at, Class::AfterSpeech));
    // "Blame nature." tells somebody what to do; "Said the mayor: …" tells who spoke.
    let commands = cue.start == 0 && !reading.is(0, Class::Participle);
    if after_speech
        && !commands
        && let Some(subject) = phrase_after(reading, behind_epithet(reading, cue.end))
    {
        return Some((subject, Place::Main));
    }
    // "The official who asked not to be named said …", or "The mayor smiled and said …".
    let behind_relative =
        (1..cue.start.min(RELATIVE_WITHIN)).any(|at| reading.is(at, Class::SubjectRelative));
    let shares_subject =
        behind_relative || before.is_some_and(|at| reading.is(at, Class::ClauseJoiner));
    shares_subject
        .then(|| main_subject(reading, cue.start))?
        .map(|subject| (subject, Place::Main))
}

/// Returns the statement's first noun phrase that stands before a verb.
pub(super) fn main_subject(reading: &Reading<'_>, before: usize) -> Option<Range<usize>> {
    (1..before.min(REACH))
        .filter(|&at| matches!(reading.tag(at), Tag::Verb | Tag::Aux))
        .find_map(|at| phrase_before(reading, at))
        .or_else(|| phrase_after(reading, 0).filter(|phrase| phrase.start < before))
}

/// Tells whether the verb stands as a participle beside another one: ", highlighting the cost".
pub(super) fn is_participle(reading: &Reading<'_>, cue: &Range<usize>) -> bool {
    reading.is(cue.start, Class::PresentParticiple) && !follows_form_of_be(reading, cue.start)
}

fn is_passive(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Class::Participle) && follows_form_of_be(reading, at)
}

fn follows_form_of_be(reading: &Reading<'_>, at: usize) -> bool {
    (at.saturating_sub(REACH)..at)
        .rev()
        .take_while(|&at| matches!(reading.tag(at), Tag::Aux | Tag::Adv | Tag::Part))
        .any(|at| reading.is(at, Class::FormOfBe))
}

/// Tells whether a participle that says more of the subject stands before the verb: "a poll released (on Friday) shows".
fn ends_reduced_relative(reading: &Reading<'_>, verb: usize) -> bool {
    let at = without_fillers(reading, verb);
    at > 1
        && reading.tag(at - 1) == Tag::Verb
        && reading.is(at - 1, Class::Participle)
        && matches!(reading.tag(at - 2), Tag::Noun | Tag::Propn)
}

/// Returns the speaker where a short clause with a subject of its own tells who that is: "the traders (we met) said".
fn whom_somebody_met(reading: &Reading<'_>, verb: usize) -> Option<Range<usize>> {
    let met = without_fillers(reading, verb).checked_sub(1)?;
    let who = Some(met)
        .filter(|&met| reading.tag(met) == Tag::Verb)
        .and_then(|met| phrase_before(reading, met))?;
    let is_short = reading.is(who.start, Class::SubjectPronoun);
    (is_short && who.start > 0).then(|| phrase_before(reading, who.start))?
}

/// Tells whether the subject is one of a clause in the place of a noun: "what the board calls a repair".
fn opens_clause(reading: &Reading<'_>, subject: &Range<usize>) -> bool {
    let opener = reading.is(subject.start, Class::ClauseOpener)
        || reading.is(subject.start, Class::SubjectOfAside);
    subject.len() > 1 && opener
}

fn is_relative(reading: &Reading<'_>, subject: &Range<usize>) -> bool {
    subject.len() == 1 && reading.is(subject.start, Class::Relative)
}

/// Tells whether the subject stands in a relative clause or behind "with": ", a claim that critics deny".
fn is_in_aside(reading: &Reading<'_>, subject: &Range<usize>) -> bool {
    let Some(before) = subject.start.checked_sub(1) else {
        return false;
    };
    let opens_relative =
        reading.word(before) == "that" && before > 0 && !reading.parts_clauses(before - 1);
    let opens_question =
        reading.is(before, Class::ClauseOpener) && !matches!(reading.word(before), "that" | ":");
    let compares = reading.word(before) == "than"
        || (reading.word(before) == "as"
            && before > 0
            && !reading.parts_clauses(before - 1)
            && !is_presented(reading, before));
    opens_relative
        || opens_question
        || compares
        || reading.is(before, Class::SubjectOfAside)
        || (reading.is(before, Class::Subordinator) && !is_presented(reading, before))
}

/// Tells whether the main clause only presents what follows: "The ban came after officials said that …".
fn is_presented(reading: &Reading<'_>, subordinator: usize) -> bool {
    const REACH: usize = 4;
    (subordinator.saturating_sub(REACH)..subordinator)
        .any(|at| reading.is(at, Class::PresentingVerb))
}
