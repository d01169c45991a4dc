//! A statement's words go in; the names and groups that may be actors come out.

use std::ops::Range;

use super::naming::{brackets, explained_name};
use crate::reading::Reading;
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// A name or a group in a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// As written, without an article and a possessive ending.
    pub(super) name: String,
    /// The positions of its words.
    pub(super) words: Range<usize>,
    /// Whether it does something there.
    pub(super) role: Role,
}

/// What a mention does in its statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It is a subject, or an act or trait is ascribed to it.
    Acts,
    /// It is where something happens.
    Place,
    /// Anything else.
    Other,
}

/// Finds the mentions of a statement, in order, none inside another.
pub(super) fn mentions(reading: &Reading<'_>) -> Vec<Mention> {
    let brackets = brackets(reading);
    let mut found = Vec::new();
    let mut at = 0;
    while at < reading.len() {
        let range = explained_name(reading, at, &brackets).or_else(|| name_from(reading, at));
        match range.or_else(|| group_from(reading, at)) {
            Some(range) => {
                at = range.end;
                found.push(mention(reading, range));
            }
            None => at += 1,
        }
    }
    found
}

/// Reads a row of proper names from `at` on: "Institute of Regional Studies", "Mira Oduya", "Karrow Council".
fn name_from(reading: &Reading<'_>, at: usize) -> Option<Range<usize>> {
    let named = |at: usize| {
        reading.tag(at) == Tag::Propn
            && !reading.is(at, Class::ActorNoName)
            && reading.word(at).chars().any(char::is_alphabetic)
    };
    let opens = is_title(reading, at) || is_capitalised_adjective(reading, at);
    let begins = named(at) || (opens && named(at + 1));
    if !begins {
        return None;
    }
    let mut end = at + 1;
    loop {
        let link = reading.is(end, Class::NameLink);
        let article = usize::from(link && reading.word(end + 1) == "the");
        if named(end) {
            end += 1;
        } else if link && named(end + 1 + article) && is_body_name(reading, at..end) {
            end += 2 + article;
        } else {
            break;
        }
    }
    Some(at..end + usize::from(is_group_or_body(reading, end)))
}

/// "United" in "United Nations", "European" in "European Union".
fn is_capitalised_adjective(reading: &Reading<'_>, at: usize) -> bool {
    let capital = |at: usize| {
        reading.tokens[at]
            .of(reading.text)
            .starts_with(char::is_uppercase)
    };
    at > 0 && reading.tag(at) == Tag::Adj && capital(at)
}

fn is_title(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Class::ActorTitle)
}

fn is_group_or_body(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Class::ActorGroup) || reading.is(at, Class::ActorBody)
}

/// Only a body's name goes on after "of": "Institute of …", not "Oduya of Karrow".
fn is_body_name(reading: &Reading<'_>, name: Range<usize>) -> bool {
    let last = name.end - 1;
    reading.is(last, Class::ActorBody) || reading.is(last, Class::BodyName)
}

/// Reads a group or body with what stands before it: "local residents", "the harbour board".
fn group_from(reading: &Reading<'_>, at: usize) -> Option<Range<usize>> {
    const MODIFIERS_AT_MOST: usize = 3;
    let head = (at..(at + MODIFIERS_AT_MOST).min(reading.len()))
        .take_while(|&at| matches!(reading.tag(at), Tag::Adj | Tag::Noun | Tag::Propn))
        .find(|&at| is_group_or_body(reading, at) && reading.tag(at + 1) != Tag::Noun)?;
    let modified = at > 0 && matches!(reading.tag(at - 1), Tag::Adj | Tag::Noun | Tag::Propn);
    (!modified).then_some(at..head + 1)
}

fn mention(reading: &Reading<'_>, range: Range<usize>) -> Mention {
    let untitled = range
        .clone()
        .find(|&at| !is_title(reading, at))
        .unwrap_or(range.start);
    let spoken = reading.span(untitled, range.end).of(reading.text);
    let name = spoken
        .trim_end_matches("’s")
        .trim_end_matches("'s")
        .replace('\u{2011}', "-");
    let opens_statement =
        untitled == 0 && reading.tag(0) != Tag::Propn && !reading.is(0, Class::Nationality);
    Mention {
        name: if opens_statement {
            uncapitalised(&name)
        } else {
            name
        },
        role: role(reading, &range),
        words: range,
    }
}

/// "Drivers" at the start of a statement is "drivers"; "UN officials" stays.
fn uncapitalised(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.as_str()) {
        (Some(first), rest) if !rest.starts_with(char::is_uppercase) => {
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => name.to_owned(),
    }
}

fn role(reading: &Reading<'_>, range: &Range<usize>) -> Role {
    let is_verb = |at: usize| matches!(reading.tag(at), Tag::Verb | Tag::Aux);
    let acts = is_verb(range.end) || (reading.tag(range.end) == Tag::Adv && is_verb(range.end + 1));
    if acts || is_group_or_body(reading, range.end - 1) || is_title(reading, range.start) {
        return Role::Acts;
    }
    let mut before = (0..range.start)
        .rev()
        .skip_while(|&at| matches!(reading.tag(at), Tag::Det | Tag::Adj));
    match before.next() {
        Some(at) if reading.is(at, Class::Place) => Role::Place,
        _ => Role::Other,
    }
}
