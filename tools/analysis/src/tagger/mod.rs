//! The tokens of one sentence go in; their parts of speech come out.
//!
//! A greedy averaged perceptron (Collins 2002, "Discriminative training methods for hidden Markov models"): from left
//! to right, the weights of a word's features vote on its tag. The way: [`clues`] looks at each word once, [`features`]
//! joins a word's clues with its neighbours', [`lexicon`] and [`model`] hold the weights. `tools/training` learns them.

pub mod clues;
pub mod features;
pub mod lexicon;
pub mod model;
pub mod table;
mod tag;

pub use tag::Tag;

use crate::token::Token;
use model::{BadModel, Model};

/// Tells the parts of speech of a sentence's tokens.
#[derive(Debug, Clone, Copy)]
pub struct Tagger<'a> {
    model: Model<'a>,
}

impl Tagger<'static> {
    /// Returns the tagger whose weights ship with the crate.
    pub fn shipped() -> Self {
        /// Bytes that start where a line of the tables may start.
        #[repr(align(64))]
        struct Aligned<B: ?Sized>(B);
        static WEIGHTS: &Aligned<[u8]> = &Aligned(*include_bytes!("../../model/tagger.bin"));
        Self::read(&WEIGHTS.0).expect("a test reads the shipped weights")
    }
}

impl<'a> Tagger<'a> {
    /// Returns a tagger with the weights in `bytes`, a file that `train-tagger` wrote.
    ///
    /// # Errors
    ///
    /// [`BadModel`] where the bytes are not such a file, or of another version.
    pub fn read(bytes: &'a [u8]) -> Result<Self, BadModel> {
        Model::read(bytes).map(|model| Self { model })
    }

    /// Returns the tags of `tokens`, one each. They are the tokens of one sentence; their spans are bytes of `text`.
    pub fn tag(&self, text: &str, tokens: &[Token]) -> Vec<Tag> {
        self.tag_words(tokens.iter().map(|token| token.of(text)))
    }

    /// Returns the tags of one sentence's words, one each.
    pub fn tag_words<'w>(&self, words: impl Iterator<Item = &'w str>) -> Vec<Tag> {
        let clues = clues::clues(words, &self.model.lexicon);
        let doubtful = |at: &usize| clues[*at].tags.sure().is_none();
        // What hangs on no tag is counted for all words at once: then the processor waits for many rows at the same time.
        let count = |at| self.model.votes(&clues, at);
        let mut counts = Vec::with_capacity(clues.len());
        counts.extend((0..clues.len()).filter(doubtful).map(count));
        let mut counts = counts.into_iter();
        let mut before = [None; 2];
        let mut tags = Vec::with_capacity(clues.len());
        for (at, clue) in clues.iter().enumerate() {
            let tag = clue.tags.sure().unwrap_or_else(|| {
                let mut votes = counts.next().unwrap_or_default();
                self.model
                    .vote(&mut votes, features::of_tags(&clues, at, before));
                model::best(&votes)
            });
            before = [Some(tag), before[0]];
            tags.push(tag);
        }
        tags
    }
}

#[cfg(test)]
mod tests;
