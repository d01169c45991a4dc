//! The programs and files that the tests need and Cargo does not bring: `scripts/install-browser` does.

use std::env;
use std::path::{Path, PathBuf};

/// Returns the path of a program, or tells that the test is left out.
///
/// Where `CI` is set nothing may be left out: a missing program is a failed test there.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file());
    demand(name, found)
}

/// Returns the path of a file that npm brings, or tells that the test is left out.
pub(crate) fn package(file: &str) -> Option<PathBuf> {
    let modules = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules");
    let path = modules.join(file);
    demand(file, path.is_file().then_some(path))
}

fn demand<T>(what: &str, found: Option<T>) -> Option<T> {
    if found.is_none() {
        let message = format!("{what} is not there: scripts/install-browser installs it");
        assert!(env::var_os("CI").is_none(), "{message}");
        eprintln!("left out: {message}");
    }
    found
}
