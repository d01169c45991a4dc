//! The whole program, driven as a user drives it: one case a command and promise.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "the tests make and look at files of their own"
)]

mod analyze;
mod build;
mod chapters;
mod check;
mod compare;
mod editions;
mod encodings;
mod eval;
mod hostile;
mod import;
mod interrupted;
mod project;
mod snapshots;
