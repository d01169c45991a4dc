//! A built folder takes the place of the live one, so that there is a whole one at any moment.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::{is_folder, remove_folder};

/// Puts the folder `built` in the place of the folder `live`, and removes the old one.
///
/// On Linux and macOS the two change places in one step. Elsewhere, and on file systems that cannot do that, the old
/// folder steps aside first; [`recover`] mends a swap cut off between its steps.
pub fn swap(built: &Path, live: &Path) -> Result<()> {
    let cannot = || format!("cannot put {} in place", live.display());
    recover(live)?;
    if !is_folder(live) {
        return fs::rename(built, live).with_context(cannot);
    }
    if exchange(built, live).is_ok() {
        return remove_folder(built);
    }
    fs::rename(live, aside(live)).with_context(cannot)?;
    fs::rename(built, live).with_context(cannot)?;
    remove_folder(&aside(live))
}

/// Mends a swap that was cut off: the old folder comes back where nothing took its place, and goes where something did.
pub fn recover(live: &Path) -> Result<()> {
    let old = aside(live);
    if !is_folder(&old) {
        return Ok(());
    }
    if is_folder(live) {
        return remove_folder(&old);
    }
    fs::rename(&old, live).with_context(|| format!("cannot bring back {}", live.display()))
}

/// Where the live folder steps aside to: "book" to "book.old".
fn aside(live: &Path) -> PathBuf {
    live.with_added_extension("old")
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(built: &Path, live: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, built, CWD, live, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_built: &Path, _live: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
