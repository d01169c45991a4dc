//! A labelled statement goes in; why it has its label comes out, in words for a pupil.

use whosays_analysis::analysis::Statement;
use whosays_analysis::labels::Certainty;
use whosays_analysis::span::Span;

use super::fit::Signs;
use super::material::Material;
use super::prompts::filled;
use super::quote::{self, MOST_WORDS};
use super::wording::placeholders;

/// Returns the reason for a statement's label: the first that fits, then loaded words and doubt where they matter.
pub(super) fn because(material: &Material<'_>, statement: &Statement) -> String {
    let rules = &material.rules.reasons;
    let mut first = rules.reason.iter().filter_map(|reason| {
        let signs = reason.when.signs(statement, material)?;
        let said = filled(&reason.say, signs, material)?;
        Some((said, quoted(&reason.say, signs)))
    });
    let Some((main, span)) = first.next() else {
        return String::new();
    };
    let also = pushing(material, statement, span);
    let doubt = (statement.certainty == Certainty::Open).then(|| rules.also.open.clone());
    [Some(main), also, doubt]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("; ")
}

/// Returns the words that a reason quotes.
fn quoted(pattern: &str, signs: Signs) -> Option<Span> {
    let name = placeholders(pattern).next()?;
    signs.words(name)
}

/// Tells of a loaded word beside the one that the reason quotes. Both together may not quote more than one of them.
fn pushing(material: &Material<'_>, statement: &Statement, quoted: Option<Span>) -> Option<String> {
    let used = quoted.map_or(0, |span| quote::count(&material.words(span)));
    let fits = |span: &Span| {
        quoted.is_none_or(|quoted| !quoted.overlaps(*span))
            && used + quote::count(material.text(*span)) <= MOST_WORDS
    };
    let loaded = statement
        .loaded
        .iter()
        .map(|loaded| loaded.span)
        .find(fits)?;
    let signs = Signs {
        loaded: Some(loaded),
        ..Signs::default()
    };
    filled(&material.rules.reasons.also.loaded, signs, material)
}
