//! Reads news and opinion prose. Text goes in; statements with labels and reasons, actors and notices come out.
//!
//! The way of the data: [`Article::read`] cleans a copy, [`Analyzer::analyse`] splits it into statements and labels
//! them, [`compare`] sets several articles of one case against each other, [`contract`] writes it all as JSON objects.
//!
//! This crate is pure: no files, no clock, no network, no printing. It never fails on prose and never panics. Words,
//! patterns and messages are data in `rules/`; Rust holds the few kinds of rule.

pub mod analysis;
pub mod article;
mod clean;
mod expression;
pub mod figures;
pub mod fingerprint;
pub mod labels;
pub mod segment;
pub mod span;
pub mod tagger;
pub mod token;
