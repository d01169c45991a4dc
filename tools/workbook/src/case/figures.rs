//! The figures of several lessons go in; those that measure the same thing come out side by side.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::lesson::{Lesson, Measure};

/// A thing measured in at least two articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseFigure {
    /// What is counted or measured.
    pub of: String,
    /// In what unit; none for a plain count.
    pub unit: Option<String>,
    /// Whether the articles give different values.
    pub differs: bool,
    /// Each article's figures.
    pub cells: Vec<Vec<FigureInArticle>>,
}

/// A figure in one article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FigureInArticle {
    /// The figure's words.
    pub words: String,
    /// The statement's address.
    pub at: String,
}

/// What two figures must share to be set side by side: the counted noun and the unit.
type Measured = (String, Option<String>);
/// The figures of one row: those of each article, with their values.
type Cells = Vec<Vec<(f64, FigureInArticle)>>;

/// Returns a row for each thing that at least two articles measure, sorted by its noun.
pub(super) fn figures(lessons: &[&Lesson]) -> Vec<CaseFigure> {
    let mut rows: BTreeMap<Measured, Cells> = BTreeMap::new();
    for (column, lesson) in lessons.iter().enumerate() {
        for (at, measure) in measures(lesson) {
            let Some(of) = measure.of.as_deref().map(str::to_lowercase) else {
                continue;
            };
            let row = rows
                .entry((of, measure.unit.clone()))
                .or_insert_with(|| vec![Vec::new(); lessons.len()]);
            let (words, at) = (measure.words.clone(), at.to_owned());
            row[column].push((measure.value, FigureInArticle { words, at }));
        }
    }
    rows.into_iter()
        .filter(|(_, cells)| cells.iter().filter(|cell| !cell.is_empty()).count() > 1)
        .map(|(measured, cells)| row(measured, cells))
        .collect()
}

fn measures(lesson: &Lesson) -> impl Iterator<Item = (&str, &Measure)> {
    lesson.statements().flat_map(|statement| {
        let at = statement.at.as_str();
        statement.figures.iter().map(move |figure| (at, figure))
    })
}

fn row((of, unit): Measured, cells: Cells) -> CaseFigure {
    let mut values: Vec<f64> = cells.iter().flatten().map(|(value, _)| *value).collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let without_value = |(_, figure): (f64, FigureInArticle)| figure;
    CaseFigure {
        of,
        unit,
        differs: values.len() > 1,
        cells: cells
            .into_iter()
            .map(|cell| cell.into_iter().map(without_value).collect())
            .collect(),
    }
}
