//! Short invented articles; what is set side by side.

use super::rules::CompareRules;
use super::{Compared, Item, ItemKind, compare};
use crate::analysis::Analysis;
use crate::analyzer::Analyzer;
use crate::article::Article;

#[test]
fn shipped_rules_can_be_read() {
    assert!(!CompareRules::shipped().terms.is_empty());
}
