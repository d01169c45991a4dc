//! A word's clues, its neighbours' and the two tags before it go in; the features whose weights vote on its tag come
//! out. Training and tagging share these functions, so that they cannot drift apart.

use super::Tag;
use super::clues::Clue;
use super::lexicon::TagSet;

/// How many features a word has in all.
pub const FEATURES: usize = OF_WORDS + OF_TAGS;

/// How many of them are known before any tag is given.
pub const OF_WORDS: usize = 19;

/// How many of them look at the tags before.
pub const OF_TAGS: usize = 4;

/// The words around the first and the last one.
const EDGE: Clue = Clue {
    word: 1,
    tail: 0,
    prefix: 0,
    suffixes: [0; 4],
    shape: 0,
    tags: TagSet::NONE,
};

/// Returns the features of word `at` that look at words: 64-bit hashes, one of each kind.
pub fn of_words(clues: &[Clue], at: usize) -> [u64; OF_WORDS] {
    let neighbour = |by: isize| {
        at.checked_add_signed(by)
            .and_then(|at| clues.get(at))
            .unwrap_or(&EDGE)
    };
    let (here, left, right) = (neighbour(0), neighbour(-1), neighbour(1));
    let (left2, right2) = (neighbour(-2), neighbour(2));
    let start = u64::from(at == 0);
    let mut feature = numbered(1);
    [
        feature(here.word, 0),
        feature(here.suffixes[0], here.shape),
        feature(here.suffixes[1], 0),
        feature(here.suffixes[2], 0),
        feature(here.suffixes[3], 0),
        feature(here.prefix, 0),
        feature(here.tail, 0),
        feature(here.shape, start),
        feature(here.shape, right.shape),
        feature(left.word, 0),
        feature(left2.word, 0),
        feature(right.word, 0),
        feature(right2.word, 0),
        feature(right.suffixes[2], 0),
        feature(left.suffixes[2], 0),
        feature(left.word, here.word),
        feature(here.word, right.word),
        feature(bits(here.tags), bits(right.tags)),
        feature(bits(right.tags), bits(right2.tags)),
    ]
}

/// Returns the features of word `at` that look at the tags before: 64-bit hashes, one of each kind.
///
/// `before` holds the tags already given to the two words before it, the nearer first.
pub fn of_tags(clues: &[Clue], at: usize, before: [Option<Tag>; 2]) -> [u64; OF_TAGS] {
    let here = &clues[at];
    let [tag1, tag2] = before.map(|tag| tag.map_or(99, |tag| tag as u64));
    let tags = tag1 * 100 + tag2;
    let mut feature = numbered(1 + OF_WORDS as u64);
    [
        feature(tag1, 0),
        feature(tags, 0),
        feature(here.word, tag1),
        feature(bits(here.tags), tags),
    ]
}

/// Returns a function that makes features of pairs of values, each mixed with the number of its kind, from `first` on.
fn numbered(first: u64) -> impl FnMut(u64, u64) -> u64 {
    let mut kind = first;
    move |one, other| {
        let hash = mix(pair(one, other) ^ kind);
        kind += 1;
        hash
    }
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
