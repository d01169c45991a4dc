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
    let said = |tells: fn(&Reader<'_, '_>, usize) -> Option<Count>| {
        let readers = case.sentences().map(|(told, sentence)| Reader {
            case,
            told,
            sentence,
            rules,
        });
        let occasions = readers.flat_map(|reader| reader.occasions(tells));
        occasions.collect::<Vec<_>>()
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

/// Reads a statement.
struct Reader<'r, 'a> {
    case: &'r Case<'a>,
    told: &'r Told<'a>,
    sentence: &'r Sentence<'a>,
    rules: &'r CompareRules,
}

/// How often something was done, the words that say so, and the words among which the deed stands.
struct Count {
    times: f64,
    said: Range<usize>,
    deeds: Range<usize>,
}

/// "They had requested it twice".
fn by_adverb(reader: &Reader<'_, '_>, at: usize) -> Option<Count> {
    let word = reader.sentence.lower(at);
    let mut times = reader.rules.times.iter();
    times.find(|times| times.word == word).map(|times| Count {
        times: times.times,
        said: at..at + 1,
        deeds: at.saturating_sub(FAR)..at,
    })
}

/// "There was one request".
fn by_noun(reader: &Reader<'_, '_>, at: usize) -> Option<Count> {
    let word = reader.sentence.lower(at);
    let noun = reader.sentence.words.get(at + 1)?;
    let mut times = reader.rules.times.iter();
    let number = times.find(|times| noun.is_word && times.number == word);
    number.map(|number| Count {
        times: number.times,
        said: at..at + 2,
        deeds: at + 1..at + 2,
    })
}

impl Reader<'_, '_> {
    fn occasions(&self, tells: fn(&Self, usize) -> Option<Count>) -> Vec<Occasion> {
        let places = 0..self.sentence.words.len();
        let counts = places.filter_map(|at| tells(self, at));
        let occasions = counts.take(MOST_OF_ONE).map(|count| self.occasion(count));
        occasions.collect()
    }

    fn occasion(&self, count: Count) -> Occasion {
        let sentence = self.sentence;
        let about =
            (0..sentence.words.len()).filter_map(|at| self.telling(at).or_else(|| self.year(at)));
        Occasion {
            times: count.times,
            version: Version {
                article: self.told.number,
                at: sentence.statement.address,
                span: sentence.span(count.said.start, count.said.end),
                uses: 1,
            },
            noun: sentence.lower(count.said.end - 1).to_owned(),
            about: about.collect(),
            deeds: count.deeds.filter_map(|at| self.telling(at)).collect(),
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
