//! Articles with their analyses go in; their statements as words come out, with what is a name and what tells nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::Compared;
use super::rules::{CompareRules, has};
use crate::analysis::Statement;
use crate::span::Span;
use crate::token::{TokenKind, is_hyphen, tokens};

/// All articles of a case, cut into words.
pub(super) struct Case<'a> {
    pub(super) articles: Vec<Told<'a>>,
    /// The words that stand somewhere in lower case: no names.
    common: BTreeSet<String>,
    /// The words that have a capital inside a statement, not only where it begins.
    inside: BTreeSet<String>,
    /// The stems that too many statements have.
    frequent: BTreeSet<String>,
}

/// One article of a case.
pub(super) struct Told<'a> {
    pub(super) number: usize,
    pub(super) compared: Compared<'a>,
    pub(super) statements: Vec<Sentence<'a>>,
}

/// A statement as words.
pub(super) struct Sentence<'a> {
    pub(super) statement: &'a Statement,
    pub(super) words: Vec<Word>,
}

/// A word of a statement.
pub(super) struct Word {
    /// Its bytes in the article's text.
    pub(super) span: Span,
    /// In lower case, with plain hyphens.
    pub(super) lower: String,
    /// Whether it, or a part of it, begins with a capital.
    pub(super) is_capital: bool,
    /// Whether it is written in capitals: "UN".
    pub(super) is_acronym: bool,
    /// Whether it is a word, not a number or a mark.
    pub(super) is_word: bool,
}

impl<'a> Case<'a> {
    pub(super) fn new(articles: &[Compared<'a>], rules: &CompareRules) -> Self {
        let articles: Vec<Told<'a>> = articles.iter().enumerate().map(told).collect();
        let mut case = Self {
            common: BTreeSet::new(),
            inside: BTreeSet::new(),
            frequent: BTreeSet::new(),
            articles,
        };
        case.common = case.lower_words();
        case.inside = case.words_inside();
        case.frequent = case.frequent_stems(rules);
        case
    }

    /// Every statement, with its article.
    pub(super) fn sentences(&self) -> impl Iterator<Item = (&Told<'a>, &Sentence<'a>)> {
        let told = self.articles.iter();
        told.flat_map(|told| told.statements.iter().map(move |one| (told, one)))
    }

    /// Tells whether a word is (part of) a name: nowhere in the case is it written small, and not all of its capitals
    /// are those that begin a statement.
    pub(super) fn is_name(&self, word: &Word) -> bool {
        word.is_capital
            && word.is_word
            && self.inside.contains(&word.lower)
            && !self.common.contains(&word.lower)
    }

    /// Tells whether the case has words behind the name of somebody whose they are: "Karrow’s army".
    pub(super) fn is_owned(&self, words: &str) -> bool {
        self.sentences().any(|(_, sentence)| {
            let mut owners = sentence.words.windows(2).enumerate();
            owners.any(|(at, pair)| {
                let is_owner = self.is_name(&pair[0]) && is_owning(&pair[1].lower);
                is_owner && sentence.phrase(at + 2, words).is_some()
            })
        })
    }

    /// Tells whether two words side by side are (part of) a name: "United Nations", though there are nations too.
    pub(super) fn is_name_pair(&self, one: &Word, two: &Word) -> bool {
        let are_capital = [one, two]
            .iter()
            .all(|word| word.is_capital && word.is_word);
        are_capital && (self.is_name(one) || self.is_name(two))
    }

    /// Tells whether a word is a name that tells one thing from others: not of what the whole case is about.
    pub(super) fn is_own_name(&self, word: &Word) -> bool {
        self.is_name(word) && !self.frequent.contains(stem(&word.lower))
    }

    /// The stem of a word that tells what a statement is about.
    pub(super) fn telling(&self, word: &Word, rules: &CompareRules) -> Option<String> {
        let stem = content_stem(word, rules)?;
        (!self.frequent.contains(&stem)).then_some(stem)
    }

    fn lower_words(&self) -> BTreeSet<String> {
        let words = self.sentences().flat_map(|(_, one)| &one.words);
        words
            .filter(|word| word.is_word && !word.is_capital)
            .map(|word| word.lower.clone())
            .collect()
    }

    fn words_inside(&self) -> BTreeSet<String> {
        let follows = |pair: &&[Word]| {
            let [before, word] = pair else { return false };
            let opens = matches!(before.lower.as_str(), ":" | ")" | "“" | "\"" | "‘");
            word.is_capital && word.is_word && !opens
        };
        let pairs = self.sentences().flat_map(|(_, one)| one.words.windows(2));
        pairs
            .filter(follows)
            .map(|pair| pair[1].lower.clone())
            .collect()
    }

    fn frequent_stems(&self, rules: &CompareRules) -> BTreeSet<String> {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut statements = 0.0;
        for (_, sentence) in self.sentences() {
            statements += 1.0;
            let stems: BTreeSet<String> = sentence
                .words
                .iter()
                .filter_map(|word| content_stem(word, rules))
                .collect();
            for stem in stems {
                *counts.entry(stem).or_default() += 1;
            }
        }
        let limit = rules.limits;
        let is_frequent = |count: usize| {
            count > limit.common_at_least && count as f64 > limit.common_share * statements
        };
        let frequent = counts.into_iter().filter(|&(_, count)| is_frequent(count));
        frequent.map(|(stem, _)| stem).collect()
    }
}

impl Sentence<'_> {
    /// The word at a place in lower case; empty beyond the ends.
    pub(super) fn lower(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.lower.as_str())
    }

    /// The bytes of the words `start..end`, at least one.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.words[start].span.start, self.words[end - 1].span.end)
    }

    /// How many words from `at` on are those of `phrase`.
    pub(super) fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut words = phrase.split(' ').enumerate();
        words
            .all(|(by, word)| self.lower(at + by) == word)
            .then(|| phrase.split(' ').count())
    }

    /// The places of the words that `span` covers.
    pub(super) fn places(&self, span: Span) -> std::ops::Range<usize> {
        let start = self
            .words
            .partition_point(|word| word.span.end <= span.start);
        let end = self
            .words
            .partition_point(|word| word.span.start < span.end);
        start..end.max(start)
    }
}

