//! For whom a book is made. Exercises and analyses go in; what an edition may know of them comes out.
//!
//! The class edition is made of exercises and analyses without labels, so that no page, whatever its template asks for,
//! can tell a key.

use whosays_analysis::analysis::{Analysis, Statement};
use whosays_analysis::labels::{Certainty, Kind};

use crate::exercises::{Claim, Exercises, Source, SourceStrength, Viewpoint, Wording};

/// For whom a book is made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Edition {
    /// The whole: lessons that check themselves, and the teacher's part.
    #[default]
    Open,
    /// For pupils who are to answer by themselves: without keys, labels, reasons and the teacher's part.
    Class,
}

impl Edition {
    /// Tells whether the edition has the keys.
    pub fn is_open(self) -> bool {
        self == Self::Open
    }

    /// Returns the exercises as the edition may know them.
    pub fn exercises(self, exercises: Exercises) -> Exercises {
        match self {
            Self::Open => exercises,
            Self::Class => Exercises {
                claims: exercises.claims.into_iter().map(asked).collect(),
                viewpoints: exercises.viewpoints.into_iter().map(asked_for).collect(),
                loaded: exercises.loaded.into_iter().map(to_replace).collect(),
                merits: Vec::new(),
                ..exercises
            },
        }
    }

    /// Returns an analysis as the edition may know it.
    pub fn analysis(self, analysis: Analysis) -> Analysis {
        match self {
            Self::Open => analysis,
            Self::Class => Analysis {
                statements: analysis.statements.into_iter().map(unmarked).collect(),
                actors: Vec::new(),
                merits: Vec::new(),
            },
        }
    }
}

/// A claim without its label, and without its prompt, which may give the label away ("No source is named here. Why?").
fn asked(claim: Claim) -> Claim {
    Claim {
        kind: Kind::None,
        certainty: Certainty::Open,
        source: Source {
            strength: SourceStrength::None,
            who: String::new(),
            cue: String::new(),
        },
        because: String::new(),
        prompt: String::new(),
        ..claim
    }
}

/// A viewpoint without the reason, which tells who is never heard.
fn asked_for(viewpoint: Viewpoint) -> Viewpoint {
    Viewpoint {
        why: String::new(),
        ..viewpoint
    }
}

/// Loaded words to say again, without the plainer ones.
fn to_replace(wording: Wording) -> Wording {
    Wording {
        neutral: String::new(),
        ..wording
    }
}

/// A statement with its words and figures alone.
fn unmarked(statement: Statement) -> Statement {
    Statement {
        kind: Kind::None,
        certainty: Certainty::Open,
        attribution: None,
        cues: Vec::new(),
        loaded: Vec::new(),
        ..statement
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::sample::{BRIDGE, actor, analysed, claim, exercises, merit};

    #[test]
    fn two_keys_of_the_same_questions_are_one_for_a_class() {
        let mut one = exercises(vec![claim("p1.s1", "The bridge is shut.", Kind::Sourced)]);
        let mut other = exercises(vec![claim("p1.s1", "The bridge is shut.", Kind::Editorial)]);
        one.claims[0].because = "somebody says it".to_owned();
        one.claims[0].certainty = Certainty::Likely;
        other.claims[0].source.who = "the council".to_owned();
        assert_ne!(Edition::Open.exercises(one.clone()), other);
        assert_eq!(
            Edition::Class.exercises(one),
            Edition::Class.exercises(other)
        );
    }

    #[test]
    fn of_an_analysis_a_class_knows_the_places_and_the_figures() {
        let (article, mut analysis) = analysed(&BRIDGE);
        analysis.actors = vec![actor("the council", 2, 0)];
        analysis.merits = vec![merit("names a document", &analysis.statements[0], &article)];
        let known = Edition::Class.analysis(analysis.clone());
        assert!(known.actors.is_empty() && known.merits.is_empty());
        for (known, whole) in known.statements.iter().zip(&analysis.statements) {
            assert_eq!((known.address, known.span), (whole.address, whole.span));
            assert_eq!(known.figures, whole.figures);
            assert_eq!((known.kind, known.certainty), (Kind::None, Certainty::Open));
            assert!(
                known.attribution.is_none() && known.cues.is_empty() && known.loaded.is_empty()
            );
        }
    }
}
