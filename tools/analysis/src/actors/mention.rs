//! A statement's words go in; the names and groups that may be actors come out.

use std::ops::Range;

use super::naming::explained_name;
use crate::reading::Reading;
use crate::rules::ActorWords;
use crate::tagger::Tag;

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
pub(super) fn mentions(reading: &Reading<'_>, words: &ActorWords) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < reading.len() {
        let range = explained_name(reading, at).or_else(|| name_from(reading, words, at));
        match range.or_else(|| group_from(reading, words, at)) {
            Some(range) => {
                at = range.end;
                found.push(mention(reading, words, range));
            }
            None => at += 1,
        }
    }
    found
}

/// Reads a row of proper names from `at` on: "Institute of Regional Studies", "Mira Oduya", "Karrow Council".
fn name_from(reading: &Reading<'_>, words: &ActorWords, at: usize) -> Option<Range<usize>> {
    let named = |at: usize| {
        reading.tag(at) == Tag::Propn
            && !words.not_names.iter().any(|word| word == reading.word(at))
            && reading.word(at).chars().any(char::is_alphabetic)
    };
    let opens = is_title(reading, words, at) || is_capitalised_adjective(reading, at);
    let begins = named(at) || (opens && named(at + 1));
    if !begins {
        return None;
    }
    let mut end = at + 1;
    loop {
        let link = matches!(
            reading.word(end),
            "of" | "for" | "al" | "de" | "van" | "bin"
        );
        let article = usize::from(link && reading.word(end + 1) == "the");
        if named(end) {
            end += 1;
        } else if link && named(end + 1 + article) && is_body_name(reading, words, at..end) {
            end += 2 + article;
        } else {
            break;
        }
    }
    let with_noun = words
        .bodies
        .iter()
        .chain(&words.groups)
        .any(|word| word == reading.word(end));
    Some(at..end + usize::from(with_noun))
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

fn is_title(reading: &Reading<'_>, words: &ActorWords, at: usize) -> bool {
    words.titles.iter().any(|title| title == reading.word(at))
}

/// Only a body's name goes on after "of": "Institute of …", not "Oduya of Karrow".
fn is_body_name(reading: &Reading<'_>, words: &ActorWords, name: Range<usize>) -> bool {
    let last = reading.word(name.end - 1);
    words.bodies.iter().any(|body| body == last)
        || matches!(
            last,
            "bureau" | "united" | "federation" | "league" | "state" | "bank"
        )
}

/// Reads a group or body with what stands before it: "local residents", "the harbour board".
fn group_from(reading: &Reading<'_>, words: &ActorWords, at: usize) -> Option<Range<usize>> {
    const MODIFIERS_AT_MOST: usize = 3;
    let head = (at..(at + MODIFIERS_AT_MOST).min(reading.len()))
        .take_while(|&at| matches!(reading.tag(at), Tag::Adj | Tag::Noun | Tag::Propn))
        .find(|&at| {
            let known = words
                .groups
                .iter()
                .chain(&words.bodies)
                .any(|word| word == reading.word(at));
            known && !matches!(reading.tag(at + 1), Tag::Noun)
        })?;
    let modified = at > 0 && matches!(reading.tag(at - 1), Tag::Adj | Tag::Noun | Tag::Propn);
    (!modified).then_some(at..head + 1)
}

fn mention(reading: &Reading<'_>, words: &ActorWords, range: Range<usize>) -> Mention {
    let untitled = range
        .clone()
        .find(|&at| !is_title(reading, words, at))
        .unwrap_or(range.start);
    let spoken = reading.span(untitled, range.end).of(reading.text);
    let name = spoken
        .trim_end_matches("’s")
        .trim_end_matches("'s")
        .replace('\u{2011}', "-");
    let opens_statement = untitled == 0 && reading.tag(0) != Tag::Propn;
    Mention {
        name: if opens_statement {
            uncapitalised(&name)
        } else {
            name
        },
        role: role(reading, words, &range),
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

fn role(reading: &Reading<'_>, words: &ActorWords, range: &Range<usize>) -> Role {
    let after = range.end;
    let acts = matches!(reading.tag(after), Tag::Verb | Tag::Aux)
        || (reading.tag(after) == Tag::Adv
            && matches!(reading.tag(after + 1), Tag::Verb | Tag::Aux));
    let last = reading.word(range.end - 1);
    if acts
        || words
            .groups
            .iter()
            .chain(&words.bodies)
            .any(|word| word == last)
        || is_title(reading, words, range.start)
    {
        return Role::Acts;
    }
    let mut before = (0..range.start)
        .rev()
        .skip_while(|&at| matches!(reading.tag(at), Tag::Det | Tag::Adj));
    match before.next().map(|at| reading.word(at)) {
        Some(
            "in" | "at" | "from" | "near" | "across" | "to" | "inside" | "into" | "within"
            | "around" | "outside",
        ) => Role::Place,
        _ => Role::Other,
    }
}
