//! `whosays check`: what is wrong or worth a look, in all files at once.

use anyhow::Result;
use whosays_workbook::check::{Severity, check};
use whosays_workbook::project::Project;

use super::Outcome;
use crate::messages;

/// Runs the command.
pub(crate) fn run(project: &Project) -> Result<Outcome> {
    let checked = check(project)?;
    if checked.findings.is_empty() {
        println!("{} lessons, nothing to look at", checked.lessons);
        return Ok(Outcome::Fine);
    }
    let errors = checked
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .count();
    let faults: Vec<_> = checked
        .findings
        .into_iter()
        .map(|finding| finding.fault)
        .collect();
    println!("{}", messages::faults(&faults, &checked.sources));
    println!(
        "\n{} to look at in {} lessons, {errors} of them must be mended",
        faults.len(),
        checked.lessons
    );
    Ok(Outcome::Findings)
}
