//! The lessons of one case go in; its compare page comes out: who is heard where, and what they tell differently.

mod file;
mod pairs;
mod sets;
mod texts;
mod voices;

use serde::Serialize;

use crate::lesson::{Day, Lesson};
use crate::pages::escape;
use crate::seed::Form;

pub use file::{CaseFile, Hidden, Pair, PairVersion};
pub use pairs::CasePair;
pub use sets::{CaseItem, CaseSet, CaseVersion, item_name};
pub use texts::{CaseText, CaseTexts, case_texts};
pub use voices::{CaseVoice, VoiceInArticle};

/// Everything that a compare page shows. Rows have one cell for each article, in the order of the articles.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CasePage {
    /// The case's slug.
    pub slug: String,
    /// Its title; holds no `<`.
    pub title: String,
    /// What a reader should know, in paragraphs.
    pub intro: Vec<String>,
    /// Whether the texts of all articles are there; else only the sources of claims are known of some.
    pub has_all_texts: bool,
    /// The articles, by date.
    pub articles: Vec<CaseArticle>,
    /// Who has a voice in which article.
    pub voices: Vec<CaseVoice>,
    /// What people set side by side.
    pub pairs: Vec<CasePair>,
    /// What the kit found that they tell differently, and what only one tells, kind by kind.
    pub sets: Vec<CaseSet>,
}

/// One article of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseArticle {
    /// Its number in the tables, from one.
    pub number: usize,
    /// The lesson's slug.
    pub slug: String,
    /// The lesson's title.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When.
    pub date: Option<Day>,
    /// What kind of text it is.
    pub form: Form,
}

/// Compares the lessons of one case, which are in the order that [`in_order`] gives them.
pub fn case_page(slug: &str, file: &CaseFile, lessons: &[&Lesson]) -> CasePage {
    let actors = voices::actors(lessons);
    let pairs = pairs::pairs(file, lessons);
    CasePage {
        slug: slug.to_owned(),
        title: title(slug, file),
        intro: paragraphs(&file.intro),
        has_all_texts: lessons.iter().all(|lesson| lesson.has_text),
        articles: (1..).zip(lessons).map(article).collect(),
        voices: voices::matrix(&actors, lessons.len()),
        sets: sets::sets(lessons, file, &pairs),
        pairs,
    }
}

fn paragraphs(text: &str) -> Vec<String> {
    let paragraphs = text.split("\n\n").map(str::trim);
    paragraphs
        .filter(|paragraph| !paragraph.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Returns a case's title: the one people gave it, or its slug in words.
fn title(slug: &str, file: &CaseFile) -> String {
    let given = file.title.trim();
    if given.is_empty() {
        humanised(slug)
    } else {
        escape::heading(given)
    }
}

/// Sorts the lessons of a case by date, those without one last, then by slug.
pub fn in_order(lessons: &mut [&Lesson]) {
    lessons.sort_by_key(|lesson| {
        let date = lesson.before.date.as_ref().map(|day| day.iso.clone());
        (date.is_none(), date, lesson.slug.clone())
    });
}

/// Makes words of a slug: "karrow-bridge" to "Karrow bridge".
fn humanised(slug: &str) -> String {
    let words = slug.replace(['-', '_'], " ");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => words,
    }
}

fn article((number, lesson): (usize, &&Lesson)) -> CaseArticle {
    CaseArticle {
        number,
        slug: lesson.slug.clone(),
        title: lesson.title.clone(),
        outlet: lesson.before.outlet.clone(),
        date: lesson.before.date.clone(),
        form: lesson.before.form,
    }
}

#[cfg(test)]
mod tests;
