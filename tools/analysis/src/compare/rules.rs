//! `rules/compare.toml` goes in; the words and limits of the comparison come out.

use std::collections::BTreeMap;

use serde::Deserialize;

/// What the rules file says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CompareRules {
    pub(super) limits: Limits,
    pub(super) small_words: Vec<String>,
    pub(super) wide_names: Vec<String>,
    pub(super) works: Vec<String>,
    pub(super) listing: Vec<String>,
    pub(super) plain_units: Vec<String>,
    pub(super) same: Same,
    pub(super) sizes: Sizes,
    pub(super) converted: BTreeMap<String, Converted>,
    pub(super) shares: Shares,
    pub(super) ways: Vec<String>,
    pub(super) as_of: Vec<String>,
    pub(super) times: Vec<Times>,
    pub(super) spelling: Spelling,
    pub(super) alias: Alias,
    #[serde(rename = "term")]
    pub(super) terms: Vec<TermClass>,
    #[serde(rename = "group")]
    pub(super) groups: Vec<Group>,
    pub(super) event: EventWords,
}

/// Limits; the file says what each is for.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Limits {
    pub(super) same_figure: usize,
    pub(super) same_count: usize,
    pub(super) alike_figure: usize,
    pub(super) alike_ratio: f64,
    pub(super) lone_figure: usize,
    pub(super) lone_ratio: f64,
    pub(super) same_number_from: f64,
    pub(super) agree_within: f64,
    pub(super) window: usize,
    pub(super) common_share: f64,
    pub(super) common_at_least: usize,
    pub(super) telling_value: f64,
    pub(super) only_here_from: usize,
    pub(super) only_here: usize,
    pub(super) spoken_of: usize,
    pub(super) unheard: usize,
    pub(super) unheard_name: usize,
    pub(super) heard_share: f64,
    pub(super) long_name: usize,
    pub(super) long_name_apart: usize,
}

/// Words that stand for the same.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Same {
    pub(super) things: Vec<Vec<String>>,
    pub(super) once: Vec<String>,
    pub(super) deeds: Vec<Vec<String>>,
}

/// How often something was done, as an adverb and as a number.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Times {
    pub(super) word: String,
    pub(super) number: String,
    pub(super) times: f64,
}

/// How what a share is of is told.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Shares {
    pub(super) verbs: Vec<String>,
}

/// How measurements of things of one size are told.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sizes {
    pub(super) units: Vec<String>,
    pub(super) definite: Vec<String>,
}

/// A unit in another.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Converted {
    pub(super) to: String,
    pub(super) times: f64,
}

/// What spellings of one name exchange.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Spelling {
    pub(super) alike: Vec<(String, String)>,
    pub(super) vowels: String,
    pub(super) particles: Vec<String>,
    pub(super) silent: String,
}

/// Words that say that two names are one.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Alias {
    pub(super) phrases: Vec<String>,
}

/// Different words for the same.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TermClass {
    pub(super) name: String,
    #[serde(default)]
    pub(super) names: bool,
    #[serde(default)]
    pub(super) capitals: bool,
    #[serde(default)]
    pub(super) not_behind: Vec<String>,
    #[serde(default)]
    pub(super) proper: bool,
    #[serde(default)]
    pub(super) least: usize,
    pub(super) words: Vec<String>,
    #[serde(default)]
    pub(super) named: Vec<String>,
}

/// Words for people of one kind.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    pub(super) name: String,
    pub(super) many: Vec<String>,
    pub(super) one: Vec<String>,
}

/// Words by which events are told.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EventWords {
    pub(super) words: Vec<String>,
    pub(super) links: Vec<String>,
    pub(super) months: Vec<String>,
    pub(super) places: Vec<String>,
    pub(super) kinds: Vec<String>,
    pub(super) power: Vec<String>,
}

impl CompareRules {
    /// Reads the rules that ship with the crate.
    pub(super) fn shipped() -> Self {
        toml::from_str(include_str!("../../rules/compare.toml"))
            .expect("a test reads the shipped rules")
    }
}

impl Same {
    /// Returns the word that stands for a counted thing; of "harbour guards" the last word may tell.
    pub(super) fn thing<'s>(&'s self, noun: &'s str) -> &'s str {
        let last = noun.rsplit(' ').next();
        let known = class(&self.things, noun).or_else(|| class(&self.things, last?));
        known.unwrap_or(noun)
    }

    /// Returns the word that stands for what happened or is measured.
    pub(super) fn deed(&self, word: &str) -> Option<&str> {
        class(&self.deeds, word)
    }
}

/// The first word of the class that has `word`.
fn class<'s>(classes: &'s [Vec<String>], word: &str) -> Option<&'s str> {
    let class = classes.iter().find(|class| has(class, word))?;
    class.first().map(String::as_str)
}

/// Tells whether `list` has `word`.
pub(super) fn has(list: &[String], word: &str) -> bool {
    list.iter().any(|listed| listed == word)
}
