//! An article on its way through the steps of cleaning; at the end it gives the [`Article`].

use std::ops::Range;

use super::characters::Plain;
use crate::article::{Article, Notice};
use crate::span::Span;

/// How many characters of the words concerned a notice shows.
const SHOWN: usize = 60;

/// What the steps work on. Paragraphs and blanks are places in the plain text, which itself never changes.
#[derive(Debug)]
pub(super) struct Draft {
    plain: Plain,
    /// The paragraphs that are still part of the body, in order, without the blanks around them.
    pub(super) paragraphs: Vec<Span>,
    /// Where a blank is to be put in, in order.
    pub(super) blanks: Vec<usize>,
    pub(super) title: Option<String>,
    pub(super) author: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) date: Option<String>,
    notices: Vec<Notice>,
}

impl Draft {
    /// Begins with the plain text of a copy.
    pub(super) fn new(mut plain: Plain) -> Self {
        let notices = std::mem::take(&mut plain.notices);
        Self {
            plain,
            paragraphs: Vec::new(),
            blanks: Vec::new(),
            title: None,
            author: None,
            outlet: None,
            date: None,
            notices,
        }
    }

    /// Returns the plain text.
    pub(super) fn text(&self) -> &str {
        &self.plain.text
    }

    /// Returns the words of a paragraph.
    pub(super) fn paragraph(&self, index: usize) -> &str {
        self.paragraphs[index].of(self.text())
    }

    /// Tells what was done to, or seen in, a stretch of the plain text.
    pub(super) fn tell(&mut self, what: &str, at: Span) {
        self.notices.push(Notice {
            what: what.to_owned(),
            at: self.plain.origin(at),
            words: shortened(at.of(self.text())),
        });
    }

    /// Removes paragraphs that follow each other, with one notice.
    pub(super) fn remove(&mut self, range: Range<usize>, what: &str) {
        if let (Some(first), Some(last)) = (
            self.paragraphs.get(range.start),
            self.paragraphs[range.clone()].last(),
        ) {
            self.tell(what, Span::new(first.start, last.end));
            self.paragraphs.drain(range);
        }
    }

    /// Removes each paragraph for which `reason` gives words, with a notice each.
    pub(super) fn remove_each<'r>(&mut self, reason: impl Fn(usize, &str) -> Option<&'r str>) {
        let paragraphs = std::mem::take(&mut self.paragraphs);
        for (index, paragraph) in paragraphs.into_iter().enumerate() {
            match reason(index, paragraph.of(self.text())) {
                Some(what) => self.tell(what, paragraph),
                None => self.paragraphs.push(paragraph),
            }
        }
    }

    /// Writes the article: blanks inside a paragraph become one, missing ones are put in.
    pub(super) fn finish(mut self) -> Article {
        let mut text = String::with_capacity(self.text().len());
        let mut paragraphs = Vec::with_capacity(self.paragraphs.len());
        let mut blanks = self.blanks.iter().copied().peekable();
        for paragraph in &self.paragraphs {
            let start = text.len();
            let mut from = paragraph.start;
            while let Some(blank) = blanks.next_if(|&blank| blank < paragraph.end) {
                write_words(&mut text, start, &self.plain.text[from..blank]);
                from = blank;
            }
            write_words(&mut text, start, &self.plain.text[from..paragraph.end]);
            paragraphs.push(Span::new(start, text.len()));
            text.push('\n');
        }
        self.notices.sort_by_key(|notice| notice.at);
        Article {
            title: self.title,
            author: self.author,
            outlet: self.outlet,
            date: self.date,
            text,
            paragraphs,
            notices: self.notices,
        }
    }
}

/// Writes words after those of the paragraph that begins at `start`, with one blank between any two.
fn write_words(text: &mut String, start: usize, words: &str) {
    let mut write = |words: &str| {
        if text.len() > start {
            text.push(' ');
        }
        text.push_str(words);
    };
    // In most paragraphs single blanks part the words already: those go over in one piece.
    let words = words.trim();
    let is_even = !words.contains("  ") && !words.contains(['\n', '\t']);
    if is_even && !words.is_empty() {
        write(words);
    } else {
        words.split_whitespace().for_each(write);
    }
}

/// Shortens words to what tells them apart, in one line.
pub(super) fn shortened(words: &str) -> String {
    let mut rest = words.trim().chars();
    let shown: String = rest.by_ref().take(SHOWN).collect();
    let mut line = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    if rest.next().is_some() {
        line.push('…');
    }
    line
}
