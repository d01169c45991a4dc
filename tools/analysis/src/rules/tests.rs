//! Every rule is tried on its own examples, and the files are kept in order.

use super::{Rule, RuleTable, Rules};
use crate::analyzer::Analyzer;
use crate::attribution::attributions;
use crate::merits::done_well;
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::signs::{loaded, signs};
use crate::tagger::Tagger;

/// Collects what is wrong with the examples of a table; `fires` returns the rules that fire on a sentence.
fn faults<R: Rule>(
    rules: &Rules,
    table: &RuleTable<R>,
    fires: impl Fn(&Reading<'_>) -> Vec<String>,
) -> Vec<String> {
    let (vocabulary, tagger) = (&rules.vocabulary, Tagger::shipped());
    let mut faults = Vec::new();
    for rule in &table.rules {
        let hit = |sentence: &String| {
            let fired = fires(&Reading::new(sentence, vocabulary, &tagger));
            fired
                .iter()
                .any(|id| id == rule.id() || id.starts_with(&format!("{}/", rule.id())))
        };
        let examples = rule.examples();
        faults.extend(
            examples
                .matches
                .iter()
                .filter(|s| !hit(s))
                .map(|s| format!("{} should match: {s}", rule.id())),
        );
        faults.extend(
            examples
                .misses
                .iter()
                .filter(|s| hit(s))
                .map(|s| format!("{} should miss: {s}", rule.id())),
        );
        if examples.matches.is_empty() || examples.misses.is_empty() {
            faults.push(format!("{} has no examples", rule.id()));
        }
    }
    let ids: Vec<&str> = table.rules.iter().map(Rule::id).collect();
    if !ids.is_sorted() {
        faults.push(format!("not in order: {ids:?}"));
    }
    faults
}

fn attributed(reading: &Reading<'_>, rules: &Rules) -> Vec<String> {
    let quotation = Quotation::find(reading, false);
    attributions(reading, &quotation, rules)
        .into_iter()
        .map(|reported| reported.rule.to_string())
        .collect()
}

#[test]
fn reporting_verbs_hold_their_examples() {
    let rules = Rules::shipped().unwrap();
    assert_eq!(
        faults(&rules, &rules.reporting, |reading| attributed(
            reading, &rules
        )),
        [""; 0]
    );
}

#[test]
fn attributing_phrases_hold_their_examples() {
    let rules = Rules::shipped().unwrap();
    assert_eq!(
        faults(&rules, &rules.phrases, |reading| attributed(
            reading, &rules
        )),
        [""; 0]
    );
}

#[test]
fn signs_hold_their_examples() {
    let rules = Rules::shipped().unwrap();
    let fires = |reading: &Reading<'_>| {
        let quotation = Quotation::find(reading, false);
        signs(reading, &quotation, &rules)
            .into_iter()
            .map(|sign| sign.rule.id.to_string())
            .collect()
    };
    assert_eq!(faults(&rules, &rules.signs, fires), [""; 0]);
}

#[test]
fn loaded_words_hold_their_examples() {
    let rules = Rules::shipped().unwrap();
    let fires = |reading: &Reading<'_>| {
        loaded(reading, &rules.loaded)
            .into_iter()
            .map(|found| found.rule.id.clone())
            .collect()
    };
    assert_eq!(faults(&rules, &rules.loaded, fires), [""; 0]);
}

#[test]
fn merits_hold_their_examples() {
    let (rules, analyzer) = (Rules::shipped().unwrap(), Analyzer::shipped());
    for table in [&rules.merits, &rules.merits_of_sources] {
        let fires = |reading: &Reading<'_>| {
            let labelled = analyzer.label_sentences(&[reading.text]);
            let done = done_well(reading, &labelled[0], table).into_iter();
            done.map(|(rule, _)| table.rules[rule].id.clone()).collect()
        };
        assert_eq!(faults(&rules, table, fires), [""; 0]);
    }
}

#[test]
fn rebuttals_hold_their_examples() {
    let rules = Rules::shipped().unwrap();
    let fires = |reading: &Reading<'_>| {
        let found = rules.rebuttals.find(reading).into_iter();
        found.map(|found| found.rule.id.clone()).collect()
    };
    assert_eq!(faults(&rules, &rules.rebuttals, fires), [""; 0]);
}
