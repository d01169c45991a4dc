//! The statements of an article go in; what the lesson asks to verify comes out.

use std::collections::BTreeSet;

use super::Check;
use super::entry::{Entry, Part};
use super::fit::Signs;
use super::material::Material;
use super::prompts::filled;
use super::rules::CheckRule;
use super::settled::Settled;

/// A statement with the check that fits it first.
struct Candidate<'a> {
    index: usize,
    rule: &'a CheckRule,
    /// The rule's place in the data file.
    order: usize,
    signs: Signs,
}

/// Drafts the checks: those that are there already and still fit, and as many new ones as are still wanted, of as many
/// kinds as there are.
pub(super) fn checks(material: &Material<'_>, settled: &Settled) -> Vec<Check> {
    let kept: BTreeSet<usize> = settled
        .checks
        .iter()
        .filter_map(|(print, at)| material.find(print, at))
        .collect();
    let all = candidates(material);
    let is_refused = |c: &&Candidate<'_>| {
        settled.was_offered(Part::Check, material.print(c.index)) && !kept.contains(&c.index)
    };
    let refused = all.iter().filter(is_refused).count();
    let missing = material
        .rules
        .lesson
        .checks
        .most
        .saturating_sub(settled.checks.len() + refused);
    let open = all
        .iter()
        .filter(|c| !kept.contains(&c.index) && !is_refused(c));
    let mut drafted: BTreeSet<usize> = varied(open.collect()).into_iter().take(missing).collect();
    drafted.extend(kept);

    let mut asked = BTreeSet::new();
    let chosen = all
        .iter()
        .filter(|candidate| drafted.contains(&candidate.index));
    chosen
        .filter_map(|candidate| check(material, candidate, &mut asked))
        .collect()
}

fn candidates<'a>(material: &Material<'a>) -> Vec<Candidate<'a>> {
    let first_rule = |index: usize| {
        let rules = material.rules.checks.iter().enumerate();
        let mut fitting = rules.filter_map(|(order, rule)| {
            let signs = rule.when.signs(material.statement(index), material)?;
            let can_ask = rule
                .ask
                .iter()
                .any(|ask| filled(ask, signs, material).is_some());
            can_ask.then_some(Candidate {
                index,
                rule,
                order,
                signs,
            })
        });
        fitting.next()
    };
    (0..material.analysis.statements.len())
        .filter(|index| material.is_first(*index))
        .filter_map(first_rule)
        .collect()
}

/// Orders candidates so that each kind of check comes once before any comes twice.
fn varied(candidates: Vec<&Candidate<'_>>) -> Vec<usize> {
    let mut rounds: Vec<(usize, usize, usize)> = Vec::new();
    for candidate in candidates {
        let round = rounds
            .iter()
            .filter(|(_, order, _)| *order == candidate.order)
            .count();
        rounds.push((round, candidate.order, candidate.index));
    }
    rounds.sort_unstable();
    rounds.into_iter().map(|(_, _, index)| index).collect()
}

fn check<'a>(
    material: &Material<'_>,
    candidate: &Candidate<'a>,
    asked: &mut BTreeSet<&'a str>,
) -> Option<Check> {
    let print = material.print(candidate.index);
    let asks = &candidate.rule.ask;
    let start = Material::start(print, asks.len());
    let rotated = asks[start..].iter().chain(&asks[..start]);
    let questions: Vec<(&'a str, String)> = rotated
        .filter_map(|ask| Some((ask.as_str(), filled(ask, candidate.signs, material)?)))
        .collect();
    let fresh = questions
        .iter()
        .position(|(ask, _)| !asked.contains(ask))
        .unwrap_or_default();
    let (pattern, ask) = questions.into_iter().nth(fresh)?;
    asked.insert(pattern);
    let check = Check {
        at: material.statement(candidate.index).address.to_string(),
        print: print.to_owned(),
        ask,
        how: candidate.rule.how.clone(),
        draft: None,
    };
    let draft = Some(Entry::from(&check).digest());
    Some(Check { draft, ..check })
}
