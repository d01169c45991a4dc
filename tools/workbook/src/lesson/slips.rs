//! A claim's label and what a reader took it for go in; the kind of slip comes out, by the name that the pages' words use.

use serde::Serialize;
use whosays_analysis::labels::{Certainty, Kind};

use crate::exercises::SourceStrength;

/// What a lesson answers to one of the choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reply {
    /// The choice: a kind's word, or "unsure".
    pub choice: &'static str,
    /// The name of the reply in `[reply]` of the pages' words; a slip has one in `[slip]` too.
    pub name: String,
}

/// The kinds that a reader chooses from.
const CHOICES: [Kind; 3] = [Kind::Sourced, Kind::Unsourced, Kind::Editorial];

/// Returns the reply to each choice: the kinds, then "not sure".
pub(super) fn replies(kind: Kind, certainty: Certainty, strength: SourceStrength) -> Vec<Reply> {
    let to = |choice: Kind| Reply {
        choice: choice.word(),
        name: name(kind, certainty, strength, choice),
    };
    let unsure = Reply {
        choice: "unsure",
        name: "unsure".to_owned(),
    };
    CHOICES.into_iter().map(to).chain([unsure]).collect()
}

fn name(kind: Kind, certainty: Certainty, strength: SourceStrength, choice: Kind) -> String {
    let is_open = certainty == Certainty::Open;
    match (kind, choice) {
        _ if kind == choice && is_open => "alike-open".to_owned(),
        _ if kind == choice => "alike".to_owned(),
        _ if is_open => "open".to_owned(),
        (Kind::Sourced, Kind::Unsourced) if strength == SourceStrength::Vague => {
            "vague-for-none".to_owned()
        }
        _ => format!("{}-for-{}", kind.word(), choice.word()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(kind: Kind, certainty: Certainty, strength: SourceStrength) -> Vec<String> {
        let replies = replies(kind, certainty, strength).into_iter();
        replies.map(|reply| reply.name).collect()
    }

    #[test]
    fn each_choice_has_its_reply() {
        assert_eq!(
            names(Kind::Editorial, Certainty::Clear, SourceStrength::None),
            [
                "editorial-for-sourced",
                "editorial-for-unsourced",
                "alike",
                "unsure"
            ]
        );
    }

    #[test]
    fn a_vague_source_taken_for_none_is_a_slip_of_its_own() {
        let names = names(Kind::Sourced, Certainty::Likely, SourceStrength::Vague);
        assert_eq!(names[1], "vague-for-none");
    }

    #[test]
    fn no_choice_is_a_slip_where_careful_readers_differ() {
        assert_eq!(
            names(Kind::Unsourced, Certainty::Open, SourceStrength::None),
            ["open", "alike-open", "open", "unsure"]
        );
    }
}
