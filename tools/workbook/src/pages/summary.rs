//! The book's table of contents and the lessons go in; the table of contents comes out with the lessons between its
//! markers, and every other byte as it was.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::Templates;
use super::escape::escape;

/// A chapter of the generated parts: a lesson, a key, or a case with its lessons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// Its title, without `<`.
    pub title: String,
    /// Its page, from the lessons' folder; `None` where it is but a title for the chapters in it.
    pub page: Option<PathBuf>,
    /// The chapters in it.
    pub chapters: Vec<Chapter>,
}

/// The table of contents with the lessons in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Its text.
    pub text: String,
    /// The parts that it had no markers for; they were added.
    pub added: Vec<&'static str>,
}

/// The generated parts, in their order.
const PARTS: [&str; 2] = ["lessons", "keys"];

/// Puts lessons and keys between their markers: `<!-- whosays:lessons -->` … `<!-- /whosays:lessons -->`, and `keys` alike.
///
/// # Errors
/// A marker that opens is never closed.
pub fn summary(
    old: &str,
    lessons: &[Chapter],
    keys: &[Chapter],
    templates: &Templates,
) -> Result<Summary> {
    let mut summary = Summary {
        text: old.to_owned(),
        added: Vec::new(),
    };
    for (part, chapters) in PARTS.into_iter().zip([lessons, keys]) {
        let list = list(chapters);
        match between(&summary.text, part)? {
            Some((start, end)) => summary.text.replace_range(start..end, &list),
            None => {
                add(
                    &mut summary.text,
                    part,
                    templates.word("contents", part),
                    &list,
                );
                summary.added.push(part);
            }
        }
    }
    Ok(summary)
}

/// Finds what lies between the markers of a part.
fn between(text: &str, part: &str) -> Result<Option<(usize, usize)>> {
    let (open, close) = markers(part);
    let Some(start) = text.find(&open).map(|at| at + open.len()) else {
        return Ok(None);
    };
    match text[start..].find(&close) {
        Some(length) => Ok(Some((start, start + length))),
        None => bail!("src/SUMMARY.md has {open} without {close} after it: add that line"),
    }
}

fn markers(part: &str) -> (String, String) {
    (
        format!("<!-- whosays:{part} -->"),
        format!("<!-- /whosays:{part} -->"),
    )
}

/// Adds a part behind the parts that are there already, else behind the last chapter in a list: no list may follow the
/// chapters at the end of a book that stand in none.
fn add(text: &mut String, part: &str, title: &str, list: &str) {
    let (open, close) = markers(part);
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    let ends = PARTS.iter().filter_map(|part| {
        let close = text.find(&markers(part).1)?;
        Some(close + text[close..].find('\n')? + 1)
    });
    let place = ends
        .max()
        .or_else(|| end_of_lists(text))
        .unwrap_or(text.len());
    text.insert_str(place, &format!("\n# {title}\n\n{open}{list}{close}\n"));
}

/// Returns where the last line of a list ends.
fn end_of_lists(text: &str) -> Option<usize> {
    let is_item = |line: &str| line.trim_start().starts_with(['-', '*']) && line.contains("](");
    let mut end = 0;
    let ends = text.split_inclusive('\n').map(|line| {
        end += line.len();
        (is_item(line), end)
    });
    ends.filter(|(is_item, _)| *is_item)
        .map(|(_, end)| end)
        .last()
}

/// The list that goes between two markers, with its line breaks.
fn list(chapters: &[Chapter]) -> String {
    let mut list = String::from("\n");
    if !chapters.is_empty() {
        list.push('\n');
        write_chapters(&mut list, chapters, 0);
        list.push('\n');
    }
    list
}

fn write_chapters(list: &mut String, chapters: &[Chapter], depth: usize) {
    for chapter in chapters {
        let indent = "  ".repeat(depth);
        let title = escape(&chapter.title);
        let page = chapter.page.as_deref().map_or_else(String::new, address);
        writeln!(list, "{indent}- [{title}]({page})").expect("a string takes all that is written");
        write_chapters(list, &chapter.chapters, depth + 1);
    }
}

