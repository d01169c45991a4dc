//! The openers of sentences that lean on the one before, as data, and a claim go in; whether it makes sense alone comes out.

use anyhow::Result;
use serde::Deserialize;

use crate::lesson::LessonClaim;

/// The words with which a sentence opens that leans on the one before it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Openers {
    leaning: Vec<String>,
}

impl Openers {
    /// Reads the openers.
    pub(super) fn shipped() -> Result<Self> {
        Ok(toml::from_str(include_str!(
            "../../templates/openers.toml"
        ))?)
    }

    /// Tells whether what goes on the board leans on a sentence that isn't there.
    pub(super) fn leans(&self, claim: &LessonClaim) -> bool {
        let text = on_board(claim).trim_start_matches(|c: char| !c.is_alphanumeric());
        self.leaning.iter().any(|opener| {
            let rest = text.strip_prefix(opener.as_str());
            rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '’'))
        })
    }
}

/// Returns what goes on the board: the sentence, or our words for it.
pub(super) fn on_board(claim: &LessonClaim) -> &str {
    claim.quote.as_ref().unwrap_or(&claim.gist)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::sample::bridge;

    #[test]
    fn a_sentence_leans_whose_first_word_points_back() {
        let openers = Openers::shipped().unwrap();
        let leans = |words: &str| {
            let mut claim = bridge("b").claims.remove(0);
            claim.quote = Some(words.to_owned());
            openers.leans(&claim)
        };
        assert!(leans("It was the gate that loaded them."));
        assert!(leans("“The second says that they came at night.”"));
        assert!(!leans("Items were loaded at the gate."));
        assert!(!leans("The secondary road is shut."));
    }
}
