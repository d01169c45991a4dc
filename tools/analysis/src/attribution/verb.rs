//! A reporting verb goes in; the attribution it makes comes out, or nothing where it reports nothing.

use std::ops::Range;

use super::complement::{takes_any, that_behind_adjunct};
use super::speaker::{by_whom, is_participle, speaker};
use super::{Place, Reported};
use crate::labels::Strength;
use crate::noun_phrase::{head, phrase_before};
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::rules::{Reporting, Subject};
use crate::sources::{can_speak, is_event, is_nobody, is_product, is_writer, strength};
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// How many words away from a verb its helpers and its subject are looked for.
const REACH: usize = 40;

/// Reads the reporting verb at the words `cue`.
pub(super) fn reported(
    reading: &Reading<'_>,
    quotation: &Quotation,
    rule: &Reporting,
    cue: Range<usize>,
) -> Option<Reported> {
    if !is_verb(reading, &cue) || !reports(reading, rule, cue.start) || says_nothing(reading, &cue)
    {
        return None;
    }
    let (source, place) = speaker(reading, quotation, &rule.takes, &cue)?;
    let source = who_does(reading, &source).unwrap_or(source);
    let made = made_by(reading, &source);
    let told = made.as_ref().map_or(&source, |made| &made.told).clone();
    let passive_by = by_whom(reading, &rule.takes, &cue).is_some();
    if passive_by && is_made(reading, cue.start) {
        return None;
    }
    if !passive_by && !takes_any(reading, quotation, &rule.takes, &cue) {
        return None;
    }
    if made.is_none() && !fits(reading, rule.subject, &source) {
        return None;
    }
    let aside = rule.aside || rule.attitude;
    if (rule.attitude && is_by_the_way(reading, &cue, &source))
        || (aside && is_participle(reading, &cue))
        || (rule.participle_of_product
            && is_participle(reading, &cue)
            && !is_product(reading, &source))
    {
        return None;
    }
    let place = if aside { Place::Aside } else { place };
    let strength = match &made {
        Some(made) if !made.by_somebody => Strength::Unnamed,
        _ => strength(reading, &source),
    };
    let id = format!("{}/{}", rule.id, reading.word(cue.start));
    Some(Reported {
        rule: id.into(),
        cue,
        source: Some(told),
        strength,
        place,
        stance: rule.stance,
        attitude: rule.attitude,
    })
}

/// Tells whether the noun phrase can do what the verb says: it is no event and not the writer.
fn fits(reading: &Reading<'_>, subject: Subject, source: &Range<usize>) -> bool {
    if is_writer(reading, source)
        || is_event(reading, source)
        || is_nobody(reading, source)
        || is_counted(reading, source)
    {
        return false;
    }
    match subject {
        Subject::Anyone => true,
        Subject::Source => can_speak(reading, source),
        Subject::Voice => can_speak(reading, source) || reading.is(source.start, Class::Carrier),
        Subject::Product => is_product(reading, source),
    }
}

/// Tells whether the noun phrase is a mere number behind a preposition: "Of (300) replies only six were in favour".
fn is_counted(reading: &Reading<'_>, source: &Range<usize>) -> bool {
    let is_number = source.len() == 1 && reading.tag(source.start) == Tag::Num;
    is_number && source.start > 0 && reading.tag(source.start - 1) == Tag::Adp
}

/// Returns whom a participle says more of, where a thing stands before the verb: "the woman carrying (the lamp) said".
fn who_does(reading: &Reading<'_>, thing: &Range<usize>) -> Option<Range<usize>> {
    const REACH: usize = 5;
    if can_speak(reading, thing) {
        return None;
    }
    let nominal = |at: usize| matches!(reading.tag(at), Tag::Noun | Tag::Propn);
    let participle = |&at: &usize| {
        reading.tag(at) == Tag::Verb && reading.is(at, Class::PresentParticiple) && nominal(at - 1)
    };
    let doing = (thing.start.saturating_sub(REACH).max(1)..thing.start)
        .rev()
        .take_while(|&at| !reading.parts_clauses(at))
        .find(participle)?;
    phrase_before(reading, doing).filter(|who| can_speak(reading, who))
}

/// A product, or evidence, with what made it.
struct Made {
    /// Both, with the participle that stands in between.
    told: Range<usize>,
    /// Whether somebody made it: "gathered by the board", not "gathered through inspections".
    by_somebody: bool,
}

/// Returns the product that the noun phrase before a verb has made: "a report published last year by the board (found)",
/// "evidence gathered through inspections (shows)".
fn made_by(reading: &Reading<'_>, maker: &Range<usize>) -> Option<Made> {
    const REACH: usize = 6;
    let is_made = |&at: &usize| {
        let behind_noun = matches!(reading.tag(at - 1), Tag::Noun | Tag::Propn);
        behind_noun && reading.tag(at) == Tag::Verb && reading.is(at, Class::Participle)
    };
    let participle = (maker.start.saturating_sub(REACH).max(1)..maker.end)
        .rev()
        .take_while(|&at| !reading.parts_clauses(at))
        .find(is_made)?;
    let product = phrase_before(reading, participle)?;
    let is_evidence = reading.is(head(reading, &product), Class::Evidence);
    let mut between = participle + 1..maker.end;
    let link = between.find(|&at| reading.word(at) == "by" || reading.is(at, Class::Gathering))?;
    let by_somebody = reading.word(link) == "by";
    let is_told = is_evidence || (by_somebody && is_product(reading, &product));
    is_told.then_some(Made {
        told: product.start..maker.end,
        by_somebody,
    })
}

