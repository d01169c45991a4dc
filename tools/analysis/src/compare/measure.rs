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
    /// Whether "the" or the like stands before it.
    is_definite: bool,
    /// The deeds around it.
    deeds: BTreeSet<String>,
    /// The telling stems around it, each with the word as it stands.
    stems: BTreeMap<String, String>,
    /// What the figure is a share of: "bakers" of "half of them are bakers".
    share: Vec<String>,
    /// Which way a distance goes: "there and back".
    way: Option<&'a str>,
    /// The day up to which is counted: "by 20 May".
    as_of: Option<String>,
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
            is_definite: has(&rules.sizes.definite, before),
            of: rules.same.thing(&of).to_owned(),
            deeds: BTreeSet::new(),
            stems: BTreeMap::new(),
            share: Vec::new(),
            way: way(sentence, rules),
            as_of: None,
        };
        if measure.unit == "percent" {
            measure.share = share(sentence, places.end, rules);
        } else if measure.is_count() {
            measure.as_of = as_of(sentence, rules);
        }
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

    /// Tells whether it is in a unit of length, weight or the like.
    pub(super) fn is_physical(&self, rules: &CompareRules) -> bool {
        has(&rules.sizes.units, self.unit)
    }

    /// The value, in the unit that stands for all that are compared.
    pub(super) fn value(&self) -> f64 {
        self.low
    }

    /// Tells whether it is a number of things, not of units.
    pub(super) fn is_count(&self) -> bool {
        self.unit.is_empty() && !self.of.is_empty()
    }

    /// What is counted, as the article says it.
    pub(super) fn counted(&self) -> &'a str {
        self.figure.of.as_deref().unwrap_or_default()
    }

    /// Tells whether a case has one number of these things: nothing tells what became of them, and they are not some
    /// that are known ("the seven attackers").
    pub(super) fn is_of_the_event(&self, rules: &CompareRules) -> bool {
        let is_any = self.is_count() && !self.is_definite && self.deeds.is_empty();
        is_any && has(&rules.same.once, &self.of)
    }

    /// Tells whether it is a number, large and no round one, that two articles do not share by chance.
    pub(super) fn is_telling_number(&self, rules: &CompareRules) -> bool {
        self.is_count() && self.low >= rules.limits.same_number_from && !is_round(self.low)
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
        let is_one_share = !self.share.is_empty() && self.share == other.share;
        let score = 2 * deeds.len() + stems.len() + if is_one_size { 3 } else { 0 };
        let score = score + if is_one_share { 2 } else { 0 };
        let mut differs = self.differences(other);
        if is_one_size {
            differs.clear();
        }
        let about = if is_one_share {
            vec![self.share.join(" ")]
        } else {
            [deeds, stems].concat()
        };
        Some(Likeness {
            about,
            score,
            differs,
        })
    }

    fn differences(&self, other: &Self) -> Vec<Difference> {
        let (one, two) = (self.figure, other.figure);
        let base = self.unit == "percent" && self.of != other.of;
        let during = matches!((&one.during, &two.during), (Some(one), Some(two)) if one != two);
        let during = during || self.as_of != other.as_of;
        [
            (one.per != two.per, Difference::Per),
            (during, Difference::During),
            (base, Difference::Base),
            (self.way != other.way, Difference::Way),
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

/// Tells whether a number has but one digit that is not nought: 2,000.
fn is_round(value: f64) -> bool {
    let digits = value.to_string();
    let digits = digits.chars().filter(char::is_ascii_digit);
    digits.filter(|digit| *digit != '0').count() < 2
}

/// "Half of the members are bakers": the words for what they are.
fn share(sentence: &Sentence<'_>, from: usize, rules: &CompareRules) -> Vec<String> {
    const NEAR: usize = 5;
    const LONGEST: usize = 3;
    let Some(verb) = (from..from + NEAR).find(|at| has(&rules.shares.verbs, sentence.lower(*at)))
    else {
        return Vec::new();
    };
    let words = sentence.words.iter().skip(verb + 1).take(LONGEST);
    let words = words.take_while(|word| word.is_word && !has(&rules.small_words, &word.lower));
    words.map(|word| word.lower.clone()).collect()
}

fn way<'a>(sentence: &Sentence<'_>, rules: &'a CompareRules) -> Option<&'a str> {
    let stands =
        |way: &&String| (0..sentence.words.len()).any(|at| sentence.phrase(at, way).is_some());
    rules.ways.iter().find(stands).map(String::as_str)
}

/// "By 20 May": the words of the date.
fn as_of(sentence: &Sentence<'_>, rules: &CompareRules) -> Option<String> {
    let is_month = |at: usize| has(&rules.event.months, sentence.lower(at));
    let is_number = |at: usize| sentence.lower(at).parse::<u32>().is_ok();
    let is_date = |at: usize| {
        (is_month(at + 1) && is_number(at + 2)) || (is_number(at + 1) && is_month(at + 2))
    };
    let mut places = 0..sentence.words.len();
    let at = places.find(|&at| has(&rules.as_of, sentence.lower(at)) && is_date(at))?;
    Some(format!(
        "{} {}",
        sentence.lower(at + 1),
        sentence.lower(at + 2)
    ))
}
