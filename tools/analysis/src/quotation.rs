//! Which words of a statement stand between quotation marks, carried over from statement to statement.

use std::ops::Range;

use crate::reading::Reading;
use crate::token::TokenKind;

/// The quoted stretches of one statement, as positions of words without the marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quotation {
    /// The stretches, in order.
    pub quoted: Vec<Range<usize>>,
    /// Whether the statement begins inside a quotation opened before.
    pub continues: bool,
    /// Whether a quotation is still open at its end.
    pub open: bool,
}

impl Quotation {
    /// Finds the quotations of a statement; `open` tells whether one is open where it begins.
    ///
    /// A closing mark without an opening one ends a quotation that began before the statement.
    pub fn find(reading: &Reading<'_>, open: bool) -> Self {
        let mut quoted = Vec::new();
        let mut start = open.then_some(0);
        let mut continues = open;
        for at in 0..reading.len() {
            match (mark(reading, at), start) {
                (Some(Mark::Opens), _) => start = Some(at + 1),
                (Some(Mark::Closes), Some(from)) => {
                    quoted.push(from..at);
                    start = None;
                }
                (Some(Mark::Closes), None) if quoted.is_empty() && at > 0 => {
                    quoted.push(0..at);
                    continues = true;
                }
                _ => {}
            }
        }
        if let Some(from) = start.filter(|&from| from < reading.len()) {
            quoted.push(from..reading.len());
        }
        Self {
            quoted,
            continues,
            open: start.is_some(),
        }
    }

    /// Tells whether a word stands in a quotation.
    pub fn holds(&self, at: usize) -> bool {
        let next = self.quoted.partition_point(|range| range.end <= at);
        self.quoted
            .get(next)
            .is_some_and(|range| range.contains(&at))
    }

    /// Returns the share of the statement's words that are quoted, 0 to 1.
    pub fn share(&self, reading: &Reading<'_>) -> f64 {
        let words = self
            .quoted
            .iter()
            .map(ExactSizeIterator::len)
            .sum::<usize>();
        words as f64 / reading.len().max(1) as f64
    }

    /// Tells whether the statement is nothing but one quotation, however short: “Never!”
    pub fn is_all(&self, reading: &Reading<'_>) -> bool {
        let whole = 1..reading.len().saturating_sub(1);
        matches!(self.quoted.as_slice(), [only] if !only.is_empty() && *only == whole)
    }

    /// Tells whether the statement holds a quotation of more than a phrase.
    pub fn is_speech(&self) -> bool {
        const PHRASE: usize = 5;
        self.quoted.iter().any(|range| range.len() > PHRASE)
    }
}

enum Mark {
    Opens,
    Closes,
}

/// Double quotation marks, and the doubled single ones of old newspaper files. A straight one opens where a word follows
/// it at once and none goes before.
fn mark(reading: &Reading<'_>, at: usize) -> Option<Mark> {
    let token = reading.tokens[at];
    if token.kind != TokenKind::Punctuation {
        return None;
    }
    match token.of(reading.text) {
        "“" | "``" | "„" | "«" => Some(Mark::Opens),
        "”" | "»" => Some(Mark::Closes),
        "\"" | "''" => {
            let opens =
                touches_only_what_follows(reading, at) || stands_apart_at_the_end(reading, at);
            Some(if opens { Mark::Opens } else { Mark::Closes })
        }
        _ => None,
    }
}

fn touches_only_what_follows(reading: &Reading<'_>, at: usize) -> bool {
    let span = reading.tokens[at].span;
    let before = reading.text[..span.start].chars().next_back();
    let after = reading.text[span.end..].chars().next();
    let apart =
        before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-'));
    apart && after.is_some_and(|c| !c.is_whitespace())
}

/// Tells whether a mark is the statement's last and a blank parts it from the words: it belongs to what follows.
fn stands_apart_at_the_end(reading: &Reading<'_>, at: usize) -> bool {
    let before = reading.text[..reading.tokens[at].span.start]
        .chars()
        .next_back();
    at > 0 && at + 1 == reading.len() && before.is_some_and(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::Quotation;
    use crate::reading::Reading;
    use crate::tagger::Tagger;
    use crate::vocabulary::Vocabulary;

    /// Checks what stands in quotation marks, joined by `/`, and whether one is still open at the end.
    fn check(sentence: &str, open_before: bool, expected: &str, open_after: bool) {
        let vocabulary = Vocabulary::default();
        let reading = Reading::new(sentence, &vocabulary, &Tagger::shipped());
        let found = Quotation::find(&reading, open_before);
        let quoted: Vec<&str> = found
            .quoted
            .iter()
            .filter(|r| !r.is_empty())
            .map(|r| reading.span(r.start, r.end).of(sentence))
            .collect();
        assert_eq!(
            (quoted.join("/").as_str(), found.open),
            (expected, open_after),
            "{sentence}"
        );
    }

    #[test]
    fn curly_and_straight_marks_are_seen() {
        check("“No,” she said.", false, "No,", false);
        check("\"No,\" she said. \"Never.\"", false, "No,/Never.", false);
    }

    #[test]
    fn a_straight_mark_opens_before_a_word_and_closes_behind_one() {
        check("\"We waited. We", false, "We waited. We", true);
        check(
            "It rained,\" she said, \"all day.\"",
            false,
            "It rained,/all day.",
            false,
        );
    }

    #[test]
    fn a_mark_apart_at_the_end_opens_what_follows() {
        check("It rained. ''", false, "", true);
        check("It rained.''", true, "It rained.", false);
    }

    #[test]
    fn an_open_quotation_goes_on() {
        check("“We waited.", false, "We waited.", true);
        check("We waited again.", true, "We waited again.", true);
        check("Then it rained,” he said.", true, "Then it rained,", false);
    }
}
