//! The mentions of a statement go in; what each does in it comes out: it acts, or it is where something happens.

use std::ops::Range;

use super::countries::Countries;
use super::mention::{Mention, is_title};
use crate::reading::Reading;
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// What a mention does in its statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It is a subject that does something, it has a title, or it stands in a list of groups or people.
    Acts,
    /// It is where something happens.
    Place,
    /// Anything else.
    Other,
}

/// Tells what the name or group in `range` does.
pub(super) fn role(reading: &Reading<'_>, countries: &Countries, range: &Range<usize>) -> Role {
    let before = (0..range.start)
        .rev()
        .find(|&at| !matches!(reading.tag(at), Tag::Det | Tag::Adj));
    let preposition = before.filter(|&at| reading.tag(at) == Tag::Adp);
    if preposition.is_some_and(|at| reading.is(at, Class::Place)) {
        return Role::Place;
    }
    let is_agent = preposition
        .is_some_and(|at| reading.word(at) == "by" && at > 0 && reading.tag(at - 1) == Tag::Verb);
    // "Stone surprises nobody": a capital at the start of a statement says little.
    let may_be_no_name = *range == (0..1) && countries.sense(reading.word(0)).is_none();
    let is_subject = preposition.is_none() && !may_be_no_name && acts(reading, range.end);
    // "The health minister, Colm Reeve, is understood …"
    let has_office = range.start >= 2
        && reading.word(range.start - 1) == ","
        && is_title(reading, range.start - 2);
    if is_agent || is_subject || has_office || is_title(reading, range.start) {
        Role::Acts
    } else {
        Role::Other
    }
}

/// Tells whether the words behind a name say that it does something: "… has built", "(TTP), which attacked".
fn acts(reading: &Reading<'_>, from: usize) -> bool {
    let mut at = from;
    if reading.word(at) == "(" {
        at += 3;
    }
    if reading.word(at) == "," && reading.is(at + 1, Class::Relative) {
        at += 2;
    } else if reading.is(at, Class::SubjectRelative) {
        at += 1;
    }
    at = behind_aside(reading, at);
    let mut is_passive = false;
    while matches!(reading.tag(at), Tag::Aux | Tag::Adv | Tag::Part) {
        is_passive = reading.is(at, Class::FormOfBe);
        at += 1;
    }
    let suffers = is_passive && reading.is(at, Class::Participle);
    reading.tag(at) == Tag::Verb && (!suffers || reading.is(at, Class::DoneToPeople))
}

/// Returns the position behind words between commas, if they stand at `from`: "Balt(, 58, a baker from Tarn,) died".
fn behind_aside(reading: &Reading<'_>, from: usize) -> usize {
    const LONGEST: usize = 12;
    if reading.word(from) != "," {
        return from;
    }
    let closing = |from: usize| (from + 1..from + LONGEST).find(|&at| reading.parts_clauses(at));
    let mut at = from;
    while let Some(comma) = closing(at).filter(|&comma| reading.word(comma) == ",") {
        at = comma;
        if matches!(reading.tag(at + 1), Tag::Verb | Tag::Aux | Tag::Adv) {
            return at + 1;
        }
    }
    from
}

/// Names in a row do the same: "Norway and Chile have signed"; the members of "groups such as …" are groups.
pub(super) fn share_roles(reading: &Reading<'_>, mentions: &mut [Mention<'_>]) {
    let mut in_list = false;
    for at in 0..mentions.len() {
        let is_linked = at > 0 && are_linked(reading, &mentions[at - 1], &mentions[at]);
        in_list = (is_linked && in_list) || opens_list(reading, mentions[at].words.start);
        if in_list {
            mentions[at].role = Role::Acts;
        } else if is_linked && mentions[at - 1].role == Role::Place {
            mentions[at].role = Role::Place;
        }
    }
    for at in (1..mentions.len()).rev() {
        let shares = mentions[at].role == Role::Acts && mentions[at - 1].role == Role::Other;
        if shares && are_linked(reading, &mentions[at - 1], &mentions[at]) {
            mentions[at - 1].role = Role::Acts;
        }
    }
}

/// Tells whether nothing but a comma, "and" or the like stands between two mentions.
pub(super) fn are_linked(reading: &Reading<'_>, one: &Mention<'_>, next: &Mention<'_>) -> bool {
    let links = |at: usize| {
        matches!(reading.tag(at), Tag::Cconj | Tag::Det | Tag::Adv)
            || reading.is(at, Class::ListMark)
    };
    let mut between = one.words.end..next.words.start;
    !between.is_empty() && between.all(links)
}

/// Tells whether "and" or the like is what stands between them.
pub(super) fn are_joined(reading: &Reading<'_>, one: &Mention<'_>, next: &Mention<'_>) -> bool {
    let mut between = one.words.end..next.words.start;
    are_linked(reading, one, next) && between.any(|at| reading.tag(at) == Tag::Cconj)
}

/// Tells whether the members of a collective are listed from here on: "groups such as …", "states, including …".
fn opens_list(reading: &Reading<'_>, start: usize) -> bool {
    let at = (0..start)
        .rev()
        .find(|&at| !matches!(reading.tag(at), Tag::Det | Tag::Adj | Tag::Adv));
    let Some(at) = at else {
        return false;
    };
    let opener = if reading.is(at, Class::ListOpener) {
        at
    } else if at > 0 && reading.word(at) == "as" && reading.word(at - 1) == "such" {
        at - 1
    } else {
        return false;
    };
    let collective = opener - usize::from(opener > 0 && reading.word(opener - 1) == ",");
    collective.checked_sub(1).is_some_and(|at| {
        reading.is(at, Class::ActorCollective)
            || reading.is(at, Class::ListedCollective)
            || reading.is(at, Class::ActorGroup)
    })
}
