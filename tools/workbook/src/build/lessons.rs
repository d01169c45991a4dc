//! The seeds and exercises of a project go in; its lessons come out, and what is wrong with those that are left out.

use anyhow::Result;
use whosays_analysis::analyzer::Analyzer;
use whosays_analysis::article::Article;

use super::{Finding, Step};
use crate::check;
use crate::edition::Edition;
use crate::exercises::Exercises;
use crate::exercises::draft::draft;
use crate::exercises::parse::parse_placed;
use crate::exercises::rules::PromptRules;
use crate::fault::{Fault, utf8};
use crate::files;
use crate::gold::settle::settle;
use crate::gold::{self, Gold};
use crate::lesson::{Lesson, has_all_gists, lesson};
use crate::project::Project;
use crate::seed::{self, Seed};
use crate::threads;

/// How many articles are analysed between two words on the progress.
const AT_ONCE: usize = 64;

/// Makes the lessons of an edition, in the order of their slugs.
pub(super) fn lessons(
    project: &Project,
    edition: Edition,
    findings: &mut Vec<Finding>,
    progress: &mut dyn FnMut(Step),
) -> Result<Vec<Lesson>> {
    let loaded = seed::load(project)?;
    findings.extend(loaded.faults.into_iter().map(Finding::Fault));
    let maker = Maker {
        project,
        edition,
        analyzer: Analyzer::shipped(),
        rules: PromptRules::shipped(),
        gold: gold::load(project)?.gold,
    };
    let of = loaded.seeds.len();
    let mut lessons = Vec::with_capacity(of);
    let mut done = 0;
    for some in loaded.seeds.chunks(AT_ONCE) {
        for made in threads::map(some, |seed| maker.lesson(seed)) {
            let (lesson, told) = made?;
            lessons.extend(lesson);
            findings.extend(told);
        }
        done += some.len();
        progress(Step::Lessons { done, of });
    }
    Ok(lessons)
}

/// What a lesson is made with.
struct Maker<'a> {
    project: &'a Project,
    edition: Edition,
    analyzer: Analyzer,
    rules: PromptRules,
    /// What people labelled; the faults of its files are told with the page that they make.
    gold: Vec<Gold>,
}

impl Maker<'_> {
    /// Makes a seed's lesson, and tells what somebody should look at. There is no lesson where its exercises have
    /// faults, or where it can't be shown without its text.
    fn lesson(&self, seed: &Seed) -> Result<(Option<Lesson>, Vec<Finding>)> {
        let mut findings = Vec::new();
        let (article, analysis) = seed
            .article()
            .map(|article| {
                let analysis = seed.analysis(&self.analyzer, &article);
                (article, analysis)
            })
            .unzip();
        let exercises = match (
            exercises(self.project, seed, article.as_ref())?,
            &article,
            &analysis,
        ) {
            (Some(Ok((exercises, errors))), ..) => {
                findings.extend(errors.into_iter().map(Finding::Fault));
                exercises
            }
            (Some(Err(faults)), ..) => {
                findings.extend(faults.into_iter().map(Finding::Fault));
                findings.push(Finding::Faulty(seed.slug.clone()));
                return Ok((None, findings));
            }
            (None, Some(article), Some(analysis)) => {
                findings.push(Finding::Draft(seed.slug.clone()));
                draft(&seed.slug, article, analysis, &self.rules)
            }
            (None, ..) => return Ok((None, vec![Finding::LacksGists(seed.slug.clone())])),
        };
        if article.is_none() && !has_all_gists(&exercises) {
            return Ok((None, vec![Finding::LacksGists(seed.slug.clone())]));
        }
        let gold = self.gold.iter().find(|gold| gold.name == seed.slug);
        let mut analysis = analysis;
        if let (Some(analysis), Some(article), Some(gold)) = (&mut analysis, &article, gold) {
            settle(analysis, &article.text, gold);
        }
        let exercises = self.edition.exercises(exercises);
        let analysis = analysis.map(|analysis| self.edition.analysis(analysis));
        let mut lesson = lesson(seed, article.as_ref(), analysis.as_ref(), &exercises);
        lesson.is_settled = gold.is_some();
        findings.extend(lesson.lost.iter().map(|at| Finding::LostClaim {
            slug: seed.slug.clone(),
            at: at.clone(),
        }));
        Ok((Some(lesson), findings))
    }
}

/// The exercises of a seed, and what must be mended in them; or the faults of a file that can't be read.
type Read = Result<(Exercises, Vec<Fault>), Vec<Fault>>;

/// Reads a seed's exercises; `None` where there is no file.
fn exercises(project: &Project, seed: &Seed, article: Option<&Article>) -> Result<Option<Read>> {
    let path = project.exercises_file(&seed.slug);
    let file = project.relative(&path);
    let bytes = files::read_if_there(&path)?;
    let read = |bytes: Vec<u8>| {
        let text = utf8(&file, &bytes)?;
        let placed = parse_placed(&file, &text)?;
        let lesson = check::Lesson {
            file: &file,
            text: &text,
            placed: &placed,
            rights: seed.front.rights,
        };
        let errors = check::errors(&lesson, article);
        Ok((placed.exercises, errors))
    };
    Ok(bytes.map(read))
}
