//! The text of a gold file goes in; its statements with people's labels, or all its faults, come out.
//!
//! Columns are parted by tabs: see [`COLUMNS`]. `kinds`, `attr` and `second` may hold several labels joined by `/`,
//! `source` and `cue` several wordings joined by ` || `, `loaded` several phrases joined by ` | `.

use std::collections::BTreeSet;
use std::path::Path;

use whosays_analysis::labels::{Kind, Strength};

use super::{Gold, Row};
use crate::fault::{Fault, nearest};

/// The columns, in their order; the first line names them.
pub const COLUMNS: [&str; 9] = [
    "id", "kinds", "attr", "source", "cue", "second", "loaded", "sure", "text",
];

/// What stands in `kinds`.
const KINDS: [(&str, Kind); 4] = [
    ("sourced", Kind::Sourced),
    ("unsourced", Kind::Unsourced),
    ("editorial", Kind::Editorial),
    ("other", Kind::None),
];

/// What stands in `attr`.
const STRENGTHS: [(&str, Option<Strength>); 4] = [
    ("named", Some(Strength::Named)),
    ("unnamed", Some(Strength::Unnamed)),
    ("vague", Some(Strength::Vague)),
    ("none", None),
];

/// Reads a gold file; `file` is its path for messages.
///
/// # Errors
/// All faults of the file.
pub fn parse(file: &Path, text: &str) -> Result<Gold, Vec<Fault>> {
    let mut faults = Faults {
        file,
        list: Vec::new(),
    };
    let mut lines = Piece { text, at: 0 }.split('\n').map(Piece::without_return);
    let head = lines.next().unwrap_or_default();
    let mut rows = Vec::new();
    if head.text.split('\t').eq(COLUMNS) {
        rows = read_rows(lines, &mut faults);
    } else {
        let help = format!(
            "write there, with one tab between two of them: {}",
            COLUMNS.join(" ")
        );
        faults.add(head, "the first line does not name the nine columns", &help);
    }
    if faults.list.is_empty() {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        Ok(Gold {
            name: name.into_owned(),
            rows,
        })
    } else {
        Err(faults.list)
    }
}

fn read_rows<'t>(lines: impl Iterator<Item = Piece<'t>>, faults: &mut Faults<'_>) -> Vec<Row> {
    let mut ids = BTreeSet::new();
    let mut rows = Vec::new();
    let mut last = Piece::default();
    for line in lines.filter(|line| !line.text.trim().is_empty()) {
        last = line;
        let cells: Vec<Piece<'_>> = line.split('\t').collect();
        let Ok(cells) = <[Piece<'_>; COLUMNS.len()]>::try_from(cells) else {
            let what = format!(
                "this line has {} columns, not nine",
                line.text.split('\t').count()
            );
            faults.add(
                line,
                &what,
                "put one tab between two columns; an empty column keeps its tab",
            );
            continue;
        };
        if !ids.insert(cells[0].text) {
            let what = format!("`{}` stands in two lines", cells[0].text);
            faults.add(cells[0], &what, "give each statement an id of its own");
        }
        if cells[8].text.trim().is_empty() {
            faults.add(
                line,
                "this line has no statement",
                "write it in the last column",
            );
        }
        rows.push(row(&cells, faults));
    }
    if last.text.is_empty() {
        let help = "write one statement a line below the names of the columns";
        faults.add(last, "there is no statement in it", help);
    }
    rows
}

fn row(cells: &[Piece<'_>; COLUMNS.len()], faults: &mut Faults<'_>) -> Row {
    let [id, kinds, strengths, source, _, second, loaded, sure, text] = *cells;
    if !second.text.is_empty() {
        labels(second, &KINDS, faults);
    }
    if !matches!(sure.text, "0" | "1") {
        let help = "write 1, or 0 where a careful reader could well choose otherwise";
        faults.add(sure, &format!("`{}` in the column `sure`", sure.text), help);
    }
    Row {
        id: id.text.to_owned(),
        kinds: labels(kinds, &KINDS, faults),
        strengths: labels(strengths, &STRENGTHS, faults),
        sources: phrases(source, " || "),
        loaded: phrases(loaded, "|"),
        sure: sure.text == "1",
        text: text.text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// Reads labels joined by `/`.
fn labels<L: Copy>(cell: Piece<'_>, known: &[(&str, L)], faults: &mut Faults<'_>) -> Vec<L> {
    let mut labels = Vec::new();
    for word in cell.split('/') {
        match known.iter().find(|(name, _)| *name == word.text) {
            Some((_, label)) => labels.push(*label),
            None => {
                let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
                let help = match nearest(word.text, &names) {
                    Some(name) => format!("did you mean `{name}`?"),
                    None => format!(
                        "write one of these, or two with `/` between: {}",
                        names.join(", ")
                    ),
                };
                faults.add(
                    word,
                    &format!("`{}` is no label of this column", word.text),
                    &help,
                );
            }
        }
    }
    labels
}

fn phrases(cell: Piece<'_>, joint: &str) -> Vec<String> {
    let phrases = cell.text.split(joint).map(str::trim);
    phrases
        .filter(|phrase| !phrase.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A piece of the file, and the byte that it begins at.
#[derive(Debug, Clone, Copy, Default)]
struct Piece<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Piece<'t> {
    fn split(self, by: char) -> impl Iterator<Item = Piece<'t>> {
        let mut at = self.at;
        self.text.split(by).map(move |text| {
            let piece = Piece { text, at };
            at += text.len() + by.len_utf8();
            piece
        })
    }

    fn without_return(self) -> Self {
        let text = self.text.strip_suffix('\r').unwrap_or(self.text);
        Self { text, at: self.at }
    }
}

/// The faults so far.
struct Faults<'f> {
    file: &'f Path,
    list: Vec<Fault>,
}

impl Faults<'_> {
    fn add(&mut self, piece: Piece<'_>, what: &str, help: &str) {
        self.list.push(Fault {
            file: self.file.to_owned(),
            at: Some(piece.at..piece.at + piece.text.len()),
            what: what.to_owned(),
            help: help.to_owned(),
        });
    }
}
