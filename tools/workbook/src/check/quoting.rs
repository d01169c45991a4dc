//! A file of exercises and a local text go in; where the file holds more words in a row of it than it may comes out.

use std::collections::BTreeSet;

use whosays_analysis::article::Article;

use super::{Findings, Lesson};
use crate::exercises::quote::{self, MOST_WORDS};

/// Looks for runs of words of the article, in the values and in the comments between them.
pub(super) fn check(lesson: &Lesson<'_>, article: &Article, findings: &mut Findings<'_>) {
    let run = MOST_WORDS + 1;
    let article: Vec<String> = quote::words(&article.text).map(|(_, word)| word).collect();
    let runs: BTreeSet<&[String]> = article.windows(run).collect();
    let (places, words): (Vec<_>, Vec<_>) = quote::words(lesson.text).unzip();
    let mut free_from = 0;
    for (first, window) in words.windows(run).enumerate() {
        if first >= free_from && runs.contains(window) {
            let place = places[first].start..places[first + run - 1].end;
            let what = format!(
                "more than {MOST_WORDS} words in a row of a text that may not be passed on"
            );
            findings.error(Some(&place), what, "say it in your own words".to_owned());
            free_from = first + run;
        }
    }
}
