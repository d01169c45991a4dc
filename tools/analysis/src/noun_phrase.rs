//! The noun phrase beside a word: where it begins and ends, and its head.

use std::ops::Range;

use crate::reading::Reading;
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// So many asides may stand in a row behind a noun.
const LONGEST_ROW: usize = 4;

/// No source's words go on for longer than this.
const LONGEST_PHRASE: usize = 25;

/// Returns the position of a noun phrase's head: the last noun before its first "of", comma or bracket.
pub fn head(reading: &Reading<'_>, phrase: &Range<usize>) -> usize {
    let is_name = |at: usize| reading.tag(at) == Tag::Propn;
    // "The Nurses, Midwives and Carers Union" is one name.
    let ends_name = |at: usize| {
        reading.parts_clauses(at)
            && !(reading.word(at) == "," && is_name(at - 1) && is_name(at + 1))
    };
    let core = phrase
        .clone()
        .skip(1)
        .find(|&at| reading.tag(at) == Tag::Adp || ends_name(at))
        .unwrap_or(phrase.end);
    let nominal = |at: &usize| {
        matches!(
            reading.tag(*at),
            Tag::Noun | Tag::Propn | Tag::Pron | Tag::Num
        )
    };
    // "an official", which the tagger may take for a quality
    let is_person =
        |at: &usize| reading.tag(*at) == Tag::Adj && reading.is(*at, Class::SourceUnnamed);
    (phrase.start..core)
        .rev()
        .find(nominal)
        .or_else(|| (phrase.start..core).rev().find(is_person))
        .unwrap_or(phrase.start)
}

/// Returns the noun phrase that ends right before the word `before`, stepping over auxiliaries, adverbs and asides.
pub fn phrase_before(reading: &Reading<'_>, before: usize) -> Option<Range<usize>> {
    let end = without_fillers(reading, before);
    let Some(aside) = aside_start(reading, end) else {
        return phrase_ending(reading, end);
    };
    let mut found = phrase_ending(reading, without_fillers(reading, aside))?;
    for _ in 1..LONGEST_ROW {
        let Some(comma) = row_start(reading, &found) else {
            break;
        };
        found = phrase_ending(reading, without_fillers(reading, comma))?;
    }
    Some(found)
}

/// Returns where an earlier aside of a row begins, if a noun phrase stands in one: "Rook, 61, of (Mill Street), a baker,",
/// "the board, which has fought (the plan), in court,".
fn row_start(reading: &Reading<'_>, phrase: &Range<usize>) -> Option<usize> {
    const REACH: usize = 8;
    let nominal = |at: usize| matches!(reading.tag(at), Tag::Noun | Tag::Propn);
    let comma = (phrase.start.saturating_sub(REACH)..phrase.start)
        .rev()
        .find(|&at| reading.parts_clauses(at))
        .filter(|&at| reading.word(at) == "," && at > 0)?;
    let first = comma + 1;
    let is_age = first == phrase.start && phrase.len() == 1 && reading.tag(first) == Tag::Num;
    let opens = is_age
        || is_bare_title(reading, phrase)
        || reading.tag(first) == Tag::Adp
        || reading.is(first, Class::Relative);
    (opens && (nominal(comma - 1) || reading.tag(comma - 1) == Tag::Num)).then_some(comma)
}

/// Tells whether a noun phrase behind a comma only says what somebody is: "Rook, (professor of law), Karrow University,".
/// A word for one person or thing that has no article is no subject, but "In Karrow, (police), fearing a riot," may be.
fn is_bare_title(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    let Some(before) = phrase.start.checked_sub(2) else {
        return false;
    };
    let head = head(reading, phrase);
    let is_title = matches!(reading.tag(phrase.start), Tag::Noun | Tag::Adj)
        && reading.tag(head) == Tag::Noun
        && !reading.word(head).ends_with('s')
        && !reading.is(head, Class::ActorGroup);
    let says_where = before > 0
        && reading.tag(before - 1) == Tag::Adp
        && (before == 1 || reading.parts_clauses(before - 2));
    is_title && reading.word(phrase.start - 1) == "," && !says_where
}

/// Returns the noun phrase that ends right before the word `end`.
fn phrase_ending(reading: &Reading<'_>, end: usize) -> Option<Range<usize>> {
    let mut start = end;
    while start > 0
        && end - start < LONGEST_PHRASE
        && (belongs(reading, start - 1) || links_back(reading, start - 1))
        && !(start < end && begins_anew(reading, start))
    {
        start -= 1;
    }
    let start = list_start(reading, start, end).unwrap_or(start);
    trimmed(reading, start, end)
}

