//! The noun phrase beside a word: where it begins and ends, and its head.

use std::ops::Range;

use crate::reading::Reading;
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// No source's words go on for longer than this.
const LONGEST_PHRASE: usize = 25;

/// Returns the position of a noun phrase's head: the last noun before its first "of", comma or bracket.
pub fn head(reading: &Reading<'_>, phrase: &Range<usize>) -> usize {
    let core = phrase
        .clone()
        .skip(1)
        .find(|&at| reading.tag(at) == Tag::Adp || reading.parts_clauses(at))
        .unwrap_or(phrase.end);
    let nominal = |at: &usize| {
        matches!(
            reading.tag(*at),
            Tag::Noun | Tag::Propn | Tag::Pron | Tag::Num
        )
    };
    (phrase.start..core)
        .rev()
        .find(nominal)
        .unwrap_or(phrase.start)
}

/// Returns the noun phrase that ends right before the word `before`, stepping over auxiliaries, adverbs and asides.
pub fn phrase_before(reading: &Reading<'_>, before: usize) -> Option<Range<usize>> {
    let mut end = before;
    while end > 0 && before - end < LONGEST_PHRASE && is_verbal_filler(reading, end - 1) {
        end -= 1;
    }
    if let Some(start) = aside_start(reading, end) {
        end = start;
    }
    let mut start = end;
    while start > 0 && end - start < LONGEST_PHRASE && belongs(reading, start - 1) {
        start -= 1;
    }
    trimmed(reading, start, end)
}

/// Returns the noun phrase that begins at the word `from`.
pub fn phrase_after(reading: &Reading<'_>, from: usize) -> Option<Range<usize>> {
    let mut end = from;
    while end < reading.len()
        && end - from < LONGEST_PHRASE
        && belongs(reading, end)
        && !(end > from && starts_pronoun(reading, end))
    {
        end += 1;
    }
    trimmed(reading, from, end)
}

fn starts_pronoun(reading: &Reading<'_>, at: usize) -> bool {
    reading.tag(at) == Tag::Pron
        && !reading.word(at).starts_with('\'')
        && reading.tag(at.wrapping_sub(1)) != Tag::Adp
}

fn is_verbal_filler(reading: &Reading<'_>, at: usize) -> bool {
    let possessive = reading.tag(at) == Tag::Part && reading.word(at).starts_with('\'');
    matches!(reading.tag(at), Tag::Aux | Tag::Adv | Tag::Part) && !possessive
}

/// Returns where an aside that ends right before `end` begins: ", the owner of the boat," or "(PIPS)".
fn aside_start(reading: &Reading<'_>, end: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    let opens = match end.checked_sub(1).map(|last| reading.word(last)) {
        Some(")") => "(",
        Some(",") => ",",
        _ => return None,
    };
    let last = end - 1;
    let open = (last.saturating_sub(LONGEST)..last)
        .rev()
        .find(|&at| reading.word(at) == opens)?;
    (open > 0 && matches!(reading.tag(open - 1), Tag::Noun | Tag::Propn)).then_some(open)
}

/// Tells whether a word can stand inside a source's noun phrase.
fn belongs(reading: &Reading<'_>, at: usize) -> bool {
    match reading.tag(at) {
        Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num | Tag::Pron => true,
        Tag::Adp => reading.is(at, Class::PhraseLink),
        Tag::Part => reading.word(at).starts_with('\''),
        Tag::Cconj => at > 0 && joins_names(reading, at),
        Tag::Punct | Tag::Sym => reading.is(at, Class::PhraseMark),
        _ => false,
    }
}

/// Tells whether an "and" joins two names or nouns, not two clauses.
fn joins_names(reading: &Reading<'_>, at: usize) -> bool {
    let nominal = |tag| matches!(tag, Tag::Noun | Tag::Propn);
    reading.is(at, Class::NameJoiner)
        && nominal(reading.tag(at - 1))
        && (nominal(reading.tag(at + 1))
            || (reading.tag(at + 1) == Tag::Det && nominal(reading.tag(at + 2))))
}

/// Takes off what a noun phrase cannot begin or end with; `None` where no noun or pronoun is left.
fn trimmed(reading: &Reading<'_>, start: usize, end: usize) -> Option<Range<usize>> {
    let nominal = |at: &usize| {
        matches!(
            reading.tag(*at),
            Tag::Noun | Tag::Propn | Tag::Pron | Tag::Num | Tag::Adj | Tag::Det
        )
    };
    let start = (start..end).find(|at| nominal(at) && !reading.word(*at).starts_with('\''))?;
    let end = (start + 1..end)
        .find(|&at| reading.is(at, Class::SubjectRelative))
        .unwrap_or(end);
    let last = (start..end).rev().find(|at| {
        nominal(at) && reading.tag(*at) != Tag::Det || reading.is(*at, Class::BareDeterminer)
    })?;
    Some(start..last + 1)
}
