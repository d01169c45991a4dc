//! The pattern language of the rule files, and the sets of patterns that are looked for in one go.
//!
//! A pattern is a row of steps parted by blanks: `a|b` one of these words, `verb~` a verb in all its forms, `<ADJ|ADV>`
//! any word with one of these tags, `<VERB>ed` one of these that ends so, `<NUM>:year` a number that is a year and
//! `<NUM>:count` one that is none, `[step]` a step that may be missing, `..` up to
//! four words of any kind but not past a mark that parts clauses, `^` the start of the statement.

use std::ops::Range;

use crate::inflection::Inflections;
use crate::reading::Reading;
use crate::tagger::Tag;
use crate::vocabulary::{Vocabulary, WordId};

/// How many words `..` may skip.
const GAP: usize = 4;

/// One step of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Start,
    Gap,
    One { choice: Choice, optional: bool },
}

/// The words of which one must stand somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Choice {
    Words(Vec<WordId>),
    Tagged { tags: Vec<Tag>, ending: Ending },
}

/// How a word found by its tag must end, or which number it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Ending {
    Any,
    Letters(String),
    Year,
    Count,
}

/// A row of steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Whether it must stand at the start of the statement.
    opens: bool,
    first: Choice,
    rest: Vec<Step>,
}

impl Pattern {
    /// Reads a pattern; the error says what cannot be understood.
    pub fn parse(
        source: &str,
        inflections: &Inflections,
        vocabulary: &mut Vocabulary,
    ) -> Result<Self, String> {
        let steps = source
            .split_whitespace()
            .map(|step| parse_step(step, inflections, vocabulary))
            .collect::<Result<Vec<_>, _>>()?;
        let opens = steps.first() == Some(&Step::Start);
        let mut steps = steps.into_iter().skip(usize::from(opens));
        let first = steps.next();
        let rest: Vec<Step> = steps.collect();
        let ends = matches!(rest.last(), None | Some(Step::One { .. }));
        match first {
            Some(Step::One {
                choice: first,
                optional: false,
            }) if ends => Ok(Self { opens, first, rest }),
            _ => Err(format!(
                "a pattern must begin and end with a word: “{source}”"
            )),
        }
    }
}

fn parse_step(
    source: &str,
    inflections: &Inflections,
    vocabulary: &mut Vocabulary,
) -> Result<Step, String> {
    match source {
        "^" => return Ok(Step::Start),
        ".." => return Ok(Step::Gap),
        _ => {}
    }
    let (inner, optional) = match source
        .strip_prefix('[')
        .and_then(|inner| inner.strip_suffix(']'))
    {
        Some(inner) => (inner, true),
        None => (source, false),
    };
    if let Some((names, ending)) = inner
        .strip_prefix('<')
        .and_then(|inner| inner.split_once('>'))
    {
        let tags = names
            .split('|')
            .map(|name| Tag::named(name).ok_or_else(|| format!("no such tag: {name}")));
        let tags = tags.collect::<Result<_, _>>()?;
        let ending = Ending::read(ending);
        let choice = Choice::Tagged { tags, ending };
        return Ok(Step::One { choice, optional });
    }
    let mut words = Vec::new();
    for word in inner.split('|') {
        match word.strip_suffix('~') {
            Some(verb) => words.extend(
                inflections
                    .forms(verb)
                    .iter()
                    .map(|form| vocabulary.learn(form)),
            ),
            None => words.push(vocabulary.learn(word)),
        }
    }
    let choice = Choice::Words(words);
    Ok(Step::One { choice, optional })
}

impl Choice {
    /// Tells whether one of the words stands at `at`.
    fn fits(&self, reading: &Reading<'_>, at: usize) -> bool {
        match self {
            Self::Words(words) => words.contains(&reading.number(at)),
            Self::Tagged { tags, ending } => {
                at < reading.len()
                    && tags.contains(&reading.tag(at))
                    && ending.fits(reading.word(at))
            }
        }
    }
}

impl Ending {
    fn read(source: &str) -> Self {
        match source {
            "" => Self::Any,
            ":year" => Self::Year,
            ":count" => Self::Count,
            letters => Self::Letters(letters.to_owned()),
        }
    }

    fn fits(&self, word: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Letters(letters) => word.ends_with(letters.as_str()),
            Self::Year => is_year(word),
            Self::Count => !is_year(word),
        }
    }
}

