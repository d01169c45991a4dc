//! The words of a sentence go in; what the tagger sees of each comes out: hashes of the word, its ends and its shape,
//! and the tags that the lexicon knows for it.

use super::lexicon::{Lexicon, TagSet};
use crate::token::{is_apostrophe, is_hyphen};

/// What the tagger sees of one word.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clue {
    /// The word in lower case, each digit as 0.
    pub word: u64,
    /// The part after the last hyphen; zero where there is none.
    pub tail: u64,
    /// The first two letters.
    pub prefix: u64,
    /// The last one, two, three and four letters.
    pub suffixes: [u64; 4],
    /// Capitals, digits, marks inside.
    pub shape: u64,
    /// The tags it bears in the treebank; empty where the lexicon lacks it.
    pub tags: TagSet,
}

/// Returns the clue of each word of one sentence.
pub fn clues<'w>(words: impl Iterator<Item = &'w str>, lexicon: &Lexicon) -> Vec<Clue> {
    words.map(|word| clue(word, lexicon)).collect()
}

/// Returns the clue of a word: all of it is seen in one walk over its letters, but for what few words need.
fn clue(word: &str, lexicon: &Lexicon) -> Clue {
    let (mut lower, mut tail, mut prefix) = (EMPTY, None, EMPTY);
    let (mut last, mut letters) = (['\0'; 4], 0);
    let mut is_as_it_stands = true;
    let mut shape = Shape::default();
    for letter in word.chars() {
        let plain = match letter {
            'a'..='z' => letter,
            _ => plain(letter),
        };
        is_as_it_stands &= plain == letter;
        lower = hashed(lower, plain);
        tail = match plain {
            '-' => Some(EMPTY),
            _ => tail.map(|tail| hashed(tail, plain)),
        };
        if letters < 2 {
            prefix = lower;
        }
        last = [last[1], last[2], last[3], plain];
        letters += 1;
        shape.see(letter);
    }
    let tail = tail.unwrap_or(0);
    let as_it_stands = if is_as_it_stands {
        lower
    } else {
        spelling(word)
    };
    Clue {
        word: lower,
        tail,
        prefix,
        suffixes: suffixes(&last[4 - letters.min(4)..]),
        shape: shape.bits(word),
        tags: known([as_it_stands, lower, tail], lexicon),
    }
}

/// Returns the hashes of the last one, two, three and four of a word's last letters; of all of them where they are fewer.
fn suffixes(last: &[char]) -> [u64; 4] {
    [1, 2, 3, 4].map(|length| {
        let suffix = &last[last.len().saturating_sub(length)..];
        suffix.iter().copied().fold(EMPTY, hashed)
    })
}

/// The tags of the word as it stands, else of its lower case, else of the part after its last hyphen: those leave doubt.
fn known([as_it_stands, lower, tail]: [u64; 3], lexicon: &Lexicon) -> TagSet {
    let known = |word: u64| Some(lexicon.tags(word)).filter(|tags| !tags.is_empty());
    known(as_it_stands)
        .or_else(|| (lower != as_it_stands).then(|| known(lower))?)
        .or_else(|| (tail != 0).then(|| known(tail))?.map(TagSet::doubtful))
        .unwrap_or_default()
}

/// Returns the hash of a word with its capitals, by which the lexicon knows it.
pub fn spelling(word: &str) -> u64 {
    word.chars().map(same_mark).fold(EMPTY, hashed)
}

/// The letter in lower case, a digit as 0, marks in their plain form.
fn plain(c: char) -> char {
    match c {
        '0'..='9' => '0',
        c if c.is_ascii() => c.to_ascii_lowercase(),
        c => same_mark(c).to_lowercase().next().unwrap_or(c),
    }
}

fn same_mark(c: char) -> char {
    match c {
        c if c.is_ascii() => c,
        '“' | '”' => '"',
        '‘' => '\'',
        _ if is_apostrophe(c) => '\'',
        _ if is_hyphen(c) => '-',
        _ => c,
    }
}

/// The hash of no letters (FNV-1a over characters).
const EMPTY: u64 = 0xcbf2_9ce4_8422_2325;

/// Returns the hash of some letters and one more.
fn hashed(hash: u64, letter: char) -> u64 {
    (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x100_0000_01b3)
}

/// The traits of a small letter.
const LOWER: u64 = 1 << 5;
const LETTER: u64 = 1 << 1;

/// What the letters of a word are like.
#[derive(Default)]
struct Shape {
    letters: u32,
    starts_upper: bool,
    goes_on_upper: bool,
    traits: u64,
}

impl Shape {
    fn see(&mut self, letter: char) {
        if letter.is_ascii_lowercase() {
            self.traits |= LOWER | LETTER;
            self.letters += 1;
            return;
        }
        let upper = letter.is_uppercase();
        self.goes_on_upper |= upper && self.starts_upper;
        self.starts_upper |= upper && self.letters == 0;
        self.traits |= traits(letter);
        self.letters += 1;
    }

    /// One bit a trait: of its first letter, of all its letters, and whether it has but one byte.
    fn bits(&self, word: &str) -> u64 {
        1 << 8
            | u64::from(self.starts_upper) << 7
            | u64::from(self.goes_on_upper) << 6
            | self.traits
            | u64::from(word.len() == 1)
    }
}

/// One bit a trait, from the second on.
fn traits(letter: char) -> u64 {
    (u64::from(letter.is_lowercase()) * LOWER)
        | u64::from(letter.is_ascii_digit()) << 4
        | u64::from(is_hyphen(letter)) << 3
        | u64::from(letter == '.') << 2
        | (u64::from(letter.is_alphabetic()) * LETTER)
}
