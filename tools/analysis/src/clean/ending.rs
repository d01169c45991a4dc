//! Removes what a page shows below an article: other stories, a note on the writer, addresses, rights.

use super::draft::Draft;
use super::headline::is_headline;
use super::rules::{Place, Rules};
use crate::span::Span;

/// How much of the last paragraph's end is looked at for dirt that is stuck to it, in bytes.
const TAIL: usize = 400;
/// How many pieces of dirt may be stuck there.
const SUFFIXES: usize = 4;

/// Removes what stands below the article.
pub(super) fn remove(draft: &mut Draft, rules: &Rules) {
    remove_below(draft, rules);
    while let Some(last) = draft.paragraphs.len().checked_sub(1) {
        let Some(rule) = rules
            .lines
            .find(draft.paragraph(last), &[Place::End, Place::Anywhere])
        else {
            break;
        };
        draft.remove(last..last + 1, &rule.what);
    }
    remove_suffixes(draft, rules);
}

/// Removes the first line that begins what stands below an article, and everything behind it.
///
/// Where more stands behind than before, the line is a box in the body: then only the titles below it go.
fn remove_below(draft: &mut Draft, rules: &Rules) {
    let Some((start, what)) = (0..draft.paragraphs.len()).find_map(|index| {
        Some((
            index,
            &rules
                .lines
                .find(draft.paragraph(index), &[Place::After])?
                .what,
        ))
    }) else {
        return;
    };
    let length = |spans: &[Span]| {
        spans
            .iter()
            .map(|span| span.end - span.start)
            .sum::<usize>()
    };
    let (before, behind) = draft.paragraphs.split_at(start);
    if length(before) >= length(behind) {
        draft.remove(start..draft.paragraphs.len(), what);
    } else if start > 0 {
        let titles = behind[1..]
            .iter()
            .take_while(|span| is_headline(span.of(draft.text())))
            .count();
        draft.remove(start..start + 1 + titles, &rules.notices.teasers);
    }
}

/// Removes dirt that is stuck to the end of the last paragraph.
fn remove_suffixes(draft: &mut Draft, rules: &Rules) {
    for _ in 0..SUFFIXES {
        let Some(&last) = draft.paragraphs.last() else {
            return;
        };
        let words = last.of(draft.text());
        let tail = words.floor_char_boundary(words.len().saturating_sub(TAIL));
        let found = rules.suffixes.iter().find_map(|rule| {
            let dirt = rule.pattern.find(&words[tail..])?;
            let kept = words[..tail + dirt.start()].trim_end().len();
            (kept > 0).then_some((rule, last.start + kept))
        });
        let Some((rule, end)) = found else {
            return;
        };
        draft.tell(&rule.what, Span::new(end, last.end));
        draft.paragraphs.pop();
        draft.paragraphs.push(Span::new(last.start, end));
    }
}
