//! The actors of a case go in; those whom one article gives words and another only speaks of come out.

use std::collections::{BTreeMap, BTreeSet};

use super::case::{Case, Told};
use super::rules::CompareRules;
use super::spelling::skeleton;
use super::{Item, ItemKind, Version};
use crate::analysis::{Actor, Sort};

/// An actor's part in one article.
type Part<'a> = (&'a Told<'a>, &'a Actor);

/// Returns an item for each actor heard in one article and only spoken of in another, or spoken of often and heard in
/// none.
pub(super) fn items<'a>(case: &'a Case<'a>, rules: &CompareRules) -> Vec<Item> {
    let actors = shared(case, rules);
    let telling = actors
        .iter()
        .filter(|parts| parts.iter().any(|(_, actor)| is_telling(actor, case)));
    telling.filter_map(|parts| item(parts, rules)).collect()
}

/// The actors that several articles speak of, found by the names they share.
fn shared<'a>(case: &'a Case<'a>, rules: &CompareRules) -> Vec<Vec<Part<'a>>> {
    let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
    let mut actors: Vec<Vec<Part<'a>>> = Vec::new();
    for told in &case.articles {
        let mut own = BTreeMap::new();
        for actor in &told.compared.analysis.actors {
            // "The army" of one article is not the army of another, though both have names besides.
            let has_name = is_capital(&actor.name);
            let names = [&actor.name].into_iter().chain(&actor.aliases);
            let keys: Vec<String> = names
                .filter(|name| !has_name || is_capital(name))
                .map(|name| skeleton(&name.to_lowercase(), rules))
                .collect();
            let number = keys.iter().find_map(|key| by_name.get(key).copied());
            let number = number.unwrap_or(actors.len());
            if number == actors.len() {
                actors.push(Vec::new());
            }
            actors[number].push((told, actor));
            own.extend(keys.into_iter().map(|key| (key, number)));
        }
        // Only now: two actors of one article are two.
        for (key, number) in own {
            by_name.entry(key).or_insert(number);
        }
    }
    actors
}

/// A group ("officials", "Chilean sailors") need not be the same in another article, nor need a body that somebody has
/// ("Karrow’s army"); an officer may speak for that.
fn is_telling(actor: &Actor, case: &Case<'_>) -> bool {
    if actor.sort == Sort::Group || actor.is_owned() {
        return false;
    }
    actor.names().any(|name| {
        let is_named = name.chars().any(char::is_uppercase);
        is_named || !name.ends_with('s') && !case.is_owned(name)
    })
}

fn item(parts: &[Part<'_>], rules: &CompareRules) -> Option<Item> {
    let is_heard_nowhere = is_heard_nowhere(parts, rules);
    let heard = parts.iter().filter(|(_, actor)| is_heard(actor, rules));
    let heard: BTreeSet<usize> = heard.map(|(told, _)| told.number).collect();
    let is_spoken_of = |told: &Told<'_>, actor: &Actor| {
        let is_silent = actor.voiced.is_empty() && !heard.contains(&told.number);
        let is_silent = is_silent && told.compared.analysis.speaker_for(actor).is_none();
        is_silent && actor.mentions >= rules.limits.spoken_of
    };
    let counts = |(told, actor): &&Part<'_>| is_heard(actor, rules) || is_spoken_of(told, actor);
    let parts: Vec<&Part<'_>> = parts.iter().filter(counts).collect();
    let is_silent_somewhere = parts.iter().any(|(_, actor)| actor.voiced.is_empty());
    let is_told = !heard.is_empty() && is_silent_somewhere;
    let is_missed = is_heard_nowhere && parts.len() > 1;
    if !is_told && !is_missed {
        return None;
    }
    let mut versions: Vec<Version> = parts.iter().filter_map(|part| version(part)).collect();
    versions.sort();
    versions.dedup_by_key(|version| version.article);
    Some(Item {
        kind: ItemKind::Voice,
        what: fullest_name(&parts)?,
        differs: Vec::new(),
        versions,
    })
}

/// Tells whether the articles speak of a name often, and none gives it a word.
fn is_heard_nowhere(parts: &[Part<'_>], rules: &CompareRules) -> bool {
    let mentions: usize = parts.iter().map(|(_, actor)| actor.mentions).sum();
    let mut parts = parts.iter();
    mentions >= rules.limits.unheard_name
        && parts.all(|(told, actor)| {
            let is_silent =
                actor.voiced.is_empty() && told.compared.analysis.speaker_for(actor).is_none();
            is_silent && actor.sort == Sort::Named
        })
}

fn is_capital(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}

fn fullest_name(parts: &[&Part<'_>]) -> Option<String> {
    let names = parts.iter().rev().map(|(_, actor)| &actor.name);
    names
        .max_by_key(|name| (is_capital(name), name.chars().count()))
        .cloned()
}

/// An actor that an article speaks of on and on, and gives words once, is hardly heard there.
fn is_heard(actor: &Actor, rules: &CompareRules) -> bool {
    !actor.voiced.is_empty()
        && actor.voiced.len() as f64 >= rules.limits.heard_share * actor.mentions as f64
}

/// The first statement that gives the actor words, or that speaks of it.
fn version((told, actor): &Part<'_>) -> Option<Version> {
    let heard = actor.voiced.first().map(|voiced| voiced.at);
    let at = heard.or(actor.at.first().copied())?;
    let statements = &told.compared.analysis.statements;
    let number = statements
        .binary_search_by_key(&at, |one| one.address)
        .ok()?;
    Some(Version {
        article: told.number,
        at,
        span: statements[number].span,
        uses: actor.voiced.len(),
    })
}