fn fits(steps: &[Step], reading: &Reading<'_>, at: usize) -> Option<usize> {
    let Some((step, rest)) = steps.split_first() else {
        return Some(at);
    };
    match step {
        Step::Start => (at == opening(reading)).then(|| fits(rest, reading, at))?,
        Step::Gap => (0..=GAP)
            .take_while(|&skipped| skipped == 0 || !reading.parts_clauses(at + skipped - 1))
            .find_map(|skipped| fits(rest, reading, at + skipped)),
        Step::One { choice, optional } => {
            let taken = choice.fits(reading, at);
            let here = taken.then(|| fits(rest, reading, at + 1)).flatten();
            here.or_else(|| optional.then(|| fits(rest, reading, at))?)
        }
    }
}

/// Tells whether digits are a year's: "1931", "2024".
pub(crate) fn is_year(word: &str) -> bool {
    let digits = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    digits && (word.starts_with('1') || word.starts_with("20"))
}

/// Returns the position of the first real word: a statement may open with a quotation mark.
fn opening(reading: &Reading<'_>) -> usize {
    usize::from(matches!(reading.word(0), "\"" | "'"))
}

/// Many patterns, each belonging to a rule, looked for in one go.
#[derive(Debug)]
pub struct PatternSet {
    patterns: Vec<Indexed>,
    /// The patterns that can begin with a word, under its number.
    by_first_word: Index,
    /// The patterns that can begin with a tag, each with what the word must end with.
    by_first_tag: [Vec<(Ending, u32)>; Tag::COUNT],
}

/// What is left of a pattern to look at where its first word stands.
#[derive(Debug)]
struct Indexed {
    rule: usize,
    opens: bool,
    rest: Vec<Step>,
}

/// Numbers of patterns under small keys. They lie in one row: most words begin no pattern, and that is seen in one look.
#[derive(Debug)]
struct Index {
    /// Where in `numbers` those of a key start; where they end, those of the next one start.
    starts: Vec<u32>,
    numbers: Vec<u32>,
}

/// A pattern found: which rule it belongs to, and the words it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The rule's number.
    pub rule: usize,
    /// The positions of the words.
    pub words: Range<usize>,
}

impl PatternSet {
    /// Takes patterns, each with its rule's number.
    pub fn new(patterns: Vec<(usize, Pattern)>) -> Self {
        let mut first_words = Vec::new();
        let mut by_first_tag: [Vec<_>; Tag::COUNT] = Default::default();
        for ((_, pattern), number) in patterns.iter().zip(0..) {
            match &pattern.first {
                Choice::Words(words) => {
                    first_words.extend(words.iter().map(|word| (word.index(), number)));
                }
                Choice::Tagged { tags, ending } => tags.iter().for_each(|tag| {
                    by_first_tag[*tag as usize].push((ending.clone(), number));
                }),
            }
        }
        let indexed = |(rule, pattern): (usize, Pattern)| Indexed {
            rule,
            opens: pattern.opens,
            rest: pattern.rest,
        };
        Self {
            patterns: patterns.into_iter().map(indexed).collect(),
            by_first_word: Index::new(first_words),
            by_first_tag,
        }
    }

    /// Finds all patterns in a statement, by position, the longest first; a rule is found once at a position.
    pub fn find(&self, reading: &Reading<'_>) -> Vec<Found> {
        let mut found = Vec::new();
        for at in 0..reading.len() {
            self.find_at(reading, at, &mut found);
        }
        found
    }

    fn find_at(&self, reading: &Reading<'_>, at: usize, found: &mut Vec<Found>) {
        let first = found.len();
        let mut look = |number: u32| {
            let pattern = &self.patterns[number as usize];
            found.extend(pattern.end(reading, at).map(|end| Found {
                rule: pattern.rule,
                words: at..end,
            }));
        };
        let of_word = self.by_first_word.under(reading.number(at).index());
        of_word.iter().for_each(|&number| look(number));
        for (ending, number) in &self.by_first_tag[reading.tag(at) as usize] {
            if ending.fits(reading.word(at)) {
                look(*number);
            }
        }
        if found.len() > first + 1 {
            keep_longest(found, first);
        }
    }
}

impl Indexed {
    /// Returns the position after the pattern's last word; its first one is known to stand at `at`.
    fn end(&self, reading: &Reading<'_>, at: usize) -> Option<usize> {
        (!self.opens || at == opening(reading)).then(|| fits(&self.rest, reading, at + 1))?
    }
}

