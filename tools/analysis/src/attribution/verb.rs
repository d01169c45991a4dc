//! A reporting verb goes in; the attribution it makes comes out, or nothing where it reports nothing.

use std::ops::Range;

use super::complement::takes_any;
use super::{Place, Reported};
use crate::pattern::parts_clauses;
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::rules::{Reporting, Rules, Subject};
use crate::sources::{phrase_after, phrase_before};
use crate::tagger::Tag;

/// How many words away from a verb its helpers and its subject are looked for.
const REACH: usize = 40;

/// Reads the reporting verb at the words `cue`.
pub(super) fn reported(
    reading: &Reading<'_>,
    quotation: &Quotation,
    rules: &Rules,
    rule: &Reporting,
    cue: Range<usize>,
) -> Option<Reported> {
    if !is_verb(reading, cue.start) || !reports(reading, rule, cue.start) {
        return None;
    }
    let (source, place) = speaker(reading, quotation, &cue)?;
    let passive_by = reading.word(cue.end) == "by";
    if !passive_by && !takes_any(reading, quotation, &rule.takes, &cue) {
        return None;
    }
    if rules.sources.is_writer(reading, &source) || rules.sources.is_event(reading, &source) {
        return None;
    }
    if rule.subject == Subject::Source && !rules.sources.can_speak(reading, &source) {
        return None;
    }
    let strength = rules.sources.strength(reading, &source);
    let id = format!("{}/{}", rule.id, reading.word(cue.start));
    Some(Reported {
        rule: id,
        cue,
        source: Some(source),
        strength,
        place,
        stance: rule.stance,
    })
}

/// Tells whether the word is used as a verb; "officials stress that" is one whatever the tagger thinks of "stress".
fn is_verb(reading: &Reading<'_>, at: usize) -> bool {
    let between_noun_and_that = at > 0
        && reading.word(at + 1) == "that"
        && matches!(reading.tag(at - 1), Tag::Noun | Tag::Propn | Tag::Pron);
    matches!(reading.tag(at), Tag::Verb | Tag::Aux) || between_noun_and_that
}

/// Tells whether the verb is used to report: not "to say", not "must say", not "did not say".
fn reports(reading: &Reading<'_>, rule: &Reporting, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |at| reading.word(at));
    let mut back = 1;
    let mut negated = false;
    while at >= back
        && back <= REACH
        && matches!(reading.tag(at - back), Tag::Aux | Tag::Adv | Tag::Part)
    {
        match before(back) {
            "to" => {
                return matches!(
                    before(back + 1),
                    "continue" | "continued" | "continues" | "on"
                );
            }
            "must" | "should" | "can" | "could" | "may" | "might" | "let" | "will" => return false,
            "not" | "n't" | "never" => negated = true,
            _ => {}
        }
        back += 1;
    }
    !negated || rule.id.ends_with("/think") || rule.id.ends_with("/claim")
}

/// Finds the verb's speaker, and whether the main claim hangs on the verb.
fn speaker(
    reading: &Reading<'_>,
    quotation: &Quotation,
    cue: &Range<usize>,
) -> Option<(Range<usize>, Place)> {
    if reading.word(cue.end) == "by" {
        return Some((phrase_after(reading, cue.end + 1)?, Place::Aside));
    }
    if is_passive(reading, cue.start) {
        return None;
    }
    if reading.word(cue.start).ends_with("ing") && !follows_form_of_be(reading, cue.start) {
        let place = if cue.start == 0 {
            Place::Main
        } else {
            Place::Aside
        };
        let beside = phrase_before(reading, cue.start)
            .filter(|phrase| phrase.start > 0 && reading.word(phrase.start - 1) == "with");
        return Some((beside.or_else(|| main_subject(reading, cue.start))?, place));
    }
    match phrase_before(reading, cue.start) {
        Some(subject) if is_relative(reading, &subject) => {
            let before = subject
                .start
                .checked_sub(1)
                .filter(|&at| reading.word(at) == ",")
                .unwrap_or(subject.start);
            Some((phrase_before(reading, before)?, Place::Aside))
        }
        Some(subject) if !quotation.holds(subject.start) => {
            let place = if is_in_aside(reading, &subject) {
                Place::Aside
            } else {
                Place::Main
            };
            Some((subject, place))
        }
        _ => inverted_or_shared(reading, quotation, cue),
    }
}

/// "…," said the mayor; or "The mayor smiled and said …".
fn inverted_or_shared(
    reading: &Reading<'_>,
    quotation: &Quotation,
    cue: &Range<usize>,
) -> Option<(Range<usize>, Place)> {
    let before = cue.start.checked_sub(1).map_or("", |at| reading.word(at));
    let after_quote = cue.start == 0
        || quotation.holds(cue.start - 1)
        || matches!(before, "\"" | "," | "''" | "?" | "!");
    if after_quote && let Some(subject) = phrase_after(reading, cue.end) {
        return Some((subject, Place::Main));
    }
    if matches!(before, "and" | "but" | "," | "or" | "then") {
        return Some((main_subject(reading, cue.start)?, Place::Main));
    }
    None
}

/// Returns the statement's first noun phrase that stands before a verb.
fn main_subject(reading: &Reading<'_>, before: usize) -> Option<Range<usize>> {
    (1..before.min(REACH))
        .filter(|&at| matches!(reading.tag(at), Tag::Verb | Tag::Aux))
        .find_map(|at| phrase_before(reading, at))
        .or_else(|| phrase_after(reading, 0).filter(|phrase| phrase.start < before))
}

fn is_passive(reading: &Reading<'_>, at: usize) -> bool {
    let participle = reading.word(at).ends_with("ed")
        || matches!(
            reading.word(at),
            "said" | "told" | "found" | "seen" | "shown"
        );
    participle && follows_form_of_be(reading, at)
}

fn follows_form_of_be(reading: &Reading<'_>, at: usize) -> bool {
    let mut earlier = (at.saturating_sub(REACH)..at)
        .rev()
        .take_while(|&at| matches!(reading.tag(at), Tag::Aux | Tag::Adv | Tag::Part));
    earlier.any(|at| {
        matches!(
            reading.word(at),
            "is" | "are" | "was" | "were" | "be" | "been" | "being" | "'s" | "'re" | "am"
        )
    })
}

fn is_relative(reading: &Reading<'_>, subject: &Range<usize>) -> bool {
    subject.len() == 1 && matches!(reading.word(subject.start), "who" | "which" | "that")
}

/// Tells whether the subject stands in a relative clause or behind "with": ", a claim that critics deny".
fn is_in_aside(reading: &Reading<'_>, subject: &Range<usize>) -> bool {
    let before = |back: usize| {
        subject
            .start
            .checked_sub(back)
            .map_or("", |at| reading.word(at))
    };
    match before(1) {
        "with" | "which" | "whom" => true,
        "that" => subject.start > 1 && !parts_clauses(before(2)),
        _ => false,
    }
}
