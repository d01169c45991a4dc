//! The words of a statement that speak for or against "editorial", and its loaded words.

use std::ops::Range;

use crate::noun_phrase::phrase_before;
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::rules::{LoadedWords, RuleTable, Rules, Sign, SignSubject};
use crate::sources::can_speak;

/// A sign found: the rule, and the words it covers.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundSign<'r> {
    /// The rule.
    pub rule: &'r Sign,
    /// The positions of the words.
    pub words: Range<usize>,
}

/// A loaded wording found.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundLoaded<'r> {
    /// The rule.
    pub rule: &'r LoadedWords,
    /// The positions of the words.
    pub words: Range<usize>,
}

/// Finds the signs of a statement outside its quotations, in order.
pub fn signs<'r>(
    reading: &Reading<'_>,
    quotation: &Quotation,
    rules: &'r Rules,
) -> Vec<FoundSign<'r>> {
    let table = &rules.signs;
    let mut found: Vec<FoundSign<'r>> = table
        .patterns
        .find(reading)
        .into_iter()
        .map(|found| FoundSign {
            rule: &table.rules[found.rule],
            words: found.words,
        })
        .filter(|sign| !quotation.holds(sign.words.start) && applies(reading, sign))
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
    let mut found: Vec<FoundLoaded<'r>> = table
        .patterns
        .find(reading)
        .into_iter()
        .map(|found| FoundLoaded {
            rule: &table.rules[found.rule],
            words: found.words,
        })
        .collect();
    found.sort_by_key(|loaded| (loaded.words.start, usize::MAX - loaded.words.end));
    found.dedup_by(|second, first| second.words.start < first.words.end);
    found
}

/// Tells whether the sign's first word is of a kind that the rule asks for, and its subject likewise.
fn applies(reading: &Reading<'_>, sign: &FoundSign<'_>) -> bool {
    let tags = &sign.rule.tags;
    let tagged = tags.is_empty()
        || tags
            .iter()
            .any(|name| name == reading.tag(sign.words.start).name());
    tagged
        && match sign.rule.subject {
            None => true,
            Some(SignSubject::Event) => phrase_before(reading, sign.words.start)
                .is_some_and(|subject| !can_speak(reading, &subject)),
        }
}