/// "The mayor said nothing", "they ask for nothing": but "she said nothing could be done".
fn says_nothing(reading: &Reading<'_>, cue: &Range<usize>) -> bool {
    reading.is(cue.end, Class::Nothing) && !matches!(reading.tag(cue.end + 1), Tag::Aux | Tag::Verb)
}

/// Tells whether something is made or done, not said, by whoever follows: "a song written by Rook", "Reporting by Rook".
fn is_made(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Class::Making) || reading.is(at, Class::PresentParticiple)
}

/// Tells whether an attitude is told only to say who is meant: "towns that favour it", "a plan favoured by traders". Then
/// it is no part of what the statement tells.
fn is_by_the_way(reading: &Reading<'_>, cue: &Range<usize>, source: &Range<usize>) -> bool {
    let in_relative_clause = (source.end..cue.start).any(|at| reading.is(at, Class::Relative));
    in_relative_clause || source.start > cue.start
}

/// Tells whether the words are used as a verb. In "officials stress that", "the survey lists the causes", "she points
/// out" and ", the Karrow Post reports." they are, whatever the tagger thinks: two nouns do not stand so.
fn is_verb(reading: &Reading<'_>, cue: &Range<usize>) -> bool {
    let before = cue.start.checked_sub(1).map(|at| reading.tag(at));
    let behind_noun = matches!(
        before,
        Some(Tag::Noun | Tag::Propn | Tag::Pron | Tag::Adv | Tag::Num)
    );
    let before_clause_or_object = reading.word(cue.end) == "that"
        || reading.tag(cue.end) == Tag::Det
        || (reading.tag(cue.end) == Tag::Aux && reading.is(cue.end, Class::PresentParticiple))
        || that_behind_adjunct(reading, cue.end);
    let closes = (cue.end >= reading.len() || reading.is(cue.end, Class::ClauseEnd))
        && phrase_before(reading, cue.start).is_some_and(|speaker| is_set_off(reading, &speaker));
    // "The letter, seen by the Karrow Post, (warns) that"
    let closes_aside = before == Some(Tag::Punct)
        && reading.word(cue.end) == "that"
        && phrase_before(reading, cue.start).is_some();
    // "The union spoke against the plan, (warning) that"
    let goes_on = before == Some(Tag::Punct)
        && reading.word(cue.end) == "that"
        && reading.is(cue.start, Class::PresentParticiple);
    let says_which = matches!(before, Some(Tag::Det | Tag::Adj))
        && reading.is(cue.start, Class::Participle)
        && reading.tag(cue.end) == Tag::Noun;
    if says_which {
        return false;
    }
    matches!(reading.tag(cue.start), Tag::Verb | Tag::Aux)
        || (behind_noun && (before_clause_or_object || cue.len() > 1))
        || (behind_noun && is_first_verb(reading, cue))
        || closes
        || closes_aside
        || goes_on
}

/// Tells whether "to" and a verb follow, and no verb goes before in the clause: "The board plans to close the ferry".
fn is_first_verb(reading: &Reading<'_>, cue: &Range<usize>) -> bool {
    let is_verb = |at: usize| matches!(reading.tag(at), Tag::Verb | Tag::Aux);
    let clause = (cue.start.saturating_sub(REACH)..cue.start)
        .rev()
        .take_while(|&at| !reading.parts_clauses(at));
    reading.word(cue.end) == "to" && is_verb(cue.end + 1) && !clause.into_iter().any(is_verb)
}

/// Tells whether a speaker stands alone behind what is said: ", the Karrow Post (reports)", ", a clerk (says)".
fn is_set_off(reading: &Reading<'_>, speaker: &Range<usize>) -> bool {
    let opens = reading.tag(speaker.start) == Tag::Det
        || reading.is(speaker.start, Class::Definite)
        || matches!(reading.tag(speaker.end - 1), Tag::Propn | Tag::Pron);
    opens && speaker.start > 0 && reading.is(speaker.start - 1, Class::AfterSpeech)
}

/// Tells whether the verb is used to report: not "to say", not "must say", not "did not say".
fn reports(reading: &Reading<'_>, rule: &Reporting, at: usize) -> bool {
    let mut negated = false;
    for earlier in (at.saturating_sub(REACH)..at).rev() {
        if reading.word(earlier) == "to" {
            return earlier > 0 && reading.is(earlier - 1, Class::GoingOn);
        }
        if !matches!(reading.tag(earlier), Tag::Aux | Tag::Adv | Tag::Part) {
            break;
        }
        if reading.is(earlier, Class::NotReporting) {
            return false;
        }
        negated |= reading.is(earlier, Class::Negation) && !reading.is(earlier + 1, Class::NotOnly);
    }
    !negated || rule.negated
}
