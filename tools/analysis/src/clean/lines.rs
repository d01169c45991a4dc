//! Removes lines inside the body that are no part of the article: advertisements, captions, buttons.

use super::draft::Draft;
use super::rules::{Place, Rules};

/// Removes them, each with a notice.
pub(super) fn remove(draft: &mut Draft, rules: &Rules) {
    draft.remove_each(|_, line| Some(rules.lines.find(line, &[Place::Anywhere])?.what.as_str()));
}
