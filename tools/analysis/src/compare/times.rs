//! The statements of a case go in; how often something was done, where articles tell it differently, comes out:
//! "requested twice", "one request".

use std::collections::BTreeSet;
use std::ops::Range;

use super::case::{Case, Sentence, Told};
use super::events::is_year;
use super::rules::{CompareRules, has};
use super::{Item, ItemKind, Version};

/// So many words before "twice" may what was done stand.
const FAR: usize = 8;

/// So many occasions are read of a statement.
const MOST_OF_ONE: usize = 3;

/// So many are looked for in other articles.
const MOST: usize = 100;

/// How often something was done, and the words that tell what.
struct Occasion {
    times: f64,
    version: Version,
    /// The word right behind the number.
    noun: String,
    /// The stems of what may have been done.
    deeds: BTreeSet<String>,
    /// What else the statement is about.
    about: BTreeSet<String>,
}

/// Returns an item for each deed that one article tells to have been done so often, and another less or more often.
pub(super) fn items(case: &Case<'_>, rules: &CompareRules) -> Vec<Item> {
    let said = |read: fn(&Case<'_>, &Told<'_>, &Sentence<'_>, &CompareRules) -> Vec<Occasion>| {
        let sentences = case.sentences();
        sentences
            .flat_map(|(told, one)| read(case, told, one, rules))
            .collect::<Vec<_>>()
    };
    let (adverbs, nouns) = (said(by_adverb), said(by_noun));
    let mut items: Vec<Item> = Vec::new();
    for one in adverbs.iter().take(MOST) {
        let mut others = nouns.iter().filter(|other| differ(one, other));
        let other = others.find(|other| !one.deeds.is_disjoint(&other.deeds));
        let is_shown = items
            .iter()
            .any(|item| item.versions.contains(&one.version));
        if let Some(other) = other.filter(|_| !is_shown) {
            items.push(item(one, other));
        }
    }
    items
}

/// Tells whether both are about the same besides the deed: a word, or a year.
fn differ(one: &Occasion, other: &Occasion) -> bool {
    let mut shared = one.about.intersection(&other.about);
    one.version.article != other.version.article
        && one.times != other.times
        && shared.any(|stem| !other.deeds.contains(stem))
}

fn item(one: &Occasion, other: &Occasion) -> Item {
    let mut versions = vec![one.version, other.version];
    versions.sort();
    Item {
        kind: ItemKind::FigureConflict,
        what: other.noun.clone(),
        differs: Vec::new(),
        versions,
    }
}

/// "They had requested it twice".
fn by_adverb(
    case: &Case<'_>,
    told: &Told<'_>,
    sentence: &Sentence<'_>,
    rules: &CompareRules,
) -> Vec<Occasion> {
    let reader = Reader {
        case,
        sentence,
        rules,
    };
    let mut found = Vec::new();
    for at in 0..sentence.words.len() {
        if found.len() == MOST_OF_ONE {
            break;
        }
        let times = rules
            .times
            .iter()
            .find(|times| times.word == sentence.lower(at));
        if let Some(times) = times {
            let deeds = at.saturating_sub(FAR)..at;
            found.push(reader.occasion(told.number, times.times, at..at + 1, deeds));
        }
    }
    found
}

/// "There was one request".
fn by_noun(
    case: &Case<'_>,
    told: &Told<'_>,
    sentence: &Sentence<'_>,
    rules: &CompareRules,
) -> Vec<Occasion> {
    let reader = Reader {
        case,
        sentence,
        rules,
    };
    let mut found = Vec::new();
    for at in 0..sentence.words.len() {
        if found.len() == MOST_OF_ONE {
            break;
        }
        let number = rules
            .times
            .iter()
            .find(|times| times.number == sentence.lower(at));
        let is_noun = sentence.words.get(at + 1).is_some_and(|word| word.is_word);
        if let Some(number) = number.filter(|_| is_noun) {
            found.push(reader.occasion(told.number, number.times, at..at + 2, at + 1..at + 2));
        }
    }
    found
}

/// Reads a statement.
struct Reader<'r, 'a> {
    case: &'r Case<'a>,
    sentence: &'r Sentence<'a>,
    rules: &'r CompareRules,
}

impl Reader<'_, '_> {
    fn occasion(
        &self,
        article: usize,
        times: f64,
        said: Range<usize>,
        deeds: Range<usize>,
    ) -> Occasion {
        let sentence = self.sentence;
        let about =
            (0..sentence.words.len()).filter_map(|at| self.telling(at).or_else(|| self.year(at)));
        Occasion {
            times,
            version: Version {
                article,
                at: sentence.statement.address,
                span: sentence.span(said.start, said.end),
                uses: 1,
            },
            noun: sentence.lower(said.end - 1).to_owned(),
            about: about.collect(),
            deeds: deeds.filter_map(|at| self.telling(at)).collect(),
        }
    }

    fn telling(&self, at: usize) -> Option<String> {
        let word = &self.sentence.words[at];
        let is_work = has(&self.rules.works, &word.lower);
        self.case.telling(word, self.rules).filter(|_| !is_work)
    }

    fn year(&self, at: usize) -> Option<String> {
        let word = self.sentence.lower(at);
        is_year(word).then(|| word.to_owned())
    }
}
