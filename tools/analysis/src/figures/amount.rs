//! A place in a sentence goes in; the amount written there comes out: number, scale, unit, range.

use super::rules::{Rules, Unit, has, is_article};
use super::sentence::Sentence;
use crate::tagger::Tag;
use crate::token::is_hyphen;
use crate::vocabulary::Class;

/// A number with its unit, as it is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Amount<'r> {
    /// The token after it.
    pub(super) end: usize,
    pub(super) value: f64,
    /// The upper end of a range.
    pub(super) upper: Option<f64>,
    pub(super) unit: Option<&'r str>,
    /// Whether nothing but digits is written, as in a year or the day of a month.
    pub(super) is_bare: bool,
}

/// A number as it is written, without unit.
#[derive(Debug, Clone, Copy)]
struct Number {
    end: usize,
    value: f64,
    is_bare: bool,
}

/// Reads the amount at `at`: "$45 million", "70-80pc", "1,229-kilometre", "three".
pub(super) fn read<'r>(rules: &'r Rules, sentence: &Sentence, at: usize) -> Option<Amount<'r>> {
    let sign = longest_unit(rules, sentence, at, |unit| &unit.before);
    let start = at + sign.map_or(0, |(_, length)| length);
    if let Some(amount) = compound(rules, sentence.word(start), start) {
        return Some(Amount {
            unit: amount.unit.or(sign.map(|(unit, _)| unit)),
            ..amount
        });
    }
    let first = number(rules, sentence, start)?;
    let range = upper_end(rules, sentence, at, first.end);
    let last = range.unwrap_or(first);
    let scale = short_scale(rules, sentence, last.end, sign.is_some());
    let end = last.end + usize::from(scale.is_some());
    // "2 to 3 million": the scale of the upper end is that of the lower one too.
    let lifted = range
        .and_then(|last| scale_before(rules, sentence, last))
        .filter(|_| first.is_bare);
    let after = longest_unit(rules, sentence, end, |unit| &unit.after).filter(|_| sign.is_none());
    Some(Amount {
        end: end + after.map_or(0, |(_, length)| length),
        value: first.value * scale.or(lifted).unwrap_or(1.0),
        upper: range.map(|last| last.value * scale.unwrap_or(1.0)),
        unit: sign.or(after).map(|(unit, _)| unit),
        is_bare: first.is_bare && last.is_bare && scale.is_none(),
    })
}

/// The unit of which one of the `words` stands at `at`, and how many tokens they are; the longest.
fn longest_unit<'r>(
    rules: &'r Rules,
    sentence: &Sentence,
    at: usize,
    words: impl Fn(&Unit) -> &[String],
) -> Option<(&'r str, usize)> {
    if !sentence.reading.is(at, Class::OpensUnit) {
        return None;
    }
    let length = |unit: &'r Unit| Some((unit.name.as_str(), sentence.longest(at, words(unit))?));
    let lengths = rules.units.iter().filter_map(length);
    lengths.max_by_key(|&(_, length)| length)
}

/// A number, scales and a unit in one word: "1,229-kilometre", "$45-million", "four-day".
fn compound<'r>(rules: &'r Rules, word: &str, at: usize) -> Option<Amount<'r>> {
    let (first, rest) = word.split_once(is_hyphen)?;
    let mut value = digits(first).or_else(|| rules.numbers.get(first).copied())?;
    let mut unit = None;
    for part in rest.split(is_hyphen) {
        let named = rules.units.iter().find(|unit| has(&unit.after, part));
        match (rules.scales.get(part), named) {
            (Some(scale), _) => value *= scale,
            (None, Some(named)) if unit.is_none() => unit = Some(named.name.as_str()),
            _ => return None,
        }
    }
    Some(Amount {
        end: at + 1,
        value,
        upper: None,
        unit,
        is_bare: false,
    })
}

/// Digits or number words, with scales: "1,200", "45 million", "two hundred and ten", "a million".
fn number(rules: &Rules, sentence: &Sentence, at: usize) -> Option<Number> {
    let word = sentence.word(at);
    if is_article(word) {
        return scaled(
            rules,
            sentence,
            Number {
                end: at + 1,
                value: 1.0,
                is_bare: false,
            },
        )
        .filter(|n| n.end > at + 1);
    }
    if sentence.is_number(at) {
        return scaled(
            rules,
            sentence,
            Number {
                end: at + 1,
                value: digits(word)?,
                is_bare: true,
            },
        );
    }
    let first = Number {
        end: at + 1,
        value: number_word(rules, word)?,
        is_bare: false,
    };
    let number = scaled(rules, sentence, first)?;
    let and = usize::from(sentence.word(number.end) == "and");
    let more =
        number_word(rules, sentence.word(number.end + and)).filter(|_| number.end > first.end);
    Some(more.map_or(number, |more| Number {
        end: number.end + and + 1,
        value: number.value + more,
        ..number
    }))
}

/// The number times the scales that follow it.
fn scaled(rules: &Rules, sentence: &Sentence, number: Number) -> Option<Number> {
    let mut scaled = number;
    while let Some(scale) = rules.scales.get(sentence.word(scaled.end)) {
        scaled = Number {
            end: scaled.end + 1,
            value: scaled.value * scale,
            is_bare: false,
        };
    }
    Some(scaled)
}

/// "seven", "twenty-five".
fn number_word(rules: &Rules, word: &str) -> Option<f64> {
    word.split(is_hyphen)
        .map(|part| rules.numbers.get(part))
        .sum()
}

/// The upper end of a range whose lower end stops before `end`: "70|-80", "15| to 20", "between 30| and 40".
fn upper_end(rules: &Rules, sentence: &Sentence, start: usize, end: usize) -> Option<Number> {
    let link = sentence.word(end);
    let joins =
        has(&rules.between, link) || (link == "and" && sentence.word_before(start) == "between");
    if !joins {
        return None;
    }
    let sign = longest_unit(rules, sentence, end + 1, |unit| &unit.before);
    let start = end + 1 + sign.map_or(0, |(_, length)| length);
    number(rules, sentence, start)
}

/// The scale that ends a number: the "million" of "3 million".
fn scale_before(rules: &Rules, sentence: &Sentence, number: Number) -> Option<f64> {
    rules.scales.get(sentence.word_before(number.end)).copied()
}

/// The scale after digits: "bn". One that is also a unit ("m") needs a sum before it or several things after it.
fn short_scale(rules: &Rules, sentence: &Sentence, at: usize, is_sum: bool) -> Option<f64> {
    let word = sentence.word(at);
    let scale = rules.short_scales.get(word)?;
    let is_unit = rules.units.iter().any(|unit| has(&unit.after, word));
    let is_sure = is_sum || !is_unit || is_plural(rules, sentence, at + 1);
    (at > 0 && sentence.is_number(at - 1) && is_sure).then_some(*scale)
}

/// Tells whether the noun at `at` means several.
pub(super) fn is_plural(rules: &Rules, sentence: &Sentence, at: usize) -> bool {
    let word = sentence.word(at);
    let is_noun = matches!(sentence.tag(at), Tag::Noun | Tag::Propn);
    is_noun && (word.ends_with('s') || has(&rules.plurals, word))
}

/// The value of "1,873" and "3.5"; none of "7:30", "9/11" and "2025-10-12".
fn digits(word: &str) -> Option<f64> {
    let starts_digit = word.starts_with(|c: char| c.is_ascii_digit());
    starts_digit.then(|| word.replace(',', "").parse().ok())?
}
