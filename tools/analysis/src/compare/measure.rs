//! A figure and its statement go in; what it measures comes out, in a form that tells whether another measures the same.

use std::collections::{BTreeMap, BTreeSet};

use super::case::{Case, Sentence, Told};
use super::rules::{CompareRules, has};
use super::{Difference, Version};
use crate::analysis::{Exactness, Figure};

/// A figure as it is compared.
pub(super) struct Measure<'a> {
    pub(super) figure: &'a Figure,
    pub(super) version: Version,
    /// The lowest and the highest value it may stand for, in `unit`s.
    low: f64,
    high: f64,
    pub(super) unit: &'a str,
    /// What is counted or measured, by the word that stands for all words for it.
    pub(super) of: String,
    /// Whether it is the size of something that has one size.
    is_size: bool,
    /// The deeds around it.
    deeds: BTreeSet<String>,
    /// The telling stems around it, each with the word as it stands.
    stems: BTreeMap<String, String>,
}

/// How far two figures measure the same.
pub(super) struct Likeness {
    /// What both are about.
    pub(super) about: Vec<String>,
    /// The greater, the surer.
    pub(super) score: usize,
    pub(super) differs: Vec<Difference>,
}

impl<'a> Measure<'a> {
    pub(super) fn new(
        case: &Case<'a>,
        told: &Told<'a>,
        sentence: &Sentence<'a>,
        figure: &'a Figure,
        rules: &'a CompareRules,
    ) -> Self {
        let places = sentence.places(figure.span);
        let unit = figure.unit.as_deref().unwrap_or_default();
        let converted = rules.converted.get(unit);
        let times = converted.map_or(1.0, |converted| converted.times);
        let before = places
            .start
            .checked_sub(1)
            .map_or("", |at| sentence.lower(at));
        let of = figure.of.as_deref().unwrap_or_default().to_lowercase();
        let mut measure = Self {
            figure,
            version: Version {
                article: told.number,
                at: sentence.statement.address,
                span: figure.span,
                uses: 1,
            },
            low: figure.value * times,
            high: figure.upper.unwrap_or(figure.value) * times,
            unit: converted.map_or(unit, |converted| converted.to.as_str()),
            is_size: !of.is_empty()
                && has(&rules.sizes.units, unit)
                && has(&rules.sizes.definite, before),
            of: rules.same.thing(&of).to_owned(),
            deeds: BTreeSet::new(),
            stems: BTreeMap::new(),
        };
        measure.look_around(case, sentence, places, rules);
        measure
    }

    fn look_around(
        &mut self,
        case: &Case<'_>,
        sentence: &Sentence<'_>,
        places: std::ops::Range<usize>,
        rules: &CompareRules,
    ) {
        let first = places.start.saturating_sub(rules.limits.window);
        let end = (places.end + rules.limits.window).min(sentence.words.len());
        for at in (first..places.start).chain(places.end..end) {
            let word = &sentence.words[at];
            // What a number is read in tells nothing of what it counts.
            let is_work = has(&rules.works, &word.lower);
            if let Some(deed) = rules.same.deed(&word.lower) {
                self.deeds.insert(deed.to_owned());
            } else if let Some(stem) = case.telling(word, rules).filter(|_| !is_work) {
                self.stems.entry(stem).or_insert_with(|| word.lower.clone());
            }
        }
    }

    /// Tells whether it is a number of things, not of units.
    pub(super) fn is_count(&self) -> bool {
        self.unit.is_empty() && !self.of.is_empty()
    }

    /// Tells how far two figures measure the same; `None` where nothing speaks for it.
    pub(super) fn likeness(&self, other: &Self) -> Option<Likeness> {
        let is_share = self.unit == "percent";
        if self.unit != other.unit || (self.of != other.of && !is_share) {
            return None;
        }
        let deeds: Vec<String> = self.deeds.intersection(&other.deeds).cloned().collect();
        let stems = self
            .stems
            .iter()
            .filter(|(stem, _)| other.stems.contains_key(*stem));
        let stems: Vec<String> = stems.map(|(_, word)| word.clone()).collect();
        let is_one_size = self.is_size && other.is_size;
        let score = 2 * deeds.len() + stems.len() + if is_one_size { 3 } else { 0 };
        let mut differs = self.differences(other);
        if is_one_size {
            differs.clear();
        }
        Some(Likeness {
            about: [deeds, stems].concat(),
            score,
            differs,
        })
    }

    fn differences(&self, other: &Self) -> Vec<Difference> {
        let (one, two) = (self.figure, other.figure);
        let base = self.unit == "percent" && self.of != other.of;
        let during = matches!((&one.during, &two.during), (Some(one), Some(two)) if one != two);
        [
            (one.per != two.per, Difference::Per),
            (during, Difference::During),
            (base, Difference::Base),
        ]
        .into_iter()
        .filter_map(|(differs, what)| differs.then_some(what))
        .collect()
    }

    /// Tells whether both can be right about the same: the values are near each other, or their words leave room.
    pub(super) fn agrees(&self, other: &Self, within: f64) -> bool {
        let ((low, high), (other_low, other_high)) = (self.room(within), other.room(within));
        low <= other_high && other_low <= high
    }

    /// The values that the figure's words leave room for.
    fn room(&self, within: f64) -> (f64, f64) {
        let about = if self.figure.exactness == Exactness::About {
            2.0
        } else {
            1.0
        };
        let (low, high) = (
            self.low * (1.0 - about * within),
            self.high * (1.0 + about * within),
        );
        match self.figure.exactness {
            Exactness::Least => (low, f64::INFINITY),
            Exactness::Most => (0.0, high),
            Exactness::Exact | Exactness::About => (low, high),
        }
    }

    /// The greater value by the smaller one.
    pub(super) fn ratio(&self, other: &Self) -> f64 {
        let (small, great) = (self.low.min(other.low), self.low.max(other.low));
        great / small.max(f64::MIN_POSITIVE)
    }
}
