//! A lesson goes in; the viewpoint to keep for the end comes out: of those it asks for, one that the article never hears.

use crate::lesson::{Lesson, LessonViewpoint, Voice};

/// Returns the first viewpoint of somebody who is not among the voices heard; where all are, the first.
pub(super) fn kept(lesson: &Lesson) -> Option<&LessonViewpoint> {
    let is_heard = |who: &str| {
        let mut heard = lesson.actors.iter().filter(|actor| !actor.silent);
        heard.any(|actor| is_same(actor, who))
    };
    let mut viewpoints = lesson.missing.iter();
    let unheard = viewpoints.find(|viewpoint| !is_heard(&viewpoint.who));
    unheard.or(lesson.missing.first())
}

/// So many letters of a name tell it: "Afghan" and "Afghanistan".
const TELLING: usize = 5;

/// Somebody has many names; one of them is enough, or a proper name in common: who speaks for a country is heard with it.
fn is_same(actor: &Voice, who: &str) -> bool {
    let who = words(who);
    let mut names = actor.aliases.iter().chain([&actor.name]);
    names.any(|name| {
        let name = words(name);
        let is_whole =
            !name.is_empty() && who.windows(name.len()).any(|some| is_alike(some, &name));
        is_whole || shares_proper_name(&who, &name)
    })
}

fn is_alike(some: &[&str], name: &[&str]) -> bool {
    let mut pairs = some.iter().zip(name);
    pairs.all(|(one, other)| one.to_lowercase() == other.to_lowercase())
}

fn shares_proper_name(who: &[&str], name: &[&str]) -> bool {
    let is_proper =
        |word: &&&str| word.chars().count() >= TELLING && word.starts_with(char::is_uppercase);
    let mut proper = who.iter().filter(is_proper);
    proper.any(|one| {
        let mut others = name.iter().filter(is_proper);
        others.any(|other| one.starts_with(other) || other.starts_with(one))
    })
}

fn words(text: &str) -> Vec<&str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).collect()
}
