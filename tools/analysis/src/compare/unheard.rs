//! The actors of a case go in; groups of people whom several articles speak of, and none gives words, come out.

use std::collections::BTreeSet;

use super::case::{Case, Sentence, Told};
use super::rules::{CompareRules, Group, has};
use super::{Item, ItemKind, Version};
use crate::analysis::{Actor, Address};

/// Returns an item for each group that is heard nowhere.
pub(super) fn items(case: &Case<'_>, rules: &CompareRules) -> Vec<Item> {
    let groups = rules.groups.iter();
    groups
        .filter_map(|group| item(case, group, rules.limits.unheard))
        .collect()
}

fn item(case: &Case<'_>, group: &Group, least: usize) -> Option<Item> {
    let is_heard = case.articles.iter().any(|told| is_heard(told, group));
    let places: Vec<Version> = case
        .articles
        .iter()
        .flat_map(|told| places(told, group))
        .collect();
    let mut versions = places.clone();
    versions.dedup_by_key(|version| version.article);
    let is_shown = !is_heard && places.len() >= least && versions.len() > 1;
    is_shown.then(|| Item {
        kind: ItemKind::Voice,
        what: group.name.clone(),
        differs: Vec::new(),
        versions,
    })
}

/// The actors of an article that are of a group, by the last word of a name.
fn actors<'t>(told: &'t Told<'_>, group: &Group) -> impl Iterator<Item = &'t Actor> {
    let is_of = |actor: &&Actor| {
        let mut names = [&actor.name].into_iter().chain(&actor.aliases);
        names.any(|name| {
            name.rsplit(' ')
                .next()
                .is_some_and(|noun| has(&group.many, noun))
        })
    };
    told.compared.analysis.actors.iter().filter(is_of)
}

/// The statements that speak of a group in an article, in their order.
fn places(told: &Told<'_>, group: &Group) -> Vec<Version> {
    let at: BTreeSet<Address> = actors(told, group)
        .flat_map(|actor| actor.at.iter().copied())
        .collect();
    let statements = told.statements.iter();
    let places =
        statements.filter(|one| at.contains(&one.statement.address) && speaks_of(one, group));
    let version = |sentence: &Sentence<'_>| Version {
        article: told.number,
        at: sentence.statement.address,
        span: sentence.statement.span,
        uses: 0,
    };
    places.map(version).collect()
}

/// Tells whether a statement has a group's word, and not only for something of theirs ("the herders’ camps").
fn speaks_of(sentence: &Sentence<'_>, group: &Group) -> bool {
    let words = sentence.words.iter().enumerate();
    let mut many = words.filter(|(_, word)| has(&group.many, &word.lower));
    many.any(|(at, _)| !matches!(sentence.lower(at + 1), "’" | "'" | "’s" | "'s"))
}

fn is_heard(told: &Told<'_>, group: &Group) -> bool {
    actors(told, group).any(|actor| !actor.voiced.is_empty())
        || told
            .statements
            .iter()
            .any(|sentence| speaks(sentence, group))
}

/// Tells whether a statement is put down to one of a group ("passenger Tamsel Iddon"), or to all of them. One of them
/// who may speak without the kit seeing it ("A driver told us") counts too: nobody is called silent who is not.
fn speaks(sentence: &Sentence<'_>, group: &Group) -> bool {
    let attribution = sentence.statement.attribution.as_ref();
    let source = attribution.and_then(|found| found.source);
    let in_source = source.map_or(0..0, |source| sentence.places(source));
    let is_one = |word: &str| has(&group.one, word);
    let opens = (0..2).any(|at| is_one(sentence.lower(at)));
    let mut said = sentence.words[in_source].iter();
    opens || said.any(|word| is_one(&word.lower) || has(&group.many, &word.lower))
}
