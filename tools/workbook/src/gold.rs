//! What people labelled by hand, in `gold/*.tsv`. Such files go in; how well the bare analysis agrees with them comes out.
//!
//! 1. [`parse`] reads a file, or tells all its faults;
//! 2. [`judge`] puts what the analysis says beside what people said;
//! 3. [`score`] counts; [`mistakes`] lists what went wrong, the worst first;
//! 4. [`plan`] reads what is planted in invented cases, and [`planted`] counts what the tool finds of it;
//! 5. [`report`] puts it together for the book's page "How good are these labels?";
//! 6. [`settle`] puts people's labels in place of the tool's, for the lessons on these articles.

pub mod mistakes;
pub mod parse;
pub mod plan;
pub mod planted;
pub mod report;
pub mod score;
pub mod settle;

use std::path::PathBuf;

use anyhow::Result;
use whosays_analysis::analysis::Statement;
use whosays_analysis::analyzer::Analyzer;
use whosays_analysis::labels::{Kind, Strength};

use crate::fault::{Fault, Sources, utf8};
use crate::files;
use crate::project::Project;

/// One article as people labelled it: its statements in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gold {
    /// The name of its file without the ending.
    pub name: String,
    /// The statements.
    pub rows: Vec<Row>,
}

/// One statement as people labelled it. Where careful people differ there are several labels, and each is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its name: the article's, and the statement's address.
    pub id: String,
    /// What it is; [`Kind::None`] where it claims nothing.
    pub kinds: Vec<Kind>,
    /// How well the source can be identified; `None` where nobody is said to say it.
    pub strengths: Vec<Option<Strength>>,
    /// The source's words as they stand in the statement, in several ways.
    pub sources: Vec<String>,
    /// The loaded words and phrases.
    pub loaded: Vec<String>,
    /// Whether a careful reader would hardly choose otherwise.
    pub sure: bool,
    /// The statement, its blanks single.
    pub text: String,
}

/// What people said of a statement, and what the analysis says. Spans are bytes of the row's text.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged<'g> {
    /// What people said.
    pub row: &'g Row,
    /// What the analysis says.
    pub said: Statement,
}

/// The gold files of a project.
#[derive(Debug, Default)]
pub struct Shelf {
    /// Those without a fault, by name.
    pub gold: Vec<Gold>,
    /// All faults of the others.
    pub faults: Vec<Fault>,
    /// The texts of the files that have faults.
    pub sources: Sources,
}

/// Has an article's statements labelled by the bare analysis. Those that claim nothing are read, then left out.
pub fn judge<'g>(gold: &'g Gold, analyzer: &Analyzer) -> Vec<Judged<'g>> {
    let texts: Vec<&str> = gold.rows.iter().map(|row| row.text.as_str()).collect();
    let said = analyzer.label_sentences(&texts);
    gold.rows
        .iter()
        .zip(said)
        .map(|(row, said)| Judged { row, said })
        .filter(|one| one.row.kinds != [Kind::None])
        .collect()
}

/// Reads the files named; paths are told as they are given.
///
/// # Errors
/// A file can't be read.
pub fn read(paths: &[PathBuf]) -> Result<Shelf> {
    let mut shelf = Shelf::default();
    for path in paths {
        shelf.add(path, &files::read(path)?);
    }
    Ok(shelf)
}

/// Reads `gold/*.tsv` of a project; there may be none.
///
/// # Errors
/// A file can't be read.
pub fn load(project: &Project) -> Result<Shelf> {
    let mut shelf = Shelf::default();
    let all = files::list(&project.gold_dir())?;
    for path in all
        .iter()
        .filter(|path| path.extension().is_some_and(|end| end == "tsv"))
    {
        shelf.add(&project.relative(path), &files::read(path)?);
    }
    Ok(shelf)
}

impl Shelf {
    fn add(&mut self, file: &std::path::Path, bytes: &[u8]) {
        match utf8(file, bytes).and_then(|text| parse::parse(file, &text)) {
            Ok(gold) => self.gold.push(gold),
            Err(faults) => {
                self.faults.extend(faults);
                let text = String::from_utf8_lossy(bytes).into_owned();
                self.sources.insert(file.to_owned(), text);
            }
        }
    }
}

#[cfg(test)]
mod tests;
