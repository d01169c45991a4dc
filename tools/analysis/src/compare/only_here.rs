//! A case and what was found in it go in; the statements that tell what no other article tells come out.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::case::{Case, Sentence, Told};
use super::events::date;
use super::rules::{CompareRules, has};
use super::{Item, ItemKind, Version};
use crate::analysis::Figure;
use crate::labels::{Kind, Strength};
use crate::span::Span;

/// So many words has a name at most.
const LONGEST_NAME: usize = 6;

/// Two words with capitals in a row: enough to know a name by.
type Pair = (String, String);

/// What other articles have: names, and figures as value and thing.
struct Elsewhere {
    /// The articles that have a name.
    names: BTreeMap<Pair, BTreeSet<usize>>,
    /// The articles that have a value.
    values: BTreeMap<String, BTreeSet<usize>>,
    /// The words that an item sets against others, or the whole statement.
    compared: BTreeSet<(usize, Span)>,
}

/// Returns the most telling statements of each article, one of a paragraph.
pub(super) fn items(case: &Case<'_>, rules: &CompareRules, found: &[Item]) -> Vec<Item> {
    let elsewhere = elsewhere(case, found);
    let articles = case.articles.iter();
    articles
        .flat_map(|told| of_article(case, told, &elsewhere, rules))
        .collect()
}

