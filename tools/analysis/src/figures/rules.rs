//! `rules/figures.toml` goes in; how numbers are written and what they measure come out.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::analysis::Exactness;

/// What the rules file says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rules {
    pub(super) around: BTreeMap<Exactness, Vec<String>>,
    pub(super) between: Vec<String>,
    pub(super) labels: Vec<String>,
    pub(super) months: Vec<String>,
    pub(super) aged: Vec<String>,
    pub(super) clock: Vec<String>,
    pub(super) hours: Vec<String>,
    pub(super) plurals: Vec<String>,
    pub(super) numbers: BTreeMap<String, f64>,
    pub(super) scales: BTreeMap<String, f64>,
    pub(super) short_scales: BTreeMap<String, f64>,
    pub(super) fractions: BTreeMap<String, f64>,
    #[serde(rename = "unit")]
    pub(super) units: Vec<Unit>,
    #[cfg_attr(not(test), expect(dead_code, reason = "a test checks the examples"))]
    pub(super) count: Count,
    pub(super) per: BTreeMap<String, Vec<String>>,
    pub(super) during: During,
    #[cfg_attr(not(test), expect(dead_code, reason = "a test checks the examples"))]
    pub(super) told: Vec<ToldExample>,
}

/// The words of times over which something is counted once.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct During {
    pub(super) which: Vec<String>,
    pub(super) times: Vec<String>,
    pub(super) not_before: Vec<String>,
}

/// A sentence with one figure, and what it tells beside the value.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(not(test), expect(dead_code, reason = "a test checks the examples"))]
pub(super) struct ToldExample {
    pub(super) text: String,
    #[serde(default)]
    pub(super) exactness: Exactness,
    pub(super) upper: Option<f64>,
    pub(super) per: Option<String>,
    pub(super) during: Option<String>,
}

/// A unit, with the words that name it and sentences that show what is found and what is not.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Unit {
    pub(super) name: String,
    #[serde(default)]
    pub(super) before: Vec<String>,
    #[serde(default)]
    pub(super) after: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "a test checks the examples"))]
    pub(super) found: Vec<Found>,
    #[serde(default)]
    #[cfg_attr(not(test), expect(dead_code, reason = "a test checks the examples"))]
    pub(super) none: Vec<String>,
}

/// Sentences that show which plain numbers are figures.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(not(test), expect(dead_code, reason = "a test checks the examples"))]
pub(super) struct Count {
    pub(super) found: Vec<Found>,
    pub(super) none: Vec<String>,
}

/// A sentence with the one figure in it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(not(test), expect(dead_code, reason = "a test checks the examples"))]
pub(super) struct Found {
    pub(super) text: String,
    pub(super) words: String,
    pub(super) value: f64,
    pub(super) of: Option<String>,
}

impl Rules {
    pub(super) fn shipped() -> Self {
        toml::from_str(include_str!("../../rules/figures.toml"))
            .expect("a test reads the shipped rules")
    }

    /// The words that a figure can begin with, other than articles, digits and words joined by hyphens.
    pub(super) fn openers(&self) -> impl Iterator<Item = &str> {
        let signs = self.units.iter().flat_map(|unit| &unit.before);
        let phrases = signs.chain(self.fractions.keys());
        let numbers = self.numbers.keys().map(String::as_str);
        let openers = phrases.map(|phrase| first_word(phrase)).chain(numbers);
        openers.filter(|word| !is_article(word))
    }

    /// The words that make a figure of an article before them: "a |third", "a |million".
    pub(super) fn openers_after_articles(&self) -> impl Iterator<Item = &str> {
        let fractions = self.fractions.keys().filter_map(|phrase| {
            let (first, rest) = phrase.split_once(' ')?;
            is_article(first).then(|| first_word(rest))
        });
        fractions.chain(self.scales.keys().map(String::as_str))
    }

    /// The words that a unit can begin with.
    pub(super) fn unit_openers(&self) -> impl Iterator<Item = &str> {
        let units = self.units.iter();
        let phrases = units.flat_map(|unit| unit.before.iter().chain(&unit.after));
        phrases.map(|phrase| first_word(phrase))
    }
}

fn first_word(phrase: &str) -> &str {
    phrase.split_once(' ').map_or(phrase, |(first, _)| first)
}

/// Tells whether a word is an article, which opens a figure only before some words.
pub(super) fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an")
}

/// Tells whether `list` has `word`.
pub(super) fn has(list: &[String], word: &str) -> bool {
    list.iter().any(|listed| listed == word)
}
