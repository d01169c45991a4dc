//! The words by which a statement is labelled. The book's chapters `kinds.md` and `sources.md` explain them to people.

use serde::{Deserialize, Serialize};

/// What a statement is, by its main claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Somebody other than the writer is said to say it.
    Sourced,
    /// Stated as fact, in the writer's own voice, nobody named.
    Unsourced,
    /// The writer judges, interprets, predicts or urges.
    Editorial,
    /// No claim: a heading, a byline, a date line.
    None,
}

impl Kind {
    /// Returns the word that the contract and the exercises use.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sourced => "sourced",
            Self::Unsourced => "unsourced",
            Self::Editorial => "editorial",
            Self::None => "none",
        }
    }
}

/// How sure the tool is of a statement's kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// The signs agree.
    Clear,
    /// Most signs point one way.
    Likely,
    /// "Your call": careful readers may differ, and no answer is marked wrong.
    Open,
}

impl Certainty {
    /// Returns the word that the contract and the exercises use.
    pub fn word(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Likely => "likely",
            Self::Open => "open",
        }
    }
}

/// How well a source can be identified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    /// An identifiable person, body or document.
    Named,
    /// A bounded group or product that cannot be identified ("council officials").
    Unnamed,
    /// Nobody identifiable ("experts", "reportedly").
    Vague,
}

impl Strength {
    /// Returns the word that the contract and the exercises use.
    pub fn word(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Unnamed => "unnamed",
            Self::Vague => "vague",
        }
    }
}
