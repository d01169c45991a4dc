//! A reporting verb goes in; the attribution it makes comes out, or nothing where it reports nothing.

use std::ops::Range;

use super::complement::{takes_any, that_behind_adjunct};
use super::{Place, Reported};
use crate::labels::Strength;
use crate::noun_phrase::{head, phrase_after, phrase_before, without_fillers};
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::rules::{Reporting, Subject};
use crate::sources::{can_speak, is_event, is_nobody, is_product, is_writer, strength};
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// How far into a statement a relative clause on its subject begins, in words.
const RELATIVE_WITHIN: usize = 8;

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
    let (source, place) = speaker(reading, quotation, &cue)?;
    let source = who_does(reading, &source).unwrap_or(source);
    let made = made_by(reading, &source);
    let told = made.as_ref().map_or(&source, |made| &made.told).clone();
    let passive_by = reading.word(cue.end) == "by";
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
        rule: id,
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
    if is_writer(reading, source) || is_event(reading, source) || is_nobody(reading, source) {
        return false;
    }
    match subject {
        Subject::Anyone => true,
        Subject::Source => can_speak(reading, source),
        Subject::Voice => can_speak(reading, source) || reading.is(source.start, Class::Carrier),
        Subject::Product => is_product(reading, source),
    }
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

/// Tells whether the verb stands as a participle beside another one: ", highlighting the cost".
fn is_participle(reading: &Reading<'_>, cue: &Range<usize>) -> bool {
    reading.is(cue.start, Class::PresentParticiple) && !follows_form_of_be(reading, cue.start)
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
        || that_behind_adjunct(reading, cue.end);
    let closes = (cue.end >= reading.len() || reading.is(cue.end, Class::ClauseEnd))
        && phrase_before(reading, cue.start).is_some_and(|speaker| is_set_off(reading, &speaker));
    // "The letter, seen by the Karrow Post, (warns) that"
    let closes_aside = before == Some(Tag::Punct)
        && reading.word(cue.end) == "that"
        && phrase_before(reading, cue.start).is_some();
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

/// Finds the verb's speaker, and whether the main claim hangs on the verb.
fn speaker(
    reading: &Reading<'_>,
    quotation: &Quotation,
    cue: &Range<usize>,
) -> Option<(Range<usize>, Place)> {
    if reading.word(cue.end) == "by" {
        return Some((phrase_after(reading, cue.end + 1)?, Place::Aside));
    }
    if is_passive(reading, cue.start) {
        return None;
    }
    if is_participle(reading, cue) {
        let place = if cue.start == 0 {
            Place::Main
        } else {
            Place::Aside
        };
        let beside = phrase_before(reading, cue.start)
            .filter(|phrase| phrase.start > 0 && reading.word(phrase.start - 1) == "with");
        return Some((beside.or_else(|| main_subject(reading, cue.start))?, place));
    }
    if let Some(subject) = speaker_behind(reading, cue) {
        return Some((subject, Place::Main));
    }
    match phrase_before(reading, going_on_from(reading, cue.start)) {
        Some(subject) if opens_clause(reading, &subject) => {
            Some((subject.start + 1..subject.end, Place::Aside))
        }
        Some(subject) if is_relative(reading, &subject) => {
            let before = subject
                .start
                .checked_sub(1)
                .filter(|&at| reading.word(at) == ",")
                .unwrap_or(subject.start);
            Some((phrase_before(reading, before)?, Place::Aside))
        }
        Some(subject) if !quotation.holds(subject.start) => {
            if let Some(noun) = noun_with_clause(reading, &subject) {
                return Some((noun, Place::Main));
            }
            let behind_relative = reading.is(subject.end, Class::SubjectRelative);
            let place = if behind_relative || is_in_aside(reading, &subject) {
                Place::Aside
            } else {
                Place::Main
            };
            Some((subject, place))
        }
        None if ends_reduced_relative(reading, cue.start) => {
            Some((main_subject(reading, cue.start)?, Place::Main))
        }
        None if let Some(met) = whom_somebody_met(reading, cue.start) => Some((met, Place::Main)),
        _ => inverted_or_shared(reading, quotation, cue),
    }
}

/// Returns the noun that a clause with "that" says more of, where the noun phrase before the verb ends that clause: "The
/// claim that the piers are a danger shows".
fn noun_with_clause(reading: &Reading<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
    let clause = (phrase.start.saturating_sub(REACH)..phrase.start)
        .rev()
        .take_while(|&at| !reading.parts_clauses(at));
    let mut clause = clause.take_while(|&at| !reading.is(at, Class::Subordinator));
    let that = clause.find(|&at| reading.word(at) == "that")?;
    let has_verb =
        (that + 1..phrase.start).any(|at| matches!(reading.tag(at), Tag::Verb | Tag::Aux));
    let is_of_noun = that > 0 && reading.tag(that - 1) == Tag::Noun;
    let noun = phrase_before(reading, that).filter(|_| has_verb && is_of_noun)?;
    (!can_speak(reading, &noun) || is_product(reading, &noun)).then_some(noun)
}

/// Returns the speaker behind the verb where somebody who can speak, and nothing else, follows up to the clause's end:
/// "The piers, all six of them, are old, said Anselm Rook."
fn speaker_behind(reading: &Reading<'_>, cue: &Range<usize>) -> Option<Range<usize>> {
    let after_speech = cue.start > 0 && reading.is(cue.start - 1, Class::AfterSpeech);
    let speaker = phrase_after(reading, cue.end).filter(|_| after_speech)?;
    let is_alone = speaker.start == cue.end && reading.parts_clauses(speaker.end);
    (is_alone && can_speak(reading, &speaker)).then_some(speaker)
}

/// Returns where the verb's helpers begin: in "continues to deny" at "continues".
fn going_on_from(reading: &Reading<'_>, at: usize) -> usize {
    let goes_on = at >= 2 && reading.word(at - 1) == "to" && reading.is(at - 2, Class::GoingOn);
    let is_verb = |at: usize| reading.tag(at) == Tag::Verb;
    match goes_on {
        true if is_verb(at - 2) => at - 2,
        // "went on to say"
        true if at >= 3 && is_verb(at - 3) => at - 3,
        _ => at,
    }
}

/// "…," said the mayor; or "The mayor smiled and said …".
fn inverted_or_shared(
    reading: &Reading<'_>,
    quotation: &Quotation,
    cue: &Range<usize>,
) -> Option<(Range<usize>, Place)> {
    let before = cue.start.checked_sub(1);
    let after_speech =
        before.is_none_or(|at| quotation.holds(at) || reading.is(at, Class::AfterSpeech));
    // "Blame nature." tells somebody what to do; "Said the mayor: …" tells who spoke.
    let commands = cue.start == 0 && !reading.is(0, Class::Participle);
    if after_speech
        && !commands
        && let Some(subject) = phrase_after(reading, cue.end)
    {
        return Some((subject, Place::Main));
    }
    // "The official who asked not to be named said …", or "The mayor smiled and said …".
    let behind_relative =
        (1..cue.start.min(RELATIVE_WITHIN)).any(|at| reading.is(at, Class::SubjectRelative));
    let shares_subject =
        behind_relative || before.is_some_and(|at| reading.is(at, Class::ClauseJoiner));
    shares_subject
        .then(|| main_subject(reading, cue.start))?
        .map(|subject| (subject, Place::Main))
}

/// Returns the statement's first noun phrase that stands before a verb.
pub(super) fn main_subject(reading: &Reading<'_>, before: usize) -> Option<Range<usize>> {
    (1..before.min(REACH))
        .filter(|&at| matches!(reading.tag(at), Tag::Verb | Tag::Aux))
        .find_map(|at| phrase_before(reading, at))
        .or_else(|| phrase_after(reading, 0).filter(|phrase| phrase.start < before))
}

fn is_passive(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Class::Participle) && follows_form_of_be(reading, at)
}

