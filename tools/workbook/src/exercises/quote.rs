//! Words of an article go in; at most so many of them come out. What this module gives may stand in a committed file.

use std::collections::BTreeSet;
use std::ops::Range;

/// How many words of an article a field of the exercises may hold.
pub const MOST_WORDS: usize = 8;

/// How many characters a quoted stretch may have: a copy may hold a "word" of any length.
const MOST_CHARS: usize = 90;

/// Counts words: runs of letters and digits, so that "cross-border" is two; an apostrophe does not part a word.
pub fn count(text: &str) -> usize {
    starts(text).count()
}

/// Returns the text on one line with at most `most` words; "…" stands for the rest.
///
/// ```
/// use whosays_workbook::exercises::quote::shorten;
/// assert_eq!(shorten("the town\ncouncil", 3), "the town council");
/// assert_eq!(shorten("the town council of Karrow", 3), "the town council…");
/// ```
pub fn shorten(text: &str, most: usize) -> String {
    let line = one_line(text);
    let by_words = starts(&line).nth(most).unwrap_or(line.len());
    let by_chars = line
        .char_indices()
        .nth(MOST_CHARS)
        .map_or(line.len(), |(at, _)| at);
    let end = by_words.min(by_chars);
    if end == line.len() {
        return line;
    }
    // A number or a compound is left out whole, unless nothing would remain.
    let whole = line[..end].rfind(' ').unwrap_or(0);
    let kept = if count(&line[..whole]) > 0 {
        &line[..whole]
    } else {
        &line[..end]
    };
    let kept =
        kept.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '%' | '”'));
    format!("{kept}…")
}

/// Collapses blanks and leaves out what cannot be seen: controls, and marks that turn the direction of writing.
fn one_line(text: &str) -> String {
    let seen: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'))
        .collect();
    seen.split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Gives the byte at which each word starts.
fn starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    places(text).map(|place| place.start)
}

/// Gives the place of each word.
fn places(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.find(|(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) =
            chars.next_if(|(_, c)| c.is_alphanumeric() || matches!(c, '\'' | '’'))
        {
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}

/// Gives each word with its place, in small letters and without apostrophes.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> + '_ {
    places(text).map(|place| {
        let word = text[place.clone()].to_lowercase().replace(['\'', '’'], "");
        (place, word)
    })
}

/// Returns the words of five letters or more: those that tell one sentence from another.
pub(crate) fn long_words(text: &str) -> BTreeSet<String> {
    words(text)
        .map(|(_, word)| word)
        .filter(|word| word.chars().count() >= 5)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_and_split_numbers_count_as_their_parts() {
        assert_eq!(count("cross-border don’t 2,414"), 5);
        assert_eq!(count(" — "), 0);
    }

    #[test]
    fn a_cut_never_leaves_half_a_number_or_a_dangling_mark() {
        assert_eq!(shorten("one two 2,414 four", 3), "one two…");
        assert_eq!(shorten("one two, three", 2), "one two…");
        assert_eq!(shorten("a-b-c", 2), "a-b…");
    }

    #[test]
    fn a_word_without_end_is_cut() {
        assert!(shorten(&"x".repeat(5_000_000), 8).chars().count() <= MOST_CHARS + 1);
    }

    #[test]
    fn invisible_characters_are_left_out() {
        assert_eq!(shorten("a\u{202E}b\0c\r\nd", 8), "abc d");
    }
}
