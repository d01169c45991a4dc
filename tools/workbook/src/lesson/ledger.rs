//! The claims and the labelled statements go in; the sources of the article come out, the best known first.

use std::collections::{BTreeMap, BTreeSet};

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
    /// In how many statements it says more than that.
    pub more: usize,
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

/// How many sources a page shows, and how many places of each.
const MOST: usize = 30;
const MOST_PLACES: usize = 8;

/// Returns the sources: what people settled of a claim goes before the analysis.
pub(super) fn ledger(
    statements: Option<&Statements<'_>>,
    claims: &[LessonClaim],
) -> Vec<LedgerEntry> {
    let mut ledger: Vec<LedgerEntry> = Vec::new();
    let mut places = BTreeMap::new();
    for (strength, who, said) in all(statements, claims) {
        let key = (strength, who.to_lowercase());
        let place = *places.entry(key).or_insert(ledger.len());
        if place == ledger.len() {
            ledger.push(LedgerEntry {
                strength,
                who,
                says: Vec::new(),
                more: 0,
            });
        }
        let entry = &mut ledger[place];
        if entry.says.len() < MOST_PLACES {
            entry.says.push(said);
        } else {
            entry.more += 1;
        }
    }
    ledger.sort_by_key(|entry| entry.strength);
    ledger.truncate(MOST);
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
        let settled: BTreeSet<&str> = claims.iter().map(|claim| &*claim.at).collect();
        let rest = statements.analysis.statements.iter().filter_map(|one| {
            let attribution = one.attribution.as_ref()?;
            let at = one.address.to_string();
            let words = attribution.source.map(|span| statements.words(span));
            let who = words.or_else(|| attribution.refers_to.clone());
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
        found.extend(rest.filter(|(_, _, said)| !settled.contains(&*said.at)));
    }
    found.retain(|(strength, ..)| *strength != SourceStrength::None);
    found.sort_by_key(|(_, _, said)| said.at.parse::<Address>().ok());
    found
}

#[cfg(test)]
mod tests {
    use crate::exercises::{Claim, Source, SourceStrength};
    use crate::lesson::sample::{BRIDGE, FACT, SAID, VIEW, analysed, claim, exercises, seed};
    use crate::lesson::{Lesson, lesson};
    use whosays_analysis::analysis::Attribution;
    use whosays_analysis::labels::{Kind, Strength};
    use whosays_analysis::span::Span;

    fn said_by(at: &str, words: &str, strength: SourceStrength, who: &str) -> Claim {
        Claim {
            source: Source {
                strength,
                who: who.to_owned(),
                cue: String::new(),
            },
            ..claim(at, words, Kind::Sourced)
        }
    }

    /// A ledger of claims, in an article whose second statement hands itself to its first so many bytes, or to a name.
    fn ledger_with(claims: Vec<Claim>, source: Option<usize>, refers_to: Option<&str>) -> Lesson {
        let (article, mut analysis) = analysed(&BRIDGE);
        let span = analysis.statements[1].span;
        analysis.statements[1].attribution = Some(Attribution {
            strength: Strength::Named,
            source: source.map(|length| Span::new(span.start, span.start + length)),
            cue: span,
            direct_quote: false,
            refers_to: refers_to.map(str::to_owned),
        });
        lesson(
            &seed("b"),
            Some(&article),
            Some(&analysis),
            &exercises(claims),
        )
    }

    fn ledger(claims: Vec<Claim>) -> Lesson {
        ledger_with(claims, Some("The engineer".len()), None)
    }

    #[test]
    fn a_quotation_that_goes_on_is_its_speakers() {
        let lesson = ledger_with(Vec::new(), None, Some("Mira Oduya"));
        let who: Vec<&str> = lesson.ledger.iter().map(|entry| &*entry.who).collect();
        assert_eq!(who, ["Mira Oduya"]);
    }

    #[test]
    fn what_people_settled_goes_before_the_analysis() {
        let lesson = ledger(vec![said_by(
            "p1.s2",
            SAID,
            SourceStrength::Vague,
            "someone",
        )]);
        let who: Vec<&str> = lesson.ledger.iter().map(|entry| &*entry.who).collect();
        assert_eq!(who, ["someone"]);
    }

    #[test]
    fn a_source_is_one_row_and_the_best_known_come_first() {
        let lesson = ledger(vec![
            said_by("p2.s1", VIEW, SourceStrength::Unnamed, "Officials"),
            said_by("p1.s1", FACT, SourceStrength::Unnamed, "officials"),
        ]);
        let rows: Vec<_> = lesson
            .ledger
            .iter()
            .map(|it| (&*it.who, it.says.len()))
            .collect();
        assert_eq!(rows, [("The engineer", 1), ("officials", 2)]);
    }
}
