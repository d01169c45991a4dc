//! The folder `seeds/` goes in; its seeds and the faults of all its files come out.

use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::front::{self, Parts};
use super::{FrontMatter, Loaded, Rights, Seed};
use crate::fault::{Fault, Sources, utf8};
use crate::files;
use crate::import::decode::{Decoded, decode};
use crate::import::markdown::{Plain, plain};
use crate::import::rules::Rules;
use crate::project::{Project, slug};

/// A file in `seeds/` that is about the seeds and none itself.
const ABOUT: &str = "README.md";
/// The endings of seeds.
const ENDINGS: [&str; 2] = ["md", "txt"];

/// Loads all seeds of a project, with their local texts where these are there.
///
/// A file that can't be read gives no seed. An error means that the disk failed.
pub fn load(project: &Project) -> Result<Loaded> {
    let rules = Rules::built_in();
    let mut loaded = Loaded::default();
    for path in files::list(&project.seeds_dir())? {
        if path.file_name().is_some_and(|name| name == ABOUT) {
            continue;
        }
        let mut file = SeedFile::new(project, &path, rules);
        if let Some(seed) = file.read()? {
            add(seed, &mut loaded);
        }
        loaded.faults.append(&mut file.faults);
    }
    loaded.seeds.sort_by(|a, b| a.slug.cmp(&b.slug));
    Ok(loaded)
}

/// Reads the files that have faults again, to show their lines.
pub fn sources(project: &Project, faults: &[Fault]) -> Result<Sources> {
    let rules = Rules::built_in();
    let mut sources = Sources::new();
    for fault in faults {
        let path = project.root.join(&fault.file);
        if sources.contains_key(&fault.file) || !files::is_file(&path) {
            continue;
        }
        let bytes = files::read(&path)?;
        // Only seeds may be in any encoding.
        if !ENDINGS.contains(&ending(&path).as_str()) {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            sources.insert(fault.file.clone(), text);
        } else if let Ok(decoded) = decode(&bytes, rules) {
            sources.insert(fault.file.clone(), decoded.text);
        }
    }
    Ok(sources)
}

/// Adds a seed, unless another has its name already.
fn add(seed: Seed, loaded: &mut Loaded) {
    match loaded.seeds.iter().find(|other| other.slug == seed.slug) {
        None => loaded.seeds.push(seed),
        Some(other) => loaded.faults.push(Fault {
            what: format!(
                "this seed has the same name as {}: both are `{}`",
                other.file.display(),
                seed.slug
            ),
            file: seed.file,
            at: None,
            help: "give one of the two files another name".to_owned(),
        }),
    }
}

/// Returns a path's ending in small letters.
pub(crate) fn ending(path: &Path) -> String {
    let ending = path.extension().unwrap_or_default();
    ending.to_string_lossy().to_lowercase()
}

/// Tells whether files with this ending, in small letters, are Markdown.
pub(crate) fn is_markdown(ending: &str) -> bool {
    matches!(ending, "md" | "markdown")
}

/// Makes the body of a copy plain if it is Markdown.
pub(crate) fn plain_body(body: &str, ending: &str, rules: &Rules) -> Plain {
    if is_markdown(ending) {
        return plain(body, rules);
    }
    Plain {
        text: body.to_owned(),
        ..Plain::default()
    }
}

/// One file of `seeds/` while it is read.
struct SeedFile<'a> {
    project: &'a Project,
    rules: &'a Rules,
    path: &'a Path,
    faults: Vec<Fault>,
}

impl<'a> SeedFile<'a> {
    fn new(project: &'a Project, path: &'a Path, rules: &'a Rules) -> Self {
        Self {
            project,
            rules,
            path,
            faults: Vec::new(),
        }
    }

    fn fault(&mut self, path: &Path, at: Option<Range<usize>>, what: &str, help: &str) {
        self.faults.push(Fault {
            file: self.project.relative(path),
            at,
            what: what.to_owned(),
            help: help.to_owned(),
        });
    }

    fn read(&mut self) -> Result<Option<Seed>> {
        let path = self.path;
        if !ENDINGS.contains(&ending(path).as_str()) {
            let help = "run `whosays import` with this file, then move it out of seeds/";
            self.fault(path, None, "a seed is a .md or .txt file", help);
            return Ok(None);
        }
        let Some(decoded) = self.decoded(path)? else {
            return Ok(None);
        };
        let Some(parts) = front::split(&decoded.text) else {
            let help = "write a line +++ after the last line of the front matter";
            let opened = decoded.text.find("+++").map(|at| at..at + 3);
            self.fault(path, opened, "the front matter is never closed", help);
            return Ok(None);
        };
        let Some(front) = self.front(&decoded.text, &parts) else {
            return Ok(None);
        };
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        self.with_text(slug(&name), front, (decoded, parts))
    }

