//! The rule files, read into the tables that the analysis looks things up in.

mod kinds;

pub use kinds::{
    Against, LoadedWords, Phrase, Rebuttal, Reporting, Rule, Side, Sign, SignSubject, Stance,
    Subject, Takes, WellDone, Within,
};

use std::ops::Range;

use serde::Deserialize;

use crate::actors::countries::Countries;
use crate::figures::FigureRules;
use crate::inflection::Inflections;
use crate::pattern::{Pattern, PatternSet};
use crate::reading::Reading;
use crate::vocabulary::Vocabulary;

/// All rules.
#[derive(Debug)]
pub struct Rules {
    /// Verbs that report what somebody says.
    pub reporting: RuleTable<Reporting>,
    /// Other phrases that hand a statement to somebody.
    pub phrases: RuleTable<Phrase>,
    /// Signs for and against "editorial".
    pub signs: RuleTable<Sign>,
    /// Loaded words.
    pub loaded: RuleTable<LoadedWords>,
    /// What an article may do well anywhere.
    pub merits: RuleTable<WellDone>,
    /// What it may do well in the words for a source: looked for only where there are such.
    pub merits_of_sources: RuleTable<WellDone>,
    /// What sets an article against what was said just before.
    pub rebuttals: RuleTable<Rebuttal>,
    /// Countries, capitals, nationalities.
    pub(crate) countries: Countries,
    /// The words that rules know, by class.
    pub vocabulary: Vocabulary,
    /// Limits of the decision.
    pub decision: Decision,
    /// Units, scales and number words.
    pub figures: FigureRules,
}

/// Rules of one sort, with their patterns.
#[derive(Debug)]
pub struct RuleTable<R> {
    /// The rules, in the order of the file.
    pub rules: Vec<R>,
    /// Their patterns, by the rules' numbers.
    pub patterns: PatternSet,
}

/// The numbers of `rules/decision.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// From this sum of signs on a statement without a source is editorial.
    pub editorial_from: f64,
    /// Within this distance of the limit a label is open.
    pub open_within: f64,
    /// Beyond this distance a label is clear.
    pub clear_beyond: f64,
    /// What each loaded word adds.
    pub loaded_weight: f64,
    /// What each word of the statement adds.
    pub per_word: f64,
    /// So many words are counted.
    pub words_at_most: usize,
    /// What each figure adds.
    pub per_figure: f64,
    /// How much of its weight a sign in an aside at the end has.
    pub aside_share: f64,
    /// From this share of editorial statements among those without a source on, a text argues.
    pub argues_from: f64,
}

impl Rules {
    /// Returns the rules that ship with the crate.
    ///
    /// # Errors
    ///
    /// A word about the rule that cannot be read; a test holds that the shipped ones can.
    pub fn shipped() -> Result<Self, String> {
        let inflections = Inflections::parse(include_str!("../rules/inflections.toml"))?;
        let read = |error: toml::de::Error| error.to_string();
        let mut vocabulary = Vocabulary::read(include_str!("../rules/words.toml")).map_err(read)?;
        let mut signs: SignFile =
            toml::from_str(include_str!("../rules/editorial.toml")).map_err(read)?;
        let record: SignFile =
            toml::from_str(include_str!("../rules/record.toml")).map_err(read)?;
        signs.rule.extend(record.rule);
        let reporting: ReportingFile =
            toml::from_str(include_str!("../rules/reporting.toml")).map_err(read)?;
        let phrases: PhraseFile =
            toml::from_str(include_str!("../rules/attribution.toml")).map_err(read)?;
        let loaded: LoadedFile =
            toml::from_str(include_str!("../rules/loaded.toml")).map_err(read)?;
        let merits: MeritFile =
            toml::from_str(include_str!("../rules/merits.toml")).map_err(read)?;
        let is_anywhere = |rule: &WellDone| rule.within == Within::Anywhere;
        let (anywhere, in_sources) = merits.merit.into_iter().partition(is_anywhere);
        let rebuttals: RebuttalFile =
            toml::from_str(include_str!("../rules/rebuttals.toml")).map_err(read)?;
        Ok(Self {
            figures: FigureRules::shipped(&mut vocabulary),
            reporting: RuleTable::new(reporting.reporting, &inflections, &mut vocabulary)?,
            phrases: RuleTable::new(phrases.phrase, &inflections, &mut vocabulary)?,
            signs: RuleTable::new(signs.rule, &inflections, &mut vocabulary)?,
            loaded: RuleTable::new(loaded.loaded, &inflections, &mut vocabulary)?,
            merits: RuleTable::new(anywhere, &inflections, &mut vocabulary)?,
            merits_of_sources: RuleTable::new(in_sources, &inflections, &mut vocabulary)?,
            rebuttals: RuleTable::new(rebuttals.rebuttal, &inflections, &mut vocabulary)?,
            countries: Countries::read(include_str!("../rules/countries.toml")).map_err(read)?,
            vocabulary,
            decision: toml::from_str(include_str!("../rules/decision.toml")).map_err(read)?,
        })
    }
}

#[derive(Deserialize)]
struct ReportingFile {
    reporting: Vec<Reporting>,
}

#[derive(Deserialize)]
struct PhraseFile {
    phrase: Vec<Phrase>,
}

#[derive(Deserialize)]
struct SignFile {
    rule: Vec<Sign>,
}

#[derive(Deserialize)]
struct LoadedFile {
    loaded: Vec<LoadedWords>,
}

#[derive(Deserialize)]
struct MeritFile {
    merit: Vec<WellDone>,
}

#[derive(Deserialize)]
struct RebuttalFile {
    rebuttal: Vec<Rebuttal>,
}

/// A rule found in a statement, and the words that made it fire.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundRule<'r, R> {
    /// The rule.
    pub rule: &'r R,
    /// The positions of the words.
    pub words: Range<usize>,
}

impl<R> RuleTable<R> {
    /// Finds the rules of the table in a statement, by position.
    pub fn find(&self, reading: &Reading<'_>) -> Vec<FoundRule<'_, R>> {
        let found = self.patterns.find(reading).into_iter();
        found
            .map(|found| FoundRule {
                rule: &self.rules[found.rule],
                words: found.words,
            })
            .collect()
    }
}

impl<R: Rule> RuleTable<R> {
    fn new(
        rules: Vec<R>,
        inflections: &Inflections,
        vocabulary: &mut Vocabulary,
    ) -> Result<Self, String> {
        let mut patterns = Vec::new();
        for (number, rule) in rules.iter().enumerate() {
            for pattern in rule.patterns() {
                let pattern = Pattern::parse(&pattern, inflections, vocabulary)
                    .map_err(|what| format!("{}: {what}", rule.id()))?;
                patterns.push((number, pattern));
            }
        }
        let patterns = PatternSet::new(patterns);
        Ok(Self { rules, patterns })
    }
}

#[cfg(test)]
mod tests;
