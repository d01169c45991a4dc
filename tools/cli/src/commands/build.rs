//! `whosays build`: makes the lesson pages and renders the book.

use anyhow::{Context, Result};
use whosays_workbook::build::{Finding, build};
use whosays_workbook::project::Project;

use super::Outcome;
use crate::args::BuildArgs;
use crate::messages;
use crate::progress::Progress;

/// Runs the command. A drafted lesson or a dead link is told and is no finding; a lesson left out or a claim lost is one.
pub(crate) fn run(project: &Project, args: &BuildArgs) -> Result<Outcome> {
    let mut progress = Progress::start();
    let built = build(project, args.edition.into(), &mut |step| {
        progress.show(step)
    })?;
    drop(progress);
    messages::findings(project, &built.findings);
    messages::say(messages::built(&built));
    if args.open {
        open::that(&built.index)
            .with_context(|| format!("cannot open {}", built.index.display()))?;
    }
    let harmless = |finding: &Finding| {
        use Finding::{Added, DeadLink, Draft};
        matches!(finding, Draft(_) | Added(_) | DeadLink { .. })
    };
    Ok(if built.findings.iter().all(harmless) {
        Outcome::Fine
    } else {
        Outcome::Findings
    })
}
