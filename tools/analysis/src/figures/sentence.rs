//! The tokens and tags of one sentence go in; they can be asked for words and phrases by place.

use crate::span::Span;
use crate::tagger::Tag;
use crate::token::{Token, TokenKind};

/// One sentence, its words also in lower case.
pub(super) struct Sentence<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) tags: &'a [Tag],
    words: Vec<String>,
}

impl<'a> Sentence<'a> {
    pub(super) fn new(text: &'a str, tokens: &'a [Token], tags: &'a [Tag]) -> Self {
        let words = tokens
            .iter()
            .map(|token| token.of(text).to_lowercase())
            .collect();
        Self {
            text,
            tokens,
            tags,
            words,
        }
    }

    /// The word at `at` in lower case; empty beyond the sentence's ends.
    pub(super) fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", String::as_str)
    }

    /// The word before `at`.
    pub(super) fn word_before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    pub(super) fn tag(&self, at: usize) -> Option<Tag> {
        self.tags.get(at).copied()
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.tokens
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
        phrases
            .iter()
            .filter_map(|phrase| {
                let words = 1 + phrase.bytes().filter(|&byte| byte == b' ').count();
                let start = end.checked_sub(words)?;
                self.phrase(start, phrase).map(|_| start)
            })
            .min()
    }

    /// The bytes of the tokens `start..end`, at least one.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.tokens[start].span.start, self.tokens[end - 1].span.end)
    }
}
