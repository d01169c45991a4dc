//! What the bare analysis says of each shipped seed, as `whosays analyze --format text` prints it, beside what a person
//! last read and took for right: `tests/snapshots/<seed>.txt`.
//!
//! `SNAPSHOTS=overwrite cargo test -p whosays snapshot` writes the files anew; then `git diff` is what there is to read.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use snapbox::Data;
use snapbox::assert::{Assert, DEFAULT_ACTION_ENV};
use snapbox::data::DataFormat;

use crate::project::{Project, repository};

/// The seeds whose text is in the repository, by name.
fn shipped_seeds() -> BTreeSet<String> {
    let is_shipped = |path: &Path| {
        let text = fs::read_to_string(path).unwrap_or_default();
        let mut front = text.lines().take_while(|line| !line.is_empty());
        front.any(|line| line.starts_with("text") && line.contains("\"shipped\""))
    };
    names(&repository().join("seeds"), is_shipped)
}

/// Returns the names, without their endings, of the files in a folder that pass.
fn names(folder: &Path, passes: impl Fn(&Path) -> bool) -> BTreeSet<String> {
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let kept = paths.filter(|path| path.is_file() && passes(path));
    kept.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect()
}

fn snapshots() -> PathBuf {
    repository().join("tests/snapshots")
}

#[test]
fn snapshot_of_each_shipped_seed_is_what_the_analysis_says() {
    let project = Project::shipped();
    let assert = Assert::new().action_env(DEFAULT_ACTION_ENV);
    let mut changed = Vec::new();
    for seed in shipped_seeds() {
        let said = project.succeed(&["analyze", "--format", "text", &format!("seeds/{seed}.md")]);
        let read = Data::read_from(
            &snapshots().join(format!("{seed}.txt")),
            Some(DataFormat::Text),
        );
        let compared = assert.try_eq(Some(&seed), Data::text(said).raw(), read.raw());
        changed.extend(compared.err().map(|error| error.to_string()));
    }
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}

#[test]
fn snapshot_of_a_seed_that_is_gone_is_gone_too() {
    let (kept, seeds) = (names(&snapshots(), |_| true), shipped_seeds());
    let stale: Vec<&String> = kept.difference(&seeds).collect();
    assert!(stale.is_empty(), "no such shipped seed: {stale:?}");
}
