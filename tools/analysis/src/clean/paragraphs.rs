//! Takes the plain text and finds its paragraphs: separated by blank lines, or one a line. Lines that were wrapped by
//! hand at a column are joined.

use std::ops::RangeInclusive;

use super::draft::Draft;
use super::rules::Rules;
use crate::span::Span;

/// The widest and the narrowest column at which people wrap lines, in characters.
const COLUMNS: RangeInclusive<usize> = 40..=100;

/// A line that is not blank.
struct Line {
    /// Its bytes, without the blanks around it.
    span: Span,
    /// Its length in characters.
    width: usize,
    /// Whether the line before it is there and not blank.
    follows: bool,
}

/// Finds the paragraphs.
pub(super) fn find(draft: &mut Draft, rules: &Rules) {
    let lines = lines(draft.text());
    let column = column(draft.text(), &lines);
    let mut joined: Option<Span> = None;
    let mut paragraphs: Vec<Span> = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &lines[before]);
        match (before, paragraphs.last_mut()) {
            (Some(before), Some(paragraph)) if goes_on(draft.text(), before, line, column) => {
                paragraph.end = line.span.end;
                let start = joined.map_or(paragraph.start, |whole| whole.start);
                joined = Some(Span::new(start, paragraph.end));
            }
            _ => paragraphs.push(line.span),
        }
    }
    draft.paragraphs = paragraphs;
    if let Some(span) = joined {
        draft.tell(&rules.notices.lines_joined, span);
    }
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut follows = false;
    for raw in text.split('\n') {
        let words = raw.trim();
        if words.is_empty() {
            follows = false;
        } else {
            let from = start + raw.len() - raw.trim_start().len();
            lines.push(Line {
                span: Span::new(from, from + words.len()),
                width: words.chars().count(),
                follows,
            });
            follows = true;
        }
        start += raw.len() + 1;
    }
    lines
}

/// Returns the column at which the copy's lines were wrapped by hand, where they were.
///
/// Then nearly all lines are narrow, most that are followed by another are full, and many go on in lower case.
fn column(text: &str, lines: &[Line]) -> Option<usize> {
    let narrow = lines.iter().filter(|line| line.width <= *COLUMNS.end());
    let column = narrow.clone().map(|line| line.width).max()?;
    let pairs = lines.windows(2).filter(|pair| pair[1].follows);
    let full = pairs
        .clone()
        .filter(|pair| is_full(text, &pair[0], &pair[1], column));
    let going_on = full
        .clone()
        .filter(|pair| starts_in_lower_case(text, &pair[1]));
    let (pairs, full, going_on) = (pairs.count(), full.count(), going_on.count());
    let is_wrapped = COLUMNS.contains(&column)
        && narrow.count() * 20 >= lines.len() * 19
        && full * 2 >= pairs
        && going_on >= 2
        && going_on * 5 >= full * 2;
    is_wrapped.then_some(column)
}

/// Tells whether the next line's first word would not have fitted into this line.
fn is_full(text: &str, line: &Line, next: &Line, column: usize) -> bool {
    let word = next
        .span
        .of(text)
        .split_whitespace()
        .next()
        .unwrap_or_default();
    line.width + 1 + word.chars().count() > column
}

fn starts_in_lower_case(text: &str, line: &Line) -> bool {
    line.span.of(text).starts_with(char::is_lowercase)
}

fn goes_on(text: &str, line: &Line, next: &Line, column: Option<usize>) -> bool {
    column.is_some_and(|column| {
        next.follows && (is_full(text, line, next, column) || starts_in_lower_case(text, next))
    })
}

#[cfg(test)]
mod tests {
    use super::super::characters::plain;
    use super::super::draft::Draft;
    use super::super::rules::RULES;
    use super::find;

    fn check(text: &str, expected: &[&str]) {
        let mut draft = Draft::new(plain(text, &RULES.characters));
        find(&mut draft, &RULES);
        let found: Vec<String> = draft
            .paragraphs
            .iter()
            .map(|span| span.of(text).replace('\n', " "))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_line_is_a_paragraph() {
        check(
            "The bridge is shut.\nIt will open in May.",
            &["The bridge is shut.", "It will open in May."],
        );
    }

    #[test]
    fn blank_lines_do_not_count() {
        check(
            "\n \nThe bridge is shut.\n\n\n It will open.\n\n",
            &["The bridge is shut.", "It will open."],
        );
    }

    #[test]
    fn wrapped_lines_are_joined_up_to_the_blank_line() {
        check(
            "The bridge over the river in Karrow will stay\nshut until the spring, said the council, which\nhas asked for two more ferries.\n\nThe ferrymen want more money for the work, and\nthey will strike in March.",
            &[
                "The bridge over the river in Karrow will stay shut until the spring, said the council, which has asked for two more ferries.",
                "The ferrymen want more money for the work, and they will strike in March.",
            ],
        );
    }

    #[test]
    fn a_short_line_ends_a_wrapped_paragraph() {
        check(
            "The bridge over the river in Karrow will stay\nshut until the spring, said the council, which\nhas asked for ferries.\nThe ferrymen want more money for the work, and\nthey will strike in March.",
            &[
                "The bridge over the river in Karrow will stay shut until the spring, said the council, which has asked for ferries.",
                "The ferrymen want more money for the work, and they will strike in March.",
            ],
        );
    }

    #[test]
    fn a_list_of_short_lines_is_not_joined() {
        let lines = [
            "Bridge shut until the spring, council says",
            "Ferrymen want more money for their work",
            "Karrow market moves to the east bank",
        ];
        check(&lines.join("\n"), &lines);
    }
}
