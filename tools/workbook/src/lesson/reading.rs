//! The statements and the claims go in; the paragraphs that a reader reads come out: the article's, or the gists.

use serde::Serialize;
use whosays_analysis::analysis::{Address, Statement};
use whosays_analysis::labels::{Certainty, Kind};

use super::claims::LessonClaim;
use super::parts::{Part, parts, plain};
use super::statements::Statements;

/// How many statements an article may have to be shown under its marks: some 30 pages of print. A text as long as a book
/// would make pages too heavy to open.
pub(super) const MOST_MARKED: usize = 500;

/// A paragraph of the article, or the gists of its claims.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paragraph {
    /// Its number in the article, from one.
    pub number: usize,
    /// Whether it is a heading: its number is not shown, though it counts.
    pub is_heading: bool,
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
    /// Why that claim is labelled so; empty where it is no claim, or its signs are the reason.
    pub because: String,
    /// The words that made rules fire, where these speak for the label.
    pub signs: Vec<Sign>,
    /// Those that speak for another label.
    pub against: Vec<Sign>,
    /// Its loaded words.
    pub loaded: Vec<Loaded>,
    /// Its words, cut where a mark begins or ends; none where the article is too long to be shown under marks.
    pub parts: Vec<Part>,
    /// Where it stands in the strip, and how long it is.
    pub tick: Tick,
}

/// A statement's place in the picture of the whole article, in words of the article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tick {
    /// How many words stand before it.
    pub start: usize,
    /// How many it has.
    pub length: usize,
}

/// How many statements an article has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// All that claim something.
    pub statements: usize,
    /// Those put down to somebody.
    pub sourced: usize,
    /// Those stated as fact.
    pub unsourced: usize,
    /// Those in which the writer judges.
    pub editorial: usize,
    /// The words of all of them.
    pub words: usize,
    /// The loaded words and phrases.
    pub loaded: usize,
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
    let mut start = 0;
    for (number, mut statement) in labelled {
        let length = statement.words.split_whitespace().count();
        statement.tick = Tick { start, length };
        start += length;
        match paragraphs.last_mut() {
            Some(last) if last.number == number => last.statements.push(statement),
            _ => paragraphs.push(Paragraph {
                number,
                is_heading: false,
                statements: vec![statement],
            }),
        }
    }
    paragraphs
}

/// Marks the paragraphs whose words are one of the headings.
pub(super) fn mark_headings(paragraphs: &mut [Paragraph], headings: &[String]) {
    for paragraph in paragraphs {
        let words: Vec<&str> = paragraph.statements.iter().map(|it| &*it.words).collect();
        paragraph.is_heading = headings.contains(&words.join(" "));
    }
}

/// Counts the statements of each kind.
pub(super) fn tally(paragraphs: &[Paragraph]) -> Tally {
    let mut tally = Tally::default();
    for statement in paragraphs
        .iter()
        .flat_map(|paragraph| &paragraph.statements)
    {
        tally.words += statement.tick.length;
        tally.loaded += statement.loaded.len();
        let of_kind = match statement.kind {
            Kind::Sourced => &mut tally.sourced,
            Kind::Unsourced => &mut tally.unsourced,
            Kind::Editorial => &mut tally.editorial,
            Kind::None => continue,
        };
        *of_kind += 1;
        tally.statements += 1;
    }
    tally
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
        because: claim.map_or_else(String::new, |claim| claim.because.clone()),
        signs,
        against,
        loaded: loaded(all, statement),
        parts: if all.analysis.statements.len() > MOST_MARKED {
            Vec::new()
        } else {
            parts(all.text, statement, kind)
        },
        tick: Tick::default(),
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
        because: claim.because.clone(),
        signs: Vec::new(),
        against: Vec::new(),
        loaded: Vec::new(),
        parts: vec![plain(&claim.gist)],
        tick: Tick::default(),
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
            rule: cue.rule.to_string(),
        };
        if !signs.contains(&sign) {
            signs.push(sign);
        }
    }
    drop_repeated(&mut signs);
    let (for_it, mut others): (Vec<Sign>, Vec<Sign>) = signs
        .into_iter()
        .partition(|sign| speaks_for(&sign.rule) == kind);
    if kind == Kind::Sourced {
        // That something could be looked up is no sign against its having a source.
        others.retain(|sign| speaks_for(&sign.rule) != Kind::Unsourced);
    }
    (for_it, others)
}

/// Of signs that speak for the same, keeps no words twice, and none that stand inside the words of another.
fn drop_repeated(signs: &mut Vec<Sign>) {
    let all = signs.clone();
    let mut at = 0;
    signs.retain(|sign| {
        at += 1;
        let repeats = |(other_at, other): (usize, &Sign)| {
            let (words, others) = (sign.words.to_lowercase(), other.words.to_lowercase());
            let is_first = other_at < at - 1 && words == others;
            let is_longer = others.len() > words.len() && others.contains(&words);
            speaks_for(&other.rule) == speaks_for(&sign.rule) && (is_first || is_longer)
        };
        !all.iter().enumerate().any(repeats)
    });
}

/// A rule's family tells what it speaks for: "editorial/…", "record/…"; all others find somebody who says it.
pub(super) fn speaks_for(rule: &str) -> Kind {
    match rule.split('/').next() {
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

/// Returns the paragraph of an address as the exercises write it.
pub(super) fn address(at: &str) -> Option<Address> {
    at.parse().ok()
}
