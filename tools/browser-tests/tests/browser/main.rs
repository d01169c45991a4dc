//! What only a real browser shows of the book. Without Chromium these tests are left out, except where `CI` is set.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "the tests look at files of their own, and tell what is left out"
)]

mod book;
mod browser;
mod checkers;
mod colours;
mod frame;
mod keys;
mod layout;
mod lesson;
mod network;
mod paper;
mod server;
mod teacher;
mod tools;
