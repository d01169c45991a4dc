//! A word's hash goes in; what the treebank tells of that word comes out.

use super::Tag;
use super::table::{LINE, Table};

/// The frequent words of a treebank.
///
/// A row of the table has the bits of a word's [`TagSet`] (u32, little-endian) and the number of its line (u16); a line
/// has a [`Half`] for each [`Place`].
#[derive(Debug, Clone, Copy)]
pub struct Lexicon<'a> {
    words: Table<'a, ROW>,
    lines: &'a [[u8; LINE]],
}

/// The bytes of a word's row.
pub const ROW: usize = 6;

impl<'a> Lexicon<'a> {
    /// Takes the table of words, under their hashes, and the lines it points at.
    pub fn new(words: Table<'a, ROW>, lines: &'a [[u8; LINE]]) -> Self {
        Self { words, lines }
    }

    /// Returns what is known of the word with this hash.
    #[inline]
    pub fn find(&self, word: u64) -> Option<Entry<'a>> {
        let &[b0, b1, b2, b3, n0, n1] = self.words.find(word)?;
        let line = self.lines.get(usize::from(u16::from_le_bytes([n0, n1])))?;
        let tags = TagSet(u32::from_le_bytes([b0, b1, b2, b3]));
        Some(Entry { tags, line })
    }

    /// Returns the row of a word with these tags and the line of this number.
    pub fn row(tags: TagSet, number: u16) -> [u8; ROW] {
        let [b0, b1, b2, b3] = tags.0.to_le_bytes();
        let [n0, n1] = number.to_le_bytes();
        [b0, b1, b2, b3, n0, n1]
    }

    /// Returns the line of a word with these weights.
    pub fn line(halves: [Half; 3]) -> [u8; LINE] {
        let mut line = [0; LINE];
        line[..3 * Tag::COUNT].copy_from_slice(halves.as_flattened());
        line
    }
}

/// Half the weights that some features of a word add up to, a signed byte for each tag: the whole may be too much for one.
pub type Half = [u8; Tag::COUNT];

/// Where a word stands, seen from the one that is tagged.
#[derive(Debug, Clone, Copy)]
pub enum Place {
    /// It is that word.
    Here,
    /// It is its left neighbour.
    Left,
    /// It is its right neighbour.
    Right,
}

/// What is known of a word: its tags, and the weights of its features, added up beforehand.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The tags that it bears in the treebank.
    pub tags: TagSet,
    line: &'a [u8; LINE],
}

impl<'a> Entry<'a> {
    /// Returns half the weights of the features that look at this word alone.
    pub fn half(self, place: Place) -> &'a Half {
        let (halves, _) = self.line.as_chunks();
        &halves[place as usize]
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
}
