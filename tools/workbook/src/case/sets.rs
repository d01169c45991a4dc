//! The texts of several lessons go in; what the comparison sets side by side comes out, kind by kind, with links.

use serde::Serialize;
use whosays_analysis::compare::{Compared, Difference, Item, ItemKind, Version, compare};

use super::{CaseFile, CasePair};
use crate::lesson::Lesson;

/// All items of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseSet {
    /// Their kind.
    pub kind: ItemKind,
    /// The items.
    pub items: Vec<CaseItem>,
}

/// Something that the articles tell differently, or that only one tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseItem {
    /// What it is about.
    pub what: String,
    /// In what figures differ that look alike.
    pub differs: Vec<Difference>,
    /// What each article has.
    pub versions: Vec<CaseVersion>,
}

/// What one article has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseVersion {
    /// The article's number in the tables, from one.
    pub number: usize,
    /// The lesson's slug.
    pub slug: String,
    /// The statement's address; empty where the lesson doesn't show it.
    pub at: String,
    /// The words.
    pub words: String,
    /// How often the article has them, where that is more than once.
    pub times: Option<usize>,
    /// Whether the article only speaks of somebody whom another gives words.
    pub is_silent: bool,
}

/// Compares the lessons whose texts are there. What people have hidden, or set side by side themselves, is left out.
pub(super) fn sets(lessons: &[&Lesson], file: &CaseFile, pairs: &[CasePair]) -> Vec<CaseSet> {
    let mut columns = Vec::new();
    let mut articles = Vec::new();
    for (column, lesson) in lessons.iter().enumerate() {
        if let Some((article, analysis)) = &lesson.read {
            columns.push(column);
            articles.push(Compared {
                name: &lesson.slug,
                article,
                analysis,
            });
        }
    }
    let mut sets: Vec<CaseSet> = Vec::new();
    for item in compare(&articles).items {
        let shown = shown(&item, &articles, &columns);
        if is_hidden(&item, file) || pairs.iter().any(|pair| pair.holds(&shown)) {
            continue;
        }
        match sets.last_mut() {
            Some(set) if set.kind == item.kind => set.items.push(shown),
            _ => sets.push(CaseSet {
                kind: item.kind,
                items: vec![shown],
            }),
        }
    }
    sets
}

/// Tells whether people said that an item is not worth a look.
fn is_hidden(item: &Item, file: &CaseFile) -> bool {
    let name = item_name(item);
    file.hidden.iter().any(|hidden| hidden.item == name)
}

/// Returns an item's kind and what it is about, as `whosays compare --format text` tells them.
pub fn item_name(item: &Item) -> String {
    format!("{}: {}", item.kind.word(), item.what)
}

fn shown(item: &Item, articles: &[Compared<'_>], columns: &[usize]) -> CaseItem {
    let version = |version: &Version| {
        let compared = articles[version.article];
        CaseVersion {
            number: columns[version.article] + 1,
            slug: compared.name.to_owned(),
            at: version.at.to_string(),
            words: version.span.of(&compared.article.text).to_owned(),
            times: Some(version.uses).filter(|&uses| uses > 1),
            is_silent: item.kind == ItemKind::Voice && version.uses == 0,
        }
    };
    CaseItem {
        what: item.what.clone(),
        differs: item.differs.clone(),
        versions: item.versions.iter().map(version).collect(),
    }
}
