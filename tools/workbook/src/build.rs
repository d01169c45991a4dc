//! A project and an edition go in; its lesson pages, its table of contents and its rendered book come out.
//!
//! 1. [`lessons`] reads seeds, exercises and cases, and analyses the articles;
//! 2. [`contents`] gives every page its place;
//! 3. [`quality`] adds a page that tells how good the labels are, where people labelled something;
//! 4. the pages are written, then the table of contents; for the [`class`] edition into a folder of its own;
//! 5. [`crate::book`] renders the whole.

mod class;
mod contents;
mod lessons;
mod links;
mod quality;

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::Result;

use crate::book::{self, Rendered};
use crate::edition::Edition;
use crate::fault::Fault;
use crate::files;
use crate::pages::{Templates, summary};
use crate::project::Project;

/// What a build made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Built {
    /// How many lessons the book has.
    pub lessons: usize,
    /// How many compare pages.
    pub cases: usize,
    /// How many pages were written: new ones, and those that changed.
    pub written: usize,
    /// How many pages were removed.
    pub removed: usize,
    /// Whether the book had to be rendered.
    pub rendered: Rendered,
    /// The page to open.
    pub index: PathBuf,
    /// What somebody should look at, in the order of the files.
    pub findings: Vec<Finding>,
}

/// Something in a file that somebody should look at. The book was built without what it concerns, or in spite of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A fault of a file that a person wrote; what can't be read of it is left out.
    Fault(Fault),
    /// A seed has no exercises yet; its lesson shows the tool's draft.
    Draft(String),
    /// A seed's exercises have faults; its lesson is left out.
    Faulty(String),
    /// A local lesson lacks gists while its text is not there; it is left out.
    LacksGists(String),
    /// A claim's statement is gone from the article, and it has no gist; the lesson is shown without it.
    LostClaim {
        /// The lesson's slug.
        slug: String,
        /// The claim's address in the exercises.
        at: String,
    },
    /// Two seeds would have the same page; the second is left out.
    SamePage {
        /// The seed that is shown.
        shown: String,
        /// The seed that is left out.
        left_out: String,
    },
    /// A chapter links to a page of a lesson that the book doesn't have.
    DeadLink {
        /// The chapter, from the project's root.
        chapter: PathBuf,
        /// The page that isn't there, from the folder of the chapters.
        page: PathBuf,
    },
    /// The table of contents had no markers for a part; it was added.
    Added(&'static str),
}

/// How far a build is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many lessons are made.
    Lessons {
        /// How many are done.
        done: usize,
        /// How many there are.
        of: usize,
    },
    /// The pages are being written.
    Pages,
    /// mdBook is rendering.
    Book,
}

/// Builds the lessons and the book of an edition. Files that did not change are not touched.
///
/// # Errors
/// A file can't be read or written, or mdBook can't render the book. Faults in what people wrote are findings.
pub fn build(project: &Project, edition: Edition, progress: &mut dyn FnMut(Step)) -> Result<Built> {
    let mut findings = Vec::new();
    let lessons = lessons::lessons(project, edition, &mut findings, progress)?;
    progress(Step::Pages);
    let templates = Templates::new(edition)?;
    let mut contents = contents::contents(project, &lessons, &templates, &mut findings)?;
    let mirrored = match edition {
        Edition::Open => {
            findings.extend(quality::add(project, &lessons, &templates, &mut contents)?);
            let mirrored = files::mirror(&project.lessons_dir(), &contents.pages)?;
            write_summary(project, &contents, &templates, &mut findings)?;
            findings.extend(dead_links(project)?);
            mirrored
        }
        Edition::Class => {
            let chapters = class::chapters(project, &contents, &templates)?;
            files::hold(&project.chapters_dir(edition), &chapters)?
        }
    };
    progress(Step::Book);
    let rendered = book::render(project, edition)?;
    Ok(Built {
        lessons: contents.lessons,
        cases: contents.cases,
        written: mirrored.written.len(),
        removed: mirrored.removed.len(),
        rendered,
        index: book::index(project, edition),
        findings,
    })
}

fn write_summary(
    project: &Project,
    contents: &contents::Contents,
    templates: &Templates,
    findings: &mut Vec<Finding>,
) -> Result<()> {
    let path = project.summary_file();
    let old = files::read_text_if_there(&path)?.unwrap_or_default();
    let new = summary::summary(&old, &contents.chapters, &contents.keys, templates)?;
    findings.extend(new.added.into_iter().map(Finding::Added));
    files::write(&path, new.text.as_bytes())?;
    Ok(())
}

/// Tells of the links to lessons' pages in people's own chapters that lead nowhere: a lesson goes with its seed.
fn dead_links(project: &Project) -> Result<Vec<Finding>> {
    let root = project.chapters_dir(Edition::Open);
    let named = links::chapters(&files::read_text(&project.summary_file())?);
    let lessons = project.lessons_dir();
    let mut found = Vec::new();
    for path in named.iter().filter(|path| files::is_file(&root.join(path))) {
        let file = root.join(path);
        if file.starts_with(&lessons) {
            continue;
        }
        let dead = links::dead(&files::read_text(&file)?, path, &named).into_iter();
        let of_lessons = dead.filter(|page| root.join(page).starts_with(&lessons));
        found.extend(of_lessons.map(|page| Finding::DeadLink {
            chapter: project.relative(&file),
            page,
        }));
    }
    Ok(found)
}

/// Pages by their path from the lessons' folder.
type Pages = BTreeMap<PathBuf, Vec<u8>>;

#[cfg(test)]
mod tests;
