//! Tagged sentences go in; the bytes of a weights file come out, and how well it does on others.

use std::collections::BTreeMap;

use whosays_analysis::tagger::clues::{clue, spelling};
use whosays_analysis::tagger::features::{of_itself, of_left, of_right};
use whosays_analysis::tagger::lexicon::{Half, Lexicon, TagSet};
use whosays_analysis::tagger::model::{BadModel, Model, Row};
use whosays_analysis::tagger::{Tag, Tagger};

use crate::hyphens::joined;
use crate::perceptron::train;
use crate::treebank::{Sentence, words};
use crate::words::tag_sets;

/// How often the sentences are read: more gained nothing on held-out sentences.
const ROUNDS: usize = 8;

/// Learns the bytes of a weights file. The same sentences in the same order give the same bytes.
pub(crate) fn weights_file(sentences: &[Sentence]) -> Vec<u8> {
    let whole_words = sentences.iter().filter_map(joined);
    let sentences: Vec<Sentence> = sentences.iter().cloned().chain(whole_words).collect();
    let tag_sets = tag_sets(&sentences);
    let lexicon_only = Model::write(&entries(&tag_sets, |_| Default::default()), &[]);
    let lexicon = Model::read(&lexicon_only)
        .expect("reads what was just written")
        .lexicon;
    let mut weights: BTreeMap<_, _> = train(&sentences, &lexicon, ROUNDS).into_iter().collect();
    let scale = 127.0 / weights.values().map(heaviness).fold(1.0, f64::max);
    let folded = entries(&tag_sets, |word| halves(word, &weights, &lexicon, scale));
    // What a word of the lexicon says by itself stands there: the table needs no row for it.
    for word in tag_sets.keys() {
        let clue = clue(word, &lexicon);
        for features in [of_itself(&clue)[0], of_left(&clue)[0], of_right(&clue)[0]] {
            weights.remove(&features);
        }
    }
    Model::write(&folded, &rounded(weights, scale))
}

type Entries = Vec<(u64, TagSet, [Half; 3])>;

fn entries(tag_sets: &BTreeMap<String, TagSet>, halves: impl Fn(&str) -> [Half; 3]) -> Entries {
    tag_sets
        .iter()
        .map(|(word, &tags)| (spelling(word), tags, halves(word)))
        .collect()
}

/// Half of what the features of a word alone add up to, where it stands itself, to the left, and to the right.
fn halves(
    word: &str,
    weights: &BTreeMap<u64, [f64; Tag::COUNT]>,
    lexicon: &Lexicon<'_>,
    scale: f64,
) -> [Half; 3] {
    let clue = clue(word, lexicon);
    let half = |features: &[u64]| {
        let rows = features.iter().filter_map(|feature| weights.get(feature));
        let sums = rows.fold([0.0; Tag::COUNT], |sums, row| {
            std::array::from_fn(|tag| sums[tag] + row[tag])
        });
        // A sum beyond what a byte holds outvotes all others anyway.
        sums.map(|sum| (sum * scale / 2.0).round().clamp(-127.0, 127.0) as i8 as u8)
    };
    [
        half(&of_itself(&clue)),
        half(&of_left(&clue)),
        half(&of_right(&clue)),
    ]
}

fn heaviness(weights: &[f64; Tag::COUNT]) -> f64 {
    weights
        .iter()
        .fold(0.0, |most, weight| weight.abs().max(most))
}

/// The weights as whole numbers from -127 to 127, the heaviest first.
fn rounded(weights: BTreeMap<u64, [f64; Tag::COUNT]>, scale: f64) -> Vec<(u64, Row)> {
    let mut weights: Vec<_> = weights.into_iter().collect();
    weights.sort_by(|a, b| {
        heaviness(&b.1)
            .total_cmp(&heaviness(&a.1))
            .then(a.0.cmp(&b.0))
    });
    weights
        .into_iter()
        .map(|(feature, row)| (feature, row.map(|weight| (weight * scale).round() as i8)))
        .collect()
}

/// How well a tagger does on tagged sentences.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Score {
    /// All words.
    pub(crate) all: Share,
    /// Words that are a noun here and a verb there in the treebank that was learnt from: "reports", "claims".
    pub(crate) noun_or_verb: Share,
}

/// So many right of so many.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Share {
    pub(crate) right: usize,
    pub(crate) of: usize,
}

impl Share {
    /// Returns the share right, in percent.
    pub(crate) fn percent(&self) -> f64 {
        100.0 * self.right as f64 / self.of.max(1) as f64
    }

    fn count(&mut self, is_right: bool) {
        self.right += usize::from(is_right);
        self.of += 1;
    }
}

/// Compares the tags given by a weights file with those of a treebank.
///
/// # Errors
///
/// [`BadModel`] where `weights` is no weights file.
pub(crate) fn score(weights: &[u8], sentences: &[Sentence]) -> Result<Score, BadModel> {
    let (tagger, lexicon) = (Tagger::read(weights)?, Model::read(weights)?.lexicon);
    let noun_or_verb = TagSet::default().with(Tag::Noun).with(Tag::Verb).bits();
    let mut score = Score::default();
    for sentence in sentences {
        for (word, tag) in sentence.iter().zip(tagger.tag_words(words(sentence))) {
            score.all.count(tag == word.tag);
            let entry = lexicon.find(spelling(&word.word));
            if entry.is_some_and(|entry| entry.tags.bits() & noun_or_verb == noun_or_verb) {
                score.noun_or_verb.count(tag == word.tag);
            }
        }
    }
    Ok(score)
}

#[cfg(test)]
mod tests;
