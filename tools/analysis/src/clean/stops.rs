//! Puts in the blank that a full stop lost: "in 2020.However", "at last.”The". Not in "U.S.", "3.5", "karrow.example".

use super::draft::Draft;
use super::rules::{Rules, StopRules};
use crate::span::Span;

/// How far around a stop its words are looked at, in bytes.
const NEAR: usize = 40;

/// Puts in the missing blanks, each with a notice.
pub(super) fn mend(draft: &mut Draft, rules: &Rules) {
    let mut found = Vec::new();
    for paragraph in &draft.paragraphs {
        let words = paragraph.of(draft.text());
        let stops = words.match_indices(['.', '?', '!']).map(|(at, _)| at);
        found.extend(
            stops
                .filter_map(|at| Gap::find(words, at, &rules.stops))
                .map(|gap| {
                    (
                        paragraph.start + gap.at,
                        gap.around.shifted(paragraph.start),
                    )
                }),
        );
    }
    for (at, around) in found {
        draft.tell(&rules.notices.blank_missing, around);
        draft.blanks.push(at);
    }
}

/// A place where a blank is missing.
struct Gap {
    at: usize,
    /// The words on both sides.
    around: Span,
}

impl Gap {
    /// Looks at the stop at byte `stop`: a word must end before it, and a sentence begin right behind it.
    fn find(text: &str, stop: usize, rules: &StopRules) -> Option<Self> {
        let behind = &text[stop + 1..];
        // Behind most stops the blank is there.
        if behind.starts_with(' ') {
            return None;
        }
        let behind = &behind[..behind.floor_char_boundary(NEAR)];
        let next = behind.trim_start_matches(['”', '’', '»', ')', ']']);
        let next_word = next.split(char::is_whitespace).next()?;
        if !begins_sentence(next_word, rules) {
            return None;
        }
        let before = &text[text.ceil_char_boundary(stop.saturating_sub(NEAR))..stop];
        let last_word = before
            .rsplit(|c: char| c.is_whitespace() || "([“‘\"—–".contains(c))
            .next()?;
        let at = stop + 1 + behind.len() - next.len();
        ends_sentence(last_word, rules).then(|| Self {
            at,
            around: Span::new(stop - last_word.len(), at + next_word.len()),
        })
    }
}

/// Tells whether a word before a stop can end a sentence: no initial, no abbreviation, no part of an address.
fn ends_sentence(word: &str, rules: &StopRules) -> bool {
    let bare = word.trim_end_matches(['”', '’', '"', '\'', ')', ']', '%']);
    let is_word = bare.chars().nth(1).is_some() || bare.starts_with(|c: char| c.is_ascii_digit());
    is_word
        && bare.ends_with(char::is_alphanumeric)
        && !bare.contains(['.', '/', '@', ':', '\\', '_'])
        && !rules.before.contains(&bare.to_lowercase())
}

/// Tells whether a word right behind a stop begins a sentence: a capital and a small letter, and no part of an address.
fn begins_sentence(word: &str, rules: &StopRules) -> bool {
    let bare = word.trim_start_matches(['“', '‘']);
    let letters = bare
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(bare.len());
    let (first, rest) =
        bare[..letters].split_at(bare.chars().next().map_or(0, char::len_utf8).min(letters));
    first.starts_with(char::is_uppercase)
        && (rest.starts_with(char::is_lowercase) || bare == "A" || bare == "I")
        && !is_address(&bare[letters..])
        && !rules.after.contains(&bare[..letters].to_lowercase())
}

/// Tells whether what follows the letters of a word is the rest of an address: ".example", "/news", "@post".
fn is_address(rest: &str) -> bool {
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        let joins = c == '.' && chars.peek().is_some_and(|next| next.is_alphanumeric());
        if joins || matches!(c, '@' | '/' | '_' | '\\') {
            return true;
        }
    }
    false
}
