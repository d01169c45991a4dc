//! A statement's words go in; the names and groups that may be actors come out.

use std::ops::Range;

use super::countries::{Countries, Sense};
use super::naming::{brackets, explained_name};
use crate::reading::Reading;
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// A name or a group in a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// As written, without an article, a title and a possessive ending.
    pub(super) name: String,
    /// The title before it, in lower case: "engineer".
    pub(super) title: Option<String>,
    /// In lower case, without words that only describe: "residents" for "local residents".
    pub(super) core: String,
    /// The positions of its words.
    pub(super) words: Range<usize>,
    /// What sort of name it is.
    pub(super) form: Form,
    /// Whether it does something there.
    pub(super) role: Role,
}

/// What sort of name a mention is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// A proper name: "Mira Oduya", "Karrow Council".
    Name,
    /// A body without a name: "the harbour board".
    Body,
    /// A group or a population: "lorry drivers", "Chileans".
    Group,
}

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

/// Finds the mentions of a statement, in order, none inside another.
pub(super) fn mentions(reading: &Reading<'_>, countries: &Countries) -> Vec<Mention> {
    let brackets = brackets(reading);
    let mut found = Vec::new();
    let mut at = 0;
    while at < reading.len() {
        let range = explained_name(reading, at, &brackets).or_else(|| name_from(reading, at));
        match range.or_else(|| group_from(reading, at)) {
            Some(range) => {
                at = range.end;
                found.push(mention(reading, countries, range));
            }
            None => at += 1,
        }
    }
    share_roles(reading, &mut found);
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
    let describes = matches!(reading.tag(at), Tag::Adj | Tag::Verb);
    at > 0 && describes && is_capital(reading, at)
}

fn is_capital(reading: &Reading<'_>, at: usize) -> bool {
    reading.tokens[at]
        .of(reading.text)
        .starts_with(char::is_uppercase)
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
    const LONGEST: usize = 4;
    let before = at.checked_sub(1);
    if before.is_some_and(|before| is_modifier(reading, before)) {
        return None;
    }
    let head = (at..(at + LONGEST).min(reading.len()))
        .take_while(|&at| is_modifier(reading, at))
        .find(|&head| heads_group(reading, at, head))?;
    // "A council" or "no party" may be any.
    let is_any = reading.is(head, Class::ActorBody)
        && before.is_some_and(|before| reading.is(before, Class::Indefinite));
    (!is_any).then_some(at..head + 1)
}

/// Tells whether a word that is preceded by those from `from` on is a group's or a body's: "harbour board".
fn heads_group(reading: &Reading<'_>, from: usize, head: usize) -> bool {
    let modifier = head.checked_sub(1).filter(|&before| before >= from);
    let is_weak = reading.is(head, Class::WeakCollective);
    let is_collective = modifier.is_some_and(|before| {
        if is_weak {
            reading.is(before, Class::WeakCollectiveOf)
        } else {
            reading.is(head, Class::ActorCollective)
        }
    });
    // In "council offices" the council is no head; in "(took) passengers hostage" the passengers are.
    let is_plural = reading.is(head, Class::ActorGroup) && !is_group_or_body(reading, head + 1);
    let is_compound = matches!(reading.tag(head + 1), Tag::Noun | Tag::Propn) && !is_plural;
    ((is_group_or_body(reading, head) && !is_weak) || is_collective) && !is_compound
}

fn is_modifier(reading: &Reading<'_>, at: usize) -> bool {
    matches!(reading.tag(at), Tag::Adj | Tag::Noun | Tag::Propn)
}

fn mention(reading: &Reading<'_>, countries: &Countries, range: Range<usize>) -> Mention {
    let untitled = range
        .clone()
        .find(|&at| !is_title(reading, at))
        .unwrap_or(range.start);
    let name = reading
        .span(untitled, range.end)
        .of(reading.text)
        .replace('\u{2011}', "-");
    let opens_statement =
        untitled == 0 && reading.tag(0) != Tag::Propn && !reading.is(0, Class::Nationality);
    let form = form(reading, countries, &range);
    Mention {
        name: if opens_statement {
            uncapitalised(&name)
        } else {
            name
        },
        core: core(reading, untitled..range.end, form),
        title: (untitled > range.start).then(|| reading.word(untitled - 1).to_owned()),
        role: role(reading, countries, &range),
        form,
        words: range,
    }
}

/// Leaves out what only describes a group: "armed" in "armed guards", but not "harbour" in "harbour guards".
fn core(reading: &Reading<'_>, words: Range<usize>, form: Form) -> String {
    let last = words.end - 1;
    let describes = |at: usize| {
        form != Form::Name
            && at < last
            && reading.tag(at) == Tag::Adj
            && !is_capital(reading, at)
            && !reading.is(last, Class::ActorCollective)
            && !reading.is(last, Class::WeakCollective)
    };
    let kept = words
        .filter(|&at| !describes(at))
        .map(|at| reading.word(at));
    kept.collect::<Vec<_>>().join(" ")
}

/// "Drivers" at the start of a statement is "drivers"; "UN officials" stays.
pub(super) fn uncapitalised(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.as_str()) {
        (Some(first), rest) if !rest.starts_with(char::is_uppercase) => {
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => name.to_owned(),
    }
}

fn form(reading: &Reading<'_>, countries: &Countries, range: &Range<usize>) -> Form {
    let last = range.end - 1;
    let is_people = matches!(
        countries.sense(reading.word(last)),
        Some((_, Sense::People))
    );
    let is_weak = reading.is(last, Class::WeakCollective);
    if reading.is(last, Class::ActorGroup) || is_people || is_weak {
        return Form::Group;
    }
    let has_name = range
        .clone()
        .any(|at| reading.tag(at) == Tag::Propn && is_capital(reading, at));
    match (
        has_name,
        reading.is(last, Class::ActorBody),
        reading.is(last, Class::ActorCollective),
    ) {
        (false, true, _) => Form::Body,
        (false, _, true) => Form::Group,
        _ => Form::Name,
    }
}

fn role(reading: &Reading<'_>, countries: &Countries, range: &Range<usize>) -> Role {
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
    if is_agent || is_subject || is_title(reading, range.start) {
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
    let mut is_passive = false;
    while matches!(reading.tag(at), Tag::Aux | Tag::Adv | Tag::Part) {
        is_passive = reading.is(at, Class::FormOfBe);
        at += 1;
    }
    reading.tag(at) == Tag::Verb && !(is_passive && reading.is(at, Class::Participle))
}

/// Names in a row do the same: "Norway and Chile have signed"; the members of "groups such as …" are groups.
fn share_roles(reading: &Reading<'_>, mentions: &mut [Mention]) {
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
pub(super) fn are_linked(reading: &Reading<'_>, one: &Mention, next: &Mention) -> bool {
    let links = |at: usize| {
        matches!(reading.tag(at), Tag::Cconj | Tag::Det | Tag::Adv)
            || reading.is(at, Class::ListMark)
    };
    let mut between = one.words.end..next.words.start;
    !between.is_empty() && between.all(links)
}

/// Tells whether "and" or the like is what stands between them.
pub(super) fn are_joined(reading: &Reading<'_>, one: &Mention, next: &Mention) -> bool {
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
