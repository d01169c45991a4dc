//! An article, its analysis and the rules go in; statements that can be found by fingerprint or address come out.

use std::collections::BTreeMap;

use whosays_analysis::analysis::{Analysis, Statement};
use whosays_analysis::article::Article;
use whosays_analysis::fingerprint::fingerprint;
use whosays_analysis::span::Span;

use super::quote::{self, MOST_WORDS};
use super::rules::PromptRules;

/// What the exercises of one article are drafted from.
#[derive(Debug)]
pub struct Material<'a> {
    /// The seed's slug.
    pub slug: &'a str,
    /// The cleaned article.
    pub article: &'a Article,
    /// What was found in it.
    pub analysis: &'a Analysis,
    /// The patterns and quotas.
    pub rules: &'a PromptRules,
    /// The statements' fingerprints, in their order.
    prints: Vec<String>,
    /// Which statements have a fingerprint: more than one where a sentence stands twice.
    by_print: BTreeMap<String, Vec<usize>>,
}

impl<'a> Material<'a> {
    /// Puts together what a draft is made from.
    pub fn new(
        slug: &'a str,
        article: &'a Article,
        analysis: &'a Analysis,
        rules: &'a PromptRules,
    ) -> Self {
        let text = |statement: &Statement| {
            article
                .text
                .get(statement.span.start..statement.span.end)
                .unwrap_or_default()
        };
        let prints: Vec<String> = analysis
            .statements
            .iter()
            .map(|statement| fingerprint(text(statement)))
            .collect();
        let mut by_print: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, print) in prints.iter().enumerate() {
            by_print.entry(print.clone()).or_default().push(index);
        }
        Self {
            slug,
            article,
            analysis,
            rules,
            prints,
            by_print,
        }
    }

    /// Returns a statement by its place in the analysis.
    pub(crate) fn statement(&self, index: usize) -> &'a Statement {
        &self.analysis.statements[index]
    }

    /// Returns a statement's fingerprint.
    pub(crate) fn print(&self, index: usize) -> &str {
        &self.prints[index]
    }

    /// Tells whether the statement is the first with its words.
    pub(super) fn is_first(&self, index: usize) -> bool {
        self.by_print[self.print(index)].first() == Some(&index)
    }

    /// Finds a statement by its fingerprint; the address decides where a sentence stands twice, and where there is no
    /// fingerprint.
    pub(crate) fn find(&self, print: &str, at: &str) -> Option<usize> {
        let is_here = |index: &usize| self.statement(*index).address.to_string() == at;
        if print.is_empty() {
            return (0..self.analysis.statements.len()).find(is_here);
        }
        let found = self.by_print.get(print)?;
        found
            .iter()
            .copied()
            .find(is_here)
            .or(found.first().copied())
    }

    /// Returns all the words of a stretch of the article.
    pub(crate) fn text(&self, span: Span) -> &'a str {
        self.article
            .text
            .get(span.start..span.end)
            .unwrap_or_default()
    }

    /// Returns the words of the paragraph in which a statement stands.
    pub(crate) fn paragraph(&self, index: usize) -> String {
        let paragraph = self.statement(index).address.paragraph;
        let statements = self.analysis.statements.iter();
        let its = statements.filter(|statement| statement.address.paragraph == paragraph);
        its.map(|statement| self.text(statement.span)).collect()
    }

    /// Returns the words of a stretch of the article, at most as many as may be quoted.
    pub(super) fn words(&self, span: Span) -> String {
        quote::shorten(self.text(span), MOST_WORDS)
    }

    /// Returns which of `count` variants comes first for a fingerprint: always the same, and different for others.
    pub(super) fn start(print: &str, count: usize) -> usize {
        let number = print.bytes().fold(0_usize, |sum, byte| {
            sum.wrapping_mul(31).wrapping_add(usize::from(byte))
        });
        number % count.max(1)
    }
}
