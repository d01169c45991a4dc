//! Judged statements go in; those that the analysis got wrong come out, the worst first.

use serde::Serialize;
use whosays_analysis::labels::{Certainty, Kind, Strength};

use super::Judged;

/// A statement with a wrong label: its kind, or where the kind is right, the strength of its attribution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mistake {
    /// The statement's name.
    pub id: String,
    /// Its words.
    pub text: String,
    /// The kinds that people gave; each is right.
    pub people: Vec<Kind>,
    /// The strengths that people gave; `None` where nobody is said to say it.
    pub people_strength: Vec<Option<Strength>>,
    /// The kind that the analysis gave.
    pub said: Kind,
    /// The strength that the analysis gave.
    pub said_strength: Option<Strength>,
    /// Whether it is the kind that is wrong.
    pub wrong_kind: bool,
    /// How sure the analysis was.
    pub certainty: Certainty,
    /// Why: the words that made rules fire.
    pub signs: Vec<Reason>,
}

/// Words that made a rule fire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// The words.
    pub words: String,
    /// The rule's name.
    pub rule: String,
}

/// Lists what went wrong. A wrong kind is worse than a wrong strength, one told as clear is worse than an open one, and
/// one that every reader would label otherwise worse than one that readers differ about.
pub fn mistakes(judged: &[Judged<'_>]) -> Vec<Mistake> {
    let is_wrong = |one: &&Judged<'_>| !one.is_right() || !one.has_right_strength();
    let mut wrong: Vec<&Judged<'_>> = judged.iter().filter(is_wrong).collect();
    wrong.sort_by_key(|one| (one.is_right(), one.said.certainty, !one.row.sure));
    wrong.into_iter().map(mistake).collect()
}

fn mistake(one: &Judged<'_>) -> Mistake {
    let (row, said) = (one.row, &one.said);
    let reason = |cue: &whosays_analysis::analysis::Cue| Reason {
        words: cue.span.of(&row.text).to_owned(),
        rule: cue.rule.to_string(),
    };
    Mistake {
        id: row.id.clone(),
        text: row.text.clone(),
        people: row.kinds.clone(),
        people_strength: row.strengths.clone(),
        said: said.kind,
        said_strength: said.attribution.as_ref().map(|found| found.strength),
        wrong_kind: !one.is_right(),
        certainty: said.certainty,
        signs: said.cues.iter().map(reason).collect(),
    }
}
