//! The disk. Paths and bytes go in; whole files, folders and lists of files come out.
//!
//! The only module that touches the disk. A file is written beside its place and then renamed, so that a run cut off at
//! any moment leaves it old or new, never half. Every error names its file.

#![expect(clippy::disallowed_methods, reason = "the one place for them")]

mod mirror;
mod swap;

use std::fs::{self, File};
use std::io::{BufReader, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

pub use mirror::{GENERATED, Mirrored, hold, mirror};
pub use swap::{recover, swap};

/// How the names of files begin that are still being written.
const UNFINISHED: &str = ".whosays-";

/// What [`write()`] did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// There was no such file.
    New,
    /// The file held something else.
    Changed,
    /// The file held just this; it was not touched.
    Same,
}

/// Reads a whole file.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Opens a file to be read piece by piece.
pub fn open(path: &Path) -> Result<BufReader<File>> {
    let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(BufReader::new(file))
}

/// Reads a whole file that must be UTF-8.
pub fn read_text(path: &Path) -> Result<String> {
    String::from_utf8(read(path)?).with_context(|| format!("{} is not UTF-8 text", path.display()))
}

/// Reads a whole UTF-8 file; `None` where there is no such file.
pub fn read_text_if_there(path: &Path) -> Result<Option<String>> {
    is_file(path).then(|| read_text(path)).transpose()
}

/// Reads a whole file; `None` where there is no such file.
pub fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>> {
    is_file(path).then(|| read(path)).transpose()
}

/// Writes a whole file and the folders it lies in; touches nothing where it holds `bytes` already.
pub fn write(path: &Path, bytes: &[u8]) -> Result<Written> {
    let written = match fs::read(path) {
        Ok(old) if old == bytes => return Ok(Written::Same),
        Ok(_) => Written::Changed,
        Err(error) if error.kind() == ErrorKind::NotFound => Written::New,
        Err(error) => {
            return Err(error).with_context(|| format!("cannot read {}", path.display()));
        }
    };
    write_whole(path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(written)
}

fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().context("it has no folder")?;
    fs::create_dir_all(folder)?;
    let mut beside = unfinished_file(path).tempfile_in(folder)?;
    beside.write_all(bytes)?;
    beside.persist(path)?;
    Ok(())
}

/// Names the file to be; it gets the rights of the one it replaces, or those that any new file gets.
fn unfinished_file(path: &Path) -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(UNFINISHED);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let fresh = fs::Permissions::from_mode(0o666);
        builder.permissions(fs::metadata(path).map_or(fresh, |old| old.permissions()));
    }
    #[cfg(not(unix))]
    let _ = path;
    builder
}

/// Lists the files of a folder, sorted; none where there is no such folder. Hidden files and links are passed over.
pub fn list(dir: &Path) -> Result<Vec<PathBuf>> {
    let (files, _) = entries(dir)?;
    Ok(files)
}

/// Lists the files of a folder and of the folders in it, sorted, as [`list`] does.
pub fn list_deep(dir: &Path) -> Result<Vec<PathBuf>> {
    let (mut files, folders) = entries(dir)?;
    for folder in folders {
        files.extend(list_deep(&folder)?);
    }
    files.sort();
    Ok(files)
}

/// Returns a folder's files and its folders, each sorted.
fn entries(dir: &Path) -> Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    if !is_folder(dir) {
        return Ok((files, folders));
    }
    let cannot = || format!("cannot list {}", dir.display());
    for entry in fs::read_dir(dir).with_context(cannot)? {
        let entry = entry.with_context(cannot)?;
        let kind = entry.file_type().with_context(cannot)?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if kind.is_file() {
            files.push(entry.path());
        } else if kind.is_dir() {
            folders.push(entry.path());
        }
    }
    files.sort();
    folders.sort();
    Ok((files, folders))
}

/// Removes a file; fine where there is none.
pub fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        _ => Ok(()),
    }
}

/// Removes a folder with all that is in it; fine where there is none.
pub fn remove_folder(dir: &Path) -> Result<()> {
    match fs::remove_dir_all(dir) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove the folder {}", dir.display()))
        }
        _ => Ok(()),
    }
}

/// Tells whether there is such a file.
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// Tells whether there is such a folder.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

#[cfg(test)]
mod tests;
