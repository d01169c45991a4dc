//! Labelled statements go in; what the article does well comes out: the rules of `rules/merits.toml`, each with the
//! places where it is found, in the order in which they are met.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::analysis::{Merit, MeritPlace, Statement};
use crate::analyzer::Labelled;
use crate::labels::Kind;
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::rules::{RuleTable, WellDone, Within};
use crate::segment::Located;
use crate::span::Span;

/// Finds what an article does well; `labelled` and `located` are its statements.
pub(crate) fn merits(
    labelled: &[Labelled<'_>],
    located: &[Located],
    tables: [&RuleTable<WellDone>; 2],
) -> Vec<Merit> {
    let of_table = |table| merits_of(labelled, located, table);
    let mut merits: Vec<Merit> = tables.into_iter().flat_map(of_table).collect();
    merits.sort_by_key(|merit| merit.places[0].address);
    merits
}

fn merits_of(
    labelled: &[Labelled<'_>],
    located: &[Located],
    table: &RuleTable<WellDone>,
) -> Vec<Merit> {
    let mut found: Vec<Vec<MeritPlace>> = table.rules.iter().map(|_| Vec::new()).collect();
    for (one, place) in labelled.iter().zip(located) {
        for (rule, words) in done_well(&one.reading, &one.statement, table) {
            let span = one.reading.span(words.start, words.end);
            found[rule].push(MeritPlace {
                address: place.address,
                span: span.shifted(place.span.start),
                words: span.of(one.reading.text).to_owned(),
            });
        }
    }
    let rules = table.rules.iter().zip(found);
    rules
        .filter(|(rule, places)| in_different_words(places) >= rule.at_least)
        .map(|(rule, places)| Merit {
            rule: rule.id.clone(),
            says: rule.says.clone(),
            places,
        })
        .collect()
}

/// Finds the rules that fire on one statement, each once, with its first words. Nothing counts that somebody else says
/// between quotation marks.
pub(crate) fn done_well(
    reading: &Reading<'_>,
    statement: &Statement,
    table: &RuleTable<WellDone>,
) -> Vec<(usize, Range<usize>)> {
    let attribution = statement.attribution.as_ref();
    let is_speech_carried_on =
        attribution.is_some_and(|found| found.direct_quote && found.source.is_none());
    let needs_source = table.rules.iter().all(|rule| rule.within == Within::Source);
    let has_source = attribution.is_some_and(|found| found.source.is_some());
    if statement.kind == Kind::None || is_speech_carried_on || (needs_source && !has_source) {
        return Vec::new();
    }
    let found = table.patterns.find(reading);
    if found.is_empty() {
        return Vec::new();
    }
    let quotation = Quotation::find(reading, false);
    let mut met = BTreeSet::new();
    let mut done = Vec::new();
    for found in found {
        let rule = &table.rules[found.rule];
        let fits = match rule.within {
            Within::Anywhere => !quotation.holds(found.words.start),
            Within::Source => stands_in_source(reading, statement, &found.words),
        };
        if fits && met.insert(found.rule) {
            done.push((found.rule, found.words));
        }
    }
    done
}

/// The statement's spans are still those of the statement by itself.
fn stands_in_source(reading: &Reading<'_>, statement: &Statement, words: &Range<usize>) -> bool {
    let source: Option<Span> = statement
        .attribution
        .as_ref()
        .and_then(|found| found.source);
    let span = reading.span(words.start, words.end);
    source.is_some_and(|source| source.overlaps(span))
}

fn in_different_words(places: &[MeritPlace]) -> usize {
    let words: BTreeSet<&str> = places.iter().map(|place| place.words.as_str()).collect();
    words.len()
}

#[cfg(test)]
mod tests;
