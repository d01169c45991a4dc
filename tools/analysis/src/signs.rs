//! The words of a statement that speak for or against "editorial", and its loaded words.

use crate::noun_phrase::{is_attributive, phrase_before};
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::rules::{FoundRule, LoadedWords, RuleTable, Rules, Sign, SignSubject};
use crate::sources::{can_speak, is_abstract, is_in_office};
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// A sign found, for or against "editorial".
pub type FoundSign<'r> = FoundRule<'r, Sign>;

/// A loaded wording found.
pub type FoundLoaded<'r> = FoundRule<'r, LoadedWords>;

/// Finds the signs of a statement outside its quotations, in order.
pub fn signs<'r>(
    reading: &Reading<'_>,
    quotation: &Quotation,
    rules: &'r Rules,
) -> Vec<FoundSign<'r>> {
    let mut found: Vec<FoundSign<'r>> = rules
        .signs
        .find(reading)
        .into_iter()
        .filter(|sign| !quotation.holds(sign.words.start) && applies(reading, sign))
        .map(|sign| match sign.rule.whole_name {
            true => widened(reading, sign),
            false => sign,
        })
        .collect();
    found.dedup_by(|second, first| {
        first.rule.id == second.rule.id && second.words.start < first.words.end
    });
    found
}

/// Finds the loaded words of a statement, quoted ones too, none inside another.
pub fn loaded<'r>(
    reading: &Reading<'_>,
    table: &'r RuleTable<LoadedWords>,
) -> Vec<FoundLoaded<'r>> {
    let mut found = table.find(reading);
    found.sort_by_key(|loaded| (loaded.words.start, usize::MAX - loaded.words.end));
    found.dedup_by(|second, first| second.words.start < first.words.end);
    found
}

/// Takes in the capitalised words beside a name: "the Harbour (Safety Review) Board".
fn widened<'r>(reading: &Reading<'_>, mut sign: FoundSign<'r>) -> FoundSign<'r> {
    const LONGEST: usize = 6;
    let belongs = |at: usize| {
        matches!(reading.tag(at), Tag::Adj | Tag::Noun | Tag::Propn) && reading.is_capital(at)
    };
    let first = sign.words.start.saturating_sub(LONGEST);
    while sign.words.start > first && belongs(sign.words.start - 1) {
        sign.words.start -= 1;
    }
    let last = sign.words.end + LONGEST;
    while sign.words.end < last && belongs(sign.words.end) {
        sign.words.end += 1;
    }
    sign
}

/// Tells whether the sign's first word is of a kind that the rule asks for, and its subject likewise.
fn applies(reading: &Reading<'_>, sign: &FoundSign<'_>) -> bool {
    let tags = &sign.rule.tags;
    let tagged = tags.is_empty()
        || tags
            .iter()
            .any(|name| name == reading.tag(sign.words.start).name());
    let subject = || phrase_before(reading, sign.words.start);
    let looks_past = || {
        sign.words
            .clone()
            .any(|at| reading.is(at, Class::LooksPast))
    };
    let idle = sign.rule.weight < 0.0 && (is_untold(reading, sign.words.start) || looks_past());
    let names = is_inside_name(reading, sign);
    tagged
        && !idle
        && !names
        && match sign.rule.subject {
            None => true,
            Some(SignSubject::Event) => {
                !is_infinitive(reading, sign)
                    && subject().is_some_and(|subject| !can_speak(reading, &subject))
            }
            Some(SignSubject::Body) => {
                subject().is_some_and(|subject| is_in_office(reading, &subject))
            }
            Some(SignSubject::Abstract) => {
                !is_infinitive(reading, sign)
                    && subject().is_some_and(|subject| is_abstract(reading, &subject))
            }
        }
}

/// Tells whether a verb tells no act because it only may, must or is meant to happen, or says which one is meant: "can
/// move", "to meet", "the planned repairs".
fn is_untold(reading: &Reading<'_>, at: usize) -> bool {
    let before = at.checked_sub(1);
    reading.tag(at) == Tag::Verb
        && (is_attributive(reading, at)
            || before
                .is_some_and(|at| reading.word(at) == "to" || reading.is(at, Class::NotReporting)))
}

/// Tells whether a sign's first word only looks like one because it is part of a name: "the United Lakes", "the Flood
/// Risk Office".
fn is_inside_name(reading: &Reading<'_>, sign: &FoundSign<'_>) -> bool {
    let at = sign.words.start;
    let capital = |at: usize| reading.is_capital(at);
    let judges = sign.rule.weight > 0.0;
    match reading.tag(at) {
        Tag::Verb => sign.words.len() == 1 && capital(at) && capital(at + 1),
        Tag::Propn => judges && at > 0 && capital(at) && (capital(at + 1) || capital(at - 1)),
        _ => false,
    }
}

fn is_infinitive(reading: &Reading<'_>, sign: &FoundSign<'_>) -> bool {
    sign.words.start > 0 && reading.word(sign.words.start - 1) == "to"
}
