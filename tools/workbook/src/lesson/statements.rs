//! An article and its analysis go in; any statement's words, and a claim's statement by its fingerprint, come out.

use std::collections::BTreeMap;

use whosays_analysis::analysis::{Analysis, Statement};
use whosays_analysis::article::Article;
use whosays_analysis::fingerprint::fingerprint;
use whosays_analysis::span::Span;

/// The statements of an article whose text is there.
pub(super) struct Statements<'a> {
    /// The cleaned text.
    pub(super) text: &'a str,
    /// What was found in it.
    pub(super) analysis: &'a Analysis,
    by_print: BTreeMap<String, Vec<usize>>,
}

impl<'a> Statements<'a> {
    /// Takes the fingerprints of all statements.
    pub(super) fn new(article: &'a Article, analysis: &'a Analysis) -> Self {
        let mut by_print: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, statement) in analysis.statements.iter().enumerate() {
            let print = fingerprint(statement.span.of(&article.text));
            by_print.entry(print).or_default().push(index);
        }
        Self {
            text: &article.text,
            analysis,
            by_print,
        }
    }

    /// Finds a statement by its fingerprint; where several read the same, the one at the address, else the first.
    pub(super) fn find(&self, print: &str, at: &str) -> Option<&'a Statement> {
        let found = self.by_print.get(print)?;
        let index = found
            .iter()
            .find(|&&index| self.analysis.statements[index].address.to_string() == at)
            .or(found.first())?;
        self.analysis.statements.get(*index)
    }

    /// Returns the words of a stretch, without the blanks around them.
    pub(super) fn words(&self, span: Span) -> String {
        span.of(self.text).trim().to_owned()
    }
}
