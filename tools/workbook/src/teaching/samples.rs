//! Claims go in; what sample answers to these claims are made of comes out.

use serde::Serialize;
use whosays_analysis::labels::Kind;

use crate::lesson::LessonClaim;

/// A claim, the words that decide its label, and who is said to say it.
#[derive(Debug, Serialize)]
pub(super) struct Sample<'a> {
    claim: &'a LessonClaim,
    /// The deciding words, as they stand in the article; a fact may be told without any.
    words: Option<String>,
    /// Who is said to say it, as a sentence opens: "The log"; empty where nobody is.
    who: String,
}

/// Returns what sample answers to these claims are made of; a claim whose deciding words nobody knows gives none.
pub(super) fn samples<'a>(claims: &[&'a LessonClaim]) -> Vec<Sample<'a>> {
    let sample = |claim: &&'a LessonClaim| {
        let words = deciding_words(claim);
        let is_told = words.is_some() || claim.kind == Kind::Unsourced;
        is_told.then(|| Sample {
            claim,
            words,
            who: opening(&claim.source.who),
        })
    };
    claims.iter().filter_map(sample).collect()
}

/// The reporting words of a source, the words of a judgement that a person quotes in the reason; else the first sign.
fn deciding_words(claim: &LessonClaim) -> Option<String> {
    let cue = Some(&claim.source.cue).filter(|cue| !cue.is_empty());
    let words = match claim.kind {
        Kind::Sourced => cue.cloned().or_else(|| quoted(&claim.because)),
        Kind::Editorial => quoted(&claim.because),
        // What a reason quotes of a fact is as often what may mislead.
        Kind::Unsourced | Kind::None => return None,
    };
    words.or_else(|| Some(claim.signs.first()?.words.clone()))
}

/// Returns the words as they open a sentence.
fn opening(words: &str) -> String {
    let mut rest = words.chars();
    let first = rest.next();
    let upper = first.into_iter().flat_map(char::to_uppercase);
    upper.chain(rest).collect()
}

/// Returns the first words that stand between quotation marks.
fn quoted(text: &str) -> Option<String> {
    let (_, rest) = text.split_once('“')?;
    let (quoted, _) = rest.split_once('”')?;
    Some(quoted.trim_end_matches([',', '.']).to_owned())
}
