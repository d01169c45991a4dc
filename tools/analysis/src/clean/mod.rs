//! Takes the copy of an article, as somebody pasted or fetched it, and gives a clean [`Article`].
//!
//! 1. [`characters`] makes line ends, blanks and hyphens plain and takes out what nobody can see.
//! 2. [`paragraphs`] finds the paragraphs, and joins lines that were wrapped by hand.
//! 3. [`repeats`] removes a body that stands there twice, and everything after it.
//! 4. [`ending`] removes what a page shows below an article.
//! 5. [`header`] reads title, author, outlet and date off the first lines.
//! 6. [`lines`] removes lines that are no part of an article: advertisements, captions, buttons.
//! 7. [`stops`] puts in blanks that are missing after full stops.
//! 8. [`joins`] tells of words that run together.
//!
//! Every step leaves a notice for what it does. The words for it and the patterns are in `rules/cleaning.toml`.

mod characters;
mod dates;
mod draft;
mod ending;
mod header;
pub(crate) mod headline;
mod joins;
mod lines;
mod paragraphs;
mod pieces;
mod repeats;
mod rules;
mod stops;

use crate::article::Article;
use draft::Draft;
use rules::RULES;

impl Article {
    /// Reads a copy: cleans its body and reads off what it tells about itself. It takes any text.
    ///
    /// Nothing is lost silently: what is not in the cleaned text was blank, or a notice tells of it.
    pub fn read(copy: &str) -> Self {
        let rules = &*RULES;
        let mut draft = Draft::new(characters::plain(copy, &rules.characters));
        paragraphs::find(&mut draft, rules);
        repeats::remove(&mut draft, rules);
        ending::remove(&mut draft, rules);
        header::read(&mut draft, rules);
        lines::remove(&mut draft, rules);
        stops::mend(&mut draft, rules);
        joins::tell(&mut draft, rules);
        draft.finish()
    }
}

/// Tells whether a line is a byline or a date line.
pub(crate) fn is_byline(line: &str) -> bool {
    pieces::read(line, &RULES.header)
        .is_some_and(|header| header.author.is_some() || header.has_date())
}

#[cfg(test)]
mod tests;
