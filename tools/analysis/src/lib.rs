//! Reads news and opinion prose. Text goes in; statements with labels and reasons, actors and notices come out.
//!
//! The way of the data: [`article::Article::read`] cleans a copy, [`analyzer::Analyzer::analyse`] splits it into
//! statements and labels them, [`contract`] writes it all as JSON objects.
//!
//! This crate is pure: no files, no clock, no network, no printing. It never fails on prose and never panics. Words,
//! patterns and messages are data in `rules/`; Rust holds the few kinds of rule.

mod actors;
pub mod analysis;
pub mod analyzer;
pub mod article;
mod attribution;
mod clean;
pub mod compare;
mod context;
pub mod contract;
mod decision;
mod expression;
mod figures;
pub mod fingerprint;
mod genre;
mod inflection;
pub mod labels;
mod mending;
mod merits;
mod noun_phrase;
mod pattern;
mod quotation;
mod reading;
pub mod reading_level;
mod rules;
pub mod segment;
mod signs;
mod sources;
pub mod span;
pub mod tagger;
pub mod token;
mod vocabulary;