impl Index {
    fn new(mut entries: Vec<(usize, u32)>) -> Self {
        entries.sort_unstable();
        let keys = entries.last().map_or(0, |&(last, _)| last + 1);
        let mut starts = vec![0; keys + 1];
        for &(key, _) in &entries {
            starts[key + 1] += 1;
        }
        for key in 0..keys {
            starts[key + 1] += starts[key];
        }
        let numbers = entries.into_iter().map(|(_, number)| number).collect();
        Self { starts, numbers }
    }

    fn under(&self, key: usize) -> &[u32] {
        match self.starts.get(key..key + 2) {
            Some(&[start, end]) => &self.numbers[start as usize..end as usize],
            _ => &[],
        }
    }
}

/// Keeps of each rule's finds from `first` on, which begin at one word, the longest, in order of the rules.
fn keep_longest(found: &mut Vec<Found>, first: usize) {
    let mut here = found.split_off(first);
    here.sort_by_key(|found| (found.rule, usize::MAX - found.words.end));
    here.dedup_by_key(|found| found.rule);
    found.append(&mut here);
}

#[cfg(test)]
mod tests {
    use super::{Pattern, PatternSet};
    use crate::inflection::Inflections;
    use crate::reading::Reading;
    use crate::tagger::Tagger;
    use crate::vocabulary::Vocabulary;

    /// Checks which words of a sentence a pattern covers, joined by `/`.
    fn check(pattern: &str, sentence: &str, expected: &str) {
        let inflections = Inflections::parse("doubling.words = []\nirregular = {}").unwrap();
        let mut vocabulary = Vocabulary::read(include_str!("../rules/words.toml")).unwrap();
        let parsed = Pattern::parse(pattern, &inflections, &mut vocabulary).unwrap();
        let set = PatternSet::new(vec![(0, parsed)]);
        let reading = Reading::new(sentence, &vocabulary, &Tagger::shipped());
        let found = set.find(&reading);
        let words: Vec<&str> = found
            .iter()
            .map(|found| {
                reading
                    .span(found.words.start, found.words.end)
                    .of(sentence)
            })
            .collect();
        assert_eq!(words.join("/"), expected, "{pattern} in {sentence}");
    }

    #[test]
    fn alternatives_optional_steps_and_inflections_fit() {
        check(
            "safe haven|havens",
            "Safe havens are no safe haven.",
            "Safe havens/safe haven",
        );
        check(
            "make~ [it] clear",
            "She makes clear what he made it clear.",
            "makes clear",
        );
        check(
            "underscore~",
            "It underscored, underscoring it.",
            "underscored/underscoring",
        );
    }

    #[test]
    fn a_gap_stops_at_a_mark_that_parts_clauses() {
        check(
            "raise~ .. questions",
            "It raises some hard questions.",
            "raises some hard questions",
        );
        check(
            "raise~ .. questions",
            "It raises prices, questions remain.",
            "",
        );
    }

    #[test]
    fn the_start_is_the_first_word_even_behind_a_quotation_mark() {
        check("^ but", "“But no,” he said, but left.", "But");
    }

    #[test]
    fn tags_fit_words_of_their_kind() {
        check("no <NOUN>", "There was no bridge and no.", "no bridge");
        check(
            "<VERB>ed",
            "She waited, saw the boat and left a crowded quay.",
            "waited",
        );
    }

    #[test]
    fn years_and_counts_are_told_apart() {
        check(
            "in <NUM>:year",
            "In 1931, in four days, in 24 hours.",
            "In 1931",
        );
        check(
            "<NUM>:count <NOUN>",
            "The 2023 report named 31 boats.",
            "31 boats",
        );
    }

    #[test]
    fn curly_apostrophes_and_hard_hyphens_fit_plain_ones() {
        check("so-called", "The so‑called plan.", "so‑called");
    }

    #[test]
    fn a_pattern_without_a_word_at_each_end_is_refused() {
        let inflections = Inflections::parse("doubling.words = []\nirregular = {}").unwrap();
        for pattern in ["raise ..", ".. raise", "[a] raise", "<NOSUCHTAG>", ""] {
            assert!(
                Pattern::parse(pattern, &inflections, &mut Vocabulary::default()).is_err(),
                "{pattern}"
            );
        }
    }
}
