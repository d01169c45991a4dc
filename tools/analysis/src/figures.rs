//! A sentence's words go in; its figures come out: counts, shares, sums, lengths, durations.
//!
//! Years, dates, times of day and numbers that name something ("Article 370") are no figures; nor are inexact ones
//! ("hundreds of thousands").

mod amount;
mod context;
mod rules;
mod sentence;

use std::ops::Range;

use crate::analysis::Figure;
use crate::reading::Reading;
use crate::tagger::Tag;
use crate::vocabulary::{Class, Vocabulary};
use amount::{Amount, is_plural};
use rules::{Rules, has, is_article};
use sentence::Sentence;

/// How numbers are written and what they measure: `rules/figures.toml`, read once.
#[derive(Debug, Clone)]
pub struct FigureRules {
    rules: Rules,
}

impl FigureRules {
    /// Reads the rules that ship with the crate; the vocabulary learns the words that a figure can begin with.
    pub fn shipped(vocabulary: &mut Vocabulary) -> Self {
        let rules = Rules::shipped();
        let mut classify = |word: &str, class| vocabulary.classify(word, class);
        rules
            .openers()
            .for_each(|word| classify(word, Class::OpensFigure));
        rules
            .openers_after_articles()
            .for_each(|word| classify(word, Class::OpensAfterArticle));
        rules
            .unit_openers()
            .for_each(|word| classify(word, Class::OpensUnit));
        Self { rules }
    }

    /// Returns the figures of one sentence, in order; spans are bytes of its text.
    ///
    /// Of a range ("70-80pc") the value is the lower end. A count's words go up to what is counted ("1,200 drivers").
    pub fn figures(&self, reading: &Reading<'_>) -> Vec<Figure> {
        let sentence = Sentence { reading };
        let mut figures = Vec::new();
        let mut at = 0;
        while at < reading.len() {
            if !may_begin(&self.rules, &sentence, at) {
                at += 1;
                continue;
            }
            let (figure, end) = figure_at(&self.rules, &sentence, at);
            figures.extend(figure);
            at = end;
        }
        figures
    }
}

/// Tells whether a figure can begin at `at`: seen at a glance, for at most words none does.
fn may_begin(rules: &Rules, sentence: &Sentence, at: usize) -> bool {
    let word = sentence.word(at);
    let is_joined_number = || {
        let hyphen = word.bytes().position(|byte| byte == b'-');
        hyphen.is_some_and(|hyphen| rules.numbers.contains_key(&word[..hyphen]))
    };
    let reading = sentence.reading;
    reading.is(at, Class::OpensFigure)
        || (reading.is(at + 1, Class::OpensAfterArticle) && is_article(word))
        || word.starts_with(|c: char| c.is_ascii_digit())
        || is_joined_number()
}

/// The figure at `at`, if there is one, and where to look on.
fn figure_at(rules: &Rules, sentence: &Sentence, at: usize) -> (Option<Figure>, usize) {
    if let Some((share, end)) = share(rules, sentence, at) {
        let share = Amount {
            end,
            value: share,
            upper: None,
            unit: Some("percent"),
            is_bare: false,
        };
        let of = measured(sentence, end);
        return (Some(figure(rules, sentence, at..end, (&share, of))), end);
    }
    let Some(amount) = amount::read(rules, sentence, at) else {
        return (None, at + 1);
    };
    let counts_nothing = is_date(rules, sentence, at, &amount)
        || is_clock_time(rules, sentence, at, &amount)
        || is_name(rules, sentence, at, &amount)
        || is_age(rules, sentence, at, &amount);
    if counts_nothing {
        return (None, amount.end);
    }
    let found = if amount.unit.is_some() {
        let is_idiom = sentence.word(at) == "one" && sentence.word(at + 1) == "day";
        (!is_idiom).then(|| (measured(sentence, amount.end), amount.end))
    } else {
        counted(sentence, at, &amount)
    };
    let figure = found.map(|(of, end)| (figure(rules, sentence, at..end, (&amount, of)), end));
    figure.map_or((None, amount.end), |(figure, end)| (Some(figure), end))
}

/// Makes the figure of the tokens `at`, with the words before them that say how exact it is.
fn figure(
    rules: &Rules,
    sentence: &Sentence,
    at: Range<usize>,
    (amount, of): (&Amount, Option<String>),
) -> Figure {
    let (exactness, start) = context::exactness(rules, sentence, at.start);
    Figure {
        span: sentence.span(start, at.end),
        value: amount.value,
        upper: amount.upper,
        exactness,
        unit: amount.unit.map(str::to_owned),
        of,
        per: context::per(rules, sentence, at.end),
        during: context::during(rules, sentence, &at),
    }
}

/// A share in words, in percent, and the token after it: "one in three", "nine out of ten", "two thirds" before "of".
fn share(rules: &Rules, sentence: &Sentence, at: usize) -> Option<(f64, usize)> {
    let fraction = rules.fractions.iter().find_map(|(phrase, &percent)| {
        let end = at + sentence.phrase(at, phrase)?;
        (sentence.word(end) == "of").then_some((percent, end))
    });
    fraction.or_else(|| {
        let part = rules.numbers.get(sentence.word(at))?;
        let link = sentence
            .phrase(at + 1, "in")
            .or_else(|| sentence.phrase(at + 1, "out of"))?;
        let whole = rules.numbers.get(sentence.word(at + 1 + link))?;
        let percent = (part / whole * 1000.0).round() / 10.0;
        (part < whole).then_some((percent, at + 2 + link))
    })
}

