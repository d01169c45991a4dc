//! A file of exercises and what a draft is made from go in; the file with the draft merged into it comes out.
//!
//! The text is never written anew. Only these stretches of it change, and every other byte stays:
//! 1. a value of a table whose content still fits its `draft` digest (nobody touched it), where the draft says otherwise;
//! 2. the list `offered`, which gets the names of what is new;
//! 3. the end of the file, where new tables come.
//!
//! A table that does not fit its digest was edited by a person, one without `draft` was made by one: both stay.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use super::draft::redraft;
use super::entry::{Entry, Part};
use super::material::Material;
use super::parse::parse;
use super::rules::PromptRules;
use super::settled::Settled;
use super::sheet::{Row, Sheet};
use super::write;
use crate::fault::Fault;

/// A merged file, and what was done to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// The text of the file.
    pub text: String,
    /// What was refreshed in place, as "claim p3.s2"; so for the next ones.
    pub refreshed: Vec<String>,
    /// Untouched claims and checks whose statement stands elsewhere now.
    pub moved: Vec<String>,
    /// What was added at the end.
    pub added: Vec<String>,
    /// What a person edited or made.
    pub kept: Vec<String>,
    /// What stays in the file although the article no longer has its statement, or no longer gives rise to it.
    pub vanished: Vec<String>,
}

/// Merges a new draft into a file. Fails with every fault of the file, and then nothing is to be written.
pub fn merge(file: &Path, existing: &str, material: &Material<'_>) -> Result<Merged, Vec<Fault>> {
    let exercises = parse(file, existing)?;
    let sheet = Sheet::read(existing);
    let settled = Settled::new(&exercises, sheet.offered_names().iter().cloned());
    let drafted = write::entries(&redraft(material, &settled));
    let mut merged = Merged::default();
    let mut edits = Edits::default();
    for row in &sheet.rows {
        refresh(row, &drafted, material, &mut edits, &mut merged);
    }
    let fresh: Vec<&Entry> = drafted
        .iter()
        .filter(|entry| is_new(entry, &sheet))
        .collect();
    remember(&fresh, &sheet, existing, material.rules, &mut edits);
    add(&fresh, existing, &mut edits, &mut merged);
    merged.text = edits.apply(existing);
    Ok(merged)
}

/// Writes the draft's values into a table that nobody touched.
fn refresh(
    row: &Row,
    drafted: &[Entry],
    material: &Material<'_>,
    edits: &mut Edits,
    merged: &mut Merged,
) {
    let found = drafted_for(row, drafted, material);
    let stands =
        row.part == Part::Viewpoint || material.find(row.get("print"), row.get("at")).is_some();
    if !stands || (found.is_none() && row.is_untouched()) {
        merged.vanished.push(label(row.part, |key| row.get(key)));
    }
    if !row.is_untouched() {
        merged.kept.push(label(row.part, |key| row.get(key)));
        return;
    }
    let Some(entry) = found else { return };
    let digest = entry.digest();
    let pairs = entry
        .pairs
        .iter()
        .map(|(key, value)| (*key, value.as_str()))
        .chain([("draft", digest.as_str())]);
    // A table with other keys than the tool writes today comes from another version of it.
    if !pairs.clone().all(|(key, _)| row.values.contains_key(key)) {
        return;
    }
    for (key, value) in pairs {
        let old = &row.values[key];
        if old.text != value {
            edits.replace(old.place.clone(), write::quoted(value));
        }
    }
    if row.get("at") != entry.get("at") {
        merged.moved.push(label(row.part, |key| entry.get(key)));
    } else if row.get("draft") != digest {
        merged.refreshed.push(label(row.part, |key| entry.get(key)));
    }
}

