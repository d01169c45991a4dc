//! Takes a cleaned article and gives its statements: where each stands, and whether it is only a heading.
//!
//! A statement is a sentence, or one item of a run-in list ("a) …, b) …"). The words that lead into such a list are a
//! statement of their own: they carry who says it, while every item makes a claim that can be checked by itself.

mod headings;
mod lists;
mod quotes;
mod rules;
mod sentences;

use crate::analysis::Address;
use crate::article::Article;
use crate::span::Span;
use rules::RULES;

/// A statement that is found, not yet labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Located {
    /// Where it stands, counted from one.
    pub address: Address,
    /// Its bytes in the cleaned text, without the blanks around it.
    pub span: Span,
    /// Whether it is a heading, a byline or a date line: words that claim nothing.
    pub heading: bool,
}

/// Returns the statements of an article, in order. Every byte of a paragraph that is no blank lies in exactly one.
pub fn statements(article: &Article) -> Vec<Located> {
    let mut found = Vec::new();
    for (index, &paragraph) in article.paragraphs.iter().enumerate() {
        let heading = headings::is_heading(article, index);
        let spans = if heading {
            vec![paragraph]
        } else {
            split(paragraph.of(&article.text), paragraph.start)
        };
        found.extend(spans.into_iter().enumerate().map(|(place, span)| Located {
            address: Address {
                paragraph: index + 1,
                statement: place + 1,
            },
            span,
            heading,
        }));
    }
    found
}

/// Tells whether a statement is an item of a list: "a) …", "2. …", "• …".
pub(crate) fn is_item(statement: &str) -> bool {
    lists::leading(statement, &RULES.lists).is_some()
}

/// Splits one paragraph, whose first byte is the text's byte `at`.
fn split(paragraph: &str, at: usize) -> Vec<Span> {
    let items = lists::items(paragraph, &RULES.lists);
    let labels = match lists::leading(paragraph, &RULES.lists) {
        Some(label) if items.is_empty() => vec![label],
        _ => items.clone(),
    };
    let mut borders = sentences::borders(paragraph, &labels, &RULES);
    borders.extend(items.iter().map(|item| item.start));
    borders.push(paragraph.len());
    borders.sort_unstable();

    spans(paragraph, &borders)
        .into_iter()
        .map(|span| span.shifted(at))
        .collect()
}

/// Returns what stands between the borders, without blanks around it. Marks alone ("…") go with the words after them,
/// or before them at the end.
fn spans(paragraph: &str, borders: &[usize]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::with_capacity(borders.len());
    let (mut start, mut seen) = (0, 0);
    for &border in borders {
        let has_words = paragraph[seen..border].contains(char::is_alphanumeric);
        seen = border;
        if has_words {
            spans.extend(trimmed(paragraph, Span::new(start, border)));
            start = border;
        }
    }
    if let Some(rest) = trimmed(paragraph, Span::new(start, paragraph.len())) {
        match spans.last_mut() {
            Some(last) => last.end = rest.end,
            None => spans.push(rest),
        }
    }
    spans
}

/// Returns a span without the blanks at its ends, or nothing where it is all blank.
fn trimmed(text: &str, span: Span) -> Option<Span> {
    let words = span.of(text);
    let start = span.end - words.trim_start().len();
    let end = span.start + words.trim_end().len();
    (start < end).then(|| Span::new(start, end))
}

#[cfg(test)]
mod tests;
