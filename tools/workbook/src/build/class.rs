//! The pages of the class edition go in; the whole folder of its chapters comes out, made of the chapters of the open
//! book without the parts for teachers and maintainers.
//!
//! 1. [`parts`] leaves those parts out of the table of contents;
//! 2. the chapters that it still names are gathered: generated ones, and people's own;
//! 3. [`super::links`] takes out of these what would lead to a chapter that is left out;
//! 4. pictures and other files come along where a chapter speaks of them.

mod parts;

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use anyhow::Result;

use super::contents::Contents;
use super::{Pages, links};
use crate::edition::Edition;
use crate::files;
use crate::pages::{Templates, summary};
use crate::project::Project;

/// The table of contents, in the folder of the chapters.
const SUMMARY: &str = "SUMMARY.md";
/// The folder of the generated pages, in the folder of the chapters.
const LESSONS: &str = "lessons";

/// Returns the files of the class edition by their path in the folder of its chapters.
///
/// # Errors
/// A chapter can't be read, or the table of contents has a marker that is never closed.
pub(super) fn chapters(
    project: &Project,
    contents: &Contents,
    templates: &Templates,
) -> Result<Pages> {
    let summary = contents_table(project, contents, templates)?;
    let named = links::chapters(&summary);
    let mut folder: Pages = generated(contents, &named).collect();
    add_own_chapters(project, &named, &mut folder)?;
    folder.insert(SUMMARY.into(), summary.into_bytes());
    add_what_they_show(project, &mut folder)?;
    Ok(folder)
}

fn contents_table(project: &Project, contents: &Contents, templates: &Templates) -> Result<String> {
    let own = files::read_text_if_there(&project.summary_file())?.unwrap_or_default();
    let whole = summary::summary(&own, &contents.chapters, &[], templates)?;
    let left_out = ["teachers", "maintainers", "keys"].map(|part| templates.word("contents", part));
    Ok(parts::without(&whole.text, &left_out))
}

fn generated(
    contents: &Contents,
    named: &BTreeSet<PathBuf>,
) -> impl Iterator<Item = (PathBuf, Vec<u8>)> {
    let pages = contents.pages.iter();
    let pages = pages.map(|(path, text)| (Path::new(LESSONS).join(path), text.clone()));
    pages.filter(|(path, _)| named.contains(path))
}

/// Adds the chapters that people wrote. One that lies elsewhere is reached from the new folder as from the old.
fn add_own_chapters(
    project: &Project,
    named: &BTreeSet<PathBuf>,
    folder: &mut Pages,
) -> Result<()> {
    let is_inside = |path: &Path| {
        path.components()
            .all(|part| matches!(part, Component::Normal(_)))
    };
    for path in named.iter().filter(|path| is_inside(path)) {
        let file = project.chapters_dir(Edition::Open).join(path);
        if path.starts_with(LESSONS) || !files::is_file(&file) {
            continue;
        }
        let text = links::without(&files::read_text(&file)?, path, named);
        folder.insert(path.clone(), text.into_bytes());
    }
    Ok(())
}

/// Adds the other files beside the chapters, each if a chapter names it: a picture, a text that is drawn in.
fn add_what_they_show(project: &Project, folder: &mut Pages) -> Result<()> {
    let root = project.chapters_dir(Edition::Open);
    let mut shown = Pages::new();
    for file in files::list_deep(&root)? {
        let path = file.strip_prefix(&root)?.to_owned();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_named = |text: &Vec<u8>| String::from_utf8_lossy(text).contains(&*name);
        let is_ours = path.starts_with(LESSONS) || folder.contains_key(&path);
        if !is_ours && folder.values().any(is_named) {
            shown.insert(path, files::read(&file)?);
        }
    }
    folder.append(&mut shown);
    Ok(())
}

#[cfg(test)]
mod tests;
