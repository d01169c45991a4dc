//! The figures of a case go in; those of the same thing that differ, and those that only look alike, come out.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::case::Case;
use super::measure::{Likeness, Measure};
use super::rules::CompareRules;
use super::{Difference, Item, ItemKind, Version};

/// So many figures of one thing are compared of each article.
const MOST_OF_ONE: usize = 30;

/// Figures by unit and by what they measure.
type Groups<'a> = BTreeMap<(String, String), Vec<Measure<'a>>>;

/// Two figures that measure the same, more or less.
struct Pair<'m, 'a> {
    one: &'m Measure<'a>,
    two: &'m Measure<'a>,
    likeness: Likeness,
    kind: ItemKind,
}

/// What tells that two figures measure the same, besides the words around them.
struct Judge<'r> {
    rules: &'r CompareRules,
    /// The units of which an article has one value, with the article.
    lone: BTreeSet<(&'r str, usize)>,
}

/// Returns the items, each figure in one of them at most, or in one of each kind.
pub(super) fn items<'a>(case: &Case<'a>, rules: &'a CompareRules) -> Vec<Item> {
    let groups = groups(case, rules);
    let judge = Judge {
        rules,
        lone: lone(&groups, rules),
    };
    let mut pairs: Vec<Pair<'_, '_>> = groups
        .values()
        .flat_map(|group| judge.pairs(group))
        .collect();
    pairs.sort_by_key(|pair| (pair.kind, Reverse(pair.likeness.score), pair.one.version));
    let mut items: Vec<Item> = Vec::new();
    let mut shown: BTreeMap<(ItemKind, Version), usize> = BTreeMap::new();
    let mut events: BTreeMap<&str, usize> = BTreeMap::new();
    for pair in pairs {
        let versions = [pair.one.version, pair.two.version];
        let number = versions
            .iter()
            .find_map(|version| shown.get(&(pair.kind, *version)).copied());
        let event = judge.event(pair.one, pair.two);
        let number = number.or_else(|| events.get(event?).copied());
        let number = number.unwrap_or(items.len());
        events.extend(event.map(|event| (event, number)));
        if number == items.len() {
            items.push(item(&pair, judge.are_lone(pair.one, pair.two)));
        }
        // Figures that conflict are shown once, not as such that only look alike besides.
        let conflict = |version| shown.get(&(ItemKind::FigureConflict, version)).copied();
        let conflicts = |version| {
            let mut known = items[number].versions.iter();
            let is_shown = conflict(version).is_some();
            is_shown && known.any(|known| conflict(*known) == conflict(version))
        };
        let is_alike = pair.kind == ItemKind::FigureLookalike;
        let versions = versions.map(|version| (version, is_alike && conflicts(version)));
        for (version, _) in versions.iter().filter(|(_, conflicts)| !conflicts) {
            add(&mut items[number], *version);
            shown.entry((pair.kind, *version)).or_insert(number);
        }
        for version in judge.that_agree(&pair, &groups) {
            add(&mut items[number], version);
        }
    }
    items.extend(same_numbers(&groups, rules));
    items
}