/// Tells whether the amount is a year, the day of a month or a time of day.
fn is_date(rules: &Rules, sentence: &Sentence, at: usize, amount: &Amount) -> bool {
    let is_month = |at: usize| {
        has(&rules.months, sentence.word(at).trim_end_matches('.'))
            && sentence.tag(at) == Tag::Propn
    };
    let is_year = sentence.word(at).len() == 4 && (1000.0..2100.0).contains(&amount.value);
    let is_round = amount.value % 100.0 == 0.0 && is_plural(rules, sentence, amount.end);
    let is_plain = amount.is_bare && amount.unit.is_none();
    let near_month = is_month(amount.end) || at.checked_sub(1).is_some_and(is_month);
    is_plain
        && (near_month || (is_year && !is_round) || has(&rules.hours, sentence.word(amount.end)))
}

/// Tells whether the amount is a time of day with its minutes: "at 7.10".
fn is_clock_time(rules: &Rules, sentence: &Sentence, at: usize, amount: &Amount) -> bool {
    let minutes = sentence
        .word(at)
        .split_once('.')
        .map(|(_, minutes)| minutes);
    let has_minutes = minutes.is_some_and(|minutes| minutes.len() == 2);
    has_minutes && amount.unit.is_none() && has(&rules.clock, sentence.word_before(at))
}

/// Tells whether the number is the age of the people before it: "people over 60".
fn is_age(rules: &Rules, sentence: &Sentence, at: usize, amount: &Amount) -> bool {
    let (_, start) = context::exactness(rules, sentence, at);
    let is_limit = start < at || sentence.word_before(at) == "under";
    let people = if start < at {
        start
    } else {
        at.saturating_sub(1)
    };
    amount.is_bare
        && amount.unit.is_none()
        && is_limit
        && has(&rules.aged, sentence.word_before(people))
}

/// Tells whether the number names something ("Article 370", "Boeing 737"), numbers a list or is an age (", 52,").
fn is_name(rules: &Rules, sentence: &Sentence, at: usize, amount: &Amount) -> bool {
    let (before, after) = (sentence.word_before(at), sentence.word(amount.end));
    let named = has(&rules.labels, before.trim_end_matches('.'))
        || at.checked_sub(1).map(|before| sentence.tag(before)) == Some(Tag::Propn);
    let lists = at == 0 && matches!(after, "." | ")");
    let aside = matches!((before, after), (",", ",") | ("(", ")"));
    amount.is_bare && amount.unit.is_none() && (named || lists || aside)
}

/// What a plain number counts, and the token after the figure; `None` where it is a mere "one" or "the two".
fn counted(sentence: &Sentence, at: usize, amount: &Amount) -> Option<(Option<String>, usize)> {
    if amount.value == 1.0 {
        return None;
    }
    if let Some((noun, end)) = noun(sentence, amount.end) {
        return Some((Some(noun), end));
    }
    let of = linked(sentence, amount.end);
    let tells = of.is_some() || (amount.is_bare && sentence.tag(at) == Tag::Num);
    tells.then_some((of, amount.end))
}

/// What an amount with a unit measures: "1,229-kilometre |road", "30 km| of fence".
fn measured(sentence: &Sentence, at: usize) -> Option<String> {
    noun(sentence, at)
        .map(|(noun, _)| noun)
        .or_else(|| linked(sentence, at))
}

/// The noun after "of": "of the drivers".
fn linked(sentence: &Sentence, at: usize) -> Option<String> {
    let links = sentence.word(at) == "of";
    let skips = matches!(sentence.tag(at + 1), Tag::Det | Tag::Pron);
    links
        .then(|| noun(sentence, at + 1 + usize::from(skips)))?
        .map(|(noun, _)| noun)
}

/// The noun, with the nouns joined to it, that the words from `at` on lead up to, and the token after it.
fn noun(sentence: &Sentence, at: usize) -> Option<(String, usize)> {
    let is_noun = |at: usize| matches!(sentence.tag(at), Tag::Noun | Tag::Propn);
    let start = (at..at + 4).find(|&at| sentence.tag(at) != Tag::Adj)?;
    let run = (start..).find(|&at| !is_noun(at))?;
    // After the noun in the plural comes what is done to it: "100 passengers| hostage".
    let ends = |at: &usize| is_plural_noun(sentence, *at) && !is_plural_noun(sentence, at + 1);
    let end = (start..run).find(ends).map_or(run, |last| last + 1);
    let last = end.checked_sub(1).filter(|&last| last >= start)?;
    let is_common = |at: usize| sentence.tag(at) == Tag::Noun;
    let first = (start..last)
        .rev()
        .take_while(|&at| is_common(at) && is_common(last))
        .last()
        .unwrap_or(last);
    // A name is counted only in the plural: "136 Afghans", but not "in 20 Karrow ...".
    let tells = is_common(last) || sentence.word(last).ends_with('s');
    let words = sentence.span(first, end).of(sentence.reading.text);
    tells.then(|| (words.to_owned(), end))
}

fn is_plural_noun(sentence: &Sentence, at: usize) -> bool {
    sentence.tag(at) == Tag::Noun && sentence.word(at).ends_with('s')
}

#[cfg(test)]
mod tests;
