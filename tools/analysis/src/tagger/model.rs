//! The bytes of a weights file go in; its lexicon and its weights come out, read where they lie.
//!
//! Layout: a first line of 64 bytes, with the eight bytes [`MAGIC`], whose last one is the version of the format, and how
//! many lines the lexicon has (u32, little-endian); the lexicon, a table of tag sets under the hashes of spellings; the
//! weights, a table with 17 signed bytes a row, a tag each, under feature hashes.

use std::fmt;

use super::Tag;
use super::lexicon::{Lexicon, TagSet};
use super::table::{LINE, Table};

/// The first bytes of a weights file. Its last byte is raised when the layout or the features change.
pub const MAGIC: [u8; 8] = *b"whotags\x02";

/// One weight for each tag.
pub type Row = [i8; Tag::COUNT];

/// The sum of some features' weights for each tag.
pub type Votes = [i16; Tag::COUNT];

/// The lines of the lexicon: so many that hardly a word of some ten thousand finds its line full.
const LEXICON_LINES: usize = 1 << 12;

/// The lines of the weights, 2 MB: in each the three heaviest features, at no loss that the test files show.
const WEIGHT_LINES: usize = 1 << 15;

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
        let (lines, rest) = bytes.as_chunks::<LINE>();
        let (head, lines) = lines.split_first().ok_or(BadModel)?;
        let head = head.strip_prefix(&MAGIC).ok_or(BadModel)?;
        let count = head.first_chunk().copied().map(u32::from_le_bytes);
        let (lexicon, weights) = count
            .and_then(|count| lines.split_at_checked(count as usize))
            .filter(|_| rest.is_empty())
            .ok_or(BadModel)?;
        Ok(Self {
            lexicon: Table::new(lexicon).map(Lexicon::new).ok_or(BadModel)?,
            weights: Table::new(weights).ok_or(BadModel)?,
        })
    }

    /// Writes a weights file from tag sets under the hashes of spellings and weights under feature hashes, the heaviest
    /// first.
    pub fn write(lexicon: &[(u64, TagSet)], weights: &[(u64, Row)]) -> Vec<u8> {
        let tag_sets: Vec<_> = lexicon
            .iter()
            .map(|&(word, tags)| (word, tags.bytes()))
            .collect();
        let rows: Vec<_> = weights
            .iter()
            .map(|&(feature, row)| (feature, row.map(|weight| weight as u8)))
            .collect();
        let mut head = [0; LINE];
        head[..MAGIC.len()].copy_from_slice(&MAGIC);
        head[MAGIC.len()..][..4].copy_from_slice(&(LEXICON_LINES as u32).to_le_bytes());
        [
            head.to_vec(),
            Table::write(&tag_sets, LEXICON_LINES),
            Table::write(&rows, WEIGHT_LINES),
        ]
        .concat()
    }

    /// Adds the weights of `features` to `votes`.
    pub fn vote<const N: usize>(&self, votes: &mut Votes, features: [u64; N]) {
        const NONE: [u8; Tag::COUNT] = [0; Tag::COUNT];
        // Found first, added up then: the processor fetches the rows at the same time, and need not guess which are there.
        let rows = features.map(|feature| self.weights.find(feature).unwrap_or(&NONE));
        for row in rows {
            for (vote, &weight) in votes.iter_mut().zip(row) {
                *vote += i16::from(weight as i8);
            }
        }
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
