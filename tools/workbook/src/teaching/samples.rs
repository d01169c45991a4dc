//! Claims and checks go in; what sample answers to these claims are made of comes out.

use serde::Serialize;
use whosays_analysis::labels::Kind;

use crate::lesson::{LessonCheck, LessonClaim};

/// A claim, the words that decide its label, and a way to check it.
#[derive(Debug, Serialize)]
pub(super) struct Sample<'a> {
    claim: &'a LessonClaim,
    /// The deciding words, as they stand in the article.
    words: String,
    /// The lesson's own way to check it, where it has one.
    how: Option<&'a str>,
}

/// Returns the claims whose deciding words are known.
pub(super) fn samples<'a>(
    claims: &[&'a LessonClaim],
    checks: &'a [LessonCheck],
) -> Vec<Sample<'a>> {
    let sample = |claim: &&'a LessonClaim| {
        let check = checks
            .iter()
            .find(|check| check.at.as_ref() == Some(&claim.at));
        Some(Sample {
            claim,
            words: deciding_words(claim)?,
            how: check.map(|check| check.how.as_str()),
        })
    };
    claims.iter().filter_map(sample).collect()
}

/// The reporting words of a source; else what a person quotes in the reason, else the first sign.
fn deciding_words(claim: &LessonClaim) -> Option<String> {
    let cue = Some(&claim.source.cue).filter(|cue| claim.kind == Kind::Sourced && !cue.is_empty());
    let sign = || claim.signs.first().map(|sign| sign.words.clone());
    cue.cloned()
        .or_else(|| quoted(&claim.because))
        .or_else(sign)
}

/// Returns the first words that stand between quotation marks.
fn quoted(text: &str) -> Option<String> {
    let (_, rest) = text.split_once('“')?;
    let (quoted, _) = rest.split_once('”')?;
    Some(quoted.trim_end_matches([',', '.']).to_owned())
}
