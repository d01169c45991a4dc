//! What `data/import.toml` holds, as values: signs of files that are no text, names of metadata, words of notices.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use whosays_analysis::article::Notice;
use whosays_analysis::span::Span;

use crate::seed::Form;

/// What import looks for, and what it says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rules {
    /// Files that are no text.
    pub(crate) not_text: Vec<NotText>,
    /// Any other file that is no text.
    pub(crate) binary: NotText,
    /// How web pages are built.
    pub(crate) page: PageRules,
    /// The names of a page's metadata, best first.
    pub(crate) metadata: MetadataNames,
    /// How bylines begin.
    pub(crate) byline: Byline,
    /// The types of schema.org that are articles.
    pub(crate) types: BTreeMap<String, Form>,
    /// What is said about what import mends or leaves out.
    pub(crate) notices: Words,
}

/// A kind of file that is no text.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NotText {
    /// Its first bytes, as hexadecimal digits.
    #[serde(default)]
    pub(crate) starts: String,
    /// What it is.
    pub(crate) what: String,
    /// What to do.
    pub(crate) help: String,
}

/// How web pages are built.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PageRules {
    /// The elements that need no end tag.
    pub(crate) endless: Vec<String>,
    /// The elements whose content is code or a drawing.
    pub(crate) opaque: Vec<String>,
}

/// The names under which pages tell what they are.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MetadataNames {
    pub(crate) title: Vec<String>,
    pub(crate) author: Vec<String>,
    pub(crate) date: Vec<String>,
    pub(crate) outlet: Vec<String>,
    pub(crate) url: Vec<String>,
}

/// How bylines begin.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Byline {
    /// Words before the name.
    pub(crate) before: Vec<String>,
}

/// What notices say.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    pub(crate) unreadable: String,
    pub(crate) control: String,
    pub(crate) code: String,
    pub(crate) html: String,
    pub(crate) picture: String,
    pub(crate) table: String,
    pub(crate) language: String,
    pub(crate) short: String,
}

impl Rules {
    /// Returns the rules that are built in, read once.
    pub(crate) fn built_in() -> &'static Self {
        static BUILT_IN: LazyLock<Rules> = LazyLock::new(|| {
            toml::from_str(include_str!("../../data/import.toml"))
                .expect("data/import.toml is checked by a test")
        });
        &BUILT_IN
    }
}

/// How many words of what it is about a notice quotes.
const QUOTED: usize = 8;

/// Makes a notice about the stretch `at` of a copy, quoting the first words of `words`.
pub(crate) fn notice(what: &str, at: Span, words: &str) -> Notice {
    let mut quoted: Vec<&str> = words.split_whitespace().take(QUOTED + 1).collect();
    if quoted.len() > QUOTED {
        quoted[QUOTED] = "…";
    }
    Notice {
        what: what.to_owned(),
        at,
        words: quoted.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_that_are_built_in_can_be_read() {
        let rules = Rules::built_in();
        assert!(rules.not_text.iter().all(|kind| {
            kind.starts.len().is_multiple_of(2)
                && kind.starts.chars().all(|c| "0123456789abcdef".contains(c))
        }));
    }

    #[test]
    fn names_of_metadata_are_in_small_letters() {
        let names = &Rules::built_in().metadata;
        for list in [
            &names.title,
            &names.author,
            &names.date,
            &names.outlet,
            &names.url,
        ] {
            assert!(
                list.iter().all(|name| *name == name.to_lowercase()),
                "{list:?}"
            );
        }
    }

    #[test]
    fn a_notice_quotes_no_more_than_a_cue() {
        let long = notice("x", Span::new(0, 0), "a b c d e f g h i j");
        assert_eq!(long.words, "a b c d e f g h …");
    }
}
