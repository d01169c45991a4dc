//! Takes a line and reads it as a byline or date line, piece by piece.

use std::ops::RangeInclusive;

use super::dates;
use super::rules::{HeaderRules, Piece, PieceKind};

/// The shortest and the longest byline, in bytes.
const LENGTHS: RangeInclusive<usize> = 6..=200;

/// What a byline or date line tells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Header {
    /// The writer.
    pub(super) author: Option<String>,
    /// Who published it, where the writer's name stands before.
    pub(super) outlet: Option<String>,
    /// The day on which the article appeared.
    pub(super) date: Option<String>,
    /// The day on which it was changed.
    pub(super) updated: Option<String>,
    /// A name that stands there without "By": with a date beside it, it is the writer's.
    pub(super) name: Option<String>,
    has_date: bool,
    is_update: bool,
}

impl Header {
    /// Tells whether the line has a date in it, be it one that can be read only one way or not.
    pub(super) fn has_date(&self) -> bool {
        self.has_date
    }

    /// Takes in one piece; gives what is left of the line.
    fn take<'t>(&mut self, piece: &Piece, rest: &'t str, rules: &HeaderRules) -> Option<&'t str> {
        // Most pieces do not fit: that is told sooner than what a fitting one holds.
        let fits = piece.pattern.is_match(rest);
        let found = fits.then(|| piece.pattern.captures(rest))??;
        let whole = found.get(0).filter(|whole| !whole.is_empty())?;
        let mut end = whole.end();
        match piece.kind {
            PieceKind::Updated => self.is_update = true,
            PieceKind::Label => self.is_update = false,
            PieceKind::Date => {
                let date = dates::iso(&found, rules);
                self.has_date = true;
                if self.is_update {
                    self.updated = date;
                } else {
                    self.date = self.date.take().or(date);
                }
            }
            PieceKind::Author => {
                let name = found.name("author")?;
                end = name.start() + name_length(name.as_str(), &rest[name.start()..], rules);
                self.author = Some(rest[name.start()..end].to_owned());
            }
            PieceKind::Name => {
                end = name_length(whole.as_str(), rest, rules);
                let name = Some(&rest[..end]).filter(|name| rules.is_person(name));
                self.name = self.name.take().or(name.map(str::to_owned));
            }
            PieceKind::Outlet if self.author.is_some() || self.name.is_some() => {
                self.outlet = Some(rest[..end].to_owned());
            }
            PieceKind::Outlet => return None,
            PieceKind::Separator | PieceKind::Filler | PieceKind::Role => {}
        }
        Some(&rest[end..])
    }
}

/// Returns how much of a name is one: it ends where another piece begins ("R. Amsel Staff Writer").
fn name_length(name: &str, rest: &str, rules: &HeaderRules) -> usize {
    let begins_piece = |at: &usize| {
        rules
            .pieces
            .iter()
            .filter(|piece| {
                !matches!(
                    piece.kind,
                    PieceKind::Separator | PieceKind::Author | PieceKind::Name
                )
            })
            .any(|piece| piece.pattern.is_match(&rest[*at..]))
    };
    name.match_indices(char::is_whitespace)
        .map(|(at, blank)| at + blank.len())
        .find(begins_piece)
        .map_or(name.len(), |at| {
            name[..at]
                .trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.')
                .len()
        })
}

/// Reads a line that is wholly a byline or date line; gives nothing for any other.
pub(super) fn read(line: &str, rules: &HeaderRules) -> Option<Header> {
    if !LENGTHS.contains(&line.len()) {
        return None;
    }
    let mut header = Header::default();
    let mut rest = line.trim();
    while !rest.is_empty() {
        rest = rules
            .pieces
            .iter()
            .find_map(|piece| header.take(piece, rest, rules))?
            .trim_start();
    }
    let tells = header.has_date || header.author.is_some() || header.name.is_some();
    tells.then_some(header)
}

/// Reads a date, with its label, that is stuck to the front of a sentence. Gives it with its length.
///
/// "date 2025-03-04 The bridge", "2025-03-04 The bridge"; but not "4 March 2025 was a dark day".
pub(super) fn read_stuck(paragraph: &str, rules: &HeaderRules) -> Option<(Header, usize)> {
    let start = &paragraph[..paragraph.floor_char_boundary(*LENGTHS.end())];
    let mut header = Header::default();
    let mut rest = start.trim_start();
    let mut is_labelled = rest.starts_with(|c: char| c.is_ascii_digit()) && is_year_first(rest);
    while !header.has_date {
        let piece = rules
            .pieces
            .iter()
            .filter(|piece| {
                !matches!(
                    piece.kind,
                    PieceKind::Author | PieceKind::Name | PieceKind::Role | PieceKind::Outlet
                )
            })
            .find(|piece| piece.pattern.is_match(rest))?;
        is_labelled |= matches!(piece.kind, PieceKind::Label | PieceKind::Updated);
        rest = header.take(piece, rest, rules)?.trim_start();
    }
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric() && !"“\"‘'([".contains(c));
    let begins = rest
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .starts_with(|c: char| !c.is_lowercase());
    (is_labelled && begins).then(|| (header, start.len() - rest.len()))
}

fn is_year_first(rest: &str) -> bool {
    rest.bytes().take_while(u8::is_ascii_digit).count() == 4
}
