//! The statements of a case go in; events that several articles tell, with different facts, come out.

use std::collections::BTreeMap;

use super::case::{Case, Sentence, Told};
use super::rules::{CompareRules, has};
use super::spelling::skeleton;
use super::{Item, ItemKind, Version};
use crate::span::Span;

/// So many words has a name at most.
const LONGEST_NAME: usize = 6;

/// What an event is known by: a name and the noun for what happened, or a place and a date.
type Key = (String, String);

/// Where an event is told: the words that name it, and the best place of each article, with its facts.
struct Event {
    what: String,
    places: BTreeMap<usize, (usize, Version)>,
}

/// Returns an item for each event that at least two articles tell.
pub(super) fn items(case: &Case<'_>, rules: &CompareRules) -> Vec<Item> {
    let mut events: BTreeMap<Key, Event> = BTreeMap::new();
    for told in &case.articles {
        for (number, sentence) in told.statements.iter().enumerate() {
            for (key, span) in keys(case, sentence, rules) {
                let what = || span.of(&told.compared.article.text).to_owned();
                let event = events.entry(key).or_insert_with(|| Event {
                    what: what(),
                    places: BTreeMap::new(),
                });
                let best = best_place(told, number);
                let place = event.places.entry(told.number).or_insert(best);
                if best.0 > place.0 {
                    *place = best;
                }
            }
        }
    }
    events.into_values().filter_map(item).collect()
}

fn item(event: Event) -> Option<Item> {
    let has_facts = event.places.values().any(|(facts, _)| *facts > 0);
    let versions: Vec<Version> = event
        .places
        .into_values()
        .map(|(_, version)| version)
        .collect();
    (versions.len() > 1 && has_facts).then_some(Item {
        kind: ItemKind::Event,
        what: event.what,
        differs: Vec::new(),
        versions,
    })
}

/// The statement that names the event, or the one after it where that tells more facts.
fn best_place(told: &Told<'_>, number: usize) -> (usize, Version) {
    let named = &told.statements[number];
    let next = told.statements.get(number + 1).filter(|next| {
        next.statement.address.paragraph == named.statement.address.paragraph
            && facts(next) > facts(named)
    });
    let best = next.unwrap_or(named);
    let version = Version {
        article: told.number,
        at: best.statement.address,
        span: best.statement.span,
        uses: 1,
    };
    (facts(best), version)
}

/// Figures, which count double, somebody who says so, and a year.
fn facts(sentence: &Sentence<'_>) -> usize {
    let statement = sentence.statement;
    let has_year = sentence.words.iter().any(|word| is_year(&word.lower));
    2 * statement.figures.len()
        + usize::from(statement.attribution.is_some())
        + usize::from(has_year)
}

pub(super) fn is_year(word: &str) -> bool {
    word.parse::<u32>()
        .is_ok_and(|year| (1800..2100).contains(&year))
}

/// The events that a statement names.
fn keys(case: &Case<'_>, sentence: &Sentence<'_>, rules: &CompareRules) -> Vec<(Key, Span)> {
    let named = (0..sentence.words.len()).filter_map(|at| {
        let noun = sentence.lower(at);
        if !has(&rules.event.words, noun) {
            return None;
        }
        let (name, span) = name_before(case, sentence, at)
            .map(|start| (start..at, sentence.span(start, at + 1)))
            .or_else(|| {
                let name = name_after(case, sentence, at, rules)?;
                let span = sentence.span(at, name.end);
                Some((name, span))
            })?;
        let words: Vec<&str> = name.map(|at| sentence.lower(at)).collect();
        Some(((skeleton(&words.join(" "), rules), noun.to_owned()), span))
    });
    let more = [dated(case, sentence, rules), deadly(case, sentence, rules)];
    let more = more
        .into_iter()
        .chain([power(case, sentence, rules)])
        .flatten();
    named.chain(more).collect()
}

