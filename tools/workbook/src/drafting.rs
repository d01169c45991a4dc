//! A project goes in; the exercises that it lacks are written, the others refreshed where nobody edited them.

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::{Result, bail};
use whosays_analysis::analyzer::Analyzer;

use crate::exercises::draft::draft as first_draft;
use crate::exercises::material::Material;
use crate::exercises::merge::{Merged, merge};
use crate::exercises::parse::parse;
use crate::exercises::rules::PromptRules;
use crate::exercises::write::write;
use crate::fault::{Fault, nearest, utf8};
use crate::files;
use crate::import::{KnownLesson, Shelf};
use crate::project::Project;
use crate::seed::{self, Seed};

/// What became of one lesson's exercises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drafted {
    /// The lesson.
    pub slug: String,
    /// Its exercises, from the project's root.
    pub file: PathBuf,
    /// What was done.
    pub deed: Deed,
}

/// What was done to a lesson's exercises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// There were none; a draft with so many claims was written.
    Written(usize),
    /// A new draft was merged in.
    Merged(Merged),
    /// The file has faults; it was left alone.
    Faulty(Vec<Fault>),
    /// The article's text is not here; its exercises were left alone.
    NoText,
}

/// Drafts the exercises of the lessons named, or of all.
///
/// # Errors
/// A lesson is not there, or a file cannot be read or written.
pub fn draft(project: &Project, lessons: &[String]) -> Result<Vec<Drafted>> {
    let seeds = seed::load(project)?.seeds;
    let slugs: Vec<&str> = seeds.iter().map(|seed| seed.slug.as_str()).collect();
    if let Some(unknown) = lessons
        .iter()
        .find(|lesson| !slugs.contains(&lesson.as_str()))
    {
        let help = nearest(unknown, &slugs).map_or_else(
            || format!("the lessons are: {}", slugs.join(", ")),
            |known| format!("did you mean {known}?"),
        );
        bail!("there is no seed that gives a lesson {unknown}; {help}");
    }
    let (analyzer, rules) = (Analyzer::shipped(), PromptRules::shipped());
    let wanted = |seed: &&Seed| lessons.is_empty() || lessons.contains(&seed.slug);
    let wanted = seeds.iter().filter(wanted);
    wanted
        .map(|seed| draft_one(project, seed, &analyzer, &rules))
        .collect()
}

fn draft_one(
    project: &Project,
    seed: &Seed,
    analyzer: &Analyzer,
    rules: &PromptRules,
) -> Result<Drafted> {
    let path = project.exercises_file(&seed.slug);
    let file = project.relative(&path);
    let drafted = |deed| {
        Ok(Drafted {
            slug: seed.slug.clone(),
            file: file.clone(),
            deed,
        })
    };
    let Some(article) = seed.article() else {
        return drafted(Deed::NoText);
    };
    let analysis = seed.analysis(analyzer, &article);
    let Some(existing) = files::read_if_there(&path)? else {
        let exercises = first_draft(&seed.slug, &article, &analysis, rules);
        files::write(&path, write(&exercises, rules).as_bytes())?;
        return drafted(Deed::Written(exercises.claims.len()));
    };
    let material = Material::new(&seed.slug, &article, &analysis, rules);
    match utf8(&file, &existing).and_then(|text| merge(&file, &text, &material)) {
        Ok(merged) => {
            files::write(&path, merged.text.as_bytes())?;
            drafted(Deed::Merged(merged))
        }
        Err(faults) => drafted(Deed::Faulty(faults)),
    }
}

/// Notes what a project has, for [`crate::import::import`]: its seeds, and the statements that its lessons are about.
///
/// # Errors
/// A file cannot be read.
pub fn shelf(project: &Project) -> Result<Shelf> {
    let loaded = seed::load(project)?;
    let mut lessons = Vec::new();
    for seed in &loaded.seeds {
        let path = project.exercises_file(&seed.slug);
        let Some(bytes) = files::read_if_there(&path)? else {
            continue;
        };
        if let Ok(exercises) = utf8(&path, &bytes).and_then(|text| parse(&path, &text)) {
            let prints: BTreeSet<String> = exercises
                .claims
                .into_iter()
                .map(|claim| claim.print)
                .collect();
            lessons.push(KnownLesson {
                slug: seed.slug.clone(),
                prints,
            });
        }
    }
    Ok(Shelf::new(&loaded, lessons))
}
