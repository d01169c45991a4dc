//! A project goes in; everything that a maintainer should look at, in all files at once, comes out.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use whosays_analysis::analyzer::Analyzer;

use super::{Finding, Lesson, Severity, check_exercises};
use crate::case::{CaseFile, case_texts};
use crate::exercises::material::Material;
use crate::exercises::parse::parse_placed;
use crate::exercises::rules::PromptRules;
use crate::fault::{Fault, Sources, utf8};
use crate::files;
use crate::gold;
use crate::pages::path_name;
use crate::project::Project;
use crate::seed::load::file_in;
use crate::seed::{self, Seed};

/// Everything there is to look at in a project.
#[derive(Debug, Default)]
pub struct Checked {
    /// The findings, by file and place.
    pub findings: Vec<Finding>,
    /// The texts of the files concerned, to show their lines.
    pub sources: Sources,
    /// How many lessons were looked at.
    pub lessons: usize,
}

/// Checks all seeds, exercises and gold files of a project.
///
/// # Errors
/// A file cannot be read.
pub fn check(project: &Project) -> Result<Checked> {
    let loaded = seed::load(project)?;
    let mut checked = Checked {
        sources: seed::sources(project, &loaded.faults)?,
        lessons: loaded.seeds.len(),
        ..Checked::default()
    };
    checked
        .findings
        .extend(loaded.faults.into_iter().map(error));
    let seeds: BTreeMap<&str, &Seed> = loaded
        .seeds
        .iter()
        .map(|seed| (seed.slug.as_str(), seed))
        .collect();
    let (analyzer, rules) = (Analyzer::shipped(), PromptRules::shipped());
    for path in files::list(&project.exercises_dir())? {
        let slug = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let file = project.relative(&path);
        let bytes = files::read(&path)?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let placed = utf8(&file, &bytes).and_then(|text| parse_placed(&file, &text));
        match (placed, seeds.get(slug.as_str())) {
            (Err(faults), _) => checked.findings.extend(faults.into_iter().map(error)),
            (Ok(_), None) => checked.findings.push(orphan(project, &file, &slug)),
            (Ok(placed), Some(seed)) => {
                let article = seed.article();
                let analysis = article
                    .as_ref()
                    .map(|article| seed.analysis(&analyzer, article));
                let material = article.as_ref().zip(analysis.as_ref());
                let material = material
                    .map(|(article, analysis)| Material::new(&slug, article, analysis, &rules));
                let lesson = Lesson {
                    file: &file,
                    text: &text,
                    placed: &placed,
                    rights: seed.front.rights,
                };
                checked
                    .findings
                    .extend(check_exercises(&lesson, material.as_ref()));
            }
        }
        checked.sources.insert(file, text);
    }
    for path in files::list(&project.cases_dir())? {
        checked.add_case(project, &path, &seeds)?;
    }
    let gold = gold::load(project)?;
    checked.findings.extend(gold.faults.into_iter().map(error));
    checked.sources.extend(gold.sources);
    let plans = gold::plan::load(project)?;
    checked.findings.extend(plans.faults.into_iter().map(error));
    checked.sources.extend(plans.sources);
    Ok(checked)
}

impl Checked {
    /// Looks at what people wrote about one case.
    fn add_case(
        &mut self,
        project: &Project,
        path: &Path,
        seeds: &BTreeMap<&str, &Seed>,
    ) -> Result<()> {
        let (file, bytes) = (project.relative(path), files::read(path)?);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let slug = path.file_stem().unwrap_or_default().to_string_lossy();
        let is_of_case =
            |seed: &&Seed| seed.front.case.as_deref().map(path_name).as_deref() == Some(&*slug);
        match utf8(&file, &bytes).and_then(|text| CaseFile::parse(&file, &text)) {
            Err(faults) => self.findings.extend(faults.into_iter().map(error)),
            Ok(_) if !seeds.values().any(is_of_case) => {
                self.findings.push(no_case(&file, &slug));
            }
            Ok(case) => {
                let texts = case_texts(project, &slug)?;
                self.findings
                    .extend(super::case::check(&file, &case, &texts));
            }
        }
        self.sources.insert(file, text);
        Ok(())
    }
}

/// A case's file that no article belongs to.
fn no_case(file: &Path, slug: &str) -> Finding {
    let fault = Fault {
        file: file.to_owned(),
        at: None,
        what: "no seed is of this case".to_owned(),
        help: format!(
            "write case = \"{slug}\" into the seeds of its articles, or rename this file"
        ),
    };
    Finding {
        fault,
        severity: Severity::Finding,
    }
}

fn error(fault: Fault) -> Finding {
    Finding {
        fault,
        severity: Severity::Error,
    }
}

/// Exercises whose seed is gone, or has faults and so gives no lesson.
fn orphan(project: &Project, file: &Path, slug: &str) -> Finding {
    let (what, help) = if file_in(&project.seeds_dir(), slug).is_some() {
        (
            "the seed of these exercises has faults",
            "mend the seed first".to_owned(),
        )
    } else {
        (
            "there is no seed for these exercises",
            format!("put back seeds/{slug}.md, or rename this file to its seed's name"),
        )
    };
    let fault = Fault {
        file: file.to_owned(),
        at: None,
        what: what.to_owned(),
        help,
    };
    Finding {
        fault,
        severity: Severity::Finding,
    }
}
