//! The bytes of a weights file go in; its lexicon and its weights come out, read where they lie.
//!
//! Layout: the eight bytes [`MAGIC`], whose last one is the version of the format; the lexicon, a table of tag sets
//! under the hashes of spellings; the weights, a table with 17 signed bytes a row, a tag each, under feature hashes.

use std::fmt;

use super::Tag;
use super::features::FEATURES;
use super::lexicon::{Lexicon, TagSet};
use super::table::Table;

/// The first bytes of a weights file. Its last byte is raised when the layout or the features change.
pub const MAGIC: [u8; 8] = *b"whotags\x01";

/// One weight for each tag.
pub type Row = [i8; Tag::COUNT];

/// A lexicon and the weights of features.
#[derive(Debug, Clone, Copy)]
pub struct Model<'a> {
    /// The words whose tags are known.
    pub lexicon: Lexicon<'a>,
    weights: Table<'a, { Tag::COUNT }>,
}

impl<'a> Model<'a> {
    /// Reads a weights file.
    ///
    /// # Errors
    ///
    /// [`BadModel`] where the bytes are not one, or one of another version.
    pub fn read(bytes: &'a [u8]) -> Result<Self, BadModel> {
        let tables = bytes.strip_prefix(&MAGIC).ok_or(BadModel)?;
        let (lexicon, rest) = Table::read(tables).ok_or(BadModel)?;
        let (weights, rest) = Table::read(rest).ok_or(BadModel)?;
        let lexicon = Lexicon::new(lexicon);
        rest.is_empty()
            .then_some(Self { lexicon, weights })
            .ok_or(BadModel)
    }

    /// Writes a weights file from tag sets under the hashes of spellings and weights under feature hashes.
    pub fn write(lexicon: &[(u64, TagSet)], weights: &[(u64, Row)]) -> Vec<u8> {
        let tag_sets = lexicon
            .iter()
            .map(|&(word, tags)| (word, tags.bytes()))
            .collect();
        let rows = weights
            .iter()
            .map(|&(feature, row)| (feature, row.map(|weight| weight as u8)))
            .collect();
        [
            MAGIC.to_vec(),
            Table::<4>::write(tag_sets),
            Table::<{ Tag::COUNT }>::write(rows),
        ]
        .concat()
    }

    /// Returns the tag for which the weights of `features` add up to most.
    pub fn vote(&self, features: &[u64; FEATURES]) -> Tag {
        const NONE: [u8; Tag::COUNT] = [0; Tag::COUNT];
        // Found first, added up then: the processor fetches the rows at the same time, and need not guess which are there.
        let rows = features.map(|feature| self.weights.find(feature).unwrap_or(&NONE));
        let mut votes = [0_i16; Tag::COUNT];
        for row in rows {
            for (vote, &weight) in votes.iter_mut().zip(row) {
                *vote += i16::from(weight as i8);
            }
        }
        best(&votes)
    }
}

/// Returns the tag with the most votes; of equal ones the first.
pub fn best<T: PartialOrd>(votes: &[T; Tag::COUNT]) -> Tag {
    Tag::ALL
        .into_iter()
        .reduce(|best, tag| {
            if votes[tag as usize] > votes[best as usize] {
                tag
            } else {
                best
            }
        })
        .expect("there are tags")
}

/// Bytes that are no weights file of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadModel;

impl fmt::Display for BadModel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a weights file of version {}", MAGIC[7])
    }
}

impl std::error::Error for BadModel {}