/// Returns a page's address, written in the same way on every system.
fn address(page: &Path) -> String {
    let parts = page.iter().map(|part| part.to_string_lossy());
    parts.fold("lessons".to_owned(), |address, part| address + "/" + &part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::Edition;

    fn chapter(title: &str, page: &str, chapters: Vec<Chapter>) -> Chapter {
        Chapter {
            title: title.to_owned(),
            page: Some(page.into()),
            chapters,
        }
    }

    fn put(old: &str, lessons: &[Chapter]) -> Result<Summary> {
        summary(old, lessons, &[], &Templates::new(Edition::Open).unwrap())
    }

    const OLD: &str = "# Summary\r\n\n[Start](start.md)\n\n<!-- whosays:lessons -->old<!-- /whosays:lessons -->\n\
                       <!-- whosays:keys --><!-- /whosays:keys -->\n\t[Licences](licences.md)";

    #[test]
    fn all_but_the_lessons_stays_byte_for_byte() {
        let case = chapter(
            "The bridge",
            "b/index.md",
            vec![chapter("Shut", "b/s/index.md", vec![])],
        );
        let new = put(OLD, &[case]).unwrap();
        assert_eq!(
            new.text,
            "# Summary\r\n\n[Start](start.md)\n\n<!-- whosays:lessons -->\n\n\
             - [The bridge](lessons/b/index.md)\n  - [Shut](lessons/b/s/index.md)\n\n\
             <!-- /whosays:lessons -->\n<!-- whosays:keys -->\n<!-- /whosays:keys -->\n\t[Licences](licences.md)"
        );
        assert_eq!(new.added, [""; 0]);
    }

    #[test]
    fn without_markers_the_parts_go_before_the_chapters_at_the_end() {
        let old = "# Summary\n\n- [How to read](kinds.md)\n\n---\n\n[Glossary](glossary.md)\n";
        let new = put(old, &[chapter("Bridge", "bridge/index.md", vec![])])
            .unwrap()
            .text;
        assert!(
            new.find("bridge/index.md").unwrap() < new.find("---").unwrap(),
            "{new}"
        );
    }

    #[test]
    fn doing_it_twice_changes_nothing() {
        let lessons = [chapter("Shut", "s/index.md", vec![])];
        let once = put("# Summary", &lessons).unwrap();
        let twice = put(&once.text, &lessons).unwrap();
        assert_eq!(once.text, twice.text);
        assert_eq!((once.added, twice.added), (vec!["lessons", "keys"], vec![]));
    }

    #[test]
    fn keys_without_markers_go_behind_the_lessons() {
        let old = "<!-- whosays:lessons -->
<!-- /whosays:lessons -->

---

[Glossary](glossary.md)
";
        let new = put(old, &[]).unwrap().text;
        let place = |what| new.find(what).unwrap();
        assert!(
            place("/whosays:lessons") < place("# Keys") && place("/whosays:keys") < place("---")
        );
    }

    #[test]
    fn an_open_marker_is_told_and_nothing_is_changed() {
        let error = put("<!-- whosays:lessons -->\n- [mine](mine.md)\n", &[]).unwrap_err();
        assert!(
            error.to_string().contains("<!-- /whosays:lessons -->"),
            "{error}"
        );
    }

    #[test]
    fn a_title_cannot_close_the_markers_or_link_elsewhere() {
        let title = "x](javascript:alert(1)) <!-- /whosays:lessons --> [y";
        let once = put(OLD, &[chapter(title, "x/index.md", vec![])]).unwrap();
        assert_eq!(once.text.matches("<!-- /whosays:lessons -->").count(), 1);
        assert_eq!(once.text.matches("](").count(), 3);
    }
}
