//! What pupils are likely to think, as data, and the claims go in; what these claims can bring up comes out.

use anyhow::Result;
use serde::{Deserialize, Serialize};
use whosays_analysis::labels::{Certainty, Kind};

use crate::exercises::SourceStrength;
use crate::lesson::LessonClaim;

/// Something that pupils are likely to think; what is not told fits every claim.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Misconception {
    kind: Option<Kind>,
    strength: Option<SourceStrength>,
    certainty: Option<Certainty>,
    /// In a pupil's words.
    says: String,
    /// What is so.
    means: String,
    /// What to ask then.
    ask: String,
}

/// A misconception, and the claims that can bring it up.
#[derive(Debug, Serialize)]
pub(super) struct Brought<'a> {
    says: &'a str,
    means: &'a str,
    ask: &'a str,
    /// The numbers of the first few such claims.
    claims: Vec<usize>,
}

/// How many claims are named.
const MOST: usize = 4;

#[derive(Deserialize)]
struct File {
    misconception: Vec<Misconception>,
}

/// Reads what pupils are likely to think.
pub(super) fn shipped() -> Result<Vec<Misconception>> {
    let file: File = toml::from_str(include_str!("../../templates/misconceptions.toml"))?;
    Ok(file.misconception)
}

/// Returns those that the claims can bring up.
pub(super) fn brought<'a>(all: &'a [Misconception], claims: &[LessonClaim]) -> Vec<Brought<'a>> {
    let brought = all.iter().map(|one| Brought {
        says: &one.says,
        means: &one.means,
        ask: &one.ask,
        claims: claims
            .iter()
            .filter(|claim| one.fits(claim))
            .take(MOST)
            .map(|claim| claim.number)
            .collect(),
    });
    brought
        .filter(|brought| !brought.claims.is_empty())
        .collect()
}

impl Misconception {
    fn fits(&self, claim: &LessonClaim) -> bool {
        self.kind.is_none_or(|kind| claim.kind == kind)
            && self
                .strength
                .is_none_or(|strength| claim.source.strength == strength)
            && self
                .certainty
                .is_none_or(|certainty| claim.certainty == certainty)
    }
}
