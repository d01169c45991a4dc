//! Who is said to say a statement: reporting verbs with their subject, attributing phrases, and quotations.
//!
//! The speaker's noun phrase is found by a rule over part-of-speech tags, as in the quotation and attribution
//! literature (Pareti 2012, "A database of attribution relations"): left of the verb, past auxiliaries and asides;
//! right of it where the order is inverted; after "by" and "according to".

mod complement;
mod speaker;
mod verb;

use std::ops::Range;
use std::sync::Arc;

use crate::labels::Strength;
use crate::noun_phrase::{phrase_after, phrase_before, without_fillers};
use crate::pattern::Found;
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::rules::{Rules, Side, Stance};
use crate::sources::{can_speak, strength as strength_of};
use crate::tagger::Tag;
use crate::vocabulary::Class;
use speaker::main_subject;

/// An attribution found in a statement, in positions of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// The rule's name.
    pub rule: Arc<str>,
    /// The reporting words.
    pub cue: Range<usize>,
    /// The source's words, where it has any.
    pub source: Option<Range<usize>>,
    /// How well the source can be identified.
    pub strength: Strength,
    /// Whether the statement's main claim hangs on it.
    pub place: Place,
    /// How the words set the writer towards what is said.
    pub stance: Stance,
    /// Whether it tells what somebody wants or thinks of something: no words are given to anybody.
    pub attitude: bool,
}

/// Whether a statement's main claim hangs on an attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The main claim is what the source says.
    Main,
    /// Only a part is: ", which critics call a scandal,".
    Aside,
}

/// Finds the attributions of a statement, the one that its main claim hangs on first.
pub fn attributions(reading: &Reading<'_>, quotation: &Quotation, rules: &Rules) -> Vec<Reported> {
    let mut found: Vec<Reported> = rules
        .reporting
        .patterns
        .find(reading)
        .into_iter()
        .filter(|found| !quotation.holds(found.words.start))
        .filter_map(|found| {
            verb::reported(
                reading,
                quotation,
                &rules.reporting.rules[found.rule],
                found.words,
            )
        })
        .collect();
    let phrases = rules.phrases.patterns.find(reading);
    found.extend(
        phrases
            .into_iter()
            .filter(|found| !quotation.holds(found.words.start))
            .filter_map(|found| phrase(reading, quotation, rules, found)),
    );
    lift_what_is_said_besides(reading, &mut found);
    found.sort_by_key(|one| (one.place, !governs(reading, quotation, one), one.cue.start));
    found.dedup_by(|second, first| {
        second.cue.start < first.cue.end && first.cue.start < second.cue.end
    });
    found
}

/// Tells whether the words hand to somebody all that stands before them: "Police had told her to wait, Oduya (said) on
/// Friday.", but not "asked again, Oduya (replied), “Not yet.”". A pronoun may stand for whoever spoke before: "Oduya
/// said that it holds, she said".
fn governs(reading: &Reading<'_>, quotation: &Quotation, one: &Reported) -> bool {
    // ", the Karrow Post reports." ends the statement: it reports whatever the tagger thinks.
    let is_verb = reading.tag(one.cue.start) == Tag::Verb || one.cue.end + 1 >= reading.len();
    let carries =
        |who: &Range<usize>| who.len() == 1 && reading.is(who.start, Class::SubjectPronoun);
    let is_pronoun = one.source.as_ref().is_some_and(carries);
    let leads_in = quotation.holds(one.cue.end + 2);
    if one.place != Place::Main || !is_verb || is_pronoun || leads_in {
        return false;
    }
    let mut behind = (one.cue.end..reading.len()).take_while(|&at| !reading.parts_clauses(at));
    let goes_on = behind.any(|at| matches!(reading.tag(at), Tag::Verb | Tag::Aux));
    !goes_on && complement::is_parenthetical(reading, &one.cue)
}

/// Where the main verb tells of an act of speech, what is said besides is what the statement tells: "She slammed the plan,
/// saying that nobody wanted it".
fn lift_what_is_said_besides(reading: &Reading<'_>, found: &mut [Reported]) {
    let is_participle = |one: &Reported| reading.is(one.cue.start, Class::PresentParticiple);
    let acts = |one: &Reported| one.place == Place::Aside && !is_participle(one);
    let Some(act) = found
        .iter()
        .find(|one| acts(one))
        .map(|act| act.source.clone())
    else {
        return;
    };
    if found.iter().any(|one| one.place == Place::Main) {
        return;
    }
    // "The traders favour a plan urging that …": the plan urges it.
    let of_noun = |one: &Reported| {
        let before = one.cue.start.checked_sub(1).map(|at| reading.tag(at));
        matches!(before, Some(Tag::Noun | Tag::Propn))
    };
    let besides = |one: &&mut Reported| {
        is_participle(one) && !of_noun(one) && !one.attitude && one.source == act
    };
    if let Some(said) = found.iter_mut().find(besides) {
        said.place = Place::Main;
    }
}

/// Tells whether the words at `at` only say which one is meant: "jailed for thefts (allegedly) planned in May", "the man
/// who (allegedly) stole it". A verb stands before them in their clause, or they stand in a clause of their own.
fn says_which(reading: &Reading<'_>, at: usize) -> bool {
    let from = without_fillers(reading, at);
    const REACH: usize = 40;
    let mut clause = (from.saturating_sub(REACH)..from)
        .rev()
        .take_while(|&at| !reading.parts_clauses(at));
    clause.any(|at| {
        matches!(reading.tag(at), Tag::Verb | Tag::Aux)
            || reading.is(at, Class::Relative)
            || reading.is(at, Class::Subordinator)
    })
}

/// Reads an attributing phrase; `None` where its source's words are missing.
fn phrase(
    reading: &Reading<'_>,
    quotation: &Quotation,
    rules: &Rules,
    Found { rule, words }: Found,
) -> Option<Reported> {
    let rule = &rules.phrases.rules[rule];
    let source = match rule.source {
        Side::After => Some(phrase_after(reading, words.end)?),
        Side::Before => Some(phrase_before(reading, words.start)?),
        Side::Inside => Some(owner(reading, &words)?),
        Side::Nowhere => None,
        Side::Subject if quotation.is_speech() => Some(main_subject(reading, words.start)?),
        Side::Subject => return None,
    };
    // "quoted her as saying", "according to him"
    let is_person = |source: &Range<usize>| {
        let takes_person = matches!(rule.source, Side::Inside | Side::After);
        takes_person && reading.is(source.start, Class::PersonPronoun)
    };
    let speaks = |source: &Range<usize>| can_speak(reading, source) || is_person(source);
    if source.as_ref().is_some_and(|source| !speaks(source)) {
        return None;
    }
    let strength = match &source {
        Some(source) => strength_of(reading, source),
        None => rule.strength.unwrap_or(Strength::Vague),
    };
    let by_the_way = rule.source == Side::Nowhere && says_which(reading, words.start);
    let place = if rule.aside || by_the_way {
        Place::Aside
    } else {
        Place::Main
    };
    let rule = rule.id.clone();
    Some(Reported {
        rule,
        cue: words,
        source,
        strength,
        place,
        stance: Stance::Neutral,
        attitude: false,
    })
}

/// Returns whose words they are: "in (the mayor)'s words", "quoted (the mayor) as saying".
fn owner(reading: &Reading<'_>, words: &Range<usize>) -> Option<Range<usize>> {
    let mut behind = words.clone().skip(1);
    let end = behind.find(|&at| reading.tag(at) == Tag::Part || reading.word(at) == "as")?;
    Some(words.start + 1..end)
}

#[cfg(test)]
mod tests;
