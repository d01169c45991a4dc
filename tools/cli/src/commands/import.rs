//! `whosays import`: files in; seeds, drafted exercises and a new book out.

use std::path::PathBuf;

use anyhow::Result;
use whosays_workbook::drafting::{draft, shelf};
use whosays_workbook::import::{Imported, import};
use whosays_workbook::project::Project;

use super::{Outcome, build};
use crate::args::BuildArgs;
use crate::messages;

/// Runs the command. A file that is no article is told, and the others are imported all the same.
pub(crate) fn run(project: &Project, files: &[PathBuf]) -> Result<Outcome> {
    let mut shelf = shelf(project)?;
    let mut new = Vec::new();
    let mut failed = 0;
    for file in files {
        match import(project, file, &mut shelf) {
            Ok(imported) => {
                messages::say(messages::imported(file, &imported));
                if let Imported::New { slug, .. } = imported {
                    new.push(slug);
                }
            }
            Err(error) => {
                failed += 1;
                messages::tell(format_args!("whosays: {error:#}"));
            }
        }
    }
    if failed == files.len() {
        anyhow::bail!("nothing was imported");
    }
    if !new.is_empty() {
        draft(project, &new)?
            .iter()
            .for_each(|drafted| messages::say(messages::drafted(drafted)));
    }
    let built = build::run(project, &BuildArgs::default())?;
    Ok(if failed > 0 { Outcome::Findings } else { built })
}