/// Returns where a row of names with one article begins: "The Nurses, (Midwives and Carers Union)".
fn list_start(reading: &Reading<'_>, start: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    let comma = start.checked_sub(1).filter(|&at| reading.word(at) == ",")?;
    let is_row =
        reading.tag(start) == Tag::Propn && (start..end).any(|at| reading.tag(at) == Tag::Cconj);
    let first = (comma.saturating_sub(LONGEST)..comma)
        .rev()
        .take_while(|&at| reading.tag(at) == Tag::Propn || reading.word(at) == ",")
        .last()?;
    let article = first.checked_sub(1)?;
    let opens = article == 0 || reading.parts_clauses(article - 1);
    (is_row && opens && reading.tag(article) == Tag::Det).then_some(article)
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

/// Tells whether a word links a noun to what says more of it, left of a verb: "a report (on) the bridge said".
fn links_back(reading: &Reading<'_>, at: usize) -> bool {
    let nominal = |at: usize| matches!(reading.tag(at), Tag::Noun | Tag::Propn);
    let behind_noun = at > 0 && nominal(at - 1);
    // "people familiar (with) the plan said"
    let behind_quality = at > 1 && reading.tag(at - 1) == Tag::Adj && nominal(at - 2);
    (behind_noun || behind_quality)
        && reading.tag(at) == Tag::Adp
        && reading.is(at, Class::PhraseLinkBack)
}

/// Tells whether another noun phrase begins at a word: "in this statement (the ministry) said", "in 2012 (he) called",
/// "a case in which (traders) said".
fn begins_anew(reading: &Reading<'_>, at: usize) -> bool {
    let behind_nominal = at > 0 && matches!(reading.tag(at - 1), Tag::Noun | Tag::Propn | Tag::Num);
    let behind_which =
        at > 1 && reading.is(at - 1, Class::SubjectOfAside) && reading.tag(at - 2) == Tag::Adp;
    behind_which
        || (behind_nominal
            && (reading.tag(at) == Tag::Det || reading.is(at, Class::SubjectPronoun)))
}

/// Steps back over auxiliaries, adverbs and words that tell when: "The board (on Friday also) said".
pub fn without_fillers(reading: &Reading<'_>, before: usize) -> usize {
    let mut end = before;
    while end > 0 && before - end < LONGEST_PHRASE {
        end = match is_verbal_filler(reading, end - 1) {
            true => end - 1,
            false => match without_time(reading, end) {
                start if start < end => start,
                _ => break,
            },
        };
    }
    end
}

/// Returns where the words that tell when begin, if they stand right before `end`: "on Friday", "late last year".
fn without_time(reading: &Reading<'_>, end: usize) -> usize {
    const LONGEST: usize = 4;
    let mut start = end;
    while start > 0 && end - start < LONGEST && tells_time(reading, start - 1) {
        start -= 1;
    }
    if !(start..end).any(|at| reading.is(at, Class::TimeWord)) {
        return end;
    }
    let opens = start > 0 && reading.is(start - 1, Class::TimeOpener);
    start - usize::from(opens)
}

/// Returns the position behind the words that tell when, if they stand at `from`: "(said) on Friday", "late last year".
pub fn time_after(reading: &Reading<'_>, from: usize) -> usize {
    const LONGEST: usize = 4;
    let opened = from + usize::from(reading.is(from, Class::TimeOpener));
    let end = (opened..opened + LONGEST)
        .find(|&at| !tells_time(reading, at))
        .unwrap_or(opened + LONGEST);
    let tells = (opened..end).any(|at| reading.is(at, Class::TimeWord));
    if tells { end } else { from }
}

fn tells_time(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Class::TimeWord)
        || reading.is(at, Class::TimeModifier)
        || reading.tag(at) == Tag::Num
}

fn starts_pronoun(reading: &Reading<'_>, at: usize) -> bool {
    reading.tag(at) == Tag::Pron
        && !reading.word(at).starts_with('\'')
        && reading.tag(at.wrapping_sub(1)) != Tag::Adp
}

fn is_verbal_filler(reading: &Reading<'_>, at: usize) -> bool {
    let possessive = reading.tag(at) == Tag::Part && reading.word(at).starts_with('\'');
    let filler =
        matches!(reading.tag(at), Tag::Aux | Tag::Adv | Tag::Part) && !is_of_name(reading, at);
    (filler && !possessive)
        || reading.is(at, Class::FormOfHave)
        || reading.is(at, Class::Reflexive)
        || floats(reading, at)
}

