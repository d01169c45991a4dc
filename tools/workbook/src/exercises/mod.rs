//! A lesson's source of truth, `exercises/<slug>.toml`: claims, viewpoints and checks, as people settled them.

mod checks;
mod choose;
pub mod draft;
pub mod entry;
pub(crate) mod fields;
mod fit;
#[cfg(test)]
pub(crate) mod karrow;
pub mod material;
pub mod merge;
pub mod parse;
mod prompts;
pub mod quote;
mod reasons;
pub mod rules;
pub(crate) mod schema;
pub mod settled;
pub(crate) mod sheet;
mod terms;
mod viewpoints;
mod wording;
pub mod write;

use serde::{Deserialize, Serialize};
use whosays_analysis::labels::{Certainty, Kind, Strength};

/// The exercises of one lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exercises {
    /// The slug of the seed they belong to.
    pub seed: String,
    /// The school grades they suit: "8-10".
    pub grades: String,
    /// The minutes a class needs.
    pub minutes: u32,
    /// What a reader will be able to do.
    pub objectives: Vec<String>,
    /// What a reader should know before reading, where an article tells of violence.
    pub content_note: Option<String>,
    /// The claims, in the order of the file.
    pub claims: Vec<Claim>,
    /// Whose view the lesson asks for.
    pub viewpoints: Vec<Viewpoint>,
    /// What to verify, and how.
    pub checks: Vec<Check>,
    /// Loaded words that people chose; where there is none, the lesson takes those that the analysis finds.
    pub loaded: Vec<Wording>,
    /// What people say that the article does well; where there is none, the lesson tells what the analysis finds.
    pub merits: Vec<Merit>,
}

/// A statement chosen for the lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The statement's address: "p3.s2".
    pub at: String,
    /// The statement's fingerprint; finds it again when the text moves.
    pub print: String,
    /// The claim in the kit's own words; empty where nobody wrote one yet.
    pub gist: String,
    /// What it is.
    pub kind: Kind,
    /// How sure that is.
    pub certainty: Certainty,
    /// Who is said to say it.
    pub source: Source,
    /// Why it is labelled so, in words for a pupil.
    pub because: String,
    /// What the lesson asks.
    pub prompt: String,
    /// The digest of what the tool wrote here; while it still fits, the tool may refresh the claim.
    pub draft: Option<String>,
}

/// Who is said to say a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// How well the source can be identified.
    pub strength: SourceStrength,
    /// The source in at most eight words; empty for none.
    pub who: String,
    /// The reporting words, at most eight; empty for none.
    pub cue: String,
}

/// The strength of a claim's source, or that there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SourceStrength {
    /// An identifiable person, body or document.
    Named,
    /// A bounded group or product that cannot be identified.
    Unnamed,
    /// Nobody identifiable.
    Vague,
    /// The writer speaks.
    None,
}

impl SourceStrength {
    /// Returns the word that the exercises use.
    pub fn word(self) -> &'static str {
        match self {
            Self::Named => Strength::Named.word(),
            Self::Unnamed => Strength::Unnamed.word(),
            Self::Vague => Strength::Vague.word(),
            Self::None => "none",
        }
    }
}

impl From<Option<Strength>> for SourceStrength {
    fn from(strength: Option<Strength>) -> Self {
        match strength {
            Some(Strength::Named) => Self::Named,
            Some(Strength::Unnamed) => Self::Unnamed,
            Some(Strength::Vague) => Self::Vague,
            None => Self::None,
        }
    }
}

/// A perspective the lesson asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewpoint {
    /// Whose view: an actor without a voice, or a kind of stakeholder never mentioned.
    pub who: String,
    /// Why this article makes one ask.
    pub why: String,
    /// What to ask, and where such a view could be heard.
    pub ask: String,
    /// As in [`Claim::draft`].
    pub draft: Option<String>,
}

/// Something to verify, asked as a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The address of the statement it is about.
    pub at: String,
    /// The fingerprint of that statement.
    pub print: String,
    /// The question.
    pub ask: String,
    /// A way to check it: the kind of place to look.
    pub how: String,
    /// As in [`Claim::draft`].
    pub draft: Option<String>,
}

/// Loaded words of a statement, and plainer ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The statement's address.
    pub at: String,
    /// The statement's fingerprint.
    pub print: String,
    /// The article's words, at most eight.
    pub words: String,
    /// Plainer ones.
    pub neutral: String,
}

/// Something that the article does well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merit {
    /// The address of the statement that shows it.
    pub at: String,
    /// The statement's fingerprint.
    pub print: String,
    /// What, in words for a reader.
    pub says: String,
}
