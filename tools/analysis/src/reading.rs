//! One statement as the rules see it: its words in lower case, with their tags.

use std::ops::Range;

use crate::mending::mended;
use crate::span::Span;
use crate::tagger::{Tag, Tagger};
use crate::token::{Token, tokens};
use crate::vocabulary::{Class, Classes, Vocabulary, WordId};

/// A statement cut into words. Positions of words count from zero; spans are bytes of `text`.
#[derive(Debug)]
pub struct Reading<'t> {
    /// The statement.
    pub text: &'t str,
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// Their parts of speech.
    pub tags: Vec<Tag>,
    words: Vec<Word>,
    /// The words in lower case, parted by blanks.
    lowered: String,
}

/// What the vocabulary knows of a word, and where its letters end in the lowered text.
#[derive(Debug, Clone, Copy)]
struct Word {
    number: WordId,
    classes: Classes,
    end: usize,
}

impl<'t> Reading<'t> {
    /// Cuts and tags a statement.
    pub fn new(text: &'t str, vocabulary: &Vocabulary, tagger: &Tagger<'_>) -> Self {
        let tokens = tokens(text);
        let tags = tagger.tag(text, &tokens);
        let mut lowered = String::with_capacity(text.len() + tokens.len());
        let mut words = Vec::with_capacity(tokens.len());
        for token in &tokens {
            let start = lowered.len();
            push_lowered(&mut lowered, token.of(text));
            let (number, classes) = vocabulary.look_up(&lowered[start..]);
            words.push(Word {
                number,
                classes,
                end: lowered.len(),
            });
            lowered.push(' ');
        }
        let mut reading = Self {
            text,
            tokens,
            tags,
            words,
            lowered,
        };
        for at in 0..reading.len() {
            if let Some(tag) = mended(&reading, at) {
                reading.tags[at] = tag;
            }
        }
        reading
    }

    /// Returns how many words (punctuation among them) there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Returns the word at a position, in lower case, with plain apostrophes and hyphens; empty beyond the end.
    pub fn word(&self, at: usize) -> &str {
        match self.words.get(at) {
            Some(word) => &self.lowered[self.start(at)..word.end],
            None => "",
        }
    }

    /// Returns the words at some positions, as [`Self::word`] does, parted by blanks; at least one.
    pub fn words(&self, words: Range<usize>) -> &str {
        &self.lowered[self.start(words.start)..self.words[words.end - 1].end]
    }

    /// Returns where a word starts in the lowered text: a blank behind the word before.
    fn start(&self, at: usize) -> usize {
        at.checked_sub(1)
            .map_or(0, |before| self.words[before].end + 1)
    }

    /// Returns the number of the word at a position; unknown beyond the end.
    pub fn number(&self, at: usize) -> WordId {
        self.words
            .get(at)
            .map_or(WordId::UNKNOWN, |word| word.number)
    }

    /// Tells whether the word at a position is of a class, by itself or by its ending.
    pub fn is(&self, at: usize, class: Class) -> bool {
        let word = self.words.get(at);
        word.is_some_and(|word| word.classes.has(class))
    }

    /// Tells whether clauses are parted at a position: by a mark, or by the end of the statement.
    pub fn parts_clauses(&self, at: usize) -> bool {
        at >= self.len() || self.is(at, Class::ClauseMark)
    }

    /// Returns the tag at a position; [`Tag::Punct`] beyond the end.
    pub fn tag(&self, at: usize) -> Tag {
        self.tags.get(at).copied().unwrap_or(Tag::Punct)
    }

    /// Tells whether the word at a position begins with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        let token = self.tokens.get(at);
        token.is_some_and(|token| token.of(self.text).starts_with(char::is_uppercase))
    }

    /// Returns the bytes that the words `from..to` cover; `from < to`.
    pub fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.tokens[from].span.start, self.tokens[to - 1].span.end)
    }
}

/// Adds a word as rules are written: in lower case, with straight apostrophes and quotes and plain hyphens.
fn push_lowered(lowered: &mut String, word: &str) {
    if word.is_ascii() {
        let start = lowered.len();
        lowered.push_str(word);
        lowered[start..].make_ascii_lowercase();
    } else {
        lowered.extend(word.chars().flat_map(|c| plain(c).to_lowercase()));
    }
}

fn plain(c: char) -> char {
    match c {
        '’' | '‘' | 'ʼ' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    }
}
