//! Takes a paragraph and gives the borders between its sentences.
//!
//! The crate sentencex splits nothing inside quotation marks. So it reads the paragraph with the marks blanked out, and
//! its borders are then set right: a closing mark goes to the sentence before, an opening mark to the one after, and no
//! sentence ends where the text goes on in lower case ("“Shut it.” she said").

use sentencex::get_sentence_boundaries;

use super::quotes::Side;
use super::rules::{Quotes, Rules, Stops};
use crate::span::Span;

/// How much is read at a time: sentencex compares every stop with every bracket of what it is given.
const WINDOW: usize = 8 * 1024;
/// How far before a window's end a border is no longer believed: what follows it decides about it.
const LOOKAHEAD: usize = 64;
/// More bytes than any word has that stands before a name or a zone ("Ms.", "a.m.").
const TITLE: usize = 16;

/// Returns where sentences end, in bytes of the paragraph. The labels of lists are never the end of one.
pub(super) fn borders(paragraph: &str, labels: &[Span], rules: &Rules) -> Vec<usize> {
    let masked = without(rules.quotes.masked(paragraph), labels);
    let borders: Vec<usize> = raw_borders(&masked)
        .into_iter()
        .filter_map(|border| set_right(paragraph, border, rules))
        .filter(|border| {
            labels
                .binary_search_by_key(border, |label| label.end)
                .is_err()
        })
        .collect();
    with_bracketed(paragraph, borders)
}

/// Puts blanks for the labels, so that offsets stay.
fn without(mut text: String, labels: &[Span]) -> String {
    for label in labels {
        text.replace_range(label.start..label.end, &" ".repeat(label.end - label.start));
    }
    text
}

fn raw_borders(text: &str) -> Vec<usize> {
    let mut borders = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let end = text.floor_char_boundary(start.saturating_add(WINDOW));
        let window = &text[start..end];
        let believed = if end == text.len() {
            window.len()
        } else {
            window.len() - LOOKAHEAD
        };
        let before = borders.len();
        borders.extend(
            get_sentence_boundaries("en", window)
                .iter()
                .map(|sentence| sentence.end_byte)
                .take_while(|&border| border < believed)
                .map(|border| start + border),
        );
        start = match borders.last() {
            _ if end == text.len() => text.len(),
            Some(&last) if borders.len() > before => last,
            _ => text.floor_char_boundary(start + believed),
        };
    }
    borders
}

/// Adds the ends of sentences that stand wholly in brackets: sentencex splits nothing there. "(It is.) She left."
fn with_bracketed(paragraph: &str, borders: Vec<usize>) -> Vec<usize> {
    let mut all = Vec::with_capacity(borders.len());
    let mut start = 0;
    for border in borders.into_iter().chain([paragraph.len()]) {
        while let Some(end) = bracketed(&paragraph[start..border]) {
            start += end;
            all.push(start);
        }
        all.push(border);
        start = border;
    }
    all
}

/// Returns where a sentence in brackets ends that stands at the front, with another one behind it.
fn bracketed(piece: &str) -> Option<usize> {
    let front = piece.len() - piece.trim_start().len();
    let end = piece[front..].starts_with('(').then(|| piece.find(')'))?? + 1;
    let is_sentence = piece[..end - 1].ends_with(['.', '?', '!']);
    let next = piece[end..].trim_start().chars().next();
    (is_sentence && next.is_some_and(|c| !c.is_lowercase())).then_some(end)
}

/// Moves a border past the closing marks that belong before it, or drops it where no sentence ends.
fn set_right(paragraph: &str, border: usize, rules: &Rules) -> Option<usize> {
    let quotes = &rules.quotes;
    let is_mark = |c: char| quotes.side(c).is_some() || quotes.brackets.contains(&c);
    let is_gap = |c: char| c.is_whitespace() || is_mark(c);
    let left = paragraph[..border].trim_end_matches(is_gap).len();
    let right = paragraph.len() - paragraph[border..].trim_start_matches(is_gap).len();
    let gap = &paragraph[left..right];
    let (before, after) = (&paragraph[..left], &paragraph[right..]);
    let ends = ends_sentence(before, gap, after, &rules.stops)
        && !speaker_follows(before, gap, after, quotes);
    ends.then(|| left + closing_length(gap, quotes))
}

/// Tells whether a sentence ends at a gap. It does not where the text goes on in lower case, nor inside "Sino-U.S.".
fn ends_sentence(before: &str, gap: &str, after: &str, stops: &Stops) -> bool {
    let Some(before) = before.strip_suffix('.') else {
        return !after.starts_with(char::is_lowercase);
    };
    let near = before.ceil_char_boundary(before.len().saturating_sub(TITLE));
    let last = before[near..]
        .rsplit(|c: char| !c.is_alphanumeric() && c != '.')
        .next()
        .unwrap_or_default();
    let next = after
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    !gap.is_empty() && !after.starts_with(char::is_lowercase) && stops.may_end(last, next)
}

/// Tells whether a quoted question or cry is followed by who speaks: "“Who pays?” Amsel asked."
fn speaker_follows(before: &str, gap: &str, after: &str, quotes: &Quotes) -> bool {
    let is_quoted = gap.starts_with(|c| quotes.side(c).is_some());
    is_quoted && before.ends_with(['?', '!']) && quotes.speaker.is_match(after)
}

/// Returns how much of a gap between two sentences, made of blanks and marks, belongs to the first.
///
/// Marks before the first blank close, marks after the last open; between them, and where there is no blank, it counts
/// which way they face.
fn closing_length(gap: &str, quotes: &Quotes) -> usize {
    let Some((first, last)) = gap
        .find(char::is_whitespace)
        .zip(gap.rfind(char::is_whitespace))
    else {
        return facing_left(gap, quotes);
    };
    if first == last {
        first
    } else {
        first + facing_left(&gap[first..last], quotes)
    }
}

fn facing_left(gap: &str, quotes: &Quotes) -> usize {
    gap.find(|c| quotes.side(c) == Some(Side::Opening))
        .unwrap_or(gap.trim_end().len())
}
