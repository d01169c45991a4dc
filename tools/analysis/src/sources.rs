//! Who a statement is said to come from: whether a noun phrase can be a source, and how well it can be identified.

use std::ops::Range;

use crate::labels::Strength;
use crate::noun_phrase::head;
use crate::reading::Reading;
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// What a source's head may be, other than a name or a word for people.
const SPEAKERS: [Class; 5] = [
    Class::ActorGroup,
    Class::SourceVague,
    Class::SourceUnnamed,
    Class::SourceBody,
    Class::SourceProduct,
];

/// What may have the name of whoever holds or is it behind it.
const OFFICES: [Class; 4] = [
    Class::SourceBody,
    Class::SourceUnnamed,
    Class::ActorTitle,
    Class::NamesPeople,
];

/// Tells whether the noun phrase can speak, or carry a finding: it is no event and not the writer.
pub fn can_speak(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    let head = head(reading, phrase);
    if reading.tag(head) == Tag::Num && head + 2 < phrase.end && reading.word(head + 1) == "of" {
        return can_speak(reading, &(head + 2..phrase.end));
    }
    let barred = is_writer(reading, phrase) || reading.is(head, Class::SourceEvent);
    let carried = reading.is(head, Class::SourceCarried) && !reading.is(head, Class::Pointer);
    let speaks = SPEAKERS.iter().any(|&class| reading.is(head, class))
        || reading.is(head, Class::NamesPeople);
    !barred
        && (carried || speaks || reading.tag(head) == Tag::Propn || is_bare_name(reading, phrase))
}

/// Tells whether the phrase is one capitalised word that is no plural: a thing that can be counted has an article
/// before it, a name does not, whatever the tagger thinks ("Oduya called for a survey"); "Research" is no name.
fn is_bare_name(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    let word = reading.span(phrase.start, phrase.end).of(reading.text);
    let is_name = word.starts_with(char::is_uppercase)
        && !word.ends_with('s')
        && !reading.is(phrase.start, Class::SourceProduct);
    phrase.len() == 1 && reading.tag(phrase.start) == Tag::Noun && is_name
}

/// Tells whether the noun phrase is the writer: "I", "we", but not "One, who asked not to be named,".
pub fn is_writer(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    let is_told_more_of =
        reading.word(phrase.end) == "," && reading.is(phrase.end + 1, Class::SubjectRelative);
    phrase.len() == 1 && reading.is(phrase.start, Class::SourceWriter) && !is_told_more_of
}

/// Tells whether the noun phrase says that nobody speaks: "no report", "neither side".
pub fn is_nobody(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    reading.is(phrase.start, Class::Nobody)
}

/// Tells whether the noun phrase is an event or a state, which says nothing by itself.
pub fn is_event(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    reading.is(head(reading, phrase), Class::SourceEvent)
}

/// Tells whether the noun phrase is an idea: "neglect", "the consequences".
pub fn is_abstract(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    let head = head(reading, phrase);
    reading.tag(head) == Tag::Noun
        && reading.is(head, Class::AbstractNoun)
        && !can_speak(reading, phrase)
}

/// Tells whether the noun phrase is a body or a country, or somebody who heads one: "the council", "Vastrel".
pub fn is_in_office(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    let head = head(reading, phrase);
    reading.is(head, Class::ActorBody)
        || reading.is(head, Class::StateBody)
        || (reading.is(head, Class::SourceBody) && !is_product(reading, phrase))
        || reading.tag(head) == Tag::Propn
}

/// Tells whether the noun phrase is a product that carries findings: a report, a survey.
pub fn is_product(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    reading.is(head(reading, phrase), Class::SourceProduct)
}