/// Finds what the draft says today about the statement or viewpoint of a table.
fn drafted_for<'a>(row: &Row, drafted: &'a [Entry], material: &Material<'_>) -> Option<&'a Entry> {
    let same_part = drafted.iter().filter(|entry| entry.part == row.part);
    if row.part == Part::Viewpoint {
        return same_part
            .into_iter()
            .find(|entry| entry.identity() == row.identity());
    }
    let index = material.find(row.get("print"), row.get("at"))?;
    let at = material.statement(index).address.to_string();
    same_part.into_iter().find(|entry| entry.get("at") == at)
}

/// Tells whether the file neither has a drafted thing nor was ever offered it. A file with tables that tells of no offer
/// was made by a person, who chose what is in it: nothing is new to that one.
fn is_new(entry: &Entry, sheet: &Sheet) -> bool {
    if sheet.offered.is_none() && !sheet.rows.is_empty() {
        return false;
    }
    let is_there = |row: &&Row| {
        row.part == entry.part
            && (row.identity() == entry.identity()
                || (row.identity().is_empty() && row.get("at") == entry.get("at")))
    };
    !sheet.rows.iter().any(|row| is_there(&row)) && !sheet.offered_names().contains(&entry.name())
}

/// Puts new tables at the end of the file.
fn add(fresh: &[&Entry], existing: &str, edits: &mut Edits, merged: &mut Merged) {
    let end = existing.len()..existing.len();
    if !fresh.is_empty() && !existing.is_empty() && !existing.ends_with('\n') {
        edits.replace(end.clone(), "\n".to_owned());
    }
    for entry in fresh {
        edits.replace(end.clone(), format!("\n{}", write::table(entry)));
        merged.added.push(label(entry.part, |key| entry.get(key)));
    }
}

/// Notes the new tables in the list of what was offered.
fn remember(
    fresh: &[&Entry],
    sheet: &Sheet,
    existing: &str,
    rules: &PromptRules,
    edits: &mut Edits,
) {
    let names: BTreeSet<String> = fresh.iter().map(|entry| entry.name()).collect();
    if names.is_empty() {
        return;
    }
    let lines: String = names
        .iter()
        .map(|name| format!("  {},\n", write::quoted(name)))
        .collect();
    let Some(offered) = &sheet.offered else {
        let rest = &existing[sheet.top_end..];
        let line_end = rest
            .find('\n')
            .map_or(existing.len(), |at| sheet.top_end + at + 1);
        let comment = write::offered_comment(rules);
        edits.replace(
            line_end..line_end,
            format!("\n{comment}offered = [\n{lines}]\n"),
        );
        return;
    };
    let close = offered.place.end - 1;
    let before = &existing[offered.place.start..close];
    let comma = if offered.lacks_comma { "," } else { "" };
    // The bracket keeps its line where it has one of its own.
    match before
        .rfind('\n')
        .filter(|at| before[*at..].trim().is_empty())
    {
        Some(at) => {
            let line = offered.place.start + at + 1;
            let comma = if offered.lacks_comma { "  ,\n" } else { "" };
            edits.replace(line..line, format!("{comma}{lines}"));
        }
        None => edits.replace(close..close, format!("{comma}\n{lines}")),
    }
}

fn label<'a>(part: Part, get: impl Fn(&str) -> &'a str) -> String {
    let key = if part == Part::Viewpoint { "who" } else { "at" };
    format!("{} {}", part.word(), get(key))
}

/// Stretches of a text with what is to stand there instead.
#[derive(Debug, Default)]
struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    fn replace(&mut self, place: Range<usize>, with: String) {
        self.0.push((place, with));
    }

    /// Applies the edits, which do not overlap, and writes line breaks as the file does.
    fn apply(mut self, text: &str) -> String {
        let windows = text.contains("\r\n");
        self.0.sort_by_key(|(place, _)| place.start);
        let mut applied = String::new();
        let mut done = 0;
        for (place, with) in self.0 {
            applied.push_str(&text[done..place.start]);
            applied.push_str(&if windows {
                with.replace('\n', "\r\n")
            } else {
                with
            });
            done = place.end;
        }
        applied.push_str(&text[done..]);
        applied
    }
}

#[cfg(test)]
mod deeds;
#[cfg(test)]
mod tests;
