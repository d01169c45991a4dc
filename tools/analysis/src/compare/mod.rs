//! Analyses of several articles on one matter go in; what a reader can set side by side comes out.
//!
//! 1. [`case`] cuts every article's statements into words, and tells which words are names;
//! 2. each other module gives the items of its kinds; precision goes before completeness.

mod alias;
mod case;
mod events;
mod figures;
mod measure;
mod only_here;
mod rules;
mod sources;
mod spelling;
mod terms;
mod times;
mod unheard;
mod voices;

use std::sync::LazyLock;

use serde::Serialize;

use crate::analysis::{Address, Analysis};
use crate::article::Article;
use crate::span::Span;
use case::Case;
use rules::CompareRules;

/// An article that is compared.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    /// Its name.
    pub name: &'a str,
    /// The article.
    pub article: &'a Article,
    /// Its analysis.
    pub analysis: &'a Analysis,
}

/// What was found in a case, kind by kind, in the order of [`ItemKind`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The items.
    pub items: Vec<Item>,
}

/// What an item sets side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemKind {
    /// The same thing with different numbers.
    FigureConflict,
    /// Numbers that only look as if they were of the same thing.
    FigureLookalike,
    /// One event told with different facts.
    Event,
    /// Different words for one actor, group or deed.
    Term,
    /// Different spellings of one name.
    Spelling,
    /// An actor given words in one article and only spoken of in another, or a group heard in none.
    Voice,
    /// One source behind several articles.
    SameSource,
    /// Something that only one article tells.
    OnlyHere,
}

impl ItemKind {
    /// Returns the word that the contract uses.
    pub fn word(self) -> &'static str {
        match self {
            Self::FigureConflict => "figure-conflict",
            Self::FigureLookalike => "figure-lookalike",
            Self::Event => "event",
            Self::Term => "term",
            Self::Spelling => "spelling",
            Self::Voice => "voice",
            Self::SameSource => "same-source",
            Self::OnlyHere => "only-here",
        }
    }
}

/// In what two figures differ that look alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Difference {
    /// One is for a day, the other for a week.
    Per,
    /// They are of different times.
    During,
    /// They are shares of different things.
    Base,
    /// One is for one way, the other for there and back.
    Way,
    /// The same number counts different things.
    Counted,
}

impl Difference {
    /// Returns the word that the contract uses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Per => "per",
            Self::During => "during",
            Self::Base => "base",
            Self::Way => "way",
            Self::Counted => "counted",
        }
    }
}

/// Something to set side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: ItemKind,
    /// What it is about.
    pub what: String,
    /// In what figures differ that look alike.
    pub differs: Vec<Difference>,
    /// The places, in the order of the articles.
    pub versions: Vec<Version>,
}

/// A place in one of the articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// The article's number, from zero.
    pub article: usize,
    /// The statement.
    pub at: Address,
    /// The words concerned, in bytes of the article's text.
    pub span: Span,
    /// How often the article has these words, or gives the actor words; zero where it is only spoken of.
    pub uses: usize,
}

/// The shipped rules, read once.
static RULES: LazyLock<CompareRules> = LazyLock::new(CompareRules::shipped);

/// Returns what tells a person's name from others however its last word is spelled ("Piet Sandor", "Piet Sander"): one
/// key for all spellings. A name of one word, or with a short last word, has none.
pub fn name_key(name: &str) -> Option<String> {
    spelling::person(name, &RULES)
}

/// Compares the articles of one case. Fewer than two give nothing.
pub fn compare(articles: &[Compared<'_>]) -> Comparison {
    if articles.len() < 2 {
        return Comparison::default();
    }
    let rules = &*RULES;
    let case = Case::new(articles, rules);
    let mut items = [
        figures::items(&case, rules),
        times::items(&case, rules),
        events::items(&case, rules),
        terms::items(&case, rules),
        spelling::items(&case, rules),
        voices::items(&case, rules),
        unheard::items(&case, rules),
        sources::items(&case, rules),
    ]
    .concat();
    items.extend(only_here::items(&case, rules, &items));
    items.sort_by_key(|item| item.kind);
    Comparison { items }
}

#[cfg(test)]
mod tests;
