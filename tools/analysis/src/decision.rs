//! The signs of a statement go in; its kind and how sure that is come out.

use crate::attribution::{Place, Reported};
use crate::labels::{Certainty, Kind, Strength};
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::rules::{Decision, Stance};
use crate::signs::{FoundLoaded, FoundSign};
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// A quotation that fills this share of a statement is somebody's speech, whoever is named.
const MOSTLY_QUOTED: f64 = 0.6;

/// Everything found in a statement that its kind hangs on.
#[derive(Debug)]
pub struct Evidence<'a> {
    /// The statement's words.
    pub reading: &'a Reading<'a>,
    /// Its quotations.
    pub quotation: &'a Quotation,
    /// Its attributions, the main one first.
    pub reported: &'a [Reported],
    /// Signs for and against "editorial".
    pub signs: &'a [FoundSign<'a>],
    /// Loaded words.
    pub loaded: &'a [FoundLoaded<'a>],
    /// How many figures it has.
    pub figures: usize,
}

impl Evidence<'_> {
    /// Tells whether the statement is somebody's speech though no words of it name the speaker.
    pub fn is_bare_speech(&self) -> bool {
        let quoted = self.quotation.continues || self.quotation.open || self.quotation.is_speech();
        let mostly = quoted && self.quotation.share(self.reading) >= MOSTLY_QUOTED;
        self.reported.is_empty() && (mostly || self.quotation.is_all(self.reading))
    }
}

/// Decides on a statement's kind.
pub fn decide(evidence: &Evidence<'_>, numbers: &Decision) -> (Kind, Certainty) {
    let sum = sum_of_signs(evidence, numbers);
    if evidence.is_bare_speech() {
        return (Kind::Sourced, Certainty::Likely);
    }
    match evidence.reported.first() {
        Some(main) if main.place == Place::Main => {
            (Kind::Sourced, certainty_of_source(main, sum, numbers))
        }
        aside => {
            let distance = (sum - numbers.editorial_from).abs();
            let kind = if sum >= numbers.editorial_from {
                Kind::Editorial
            } else {
                Kind::Unsourced
            };
            let certainty = match distance {
                _ if kind == Kind::Unsourced && is_bare(evidence) => Certainty::Open,
                near if near < numbers.open_within => Certainty::Open,
                _ if kind == Kind::Unsourced && is_told_by_the_way(evidence) => Certainty::Likely,
                far if far >= numbers.clear_beyond && aside.is_none() => Certainty::Clear,
                _ => Certainty::Likely,
            };
            (kind, certainty)
        }
    }
}

/// Tells whether nothing in a statement says that a record could settle it: no date, no figure, no act that was seen.
fn is_bare(evidence: &Evidence<'_>) -> bool {
    let recorded = |sign: &FoundSign<'_>| sign.rule.weight < 0.0;
    evidence.figures == 0 && !evidence.signs.iter().any(recorded)
}

/// Tells whether what a record could settle only says which one is meant: "a bridge that (fell down) stays shut".
fn is_told_by_the_way(evidence: &Evidence<'_>) -> bool {
    let mut recorded = evidence.signs.iter().filter(|sign| sign.rule.weight < 0.0);
    evidence.figures == 0 && recorded.all(|sign| says_which(evidence.reading, sign.words.start))
}

/// Tells whether a word stands in a relative clause: "the people who (voted) for it".
fn says_which(reading: &Reading<'_>, at: usize) -> bool {
    const REACH: usize = 40;
    let names = |at: usize| matches!(reading.tag(at), Tag::Noun | Tag::Propn | Tag::Pron);
    let mut before = (at.saturating_sub(REACH).max(1)..at)
        .rev()
        .take_while(|&at| !reading.parts_clauses(at));
    before.any(|at| reading.is(at, Class::Relative) && names(at - 1))
}

