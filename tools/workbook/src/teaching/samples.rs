//! Claims go in; what sample answers to these claims are made of comes out. A pupil answers with words that the page shows.

use serde::Serialize;
use whosays_analysis::labels::Kind;

use crate::exercises::quote;
use crate::lesson::LessonClaim;

/// A claim, the words that decide its label, and who is said to say it.
#[derive(Debug, Serialize)]
pub(super) struct Sample<'a> {
    claim: &'a LessonClaim,
    /// The deciding words, as they stand in the article; none of a fact, and none that the page doesn't show.
    words: Option<String>,
    /// Who is said to say it, as a sentence opens: "The log"; empty where nobody is.
    who: String,
}

/// Returns what sample answers to these claims are made of.
pub(super) fn samples<'a>(claims: &[&'a LessonClaim]) -> Vec<Sample<'a>> {
    let sample = |claim: &&'a LessonClaim| Sample {
        claim,
        words: deciding_words(claim),
        who: opening(&claim.source.who),
    };
    claims.iter().map(sample).collect()
}

/// The reporting words of a source, the words of a judgement that a person quotes in the reason; else the first sign.
fn deciding_words(claim: &LessonClaim) -> Option<String> {
    let cue = Some(claim.source.cue.clone()).filter(|cue| !cue.is_empty());
    let quoted = || quoted(&claim.because).filter(|words| is_seen(claim, words));
    let words = match claim.kind {
        // The page shows it beside the source.
        Kind::Sourced => cue.or_else(quoted),
        Kind::Editorial => quoted(),
        // What a reason quotes of a fact is as often what may mislead.
        Kind::Unsourced | Kind::None => return None,
    };
    words.or_else(|| Some(claim.signs.first()?.words.clone()))
}

/// Tells whether a pupil can see these words: in the article or, while its text is not there, in our words for the claim.
fn is_seen(claim: &LessonClaim, words: &str) -> bool {
    let of = |text: &str| -> Vec<String> { quote::words(text).map(|(_, word)| word).collect() };
    let (gist, words) = (of(&claim.gist), of(words));
    let mut runs = gist.windows(words.len().max(1));
    claim.quote.is_some() || runs.any(|run| run == words)
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
