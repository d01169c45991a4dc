//! `whosays check`: what is wrong or worth a look, in all files at once.

use anyhow::Result;
use whosays_workbook::check::{Finding, Severity, check};
use whosays_workbook::project::Project;

use super::Outcome;
use crate::messages;

/// Runs the command. A note is told and is no finding; what must be mended is one.
pub(crate) fn run(project: &Project) -> Result<Outcome> {
    let checked = check(project)?;
    if checked.findings.is_empty() {
        messages::say(format_args!(
            "{}, nothing to look at",
            messages::counted(checked.lessons, "lesson")
        ));
        return Ok(Outcome::Fine);
    }
    let is_error = |finding: &Finding| finding.severity == Severity::Error;
    let (errors, notes): (Vec<_>, Vec<_>) = checked.findings.into_iter().partition(is_error);
    let [errors, notes] = [errors, notes].map(|some| {
        some.into_iter()
            .map(|finding| finding.fault)
            .collect::<Vec<_>>()
    });
    if !errors.is_empty() {
        messages::say(format_args!(
            "{}\n",
            messages::faults(&errors, &checked.sources)
        ));
    }
    if !notes.is_empty() {
        messages::say(format_args!(
            "{}\n",
            messages::notes(&notes, &checked.sources)
        ));
    }
    messages::say(format_args!(
        "{} to look at in {}, {} of them must be mended",
        errors.len() + notes.len(),
        messages::counted(checked.lessons, "lesson"),
        errors.len()
    ));
    Ok(if errors.is_empty() {
        Outcome::Fine
    } else {
        Outcome::Findings
    })
}
