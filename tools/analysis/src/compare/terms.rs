//! The statements of a case go in; what the articles call the same actor, group or deed comes out, without a verdict.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::case::{Case, Sentence, is_owning};
use super::rules::{CompareRules, TermClass, has};
use super::{Item, ItemKind, Version, alias};
use crate::actors::countries::Countries;

/// The words used for one thing: by the words, where each article has them first and how often.
pub(super) type Uses = BTreeMap<String, BTreeMap<usize, Version>>;

/// Nationalities and capitals, read once.
static COUNTRIES: LazyLock<Countries> = LazyLock::new(Countries::shipped);

/// Returns an item for each thing that articles name by different words.
pub(super) fn items(case: &Case<'_>, rules: &CompareRules) -> Vec<Item> {
    let mut items = alias::items(case, rules);
    for class in &rules.terms {
        if class.names {
            items.extend(of_names(case, class));
        } else {
            let uses = found(case, class, |_, _| Some(String::new()));
            let uses = uses.into_values().map(|uses| often(uses, class.least));
            items.extend(uses.filter_map(|uses| item(&class.name, uses)));
        }
    }
    items
}

/// The words of a class behind a name: "Karrow authorities", "Karrow regime".
fn of_names(case: &Case<'_>, class: &TermClass) -> Vec<Item> {
    let name = |sentence: &Sentence<'_>, at: usize| {
        let owner = owner(sentence, at)?;
        let name = &sentence.words[owner];
        case.is_name(name).then(|| state(&name.lower).to_owned())
    };
    let mut uses = found(case, class, name);
    if class.capitals {
        add_capitals(case, class, &mut uses);
    }
    let label = |name: &str| {
        let mut letters = name.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        format!(
            "{}{}: {}",
            first.collect::<String>(),
            letters.as_str(),
            class.name
        )
    };
    uses.into_iter()
        .filter_map(|(name, uses)| item(&label(&name), uses))
        .collect()
}

/// The country that a nationality is of; any other name is its own.
fn state(name: &str) -> &str {
    COUNTRIES.of_nationality(name).unwrap_or(name)
}

/// Adds where a capital is said for who governs: "Oslo refused".
fn add_capitals(case: &Case<'_>, class: &TermClass, uses: &mut BTreeMap<String, Uses>) {
    for (told, sentence) in case.sentences() {
        for (at, word) in sentence.words.iter().enumerate() {
            let before = at
                .checked_sub(1)
                .map_or("", |before| sentence.lower(before));
            let is_place = has(&class.not_behind, before);
            let country = COUNTRIES.of_capital(&word.lower);
            if let Some(country) = country.filter(|_| word.is_capital && !is_place) {
                let version = Version {
                    article: told.number,
                    at: sentence.statement.address,
                    span: word.span,
                    uses: 0,
                };
                count(
                    uses.entry(country.to_owned()).or_default(),
                    &word.lower,
                    version,
                );
            }
        }
    }
}

/// Where the name before a word may stand: "Karrow regime", "Karrow’s regime".
fn owner(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    if is_owning(sentence.lower(before)) {
        before.checked_sub(1)
    } else {
        Some(before)
    }
}

/// The uses of a class's words, by the key that `key` gives them.
fn found(
    case: &Case<'_>,
    class: &TermClass,
    key: impl Fn(&Sentence<'_>, usize) -> Option<String>,
) -> BTreeMap<String, Uses> {
    let mut found: BTreeMap<String, Uses> = BTreeMap::new();
    for (told, sentence) in case.sentences() {
        for at in 0..sentence.words.len() {
            let Some((word, length)) = word(sentence, at, class) else {
                continue;
            };
            let Some(key) = key(sentence, at) else {
                continue;
            };
            let start = owner(sentence, at).filter(|_| class.names);
            let start = start.unwrap_or(at);
            let version = Version {
                article: told.number,
                at: sentence.statement.address,
                span: sentence.span(start, at + length),
                uses: 0,
            };
            count(found.entry(key).or_default(), &word, version);
        }
    }
    found
}

/// The words of a class that stand at a place, and how many they are.
fn word(sentence: &Sentence<'_>, at: usize, class: &TermClass) -> Option<(String, usize)> {
    let is_capital = |at: usize| sentence.words.get(at).is_some_and(|word| word.is_capital);
    let is_named =
        is_capital(at) && is_capital(at + 1) && has(&class.named, sentence.lower(at + 1));
    if is_named {
        return Some((
            format!("{} {}", sentence.lower(at), sentence.lower(at + 1)),
            2,
        ));
    }
    let words = class.words.iter();
    let (word, length) = words
        .filter_map(|word| Some((word, sentence.phrase(at, word)?)))
        .max_by_key(|(_, length)| *length)?;
    let beside = [at.checked_sub(1), Some(at + length)];
    let is_in_name = is_capital(at) && beside.into_iter().flatten().any(is_capital);
    (class.names || class.proper || !is_in_name).then(|| (word.clone(), length))
}

/// Counts one use of some words.
pub(super) fn count(uses: &mut Uses, words: &str, version: Version) {
    let articles = uses.entry(words.to_owned()).or_default();
    articles.entry(version.article).or_insert(version).uses += 1;
}

/// Leaves out what an article uses less often than `least` times.
fn often(mut uses: Uses, least: usize) -> Uses {
    for articles in uses.values_mut() {
        articles.retain(|_, version| version.uses >= least);
    }
    uses
}

/// Makes an item, where two articles do not use the same words.
pub(super) fn item(what: &str, uses: Uses) -> Option<Item> {
    let mut words_of: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    for (words, articles) in &uses {
        for article in articles.keys() {
            words_of.entry(*article).or_default().insert(words);
        }
    }
    let different: BTreeSet<&BTreeSet<&str>> = words_of.values().collect();
    if different.len() < 2 {
        return None;
    }
    let mut versions: Vec<Version> = uses
        .values()
        .flat_map(|articles| articles.values().copied())
        .collect();
    versions.sort_by_key(|version| {
        (
            version.article,
            std::cmp::Reverse(version.uses),
            version.at,
            version.span,
        )
    });
    Some(Item {
        kind: ItemKind::Term,
        what: what.to_owned(),
        differs: Vec::new(),
        versions,
    })
}
