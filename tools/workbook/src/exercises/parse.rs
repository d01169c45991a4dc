//! The text of `exercises/<slug>.toml` goes in; the exercises come out, or all faults of the file at once.

use std::ops::Range;
use std::path::Path;

use toml_edit::{Document, Table};

use super::entry::Part;
use super::fields::{Faults, Fields};
use super::quote::MOST_WORDS;
use super::schema;
use super::{Check, Claim, Exercises, Merit, Source, SourceStrength, Viewpoint, Wording};
use crate::fault::Fault;

/// How many words a gist may have: it is one claim, not a retelling.
const MOST_GIST_WORDS: usize = 40;

/// Exercises with the places of their tables in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The exercises.
    pub exercises: Exercises,
    /// Where `seed = …` says what it says.
    pub seed: Option<Range<usize>>,
    /// Where each claim's header stands, in bytes; so for the next two.
    pub claims: Vec<Range<usize>>,
    /// Where each viewpoint's header stands.
    pub viewpoints: Vec<Range<usize>>,
    /// Where each check's header stands.
    pub checks: Vec<Range<usize>>,
}

/// Reads a file of exercises. Fails with every fault that it has.
pub fn parse(file: &Path, text: &str) -> Result<Exercises, Vec<Fault>> {
    parse_placed(file, text).map(|placed| placed.exercises)
}

/// Like [`parse`], and tells where each table stands.
pub fn parse_placed(file: &Path, text: &str) -> Result<Placed, Vec<Fault>> {
    let mut faults = Faults::new(file);
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let help = "mend this first: what comes after it could not be read. A text stands between straight quotes, \
                        those inside it are curly: gist = \"The bridge is shut.\"";
            faults.add(
                error.span(),
                format!("this is not TOML: {}", error.message()),
                help,
            );
            return Err(faults.list);
        }
    };
    let placed = read(document.as_table(), &mut faults);
    if faults.list.is_empty() {
        Ok(placed)
    } else {
        Err(faults.list)
    }
}

fn read(root: &Table, faults: &mut Faults<'_>) -> Placed {
    let top = Fields::read(root, "the file", None, schema::TOP, faults);
    let of = |part: Part| (part.word(), schema::keys(part));
    let claims = top.tables(of(Part::Claim), faults, claim);
    let viewpoints = top.tables(of(Part::Viewpoint), faults, viewpoint);
    let checks = top.tables(of(Part::Check), faults, check);
    let (_, loaded) = top.tables(("loaded", schema::LOADED), faults, wording);
    let (_, merits) = top.tables(("merit", schema::MERIT), faults, merit);
    top.list("offered", faults);
    Placed {
        exercises: Exercises {
            seed: top.text("seed", faults),
            grades: top.text("grades", faults),
            minutes: top.number("minutes", faults),
            objectives: top.list("objectives", faults),
            content_note: top.item("note").map(|_| top.text("note", faults)),
            claims: claims.1,
            viewpoints: viewpoints.1,
            checks: checks.1,
            loaded,
            merits,
        },
        seed: top.place("seed"),
        claims: claims.0,
        viewpoints: viewpoints.0,
        checks: checks.0,
    }
}

fn claim(fields: Fields<'_>, faults: &mut Faults<'_>) -> Claim {
    Claim {
        at: fields.address(faults),
        print: fields.text("print", faults),
        gist: fields.short_text("gist", MOST_GIST_WORDS, faults),
        kind: fields.choice("kind", &schema::kinds(), faults),
        certainty: fields.choice("certainty", &schema::certainties(), faults),
        source: source(fields, faults),
        because: fields.text("because", faults),
        prompt: fields.text("prompt", faults),
        draft: draft(fields, faults),
    }
}

fn source(fields: Fields<'_>, faults: &mut Faults<'_>) -> Source {
    let none = Source {
        strength: SourceStrength::None,
        who: String::new(),
        cue: String::new(),
    };
    let Some(item) = fields.item("source") else {
        return none;
    };
    let Some(table) = item.as_table_like() else {
        let help = r#"write it like this: source = { strength = "named", who = "the council", cue = "said" }"#;
        faults.add(
            item.span(),
            "`source` does not say strength, who and cue",
            help,
        );
        return none;
    };
    let source = Fields::read(table, "a source", item.span(), schema::SOURCE, faults);
    Source {
        strength: source.choice("strength", &schema::strengths(), faults),
        who: source.short_text("who", MOST_WORDS, faults),
        cue: source.short_text("cue", MOST_WORDS, faults),
    }
}

fn viewpoint(fields: Fields<'_>, faults: &mut Faults<'_>) -> Viewpoint {
    Viewpoint {
        who: fields.text("who", faults),
        why: fields.text("why", faults),
        ask: fields.text("ask", faults),
        draft: draft(fields, faults),
    }
}

fn check(fields: Fields<'_>, faults: &mut Faults<'_>) -> Check {
    Check {
        at: fields.address(faults),
        print: fields.text("print", faults),
        ask: fields.text("ask", faults),
        how: fields.text("how", faults),
        draft: draft(fields, faults),
    }
}

fn wording(fields: Fields<'_>, faults: &mut Faults<'_>) -> Wording {
    Wording {
        at: fields.address(faults),
        print: fields.text("print", faults),
        words: fields.short_text("words", MOST_WORDS, faults),
        neutral: fields.text("neutral", faults),
    }
}

fn merit(fields: Fields<'_>, faults: &mut Faults<'_>) -> Merit {
    Merit {
        at: fields.address(faults),
        print: fields.text("print", faults),
        says: fields.text("says", faults),
    }
}

fn draft(fields: Fields<'_>, faults: &mut Faults<'_>) -> Option<String> {
    fields.item("draft").map(|_| fields.text("draft", faults))
}

#[cfg(test)]
mod tests;
