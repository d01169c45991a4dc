//! A project in a folder of its own, and runs of the program in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The program under test.
pub(crate) const WHOSAYS: &str = env!("CARGO_BIN_EXE_whosays");

/// A folder with a project; it goes when this value does.
pub(crate) struct Project {
    dir: TempDir,
}

impl Project {
    /// Copies what the repository ships: the book's settings, chapters, theme, seeds, exercises and gold.
    pub(crate) fn shipped() -> Self {
        let project = Self {
            dir: TempDir::new().unwrap(),
        };
        let root = repository();
        for part in ["book.toml", "src", "theme", "seeds", "exercises", "gold"] {
            copy(&root.join(part), &project.path(part));
        }
        project
    }

    /// Makes a project with the shipped settings and chapters, and no seed.
    pub(crate) fn empty() -> Self {
        let project = Self {
            dir: TempDir::new().unwrap(),
        };
        let root = repository();
        for part in ["book.toml", "src", "theme"] {
            copy(&root.join(part), &project.path(part));
        }
        fs::create_dir_all(project.path("seeds")).unwrap();
        project
    }

    /// Returns a path in the project.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    /// Writes a file of the project.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Reads a file of the project.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Prepares a run of the program in the project's folder.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(WHOSAYS);
        command
            .args(args)
            .current_dir(self.dir.path())
            .stdin(Stdio::null());
        command
    }

    /// Runs the program in the project's folder.
    pub(crate) fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// Runs the program and returns what it printed; it must end well.
    pub(crate) fn succeed(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert!(
            output.status.success(),
            "whosays {args:?}: {}\n{}",
            output.status,
            text(&output.stderr)
        );
        text(&output.stdout)
    }

    /// Reads every file below a folder of the project; empty where there is none.
    pub(crate) fn files(&self, folder: &str) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        let root = self.path(folder);
        collect(&root, &mut |path| {
            found.insert(
                path.strip_prefix(&root).unwrap().to_path_buf(),
                fs::read(path).unwrap(),
            );
        });
        found
    }

    /// Reads every page of the rendered open book.
    pub(crate) fn pages(&self) -> BTreeMap<PathBuf, String> {
        self.pages_of("book")
    }

    /// Reads every page of a rendered book.
    pub(crate) fn pages_of(&self, book: &str) -> BTreeMap<PathBuf, String> {
        let html = |path: &Path| path.extension().is_some_and(|ending| ending == "html");
        let pages = self.files(book).into_iter().filter(|(path, _)| html(path));
        pages.map(|(path, bytes)| (path, text(&bytes))).collect()
    }
}

/// Returns bytes as text.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
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
        let generated = name == "lessons" || name == "local";
        if !generated {
            copy(&from.join(&name), &to.join(&name));
        }
    }
}

fn collect(folder: &Path, each: &mut impl FnMut(&Path)) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, each);
        } else {
            each(&path);
        }
    }
}
