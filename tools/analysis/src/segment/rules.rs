//! Reads `rules/segmentation.toml`: the marks of quotation and the markers of run-in lists.

use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;

use crate::expression;

/// The rules as shipped.
pub(super) static RULES: LazyLock<Rules> = LazyLock::new(|| {
    toml::from_str(include_str!("../../rules/segmentation.toml"))
        .expect("segmentation.toml is read by every test of this module")
});

/// All that segmentation looks up.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rules {
    pub(super) quotes: Quotes,
    pub(super) stops: Stops,
    pub(super) lists: Lists,
}

/// The marks of quotation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Quotes {
    pub(super) opening: Vec<char>,
    pub(super) closing: Vec<char>,
    pub(super) either: Vec<char>,
    pub(super) brackets: Vec<char>,
    #[serde(deserialize_with = "expression::read")]
    pub(super) speaker: Regex,
}

/// Full stops that end no sentence, by the words beside them, in lower case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stops {
    titles: Vec<String>,
    times: Vec<String>,
    after_times: Vec<String>,
}

impl Stops {
    /// Tells whether a full stop between two words may end a sentence: not in "Ms. Amsel", not in "9 a.m. Friday".
    pub(super) fn may_end(&self, before: &str, after: &str) -> bool {
        let holds = |words: &[String], word: &str| {
            words.iter().any(|known| known.eq_ignore_ascii_case(word))
        };
        let is_time = holds(&self.times, before) && holds(&self.after_times, after);
        !is_time && !holds(&self.titles, before)
    }
}

/// The markers of run-in lists: what one looks like, and how each family counts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lists {
    #[serde(deserialize_with = "expression::read")]
    pub(super) marker: Regex,
    #[serde(deserialize_with = "expression::read")]
    pub(super) leading: Regex,
    pub(super) dotted_after: String,
    letters: Vec<String>,
    romans: Vec<String>,
    numbers: Vec<String>,
}

impl Lists {
    /// Returns the families of labels, in the order in which a first label is looked for.
    pub(super) fn families(&self) -> [&[String]; 3] {
        [&self.letters, &self.romans, &self.numbers]
    }
}
