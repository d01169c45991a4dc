//! Reads `rules/cleaning.toml`: the words of the notices, and the patterns of what is no part of an article.

use std::error::Error;
use std::sync::LazyLock;

use regex::{Regex, RegexSet};
use serde::Deserialize;

use crate::expression;

/// The rules as shipped.
pub(super) static RULES: LazyLock<Rules> = LazyLock::new(|| {
    Rules::read(include_str!("../../rules/cleaning.toml")).expect("a test reads cleaning.toml")
});

/// All that cleaning looks up.
pub(super) struct Rules {
    pub(super) notices: Notices,
    pub(super) characters: CharacterRules,
    pub(super) lines: LineRules,
    pub(super) suffixes: Vec<SuffixRule>,
    pub(super) header: HeaderRules,
    pub(super) stops: StopRules,
    pub(super) joins: JoinRules,
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    common: Common,
    notices: Notices,
    character: Vec<CharacterRule>,
    line: Vec<LineRule>,
    suffix: Vec<SuffixRule>,
    header: Header,
    piece: Vec<RawPiece>,
    stops: StopRules,
    joins: JoinRules,
}

impl Rules {
    fn read(text: &str) -> Result<Self, Box<dyn Error>> {
        let file: File = toml::from_str(text)?;
        Ok(Self {
            notices: file.notices,
            characters: CharacterRules::new(file.character),
            lines: LineRules::new(file.line, &file.common)?,
            suffixes: file.suffix,
            header: HeaderRules::new(file.header, file.piece, &file.common)?,
            stops: file.stops,
            joins: file.joins,
        })
    }
}

/// What patterns have in common.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Common {
    marks: String,
    capitals: String,
    letters: String,
}

impl Common {
    /// Returns a pattern with what `{marks}` and the like in it stand for.
    fn put_into(&self, pattern: &str) -> String {
        pattern
            .replace("{marks}", &self.marks)
            .replace("{capitals}", &self.capitals)
            .replace("{letters}", &self.letters)
    }
}

/// Words for the steps that need no pattern.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Notices {
    pub(super) lines_joined: String,
    pub(super) repeated_body: String,
    pub(super) repeated_paragraph: String,
    pub(super) teasers: String,
    pub(super) title: String,
    pub(super) byline: String,
    pub(super) stuck_date: String,
    pub(super) blank_missing: String,
    pub(super) run_together: String,
}

/// A kind of character that is taken out or made plain.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CharacterRule {
    pub(super) what: String,
    pub(super) becomes: String,
    ranges: Vec<(char, char)>,
}

/// The kinds of characters, to be looked up by character.
pub(super) struct CharacterRules {
    pub(super) all: Vec<CharacterRule>,
    /// First and last character of each range with the place of its rule, in order.
    ranges: Vec<(char, char, usize)>,
}

impl CharacterRules {
    fn new(all: Vec<CharacterRule>) -> Self {
        let mut ranges: Vec<_> = all
            .iter()
            .enumerate()
            .flat_map(|(index, rule)| {
                rule.ranges
                    .iter()
                    .map(move |&(first, last)| (first, last, index))
            })
            .collect();
        ranges.sort_unstable();
        Self { all, ranges }
    }

    /// Returns the place in `all` of the rule for a character.
    pub(super) fn find(&self, c: char) -> Option<usize> {
        if matches!(c, ' '..='~' | '\n' | '\t') {
            return None;
        }
        let next = self.ranges.partition_point(|&(first, ..)| first <= c);
        let &(_, last, index) = self.ranges.get(next.checked_sub(1)?)?;
        (c <= last).then_some(index)
    }
}

/// Where a line must stand for its rule to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Place {
    /// Before the body.
    Top,
    /// After the body.
    End,
    /// Anywhere.
    Anywhere,
    /// Below the article: the line and everything behind it.
    After,
}

/// A line that is no part of an article.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LineRule {
    pub(super) what: String,
    place: Place,
    pattern: String,
    #[cfg_attr(not(test), expect(dead_code, reason = "for the test of the rules"))]
    matches: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "for the test of the rules"))]
    passes: Vec<String>,
}

