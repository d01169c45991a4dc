//! A file that somebody brings goes in; its article's text, what it tells about it, and how to keep it come out.

use std::path::Path;

use anyhow::{Result, bail};
use whosays_analysis::article::{Article, Notice};

use super::decode::decode;
use super::html;
use super::rules::Rules;
use crate::fault::{Sources, Style, render};
use crate::files;
use crate::seed::front::{self, Parts};
use crate::seed::load::{ending, has_words, is_markdown, plain_body};
use crate::seed::{FrontMatter, Rights, reading};

/// A copy of an article, as somebody brings it.
#[derive(Debug, Clone)]
pub(crate) struct Copy {
    /// What its own front matter or its page says. Its rights are local where it says nothing of them.
    pub(crate) front: FrontMatter,
    /// The whole file, decoded; of a page, its article.
    pub(crate) whole: String,
    /// The text to keep apart from the front matter.
    pub(crate) body: String,
    /// The ending under which to keep it: "txt" or "md".
    pub(crate) ending: &'static str,
    /// The cleaned article.
    pub(crate) article: Article,
    /// What was mended, removed or left out.
    pub(crate) notices: Vec<Notice>,
}

/// Reads a copy. An error says why this file is none, and what to do.
pub(crate) fn read(path: &Path, rules: &Rules) -> Result<Copy> {
    read_bytes(path, &files::read(path)?, rules)
}

/// Reads a copy from its bytes; `path` names it in messages, and its ending tells what it is.
pub(crate) fn read_bytes(path: &Path, bytes: &[u8], rules: &Rules) -> Result<Copy> {
    let name = path.display();
    let decoded = match decode(bytes, rules) {
        Ok(decoded) => decoded,
        Err(kind) => bail!(
            "{name}: this is not text: it is {}; {}",
            kind.what,
            kind.help
        ),
    };
    if !has_words(&decoded.text) {
        bail!("{name}: this file holds no words; put the article's text in it");
    }
    let mut copy = if is_page(path, &decoded.text) {
        of_page(path, &decoded.text, rules)?
    } else {
        of_text(path, decoded.text, rules)?
    };
    copy.notices.splice(0..0, decoded.notices);
    copy.notices.extend_from_slice(&copy.article.notices);
    if !has_words(&copy.article.text) {
        bail!("{name}: after cleaning, nothing of an article is left in it");
    }
    Ok(copy)
}

fn is_page(path: &Path, text: &str) -> bool {
    let start: String = text.trim_start().chars().take(15).collect();
    let start = start.to_lowercase();
    matches!(ending(path).as_str(), "html" | "htm" | "xhtml")
        || start.starts_with("<!doctype html")
        || start.starts_with("<html")
}

fn of_page(path: &Path, text: &str, rules: &Rules) -> Result<Copy> {
    let Some(page) = html::read(text, rules) else {
        bail!(
            "{}: there is nothing like an article on this page; \
             copy the article's text into a .txt file if there is one",
            path.display()
        );
    };
    Ok(Copy {
        front: FrontMatter {
            rights: Rights::Local,
            ..page.front
        },
        article: reading::read(&page.text),
        whole: page.text.clone(),
        body: page.text,
        ending: "txt",
        notices: page.notices,
    })
}

fn of_text(path: &Path, whole: String, rules: &Rules) -> Result<Copy> {
    let Some(Parts { front, body }) = front::split(&whole) else {
        bail!(
            "{}: the front matter is never closed; write a line +++ after its last line",
            path.display()
        );
    };
    let front = match front {
        Some(place) => read_front(path, &whole, place)?,
        None => FrontMatter {
            rights: Rights::Local,
            ..FrontMatter::default()
        },
    };
    let body = whole[body].to_owned();
    let ending = ending(path);
    let plain = plain_body(&body, &ending, rules);
    Ok(Copy {
        front,
        article: reading::read(&plain.text),
        whole,
        body,
        ending: if is_markdown(&ending) { "md" } else { "txt" },
        notices: plain.notices,
    })
}

fn read_front(path: &Path, text: &str, place: std::ops::Range<usize>) -> Result<FrontMatter> {
    let (front, faults) = front::read(path, text, place, Rights::Local);
    if faults.is_empty() {
        return Ok(front);
    }
    let sources = Sources::from([(path.to_path_buf(), text.to_owned())]);
    let shown = render(&faults, &sources, Style::Plain);
    bail!("{}: its front matter has faults\n{shown}", path.display())
}
