//! Books to look at: the shipped project in a folder of its own, built once a run.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use whosays_workbook::build::build;
use whosays_workbook::edition::Edition;
use whosays_workbook::project::Project;

use crate::server::serve;

/// The book of the shipped project.
pub(crate) static OPEN: LazyLock<Book> =
    LazyLock::new(|| Book::build("shipped", Edition::Open, |_| ()));
/// The same for pupils.
pub(crate) static CLASS: LazyLock<Book> =
    LazyLock::new(|| Book::build("class", Edition::Class, |_| ()));

/// A built book.
pub(crate) struct Book {
    /// Its folder.
    pub(crate) folder: PathBuf,
    /// The address it is served at.
    address: String,
}

impl Book {
    /// Copies what the repository ships, lets `change` do something to it, and builds it. The folder stays for the next
    /// run, which then has less to write.
    pub(crate) fn build(name: &str, edition: Edition, change: impl FnOnce(&Path)) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("books")
            .join(name);
        let _ = fs::remove_dir_all(root.join("seeds"));
        let _ = fs::remove_dir_all(root.join("theme"));
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        fs::create_dir_all(&root).unwrap();
        for part in ["book.toml", "src", "theme", "seeds", "exercises", "gold"] {
            copy(&repository.join(part), &root.join(part));
        }
        change(&root);
        let project = Project { root };
        build(&project, edition, &mut |_| ()).unwrap();
        let folder = project.book_dir(edition);
        Self {
            address: serve(folder.clone()),
            folder,
        }
    }

    /// Returns the address of a page.
    pub(crate) fn page(&self, path: &str) -> String {
        self.address.clone() + path
    }

    /// Returns the address of a page on the disk.
    pub(crate) fn file(&self, path: &str) -> String {
        format!("file://{}", self.folder.join(path).display())
    }

    /// Returns the pages of its lessons, without those that compare several.
    pub(crate) fn lessons(&self) -> Vec<String> {
        let is_lesson = |page: &String| {
            let path = self.folder.join(page);
            page.starts_with("lessons/")
                && page.ends_with("/index.html")
                && fs::read_to_string(path).unwrap().contains("<ws-answers")
        };
        self.pages().into_iter().filter(is_lesson).collect()
    }

    /// Returns all its pages, from its folder, sorted.
    pub(crate) fn pages(&self) -> Vec<String> {
        let mut pages = Vec::new();
        collect(&self.folder, &mut pages);
        let inside = |page: &PathBuf| {
            page.strip_prefix(&self.folder)
                .unwrap()
                .display()
                .to_string()
        };
        let mut pages: Vec<String> = pages.iter().map(inside).collect();
        pages.sort();
        pages
    }
}

/// Copies a file or folder, without what is generated or kept local.
fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::copy(from, to).unwrap();
        return;
    }
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let name = entry.unwrap().file_name();
        if name != "lessons" && name != "local" {
            copy(&from.join(&name), &to.join(&name));
        }
    }
}

fn collect(folder: &Path, pages: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, pages);
        } else if path.extension().is_some_and(|ending| ending == "html") {
            pages.push(path);
        }
    }
}
