//! The files of a Who Says? project. Seeds and exercises go in; lesson pages and a rendered book come out.
//!
//! The only crate that touches the disk, and there only [`files`] does. It neither prints nor exits.

pub mod book;
pub mod build;
pub mod case;
pub mod check;
pub mod drafting;
pub mod edition;
pub mod exercises;
pub mod fault;
pub mod files;
pub mod gold;
pub mod import;
pub mod lesson;
pub mod pages;
pub mod project;
pub mod seed;
mod teaching;
pub mod threads;