/// Adds up the signs: each rule counts once, each loaded word up to three; what stands in an aside at the end of the
/// statement counts less, for a statement is what its main clause says.
fn sum_of_signs(evidence: &Evidence<'_>, numbers: &Decision) -> f64 {
    const LOADED_AT_MOST: usize = 3;
    const FIGURES_AT_MOST: usize = 2;
    let aside = aside_from(evidence.reading).unwrap_or(usize::MAX);
    let judged = judged_from(evidence).unwrap_or(usize::MAX);
    let share = |at: usize, weight: f64| match at {
        at if at >= judged && weight > 0.0 => 0.0,
        at if at >= aside => numbers.aside_share,
        _ => 1.0,
    };
    let mut counted: Vec<&str> = Vec::new();
    let mut sum = numbers.per_word * evidence.reading.len().min(numbers.words_at_most) as f64;
    sum += numbers.per_figure * evidence.figures.min(FIGURES_AT_MOST) as f64;
    for loaded in evidence.loaded.iter().take(LOADED_AT_MOST) {
        let weight = numbers.loaded_weight;
        sum += weight * share(loaded.words.start, weight);
    }
    for sign in evidence.signs {
        if !counted.contains(&&*sign.rule.id) {
            counted.push(&sign.rule.id);
            let by_the_way =
                sign.rule.weight < 0.0 && says_which(evidence.reading, sign.words.start);
            let part = if by_the_way { numbers.aside_share } else { 1.0 };
            sum += sign.rule.weight * share(sign.words.start, sign.rule.weight).min(part);
        }
    }
    sum
}

/// Returns where the judgement of somebody who is named as judging begins: "Villagers condemned (the negligence of the
/// council)". It is theirs, not the writer's.
fn judged_from(evidence: &Evidence<'_>) -> Option<usize> {
    let reading = evidence.reading;
    let act = evidence.reported.first()?;
    let who = act.source.as_ref()?;
    let opens = who.start == 0 || reading.parts_clauses(who.start - 1);
    let is_main_verb = act.place == Place::Aside
        && !act.attitude
        && who.end <= act.cue.start
        && reading.tag(act.cue.start) == Tag::Verb
        && !(who.end..act.cue.start).any(|at| reading.is(at, Class::Relative));
    (opens && is_main_verb && !reading.is(act.cue.start, Class::PresentParticiple))
        .then_some(act.cue.end)
}

/// Returns where the aside at a statement's end begins: ", showing that …", ", a move that …".
fn aside_from(reading: &Reading<'_>) -> Option<usize> {
    const MAIN_CLAUSE: usize = 6;
    let mut ends = MAIN_CLAUSE..reading.len().saturating_sub(1);
    ends.find(|&comma| {
        if reading.word(comma) != "," {
            return false;
        }
        let next = comma + 1;
        let participle =
            reading.is(next, Class::PresentParticiple) && reading.tag(next) == Tag::Verb;
        let apposition = reading.is(next, Class::Article)
            && (next + 1..next + 5).any(|at| reading.is(at, Class::Relative));
        participle || apposition
    })
}

fn certainty_of_source(main: &Reported, sum: f64, numbers: &Decision) -> Certainty {
    let plain = main.stance != Stance::Denying && main.strength != Strength::Vague;
    if sum > numbers.editorial_from + numbers.clear_beyond {
        Certainty::Open
    } else if plain && sum < numbers.editorial_from {
        Certainty::Clear
    } else {
        Certainty::Likely
    }
}

#[cfg(test)]
mod tests {
    use crate::analyzer::Analyzer;
    use crate::labels::Kind;

    fn check(sentence: &str, kind: Kind) {
        let found = Analyzer::shipped().label_sentences(&[sentence]);
        assert_eq!(found[0].kind, kind, "{sentence}");
    }

    #[test]
    fn what_somebody_condemns_is_judged_by_them_not_by_the_writer() {
        for who in ["Villagers", "Participants of the march"] {
            let sentence = format!("{who} condemned the negligence and failure of the council.");
            check(&sentence, Kind::Unsourced);
        }
        check(
            "The negligence and failure of the council, which villagers condemned, is a disgrace.",
            Kind::Editorial,
        );
    }
}
