//! The sources of a case's statements go in; those that stand behind several articles come out.

use std::collections::{BTreeMap, BTreeSet};

use super::case::{Case, Sentence, Word, stem};
use super::rules::{CompareRules, has};
use super::{Item, ItemKind, Version};
use crate::labels::Strength;
use crate::span::Span;

/// Two words that stand side by side in a source's words: enough to know it again.
type Key = (String, String);

/// Returns an item for each source that several articles give words.
pub(super) fn items(case: &Case<'_>, rules: &CompareRules) -> Vec<Item> {
    let mut found: BTreeMap<Key, (String, BTreeMap<usize, Version>)> = BTreeMap::new();
    for (told, sentence) in case.sentences() {
        let Some(source) = source(sentence) else {
            continue;
        };
        let text = &told.compared.article.text;
        for (key, span) in keys(case, sentence, source, rules) {
            let first = Version {
                article: told.number,
                at: sentence.statement.address,
                span,
                uses: 0,
            };
            let (_, versions) = found
                .entry(key)
                .or_insert_with(|| (span.of(text).to_owned(), BTreeMap::new()));
            versions.entry(told.number).or_insert(first).uses += 1;
        }
    }
    let mut shown = BTreeSet::new();
    let mut items = Vec::new();
    for (what, versions) in found
        .into_values()
        .filter(|(_, versions)| versions.len() > 1)
    {
        let versions: Vec<Version> = versions.into_values().collect();
        let is_new = |version: &Version| !shown.contains(&(version.article, version.at));
        if versions.iter().all(is_new) {
            shown.extend(versions.iter().map(|version| (version.article, version.at)));
            items.push(Item {
                kind: ItemKind::SameSource,
                what,
                differs: Vec::new(),
                versions,
            });
        }
    }
    items
}

/// A source that a reader could find: not a vague one.
fn source(sentence: &Sentence<'_>) -> Option<Span> {
    let attribution = sentence.statement.attribution.as_ref()?;
    attribution
        .source
        .filter(|_| attribution.strength != Strength::Vague)
}

/// The source's words with those of a list before them: "Reports from A, B and |C".
fn listed(sentence: &Sentence<'_>, source: Span, rules: &CompareRules) -> std::ops::Range<usize> {
    let places = sentence.places(source);
    let lists = |at: &usize| {
        let word = &sentence.words[*at];
        has(&rules.listing, &word.lower) || word.is_capital || has(&rules.works, stem(&word.lower))
    };
    let start = (0..places.start).rev().take_while(lists).last();
    start.unwrap_or(places.start)..places.end
}

/// Two names by their first letters, as an acronym is written: "un" of "United Nations".
fn initials(one: &Word, two: &Word) -> Option<Key> {
    let letter = |word: &Word| word.lower.chars().next();
    let letters: String = [letter(one)?, letter(two)?].into_iter().collect();
    Some((letters, String::new()))
}

/// What to know a source by: two names in a row, or a work with the word before it ("traffic count").
fn keys(
    case: &Case<'_>,
    sentence: &Sentence<'_>,
    source: Span,
    rules: &CompareRules,
) -> Vec<(Key, Span)> {
    let places: Vec<usize> = listed(sentence, source, rules)
        .filter(|&at| sentence.words[at].is_word)
        .collect();
    let mut keys = Vec::new();
    for pair in places.windows(2) {
        let [one, two] = [&sentence.words[pair[0]], &sentence.words[pair[1]]];
        let is_name = pair[1] == pair[0] + 1 && case.is_name_pair(one, two);
        let is_work = has(&rules.works, &two.lower)
            && !has(&rules.small_words, &one.lower)
            && one.lower.chars().count() > 2;
        let words = format!("{} {}", one.lower, two.lower);
        if (is_name || is_work) && !has(&rules.wide_names, &words) {
            let span = Span::new(one.span.start, two.span.end);
            keys.push((
                (stem(&one.lower).to_owned(), stem(&two.lower).to_owned()),
                span,
            ));
            keys.extend(
                initials(one, two)
                    .into_iter()
                    .filter(|_| is_name)
                    .map(|key| (key, span)),
            );
        }
    }
    let is_acronym = |at: &&usize| {
        let word = &sentence.words[**at];
        let written = word.span.end - word.span.start;
        written > 1
            && case.is_own_name(word)
            && word.is_acronym
            && !has(&rules.wide_names, &word.lower)
    };
    let acronyms = places
        .iter()
        .filter(is_acronym)
        .map(|&at| &sentence.words[at]);
    keys.extend(acronyms.map(|word| ((word.lower.clone(), String::new()), word.span)));
    keys
}
