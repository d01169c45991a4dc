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
pub fn clues<S: AsRef<str>>(words: &[S], lexicon: &Lexicon) -> Vec<Clue> {
    words
        .iter()
        .map(|word| clue(word.as_ref(), lexicon))
        .collect()
}

fn clue(word: &str, lexicon: &Lexicon) -> Clue {
    let letters: Vec<char> = word.chars().map(plain).collect();
    let tail = letters
        .iter()
        .rposition(|&c| c == '-')
        .map_or(0, |hyphen| hyphen + 1);
    let lower = hash(letters.iter().copied());
    let last_part = if tail > 0 {
        hash(letters[tail..].iter().copied())
    } else {
        0
    };
    Clue {
        word: lower,
        tail: last_part,
        prefix: hash(letters.iter().copied().take(2)),
        suffixes: suffixes(&letters),
        shape: shape(word),
        tags: known(word, lower, last_part, lexicon),
    }
}

/// The tags of the word as it stands, else of its lower case, else of the part after its last hyphen.
fn known(word: &str, lower: u64, last_part: u64, lexicon: &Lexicon) -> TagSet {
    [spelling(word), lower, last_part]
        .into_iter()
        .map(|word| lexicon.tags(word))
        .find(|tags| !tags.is_empty())
        .unwrap_or_default()
}

/// Returns the hash of a word with its capitals, by which the lexicon knows it.
pub fn spelling(word: &str) -> u64 {
    hash(word.chars().map(same_mark))
}

/// The letter in lower case, a digit as 0, marks in their plain form.
fn plain(c: char) -> char {
    match same_mark(c) {
        '0'..='9' => '0',
        c if c.is_ascii() => c.to_ascii_lowercase(),
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

fn same_mark(c: char) -> char {
    match c {
        '“' | '”' => '"',
        '‘' => '\'',
        _ if is_apostrophe(c) => '\'',
        _ if is_hyphen(c) => '-',
        _ => c,
    }
}

/// FNV-1a over characters.
fn hash(letters: impl Iterator<Item = char>) -> u64 {
    letters.fold(0xcbf2_9ce4_8422_2325, |hash, letter| {
        (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x100_0000_01b3)
    })
}

fn suffixes(letters: &[char]) -> [u64; 4] {
    [1, 2, 3, 4].map(|length| {
        hash(
            letters[letters.len().saturating_sub(length)..]
                .iter()
                .copied(),
        )
    })
}

/// One bit a trait.
fn shape(word: &str) -> u64 {
    let starts_upper = word.chars().next().is_some_and(char::is_uppercase);
    let traits = [
        starts_upper,
        starts_upper && word.chars().skip(1).any(char::is_uppercase),
        word.contains(char::is_lowercase),
        word.contains(|c: char| c.is_ascii_digit()),
        word.contains(is_hyphen),
        word.contains('.'),
        word.contains(char::is_alphabetic),
        word.len() == 1,
    ];
    traits
        .iter()
        .fold(1, |bits, &has| bits << 1 | u64::from(has))
}