/// The figures by unit and by what they measure; shares by their unit alone.
fn groups<'a>(case: &Case<'a>, rules: &'a CompareRules) -> Groups<'a> {
    let mut groups = Groups::new();
    for (told, sentence) in case.sentences() {
        for figure in &sentence.statement.figures {
            let measure = Measure::new(case, told, sentence, figure, rules);
            let group = groups.entry(key(&measure)).or_default();
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

fn key(measure: &Measure<'_>) -> (String, String) {
    let of = if measure.unit == "percent" {
        ""
    } else {
        &measure.of
    };
    (measure.unit.to_owned(), of.to_owned())
}

/// The units of length, weight and the like of which an article has one value, with the article.
fn lone<'a>(groups: &Groups<'a>, rules: &CompareRules) -> BTreeSet<(&'a str, usize)> {
    let mut values: BTreeMap<(&'a str, usize), Vec<f64>> = BTreeMap::new();
    for measure in groups.values().flatten() {
        if measure.is_physical(rules) {
            let known = values
                .entry((measure.unit, measure.version.article))
                .or_default();
            if !known.contains(&measure.value()) {
                known.push(measure.value());
            }
        }
    }
    let lone = values.into_iter().filter(|(_, values)| values.len() == 1);
    lone.map(|(key, _)| key).collect()
}

impl Judge<'_> {
    fn pairs<'m, 'a>(&self, group: &'m [Measure<'a>]) -> Vec<Pair<'m, 'a>> {
        let mut pairs = Vec::new();
        for (at, one) in group.iter().enumerate() {
            for two in &group[at + 1..] {
                if one.version.article != two.version.article {
                    pairs.extend(self.pair(one, two));
                }
            }
        }
        pairs
    }

    fn pair<'m, 'a>(&self, one: &'m Measure<'a>, two: &'m Measure<'a>) -> Option<Pair<'m, 'a>> {
        let limits = self.rules.limits;
        let mut likeness = one.likeness(two)?;
        if self.event(one, two).is_some() {
            likeness.score = limits.same_count;
            likeness.differs.clear();
        }
        let is_lone = self.are_lone(one, two);
        let (same, alike) = match (one.is_count(), is_lone) {
            (true, _) => (limits.same_count, limits.alike_figure),
            (_, true) => (limits.lone_figure, limits.lone_figure),
            _ => (limits.same_figure, limits.alike_figure),
        };
        let is_near = one.ratio(two) <= limits.alike_ratio;
        let is_alike = !likeness.differs.is_empty() && likeness.score >= alike;
        let is_same = likeness.differs.is_empty()
            && likeness.score >= same
            && !one.agrees(two, limits.agree_within);
        let kind = match (is_same && is_near, is_alike && is_near) {
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

    /// Returns what both count, where a case has one number of it: all its figures are one item.
    fn event<'m>(&self, one: &'m Measure<'_>, two: &Measure<'_>) -> Option<&'m str> {
        let is_one = [one, two].iter().all(|one| one.is_of_the_event(self.rules));
        is_one.then_some(one.of.as_str())
    }

    /// Tells whether each is the only value of its unit in its article, and they are near each other.
    fn are_lone(&self, one: &Measure<'_>, two: &Measure<'_>) -> bool {
        let both = [one, two];
        let mut both = both.into_iter();
        both.all(|one| self.lone.contains(&(one.unit, one.version.article)))
            && one.ratio(two) <= self.rules.limits.lone_ratio
    }

    /// The only values of the pair's unit in other articles that are the same as one of the pair's.
    fn that_agree(&self, pair: &Pair<'_, '_>, groups: &Groups<'_>) -> Vec<Version> {
        if !self.are_lone(pair.one, pair.two) {
            return Vec::new();
        }
        let is_same = |other: &&Measure<'_>| {
            let is_lone = self.lone.contains(&(other.unit, other.version.article));
            is_lone
                && [pair.one, pair.two]
                    .iter()
                    .any(|one| one.value() == other.value())
        };
        let group = groups.get(&key(pair.one)).into_iter().flatten();
        group.filter(is_same).map(|other| other.version).collect()
    }
}

fn item(pair: &Pair<'_, '_>, is_lone: bool) -> Item {
    let about = pair.likeness.about.join(", ");
    let what = match (&pair.one.figure.of, about.is_empty()) {
        (Some(of), true) => of.clone(),
        (Some(of), false) => format!("{of}: {about}"),
        (None, true) => pair.one.unit.to_owned(),
        (None, false) if is_lone => format!("{}: {about}", pair.one.unit),
        (None, false) => about,
    };
    Item {
        kind: pair.kind,
        what,
        differs: pair.likeness.differs.clone(),
        versions: Vec::new(),
    }
}

/// Adds an article's figure to an item; another figure of an article that it has already is left out.
fn add(item: &mut Item, version: Version) {
    let mut known = item.versions.iter();
    if known.all(|known| known.article != version.article) {
        item.versions.push(version);
        item.versions.sort();
    }
}

/// An item for each number, no round one, by which two articles count different things.
fn same_numbers(groups: &Groups<'_>, rules: &CompareRules) -> Vec<Item> {
    let mut by_value: BTreeMap<u64, Vec<&Measure<'_>>> = BTreeMap::new();
    for measure in groups.values().flatten() {
        if measure.is_telling_number(rules) {
            by_value
                .entry(measure.value().to_bits())
                .or_default()
                .push(measure);
        }
    }
    by_value
        .into_values()
        .filter_map(|same| same_number(&same))
        .collect()
}

fn same_number(same: &[&Measure<'_>]) -> Option<Item> {
    let one = same.iter().min_by_key(|one| one.version)?;
    let others = same
        .iter()
        .filter(|other| other.of != one.of && other.version.article != one.version.article);
    let two = others.min_by_key(|other| other.version)?;
    let mut item = Item {
        kind: ItemKind::FigureLookalike,
        what: format!("{} / {}", one.counted(), two.counted()),
        differs: vec![Difference::Counted],
        versions: Vec::new(),
    };
    [one, two]
        .into_iter()
        .for_each(|one| add(&mut item, one.version));
    Some(item)
}