/// Returns the office and the name where a name stands behind it: "the board's director, Mira Oduya,", "the state
/// broadcaster, Radio Karrow,". Behind one that is somebody's, a first name will do: "his wife, Mira,".
pub fn with_name_behind(reading: &Reading<'_>, office: &Range<usize>) -> Option<Range<usize>> {
    const LONGEST: usize = 4;
    let first = office.end + 1;
    let is_name = |at: usize| reading.tag(at) == Tag::Propn;
    let end = (first..first + LONGEST).find(|&at| !is_name(at))?;
    let is_aside = reading.word(office.end) == ","
        && reading.parts_clauses(end)
        && !matches!(reading.tag(end + 1), Tag::Cconj | Tag::Propn | Tag::Det);
    let head = head(reading, office);
    let is_office = OFFICES.iter().any(|&class| reading.is(head, class));
    let is_the_one = reading.is(office.start, Class::Definite);
    let enough = if is_the_one { 1 } else { 2 };
    let is_time = reading.is(first, Class::TimeWord);
    (is_aside && is_office && !is_time && end >= first + enough).then_some(office.start..end)
}

/// Returns the document that a phrase names a part of: "page 19 of (the report)".
pub fn whole_document(reading: &Reading<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
    let of = phrase.clone().find(|&at| reading.word(at) == "of")?;
    let is_part = reading.is(phrase.start, Class::DocumentPart) && of + 1 < phrase.end;
    is_part.then_some(of + 1..phrase.end)
}

/// Tells whether a product is of people whom nobody names: "The statement by the marchers".
fn is_by_unnamed(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    let is_of_maker = |at: &usize| reading.is(*at, Class::MadeBy);
    let Some(by) = phrase.clone().find(is_of_maker) else {
        return false;
    };
    let maker = by + 1..phrase.end;
    let has_name = (phrase.start..by).any(|at| reading.tag(at) == Tag::Propn);
    is_product(reading, phrase)
        && !has_name
        && !maker.is_empty()
        && can_speak(reading, &maker)
        && strength(reading, &maker) != Strength::Named
}

/// Tells how well the source can be identified.
pub fn strength(reading: &Reading<'_>, phrase: &Range<usize>) -> Strength {
    if let Some(whole) = whole_document(reading, phrase) {
        return strength(reading, &whole);
    }
    if with_name_behind(reading, phrase).is_some() {
        return Strength::Named;
    }
    if is_by_unnamed(reading, phrase) {
        return Strength::Unnamed;
    }
    let head = head(reading, phrase);
    let is = |class| reading.is(head, class);
    let is_name = |at: usize| reading.tag(at) == Tag::Propn && !reading.is(at, Class::Nationality);
    let has_name = phrase.clone().any(is_name);
    let carried = is(Class::SourceCarried) || is(Class::SourceBody) || is(Class::PersonPronoun);
    if is(Class::SourceVague) {
        // "UN reports" and "police reports" can be narrowed down, "experts" cannot.
        let modified = head > phrase.start && reading.tag(head - 1) == Tag::Noun;
        // Two people in the room are bounded, people are not.
        let counted = (phrase.start..head).any(|at| reading.tag(at) == Tag::Num);
        let narrowed = counted || ((has_name || modified) && is(Class::SourceProduct));
        return if narrowed {
            Strength::Unnamed
        } else {
            Strength::Vague
        };
    }
    let is_crowd = is(Class::SourceUnnamed) || is(Class::ActorGroup) || is(Class::NamesPeople);
    if is_crowd && phrase.len() > 1 && reading.is(phrase.start, Class::Vaguely) {
        return Strength::Vague;
    }
    if is(Class::SourceUnnamed) {
        let person_follows = head + 1 < phrase.end && reading.tag(head + 1) == Tag::Propn;
        let is_the_one = has_name && carried && !reading.is(phrase.start, Class::Indefinite);
        return if person_follows || is_the_one {
            Strength::Named
        } else {
            Strength::Unnamed
        };
    }
    let is_name = reading.tag(head) == Tag::Propn || is_bare_name(reading, phrase);
    // "the town's traffic count"
    let is_owned = is(Class::SourceProduct)
        && reading.is(phrase.start, Class::Definite)
        && phrase.clone().any(|at| reading.tag(at) == Tag::Part);
    let named = has_name || carried || is_name || is_owned;
    if named {
        Strength::Named
    } else {
        Strength::Unnamed
    }
}