/// Somebody came to rule: "the Harl League seized power".
fn power(case: &Case<'_>, sentence: &Sentence<'_>, rules: &CompareRules) -> Option<(Key, Span)> {
    const FAR: usize = 6;
    let (at, length) = (0..sentence.words.len()).find_map(|at| {
        let mut phrases = rules.event.power.iter();
        phrases.find_map(|phrase| Some((at, sentence.phrase(at, phrase)?)))
    })?;
    let near = (at.saturating_sub(FAR)..at).rev();
    let name = near
        .into_iter()
        .find(|&at| case.is_name(&sentence.words[at]))?;
    let power = rules.event.power.first()?;
    let key = (skeleton(sentence.lower(name), rules), power.clone());
    Some((key, sentence.span(name, at + length)))
}

/// A place where somebody died: "killed in the village of Karrow".
fn deadly(case: &Case<'_>, sentence: &Sentence<'_>, rules: &CompareRules) -> Option<(Key, Span)> {
    let words = sentence.words.iter();
    let deed = words
        .filter_map(|word| rules.same.deed(&word.lower))
        .next()?;
    let place = (1..sentence.words.len()).find(|&at| {
        let is_kind = |at: &usize| has(&rules.event.kinds, sentence.lower(*at));
        let before = (0..at).rev().take(LONGEST_NAME).find(|at| !is_kind(at));
        let is_place = before.is_some_and(|at| has(&rules.event.places, sentence.lower(at)));
        is_place
            && case.is_own_name(&sentence.words[at])
            && !has(&rules.event.months, sentence.lower(at))
    })?;
    let key = (skeleton(sentence.lower(place), rules), deed.to_owned());
    Some((key, sentence.span(place, place + 1)))
}

/// The start of the row of names right before a place, where it tells one thing from others.
fn name_before(case: &Case<'_>, sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let is_name = |at: &usize| case.is_own_name(&sentence.words[*at]);
    (0..at).rev().take(LONGEST_NAME).take_while(is_name).last()
}

/// The row of names after "of the", "on".
fn name_after(
    case: &Case<'_>,
    sentence: &Sentence<'_>,
    at: usize,
    rules: &CompareRules,
) -> Option<std::ops::Range<usize>> {
    let links = has(&rules.event.links, sentence.lower(at + 1));
    let start = at + 2 + usize::from(sentence.lower(at + 2) == "the");
    let is_name = |at: &usize| {
        sentence
            .words
            .get(*at)
            .is_some_and(|word| case.is_own_name(word))
    };
    let end = (start..).find(|at| !is_name(at))?;
    (links && end > start).then_some(start..end)
}

/// A place and a date in one statement: "in Karrow" and "March 2025".
fn dated(case: &Case<'_>, sentence: &Sentence<'_>, rules: &CompareRules) -> Option<(Key, Span)> {
    let date = date(sentence, rules)?;
    let place = (1..sentence.words.len()).find(|&at| {
        let is_place = has(&rules.event.places, sentence.lower(at - 1));
        is_place
            && case.is_own_name(&sentence.words[at])
            && !has(&rules.event.months, sentence.lower(at))
    })?;
    let key = (skeleton(sentence.lower(place), rules), date);
    Some((key, sentence.span(place, place + 1)))
}

/// The month, with its day and year, that a statement names first: "4 march 2025", "march 2025".
pub(super) fn date(sentence: &Sentence<'_>, rules: &CompareRules) -> Option<String> {
    let month = (0..sentence.words.len()).find(|&at| {
        sentence.words[at].is_capital && has(&rules.event.months, sentence.lower(at))
    })?;
    let number = |at: usize| sentence.lower(at).parse().ok();
    let is_year = |year: &u32| (1800..2100).contains(year);
    let is_day = |day: &u32| (1..32).contains(day);
    let after: Option<u32> = number(month + 1);
    let day = month
        .checked_sub(1)
        .and_then(number)
        .filter(is_day)
        .or(after.filter(is_day));
    let near = [month + 1, month + 2, month + 3];
    let year = near.into_iter().filter_map(number).find(is_year)?;
    let day = day.map_or(String::new(), |day| format!("{day} "));
    Some(format!("{day}{} {year}", sentence.lower(month)))
}
