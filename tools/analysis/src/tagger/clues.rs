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
    let mut letters = Vec::new();
    let clue = |word: &str| {
        letters.clear();
        letters.extend(word.chars().map(plain));
        clue(word, &letters, lexicon)
    };
    words.map(clue).collect()
}

/// Returns the clue of a word, whose letters in their plain form are `letters`.
fn clue(word: &str, letters: &[char], lexicon: &Lexicon) -> Clue {
    let hash_from = |start: usize| hash(letters[start..].iter().copied());
    let lower = hash_from(0);
    let hyphen = letters.iter().rposition(|&c| c == '-');
    let tail = hyphen.map_or(0, |hyphen| hash_from(hyphen + 1));
    Clue {
        word: lower,
        tail,
        prefix: hash(letters.iter().copied().take(2)),
        suffixes: [1, 2, 3, 4].map(|length| hash_from(letters.len().saturating_sub(length))),
        shape: shape(word),
        tags: known(word, letters, [lower, tail], lexicon),
    }
}

/// The tags of the word as it stands, else of its lower case, else of the part after its last hyphen.
fn known(word: &str, letters: &[char], [lower, tail]: [u64; 2], lexicon: &Lexicon) -> TagSet {
    let is_lower = word.chars().map(same_mark).eq(letters.iter().copied());
    let as_it_stands = (!is_lower).then(|| spelling(word));
    as_it_stands
        .into_iter()
        .chain([lower, tail])
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

/// FNV-1a over characters.
fn hash(letters: impl Iterator<Item = char>) -> u64 {
    letters.fold(0xcbf2_9ce4_8422_2325, |hash, letter| {
        (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x100_0000_01b3)
    })
}

/// One bit a trait: of its first letter, of all its letters, and whether it has but one byte.
fn shape(word: &str) -> u64 {
    let mut letters = word.chars();
    let starts_upper = letters.next().is_some_and(char::is_uppercase);
    let goes_on_upper = starts_upper && letters.any(char::is_uppercase);
    let of_letters = word.chars().map(traits).fold(0, |all, one| all | one);
    1 << 8
        | u64::from(starts_upper) << 7
        | u64::from(goes_on_upper) << 6
        | of_letters
        | u64::from(word.len() == 1)
}

/// One bit a trait, from the second on.
fn traits(letter: char) -> u64 {
    u64::from(letter.is_lowercase()) << 5
        | u64::from(letter.is_ascii_digit()) << 4
        | u64::from(is_hyphen(letter)) << 3
        | u64::from(letter == '.') << 2
        | u64::from(letter.is_alphabetic()) << 1
}
