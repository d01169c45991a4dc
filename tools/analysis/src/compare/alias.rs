//! The statements of a case go in; actors that one article gives two names ("A, renamed as B") come out, with
//! who uses which.

use std::collections::BTreeSet;
use std::ops::Range;

use super::case::{Case, Sentence};
use super::rules::CompareRules;
use super::terms::{Uses, count, item};
use super::{Item, Version};

/// So many words before the phrase may its name begin.
const FAR: usize = 10;

/// So many actors with two names are told at most.
const MOST: usize = 10;

/// The names of one actor, in lower case, word by word.
type Names = BTreeSet<Vec<String>>;

/// Returns an item for each actor with two names, where the articles do not use the same.
pub(super) fn items(case: &Case<'_>, rules: &CompareRules) -> Vec<Item> {
    let mut found: Vec<(String, Names)> = Vec::new();
    for (told, sentence) in case.sentences() {
        for at in 0..sentence.words.len() {
            let phrases = rules.alias.phrases.iter();
            let Some(length) = phrases
                .filter_map(|phrase| sentence.phrase(at, phrase))
                .max()
            else {
                continue;
            };
            let Some((one, two)) = both(case, sentence, at, length) else {
                continue;
            };
            let text = &told.compared.article.text;
            let what = sentence.span(one.start, one.end).of(text).to_owned();
            let names = [
                short(sentence, &one),
                short(sentence, &two),
                words(sentence, &one),
                words(sentence, &two),
            ];
            let names: Names = names.into_iter().flatten().collect();
            if !found.iter().any(|(_, known)| !known.is_disjoint(&names)) && found.len() < MOST {
                found.push((what, names));
            }
        }
    }
    found
        .into_iter()
        .filter_map(|(what, names)| item(&what, uses(case, &names)))
        .collect()
}

/// The names before and after the phrase.
fn both(
    case: &Case<'_>,
    sentence: &Sentence<'_>,
    at: usize,
    length: usize,
) -> Option<(Range<usize>, Range<usize>)> {
    let start = (at.saturating_sub(FAR)..at).find(|&at| case.is_name(&sentence.words[at]))?;
    let one = start..run(case, sentence, start);
    let second = at + length;
    let two = second..run(case, sentence, second);
    (!two.is_empty()).then_some((one, two))
}

/// The end of the row of names that begins at a place.
fn run(case: &Case<'_>, sentence: &Sentence<'_>, start: usize) -> usize {
    let is_name = |at: &usize| {
        sentence
            .words
            .get(*at)
            .is_some_and(|word| case.is_name(word))
    };
    (start..).find(|at| !is_name(at)).unwrap_or(start)
}

fn words(sentence: &Sentence<'_>, name: &Range<usize>) -> Option<Vec<String>> {
    Some(
        name.clone()
            .map(|at| sentence.lower(at).to_owned())
            .collect(),
    )
}

/// The short name in brackets behind a name.
fn short(sentence: &Sentence<'_>, name: &Range<usize>) -> Option<Vec<String>> {
    let is_bracketed = sentence.lower(name.end) == "(" && sentence.lower(name.end + 2) == ")";
    is_bracketed.then(|| vec![sentence.lower(name.end + 1).to_owned()])
}

/// Where the articles use the names.
fn uses(case: &Case<'_>, names: &Names) -> Uses {
    let mut uses = Uses::new();
    for (told, sentence) in case.sentences() {
        for at in 0..sentence.words.len() {
            let stands = |name: &&Vec<String>| {
                name.iter()
                    .zip(at..)
                    .all(|(word, at)| sentence.lower(at) == word)
            };
            let Some(name) = names.iter().filter(stands).max_by_key(|name| name.len()) else {
                continue;
            };
            let version = Version {
                article: told.number,
                at: sentence.statement.address,
                span: sentence.span(at, at + name.len()),
                uses: 0,
            };
            count(&mut uses, &name.join(" "), version);
        }
    }
    uses
}
