//! A sentence and the place of a figure go in; how exact the figure is, and over what time it holds, come out.

use std::ops::Range;

use super::rules::{Rules, has};
use super::sentence::Sentence;
use crate::analysis::Exactness;

/// So many words after a figure are searched for the time it holds over.
const NEAR: usize = 12;

/// Tells how exact the number at `at` is said to be, and where the words that say so start.
pub(super) fn exactness(rules: &Rules, sentence: &Sentence, at: usize) -> (Exactness, usize) {
    let said = rules.around.iter().filter_map(|(&exactness, phrases)| {
        let start = sentence.longest_before(at, phrases)?;
        Some((start, exactness))
    });
    let longest = said.min_by_key(|&(start, _)| start);
    longest.map_or((Exactness::Exact, at), |(start, exactness)| {
        (exactness, start)
    })
}

/// The time over which it is counted again and again: "|a day", "|on a working day", "|per week", "|daily".
pub(super) fn per(rules: &Rules, sentence: &Sentence, end: usize) -> Option<String> {
    near(sentence, end).find_map(|at| {
        let word = sentence.word(at);
        let alone = rules.per.iter().find(|(_, alone)| has(alone, word));
        if let Some((time, _)) = alone {
            return Some(time.clone());
        }
        if !matches!(word, "a" | "an" | "each" | "every" | "per") {
            return None;
        }
        let last = (at + 1..at + 3).find(|&last| rules.per.contains_key(sentence.word(last)))?;
        let is_rate = !has(&rules.during.not_before, sentence.word(last + 1));
        is_rate.then(|| sentence.word(last).to_owned())
    })
}

/// The time over which it was counted: a year, and the part of it that words beside the figure name.
pub(super) fn during(rules: &Rules, sentence: &Sentence, at: &Range<usize>) -> Option<String> {
    let year = year_after(sentence, at.end).or_else(|| year_before(sentence, at.start));
    let part = part(rules, sentence, at);
    match (year, part) {
        (Some(year), Some(part)) => Some(format!("{year}, {part}")),
        (year, part) => year.map(str::to_owned).or(part),
    }
}

/// The places after a figure that belong to its clause.
fn near<'s>(sentence: &'s Sentence, end: usize) -> impl Iterator<Item = usize> + 's {
    let parts = |at: &usize| matches!(sentence.word(*at), "" | "," | ";" | "—" | "–" | "(");
    (end..end + NEAR).take_while(move |at| !parts(at))
}

fn year_after<'s>(sentence: &'s Sentence, end: usize) -> Option<&'s str> {
    let opens = |at: &usize| matches!(sentence.word(*at), "in" | "of" | "during" | "since");
    let at = near(sentence, end).find(|at| opens(at) && is_year(sentence, at + 1))?;
    Some(sentence.word(at + 1))
}

fn year_before<'s>(sentence: &'s Sentence, start: usize) -> Option<&'s str> {
    const FAR: usize = 2 * NEAR;
    let at = (start.saturating_sub(FAR)..start)
        .rev()
        .find(|&at| is_year(sentence, at))?;
    Some(sentence.word(at))
}

fn is_year(sentence: &Sentence, at: usize) -> bool {
    let word = sentence.word(at);
    let year = || {
        word.parse()
            .is_ok_and(|year: u32| (1800..2100).contains(&year))
    };
    word.len() == 4 && sentence.is_number(at) && year()
}

/// "last autumn", "this year", "the| first nine months".
fn part(rules: &Rules, sentence: &Sentence, at: &Range<usize>) -> Option<String> {
    let before = at.start.saturating_sub(NEAR)..at.start;
    near(sentence, at.end).chain(before).find_map(|at| {
        if !has(&rules.during.which, sentence.word(at)) {
            return None;
        }
        let is_part = |last: &usize| has(&rules.during.times, sentence.word(*last));
        let last = (at + 1..at + 3).find(is_part)?;
        let is_time = !has(&rules.during.not_before, sentence.word(last + 1));
        is_time.then(|| sentence.reading.words(at..last + 1).to_owned())
    })
}
