//! One module a command: arguments in, an outcome out.

mod analyze;
mod build;
mod check;
mod compare;
mod draft;
mod eval;
mod import;

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::CommandFactory;
use whosays_workbook::project::Project;

use crate::args::{BuildArgs, Cli, Command};
use crate::messages;

/// How a command ended, where it could run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing to look at.
    Fine,
    /// Something to look at was told.
    Findings,
}

/// Runs what the command line asks for; without a command, `build`.
pub(crate) fn run(cli: Cli) -> Result<Outcome> {
    let start = cli.project;
    match cli
        .command
        .unwrap_or_else(|| Command::Build(BuildArgs::default()))
    {
        Command::Build(args) => build::run(&project(start)?, &args),
        Command::Import { files } => import::run(&project(start)?, &files),
        Command::Draft { lessons } => draft::run(&project(start)?, &lessons),
        Command::Check => check::run(&project(start)?),
        Command::Analyze(args) => analyze::run(&args),
        Command::Compare(args) => compare::run(&project(start)?, &args),
        Command::Eval { files } => eval::run(&files),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "whosays", &mut script);
            messages::say(String::from_utf8_lossy(&script));
            Ok(Outcome::Fine)
        }
    }
}

fn project(start: Option<PathBuf>) -> Result<Project> {
    let start = match start {
        Some(folder) => folder,
        None => env::current_dir().context("cannot tell which folder this is")?,
    };
    Project::find(&start)
}
