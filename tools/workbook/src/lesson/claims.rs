//! People's claims and checks, and the statements go in; claims and checks tied to the article come out, in its order.

use serde::Serialize;
use whosays_analysis::analysis::{Address, Statement};
use whosays_analysis::labels::{Certainty, Kind};

use super::reading::{self, Loaded, Sign};
use super::slips::{Reply, replies};
use super::statements::Statements;
use crate::exercises::{Check, Claim, Exercises, Source};

/// A claim, as the lesson shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LessonClaim {
    /// Its number in the lesson, from one.
    pub number: usize,
    /// Its statement's address now; the one of the exercises where the statement was not found.
    pub at: String,
    /// The paragraph of that address.
    pub paragraph: Option<usize>,
    /// The statement's words; `None` where the text is not there, or the statement is gone.
    pub quote: Option<String>,
    /// The claim in the kit's own words; may be empty where there is a quote.
    pub gist: String,
    /// What it is, as people settled it.
    pub kind: Kind,
    /// How sure that is.
    pub certainty: Certainty,
    /// Who is said to say it.
    pub source: Source,
    /// Why it is labelled so; may be empty: then the signs are the reason.
    pub because: String,
    /// The words that made rules fire, where these speak for the label.
    pub signs: Vec<Sign>,
    /// Those that speak for another label.
    pub against: Vec<Sign>,
    /// Its loaded words.
    pub loaded: Vec<Loaded>,
    /// What the lesson asks.
    pub prompt: String,
    /// What it answers to each choice of a reader.
    pub replies: Vec<Reply>,
}

/// Something to verify.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LessonCheck {
    /// The statement's address, where it was found.
    pub at: Option<String>,
    /// The paragraph that it is about.
    pub paragraph: Option<usize>,
    /// The question.
    pub ask: String,
    /// A way to check it.
    pub how: String,
}

/// Returns the claims in the article's order, and the addresses of those that have neither a statement nor a gist.
pub(super) fn claims(
    exercises: &Exercises,
    statements: Option<&Statements<'_>>,
) -> (Vec<LessonClaim>, Vec<String>) {
    let (mut shown, mut lost) = (Vec::new(), Vec::new());
    for claim in &exercises.claims {
        let found = statements.and_then(|all| Some((all, all.find(&claim.print, &claim.at)?)));
        if found.is_none() && claim.gist.trim().is_empty() {
            lost.push(claim.at.clone());
            continue;
        }
        let address = found.map_or_else(|| reading::address(&claim.at), |(_, s)| Some(s.address));
        shown.push((address, lesson_claim(claim, found, address)));
    }
    shown.sort_by_key(|(address, _)| (address.is_none(), *address));
    let numbered = shown
        .into_iter()
        .zip(1..)
        .map(|((_, claim), number)| LessonClaim { number, ..claim });
    (numbered.collect(), lost)
}

fn lesson_claim(
    claim: &Claim,
    found: Option<(&Statements<'_>, &Statement)>,
    address: Option<Address>,
) -> LessonClaim {
    let (signs, against) = found
        .map(|(all, statement)| reading::signs(all, statement, claim.kind))
        .unwrap_or_default();
    LessonClaim {
        number: 0,
        at: address.map_or_else(|| claim.at.clone(), |address| address.to_string()),
        paragraph: address.map(|address| address.paragraph),
        quote: found.map(|(all, statement)| all.words(statement.span)),
        gist: claim.gist.trim().to_owned(),
        kind: claim.kind,
        certainty: claim.certainty,
        source: claim.source.clone(),
        because: claim.because.trim().to_owned(),
        signs,
        against,
        loaded: found.map_or_else(Vec::new, |(all, statement)| reading::loaded(all, statement)),
        prompt: claim.prompt.trim().to_owned(),
        replies: replies(claim.kind, claim.certainty, claim.source.strength),
    }
}

/// Returns the checks in the order of the exercises, each with its statement where a reader can see it.
pub(super) fn checks(
    exercises: &Exercises,
    statements: Option<&Statements<'_>>,
    claims: &[LessonClaim],
) -> Vec<LessonCheck> {
    let is_seen = |address: &Address| {
        statements.is_some() || claims.iter().any(|claim| claim.at == address.to_string())
    };
    exercises
        .checks
        .iter()
        .map(|check| lesson_check(check, address_of(check, statements).filter(is_seen)))
        .collect()
}

fn address_of(check: &Check, statements: Option<&Statements<'_>>) -> Option<Address> {
    match statements {
        Some(all) => all.find(&check.print, &check.at).map(|found| found.address),
        None => reading::address(&check.at),
    }
}

fn lesson_check(check: &Check, address: Option<Address>) -> LessonCheck {
    LessonCheck {
        at: address.map(|address| address.to_string()),
        paragraph: address.map(|address| address.paragraph),
        ask: check.ask.clone(),
        how: check.how.clone(),
    }
}