fn follows_form_of_be(reading: &Reading<'_>, at: usize) -> bool {
    (at.saturating_sub(REACH)..at)
        .rev()
        .take_while(|&at| matches!(reading.tag(at), Tag::Aux | Tag::Adv | Tag::Part))
        .any(|at| reading.is(at, Class::FormOfBe))
}

/// Tells whether a participle that says more of the subject stands before the verb: "a poll released (on Friday) shows".
fn ends_reduced_relative(reading: &Reading<'_>, verb: usize) -> bool {
    let at = without_fillers(reading, verb);
    at > 1
        && reading.tag(at - 1) == Tag::Verb
        && reading.is(at - 1, Class::Participle)
        && matches!(reading.tag(at - 2), Tag::Noun | Tag::Propn)
}

/// Returns the speaker where a short clause with a subject of its own tells who that is: "the traders (we met) said".
fn whom_somebody_met(reading: &Reading<'_>, verb: usize) -> Option<Range<usize>> {
    let met = without_fillers(reading, verb).checked_sub(1)?;
    let who = Some(met)
        .filter(|&met| reading.tag(met) == Tag::Verb)
        .and_then(|met| phrase_before(reading, met))?;
    let is_short = reading.is(who.start, Class::SubjectPronoun);
    (is_short && who.start > 0).then(|| phrase_before(reading, who.start))?
}

/// Tells whether the subject is one of a clause in the place of a noun: "what the board calls a repair".
fn opens_clause(reading: &Reading<'_>, subject: &Range<usize>) -> bool {
    let opener = reading.is(subject.start, Class::ClauseOpener)
        || reading.is(subject.start, Class::SubjectOfAside);
    subject.len() > 1 && opener
}

fn is_relative(reading: &Reading<'_>, subject: &Range<usize>) -> bool {
    subject.len() == 1 && reading.is(subject.start, Class::Relative)
}

/// Tells whether the subject stands in a relative clause or behind "with": ", a claim that critics deny".
fn is_in_aside(reading: &Reading<'_>, subject: &Range<usize>) -> bool {
    let Some(before) = subject.start.checked_sub(1) else {
        return false;
    };
    let opens_relative =
        reading.word(before) == "that" && before > 0 && !reading.parts_clauses(before - 1);
    let opens_question =
        reading.is(before, Class::ClauseOpener) && !matches!(reading.word(before), "that" | ":");
    let compares = reading.word(before) == "than"
        || (reading.word(before) == "as" && before > 0 && !reading.parts_clauses(before - 1));
    opens_relative
        || opens_question
        || compares
        || reading.is(before, Class::SubjectOfAside)
        || (reading.is(before, Class::Subordinator) && !is_presented(reading, before))
}

/// Tells whether the main clause only presents what follows: "The ban came after officials said that …".
fn is_presented(reading: &Reading<'_>, subordinator: usize) -> bool {
    const REACH: usize = 4;
    (subordinator.saturating_sub(REACH)..subordinator)
        .any(|at| reading.is(at, Class::PresentingVerb))
}
