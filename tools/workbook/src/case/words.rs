//! The actors and loaded words of several lessons go in; what each article calls the same thing comes out side by side.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::voices::{SharedActor, all_names};
use crate::lesson::Lesson;

/// An actor or a thing that the articles call by different words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseWords {
    /// The plainer wording, or the actor's fullest name.
    pub about: String,
    /// The words of each article.
    pub cells: Vec<Vec<String>>,
}

/// Returns a row for whatever at least two articles name, and not by the same words.
pub(super) fn words(actors: &[SharedActor<'_>], lessons: &[&Lesson]) -> Vec<CaseWords> {
    let mut rows: Vec<CaseWords> = actors
        .iter()
        .map(|actor| actor_row(actor, lessons.len()))
        .collect();
    rows.extend(loaded_rows(lessons));
    rows.retain(is_worth_comparing);
    rows
}

fn is_worth_comparing(row: &CaseWords) -> bool {
    let alike = |words: &Vec<String>| -> BTreeSet<String> {
        words.iter().map(|word| word.to_lowercase()).collect()
    };
    let mut used = row.cells.iter().filter(|cell| !cell.is_empty()).map(alike);
    let first = used.next();
    used.any(|other| Some(other) != first)
}

fn actor_row(actor: &SharedActor<'_>, articles: usize) -> CaseWords {
    let mut row = empty_row(&actor.parts[0].1.name, articles);
    for &(column, voice) in &actor.parts {
        row.cells[column].extend(all_names(voice).map(str::to_owned));
    }
    row
}

fn loaded_rows(lessons: &[&Lesson]) -> Vec<CaseWords> {
    let mut rows: BTreeMap<String, CaseWords> = BTreeMap::new();
    for (column, lesson) in lessons.iter().enumerate() {
        for loaded in lesson.statements().flat_map(|statement| &statement.loaded) {
            let Some(neutral) = &loaded.neutral else {
                continue;
            };
            let row = rows
                .entry(neutral.clone())
                .or_insert_with(|| empty_row(neutral, lessons.len()));
            if !row.cells[column].contains(&loaded.words) {
                row.cells[column].push(loaded.words.clone());
            }
        }
    }
    rows.into_values().collect()
}

fn empty_row(about: &str, articles: usize) -> CaseWords {
    CaseWords {
        about: about.to_owned(),
        cells: vec![Vec::new(); articles],
    }
}
