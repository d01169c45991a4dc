//! Markdown goes in; the chapters that it links to come out, those that a book lacks, or the same text without links to
//! these.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A link: where it leads, where it stands, and where its words stand.
struct Link {
    target: String,
    whole: Range<usize>,
    words: Range<usize>,
}

/// Returns the chapters that a table of contents names.
pub(super) fn chapters(summary: &str) -> BTreeSet<PathBuf> {
    let links = links(summary).into_iter();
    links
        .filter_map(|link| chapter(&link.target, Path::new("")))
        .collect()
}

/// Returns the chapters that are not `there`, and to which the chapter `page` links.
pub(super) fn dead(text: &str, page: &Path, there: &BTreeSet<PathBuf>) -> BTreeSet<PathBuf> {
    let folder = page.parent().unwrap_or(Path::new(""));
    let links = links(text).into_iter();
    let chapters = links.filter_map(|link| chapter(&link.target, folder));
    chapters
        .filter(|chapter| !there.contains(chapter))
        .collect()
}

/// Takes out of the chapter `page` the links to chapters that are not `there`; their words stay.
pub(super) fn without(text: &str, page: &Path, there: &BTreeSet<PathBuf>) -> String {
    let folder = page.parent().unwrap_or(Path::new(""));
    let mut left = text.to_owned();
    for link in links(text).into_iter().rev() {
        if chapter(&link.target, folder).is_some_and(|chapter| !there.contains(&chapter)) {
            left.replace_range(link.whole, &text[link.words]);
        }
    }
    left
}

fn links(text: &str) -> Vec<Link> {
    let mut links = Vec::new();
    let mut open: Option<Link> = None;
    for (event, at) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                open = Some(Link {
                    target: dest_url.into_string(),
                    words: at.end..at.start,
                    whole: at,
                });
            }
            Event::End(TagEnd::Link) => links.extend(open.take().map(closed)),
            _ => {
                if let Some(link) = &mut open {
                    link.words = link.words.start.min(at.start)..link.words.end.max(at.end);
                }
            }
        }
    }
    links
}

/// A link that nothing stands in has no words.
fn closed(link: Link) -> Link {
    let words = if link.words.start < link.words.end {
        link.words
    } else {
        link.whole.start..link.whole.start
    };
    Link { words, ..link }
}

/// Returns the chapter that a link leads to, from the folder of the chapters; `None` where it leads to none.
fn chapter(target: &str, folder: &Path) -> Option<PathBuf> {
    let path = target.split(['#', '?']).next().unwrap_or(target);
    let is_chapter = !path.contains(':') && (path.ends_with(".md") || path.ends_with(".html"));
    is_chapter.then(|| plain(&folder.join(path)).with_extension("md"))
}

/// Takes "." and, where something stands before it, ".." out of a path.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if plain.file_name().is_some() => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, left: &str) {
        let there = BTreeSet::from(["start.md".into(), "lessons/one/index.md".into()]);
        assert_eq!(without(text, Path::new("lessons/x.md"), &there), left);
    }

    #[test]
    fn a_link_to_a_chapter_that_is_left_out_keeps_its_words() {
        check(
            "See [*the* key](one/key.md#a), or ask.",
            "See *the* key, or ask.",
        );
        check(
            "See [it][k] and [it](../teachers.html \"T\").\n\n[k]: one/key.md",
            "See it and it.\n\n[k]: one/key.md",
        );
        check("Nothing [](one/key.md) here", "Nothing  here");
    }

    #[test]
    fn links_to_chapters_that_are_not_there_are_dead() {
        let there = BTreeSet::from(["start.md".into(), "lessons/one/index.md".into()]);
        let text = "[S](../start.md#top), [one](one/index.md), [two](two/index.html), [E](https://example.org/x.md)";
        assert_eq!(
            dead(text, Path::new("lessons/x.md"), &there),
            BTreeSet::from(["lessons/two/index.md".into()])
        );
    }

    #[test]
    fn other_links_stay() {
        for text in [
            "[Start](../start.md#top) and [one](./one/index.md)",
            "[Elsewhere](https://example.org/key.md) and [here](#here), [a picture](p.png)",
            "`[code](one/key.md)`",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn a_table_of_contents_names_its_chapters() {
        let named = chapters("[A](a.md)\n\n- [B](./b/b.md)\n  - [Draft]()\n---\n[C](../c.md)\n");
        let named: Vec<_> = named.iter().map(|path| path.to_str().unwrap()).collect();
        assert_eq!(named, ["../c.md", "a.md", "b/b.md"]);
    }
}
