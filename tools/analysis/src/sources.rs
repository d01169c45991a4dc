//! Who a statement is said to come from: the noun phrase beside a reporting cue, and how well it can be identified.

use std::ops::Range;

use serde::Deserialize;

use crate::labels::Strength;
use crate::pattern::parts_clauses;
use crate::reading::Reading;
use crate::tagger::Tag;

/// No source's words go on for longer than this.
const LONGEST_PHRASE: usize = 25;

/// The words of `rules/sources.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceWords {
    vague: Words,
    unnamed: Words,
    body: Words,
    product: Words,
    carried: Words,
    writer: Words,
    event: Words,
}

#[derive(Debug, Deserialize)]
struct Words {
    words: Vec<String>,
}

impl Words {
    fn has(&self, word: &str) -> bool {
        self.words.iter().any(|known| known == word)
    }
}

impl SourceWords {
    /// Tells whether the noun phrase can speak, or carry a finding: it is no event and not the writer.
    pub fn can_speak(&self, reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
        let head = head(reading, phrase);
        let word = reading.word(head);
        let carries = self.carried.has(word) && !matches!(word, "this" | "it");
        !self.writer.has(word)
            && !self.event.has(word)
            && (carries
                || reading.tag(head) == Tag::Propn
                || [&self.vague, &self.unnamed, &self.body, &self.product]
                    .iter()
                    .any(|words| words.has(word))
                || names_a_person(word))
    }

    /// Tells whether the noun phrase is the writer: "I", "we".
    pub fn is_writer(&self, reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
        phrase.len() == 1 && self.writer.has(reading.word(phrase.start))
    }

    /// Tells whether the noun phrase is an event or a state, which says nothing by itself.
    pub fn is_event(&self, reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
        self.event.has(reading.word(head(reading, phrase)))
    }

    /// Tells how well the source can be identified.
    pub fn strength(&self, reading: &Reading<'_>, phrase: &Range<usize>) -> Strength {
        let head = head(reading, phrase);
        let word = reading.word(head);
        let named = phrase
            .clone()
            .any(|at| reading.tag(at) == Tag::Propn && !is_nationality(reading.word(at)));
        if self.vague.has(word) {
            return if named && self.product.has(word) {
                Strength::Unnamed
            } else {
                Strength::Vague
            };
        }
        if reading.tag(head) == Tag::Propn && !self.unnamed.has(word) {
            return Strength::Named;
        }
        if self.unnamed.has(word) {
            let person_follows = reading.tag(head + 1) == Tag::Propn && head + 1 < phrase.end;
            return if person_follows {
                Strength::Named
            } else {
                Strength::Unnamed
            };
        }
        let definite = matches!(
            reading.word(phrase.start),
            "the" | "its" | "his" | "her" | "their" | "this" | "that"
        );
        if self.carried.has(word) || named || (self.body.has(word) && definite) {
            return Strength::Named;
        }
        if self.body.has(word) {
            Strength::Named
        } else {
            Strength::Unnamed
        }
    }
}

/// Tells by its ending whether a noun is likely to name people: "fishermen", "columnist".
fn names_a_person(word: &str) -> bool {
    const ENDINGS: [&str; 9] = [
        "men", "man", "woman", "women", "ist", "ists", "er", "ers", "ians",
    ];
    ENDINGS
        .iter()
        .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
}

/// Tells whether a capitalised word only says where somebody is from: "Afghan", "Pakistani".
fn is_nationality(word: &str) -> bool {
    ["an", "ani", "ish", "ese", "ian"]
        .iter()
        .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
}

/// Returns the position of a noun phrase's head: the last noun before its first "of", comma or bracket.
fn head(reading: &Reading<'_>, phrase: &Range<usize>) -> usize {
    let core = phrase
        .clone()
        .skip(1)
        .find(|&at| reading.tag(at) == Tag::Adp || parts_clauses(reading.word(at)))
        .unwrap_or(phrase.end);
    let nominal = |at: &usize| {
        matches!(
            reading.tag(*at),
            Tag::Noun | Tag::Propn | Tag::Pron | Tag::Num
        )
    };
    (phrase.start..core)
        .rev()
        .find(nominal)
        .unwrap_or(phrase.start)
}

