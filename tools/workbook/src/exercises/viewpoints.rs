//! An article's actors and subject go in; whose view the lesson asks for comes out.

use std::collections::BTreeSet;

use whosays_analysis::analysis::{Actor, Sort};

use super::Viewpoint;
use super::entry::{Entry, Part};
use super::material::Material;
use super::quote::{self, MOST_WORDS};
use super::rules::Stakeholder;
use super::settled::Settled;
use super::terms::Terms;
use super::wording;

/// Drafts the viewpoints: those that are there already and still fit, and as many new ones as are still wanted.
pub(super) fn viewpoints(material: &Material<'_>, settled: &Settled) -> Vec<Viewpoint> {
    let actors = voiceless(material);
    let (special, general) = stakeholders(material);
    let fresh = fresh([&actors, &special, &general], material, settled);
    let is_drafted =
        |v: &&Viewpoint| fresh.contains(v.who.as_str()) || settled.viewpoints.contains(&v.who);
    let drafted = actors
        .iter()
        .chain(&special)
        .chain(&general)
        .filter(is_drafted);
    drafted.cloned().map(with_digest).collect()
}

/// Chooses the new ones, by their names: some actors, then kinds that suit the subject, and kinds that suit any article
/// only where there are too few.
fn fresh<'a>(
    [actors, special, general]: [&'a [Viewpoint]; 3],
    material: &Material<'_>,
    settled: &Settled,
) -> BTreeSet<&'a str> {
    let quota = &material.rules.lesson.viewpoints;
    let is_new = |who: &&str| {
        !settled.viewpoints.contains(*who) && !settled.was_offered(Part::Viewpoint, who)
    };
    let new = |kinds: &'a [Viewpoint]| {
        kinds
            .iter()
            .map(|viewpoint| viewpoint.who.as_str())
            .filter(is_new)
    };

    let known = settled.viewpoints.len() + refused(settled);
    let known_actors = actors.len() - new(actors).count();
    let mut fresh: Vec<&str> = new(actors)
        .take(quota.actors.saturating_sub(known_actors))
        .collect();
    fresh.extend(new(special));
    fresh.truncate(quota.most.saturating_sub(known));
    let missing = quota.least.saturating_sub(known + fresh.len());
    fresh.extend(new(general).take(missing));
    fresh.into_iter().collect()
}

/// How many viewpoints were offered and are not in the file any more.
fn refused(settled: &Settled) -> usize {
    let prefix = format!("{} ", Part::Viewpoint.word());
    let offered = settled
        .offered
        .iter()
        .filter_map(|name| name.strip_prefix(prefix.as_str()));
    offered
        .filter(|who| !settled.viewpoints.contains(*who))
        .count()
}

/// The actors that are spoken of often enough and never given words, most spoken of first.
fn voiceless(material: &Material<'_>) -> Vec<Viewpoint> {
    let quota = &material.rules.lesson.viewpoints;
    // A group is seldom asked, however often it is named.
    let counts = |actor: &Actor| actor.mentions >= quota.mentions || actor.sort == Sort::Group;
    let is_voiceless = |actor: &&Actor| counts(actor) && actor.voiced.is_empty();
    let mut actors: Vec<&Actor> = material
        .analysis
        .actors
        .iter()
        .filter(is_voiceless)
        .collect();
    actors.sort_by_key(|actor| std::cmp::Reverse(actor.mentions));
    let mut names = BTreeSet::new();
    let mut asked = BTreeSet::new();
    actors
        .into_iter()
        .map(|actor| (quote::shorten(&actor.name, MOST_WORDS), actor.mentions))
        .filter(|(who, _)| !who.is_empty() && names.insert(who.clone()))
        .filter_map(|(who, mentions)| of_actor(material, who, mentions, &mut asked))
        .collect()
}

fn of_actor<'a>(
    material: &Material<'a>,
    who: String,
    mentions: usize,
    asked: &mut BTreeSet<&'a str>,
) -> Option<Viewpoint> {
    let rule = &material.rules.viewpoints.actor;
    let start = Material::start(&who, rule.ask.len());
    let mut rotated = rule.ask[start..]
        .iter()
        .chain(&rule.ask[..start])
        .map(String::as_str);
    let ask = rotated
        .clone()
        .find(|ask| !asked.contains(ask))
        .or_else(|| rotated.next())?;
    asked.insert(ask);
    let words = |name: &str| match name {
        "who" => Some(who.clone()),
        "mentions" => Some(mentions.to_string()),
        _ => None,
    };
    let leading = &material.rules.lesson.leading;
    let why = if mentions == 1 { &rule.once } else { &rule.why };
    let (why, ask) = (
        wording::fill(why, leading, words)?,
        wording::fill(ask, leading, words)?,
    );
    Some(Viewpoint {
        who,
        why,
        ask,
        draft: None,
    })
}

/// The kinds of people whom the subject concerns and whom the article never mentions: the best fitting first; then the
/// kinds that suit any article.
fn stakeholders(material: &Material<'_>) -> (Vec<Viewpoint>, Vec<Viewpoint>) {
    let rules = &material.rules.viewpoints;
    let terms = Terms::of(&material.article.text);
    let unmentioned = rules
        .stakeholder
        .iter()
        .filter(|kind| !terms.has_any(&kind.known));
    let (general, special): (Vec<&Stakeholder>, Vec<&Stakeholder>) =
        unmentioned.partition(|kind| kind.subject.is_empty());
    let mut special: Vec<(usize, &Stakeholder)> = special
        .into_iter()
        .map(|kind| (terms.count(&kind.subject), kind))
        .filter(|(hits, _)| *hits >= rules.hits)
        .collect();
    special.sort_by_key(|(hits, _)| std::cmp::Reverse(*hits));
    let special = special.into_iter().map(|(_, kind)| of_kind(kind)).collect();
    (special, general.into_iter().map(of_kind).collect())
}

fn of_kind(kind: &Stakeholder) -> Viewpoint {
    Viewpoint {
        who: kind.who.clone(),
        why: kind.why.clone(),
        ask: kind.ask.clone(),
        draft: None,
    }
}

fn with_digest(viewpoint: Viewpoint) -> Viewpoint {
    let draft = Some(Entry::from(&viewpoint).digest());
    Viewpoint { draft, ..viewpoint }
}
