//! How the analysis reads an article: the one place that knows by which functions.

use std::collections::BTreeSet;

use whosays_analysis::article::Article;
use whosays_analysis::fingerprint::fingerprint;
use whosays_analysis::segment;

/// Returns a copy's cleaned article.
pub(crate) fn read(text: &str) -> Article {
    Article::read(text)
}

/// Returns the fingerprints of an article's statements.
pub(crate) fn statement_prints(article: &Article) -> BTreeSet<String> {
    let statements = segment::statements(article);
    statements
        .iter()
        .map(|statement| fingerprint(statement.span.of(&article.text)))
        .collect()
}
