//! Text goes in; its words, numbers and punctuation marks come out, cut as in the Universal Dependencies treebanks.
//!
//! Clitics are tokens of their own ("did|n’t", "council|'s"), abbreviations keep their full stop ("Mr.", "U.S."), and
//! numbers stand apart from signs and units ("$|45|m", "70|-|80|pc"). Other than in the treebanks, a hyphenated word is
//! one token ("cross-border", "25-year-old"): the rules read it as one word.

use std::sync::LazyLock;

use crate::span::Span;

/// The shortest pieces that the tagger and the rules read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its bytes in the text that was cut.
    pub span: Span,
    /// What it is by its characters.
    pub kind: TokenKind,
}

impl Token {
    /// Returns the token's words in `text`, the text it was cut from.
    pub fn of(self, text: &str) -> &str {
        self.span.of(text)
    }
}

/// What a token is by its characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Has a letter: "bridge", "'s", "21st", "25-year-old".
    Word,
    /// Digits and the marks inside a number: "1,873", "3.5", "7:30", "2025-10-12".
    Number,
    /// Anything else: "“", "...", "$", "%".
    Punctuation,
}

/// Abbreviations that keep a full stop, one a line.
static ABBREVIATIONS: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!("../rules/abbreviations.txt").lines().collect());

/// Cuts `text` into tokens. They come in order and cover every character but blanks.
///
/// ```
/// use whosays_analysis::token::tokens;
/// let text = "Karrow's cross-border bridge didn’t cost $45m.";
/// let words: Vec<&str> = tokens(text).iter().map(|token| token.of(text)).collect();
/// assert_eq!(words, ["Karrow", "'s", "cross-border", "bridge", "did", "n’t", "cost", "$", "45", "m", "."]);
/// ```
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 4);
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() {
            at += c.len_utf8();
        } else if is_word(c) || starts_decade(&text[at..]) {
            let end = word_end(text, at);
            cut_word(text, Span::new(at, end), &mut tokens);
            at = end;
        } else {
            let end = mark_end(text, at, c);
            push(&mut tokens, at..end, TokenKind::Punctuation);
            at = end;
        }
    }
    tokens
}

fn push(tokens: &mut Vec<Token>, bytes: std::ops::Range<usize>, kind: TokenKind) {
    if !bytes.is_empty() {
        tokens.push(Token {
            span: bytes.into(),
            kind,
        });
    }
}

/// Letters, digits and combining accents.
fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || (!c.is_ascii() && (c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)))
}

/// Tells whether `c` joins words: a hyphen, also the one that forbids a line break.
pub(crate) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{2bc}')
}

/// The end of the mark at `at`: repeated marks ("...", "--", "!!") are one.
fn mark_end(text: &str, at: usize, mark: char) -> usize {
    if !matches!(
        mark,
        '.' | '-' | '!' | '?' | '*' | '=' | '_' | '~' | '\'' | '`'
    ) {
        return at + mark.len_utf8();
    }
    let rest = &text[at..];
    at + rest.len() - rest.trim_start_matches(mark).len()
}

/// "’60s", "'72": an apostrophe that stands for a century.
fn starts_decade(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(is_apostrophe)
        && chars.by_ref().take(2).filter(char::is_ascii_digit).count() == 2
        && chars.next().is_none_or(|c| c == 's' || !is_word(c))
}

/// The end of the word or number that starts at `start`, clitics, units and an abbreviation's full stop included.
fn word_end(text: &str, start: usize) -> usize {
    if let Some(length) = address_length(&text[start..]) {
        return start + length;
    }
    let word = &text[start..];
    // Most words are plain letters from end to end: those are stepped over in one go.
    let plain = word.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let opening = word.chars().next().map_or(0, char::len_utf8).max(plain);
    let mut letters = plain.max(1);
    let mut previous = word[..opening].chars().next_back().unwrap_or(' ');
    let mut chars = word[opening..].char_indices().peekable();
    while let Some((by, c)) = chars.next() {
        if is_word(c) {
            letters += 1;
        } else {
            let next = chars.peek().map_or(' ', |&(_, next)| next);
            let end = start + opening + by;
            if !joins(c, previous, next, letters) && !groups(c, word, opening + by) {
                let keeps_stop = c == '.' && keeps_stop(&text[start..end], &text[end + 1..]);
                return end + usize::from(keeps_stop);
            }
            letters = 0;
        }
        previous = c;
    }
    text.len()
}

/// The length of a web address at the start of `rest`.
fn address_length(rest: &str) -> Option<usize> {
    let starts = ["http://", "https://", "www."];
    starts.iter().any(|start| rest.starts_with(start)).then(|| {
        let address = rest.split(char::is_whitespace).next().unwrap_or(rest);
        let trimmed =
            address.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '"', '\'', '”', '’']);
        trimmed.len()
    })
}

