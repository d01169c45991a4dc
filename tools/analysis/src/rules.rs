//! The rule files, read into the tables that the analysis looks things up in.

use std::ops::Range;

use serde::Deserialize;

use crate::actors::countries::Countries;
use crate::figures::FigureRules;
use crate::inflection::Inflections;
use crate::labels::Strength;
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
    /// What an article may do well.
    pub merits: RuleTable<WellDone>,
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

/// What must follow a reporting verb for it to report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Takes {
    /// Nothing in particular.
    Anything,
    /// Somebody or something.
    Object,
    /// "to …" or "of …".
    To,
    /// Somebody or something, and what it is said to be: "a disgrace", "as a disgrace".
    Naming,
    /// "that …", "how …", or a clause without "that".
    Clause,
    /// A quotation beside it.
    Quote,
}

/// How reporting words set the writer towards what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// Says nothing of the writer's view: "said".
    Neutral,
    /// Keeps away from it: "claimed".
    Distancing,
    /// Takes it as so: "admitted".
    Endorsing,
    /// Tells that it is disputed: "denied".
    Denying,
}

/// Who may stand before a reporting verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Subject {
    /// Any noun phrase.
    Anyone,
    /// Somebody who can speak, or a product such as a report.
    Source,
    /// The same, or "it": what speaks as nobody but a source can.
    Voice,
    /// A product such as a report.
    Product,
}

/// Verbs that report.
#[derive(Debug, Deserialize)]
pub struct Reporting {
    /// The rule's name.
    pub id: String,
    /// How they set the writer towards what is said.
    pub stance: Stance,
    /// Who may stand before them.
    pub subject: Subject,
    /// What must follow; any of these.
    pub takes: Vec<Takes>,
    /// Whether they tell of an act of speech only, not of what is claimed: "she praised the crew".
    #[serde(default)]
    pub aside: bool,
    /// Whether they tell what somebody wants or thinks of something, not what somebody says; always an aside.
    #[serde(default)]
    pub attitude: bool,
    /// Whether a participle of them reports only of a product: "the crew left, showing that …" gives nobody a voice.
    #[serde(default)]
    pub participle_of_product: bool,
    /// Whether they report though they are negated: "does not believe" tells what somebody thinks.
    #[serde(default)]
    pub negated: bool,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    patterns: Vec<String>,
    #[serde(flatten)]
    examples: Examples,
}

/// Where the source's words stand beside an attributing phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// After the phrase.
    After,
    /// Before the phrase.
    Before,
    /// Inside it, behind its first word and before its last: "in (the mayor)'s words".
    Inside,
    /// There are none.
    Nowhere,
    /// It is the statement's subject, and a quotation of more than a phrase follows.
    Subject,
}

/// A phrase that hands a statement to somebody.
#[derive(Debug, Deserialize)]
pub struct Phrase {
    /// The rule's name.
    pub id: String,
    /// Where the source's words stand.
    pub source: Side,
    /// Whether the statement does not hang on it: "The union's position is firm".
    #[serde(default)]
    pub aside: bool,
    /// What the phrase tells of a source that it does not name.
    pub strength: Option<Strength>,
    patterns: Vec<String>,
    #[serde(flatten)]
    examples: Examples,
}

/// What a sign's verb may have as its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SignSubject {
    /// Something that happens or is, not somebody who can speak.
    Event,
    /// An idea: "the neglect", "the consequences".
    Abstract,
    /// Somebody in office: a council, a minister, a country.
    Body,
}

/// A sign for (positive weight) or against (negative) "editorial".
#[derive(Debug, PartialEq, Deserialize)]
pub struct Sign {
    /// The rule's name.
    pub id: String,
    /// How much it counts.
    pub weight: f64,
    /// The reason in words for a reader.
    pub says: String,
    /// Which tags the first word may have; any where there are none.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Whether the words are a name, which its other capitalised words belong to.
    #[serde(default)]
    pub whole_name: bool,
    /// What must stand before the words.
    pub subject: Option<SignSubject>,
    patterns: Vec<String>,
    #[serde(flatten)]
    examples: Examples,
}

/// Loaded words of one kind, with a plainer wording.
#[derive(Debug, PartialEq, Deserialize)]
pub struct LoadedWords {
    /// The rule's name.
    pub id: String,
    /// The plainer wording; empty where there is none but leaving it out.
    pub neutral: String,
    patterns: Vec<String>,
    #[serde(flatten)]
    examples: Examples,
}

/// Where the words of good practice must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Within {
    /// Anywhere outside quotations.
    Anywhere,
    /// In the words for the statement's source.
    Source,
}

/// Good practice: something that lets a reader check.
#[derive(Debug, PartialEq, Deserialize)]
pub struct WellDone {
    /// The rule's name.
    pub id: String,
    /// What is done well, in words for a reader.
    pub says: String,
    /// Where its words must stand.
    pub within: Within,
    /// In how many statements, in different words, it must be found.
    #[serde(default = "once")]
    pub at_least: usize,
    patterns: Vec<String>,
    #[serde(flatten)]
    examples: Examples,
}

/// What a rebuttal may be against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Against {
    /// Whatever was said.
    Anything,
    /// A denial.
    Denial,
}

/// Words that set an article against what somebody was said to say just before.
#[derive(Debug, PartialEq, Deserialize)]
pub struct Rebuttal {
    /// The rule's name.
    pub id: String,
    /// What must have been said.
    pub against: Against,
    patterns: Vec<String>,
    #[serde(flatten)]
    examples: Examples,
}

fn once() -> usize {
    1
}

/// Sentences that a rule must and must not match.
#[derive(Debug, PartialEq, Deserialize)]
pub struct Examples {
    /// It must match these.
    pub matches: Vec<String>,
    /// It must not match these.
    pub misses: Vec<String>,
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

/// A rule with patterns and examples.
pub trait Rule {
    /// Returns the rule's name.
    fn id(&self) -> &str;
    /// Returns its patterns as they stand in the file.
    fn patterns(&self) -> Vec<String>;
    /// Returns the sentences it is tested with.
    #[cfg_attr(not(test), expect(dead_code, reason = "a test checks the examples"))]
    fn examples(&self) -> &Examples;
}

macro_rules! rule {
    ($name:ty, $rule:ident => $patterns:expr) => {
        impl Rule for $name {
            fn id(&self) -> &str {
                &self.id
            }
            fn patterns(&self) -> Vec<String> {
                let $rule = self;
                $patterns
            }
            fn examples(&self) -> &Examples {
                &self.examples
            }
        }
    };
}

rule!(Reporting, rule => rule.words.iter().map(|verb| format!("{verb}~")).chain(rule.patterns.clone()).collect());
rule!(Phrase, rule => rule.patterns.clone());
rule!(Sign, rule => rule.patterns.clone());
rule!(LoadedWords, rule => rule.patterns.clone());
rule!(WellDone, rule => rule.patterns.clone());
rule!(Rebuttal, rule => rule.patterns.clone());

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
        let rebuttals: RebuttalFile =
            toml::from_str(include_str!("../rules/rebuttals.toml")).map_err(read)?;
        Ok(Self {
            figures: FigureRules::shipped(&mut vocabulary),
            reporting: RuleTable::new(reporting.reporting, &inflections, &mut vocabulary)?,
            phrases: RuleTable::new(phrases.phrase, &inflections, &mut vocabulary)?,
            signs: RuleTable::new(signs.rule, &inflections, &mut vocabulary)?,
            loaded: RuleTable::new(loaded.loaded, &inflections, &mut vocabulary)?,
            merits: RuleTable::new(merits.merit, &inflections, &mut vocabulary)?,
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
