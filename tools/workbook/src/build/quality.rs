//! The gold files, the plans and the lessons go in; the page "How good are these labels?" comes out, first among the keys.

use std::collections::BTreeMap;

use anyhow::Result;
use whosays_analysis::analyzer::Analyzer;

use super::Finding;
use super::contents::Contents;
use crate::gold::{self, plan, planted, report::report};
use crate::lesson::Lesson;
use crate::pages::Templates;
use crate::pages::summary::Chapter;
use crate::project::Project;
use crate::seed::Rights;

/// Adds the page, if people labelled something; returns the faults of gold files, which are left out.
pub(super) fn add(
    project: &Project,
    lessons: &[Lesson],
    templates: &Templates,
    contents: &mut Contents,
) -> Result<Vec<Finding>> {
    let shelf = gold::load(project)?;
    let shipped = lessons
        .iter()
        .filter(|lesson| lesson.before.rights == Rights::Shipped);
    let quotable: BTreeMap<&str, &str> = shipped
        .map(|lesson| (lesson.slug.as_str(), lesson.title.as_str()))
        .collect();
    let plans = plan::load(project)?;
    if !shelf.gold.is_empty()
        && let Some(report) = report(&shelf.gold, &quotable, &Analyzer::shipped())
    {
        let planted = planted::shares(project, &plans.plans)?;
        let (page, text) = templates.quality(&report, &planted)?;
        contents.pages.insert(page.clone(), text.into_bytes());
        let chapter = Chapter {
            title: templates.word("contents", "quality").to_owned(),
            page: Some(page),
            chapters: Vec::new(),
        };
        contents.keys.insert(0, chapter);
    }
    let faults = shelf.faults.into_iter().chain(plans.faults);
    Ok(faults.map(Finding::Fault).collect())
}
