//! A project's chapters go in; the rendered book comes out. The only module that knows mdBook.
//!
//! The book is built in a folder beside the live one, which it then replaces: a failed build leaves the last good book.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use anyhow::{Context as _, Result};
use mdbook_driver::MDBook;
use mdbook_driver::config::Config;
use scraper::Html;
use sha2::{Digest as _, Sha256};

use crate::edition::Edition;
use crate::files;
use crate::pages::KEY_PAGE;
use crate::project::Project;

/// The file in the book's folder that tells from what the book was made.
const STAMP: &str = ".whosays";

/// The theme's files that only teachers' pages use.
const TEACHERS_FILES: [&str; 2] = ["teacher.css", "projector.js"];

/// What [`render`] did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rendered {
    /// The book was made anew.
    New,
    /// The book was made of just these chapters; it was not touched.
    Same,
}

/// Renders the book, unless the one that is there was made of the same chapters, theme and settings.
///
/// # Errors
/// The settings or a chapter can't be read, or mdBook can't render them.
pub fn render(project: &Project, edition: Edition) -> Result<Rendered> {
    let live = project.book_dir(edition);
    files::recover(&live)?;
    let stamp = stamp(project, edition)?;
    let last = files::read_text_if_there(&live.join(STAMP))?;
    if last.as_deref() == Some(&*stamp) && files::is_file(&index(project, edition)) {
        return Ok(Rendered::Same);
    }
    let built = live.with_added_extension("new");
    files::remove_folder(&built)?;
    render_into(project, config(project, edition, &built)?)?;
    files::write(&built.join(STAMP), stamp.as_bytes())?;
    files::swap(&built, &live)?;
    Ok(Rendered::New)
}

/// Returns the page to open.
pub fn index(project: &Project, edition: Edition) -> PathBuf {
    project.book_dir(edition).join("index.html")
}

fn render_into(project: &Project, config: Config) -> Result<()> {
    let contents = config.build.build_dir.join("toc.html");
    let book =
        MDBook::load_with_config(&project.root, config).context("mdBook cannot load the book")?;
    book.build().context("mdBook cannot render the book")?;
    mend_contents(&contents)
}

/// Writes the page of contents as a browser reads it: mdBook puts the title of a part into a list item inside a list
/// item, which is no HTML.
fn mend_contents(page: &Path) -> Result<()> {
    let read = Html::parse_document(&files::read_text(page)?);
    files::write(page, read.html().as_bytes())?;
    Ok(())
}

/// Reads the book's settings. Unlike mdBook's own loading it passes over the environment: same input, same book.
fn config(project: &Project, edition: Edition, folder: &Path) -> Result<Config> {
    let text = files::read_text(&project.book_settings())?;
    let mut config = Config::from_str(&text).context("cannot read book.toml")?;
    config.build.build_dir = folder.to_owned();
    leave_keys_out_of_the_search(&mut config, project, edition)?;
    if edition == Edition::Class {
        config.book.src = project.relative(&project.chapters_dir(edition));
        for files in ["additional-css", "additional-js"] {
            leave_out_teachers_files(&mut config, &format!("output.html.{files}"))?;
        }
    }
    // mdBook would otherwise write an empty chapter for each one that SUMMARY.md names in vain.
    config.build.create_missing = false;
    Ok(config)
}

/// Tells mdBook that nobody shall come upon a key by searching, unless the book's settings say otherwise of one.
fn leave_keys_out_of_the_search(
    config: &mut Config,
    project: &Project,
    edition: Edition,
) -> Result<()> {
    const SETTINGS: &str = "output.html.search.chapter";
    if edition == Edition::Class {
        return Ok(());
    }
    let mut chapters: BTreeMap<String, BTreeMap<String, bool>> =
        config.get(SETTINGS)?.unwrap_or_default();
    for page in files::list_deep(&project.lessons_dir())? {
        if page.ends_with(KEY_PAGE) {
            let chapter = page.strip_prefix(project.chapters_dir(edition))?;
            let settings = chapters.entry(chapter.to_string_lossy().into_owned());
            settings.or_insert_with(|| BTreeMap::from([("enable".to_owned(), false)]));
        }
    }
    config.set(SETTINGS, chapters)
}

/// Takes out of a list of the theme's files those that only teachers' pages use.
fn leave_out_teachers_files(config: &mut Config, list: &str) -> Result<()> {
    let files: Vec<PathBuf> = config.get(list)?.unwrap_or_default();
    let is_teachers = |file: &PathBuf| {
        TEACHERS_FILES
            .iter()
            .any(|name| file.file_name() == Some(name.as_ref()))
    };
    let left: Vec<PathBuf> = files
        .into_iter()
        .filter(|file| !is_teachers(file))
        .collect();
    config.set(list, left)
}

