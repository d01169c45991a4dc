//! Removes a body that stands in the copy twice, with everything after it, and single paragraphs that do.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::Draft;
use super::headline::is_headline;
use super::pieces;
use super::rules::Rules;

/// The fewest bytes of a paragraph that nobody writes twice.
const LONG: usize = 60;
/// A second body begins with one of the first so many long paragraphs of the first.
const BEGINNINGS: usize = 3;
/// How many short lines (title, byline) may stand before the second body.
const HEADER: usize = 4;

/// Removes what is repeated. A title between the two bodies is read off.
pub(super) fn remove(draft: &mut Draft, rules: &Rules) {
    let firsts = firsts(draft);
    match second_body(draft, &firsts) {
        Some(second) => cut(draft, second, rules),
        None => draft.remove_each(|index, _| {
            firsts[index]
                .is_some()
                .then_some(rules.notices.repeated_paragraph.as_str())
        }),
    }
}

/// Returns, for each paragraph that repeats a long one, which.
fn firsts(draft: &Draft) -> Vec<Option<usize>> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    (0..draft.paragraphs.len())
        .map(|index| {
            let words = draft.paragraph(index);
            if words.len() < LONG {
                return None;
            }
            let first = *seen.entry(words).or_insert(index);
            (first < index).then_some(first)
        })
        .collect()
}

/// Returns the paragraph with which the second body begins: half of what stands before it or more comes again.
fn second_body(draft: &Draft, firsts: &[Option<usize>]) -> Option<usize> {
    let length = |index: usize| Some(draft.paragraph(index).len()).filter(|&length| length >= LONG);
    let beginnings: Vec<usize> = (0..firsts.len())
        .filter(|&index| length(index).is_some() && firsts[index].is_none())
        .take(BEGINNINGS)
        .collect();
    let second = firsts
        .iter()
        .position(|first| first.is_some_and(|first| beginnings.contains(&first)))?;
    let body: usize = (0..second).filter_map(length).sum();
    let again: BTreeSet<usize> = firsts[second..]
        .iter()
        .flatten()
        .copied()
        .filter(|&first| first < second)
        .collect();
    let repeated: usize = again.into_iter().filter_map(length).sum();
    (repeated * 2 >= body).then_some(second)
}

/// Cuts the body before the lines that head the second one.
fn cut(draft: &mut Draft, second: usize, rules: &Rules) {
    let heads_body = |line: &str| is_headline(line) || pieces::read(line, &rules.header).is_some();
    let start = (0..second)
        .rev()
        .take(HEADER)
        .take_while(|&index| heads_body(draft.paragraph(index)))
        .last()
        .unwrap_or(second);
    draft.title = (start..second)
        .map(|index| draft.paragraph(index))
        .find(|line| pieces::read(line, &rules.header).is_none())
        .map(str::to_owned);
    draft.remove(start..draft.paragraphs.len(), &rules.notices.repeated_body);
}
