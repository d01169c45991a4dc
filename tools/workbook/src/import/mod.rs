//! Import. A file that somebody brings goes in; a seed of the project, or the text of one, comes out.
//!
//! 1. `decode` makes the file's bytes text.
//! 2. `html` finds a page's article, `markdown` makes Markdown plain; `copy` puts text and what the file tells together.
//! 3. [`Shelf`] tells whether the article is here already, or whose lesson waits for it.
//! 4. The files are written: front matter, which is passed on, and text, which is not.

mod copy;
pub(crate) mod decode;
mod html;
pub(crate) mod markdown;
mod metadata;
pub(crate) mod rules;
mod shelf;

use std::path::Path;

use anyhow::{Result, bail};
use whosays_analysis::article::{Article, Notice};
use whosays_analysis::fingerprint::fingerprint;
use whosays_analysis::span::Span;

use crate::files;
use crate::project::{Project, slug};
use crate::seed::{FrontMatter, Rights, front};
use copy::Copy;
use rules::{Rules, notice};

pub use shelf::{KnownLesson, Shelf};

/// What became of a file that was imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    /// It is a seed now.
    New {
        /// The seed's name.
        slug: String,
        /// The name that it would have, had another article not had it first.
        instead_of: Option<String>,
        /// What was mended, removed or left out.
        notices: Vec<Notice>,
    },
    /// It is the text that a local seed lacked.
    TextBrought {
        /// The seed's name.
        slug: String,
        /// What was mended, removed or left out.
        notices: Vec<Notice>,
    },
    /// The project has the article; nothing was written.
    AlreadyThere {
        /// The seed's name.
        slug: String,
    },
}

/// Imports a file: any `.txt`, `.md` or web page, in any encoding. Never writes over a file.
///
/// What the front matter says is kept in `seeds/`, the text in `seeds/local/`, which is not passed on; a file whose own
/// front matter says `text = "shipped"` becomes a seed as it is. An error says why the file is no article, and then
/// nothing is written.
pub fn import(project: &Project, path: &Path, shelf: &mut Shelf) -> Result<Imported> {
    let copy = copy::read(path, Rules::built_in())?;
    match shelf.find(&copy.article).map(str::to_owned) {
        Some(slug) if shelf.is_whole(&slug) => Ok(Imported::AlreadyThere { slug }),
        Some(slug) => bring(project, slug, &copy, shelf),
        None => add(project, path, &copy, shelf),
    }
}

/// Reads the article in a file without keeping it; its notices tell everything that was mended.
///
/// # Errors
/// The file cannot be read, or holds no article.
pub fn article(path: &Path) -> Result<Article> {
    article_in(path, &files::read(path)?)
}

/// Like [`article`], from bytes that are here already; `path` names them in messages.
///
/// # Errors
/// The bytes hold no article.
pub fn article_in(path: &Path, bytes: &[u8]) -> Result<Article> {
    let copy = copy::read_bytes(path, bytes, Rules::built_in())?;
    Ok(Article {
        title: copy.front.title.or(copy.article.title),
        notices: copy.notices,
        ..copy.article
    })
}

/// Gives a lesson the text that it lacks, and its seed where that is gone.
fn bring(project: &Project, slug: String, copy: &Copy, shelf: &mut Shelf) -> Result<Imported> {
    if shelf.has(&slug) {
        write_text(project, &slug, copy)?;
    } else {
        write_seed(project, &slug, copy)?;
    }
    shelf.add(&slug, &copy.article);
    Ok(Imported::TextBrought {
        slug,
        notices: copy.notices.clone(),
    })
}

/// Makes a new seed of a copy.
fn add(project: &Project, path: &Path, copy: &Copy, shelf: &mut Shelf) -> Result<Imported> {
    let wanted = slug(&name(path, copy));
    let slug = shelf.free_name(project, &wanted);
    write_seed(project, &slug, copy)?;
    shelf.add(&slug, &copy.article);
    Ok(Imported::New {
        instead_of: (slug != wanted).then_some(wanted),
        slug,
        notices: copy.notices.iter().cloned().chain(short(copy)).collect(),
    })
}

/// With fewer words a text is hardly an article. It becomes a lesson all the same: somebody may know better.
const SHORT: usize = 50;

/// Tells of a text that is too short for an article.
fn short(copy: &Copy) -> Option<Notice> {
    let words = copy.article.text.split_whitespace().count();
    let what = &Rules::built_in().notices.short;
    (words < SHORT).then(|| notice(what, Span::new(0, 0), &words.to_string()))
}

/// Returns what to name a seed after: its title, or else its file.
fn name(path: &Path, copy: &Copy) -> String {
    let title = copy.front.title.clone().or(copy.article.title.clone());
    title.unwrap_or_else(|| {
        let stem = path.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    })
}

fn write_seed(project: &Project, slug: &str, copy: &Copy) -> Result<()> {
    let seeds = project.seeds_dir();
    if copy.front.rights == Rights::Shipped {
        let file = seeds.join(format!("{slug}.{}", copy.ending));
        return write_new(&file, &copy.whole);
    }
    // The front matter first: cut off between the two, the next import finds a seed that lacks its text.
    let file = seeds.join(format!("{slug}.md"));
    write_new(&file, &front::write(&front_matter(copy)))?;
    write_text(project, slug, copy)
}

fn write_text(project: &Project, slug: &str, copy: &Copy) -> Result<()> {
    let file = project.local_dir().join(format!("{slug}.{}", copy.ending));
    write_new(&file, &copy.body)
}

fn write_new(path: &Path, text: &str) -> Result<()> {
    if files::is_file(path) && files::read(path)? != text.as_bytes() {
        bail!(
            "{} is there already and holds something else; move it away, then import again",
            path.display()
        );
    }
    files::write(path, text.as_bytes())?;
    Ok(())
}

/// How many words of a text may be passed on: a cue.
const CUE: usize = 8;

/// Returns the front matter of a new local seed: what the copy says of itself, and what was read off its text.
fn front_matter(copy: &Copy) -> FrontMatter {
    let told = copy.front.clone();
    let read = &copy.article;
    // A headline that was found in the text is part of it; a longer one than a cue is read off again wherever the text is.
    let is_short = |title: &String| title.split_whitespace().count() <= CUE;
    FrontMatter {
        title: told.title.or(read.title.clone().filter(is_short)),
        author: told.author.or(read.author.clone()),
        outlet: told.outlet.or(read.outlet.clone()),
        date: told.date.or(read.date.clone()),
        fingerprint: Some(fingerprint(&read.text)),
        ..told
    }
}

#[cfg(test)]
mod tests;
