//! What one statement hands on to the next: an open quotation, who spoke last, the label of the words that lead into a
//! list.

use crate::analysis::{Attribution, Cue, Statement};
use crate::labels::{Certainty, Kind, Strength};
use crate::quotation::Quotation;
use crate::segment;
use crate::span::Span;

/// So many statements a quotation may stay open.
const LONGEST_SPEECH: usize = 12;

/// The name of the rule by which an item takes over the label of the words before its list.
pub(crate) const LIST_ITEM: &str = "list-item";

/// Marks that end a sentence: words that lead into a list have none at their end.
const SENTENCE_ENDS: [char; 5] = ['.', '!', '?', '”', '"'];

/// What one statement hands on to the next.
#[derive(Default)]
pub(crate) struct Context {
    /// Whether a quotation is open.
    pub(crate) quote_open: bool,
    /// How well the last speaker can be identified.
    pub(crate) speaker: Option<Strength>,
    /// For how many statements one quotation has been open.
    open_for: usize,
    /// The label of the words that lead into a list.
    lead_in: Option<LeadIn>,
}

/// What the items of a list take over from the words before it.
#[derive(Clone, Copy)]
enum LeadIn {
    /// Somebody says the items: "The board names two causes:".
    SaidBy(Strength),
    /// The writer judges or urges: "The council must now do three things:".
    Editorial,
}

impl Context {
    /// Gives an item of a list the label of the words that lead into it, where it has none of its own, and notes what the
    /// statement, whose words are `text`, hands on.
    pub(crate) fn go_on(&mut self, text: &str, quotation: &Quotation, statement: &mut Statement) {
        // Somebody forgot a closing mark: no speech goes on for ever.
        self.open_for = if quotation.open { self.open_for + 1 } else { 0 };
        self.quote_open = quotation.open && self.open_for <= LONGEST_SPEECH;
        let attribution = statement.attribution.as_ref();
        self.speaker = attribution.map(|found| found.strength).or(self.speaker);
        match self.lead_in {
            Some(lead_in) if segment::is_item(text) => lead_in.hand_on(text, statement),
            _ => self.lead_in = LeadIn::of(text, statement),
        }
    }
}

impl LeadIn {
    fn of(text: &str, statement: &Statement) -> Option<Self> {
        if text.trim_end().ends_with(SENTENCE_ENDS) {
            return None;
        }
        match (statement.kind, &statement.attribution) {
            (Kind::Sourced, Some(found)) => Some(Self::SaidBy(found.strength)),
            (Kind::Editorial, _) => Some(Self::Editorial),
            _ => None,
        }
    }

    fn hand_on(self, text: &str, item: &mut Statement) {
        let label = Span::new(0, label_length(text));
        let cue = Cue {
            span: label,
            rule: LIST_ITEM.into(),
        };
        match self {
            Self::SaidBy(strength) if item.attribution.is_none() => {
                item.kind = Kind::Sourced;
                item.certainty = Certainty::Likely;
                item.attribution = Some(Attribution {
                    strength,
                    source: None,
                    cue: label,
                    direct_quote: false,
                    refers_to: None,
                });
                item.cues.insert(0, cue);
            }
            Self::Editorial
                if item.kind == Kind::Unsourced && item.certainty != Certainty::Clear =>
            {
                item.kind = Kind::Editorial;
                item.certainty = Certainty::Likely;
                item.cues.insert(0, cue);
            }
            _ => {}
        }
    }
}

/// Returns how many bytes an item's label has: "a)".
fn label_length(text: &str) -> usize {
    text.find(char::is_whitespace).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use crate::analyzer::Analyzer;

    /// Checks the kinds of statements that follow each other, joined by blanks.
    fn check(statements: &[&str], expected: &str) {
        let found = Analyzer::shipped().label_sentences(statements);
        let kinds: Vec<&str> = found.iter().map(|one| one.kind.word()).collect();
        assert_eq!(kinds.join(" "), expected, "{statements:?}");
    }

    #[test]
    fn items_are_said_by_whoever_leads_into_the_list() {
        check(
            &[
                "The board names two causes, Rook said:",
                "a) the frost;",
                "b) the lorries.",
                "It rained on Monday.",
            ],
            "sourced sourced sourced unsourced",
        );
    }

    #[test]
    fn items_of_a_call_are_the_writers_call() {
        check(
            &[
                "The council must now do two things:",
                "1. Shut the road.",
                "2. Mend the road.",
            ],
            "editorial editorial editorial",
        );
    }

    #[test]
    fn a_sentence_of_its_own_leads_into_no_list() {
        check(
            &[
                "Rook said that it rained.",
                "1. The bridge closed on Monday.",
            ],
            "sourced unsourced",
        );
    }
}
