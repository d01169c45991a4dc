//! A statement's words go in; the names and groups that may be actors come out.

use std::borrow::Cow;
use std::ops::Range;

use super::acronyms::{brackets, explained_name};
use super::countries::{Countries, Sense};
use super::roles::{Role, role, share_roles};
use crate::reading::Reading;
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// A name or a group in a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention<'r> {
    /// As written, without an article, a title and a possessive ending.
    pub(super) name: Cow<'r, str>,
    /// The title before it, in lower case: "engineer".
    pub(super) title: Option<&'r str>,
    /// In lower case, without words that only describe: "residents" for "local residents".
    pub(super) core: Cow<'r, str>,
    /// Whose body it is, in lower case: "karrow" of "Karrow's army".
    pub(super) owner: Option<Cow<'r, str>>,
    /// Whether it is the writers' own: "our army".
    pub(super) is_ours: bool,
    /// Whether it points at one that is known: "the army", not "an army".
    pub(super) is_definite: bool,
    /// Whether it is somebody's, whoever that is: "that country's army".
    pub(super) is_someones: bool,
    /// Whether nothing describes it: "the army", not "a strong army".
    pub(super) is_plain: bool,
    /// The positions of its words.
    pub(super) words: Range<usize>,
    /// What sort of name it is.
    pub(super) form: Form,
    /// Whether it does something there.
    pub(super) role: Role,
}

/// What sort of name a mention is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// A proper name: "Mira Oduya", "Karrow Council".
    Name,
    /// A body without a name: "the harbour board".
    Body,
    /// A group or a population: "lorry drivers", "Chileans".
    Group,
}

impl Mention<'_> {
    /// Takes the name right before it as its owner's, where it is a body: "Karrow's army".
    fn belong_to(&mut self, owner: &Self, reading: &Reading<'_>) {
        let last = self.words.end - 1;
        let is_owned = owner.form == Form::Name
            && owner.words.end + 1 == self.words.start
            && reading.tag(owner.words.end) == Tag::Part;
        let is_body = self.form == Form::Body
            || reading.is(last, Class::ActorSharedBody)
            || reading.is(last, Class::StateBody);
        if is_owned && is_body {
            let mark = reading.tokens[owner.words.end].of(reading.text);
            self.name = format!("{}{mark} {}", owner.name, self.name).into();
            self.owner = Some(owner.core.clone());
        }
    }
}