/// The lines that are no part of an article, looked for all at once.
pub(super) struct LineRules {
    rules: Vec<LineRule>,
    set: RegexSet,
}

impl LineRules {
    /// The longest line that a rule is tried on, in bytes: a longer one is a paragraph.
    const LONGEST: usize = 200;

    fn new(rules: Vec<LineRule>, common: &Common) -> Result<Self, regex::Error> {
        let set = RegexSet::new(rules.iter().map(|rule| common.put_into(&rule.pattern)))?;
        Ok(Self { rules, set })
    }

    /// Returns the first rule for one of the places that matches a line.
    pub(super) fn find(&self, line: &str, places: &[Place]) -> Option<&LineRule> {
        if line.len() > Self::LONGEST {
            return None;
        }
        self.set
            .matches(line)
            .iter()
            .map(|index| &self.rules[index])
            .find(|rule| places.contains(&rule.place))
    }
}

/// Dirt at the end of the last paragraph.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SuffixRule {
    pub(super) what: String,
    #[serde(deserialize_with = "expression::read")]
    pub(super) pattern: Regex,
    #[cfg_attr(not(test), expect(dead_code, reason = "for the test of the rules"))]
    matches: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "for the test of the rules"))]
    passes: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    months: Vec<Vec<String>>,
    name: String,
    no_name: Vec<String>,
}

/// What a piece of a byline or date line tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum PieceKind {
    /// A mark between two pieces.
    Separator,
    /// That a date is the one of the last change.
    Updated,
    /// That a date follows.
    Label,
    /// A weekday, a time: nothing that is read off.
    Filler,
    /// A date.
    Date,
    /// A writer, with the words that make her one.
    Author,
    /// What the writer is.
    Role,
    /// Who published it, behind the writer.
    Outlet,
    /// A name alone.
    Name,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPiece {
    kind: PieceKind,
    pattern: String,
    #[cfg_attr(not(test), expect(dead_code, reason = "for the test of the rules"))]
    matches: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "for the test of the rules"))]
    passes: Vec<String>,
}

/// A piece of a byline or date line. Its pattern holds at the start of what is left of a line.
pub(super) struct Piece {
    pub(super) kind: PieceKind,
    pub(super) pattern: Regex,
}

/// What bylines and date lines are made of.
pub(super) struct HeaderRules {
    pub(super) pieces: Vec<Piece>,
    months: Vec<Vec<String>>,
    no_name: Vec<String>,
}

impl HeaderRules {
    fn new(header: Header, pieces: Vec<RawPiece>, common: &Common) -> Result<Self, regex::Error> {
        let months = header.months.concat().join("|");
        let pieces = pieces.into_iter().map(|piece| {
            let pattern = piece
                .pattern
                .replace("{month}", &months)
                .replace("{name}", &header.name);
            Ok(Piece {
                kind: piece.kind,
                pattern: Regex::new(&format!("^(?:{})", common.put_into(&pattern)))?,
            })
        });
        Ok(Self {
            pieces: pieces.collect::<Result<_, _>>()?,
            months: header.months,
            no_name: header.no_name,
        })
    }

    /// Returns the number of a month by its name, in any case.
    pub(super) fn month(&self, name: &str) -> Option<u32> {
        let name = name.to_lowercase();
        (1..)
            .zip(&self.months)
            .find(|(_, names)| names.contains(&name))
            .map(|(number, _)| number)
    }

    /// Tells whether a name can be a person's.
    pub(super) fn is_person(&self, name: &str) -> bool {
        !name
            .split_whitespace()
            .any(|word| self.no_name.contains(&word.to_lowercase()))
    }
}

/// Where a full stop that lacks its blank is none.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StopRules {
    pub(super) after: Vec<String>,
    pub(super) before: Vec<String>,
}

/// What words run together look like.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct JoinRules {
    #[serde(deserialize_with = "expression::read")]
    pub(super) bracket: Regex,
    #[serde(deserialize_with = "expression::read")]
    pub(super) ending: Regex,
    pub(super) not: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "for the test of the rules"))]
    matches: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "for the test of the rules"))]
    passes: Vec<String>,
}

#[cfg(test)]
mod tests;
