//! The words of a sentence go in; what the tagger sees of each comes out: hashes of the word, its ends and its shape,
//! and what the lexicon knows of it.

use super::lexicon::{Entry, Lexicon, TagSet};
use crate::token::{is_apostrophe, is_hyphen};

/// What the tagger sees of one word.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clue<'a> {
    /// The word in lower case, each digit as 0.
    pub word: u64,
    /// The part after the last hyphen; zero where there is none.
    pub tail: u64,
    /// The first two letters, 16 bits each.
    pub first: u64,
    /// The last four letters, 16 bits each, the last one lowest.
    pub last: u64,
    /// Capitals, digits, marks inside.
    pub shape: u64,
    /// The tags it bears in the treebank; empty where the lexicon lacks it.
    pub tags: TagSet,
    /// What the lexicon has of it.
    pub entry: Option<Entry<'a>>,
}

/// Returns the clue of each word of one sentence.
pub fn clues<'w, 'a>(words: impl Iterator<Item = &'w str>, lexicon: &Lexicon<'a>) -> Vec<Clue<'a>> {
    words.map(|word| clue(word, lexicon)).collect()
}

/// Returns the clue of a word: all of it is seen in one walk over its letters, but for what few words need.
pub fn clue<'a>(word: &str, lexicon: &Lexicon<'a>) -> Clue<'a> {
    let (mut lower, mut first, mut last) = (EMPTY, 0, 0);
    let mut is_as_it_stands = true;
    let mut shape = Shape::default();
    for letter in word.chars() {
        let plain = match letter {
            'a'..='z' => letter,
            _ => plain(letter),
        };
        is_as_it_stands &= plain == letter;
        lower = hashed(lower, plain);
        last = last << 16 | u64::from(plain as u16);
        if shape.letters < 2 {
            first = last;
        }
        shape.see(letter);
    }
    let tail = shape.has_hyphen().then(|| tail(word));
    let as_it_stands = if is_as_it_stands {
        lower
    } else {
        spelling(word)
    };
    let entry = lexicon
        .find(as_it_stands)
        .or_else(|| (lower != as_it_stands).then(|| lexicon.find(lower))?);
    let tags = entry
        .or_else(|| lexicon.find(tail?))
        .map_or(TagSet::NONE, |entry| entry.tags);
    Clue {
        word: lower,
        tail: tail.unwrap_or(0),
        first,
        last,
        shape: shape.bits(word),
        // The part after a hyphen leaves doubt.
        tags: if entry.is_some() {
            tags
        } else {
            tags.doubtful()
        },
        entry,
    }
}

/// Returns the hash of the part after a word's last hyphen.
fn tail(word: &str) -> u64 {
    let tail = word.rsplit(is_hyphen).next().unwrap_or(word);
    tail.chars().map(plain).fold(EMPTY, hashed)
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

/// Some traits.
const LOWER: u64 = 1 << 5;
const LETTER: u64 = 1 << 1;
const HYPHEN: u64 = 1 << 3;

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
        self.goes_on_upper |= upper && self.letters > 0;
        self.starts_upper |= upper && self.letters == 0;
        self.traits |= traits(letter);
        self.letters += 1;
    }

    fn has_hyphen(&self) -> bool {
        self.traits & HYPHEN != 0
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
        | (u64::from(is_hyphen(letter)) * HYPHEN)
        | u64::from(letter == '.') << 2
        | (u64::from(letter.is_alphabetic()) * LETTER)
}
