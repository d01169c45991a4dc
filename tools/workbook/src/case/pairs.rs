//! What people set side by side goes in; the same comes out as a compare page shows it, with links to the lessons.

use serde::Serialize;

use super::file::{CaseFile, Pair, PairVersion};
use super::sets::{CaseItem, CaseVersion};
use crate::lesson::Lesson;

/// Places that a person set side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CasePair {
    /// What they are about.
    pub what: String,
    /// The places.
    pub versions: Vec<CaseVersion>,
    /// What to ask about them.
    pub ask: String,
}

impl CasePair {
    /// Tells whether all places of something that was found are this pair's.
    pub(super) fn holds(&self, item: &CaseItem) -> bool {
        let has = |found: &CaseVersion| {
            let is = |version: &CaseVersion| version.slug == found.slug && version.at == found.at;
            self.versions.iter().any(is)
        };
        item.versions.iter().all(has)
    }
}

/// Returns the pairs of a case; a place in an article that has no lesson is left out.
pub(super) fn pairs(file: &CaseFile, lessons: &[&Lesson]) -> Vec<CasePair> {
    let shown = |pair: &Pair| CasePair {
        what: pair.what.clone(),
        versions: pair
            .versions
            .iter()
            .filter_map(|one| version(one, lessons))
            .collect(),
        ask: pair.ask.clone(),
    };
    let pairs = file.pairs.iter().map(shown);
    pairs.filter(|pair| !pair.versions.is_empty()).collect()
}

fn version(version: &PairVersion, lessons: &[&Lesson]) -> Option<CaseVersion> {
    let column = lessons
        .iter()
        .position(|lesson| lesson.slug == version.seed)?;
    let mut statements = lessons[column]
        .paragraphs
        .iter()
        .flat_map(|one| &one.statements);
    let is_shown = statements.any(|statement| statement.at == version.at);
    Some(CaseVersion {
        number: column + 1,
        slug: version.seed.clone(),
        at: if is_shown {
            version.at.clone()
        } else {
            String::new()
        },
        words: version.words.clone(),
        times: None,
        is_silent: false,
    })
}