/// Tells whether a word for all of them stands behind a subject: "the mayor and the board (both) said".
fn floats(reading: &Reading<'_>, at: usize) -> bool {
    let behind_name = |at: usize| {
        reading.word(at) == ")" || matches!(reading.tag(at), Tag::Noun | Tag::Propn | Tag::Pron)
    };
    reading.is(at, Class::Floating) && at.checked_sub(1).is_some_and(behind_name)
}

/// Returns where an aside that ends right before `end` begins: ", the owner of the boat,", "(PIPS)" or "— as ever —".
fn aside_start(reading: &Reading<'_>, end: usize) -> Option<usize> {
    const LONGEST: usize = 25;
    let opens = match end.checked_sub(1).map(|last| reading.word(last)) {
        Some(")") => "(",
        Some(same @ ("," | "—" | "–" | "--")) => same,
        _ => return None,
    };
    let last = end - 1;
    let named = |at: usize| {
        let tagged = matches!(
            reading.tag(at),
            Tag::Noun | Tag::Propn | Tag::Num | Tag::Pron
        );
        tagged || reading.is(at, Class::BareDeterminer)
    };
    let behind_noun = |&at: &usize| at > 0 && named(at - 1);
    let mark = |dates: bool| {
        (last.saturating_sub(LONGEST)..last)
            .rev()
            .find(|&at| reading.word(at) == opens && (dates || !is_in_date(reading, at)))
            .filter(behind_noun)
    };
    // "The board in its June 9, 2021 report, confirmed": no comma but the date's.
    mark(false).or_else(|| mark(true))
}

/// Tells whether a comma only parts the year from the day: "June 9, 2021".
fn is_in_date(reading: &Reading<'_>, at: usize) -> bool {
    at > 0 && reading.tag(at - 1) == Tag::Num && reading.tag(at + 1) == Tag::Num
}

/// Tells whether a word can stand inside a source's noun phrase.
fn belongs(reading: &Reading<'_>, at: usize) -> bool {
    match reading.tag(at) {
        Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num | Tag::Pron => true,
        Tag::Adp => reading.is(at, Class::PhraseLink),
        Tag::Part => reading.word(at).starts_with('\''),
        Tag::Cconj => at > 0 && joins_names(reading, at),
        Tag::Punct | Tag::Sym => reading.is(at, Class::PhraseMark) || owns(reading, at),
        Tag::Verb => is_attributive(reading, at) || is_of_name(reading, at),
        Tag::Adv => is_of_name(reading, at),
        _ => false,
    }
}

/// Tells whether a capital makes a verb or an adverb part of the name beside it: "(United) Nations", "Clean Air (Now)".
fn is_of_name(reading: &Reading<'_>, at: usize) -> bool {
    let is_name = |at: usize| reading.tag(at) == Tag::Propn && reading.is_capital(at);
    match reading.tag(at) {
        Tag::Adv => reading.is_capital(at) && at > 0 && is_name(at - 1),
        Tag::Verb => reading.is_capital(at) && reading.is(at, Class::Participle) && is_name(at + 1),
        _ => false,
    }
}

/// Tells whether an apostrophe that the tagger takes for a mark stands behind an owner: "the Carers(’) Forum".
fn owns(reading: &Reading<'_>, at: usize) -> bool {
    let of_plural = at > 0 && reading.word(at - 1).ends_with('s');
    reading.word(at) == "'" && of_plural && matches!(reading.tag(at + 1), Tag::Noun | Tag::Propn)
}

/// Tells whether a participle stands before the noun it says more of: "an analysis of newly (filed) reports".
pub fn is_attributive(reading: &Reading<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| reading.tag(at));
    matches!(before, Some(Tag::Adp | Tag::Adv | Tag::Det))
        && reading.tag(at + 1) == Tag::Noun
        && reading.is(at, Class::Participle)
}

/// Tells whether an "and" joins two names or nouns, not two clauses.
fn joins_names(reading: &Reading<'_>, at: usize) -> bool {
    let nominal = |tag| matches!(tag, Tag::Noun | Tag::Propn);
    reading.is(at, Class::NameJoiner)
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
        ) || is_of_name(reading, *at)
    };
    let start = (start..end).find(|at| nominal(at) && !reading.word(*at).starts_with('\''))?;
    let end = (start + 1..end)
        .find(|&at| reading.is(at, Class::SubjectRelative))
        .unwrap_or(end);
    let untimed = without_time(reading, end);
    let end = if untimed > start { untimed } else { end };
    let last = (start..end).rev().find(|at| {
        nominal(at) && reading.tag(*at) != Tag::Det || reading.is(*at, Class::BareDeterminer)
    })?;
    Some(start..last + 1)
}
