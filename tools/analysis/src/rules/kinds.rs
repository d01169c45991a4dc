//! What the rule files say: a type for each sort of rule.

use std::sync::Arc;

use serde::Deserialize;

use crate::labels::Strength;

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
    pub id: Arc<str>,
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
    pub id: Arc<str>,
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
