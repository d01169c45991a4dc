//! The claims and the labelled statements go in; the sources of the article come out, the best known first.

use serde::Serialize;
use whosays_analysis::analysis::Address;

use super::claims::LessonClaim;
use super::statements::Statements;
use crate::exercises::SourceStrength;

/// A source, with all that the article puts down to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LedgerEntry {
    /// How well it can be identified.
    pub strength: SourceStrength,
    /// The source's words; empty where a cue alone gestures at one ("reportedly").
    pub who: String,
    /// What it says, in order.
    pub says: Vec<Said>,
}

/// What a source says in one statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The statement's address.
    pub at: String,
    /// Its paragraph.
    pub paragraph: usize,
    /// The claim in the kit's words, where it is one; the pages print no statement twice.
    pub gist: Option<String>,
}

/// Returns the sources: what people settled of a claim goes before the analysis.
pub(super) fn ledger(
    statements: Option<&Statements<'_>>,
    claims: &[LessonClaim],
) -> Vec<LedgerEntry> {
    let mut ledger = Vec::new();
    for (strength, who, said) in all(statements, claims) {
        add(&mut ledger, strength, who, said);
    }
    ledger.sort_by_key(|entry: &LedgerEntry| entry.strength);
    ledger
}

/// Every attribution, in the article's order.
fn all(
    statements: Option<&Statements<'_>>,
    claims: &[LessonClaim],
) -> Vec<(SourceStrength, String, Said)> {
    let settled = claims.iter().filter_map(|claim| {
        let said = Said {
            at: claim.at.clone(),
            paragraph: claim.paragraph?,
            gist: Some(claim.gist.clone()).filter(|gist| !gist.is_empty()),
        };
        Some((claim.source.strength, claim.source.who.clone(), said))
    });
    let mut found: Vec<_> = settled.collect();
    if let Some(statements) = statements {
        let is_claim = |at: &str| claims.iter().any(|claim| claim.at == at);
        let rest = statements.analysis.statements.iter().filter_map(|one| {
            let attribution = one.attribution.as_ref()?;
            let at = one.address.to_string();
            let who = attribution.source.map(|span| statements.words(span));
            let said = Said {
                paragraph: one.address.paragraph,
                gist: None,
                at,
            };
            Some((
                Some(attribution.strength).into(),
                who.unwrap_or_default(),
                said,
            ))
        });
        found.extend(rest.filter(|(_, _, said)| !is_claim(&said.at)));
    }
    found.retain(|(strength, ..)| *strength != SourceStrength::None);
    found.sort_by_key(|(_, _, said)| said.at.parse::<Address>().ok());
    found
}

fn add(ledger: &mut Vec<LedgerEntry>, strength: SourceStrength, who: String, said: Said) {
    let same = |entry: &&mut LedgerEntry| {
        entry.strength == strength && entry.who.to_lowercase() == who.to_lowercase()
    };
    match ledger.iter_mut().find(same) {
        Some(entry) => entry.says.push(said),
        None => ledger.push(LedgerEntry {
            strength,
            who,
            says: vec![said],
        }),
    }
}
