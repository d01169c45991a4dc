//! A word's clues, its neighbours' and the two tags before it go in; the features whose weights vote on its tag come
//! out. Training and tagging share this one function, so that they cannot drift apart.

use super::Tag;
use super::clues::Clue;
use super::lexicon::TagSet;

/// How many features a word has.
pub const FEATURES: usize = 23;

/// Returns the features of word `at`: 64-bit hashes, one of each kind.
///
/// `before` holds the tags already given to the two words before it, the nearer first.
pub fn features(clues: &[Clue], at: usize, before: [Option<Tag>; 2]) -> [u64; FEATURES] {
    let edge = Clue {
        word: 1,
        ..Clue::default()
    };
    let neighbour = |by: isize| {
        at.checked_add_signed(by)
            .and_then(|at| clues.get(at))
            .unwrap_or(&edge)
    };
    let (here, left, right) = (neighbour(0), neighbour(-1), neighbour(1));
    let (left2, right2) = (neighbour(-2), neighbour(2));
    let [tag1, tag2] = before.map(|tag| tag.map_or(99, |tag| tag as u64));
    let tags = tag1 * 100 + tag2;
    let start = u64::from(at == 0);
    let values = [
        pair(here.word, 0),
        pair(here.suffixes[0], here.shape),
        pair(here.suffixes[1], 0),
        pair(here.suffixes[2], 0),
        pair(here.suffixes[3], 0),
        pair(here.prefix, 0),
        pair(here.tail, 0),
        pair(here.shape, start),
        pair(here.shape, right.shape),
        pair(tag1, 0),
        pair(tags, 0),
        pair(here.word, tag1),
        pair(left.word, 0),
        pair(left2.word, 0),
        pair(right.word, 0),
        pair(right2.word, 0),
        pair(right.suffixes[2], 0),
        pair(left.suffixes[2], 0),
        pair(bits(here.tags), tags),
        pair(bits(here.tags), bits(right.tags)),
        pair(bits(right.tags), bits(right2.tags)),
        pair(left.word, here.word),
        pair(here.word, right.word),
    ];
    let mut kind = 0;
    values.map(|value| {
        kind += 1;
        mix(value ^ kind)
    })
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
