//! A claim's statement goes in; the question that the lesson asks about it comes out.

use std::collections::{BTreeMap, BTreeSet};

use super::fit::Signs;
use super::material::Material;
use super::rules::Prompt;
use super::wording;

/// A general pattern counts as used so often before it is used at all.
const LAST: usize = 2;

/// Asks about the claims of one lesson, and remembers what was asked.
pub(super) struct Prompter<'a> {
    material: &'a Material<'a>,
    /// How often each pattern was used, by its name.
    used: BTreeMap<&'a str, usize>,
    /// The questions that were asked, before their words were filled in.
    asked: BTreeSet<&'a str>,
}

impl<'a> Prompter<'a> {
    /// Begins a lesson.
    pub(super) fn new(material: &'a Material<'a>) -> Self {
        Self {
            material,
            used: BTreeMap::new(),
            asked: BTreeSet::new(),
        }
    }

    /// Returns a question that fits the statement, and that was not asked yet while there is one.
    pub(super) fn ask(&mut self, index: usize) -> String {
        let fitting = self.fitting(index);
        let questions: Vec<(&'a Prompt, &'a str, String)> = fitting
            .into_iter()
            .flat_map(|(prompt, signs)| {
                self.variants(prompt, signs, index)
                    .into_iter()
                    .map(move |(ask, filled)| (prompt, ask, filled))
            })
            .collect();
        let fresh = questions
            .iter()
            .position(|(_, ask, _)| !self.asked.contains(ask))
            .unwrap_or_default();
        let Some((prompt, ask, filled)) = questions.into_iter().nth(fresh) else {
            return String::new();
        };
        *self.used.entry(&prompt.name).or_default() += 1;
        self.asked.insert(ask);
        filled
    }

    /// The patterns that fit: the least used first, general ones behind.
    fn fitting(&self, index: usize) -> Vec<(&'a Prompt, Signs)> {
        let statement = self.material.statement(index);
        let prompts = self.material.rules.prompts.iter();
        let mut fitting: Vec<_> = prompts
            .filter_map(|prompt| Some((prompt, prompt.when.signs(statement, self.material)?)))
            .collect();
        let uses = |prompt: &Prompt| {
            self.used
                .get(prompt.name.as_str())
                .copied()
                .unwrap_or_default()
        };
        fitting.sort_by_key(|(prompt, _)| uses(prompt) + if prompt.last { LAST } else { 0 });
        fitting
    }

    /// The questions of a pattern that have all their words, beginning with another one for each statement.
    fn variants(&self, prompt: &'a Prompt, signs: Signs, index: usize) -> Vec<(&'a str, String)> {
        let start = Material::start(self.material.print(index), prompt.ask.len());
        let rotated = prompt.ask[start..].iter().chain(&prompt.ask[..start]);
        rotated
            .filter_map(|ask| Some((ask.as_str(), filled(ask, signs, self.material)?)))
            .collect()
    }
}

/// Fills a pattern with the words of the signs.
pub(super) fn filled(pattern: &str, signs: Signs, material: &Material<'_>) -> Option<String> {
    let leading = &material.rules.lesson.leading;
    wording::fill(pattern, leading, |name| {
        signs.words(name).map(|span| material.words(span))
    })
}
