//! The figures of a case go in; those of the same thing that differ, and those that only look alike, come out.

use std::collections::BTreeMap;

use super::case::Case;
use super::measure::{Likeness, Measure};
use super::rules::CompareRules;
use super::{Item, ItemKind, Version};

/// So many figures of one thing are compared of each article.
const MOST_OF_ONE: usize = 30;

/// Two figures that measure the same, more or less.
struct Pair<'m, 'a> {
    one: &'m Measure<'a>,
    two: &'m Measure<'a>,
    likeness: Likeness,
    kind: ItemKind,
}

/// Returns the items, each figure in one of them at most.
pub(super) fn items<'a>(case: &Case<'a>, rules: &'a CompareRules) -> Vec<Item> {
    let groups = groups(case, rules);
    let mut pairs: Vec<Pair<'_, '_>> = groups
        .values()
        .flat_map(|group| pairs(group, rules))
        .collect();
    pairs.sort_by_key(|pair| {
        (
            pair.kind,
            std::cmp::Reverse(pair.likeness.score),
            pair.one.version,
        )
    });
    let mut items: Vec<Item> = Vec::new();
    let mut shown: BTreeMap<Version, usize> = BTreeMap::new();
    for pair in pairs {
        let versions = [pair.one.version, pair.two.version];
        let number = versions
            .iter()
            .find_map(|version| shown.get(version).copied());
        match number {
            Some(number) => add(&mut items[number], &pair),
            None => items.push(item(&pair)),
        }
        let number = number.unwrap_or(items.len() - 1);
        for version in versions {
            shown.entry(version).or_insert(number);
        }
    }
    items
}

/// The figures by unit and by what they measure; shares by their unit alone.
fn groups<'a>(
    case: &Case<'a>,
    rules: &'a CompareRules,
) -> BTreeMap<(String, String), Vec<Measure<'a>>> {
    let mut groups: BTreeMap<(String, String), Vec<Measure<'a>>> = BTreeMap::new();
    for (told, sentence) in case.sentences() {
        for figure in &sentence.statement.figures {
            let measure = Measure::new(case, told, sentence, figure, rules);
            let of = if measure.unit == "percent" {
                ""
            } else {
                &measure.of
            };
            let group = groups
                .entry((measure.unit.to_owned(), of.to_owned()))
                .or_default();
            let mine = group
                .iter()
                .rev()
                .take_while(|other| other.version.article == told.number);
            if mine.count() < MOST_OF_ONE {
                group.push(measure);
            }
        }
    }
    groups
}

fn pairs<'m, 'a>(group: &'m [Measure<'a>], rules: &'m CompareRules) -> Vec<Pair<'m, 'a>> {
    let mut pairs = Vec::new();
    for (at, one) in group.iter().enumerate() {
        for two in &group[at + 1..] {
            if one.version.article != two.version.article {
                pairs.extend(pair(one, two, rules));
            }
        }
    }
    pairs
}

fn pair<'m, 'a>(
    one: &'m Measure<'a>,
    two: &'m Measure<'a>,
    rules: &CompareRules,
) -> Option<Pair<'m, 'a>> {
    let limits = rules.limits;
    let likeness = one.likeness(two)?;
    let is_alike = !likeness.differs.is_empty()
        && likeness.score >= limits.alike_figure
        && one.ratio(two) <= limits.alike_ratio;
    let least = if one.is_count() {
        limits.same_count
    } else {
        limits.same_figure
    };
    let is_same = likeness.differs.is_empty()
        && likeness.score >= least
        && !one.agrees(two, limits.agree_within);
    let kind = match (is_same, is_alike) {
        (true, _) => ItemKind::FigureConflict,
        (_, true) => ItemKind::FigureLookalike,
        _ => return None,
    };
    Some(Pair {
        one,
        two,
        likeness,
        kind,
    })
}

fn item(pair: &Pair<'_, '_>) -> Item {
    let about = pair.likeness.about.join(", ");
    let what = match (&pair.one.figure.of, about.is_empty()) {
        (Some(of), true) => of.clone(),
        (Some(of), false) => format!("{of}: {about}"),
        (None, true) => pair.one.unit.to_owned(),
        (None, false) => about,
    };
    Item {
        kind: pair.kind,
        what,
        differs: pair.likeness.differs.clone(),
        versions: vec![pair.one.version, pair.two.version],
    }
}

/// Adds a third article's figure to an item; another figure of an article that it has already is left out.
fn add(item: &mut Item, pair: &Pair<'_, '_>) {
    for version in [pair.one.version, pair.two.version] {
        let there = item
            .versions
            .iter()
            .any(|known| known.article == version.article);
        if !there && item.kind == pair.kind {
            item.versions.push(version);
            item.versions.sort();
        }
    }
}
