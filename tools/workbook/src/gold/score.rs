//! Judged statements go in; how well the analysis agrees with people comes out: per label, strength, words, certainty.

use std::collections::BTreeMap;

use serde::Serialize;
use whosays_analysis::labels::{Certainty, Kind};

use super::Judged;

/// The kinds that are scored.
pub const KINDS: [Kind; 3] = [Kind::Sourced, Kind::Unsourced, Kind::Editorial];

/// The certainties, the surest first.
const CERTAINTIES: [Certainty; 3] = [Certainty::Clear, Certainty::Likely, Certainty::Open];

/// Words that two wordings of a source may share by chance.
const SMALL_WORDS: [&str; 4] = ["the", "a", "of", "and"];

/// So many of so many. On a page it also has a `percent`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(into = "ShownShare")]
pub struct Share {
    /// How many.
    pub hits: usize,
    /// Of how many.
    pub of: usize,
}

#[derive(Serialize)]
struct ShownShare {
    hits: usize,
    of: usize,
    percent: usize,
}

/// All figures over some judged statements.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Score {
    /// The kinds that are right.
    pub right: Share,
    /// Each kind, in the order of [`KINDS`].
    pub kinds: Vec<KindScore>,
    /// The strengths of attribution that are right, "none" among them.
    pub strength: Share,
    /// Of the sources that people marked, those of which a word is found.
    pub sources: Share,
    /// Of the statements with loaded words, those of which one is found.
    pub loaded: Share,
    /// Of the loaded words that the analysis found, those that nobody marked.
    pub unmarked: Share,
    /// Each certainty, the surest first.
    pub certainties: Vec<CertaintyScore>,
    /// How often people gave the first kind and the analysis the second.
    #[serde(skip)]
    pub confusion: BTreeMap<(Kind, Kind), usize>,
}

/// How well one kind is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct KindScore {
    /// The kind.
    pub kind: Kind,
    /// Of those that people call so, the ones the analysis calls so: recall.
    pub found: Share,
    /// Of those that the analysis calls so, the ones people call so: precision.
    pub agreed: Share,
}

/// How far one certainty can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CertaintyScore {
    /// The certainty.
    pub certainty: Certainty,
    /// How many of all statements have it.
    pub among: Share,
    /// How many of these have the right kind.
    pub right: Share,
}

impl From<Share> for ShownShare {
    fn from(Share { hits, of }: Share) -> Self {
        let percent = (200 * hits + of) / (2 * of).max(1);
        Self { hits, of, percent }
    }
}

impl Share {
    fn count(answers: impl Iterator<Item = bool>) -> Self {
        let mut share = Self::default();
        for answer in answers {
            share.hits += usize::from(answer);
            share.of += 1;
        }
        share
    }

    /// Returns the share as a number from 0 to 1; 0 where there is nothing to count.
    pub fn ratio(self) -> f64 {
        ratio(self.hits, self.of)
    }
}

impl KindScore {
    /// Returns F1, the harmonic mean of precision and recall.
    pub fn f1(&self) -> f64 {
        ratio(2 * self.found.hits, self.found.of + self.agreed.of)
    }
}

impl Score {
    /// Counts.
    pub fn of(judged: &[Judged<'_>]) -> Self {
        Self {
            right: Share::count(judged.iter().map(Judged::is_right)),
            kinds: KINDS.map(|kind| kind_score(kind, judged)).to_vec(),
            strength: Share::count(judged.iter().map(Judged::has_right_strength)),
            sources: Share::count(judged.iter().filter_map(source_found)),
            loaded: Share::count(judged.iter().filter_map(loaded_found)),
            unmarked: Share::count(judged.iter().flat_map(unmarked)),
            certainties: CERTAINTIES
                .map(|certainty| certainty_score(certainty, judged))
                .to_vec(),
            confusion: confusion(judged),
        }
    }

    /// Returns the mean F1 over the kinds.
    pub fn macro_f1(&self) -> f64 {
        self.kinds.iter().map(KindScore::f1).sum::<f64>() / KINDS.len() as f64
    }
}

impl Judged<'_> {
    /// Tells whether the kind is one that people gave.
    pub fn is_right(&self) -> bool {
        self.row.kinds.contains(&self.said.kind)
    }

    /// Tells whether the strength of the attribution is one that people gave.
    pub fn has_right_strength(&self) -> bool {
        let strength = self.said.attribution.as_ref().map(|found| found.strength);
        self.row.strengths.contains(&strength)
    }

    /// Returns the kind that people gave: the analysis' own where it is one of several, else the first.
    pub fn people_said(&self) -> Kind {
        if self.is_right() {
            self.said.kind
        } else {
            self.row.kinds[0]
        }
    }
}

fn ratio(hits: usize, of: usize) -> f64 {
    if of == 0 {
        0.0
    } else {
        hits as f64 / of as f64
    }
}

fn kind_score(kind: Kind, judged: &[Judged<'_>]) -> KindScore {
    // A statement that may have either of two kinds counts for the one it was given.
    let is_asked = |one: &&Judged<'_>| {
        one.row.kinds.contains(&kind) && (one.said.kind == kind || !one.is_right())
    };
    let asked = judged.iter().filter(is_asked);
    let called = judged.iter().filter(|one| one.said.kind == kind);
    KindScore {
        kind,
        found: Share::count(asked.map(|one| one.said.kind == kind)),
        agreed: Share::count(called.map(Judged::is_right)),
    }
}

fn certainty_score(certainty: Certainty, judged: &[Judged<'_>]) -> CertaintyScore {
    let having = judged.iter().filter(|one| one.said.certainty == certainty);
    let right = Share::count(having.map(Judged::is_right));
    CertaintyScore {
        certainty,
        among: Share {
            hits: right.of,
            of: judged.len(),
        },
        right,
    }
}

/// Tells whether a word of the source that people marked is in the one found; `None` where they marked none.
fn source_found(one: &Judged<'_>) -> Option<bool> {
    if one.row.sources.is_empty() {
        return None;
    }
    let said = one.said.attribution.as_ref().and_then(|found| found.source);
    let said = said
        .map_or("", |span| span.of(&one.row.text))
        .to_lowercase();
    let is_shared = |word: &str| {
        !SMALL_WORDS.contains(&word) && said.split_whitespace().any(|other| other == word)
    };
    let mut marked = one.row.sources.iter().map(|source| source.to_lowercase());
    Some(marked.any(|source| source.split_whitespace().any(is_shared)))
}

/// Tells whether one of the loaded words that people marked is found; `None` where they marked none.
fn loaded_found(one: &Judged<'_>) -> Option<bool> {
    (!one.row.loaded.is_empty()).then(|| unmarked(one).iter().any(|unmarked| !unmarked))
}

/// Tells of each loaded word found whether nobody marked it.
fn unmarked(one: &Judged<'_>) -> Vec<bool> {
    let marked: Vec<String> = one
        .row
        .loaded
        .iter()
        .map(|phrase| phrase.to_lowercase())
        .collect();
    let is_unmarked = |word: String| {
        !marked
            .iter()
            .any(|phrase| phrase.contains(&word) || word.contains(phrase))
    };
    let words = one
        .said
        .loaded
        .iter()
        .map(|loaded| loaded.span.of(&one.row.text).to_lowercase());
    words.map(is_unmarked).collect()
}

fn confusion(judged: &[Judged<'_>]) -> BTreeMap<(Kind, Kind), usize> {
    let mut confusion = BTreeMap::new();
    for one in judged {
        *confusion
            .entry((one.people_said(), one.said.kind))
            .or_default() += 1;
    }
    confusion
}

#[cfg(test)]
mod tests;
