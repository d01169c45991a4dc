//! Tells paragraphs that claim nothing: headings, bylines and date lines.

use crate::article::Article;
use crate::clean::headline::{is_headline, without_closing_marks};
use crate::clean::is_byline;

/// The most words of a heading inside a body.
const WORDS: usize = 14;
/// The most words of a line that only leads into what follows: "Key points:".
const LEAD_IN: usize = 6;
/// How many paragraphs below a heading are looked at for one that is longer.
const BELOW: usize = 2;

/// Tells whether a paragraph is a heading, a byline or a date line.
pub(super) fn is_heading(article: &Article, index: usize) -> bool {
    let line = article.paragraphs[index].of(&article.text);
    let is_followed = || {
        article.paragraphs[index + 1..]
            .iter()
            .take(BELOW)
            .any(|below| {
                let words = below.of(&article.text);
                words.len() > line.len() && !is_headline(words)
            })
    };
    looks_like_heading(line) && is_followed() || is_byline(line)
}

/// Tells whether a line is short and ends without a stop, or with a colon. A question is a statement to talk about.
fn looks_like_heading(line: &str) -> bool {
    let words = line.split_whitespace().take(WORDS + 1).count();
    let is_lead_in = line.ends_with(':') && words <= LEAD_IN;
    is_lead_in
        || (is_headline(line)
            && words <= WORDS
            && !without_closing_marks(line).ends_with(['?', '!']))
}
