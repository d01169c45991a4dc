//! The seeds and exercises of a project go in; its lessons come out, and what is wrong with those that are left out.

use anyhow::Result;
use whosays_analysis::analyzer::Analyzer;

use super::{Finding, Step};
use crate::exercises::Exercises;
use crate::exercises::draft::draft;
use crate::exercises::parse::parse;
use crate::exercises::rules::PromptRules;
use crate::fault::Fault;
use crate::files;
use crate::lesson::{Lesson, has_all_gists, lesson};
use crate::project::Project;
use crate::seed::{self, Seed};
use crate::threads;

/// How many articles are analysed between two words on the progress.
const AT_ONCE: usize = 64;

/// Makes the lessons, in the order of their slugs.
pub(super) fn lessons(
    project: &Project,
    findings: &mut Vec<Finding>,
    progress: &mut dyn FnMut(Step),
) -> Result<Vec<Lesson>> {
    let loaded = seed::load(project)?;
    findings.extend(loaded.faults.into_iter().map(Finding::Fault));
    let (analyzer, rules) = (Analyzer::shipped(), PromptRules::shipped());
    let of = loaded.seeds.len();
    let mut lessons = Vec::with_capacity(of);
    let mut done = 0;
    for some in loaded.seeds.chunks(AT_ONCE) {
        for made in threads::map(some, |seed| one_lesson(project, seed, &analyzer, &rules)) {
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
fn one_lesson(
    project: &Project,
    seed: &Seed,
    analyzer: &Analyzer,
    rules: &PromptRules,
) -> Result<(Option<Lesson>, Vec<Finding>)> {
    let mut findings = Vec::new();
    let read = seed
        .article()
        .map(|article| (analyzer.analyse(&article), article));
    let exercises = match (exercises(project, seed)?, &read) {
        (Some(Ok(exercises)), _) => exercises,
        (Some(Err(faults)), _) => {
            return Ok((None, faults.into_iter().map(Finding::Fault).collect()));
        }
        (None, Some((analysis, article))) => {
            findings.push(Finding::Draft(seed.slug.clone()));
            draft(&seed.slug, article, analysis, rules)
        }
        (None, None) => return Ok((None, vec![Finding::LacksGists(seed.slug.clone())])),
    };
    if read.is_none() && !has_all_gists(&exercises) {
        return Ok((None, vec![Finding::LacksGists(seed.slug.clone())]));
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

/// Reads a seed's exercises, or their faults; `None` where there is no file.
fn exercises(project: &Project, seed: &Seed) -> Result<Option<Result<Exercises, Vec<Fault>>>> {
    let path = project.exercises_file(&seed.slug);
    let text = files::read_text_if_there(&path)?;
    Ok(text.map(|text| parse(&project.relative(&path), &text)))
}
