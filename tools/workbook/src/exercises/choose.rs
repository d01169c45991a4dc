//! The statements of an article go in; the ones worth teaching come out, in their order.
//!
//! Greedy coverage: each step takes the statement that adds most. A first example of a kind, a strength of attribution,
//! a rule, a part of the article adds much, a second a quarter of it, a third a ninth. Equal ones: the earlier.

use std::collections::{BTreeMap, BTreeSet};

use whosays_analysis::analysis::Statement;
use whosays_analysis::labels::{Certainty, Kind};

use super::entry::Part;
use super::fit::is_time;
use super::material::Material;
use super::quote;
use super::settled::Settled;

/// Into how many stretches an article is cut, so that claims come from all of it.
const PARTS: usize = 6;

/// How many loaded words count towards a statement's worth.
const MOST_LOADED: usize = 3;

/// Chooses the statements for the claims, by their places in the analysis: those of claims that are there already, and
/// as many new ones as are still wanted.
pub(super) fn choose(material: &Material<'_>, settled: &Settled) -> Vec<usize> {
    let is_refused = |index: &usize| settled.was_offered(Part::Claim, material.print(*index));
    let worthy: Vec<usize> = worthy(material);
    let mut chosen: BTreeSet<usize> = settled
        .claims
        .iter()
        .filter_map(|(print, at)| material.find(print, at))
        .collect();
    let refused = worthy
        .iter()
        .filter(|index| is_refused(index) && !chosen.contains(index))
        .count();
    let missing = wanted(material, worthy.len()).saturating_sub(chosen.len() + refused);

    let mut coverage = Coverage::new(material);
    chosen
        .iter()
        .for_each(|index| coverage.add(&coverage.marks(*index)));
    let mut open: Vec<(usize, Marks)> = worthy
        .into_iter()
        .filter(|index| !chosen.contains(index) && !is_refused(index))
        .map(|index| (index, coverage.marks(index)))
        .collect();
    for _ in 0..missing {
        let best = (0..open.len())
            .rev()
            .max_by_key(|&place| coverage.worth(&open[place].1));
        let Some(best) = best else { break };
        let (index, marks) = open.remove(best);
        coverage.add(&marks);
        chosen.insert(index);
    }
    chosen.into_iter().collect()
}

/// The statements that make a claim, are long enough, and stand for the first time.
fn worthy(material: &Material<'_>) -> Vec<usize> {
    let shortest = material.rules.lesson.claims.shortest;
    let is_worthy = |index: &usize| {
        let statement = material.statement(*index);
        statement.kind != Kind::None
            && material.is_first(*index)
            && quote::count(material.text(statement.span)) >= shortest
    };
    (0..material.analysis.statements.len())
        .filter(is_worthy)
        .collect()
}

fn wanted(material: &Material<'_>, worthy: usize) -> usize {
    let quota = &material.rules.lesson.claims;
    let at_most = (worthy * quota.share).div_ceil(100);
    (worthy / quota.one_in.max(1))
        .clamp(quota.least, quota.most)
        .min(at_most)
}

/// What a statement would be an example of, each with the name of its worth, and what it is worth in any case.
struct Marks {
    of: Vec<(&'static str, String)>,
    always: u32,
}

/// What the chosen statements are examples of.
struct Coverage<'a> {
    material: &'a Material<'a>,
    seen: BTreeMap<(&'static str, String), u32>,
}

impl<'a> Coverage<'a> {
    fn new(material: &'a Material<'a>) -> Self {
        Self {
            material,
            seen: BTreeMap::new(),
        }
    }

    fn add(&mut self, marks: &Marks) {
        for mark in &marks.of {
            *self.seen.entry(mark.clone()).or_default() += 1;
        }
    }

    fn worth(&self, marks: &Marks) -> u32 {
        let adds = |mark: &(&'static str, String)| {
            let times = 1 + self.seen.get(mark).copied().unwrap_or_default();
            self.value(mark.0) * 100 / (times * times)
        };
        marks.always * 100 + marks.of.iter().map(adds).sum::<u32>()
    }

    fn value(&self, name: &str) -> u32 {
        self.material
            .rules
            .lesson
            .worth
            .get(name)
            .copied()
            .unwrap_or_default()
    }

    fn marks(&self, index: usize) -> Marks {
        let statement = self.material.statement(index);
        let paragraph = statement.address.paragraph;
        let paragraphs = self.material.article.paragraphs.len().max(paragraph).max(1);
        let mut of = vec![
            ("kind", statement.kind.word().to_owned()),
            (
                "part",
                (paragraph.saturating_sub(1) * PARTS / paragraphs).to_string(),
            ),
            ("paragraph", paragraph.to_string()),
        ];
        of.extend(self.labels(statement));
        let rules: BTreeSet<&str> = statement.cues.iter().map(|cue| &*cue.rule).collect();
        of.extend(rules.into_iter().map(|rule| ("rule", rule.to_owned())));
        let loaded = statement.loaded.len().min(MOST_LOADED);
        Marks {
            of,
            always: self.value("loaded") * u32::try_from(loaded).unwrap_or_default(),
        }
    }

    fn labels(&self, statement: &Statement) -> Vec<(&'static str, String)> {
        let times = &self.material.rules.lesson.times;
        let mut labels = Vec::new();
        if let Some(attribution) = &statement.attribution {
            labels.push(("strength", attribution.strength.word().to_owned()));
            if attribution.direct_quote {
                labels.push(("quote", String::new()));
            }
        }
        if statement
            .figures
            .iter()
            .any(|figure| !is_time(figure, times))
        {
            labels.push(("figure", String::new()));
        }
        if statement.certainty == Certainty::Open {
            labels.push(("open", String::new()));
        }
        labels
    }
}
