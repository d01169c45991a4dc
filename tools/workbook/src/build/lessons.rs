//! The seeds and exercises of a project go in; its lessons come out, and what is wrong with those that are left out.

use anyhow::Result;
use whosays_analysis::analysis::Analysis;
use whosays_analysis::article::Article;

use super::standin::{analyse, draft};
use super::{Finding, Step};
use crate::exercises::Exercises;
use crate::exercises::parse::parse;
use crate::files;
use crate::lesson::{Lesson, has_all_gists, lesson};
use crate::project::Project;
use crate::seed::{self, Seed};
use crate::threads;

/// How many articles are analysed between two words on the progress.
const AT_ONCE: usize = 16;

/// Makes the lessons, in the order of their slugs.
pub(super) fn lessons(
    project: &Project,
    findings: &mut Vec<Finding>,
    progress: &mut dyn FnMut(Step),
) -> Result<Vec<Lesson>> {
    let loaded = seed::load(project)?;
    findings.extend(loaded.faults.into_iter().map(Finding::Fault));
    let of = loaded.seeds.len();
    let mut lessons = Vec::with_capacity(of);
    let mut done = 0;
    for some in loaded.seeds.chunks(AT_ONCE) {
        for made in threads::map(some, |seed| one_lesson(project, seed)) {
            let (lesson, told) = made?;
            lessons.extend(lesson);
            findings.extend(told);
        }
        done += some.len();
        progress(Step::Lessons { done, of });
    }
    Ok(lessons)
}

/// Makes a seed's lesson, and tells what somebody should look at. There is no lesson where its exercises have faults, or
/// where it can't be shown without its text.
fn one_lesson(project: &Project, seed: &Seed) -> Result<(Option<Lesson>, Vec<Finding>)> {
    let mut findings = Vec::new();
    let read = seed.article().map(|article| (analyse(&article), article));
    let Some(exercises) = exercises(project, seed, read.as_ref(), &mut findings)? else {
        return Ok((None, findings));
    };
    if read.is_none() && !has_all_gists(&exercises) {
        findings.push(Finding::LacksGists(seed.slug.clone()));
        return Ok((None, findings));
    }
    let (analysis, article) = read
        .as_ref()
        .map(|(analysis, article)| (analysis, article))
        .unzip();
    let lesson = lesson(seed, article, analysis, &exercises);
    findings.extend(lesson.lost.iter().map(|at| Finding::LostClaim {
        slug: seed.slug.clone(),
        at: at.clone(),
    }));
    Ok((Some(lesson), findings))
}

/// Reads a seed's exercises; without a file, the tool's draft stands in. `None` where the file has faults, or where there
/// is neither a file nor a text to draft from.
fn exercises(
    project: &Project,
    seed: &Seed,
    read: Option<&(Analysis, Article)>,
    findings: &mut Vec<Finding>,
) -> Result<Option<Exercises>> {
    let path = project.exercises_file(&seed.slug);
    if let Some(text) = files::read_text_if_there(&path)? {
        return Ok(match parse(&project.relative(&path), &text) {
            Ok(exercises) => Some(exercises),
            Err(faults) => {
                findings.extend(faults.into_iter().map(Finding::Fault));
                None
            }
        });
    }
    let Some((analysis, article)) = read else {
        findings.push(Finding::LacksGists(seed.slug.clone()));
        return Ok(None);
    };
    findings.push(Finding::Draft(seed.slug.clone()));
    Ok(Some(draft(seed, article, analysis)))
}