/// Finds the mentions of a statement, in order, none inside another.
pub(super) fn mentions<'r>(reading: &'r Reading<'_>, countries: &Countries) -> Vec<Mention<'r>> {
    let brackets = brackets(reading);
    let mut found = Vec::new();
    let mut at = 0;
    while at < reading.len() {
        let range = explained_name(reading, at, &brackets)
            .or_else(|| name_of_a_groups_body(reading, at))
            .or_else(|| name_from(reading, at));
        match range.or_else(|| group_from(reading, at)) {
            Some(range) => {
                at = range.end;
                let mut one = mention(reading, countries, range);
                if let Some(owner) = found.last() {
                    one.belong_to(owner, reading);
                }
                found.push(one);
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
    let mut has_field = false;
    loop {
        let link = reading.is(end, Class::NameLink);
        let article = usize::from(link && reading.word(end + 1) == "the");
        // "Centre for Rivers and Lakes": one body with two fields.
        let adds_field = has_field && reading.is(end, Class::NameJoiner);
        if named(end) {
            end += 1;
        } else if link && named(end + 1 + article) && is_body_name(reading, at..end) {
            end += 2 + article;
            has_field = true;
        } else if adds_field && named(end + 1) && !named(end + 2) {
            end += 2;
        } else {
            break;
        }
    }
    Some(at..end + usize::from(is_group_or_body(reading, end)))
}

/// Reads a body named after a group: "Teachers' Union", "Women's Institute".
fn name_of_a_groups_body(reading: &Reading<'_>, at: usize) -> Option<Range<usize>> {
    let is_big = |at: usize| at < reading.len() && is_capital(reading, at);
    let is_group = reading.is(at, Class::ActorGroup) && is_big(at);
    let is_whose = reading.tag(at + 1) == Tag::Part && is_big(at + 2);
    let is_body = matches!(reading.tag(at + 2), Tag::Noun | Tag::Propn);
    (is_group && is_whose && is_body).then_some(at..at + 3)
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

fn is_collective(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Class::ActorCollective) || reading.is(at, Class::WeakCollective)
}

pub(super) fn is_title(reading: &Reading<'_>, at: usize) -> bool {
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
    let is_any = reading.is(head, Class::ActorBody) && is_any(reading, at, head);
    (!is_any && !is_writers_own(reading, at, head)).then_some(at..head + 1)
}

/// "This newspaper" and "our staff" are those who write.
fn is_writers_own(reading: &Reading<'_>, start: usize, head: usize) -> bool {
    let before = start.checked_sub(1);
    let is_own = |at| reading.word(at) == "this" || reading.is(at, Class::ActorOurs);
    reading.is(head, Class::ActorPublisher) && before.is_some_and(is_own)
}

/// "A council", "an open, honest party" may be any; "on board" is nobody.
fn is_any(reading: &Reading<'_>, start: usize, head: usize) -> bool {
    let describes = |at: &usize| reading.tag(*at) == Tag::Adj || reading.word(*at) == ",";
    let before = (0..start).rev().find(|at| !describes(at));
    before.is_some_and(|before| {
        let is_alone = head == start && reading.tag(before) == Tag::Adp;
        is_alone || reading.is(before, Class::Indefinite)
    })
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
    // "We could not staff it": a verb, whatever the tagger thinks.
    let is_verb = reading.tag(head + 1) == Tag::Pron
        && head
            .checked_sub(1)
            .is_some_and(|before| matches!(reading.tag(before), Tag::Aux | Tag::Part));
    ((is_group_or_body(reading, head) && !is_weak) || is_collective) && !is_compound && !is_verb
}

fn is_modifier(reading: &Reading<'_>, at: usize) -> bool {
    matches!(reading.tag(at), Tag::Adj | Tag::Noun | Tag::Propn)
}

fn mention<'r>(
    reading: &'r Reading<'_>,
    countries: &Countries,
    range: Range<usize>,
) -> Mention<'r> {
    let before = range.start.checked_sub(1);
    let form = form(reading, countries, &range);
    // "Many people" are not "people".
    let tells_who = !is_collective(reading, range.end - 1) || range.len() > 2;
    let adds_nothing = |at: usize| {
        if form == Form::Name {
            is_title(reading, at)
        } else {
            tells_who && reading.is(at, Class::ActorUncounted)
        }
    };
    let untitled = range
        .clone()
        .find(|&at| !adds_nothing(at))
        .unwrap_or(range.start);
    let is_titled = untitled > range.start && is_title(reading, untitled - 1);
    let name = with_plain_hyphens(reading.span(untitled, range.end).of(reading.text));
    let core = core(reading, untitled..range.end, form);
    let opens_statement = form != Form::Name
        && untitled == 0
        && reading.tag(0) != Tag::Propn
        && !reading.is(0, Class::Nationality);
    Mention {
        is_plain: core.chars().eq(name.chars().flat_map(char::to_lowercase)),
        name: if opens_statement {
            uncapitalised(&name).into()
        } else {
            name
        },
        core,
        owner: None,
        is_ours: before.is_some_and(|before| reading.is(before, Class::ActorOurs)),
        is_definite: before.is_some_and(|before| reading.is(before, Class::Definite)),
        is_someones: before.is_some_and(|before| reading.tag(before) == Tag::Part),
        title: is_titled.then(|| reading.word(untitled - 1)),
        role: role(reading, countries, &range),
        form,
        words: range,
    }
}

/// Leaves out what only describes a group: "armed" in "armed guards", but not "harbour" in "harbour guards".
fn core<'r>(reading: &'r Reading<'_>, words: Range<usize>, form: Form) -> Cow<'r, str> {
    let last = words.end - 1;
    let describes = |at: usize| {
        form != Form::Name
            && at < last
            && reading.tag(at) == Tag::Adj
            && (at == 0 || !is_capital(reading, at))
            && !reading.is(at, Class::Nationality)
            && !reading.is(at, Class::ActorStatus)
            && !is_collective(reading, last)
            // "A fair government" is not "the government".
            && !(reading.is(last, Class::StateBody) && reading.is(last, Class::ActorSharedBody))
    };
    let start = words.clone().find(|&at| !describes(at)).unwrap_or(last);
    if !(start..last).any(describes) {
        return reading.words(start..words.end).into();
    }
    let kept = words.filter(|&at| !describes(at));
    let kept: Vec<&str> = kept.map(|at| reading.word(at)).collect();
    kept.join(" ").into()
}

fn with_plain_hyphens(name: &str) -> Cow<'_, str> {
    const HARD: char = '\u{2011}';
    if name.contains(HARD) {
        name.replace(HARD, "-").into()
    } else {
        name.into()
    }
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
    let is_people = || {
        let sense = countries.sense(reading.word(last));
        matches!(sense, Some((_, Sense::People)))
    };
    let is_weak = reading.is(last, Class::WeakCollective);
    if reading.is(last, Class::ActorGroup) || is_weak || is_people() {
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
