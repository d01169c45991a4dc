//! Takes a copy and gives its text in plain characters, with the way back to the copy's bytes.

use super::rules::{CharacterRule, CharacterRules};
use crate::article::Notice;
use crate::span::Span;

/// A copy in plain characters: line ends are `\n`, blanks and hyphens are the ordinary ones, nothing is invisible.
#[derive(Debug, Default)]
pub(super) struct Plain {
    /// The plain text.
    pub(super) text: String,
    /// What was changed: one notice a kind of character.
    pub(super) notices: Vec<Notice>,
    turns: Vec<Turn>,
}

/// A byte of the plain text around which something of the copy was left out or made plain.
#[derive(Debug, Clone, Copy)]
struct Turn {
    at: usize,
    /// Where in the copy the text before it ends.
    before: usize,
    /// Where in the copy the text after it goes on.
    after: usize,
}

impl Plain {
    /// Returns where the words of `span` stand in the copy.
    pub(super) fn origin(&self, span: Span) -> Span {
        let start = self.origin_of(span.start);
        let end = match self.turns.binary_search_by_key(&span.end, |turn| turn.at) {
            Ok(index) => self.turns[index].before,
            Err(_) => self.origin_of(span.end),
        };
        Span::new(start, end.max(start))
    }

    fn origin_of(&self, at: usize) -> usize {
        let next = self.turns.partition_point(|turn| turn.at <= at);
        match next.checked_sub(1).map(|index| self.turns[index]) {
            Some(turn) => turn.after + (at - turn.at),
            None => at,
        }
    }

    /// Writes what becomes of the copy's character at `from`.
    fn replace(&mut self, becomes: &str, from: Span) {
        self.text.push_str(becomes);
        let at = self.text.len();
        let before = if becomes.is_empty() {
            from.start
        } else {
            from.end
        };
        match self.turns.last_mut() {
            Some(last) if last.at == at => last.after = from.end,
            _ => self.turns.push(Turn {
                at,
                before,
                after: from.end,
            }),
        }
    }
}

/// How often a kind of character was met, and where.
struct Tally {
    count: usize,
    first: char,
    at: Span,
}

/// Makes a copy's characters plain.
pub(super) fn plain(copy: &str, rules: &CharacterRules) -> Plain {
    let mut plain = Plain {
        text: String::with_capacity(copy.len()),
        ..Plain::default()
    };
    let mut tallies: Vec<Option<Tally>> = rules.all.iter().map(|_| None).collect();
    let mut kept = 0;
    for (at, c) in copy.char_indices() {
        let Some(index) = rules.find(c) else {
            continue;
        };
        let rule = &rules.all[index];
        let from = Span::new(at, at + c.len_utf8());
        let is_half = copy[at..].starts_with("\r\n");
        plain.text.push_str(&copy[kept..at]);
        plain.replace(if is_half { "" } else { &rule.becomes }, from);
        kept = from.end;
        count(&mut tallies[index], c, from);
    }
    plain.text.push_str(&copy[kept..]);
    plain.notices = rules
        .all
        .iter()
        .zip(tallies)
        .filter_map(|(rule, tally)| Some(notice(rule, &tally?)))
        .collect();
    plain
}

fn count(tally: &mut Option<Tally>, c: char, at: Span) {
    match tally {
        Some(tally) => {
            tally.count += 1;
            tally.at.end = at.end;
        }
        None => {
            *tally = Some(Tally {
                count: 1,
                first: c,
                at,
            })
        }
    }
}

fn notice(rule: &CharacterRule, tally: &Tally) -> Notice {
    Notice {
        what: rule.what.clone(),
        at: tally.at,
        words: format!("U+{:04X} ×{}", u32::from(tally.first), tally.count),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::rules::RULES;
    use super::plain;
    use crate::span::Span;

    fn check(copy: &str, expected: &str) {
        assert_eq!(plain(copy, &RULES.characters).text, expected);
    }

    #[test]
    fn line_ends_become_one_kind() {
        check("a\r\nb\rc\u{2028}d\u{b}e", "a\nb\nc\nd\ne");
    }

    #[test]
    fn what_nobody_sees_goes() {
        check("\u{feff}a\0b\u{202e}c\u{200b}d\u{ad}e", "abcde");
    }

    #[test]
    fn special_hyphens_and_blanks_become_plain() {
        check(
            "cross\u{2011}river\u{a0}trade\u{2009}x",
            "cross-river trade x",
        );
    }

    #[test]
    fn emoji_and_accents_stay() {
        check("Ça va 👋🏽 — “été”", "Ça va 👋🏽 — “été”");
    }

    #[test]
    fn one_notice_a_kind_counts_the_characters() {
        let plain = plain("a\u{2011}b\u{2011}c", &RULES.characters);
        assert_eq!(plain.notices.len(), 1);
        assert_eq!(plain.notices[0].words, "U+2011 ×2");
        assert_eq!(plain.notices[0].at, Span::new(1, 8));
    }

    proptest! {
        #[test]
        fn plain_words_are_found_again_in_the_copy(copy in "[ab\u{2011}\u{200b}\r\n\0é]{0,40}") {
            let plain = plain(&copy, &RULES.characters);
            for (at, c) in plain.text.char_indices().filter(|(_, c)| c.is_alphabetic()) {
                let origin = plain.origin(Span::new(at, at + c.len_utf8()));
                prop_assert_eq!(origin.of(&copy), c.to_string());
            }
        }
    }
}
