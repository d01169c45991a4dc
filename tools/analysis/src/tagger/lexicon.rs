//! A word's hash goes in; the tags that it bears in the treebank come out.

use super::Tag;
use super::table::Table;

/// The frequent words of a treebank with their tags.
#[derive(Debug, Clone, Copy)]
pub struct Lexicon<'a> {
    table: Table<'a, 4>,
}

impl<'a> Lexicon<'a> {
    /// Takes the table that [`TagSet::bytes`] are the rows of.
    pub fn new(table: Table<'a, 4>) -> Self {
        Self { table }
    }

    /// Returns the tags of the word with this hash; none for an unknown word.
    pub fn tags(&self, word: u64) -> TagSet {
        self.table
            .find(word)
            .map(|&row| TagSet(u32::from_le_bytes(row)))
            .unwrap_or_default()
    }
}

/// A set of tags, one bit each, and whether a word has its only tag so surely that nobody need look further.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TagSet(u32);

const SURE: u32 = 1 << 31;

impl TagSet {
    /// The empty set.
    pub const NONE: Self = Self(0);

    /// Returns the set with `tag` added.
    #[must_use]
    pub fn with(self, tag: Tag) -> Self {
        Self(self.0 | 1 << tag as u32)
    }

    /// Returns the tags of both sets.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns the set marked as beyond doubt.
    #[must_use]
    pub fn surely(self) -> Self {
        Self(self.0 | SURE)
    }

    /// Returns the set marked as not beyond doubt.
    #[must_use]
    pub fn doubtful(self) -> Self {
        Self(self.0 & !SURE)
    }

    /// Returns the only tag of a word beyond doubt.
    pub fn sure(self) -> Option<Tag> {
        let column = (self.0 & !SURE).trailing_zeros() as usize;
        Tag::ALL.get(column).copied().filter(|_| self.0 & SURE != 0)
    }

    /// Tells whether no tag is in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns the tags as bits.
    pub fn bits(self) -> u32 {
        self.0
    }

    /// Returns the bytes by which a model's file stores the set.
    pub fn bytes(self) -> [u8; 4] {
        self.0.to_le_bytes()
    }
}
