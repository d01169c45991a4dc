//! An article as the analysis reads it: cleaned paragraphs, what could be read off the copy, and what cleaning did.

use crate::span::Span;

/// A cleaned article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// The title, where the copy shows one.
    pub title: Option<String>,
    /// The writer, where the copy names one.
    pub author: Option<String>,
    /// Who published it, where the byline tells.
    pub outlet: Option<String>,
    /// The date, `YYYY-MM-DD`, where the copy tells it.
    pub date: Option<String>,
    /// The cleaned body: its paragraphs, each ended by one line break.
    pub text: String,
    /// Where each paragraph lies in `text`, without its line break, in order.
    pub paragraphs: Vec<Span>,
    /// What cleaning removed, mended or noticed, in the order of the copy.
    pub notices: Vec<Notice>,
}

/// Something that cleaning did or saw. Nothing is removed without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What was done or seen, in words for a teacher: "repeated body removed".
    pub what: String,
    /// Where, in bytes of the copy as it was decoded (not of the cleaned text).
    pub at: Span,
    /// The words concerned, shortened to what tells them apart.
    pub words: String,
}
