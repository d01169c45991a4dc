//! Tagged sentences go in; the bytes of a weights file come out, and how well it does on others.

use whosays_analysis::tagger::clues::spelling;
use whosays_analysis::tagger::lexicon::TagSet;
use whosays_analysis::tagger::model::{BadModel, Model, Row};
use whosays_analysis::tagger::{Tag, Tagger};

use crate::hyphens::joined;
use crate::perceptron::{Weights, train};
use crate::treebank::{Sentence, words};
use crate::words::tag_sets;

/// How often the sentences are read: more gained nothing on held-out sentences.
const ROUNDS: usize = 8;

/// Learns the bytes of a weights file. The same sentences in the same order give the same bytes.
pub(crate) fn weights_file(sentences: &[Sentence]) -> Vec<u8> {
    let whole_words = sentences.iter().filter_map(joined);
    let sentences: Vec<Sentence> = sentences.iter().cloned().chain(whole_words).collect();
    let tag_sets = tag_sets(&sentences);
    let lexicon_only = Model::write(&tag_sets, &[]);
    let lexicon = Model::read(&lexicon_only)
        .expect("reads what was just written")
        .lexicon;
    let weights = train(&sentences, &lexicon, ROUNDS);
    Model::write(&tag_sets, &rounded(heaviest_first(weights)))
}

fn heaviest_first(mut weights: Vec<Weights>) -> Vec<Weights> {
    weights.sort_by(|a, b| heaviness(b).total_cmp(&heaviness(a)).then(a.0.cmp(&b.0)));
    weights
}

fn heaviness(weights: &Weights) -> f64 {
    weights
        .1
        .iter()
        .fold(0.0, |most, weight| weight.abs().max(most))
}

/// The weights as whole numbers from -127 to 127.
fn rounded(weights: Vec<Weights>) -> Vec<(u64, Row)> {
    let scale = 127.0 / weights.first().map_or(1.0, heaviness).max(1.0);
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
            if lexicon.tags(spelling(&word.word)).bits() & noun_or_verb == noun_or_verb {
                score.noun_or_verb.count(tag == word.tag);
            }
        }
    }
    Ok(score)
}

#[cfg(test)]
mod tests;
