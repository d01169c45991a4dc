//! The statements and the claims go in; the paragraphs that a reader reads come out: the article's, or the gists.

use serde::Serialize;
use whosays_analysis::analysis::{Address, Statement};
use whosays_analysis::labels::{Certainty, Kind};

use super::claims::LessonClaim;
use super::statements::Statements;

/// A paragraph of the article, or the gists of its claims.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paragraph {
    /// Its number in the article, from one.
    pub number: usize,
    /// Its statements, in order.
    pub statements: Vec<LessonStatement>,
}

/// A statement of the article, labelled.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LessonStatement {
    /// Its address: "p3.s2".
    pub at: String,
    /// Its words, or the gist where the text is not there.
    pub words: String,
    /// What it is; a claim's label goes before the analysis'.
    pub kind: Kind,
    /// How sure that is.
    pub certainty: Certainty,
    /// The number of the claim that was made of it.
    pub claim: Option<usize>,
    /// The words that made rules fire, where these speak for the label.
    pub signs: Vec<Sign>,
    /// Those that speak for another label.
    pub against: Vec<Sign>,
    /// Its loaded words.
    pub loaded: Vec<Loaded>,
    /// Its figures.
    pub figures: Vec<Measure>,
}

/// Words of a statement, and the rule they made fire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sign {
    /// The words.
    pub words: String,
    /// The rule's name: "reporting-verb/say/said".
    pub rule: String,
}

/// A loaded word or phrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Loaded {
    /// The words.
    pub words: String,
    /// A plainer wording.
    pub neutral: Option<String>,
}

/// A figure and what it measures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measure {
    /// The figure's words.
    pub words: String,
    /// Its value, in `unit`s.
    pub value: f64,
    /// Its unit.
    pub unit: Option<String>,
    /// What is counted.
    pub of: Option<String>,
}

/// Returns the article's paragraphs, or the paragraphs of gists where the text is not there.
pub(super) fn paragraphs(
    statements: Option<&Statements<'_>>,
    claims: &[LessonClaim],
) -> Vec<Paragraph> {
    let labelled: Vec<(usize, LessonStatement)> = match statements {
        Some(all) => all
            .analysis
            .statements
            .iter()
            .map(|statement| {
                (
                    statement.address.paragraph,
                    labelled(all, statement, claims),
                )
            })
            .collect(),
        None => claims.iter().map(gist).collect(),
    };
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for (number, statement) in labelled {
        match paragraphs.last_mut() {
            Some(last) if last.number == number => last.statements.push(statement),
            _ => paragraphs.push(Paragraph {
                number,
                statements: vec![statement],
            }),
        }
    }
    paragraphs
}

fn labelled(
    all: &Statements<'_>,
    statement: &Statement,
    claims: &[LessonClaim],
) -> LessonStatement {
    let at = statement.address.to_string();
    let claim = claims
        .iter()
        .find(|claim| claim.quote.is_some() && claim.at == at);
    let kind = claim.map_or(statement.kind, |claim| claim.kind);
    let (signs, against) = signs(all, statement, kind);
    LessonStatement {
        words: all.words(statement.span),
        kind,
        certainty: claim.map_or(statement.certainty, |claim| claim.certainty),
        claim: claim.map(|claim| claim.number),
        signs,
        against,
        loaded: loaded(all, statement),
        figures: figures(all, statement),
        at,
    }
}

fn gist(claim: &LessonClaim) -> (usize, LessonStatement) {
    let paragraph = claim.paragraph.unwrap_or_default();
    let statement = LessonStatement {
        at: claim.at.clone(),
        words: claim.gist.clone(),
        kind: claim.kind,
        certainty: claim.certainty,
        claim: Some(claim.number),
        signs: Vec::new(),
        against: Vec::new(),
        loaded: Vec::new(),
        figures: Vec::new(),
    };
    (paragraph, statement)
}

/// Returns the words that made rules fire, each rule and word once: those that speak for a kind, and the others.
pub(super) fn signs(
    all: &Statements<'_>,
    statement: &Statement,
    kind: Kind,
) -> (Vec<Sign>, Vec<Sign>) {
    let mut signs: Vec<Sign> = Vec::new();
    for cue in &statement.cues {
        let sign = Sign {
            words: all.words(cue.span),
            rule: cue.rule.clone(),
        };
        if !signs.contains(&sign) {
            signs.push(sign);
        }
    }
    let (for_it, mut others): (Vec<Sign>, Vec<Sign>) =
        signs.into_iter().partition(|sign| speaks_for(sign) == kind);
    if kind == Kind::Sourced {
        // That something could be looked up is no sign against its having a source.
        others.retain(|sign| speaks_for(sign) != Kind::Unsourced);
    }
    (for_it, others)
}

/// A rule's family tells what it speaks for: "editorial/…", "record/…"; all others find somebody who says it.
fn speaks_for(sign: &Sign) -> Kind {
    match sign.rule.split('/').next() {
        Some("editorial") => Kind::Editorial,
        Some("record") => Kind::Unsourced,
        _ => Kind::Sourced,
    }
}

/// Returns the loaded words.
pub(super) fn loaded(all: &Statements<'_>, statement: &Statement) -> Vec<Loaded> {
    statement
        .loaded
        .iter()
        .map(|loaded| Loaded {
            words: all.words(loaded.span),
            neutral: loaded.neutral.clone(),
        })
        .collect()
}

fn figures(all: &Statements<'_>, statement: &Statement) -> Vec<Measure> {
    statement
        .figures
        .iter()
        .map(|figure| Measure {
            words: all.words(figure.span),
            value: figure.value,
            unit: figure.unit.clone(),
            of: figure.of.clone(),
        })
        .collect()
}

/// Returns the paragraph of an address as the exercises write it.
pub(super) fn address(at: &str) -> Option<Address> {
    at.parse().ok()
}
