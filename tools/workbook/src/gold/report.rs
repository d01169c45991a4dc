//! Gold files go in; all that the page "How good are these labels?" shows comes out.

use std::collections::BTreeMap;

use serde::Serialize;
use whosays_analysis::analyzer::Analyzer;
use whosays_analysis::labels::Kind;

use super::mistakes::{Mistake, mistakes};
use super::score::Score;
use super::{Gold, Judged, judge};

/// How many examples of what goes wrong are shown.
const EXAMPLES: usize = 6;

/// How many of these may take one kind for one other.
const OF_A_SORT: usize = 2;

/// What is measured, and examples of what goes wrong.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The titles of the articles that may be named; the others are only counted.
    pub titles: Vec<String>,
    /// How many articles people labelled.
    pub articles: usize,
    /// How many statements.
    pub statements: usize,
    /// The figures.
    pub score: Score,
    /// Which kinds are mistaken for which, the most frequent first.
    pub mixed_up: Vec<MixedUp>,
    /// The worst mistakes in texts that may be quoted.
    pub examples: Vec<Mistake>,
}

/// People gave one kind, the analysis another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MixedUp {
    /// The people's kind.
    pub people: Kind,
    /// The analysis' kind.
    pub said: Kind,
    /// How often.
    pub times: usize,
}

/// Measures. `quotable` holds the titles of the articles whose text may be passed on, by name: a gold file of any other
/// article is counted and never quoted. There is nothing to report without a statement.
pub fn report(
    gold: &[Gold],
    quotable: &BTreeMap<&str, &str>,
    analyzer: &Analyzer,
) -> Option<Report> {
    let mut judged = Vec::new();
    let mut quoted = Vec::new();
    for one in gold {
        let some = judge(one, analyzer);
        if quotable.contains_key(one.name.as_str()) {
            quoted.extend(some.iter().cloned());
        }
        judged.extend(some);
    }
    if judged.is_empty() {
        return None;
    }
    let title = |one: &Gold| {
        quotable
            .get(one.name.as_str())
            .map(|title| (*title).to_owned())
    };
    let score = Score::of(&judged);
    Some(Report {
        titles: gold.iter().filter_map(title).collect(),
        articles: gold.len(),
        statements: judged.len(),
        mixed_up: mixed_up(&score),
        examples: examples(&quoted),
        score,
    })
}

/// Chooses the worst wrong kinds, few of each sort, so that a reader sees the different ways to go wrong.
fn examples(quoted: &[Judged<'_>]) -> Vec<Mistake> {
    let mut told: BTreeMap<(Kind, Kind), usize> = BTreeMap::new();
    let mut examples = mistakes(quoted);
    examples.retain(|mistake| {
        let times = told.entry((mistake.people[0], mistake.said)).or_default();
        *times += 1;
        mistake.wrong_kind && *times <= OF_A_SORT
    });
    examples.truncate(EXAMPLES);
    examples
}

fn mixed_up(score: &Score) -> Vec<MixedUp> {
    let wrong = score
        .confusion
        .iter()
        .filter(|((people, said), _)| people != said);
    let mut mixed_up: Vec<MixedUp> = wrong
        .map(|(&(people, said), &times)| MixedUp {
            people,
            said,
            times,
        })
        .collect();
    mixed_up.sort_by_key(|one| std::cmp::Reverse(one.times));
    mixed_up
}
