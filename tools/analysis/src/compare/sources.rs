//! The sources of a case's statements go in; those that stand behind several articles come out.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::case::{Case, Sentence, Told, Word, stem};
use super::rules::{CompareRules, has};
use super::spelling::person;
use super::{Item, ItemKind, Version};
use crate::analysis::Actor;
use crate::labels::Strength;
use crate::span::Span;

/// Stands in the place of the second word, where the first is a person's key.
const PERSON: &str = "a person";

/// Two words that stand side by side in a source's words: enough to know it again.
type Key = (String, String);

/// A source as it is known: the names of who is given words come before the words that stand for a source.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Known {
    is_by_words: bool,
    key: Key,
}

/// Returns an item for each source that several articles give words.
pub(super) fn items(case: &Case<'_>, rules: &CompareRules) -> Vec<Item> {
    let mut found: BTreeMap<Known, (String, BTreeMap<usize, Version>)> = BTreeMap::new();
    for (told, sentence) in case.sentences() {
        let Some(source) = source(sentence) else {
            continue;
        };
        let text = &told.compared.article.text;
        let by_words = keys(case, sentence, source, rules).into_iter();
        let by_words = by_words.map(|(key, span)| (true, key, span, span.of(text).to_owned()));
        let by_name = names(told, sentence, rules).into_iter();
        let by_name = by_name.map(|(key, name)| {
            let span = span_of(sentence, &name).unwrap_or(source);
            (false, key, span, name)
        });
        for (is_by_words, key, span, what) in by_words.chain(by_name) {
            let first = Version {
                article: told.number,
                at: sentence.statement.address,
                span,
                uses: 0,
            };
            let known = Known { is_by_words, key };
            let (_, versions) = found
                .entry(known)
                .or_insert_with(|| (what, BTreeMap::new()));
            versions.entry(told.number).or_insert(first).uses += 1;
        }
    }
    let may_be_one = |known: &Known, versions: &BTreeMap<usize, Version>| {
        !known.key.1.is_empty() || versions.values().any(|version| is_acronym(case, version))
    };
    let found = found.into_iter();
    let found = found.filter(|(known, (_, versions))| may_be_one(known, versions));
    shown_once(found.map(|(_, source)| source))
}

/// Two names of two words may have the same first letters; only where one is written by them are they one.
fn is_acronym(case: &Case<'_>, version: &Version) -> bool {
    let text = &case.articles[version.article].compared.article.text;
    version
        .span
        .of(text)
        .chars()
        .all(|c| c.is_uppercase() || c == '.')
}

/// The sources of several articles, each statement's in one item.
fn shown_once(found: impl Iterator<Item = (String, BTreeMap<usize, Version>)>) -> Vec<Item> {
    let mut found: Vec<_> = found.filter(|(_, versions)| versions.len() > 1).collect();
    found.sort_by_key(|(_, versions)| Reverse(versions.len()));
    let mut shown = BTreeSet::new();
    let mut items = Vec::new();
    for (what, versions) in found {
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

/// Who is given words in a statement, where they have a name: the source's own words may be short for it ("the Office’s
/// log").
fn names(told: &Told<'_>, sentence: &Sentence<'_>, rules: &CompareRules) -> Vec<(Key, String)> {
    let at = sentence.statement.address;
    let is_heard = |actor: &&Actor| actor.voiced.iter().any(|voiced| voiced.at == at);
    let is_named = |actor: &&Actor| {
        let is_wide = has(&rules.wide_names, &actor.name.to_lowercase());
        actor.name.starts_with(char::is_uppercase) && !is_wide
    };
    let actors = told.compared.analysis.actors.iter();
    let mut keys = Vec::new();
    for actor in actors.filter(is_heard).filter(is_named) {
        let lower = actor.name.to_lowercase();
        let words: Vec<&str> = lower.split(' ').collect();
        // A person's name however it is spelled, or the last two words, which tell a body from others.
        let key = match (person(&actor.name, rules), words.as_slice()) {
            (Some(person), _) => (person, PERSON.to_owned()),
            (None, [.., one, two]) => (stem(one).to_owned(), stem(two).to_owned()),
            _ => continue,
        };
        keys.push((key, actor.name.clone()));
    }
    keys
}

/// Where a name's words stand in a statement.
fn span_of(sentence: &Sentence<'_>, name: &str) -> Option<Span> {
    let lower = name.to_lowercase();
    let mut places = 0..sentence.words.len();
    places.find_map(|at| {
        let length = sentence.phrase(at, &lower)?;
        Some(sentence.span(at, at + length))
    })
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