/// Tells whether `c` stands inside a word, between `previous` and `next`; `letters` are the letters since the last mark.
fn joins(c: char, previous: char, next: char, letters: usize) -> bool {
    let digits = previous.is_ascii_digit() && next.is_ascii_digit();
    match c {
        _ if is_hyphen(c) => (is_word(previous) || previous == '.') && is_word(next),
        '&' | '@' | '_' => is_word(previous) && is_word(next),
        '/' | ':' => digits,
        '.' if digits => true,
        '.' if letters == 1 => {
            previous.is_alphabetic()
                && (next.is_alphabetic() || is_hyphen(next) || is_apostrophe(next))
        }
        '.' => previous.is_lowercase() && next.is_lowercase(),
        _ => {
            is_apostrophe(c)
                && (previous.is_alphabetic() || previous == '.')
                && next.is_alphabetic()
        }
    }
}

/// Tells whether `c` is the comma between groups of three digits: "1,873".
fn groups(c: char, word: &str, comma: usize) -> bool {
    let bytes = word.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    c == ',' && is_digit(comma - 1) && (1..4).all(|by| is_digit(comma + by)) && !is_digit(comma + 4)
}

/// Tells whether the full stop after `word` belongs to it: "Mr.", "U.S.", "J." but not "plan B." at the end of `text`.
fn keeps_stop(word: &str, rest: &str) -> bool {
    let last = word.rsplit(['.', '-']).next().unwrap_or(word);
    let is_letter = last.len() == 1 && last.as_bytes()[0].is_ascii_alphabetic();
    if is_letter {
        return last.len() < word.len()
            || (last != "I" && last != "a" && !rest.trim_start().is_empty());
    }
    last.len() < 8 && ABBREVIATIONS.binary_search(&word).is_ok()
}

/// Cuts the word at `span` into its number, unit, stem and clitic.
fn cut_word(text: &str, span: Span, tokens: &mut Vec<Token>) {
    let word = span.of(text);
    let (start, end) = (span.start, span.end);
    if word.as_bytes()[0].is_ascii_digit() {
        cut_number(word, start, tokens);
    } else {
        let cut = start + clitic_start(word);
        push(tokens, start..cut, TokenKind::Word);
        push(tokens, cut..end, TokenKind::Word);
    }
}

/// Where the clitic of `word` starts, or its length: "did|n't", "council|’s", "can|not".
fn clitic_start(word: &str) -> usize {
    if word.len() == 6 && word.eq_ignore_ascii_case("cannot") {
        return 3;
    }
    let Some((at, _)) = word
        .char_indices()
        .rev()
        .take(3)
        .find(|&(_, c)| is_apostrophe(c))
    else {
        return word.len();
    };
    let after = word[at..]
        .trim_start_matches(is_apostrophe)
        .to_ascii_lowercase();
    let before = &word.as_bytes()[..at];
    match after.as_str() {
        "s" | "m" | "d" | "re" | "ve" | "ll" => at,
        "t" if before.last().is_some_and(|&n| n | 32 == b'n') => at - 1,
        _ => word.len(),
    }
}

/// Cuts a word that starts with a digit: "1,873" and "21st" are one token, "45m" two, "70-80pc" four.
fn cut_number(word: &str, start: usize, tokens: &mut Vec<Token>) {
    let end = start + word.len();
    let digits = start + number_length(word);
    let rest = &word[digits - start..];
    let hyphens = word.chars().filter(|&c| is_hyphen(c)).count();
    let all_digits = !word.contains(char::is_alphabetic);
    let range = rest
        .chars()
        .next()
        .filter(|&c| is_hyphen(c) && hyphens == 1);
    let upper = range
        .map(|hyphen| &rest[hyphen.len_utf8()..])
        .filter(|upper| number_length(upper) > 0);
    match upper {
        Some(upper) => {
            push(tokens, start..digits, TokenKind::Number);
            push(tokens, digits..end - upper.len(), TokenKind::Punctuation);
            cut_number(upper, end - upper.len(), tokens);
        }
        None if all_digits => push(tokens, start..end, TokenKind::Number),
        None if is_unit(rest) => {
            push(tokens, start..digits, TokenKind::Number);
            push(tokens, digits..end, TokenKind::Word);
        }
        None => {
            let cut = start + clitic_start(word);
            push(tokens, start..cut, TokenKind::Word);
            push(tokens, cut..end, TokenKind::Word);
        }
    }
}

/// The length of the number that `word` starts with.
fn number_length(word: &str) -> usize {
    word.bytes()
        .take_while(|byte| byte.is_ascii_digit() || b".,/:".contains(byte))
        .count()
}

/// Tells whether the letters after a number are a unit or a scale ("m", "bn", "km", "K"), not an ending ("th", "s").
fn is_unit(letters: &str) -> bool {
    let endings = ["s", "st", "nd", "rd", "th"];
    letters.chars().all(char::is_lowercase) && !endings.contains(&letters)
        || matches!(letters, "K" | "M" | "B" | "KM" | "MW" | "GW")
}

#[cfg(test)]
mod tests;
