//! The standards, as data, and a lesson go in; those that a step of the lesson serves come out.

use anyhow::Result;
use serde::{Deserialize, Serialize};

use crate::lesson::Lesson;

/// A standard of a body, in our words.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Standard {
    body: String,
    code: String,
    says: String,
    /// The steps of a lesson that serve it.
    steps: Vec<Step>,
}

/// A step of a lesson that a standard can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Step {
    Read,
    Sort,
    Voices,
    Missing,
    Check,
    Compare,
}

#[derive(Deserialize)]
struct File {
    standard: Vec<Standard>,
}

/// Reads the standards.
pub(super) fn shipped() -> Result<Vec<Standard>> {
    let file: File = toml::from_str(include_str!("../../templates/standards.toml"))?;
    Ok(file.standard)
}

/// Returns the standards that a lesson serves.
pub(super) fn served<'a>(
    all: &'a [Standard],
    lesson: &Lesson,
    is_compared: bool,
) -> Vec<&'a Standard> {
    let has = |step: &Step| match step {
        Step::Read => !lesson.paragraphs.is_empty(),
        Step::Sort => !lesson.claims.is_empty(),
        Step::Voices => !lesson.voices.is_empty(),
        Step::Missing => !lesson.missing.is_empty(),
        Step::Check => !lesson.checks.is_empty(),
        Step::Compare => is_compared,
    };
    let serves = |standard: &&Standard| standard.steps.iter().any(has);
    all.iter().filter(serves).collect()
}
