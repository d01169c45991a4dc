//! Tells of words that run together, as they do where a dash was lost: "three injuredamong them", "(KB)have".

use super::draft::Draft;
use super::rules::{JoinRules, Rules};
use crate::span::Span;

/// Tells of them, each with a notice; they stay as they are.
pub(super) fn tell(draft: &mut Draft, rules: &Rules) {
    let mut found = Vec::new();
    for paragraph in &draft.paragraphs {
        let words = paragraph.of(draft.text());
        found.extend(
            joins(words, &rules.joins)
                .into_iter()
                .map(|span| span.shifted(paragraph.start)),
        );
    }
    for span in found {
        draft.tell(&rules.notices.run_together, span);
    }
}

fn joins(text: &str, rules: &JoinRules) -> Vec<Span> {
    let endings = rules
        .ending
        .find_iter(text)
        .filter(|word| !rules.not.iter().any(|known| known == word.as_str()));
    rules
        .bracket
        .find_iter(text)
        .chain(endings)
        .map(|found| Span::from(found.range()))
        .collect()
}