    /// Reads a file's text; a file that is none is a fault, and so is a letter that is lost.
    fn decoded(&mut self, path: &Path) -> Result<Option<Decoded>> {
        let bytes = files::read(path)?;
        match decode(&bytes, self.rules) {
            Ok(decoded) => {
                self.lost_letter(path, &bytes, &decoded.text);
                Ok(Some(decoded))
            }
            Err(kind) => {
                let what = format!("this is not text: it is {}", kind.what);
                self.fault(path, None, &what, &kind.help);
                Ok(None)
            }
        }
    }

    /// Tells of the first letter that is a mark in the text because its bytes are no letter in any encoding.
    fn lost_letter(&mut self, path: &Path, bytes: &[u8], text: &str) {
        let mark = char::REPLACEMENT_CHARACTER;
        let Some(at) = text.find(mark) else {
            return;
        };
        if let Err(faults) = utf8(&self.project.relative(path), bytes) {
            let at = Some(at..at + mark.len_utf8());
            let placed = faults.into_iter().map(|fault| Fault {
                at: at.clone(),
                ..fault
            });
            self.faults.extend(placed);
        }
    }

    fn front(&mut self, text: &str, parts: &Parts) -> Option<FrontMatter> {
        let Some(place) = parts.front.clone() else {
            return Some(FrontMatter::default());
        };
        let file = self.project.relative(self.path);
        let (front, mut faults) = front::read(&file, text, place, Rights::Shipped);
        let is_sound = faults.is_empty();
        self.faults.append(&mut faults);
        is_sound.then_some(front)
    }

    /// Makes the seed, with its text from where its rights say that it lies.
    fn with_text(
        &mut self,
        slug: String,
        front: FrontMatter,
        (mut copy, parts): (Decoded, Parts),
    ) -> Result<Option<Seed>> {
        let body = parts.body.clone();
        let has_body = has_words(&copy.text[body.clone()]);
        let mut seed = Seed {
            slug,
            file: self.project.relative(self.path),
            front,
            text: None,
            headings: Vec::new(),
            notices: std::mem::take(&mut copy.notices),
        };
        match (seed.front.rights, has_body) {
            (Rights::Shipped, true) => self.give(&mut seed, &copy.text[body], &ending(self.path)),
            (Rights::Shipped, false) => {
                let help = "put the article's text below the front matter; where it may not be passed on, write text = \"local\"";
                self.fault(self.path, None, "this seed has no text", help);
                return Ok(None);
            }
            (Rights::Local, true) => {
                let help = "move the text to seeds/local/, or write text = \"shipped\" if its licence lets it be passed on";
                let what = "a text that is \"local\" stands in a file that is passed on";
                self.fault(self.path, Some(body), what, help);
                return Ok(None);
            }
            (Rights::Local, false) => self.local_text(&mut seed)?,
        }
        Ok(Some(seed))
    }

    fn local_text(&mut self, seed: &mut Seed) -> Result<()> {
        let Some(path) = file_in(&self.project.local_dir(), &seed.slug) else {
            return Ok(());
        };
        let Some(mut copy) = self.decoded(&path)? else {
            return Ok(());
        };
        seed.notices.append(&mut copy.notices);
        // Who copies a whole seed there brings its front matter too; the one in `seeds/` counts.
        let body = front::split(&copy.text).map_or(0..copy.text.len(), |parts| parts.body);
        if has_words(&copy.text[body.clone()]) {
            self.give(seed, &copy.text[body], &ending(&path));
        }
        Ok(())
    }

    fn give(&self, seed: &mut Seed, body: &str, ending: &str) {
        let mut plain = plain_body(body, ending, self.rules);
        seed.text = Some(plain.text);
        seed.headings = plain.headings;
        seed.notices.append(&mut plain.notices);
    }
}

/// Finds the seed or the local text of this name in a folder: `seeds/` or `seeds/local/`.
pub(crate) fn file_in(folder: &Path, slug: &str) -> Option<PathBuf> {
    ENDINGS
        .iter()
        .map(|ending| folder.join(format!("{slug}.{ending}")))
        .find(|path| files::is_file(path))
}

/// Tells whether a text holds any word.
pub(crate) fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests;
