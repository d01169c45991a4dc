//! The words of one sentence go in; they can be asked for numbers and phrases by place.

use crate::reading::Reading;
use crate::span::Span;
use crate::tagger::Tag;
use crate::token::TokenKind;

/// One sentence, as figures are looked for in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence<'a> {
    pub(super) reading: &'a Reading<'a>,
}

impl<'a> Sentence<'a> {
    /// The word at `at` in lower case; empty beyond the sentence's ends.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.reading.word(at)
    }

    /// The word before `at`.
    pub(super) fn word_before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    pub(super) fn tag(&self, at: usize) -> Tag {
        self.reading.tag(at)
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.reading
            .tokens
            .get(at)
            .is_some_and(|token| token.kind == TokenKind::Number)
    }

    /// How many tokens from `at` on are the words of `phrase`; `None` where they are not.
    pub(super) fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        // Most phrases fall at their first word: that is seen before any is cut up.
        if !phrase.starts_with(self.word(at)) {
            return None;
        }
        let mut words = phrase.split(' ').enumerate();
        let stands = words.all(|(by, word)| self.word(at + by) == word);
        stands.then(|| phrase.split(' ').count())
    }

    /// How many tokens from `at` on are the longest of `phrases` that stands there.
    pub(super) fn longest(&self, at: usize, phrases: &[String]) -> Option<usize> {
        phrases
            .iter()
            .filter_map(|phrase| self.phrase(at, phrase))
            .max()
    }

    /// Where the longest of `phrases` starts that ends before `end`.
    pub(super) fn longest_before(&self, end: usize, phrases: &[String]) -> Option<usize> {
        // Most phrases fall at their last word.
        let last = self.word_before(end);
        phrases
            .iter()
            .filter(|phrase| phrase.ends_with(last))
            .filter_map(|phrase| {
                let words = 1 + phrase.bytes().filter(|&byte| byte == b' ').count();
                let start = end.checked_sub(words)?;
                self.phrase(start, phrase).map(|_| start)
            })
            .min()
    }

    /// The bytes of the tokens `start..end`, at least one.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        self.reading.span(start, end)
    }
}