/// Returns a digest of all that the book is made of.
fn stamp(project: &Project, edition: Edition) -> Result<String> {
    let mut inputs = vec![project.book_settings()];
    inputs.extend(files::list_deep(&project.chapters_dir(edition))?);
    inputs.extend(files::list_deep(&project.root.join("theme"))?);
    let mut digest = Sha256::new();
    digest.update(env!("CARGO_PKG_VERSION"));
    for path in inputs {
        let bytes = files::read(&path)?;
        digest.update(project.relative(&path).to_string_lossy().as_bytes());
        digest.update(bytes.len().to_le_bytes());
        digest.update(&bytes);
    }
    let digest = digest.finalize();
    Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(dir: &Path) -> Project {
        let write =
            |name: &str, text: &str| files::write(&dir.join(name), text.as_bytes()).unwrap();
        write("book.toml", "[book]\ntitle = \"Test\"\n");
        write("src/SUMMARY.md", "# Summary\n\n- [Start](start.md)\n");
        write("src/start.md", "# Start\n\nHere.\n");
        Project {
            root: dir.to_owned(),
        }
    }

    #[test]
    fn the_same_chapters_are_not_rendered_twice() {
        let dir = tempfile::tempdir().unwrap();
        let project = project(dir.path());
        assert_eq!(render(&project, Edition::Open).unwrap(), Rendered::New);
        assert_eq!(render(&project, Edition::Open).unwrap(), Rendered::Same);
        files::write(&dir.path().join("src/start.md"), b"# Start\n\nThere.\n").unwrap();
        assert_eq!(render(&project, Edition::Open).unwrap(), Rendered::New);
        let page = files::read_text(&index(&project, Edition::Open)).unwrap();
        assert!(page.contains("There."));
    }

    #[test]
    fn a_theme_changed_is_rendered_anew() {
        let dir = tempfile::tempdir().unwrap();
        let project = project(dir.path());
        render(&project, Edition::Open).unwrap();
        files::write(&dir.path().join("theme/head.hbs"), b"<!-- mine -->").unwrap();
        assert_eq!(render(&project, Edition::Open).unwrap(), Rendered::New);
    }

    #[test]
    fn a_key_is_not_found_by_searching() {
        let dir = tempfile::tempdir().unwrap();
        let project = project(dir.path());
        let write = |name: &str, text: &[u8]| files::write(&dir.path().join(name), text).unwrap();
        write(
            "src/SUMMARY.md",
            b"- [Start](start.md)\n- [Lesson](lessons/b/index.md)\n- [Key](lessons/b/key.md)\n",
        );
        write("src/lessons/b/index.md", b"# Lesson\n\nA questionword.\n");
        write("src/lessons/b/key.md", b"# Key\n\nAn answerword.\n");
        render(&project, Edition::Open).unwrap();
        let book = project.book_dir(Edition::Open);
        let files = files::list(&book).unwrap();
        let index = files.iter().find(|file| {
            let name = file.file_name().unwrap_or_default();
            name.to_string_lossy().starts_with("searchindex")
        });
        let index = files::read_text(index.unwrap()).unwrap();
        assert!(index.contains("questionword") && !index.contains("answerword"));
        let key = files::read_text(&book.join("lessons/b/key.html")).unwrap();
        assert!(key.contains("answerword"));
    }

    #[test]
    fn a_failed_build_leaves_the_last_good_book() {
        let dir = tempfile::tempdir().unwrap();
        let project = project(dir.path());
        render(&project, Edition::Open).unwrap();
        let before = files::read(&index(&project, Edition::Open)).unwrap();
        let summary = dir.path().join("src/SUMMARY.md");
        files::write(&summary, b"- [Start](start.md)\n- [Gone](gone.md)\n").unwrap();
        assert!(render(&project, Edition::Open).is_err());
        assert_eq!(
            files::read(&index(&project, Edition::Open)).unwrap(),
            before
        );
        assert!(!files::is_file(&dir.path().join("src/gone.md")));
    }

    #[test]
    fn two_builds_in_two_places_are_the_same_bytes() {
        let dirs = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let books = dirs.each_ref().map(|dir| {
            let project = project(dir.path());
            render(&project, Edition::Open).unwrap();
            let files = files::list_deep(&project.book_dir(Edition::Open)).unwrap();
            let read = |path: PathBuf| (project.relative(&path), files::read(&path).unwrap());
            files.into_iter().map(read).collect::<Vec<_>>()
        });
        assert!(books[0].len() > 10 && books[0] == books[1]);
    }
}