fn of_article(
    case: &Case<'_>,
    told: &Told<'_>,
    elsewhere: &Elsewhere,
    rules: &CompareRules,
) -> Vec<Item> {
    let mut scored: Vec<(usize, &Sentence<'_>, Span)> = told
        .statements
        .iter()
        .filter_map(|sentence| {
            let (score, what) = score(case, told, sentence, elsewhere, rules)?;
            Some((score, sentence, what))
        })
        .collect();
    scored.sort_by_key(|(score, sentence, _)| (Reverse(*score), sentence.statement.address));
    let mut paragraphs = BTreeSet::new();
    scored.retain(|(_, sentence, _)| paragraphs.insert(sentence.statement.address.paragraph));
    let mut told_already = BTreeSet::new();
    scored.retain(|(.., what)| told_already.insert(what.of(&told.compared.article.text)));
    scored.truncate(rules.limits.only_here);
    scored.sort_by_key(|(_, sentence, _)| sentence.statement.address);
    let item = |(_, sentence, what): (usize, &Sentence<'_>, Span)| Item {
        kind: ItemKind::OnlyHere,
        what: what.of(&told.compared.article.text).to_owned(),
        differs: Vec::new(),
        versions: vec![Version {
            article: told.number,
            at: sentence.statement.address,
            span: sentence.statement.span,
            uses: 1,
        }],
    };
    scored.into_iter().map(item).collect()
}

/// How much a statement tells that no other article has, and the words of the first such thing.
fn score(
    case: &Case<'_>,
    told: &Told<'_>,
    sentence: &Sentence<'_>,
    elsewhere: &Elsewhere,
    rules: &CompareRules,
) -> Option<(usize, Span)> {
    let statement = sentence.statement;
    let is_compared = elsewhere.compared.contains(&(told.number, statement.span));
    if is_compared || statement.kind == Kind::None {
        return None;
    }
    let is_own = |figure: &&Figure| {
        is_telling(figure, sentence, rules) && elsewhere.lacks_figure(told.number, figure)
    };
    let figures: Vec<Span> = statement
        .figures
        .iter()
        .filter(is_own)
        .map(|figure| words_of(figure, sentence))
        .collect();
    let names = own_names(case, told, sentence, elsewhere);
    let source = statement
        .attribution
        .as_ref()
        .filter(|one| one.strength == Strength::Named);
    let source = source.and_then(|one| one.source);
    let source = source.filter(|source| names.iter().any(|name| source.contains(*name)));
    let words = source
        .as_ref()
        .or(figures.first())
        .or(names.first())
        .copied()?;
    let is_dated = date(sentence, rules).is_some();
    let score = 2 * figures.len().min(2)
        + 2 * usize::from(source.is_some())
        + names.len().min(3)
        + usize::from(is_dated);
    (score >= rules.limits.only_here_from).then_some((score, words))
}

/// A figure is worth telling that is large, is a measure, or counts what happened to people.
fn is_telling(figure: &Figure, sentence: &Sentence<'_>, rules: &CompareRules) -> bool {
    let unit = figure.unit.as_deref();
    let mut words = sentence.words[sentence.places(figure.span)].iter();
    let has_digits = words.any(|word| word.lower.contains(|c: char| c.is_ascii_digit()));
    let is_plain_time = unit.is_some_and(|unit| has(&rules.plain_units, unit));
    let is_of_times = figure
        .of
        .as_ref()
        .is_some_and(|of| has(&rules.plain_units, of));
    let is_large = unit.is_none()
        && figure.of.is_some()
        && !is_of_times
        && figure.value >= rules.limits.telling_value;
    // "Half of it" tells too little.
    let is_bare_share = figure.of.is_none() && unit == Some("percent") && !has_digits;
    let is_measure = unit.is_some() && !is_plain_time && !is_bare_share;
    let is_harm = unit.is_none()
        && figure.of.is_some()
        && sentence
            .words
            .iter()
            .any(|word| rules.same.deed(&word.lower).is_some());
    is_large || is_measure || is_harm || is_part(figure, sentence) || is_found(figure, sentence)
}

/// A figure's words, with those of what it is a part of: "seven of the 31".
fn words_of(figure: &Figure, sentence: &Sentence<'_>) -> Span {
    const PART: usize = 3;
    let at = sentence.places(figure.span).start;
    match at.checked_sub(PART).filter(|_| is_part(figure, sentence)) {
        Some(start) => Span::new(sentence.words[start].span.start, figure.span.end),
        None => figure.span,
    }
}

/// "Seven of the 31".
fn is_part(figure: &Figure, sentence: &Sentence<'_>) -> bool {
    let at = sentence.places(figure.span).start;
    let before = |by: usize| at.checked_sub(by).map_or("", |at| sentence.lower(at));
    figure.unit.is_none() && before(2) == "of" && before(1) == "the"
}

/// A number of things, more than a pair, that somebody with a name is said to have found.
fn is_found(figure: &Figure, sentence: &Sentence<'_>) -> bool {
    const FEWEST: f64 = 3.0;
    let attribution = sentence.statement.attribution.as_ref();
    let is_named = attribution.is_some_and(|one| one.strength == Strength::Named);
    let is_count = figure.unit.is_none() && figure.of.is_some();
    is_named && is_count && figure.value >= FEWEST
}

/// The names in a statement that no other article has.
fn own_names(
    case: &Case<'_>,
    told: &Told<'_>,
    sentence: &Sentence<'_>,
    elsewhere: &Elsewhere,
) -> Vec<Span> {
    let is_capital = |at: &usize| sentence.words[*at].is_capital && sentence.words[*at].is_word;
    let mut names: Vec<Span> = Vec::new();
    for (at, pair) in pairs(sentence) {
        let are_names = [at, at + 1]
            .iter()
            .all(|&at| case.is_name(&sentence.words[at]));
        let first = (0..=at)
            .rev()
            .take(LONGEST_NAME)
            .take_while(is_capital)
            .last()
            .unwrap_or(at);
        if !are_names || !elsewhere.lacks_name(told.number, &pair) {
            continue;
        }
        let span = sentence.span(first, at + 2);
        if elsewhere.is_compared(told.number, span) {
            continue;
        }
        match names.last_mut() {
            Some(last) if last.overlaps(span) => last.end = span.end,
            _ => names.push(span),
        }
    }
    names
}

fn pairs<'s>(sentence: &'s Sentence<'_>) -> impl Iterator<Item = (usize, Pair)> + 's {
    let pairs = sentence.words.windows(2).enumerate();
    pairs.filter_map(|(at, pair)| {
        let are_capital = pair.iter().all(|word| word.is_capital && word.is_word);
        are_capital.then(|| (at, (pair[0].lower.clone(), pair[1].lower.clone())))
    })
}

fn elsewhere(case: &Case<'_>, found: &[Item]) -> Elsewhere {
    let mut elsewhere = Elsewhere {
        names: BTreeMap::new(),
        values: BTreeMap::new(),
        compared: BTreeSet::new(),
    };
    for (told, sentence) in case.sentences() {
        for (_, pair) in pairs(sentence) {
            elsewhere.names.entry(pair).or_default().insert(told.number);
        }
        for figure in &sentence.statement.figures {
            elsewhere
                .values
                .entry(value(figure))
                .or_default()
                .insert(told.number);
        }
    }
    let versions = found.iter().flat_map(|item| &item.versions);
    elsewhere.compared = versions
        .map(|version| (version.article, version.span))
        .collect();
    elsewhere
}

fn value(figure: &Figure) -> String {
    let (unit, of) = (figure.unit.as_deref(), figure.of.as_deref());
    format!(
        "{} {} {}",
        figure.value,
        unit.unwrap_or_default(),
        of.unwrap_or_default()
    )
}

impl Elsewhere {
    /// Tells whether an item sets words inside `span` against others.
    fn is_compared(&self, article: usize, span: Span) -> bool {
        let (from, to) = (
            Span::new(span.start, span.start),
            Span::new(span.end, span.end),
        );
        let mut inside = self.compared.range((article, from)..(article, to));
        inside.any(|(_, words)| span.contains(*words))
    }

    fn lacks_name(&self, article: usize, name: &Pair) -> bool {
        self.names
            .get(name)
            .is_none_or(|articles| articles.iter().all(|other| *other == article))
    }

    fn lacks_figure(&self, article: usize, figure: &Figure) -> bool {
        let others = self.values.get(&value(figure));
        !self.compared.contains(&(article, figure.span))
            && others.is_none_or(|articles| articles.iter().all(|other| *other == article))
    }
}
