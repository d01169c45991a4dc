//! `whosays draft`: writes the exercises that are missing, and refreshes what nobody edited.

use anyhow::Result;
use whosays_workbook::drafting::{Deed, Drafted, draft};
use whosays_workbook::project::Project;

use super::Outcome;
use crate::messages;

/// Runs the command.
pub(crate) fn run(project: &Project, lessons: &[String]) -> Result<Outcome> {
    let drafted = draft(project, lessons)?;
    for one in &drafted {
        messages::say(messages::drafted(one));
    }
    let is_faulty = |one: &Drafted| matches!(one.deed, Deed::Faulty(_));
    Ok(if drafted.iter().any(is_faulty) {
        Outcome::Findings
    } else {
        Outcome::Fine
    })
}