/// Returns the noun phrase that ends right before the word `before`, stepping over auxiliaries, adverbs and asides.
pub fn phrase_before(reading: &Reading<'_>, before: usize) -> Option<Range<usize>> {
    let mut end = before;
    while end > 0 && before - end < LONGEST_PHRASE && is_verbal_filler(reading, end - 1) {
        end -= 1;
    }
    if let Some(start) = aside_start(reading, end) {
        end = start;
    }
    let mut start = end;
    while start > 0 && end - start < LONGEST_PHRASE && belongs(reading, start - 1) {
        start -= 1;
    }
    trimmed(reading, start, end)
}

/// Returns the noun phrase that begins at the word `from`.
pub fn phrase_after(reading: &Reading<'_>, from: usize) -> Option<Range<usize>> {
    let mut end = from;
    while end < reading.len()
        && end - from < LONGEST_PHRASE
        && belongs(reading, end)
        && !(end > from && starts_pronoun(reading, end))
    {
        end += 1;
    }
    trimmed(reading, from, end)
}

fn starts_pronoun(reading: &Reading<'_>, at: usize) -> bool {
    reading.tag(at) == Tag::Pron
        && !reading.word(at).starts_with('\'')
        && reading.tag(at.wrapping_sub(1)) != Tag::Adp
}

fn is_verbal_filler(reading: &Reading<'_>, at: usize) -> bool {
    matches!(reading.tag(at), Tag::Aux | Tag::Adv | Tag::Part)
        && !reading.word(at).starts_with('\'')
}

/// Returns where an aside that ends right before `end` begins: ", the owner of the boat," or "(PIPS)".
fn aside_start(reading: &Reading<'_>, end: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    let opens = match end.checked_sub(1).map(|last| reading.word(last)) {
        Some(")") => "(",
        Some(",") => ",",
        _ => return None,
    };
    let last = end - 1;
    let open = (last.saturating_sub(LONGEST)..last)
        .rev()
        .find(|&at| reading.word(at) == opens)?;
    (open > 0 && matches!(reading.tag(open - 1), Tag::Noun | Tag::Propn)).then_some(open)
}

/// Tells whether a word can stand inside a source's noun phrase.
fn belongs(reading: &Reading<'_>, at: usize) -> bool {
    match reading.tag(at) {
        Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num | Tag::Pron => true,
        Tag::Adp => matches!(reading.word(at), "of" | "for" | "at" | "from" | "in"),
        Tag::Part => reading.word(at).starts_with('\''),
        Tag::Cconj => at > 0 && joins_names(reading, at),
        Tag::Punct | Tag::Sym => matches!(reading.word(at), "-" | "&" | "/"),
        _ => false,
    }
}

/// Tells whether an "and" joins two names or nouns, not two clauses.
fn joins_names(reading: &Reading<'_>, at: usize) -> bool {
    let nominal = |tag| matches!(tag, Tag::Noun | Tag::Propn);
    reading.word(at) == "and"
        && nominal(reading.tag(at - 1))
        && (nominal(reading.tag(at + 1))
            || (reading.tag(at + 1) == Tag::Det && nominal(reading.tag(at + 2))))
}

/// Takes off what a noun phrase cannot begin or end with; `None` where no noun or pronoun is left.
fn trimmed(reading: &Reading<'_>, start: usize, end: usize) -> Option<Range<usize>> {
    let nominal = |at: &usize| {
        matches!(
            reading.tag(*at),
            Tag::Noun | Tag::Propn | Tag::Pron | Tag::Num | Tag::Adj | Tag::Det
        )
    };
    let start = (start..end).find(|at| nominal(at) && !reading.word(*at).starts_with('\''))?;
    let last = (start..end).rev().find(|at| {
        nominal(at) && reading.tag(*at) != Tag::Det || is_bare_determiner(reading, *at)
    })?;
    Some(start..last + 1)
}

/// Tells whether a determiner stands for a noun: "Some say".
fn is_bare_determiner(reading: &Reading<'_>, at: usize) -> bool {
    matches!(
        reading.word(at),
        "some" | "many" | "most" | "all" | "both" | "others" | "few" | "this" | "that"
    )
}
