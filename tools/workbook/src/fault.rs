//! What is wrong in a file that a person wrote: where, what, and what to do.

use std::ops::Range;
use std::path::PathBuf;

/// One fault of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, from the project's root.
    pub file: PathBuf,
    /// Where in the file, in bytes; `None` where the fault is of the file as a whole.
    pub at: Option<Range<usize>>,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub help: String,
}
