//! Exercises as they stand and what was offered before go in; what a new draft has to leave as it is comes out.

use std::collections::BTreeSet;

use super::Exercises;
use super::entry::{self, Part};

/// What people and earlier drafts have settled. Nothing, for a first draft.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settled {
    /// The fingerprint and address of each claim of the file.
    pub(super) claims: Vec<(String, String)>,
    /// So for each check.
    pub(super) checks: Vec<(String, String)>,
    /// The `who` of each viewpoint.
    pub(super) viewpoints: BTreeSet<String>,
    /// The names of everything that a draft ever put in.
    pub(super) offered: BTreeSet<String>,
}

impl Settled {
    /// Reads off what is settled.
    pub fn new(exercises: &Exercises, offered: impl IntoIterator<Item = String>) -> Self {
        Self {
            claims: exercises
                .claims
                .iter()
                .map(|claim| (claim.print.clone(), claim.at.clone()))
                .collect(),
            checks: exercises
                .checks
                .iter()
                .map(|check| (check.print.clone(), check.at.clone()))
                .collect(),
            viewpoints: exercises
                .viewpoints
                .iter()
                .map(|viewpoint| viewpoint.who.clone())
                .collect(),
            offered: offered.into_iter().collect(),
        }
    }

    /// Tells whether a draft ever offered this.
    pub(super) fn was_offered(&self, part: Part, identity: &str) -> bool {
        self.offered.contains(&entry::name(part, identity))
    }
}