fn told<'a>((number, compared): (usize, &Compared<'a>)) -> Told<'a> {
    let text = compared.article.text.as_str();
    let statements = compared.analysis.statements.iter();
    Told {
        number,
        compared: *compared,
        statements: statements
            .map(|statement| Sentence {
                statement,
                words: words(text, statement.span),
            })
            .collect(),
    }
}

fn words(text: &str, place: Span) -> Vec<Word> {
    let statement = place.of(text);
    let word = |token: crate::token::Token| {
        let written = token.of(statement);
        let lower = written.to_lowercase().replace(is_hyphen, "-");
        Word {
            span: token.span.shifted(place.start),
            is_capital: written
                .split(is_hyphen)
                .any(|part| part.starts_with(char::is_uppercase)),
            is_acronym: written.chars().all(char::is_uppercase),
            is_word: token.kind == TokenKind::Word && lower.chars().any(char::is_alphanumeric),
            lower,
        }
    };
    tokens(statement).into_iter().map(word).collect()
}

/// Tells whether a mark says that what follows is of what stands before it.
pub(super) fn is_owning(mark: &str) -> bool {
    matches!(mark, "’s" | "'s" | "’" | "'")
}

/// The stem of a word that is neither short nor small; an acronym is neither.
fn content_stem(word: &Word, rules: &CompareRules) -> Option<String> {
    let is_long = word.lower.chars().count() > 3;
    let tells =
        word.is_word && (is_long || word.is_acronym) && !has(&rules.small_words, &word.lower);
    tells.then(|| stem(&word.lower).to_owned())
}

/// A word without the ending that its form gives it: "piers", "crossed", "braces".
pub(super) fn stem(word: &str) -> &str {
    const SHORTEST: usize = 3;
    let cut = |ending| {
        word.strip_suffix(ending)
            .filter(|stem| stem.chars().count() >= SHORTEST)
    };
    let stem = ["ing", "ed", "es", "s"]
        .into_iter()
        .find_map(cut)
        .unwrap_or(word);
    stem.strip_suffix('e').unwrap_or(stem)
}
