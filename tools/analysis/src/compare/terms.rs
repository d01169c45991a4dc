//! The statements of a case go in; what the articles call the same actor, group or deed comes out, without a verdict.

use std::collections::{BTreeMap, BTreeSet};

use super::case::{Case, Sentence};
use super::rules::{CompareRules, TermClass};
use super::{Item, ItemKind, Version, alias};

/// The words used for one thing: by the words, where each article has them first and how often.
pub(super) type Uses = BTreeMap<String, BTreeMap<usize, Version>>;

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
        let before = sentence.words.get(at.checked_sub(1)?)?;
        case.is_name(before).then(|| before.lower.clone())
    };
    let uses = found(case, class, name);
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

/// The uses of a class's words, by the key that `key` gives them.
fn found(
    case: &Case<'_>,
    class: &TermClass,
    key: impl Fn(&Sentence<'_>, usize) -> Option<String>,
) -> BTreeMap<String, Uses> {
    let mut found: BTreeMap<String, Uses> = BTreeMap::new();
    for (told, sentence) in case.sentences() {
        for at in 0..sentence.words.len() {
            let word = class
                .words
                .iter()
                .find_map(|word| Some((word, sentence.phrase(at, word)?)));
            let Some((word, length)) = word else {
                continue;
            };
            let Some(key) = key(sentence, at) else {
                continue;
            };
            let start = at - usize::from(class.names);
            let version = Version {
                article: told.number,
                at: sentence.statement.address,
                span: sentence.span(start, at + length),
                uses: 0,
            };
            count(found.entry(key).or_default(), word, version);
        }
    }
    found
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
