//! The names of a case go in; those that articles spell differently come out.

use std::collections::{BTreeMap, BTreeSet};

use super::case::{Case, Sentence};
use super::rules::{CompareRules, has};
use super::{Item, ItemKind, Version};
use crate::span::Span;
use crate::token::is_hyphen;

/// A name's consonants with a sign for the vowels between them: the same for "Harrel" and "Harral".
pub(super) type Skeleton = String;

/// One spelling of a name: where each article has it first, and how often; and the names beside it.
#[derive(Default)]
struct Spelling {
    written: String,
    versions: BTreeMap<usize, Version>,
    beside: BTreeSet<String>,
}

/// Returns an item for each name that the articles do not all spell in the same way.
pub(super) fn items(case: &Case<'_>, rules: &CompareRules) -> Vec<Item> {
    let mut names: BTreeMap<Skeleton, BTreeMap<String, Spelling>> = BTreeMap::new();
    for (told, sentence) in case.sentences() {
        let text = &told.compared.article.text;
        for at in 0..sentence.words.len() {
            let Some((end, lower)) = name(case, sentence, at, rules) else {
                continue;
            };
            let spellings = names.entry(skeleton(&lower, rules)).or_default();
            let spelling = spellings.entry(lower).or_default();
            let span = sentence.span(at, end);
            spelling.add(told.number, sentence, span);
            spelling.written = written(span.of(text));
            spelling.beside.extend(beside(case, sentence, at, end));
        }
    }
    names
        .into_iter()
        .filter_map(|(skeleton, spellings)| item(&skeleton, spellings, rules))
        .collect()
}

/// Returns a name's skeleton.
pub(super) fn skeleton(lower: &str, rules: &CompareRules) -> Skeleton {
    const VOWEL: char = '*';
    let heard = sounded(lower, rules);
    let alike = rules.spelling.alike.iter();
    let folded = alike.fold(heard.to_owned(), |word, (from, to)| word.replace(from, to));
    let mut skeleton = String::with_capacity(folded.len());
    for c in folded.chars() {
        let c = if rules.spelling.vowels.contains(c) {
            VOWEL
        } else {
            c
        };
        if !skeleton.ends_with(c) {
            skeleton.push(c);
        }
    }
    skeleton
}

/// The key of a person's name: the first words as they stand, and the last one's skeleton, if it has enough consonants.
pub(super) fn person(name: &str, rules: &CompareRules) -> Option<String> {
    let is_name = name
        .split(' ')
        .all(|word| word.starts_with(char::is_uppercase));
    let (first, last) = name.rsplit_once(' ').filter(|_| is_name)?;
    let last = skeleton(&last.to_lowercase(), rules);
    let consonants = last.chars().filter(|c| c.is_alphabetic()).count();
    (consonants >= 3).then(|| format!("{} {last}", first.to_lowercase()))
}

/// A name without the letter at its end that is written and not spoken: "Rooke".
fn sounded<'n>(lower: &'n str, rules: &CompareRules) -> &'n str {
    lower.strip_suffix(&*rules.spelling.silent).unwrap_or(lower)
}

/// The name of one word at a place, with a particle before it ("Al Harrel"), and the place after it.
fn name(
    case: &Case<'_>,
    sentence: &Sentence<'_>,
    at: usize,
    rules: &CompareRules,
) -> Option<(usize, String)> {
    let word = sentence.words.get(at)?;
    let is_particle = |word: &str| has(&rules.spelling.particles, word);
    let next = sentence.words.get(at + 1).filter(|next| case.is_name(next));
    if let Some(next) = next.filter(|_| is_particle(&word.lower)) {
        return Some((at + 2, format!("{}-{}", word.lower, next.lower)));
    }
    let follows = at > 0 && is_particle(sentence.lower(at - 1));
    (case.is_name(word) && !follows).then(|| (at + 1, word.lower.clone()))
}

/// The names right before and after a name; a common word may be part of one ("Harrel Pass").
fn beside(case: &Case<'_>, sentence: &Sentence<'_>, at: usize, end: usize) -> Vec<String> {
    [at.checked_sub(1), Some(end)]
        .into_iter()
        .flatten()
        .filter_map(|beside| sentence.words.get(beside))
        .filter(|word| case.is_name_pair(&sentence.words[at], word))
        .map(|word| word.lower.clone())
        .collect()
}

fn written(words: &str) -> String {
    words.replace(is_hyphen, "-")
}

impl Spelling {
    fn add(&mut self, article: usize, sentence: &Sentence<'_>, span: Span) {
        let at = sentence.statement.address;
        let first = Version {
            article,
            at,
            span,
            uses: 0,
        };
        self.versions.entry(article).or_insert(first).uses += 1;
    }
}

/// Makes an item of the spellings that share a skeleton, where they are of one name and articles differ in them.
fn item(
    skeleton: &str,
    spellings: BTreeMap<String, Spelling>,
    rules: &CompareRules,
) -> Option<Item> {
    let consonants = skeleton.chars().filter(|c| c.is_alphabetic()).count();
    if spellings.len() < 2 || consonants < 2 {
        return None;
    }
    let spellings: Vec<(String, Spelling)> = spellings.into_iter().collect();
    let one_name: Vec<&Spelling> = spellings
        .iter()
        .enumerate()
        .filter(|(at, one)| {
            let others = spellings
                .iter()
                .enumerate()
                .filter(|(other, _)| other != at);
            let mut others = others.map(|(_, other)| other);
            others.any(|other| is_one_name(one, other, consonants, rules))
        })
        .map(|(_, (_, spelling))| spelling)
        .collect();
    if !differ(&one_name) {
        return None;
    }
    let mut versions: Vec<Version> = one_name
        .iter()
        .flat_map(|spelling| spelling.versions.values().copied())
        .collect();
    versions.sort();
    let what: Vec<&str> = one_name
        .iter()
        .map(|spelling| spelling.written.as_str())
        .collect();
    Some(Item {
        kind: ItemKind::Spelling,
        what: what.join(" / "),
        differs: Vec::new(),
        versions,
    })
}

/// A long name is one in all its spellings; a short one needs the same name beside it ("Harrel Express"). Where no
/// article has both spellings, a name that is nearly long, or that differs in an unspoken letter alone, is one too.
fn is_one_name(
    (one, first): &(String, Spelling),
    (two, second): &(String, Spelling),
    consonants: usize,
    rules: &CompareRules,
) -> bool {
    let limits = rules.limits;
    let shorter = one.chars().count().min(two.chars().count());
    let sounds_same = sounded(one, rules) == sounded(two, rules);
    let shares_neighbour = !first.beside.is_disjoint(&second.beside);
    if consonants < 3 {
        return sounds_same && shares_neighbour;
    }
    let is_apart = !first
        .versions
        .keys()
        .any(|article| second.versions.contains_key(article));
    let from = if is_apart {
        limits.long_name_apart
    } else {
        limits.long_name
    };
    let is_long = shorter >= from && consonants > 3;
    let has_particle = one.contains('-') && two.contains('-');
    is_long || has_particle || shares_neighbour || is_apart && sounds_same
}

/// Tells whether an article has a spelling that another has not, while that one has another.
fn differ(spellings: &[&Spelling]) -> bool {
    let has =
        |spelling: &Spelling| -> BTreeSet<usize> { spelling.versions.keys().copied().collect() };
    let all: Vec<BTreeSet<usize>> = spellings.iter().map(|one| has(one)).collect();
    let articles: BTreeSet<usize> = all.iter().flatten().copied().collect();
    articles.len() > 1 && all.iter().any(|one| *one != articles)
}
