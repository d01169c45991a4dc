//! How the analysis reads an article: the one place that knows by which functions.

use std::collections::BTreeSet;

use whosays_analysis::article::Article;
use whosays_analysis::fingerprint::fingerprint;
use whosays_analysis::span::Span;

/// Returns a copy's cleaned article.
pub(crate) fn read(text: &str) -> Article {
    let mut article = Article::default();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let start = article.text.len();
        article.text.push_str(line);
        article
            .paragraphs
            .push(Span::new(start, article.text.len()));
        article.text.push('\n');
    }
    article
}

/// Returns the fingerprints of an article's statements.
pub(crate) fn statement_prints(article: &Article) -> BTreeSet<String> {
    let statements = article.text.split(['.', '\n']);
    statements.map(fingerprint).collect()
}
