//! A word's clues, its neighbours' and the two tags before it go in; the features whose weights vote on its tag come
//! out. Training and tagging share these functions, so that they cannot drift apart.
//!
//! What looks at a word alone, wherever it stands, is added up beforehand for the words of the lexicon (`lexicon`).

use super::Tag;
use super::clues::Clue;
use super::lexicon::TagSet;

/// How many features a word has in all.
pub const FEATURES: usize = OF_ITSELF + OF_LEFT + OF_RIGHT + OF_PLACE + OF_TAGS;

/// How many of them look at the word alone, whatever stands around it.
pub const OF_ITSELF: usize = 6;

/// How many look at its left neighbour alone.
pub const OF_LEFT: usize = 2;

/// How many look at its right neighbour alone.
pub const OF_RIGHT: usize = 2;

/// How many look at the word in its place.
pub const OF_PLACE: usize = 4;

/// How many look at the tags before.
pub const OF_TAGS: usize = 3;

/// The words around the first and the last one.
const EDGE: Clue<'_> = Clue {
    word: 1,
    tail: 0,
    first: 0,
    last: 0,
    shape: 0,
    tags: TagSet::NONE,
    entry: None,
};

/// Returns a sentence's clue at a place; beyond its ends that of no word.
pub fn neighbour<'c>(clues: &'c [Clue<'c>], at: usize, by: isize) -> &'c Clue<'c> {
    at.checked_add_signed(by)
        .and_then(|at| clues.get(at))
        .unwrap_or(&EDGE)
}

/// Returns the features of a word that look at it alone: 64-bit hashes, one of each kind.
pub fn of_itself(here: &Clue<'_>) -> [u64; OF_ITSELF] {
    let mut feature = numbered(1);
    [
        feature(here.word, 0),
        feature(suffix(here, 2), 0),
        feature(suffix(here, 3), 0),
        feature(suffix(here, 4), 0),
        feature(here.first, 0),
        feature(here.tail, 0),
    ]
}

/// Returns the features of a word that look at its left neighbour alone.
pub fn of_left(left: &Clue<'_>) -> [u64; OF_LEFT] {
    let mut feature = numbered(1 + OF_ITSELF);
    [feature(left.word, 0), feature(suffix(left, 3), 0)]
}

/// Returns the features of a word that look at its right neighbour alone.
pub fn of_right(right: &Clue<'_>) -> [u64; OF_RIGHT] {
    let mut feature = numbered(1 + OF_ITSELF + OF_LEFT);
    [feature(right.word, 0), feature(suffix(right, 3), 0)]
}

/// Returns the features of word `at` that look at it in its place.
pub fn of_place(clues: &[Clue<'_>], at: usize) -> [u64; OF_PLACE] {
    let neighbour = |by| neighbour(clues, at, by);
    let (here, right) = (neighbour(0), neighbour(1));
    let mut feature = numbered(1 + OF_ITSELF + OF_LEFT + OF_RIGHT);
    [
        feature(suffix(here, 1), here.shape),
        feature(here.shape, right.shape),
        feature(bits(right.tags), bits(neighbour(2).tags)),
        feature(here.word, right.word),
    ]
}

/// Returns the features of word `at` that look at the tags before.
///
/// `before` holds the tags already given to the two words before it, the nearer first.
pub fn of_tags(clues: &[Clue<'_>], at: usize, before: [Option<Tag>; 2]) -> [u64; OF_TAGS] {
    let (here, right) = (&clues[at], neighbour(clues, at, 1));
    let [tag1, tag2] = before.map(|tag| tag.map_or(99, |tag| tag as u64));
    let mut feature = numbered(FEATURES - OF_TAGS + 1);
    [
        feature(suffix(here, 3), tag1),
        feature(bits(here.tags), tag1 * 100 + tag2),
        feature(bits(here.tags) << 32 | bits(right.tags), tag1),
    ]
}

/// Returns a function that makes features of pairs of values, each mixed with the number of its kind, from `first` on.
fn numbered(first: usize) -> impl FnMut(u64, u64) -> u64 {
    let mut kind = first as u64;
    move |one, other| {
        let hash = mix(pair(one, other) ^ kind);
        kind += 1;
        hash
    }
}

/// The last letters of a word, so many of them.
fn suffix(clue: &Clue<'_>, letters: u32) -> u64 {
    clue.last & u64::MAX >> (64 - 16 * letters)
}

fn bits(tags: TagSet) -> u64 {
    u64::from(tags.bits())
}

fn pair(one: u64, other: u64) -> u64 {
    one.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23)
        ^ other.wrapping_mul(0xd6e8_feb8_6659_fd93)
}

/// Spreads a value over all 64 bits (the finisher of SplitMix64, by Steele, Lea and Flood, 2014).
fn mix(value: u64) -> u64 {
    let value = (value ^ value >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ value >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ value >> 31
}
