//! The words of a statement go in; the acronyms that it explains in brackets, and the names they stand for, come out.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::reading::Reading;

/// How many words a name may have that an acronym stands for.
const LONGEST_NAME: usize = 9;

/// Acronyms that the article itself explains: "Tehreek-e-Taliban Pakistan (TTP)".
#[derive(Debug, Default)]
pub(super) struct Acronyms {
    /// The name by the acronym and the acronym by the name, both in lower case.
    known: BTreeMap<String, String>,
}

impl Acronyms {
    /// Learns the acronyms that stand in a statement's brackets behind the words they stand for.
    pub(super) fn learn(&mut self, reading: &Reading<'_>) {
        for bracket in brackets(reading) {
            let Some(start) = explained_from(reading, bracket) else {
                continue;
            };
            let name = reading.span(start, bracket).of(reading.text).to_lowercase();
            let acronym = reading.word(bracket + 1).to_owned();
            self.known.insert(name.clone(), acronym.clone());
            self.known.insert(acronym, name);
        }
    }

    /// Returns what a name (in lower case) is explained as, or stands for.
    pub(super) fn other_name(&self, lower: &str) -> Option<&str> {
        self.known.get(lower).map(String::as_str)
    }
}

/// Returns the name that begins at a word, where an acronym in one of the brackets behind it tells how far it goes.
pub(super) fn explained_name(
    reading: &Reading<'_>,
    at: usize,
    brackets: &[usize],
) -> Option<Range<usize>> {
    let next = brackets.partition_point(|&bracket| bracket <= at);
    let bracket = *brackets.get(next)?;
    let is_near = bracket - at <= LONGEST_NAME;
    (is_near && explained_from(reading, bracket)? == at).then_some(at..bracket)
}

/// Returns the positions of brackets that hold nothing but an acronym.
pub(super) fn brackets(reading: &Reading<'_>) -> Vec<usize> {
    // Most statements have none: that is seen at a glance.
    if !reading.text.contains('(') {
        return Vec::new();
    }
    let holds_acronym = |&at: &usize| {
        reading.word(at) == "("
            && reading.word(at + 2) == ")"
            && is_acronym(reading.tokens[at + 1].of(reading.text))
    };
    (1..reading.len().saturating_sub(2))
        .filter(holds_acronym)
        .collect()
}

/// Returns where the words before a bracket begin whose first letters spell the acronym in it.
fn explained_from(reading: &Reading<'_>, bracket: usize) -> Option<usize> {
    let acronym = reading.word(bracket + 1);
    let mut initials = String::new();
    for at in (bracket.saturating_sub(LONGEST_NAME)..bracket).rev() {
        let capital = reading.tokens[at]
            .of(reading.text)
            .starts_with(char::is_uppercase);
        if capital {
            let parts = reading.word(at).split('-').filter(|part| part.len() > 1);
            let letters: String = parts.filter_map(|part| part.chars().next()).collect();
            initials.insert_str(0, &letters);
        }
        if capital && initials == acronym {
            return Some(at);
        }
    }
    None
}

fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    (2..=6).contains(&letters) && word.chars().all(|c| c.is_uppercase() || c == '-')
}
