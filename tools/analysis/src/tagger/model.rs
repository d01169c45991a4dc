//! The bytes of a weights file go in; its lexicon and its weights come out, read where they lie.
//!
//! Layout: a first line of 64 bytes, with the eight bytes [`MAGIC`], whose last one is the version of the format, and how
//! many lines the next two parts have (u32, little-endian); the lexicon's table, under the hashes of spellings; its lines;
//! the weights, a table with 17 signed bytes a row, a tag each, under feature hashes.

use std::fmt;

use super::Tag;
use super::clues::Clue;
use super::features;
use super::lexicon::{Half, Lexicon, Place, TagSet};
use super::table::{LINE, Table};

/// The first bytes of a weights file. Its last byte is raised when the layout or the features change.
pub const MAGIC: [u8; 8] = *b"whotags\x03";

/// One weight for each tag.
pub type Row = [i8; Tag::COUNT];

/// The sum of some features' weights for each tag.
pub type Votes = [i16; Tag::COUNT];

/// The lines of the lexicon's table: so many that hardly a word of some ten thousand finds its line full.
const WORD_LINES: usize = 1 << 12;

/// The lines of the weights, 1 MB: in each the three heaviest features, at no loss that the test files show.
const WEIGHT_LINES: usize = 1 << 14;

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
        let counts = head.strip_prefix(&MAGIC).ok_or(BadModel)?;
        let (counts, _) = counts.as_chunks();
        let count = |part: usize| u32::from_le_bytes(counts[part]) as usize;
        let (words, lines) = lines.split_at_checked(count(0)).ok_or(BadModel)?;
        let (halves, weights) = lines
            .split_at_checked(count(1))
            .filter(|_| rest.is_empty())
            .ok_or(BadModel)?;
        let words = Table::new(words).ok_or(BadModel)?;
        Ok(Self {
            lexicon: Lexicon::new(words, halves),
            weights: Table::new(weights).ok_or(BadModel)?,
        })
    }

    /// Writes a weights file from the lexicon's words, 65,536 at most, under the hashes of spellings, and weights under
    /// feature hashes, the heaviest first.
    pub fn write(words: &[(u64, TagSet, [Half; 3])], weights: &[(u64, Row)]) -> Vec<u8> {
        let numbered: Vec<_> = words
            .iter()
            .zip(0..=u16::MAX)
            .map(|(&(word, tags, _), number)| (word, Lexicon::row(tags, number)))
            .collect();
        let lines: Vec<_> = words
            .iter()
            .flat_map(|&(.., halves)| Lexicon::line(halves))
            .collect();
        let rows: Vec<_> = weights
            .iter()
            .map(|&(feature, row)| (feature, row.map(|weight| weight as u8)))
            .collect();
        let mut head = [0; LINE];
        head[..MAGIC.len()].copy_from_slice(&MAGIC);
        head[MAGIC.len()..][..4].copy_from_slice(&(WORD_LINES as u32).to_le_bytes());
        head[MAGIC.len() + 4..][..4].copy_from_slice(&(words.len() as u32).to_le_bytes());
        [
            head.to_vec(),
            Table::write(&numbered, WORD_LINES),
            lines,
            Table::write(&rows, WEIGHT_LINES),
        ]
        .concat()
    }

    /// Returns the votes on the tag of word `at` that hang on no other tag.
    pub fn votes(&self, clues: &[Clue<'_>], at: usize) -> Votes {
        let [left, here, right] = [-1, 0, 1].map(|by| features::neighbour(clues, at, by));
        let mut votes = Votes::default();
        self.vote(&mut votes, features::of_place(clues, at));
        self.vote_of(&mut votes, here, Place::Here, features::of_itself);
        self.vote_of(&mut votes, left, Place::Left, features::of_left);
        self.vote_of(&mut votes, right, Place::Right, features::of_right);
        votes
    }

    /// Adds the weights of what looks at one word alone: from the lexicon, or feature by feature where it lacks the word.
    fn vote_of<const N: usize>(
        &self,
        votes: &mut Votes,
        word: &Clue<'_>,
        place: Place,
        features: fn(&Clue<'_>) -> [u64; N],
    ) {
        match word.entry {
            Some(entry) => add_up(votes, &[entry.half(place); 2]),
            None => self.vote(votes, features(word)),
        }
    }

    /// Adds the weights of `features` to `votes`.
    pub fn vote<const N: usize>(&self, votes: &mut Votes, features: [u64; N]) {
        const NONE: [u8; Tag::COUNT] = [0; Tag::COUNT];
        // Found first, added up then: the processor fetches the rows at the same time, and need not guess which are there.
        let rows = features.map(|feature| self.weights.find(feature).unwrap_or(&NONE));
        add_up(votes, &rows);
    }
}

/// Apart from its caller, or the compiler writes the loop out and adds up weight by weight instead of many at a time.
#[inline(never)]
fn add_up(votes: &mut Votes, rows: &[&[u8; Tag::COUNT]]) {
    for row in rows {
        for (vote, &weight) in votes.iter_mut().zip(*row) {
            *vote += i16::from(weight as i8);
        }
    }
}

/// Returns the tag with the most votes; of equal ones the first.
pub fn best<T: Ord + Copy>(votes: &[T; Tag::COUNT]) -> Tag {
    let most = votes.iter().copied().fold(votes[0], T::max);
    let column = votes.iter().position(|&vote| vote == most);
    Tag::ALL[column.unwrap_or(0)]
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
