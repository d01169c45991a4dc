//! Tells whether two names are used for the same actor: acronyms, surnames, short forms, plurals of adjectives.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::reading::Reading;
use crate::rules::ActorWords;

/// Acronyms that the article itself explains: "Tehreek-e-Taliban Pakistan (TTP)".
#[derive(Debug, Default)]
pub(super) struct Acronyms {
    /// The words before the bracket, in lower case, by the acronym in lower case.
    known: BTreeMap<String, String>,
}

impl Acronyms {
    /// Learns the acronyms that stand in brackets behind the words they stand for.
    pub(super) fn learn(&mut self, reading: &Reading<'_>) {
        for bracket in brackets(reading) {
            let Some(start) = explained_from(reading, bracket) else {
                continue;
            };
            let name = reading.span(start, bracket).of(reading.text);
            self.known
                .insert(reading.word(bracket + 1).to_owned(), name.to_lowercase());
        }
    }

    /// Tells whether `short` is the acronym of `long`.
    fn explain(&self, short: &str, long: &str) -> bool {
        self.known
            .get(&short.to_lowercase())
            .is_some_and(|name| *name == long.to_lowercase())
    }

    /// Tells whether an acronym stands for the name: then it is no person's.
    fn know(&self, name: &str) -> bool {
        self.known
            .values()
            .any(|known| *known == name.to_lowercase())
    }
}

/// Returns the name that begins at a word, where an acronym in brackets behind it tells how far it goes.
pub(super) fn explained_name(reading: &Reading<'_>, at: usize) -> Option<Range<usize>> {
    let bracket = brackets(reading).find(|&bracket| bracket > at)?;
    (explained_from(reading, bracket)? == at).then_some(at..bracket)
}

/// Returns the positions of brackets that hold nothing but an acronym.
fn brackets<'r>(reading: &'r Reading<'_>) -> impl Iterator<Item = usize> + 'r {
    (1..reading.len().saturating_sub(2)).filter(|&at| {
        let inside = reading.tokens[at + 1].of(reading.text);
        reading.word(at) == "(" && reading.word(at + 2) == ")" && is_acronym(inside)
    })
}

/// Returns where the words before a bracket begin whose first letters spell the acronym in it.
fn explained_from(reading: &Reading<'_>, bracket: usize) -> Option<usize> {
    const LONGEST: usize = 9;
    let acronym = reading.word(bracket + 1);
    let mut initials = String::new();
    for at in (bracket.saturating_sub(LONGEST)..bracket).rev() {
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

/// Tells whether a name is used for an actor that was called `known` before.
pub(super) fn same_actor(known: &str, name: &str, acronyms: &Acronyms, words: &ActorWords) -> bool {
    if acronyms.explain(known, name) || acronyms.explain(name, known) {
        return true;
    }
    let (full, short) = (bare(known, words), bare(name, words));
    if full == short {
        return true;
    }
    let (Some(short), [.., last]) = (single(&short), full.as_slice()) else {
        return false;
    };
    let is_body = words.bodies.contains(last);
    let is_person =
        full.len() >= 2 && !is_body && !words.groups.contains(last) && !acronyms.know(known);
    short == last && (is_person || (is_body && !words.shared_bodies.contains(last)))
}

fn single(name: &[String]) -> Option<&String> {
    match name {
        [only] => Some(only),
        _ => None,
    }
}

/// Returns a name's words in lower case, without titles.
fn bare(name: &str, words: &ActorWords) -> Vec<String> {
    let lower: Vec<String> = name
        .to_lowercase()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let untitled = lower
        .iter()
        .skip_while(|word| words.titles.contains(word))
        .cloned()
        .collect::<Vec<_>>();
    if untitled.is_empty() { lower } else { untitled }
}
