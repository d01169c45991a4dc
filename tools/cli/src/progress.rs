//! Shows how far long work is: a bar on a terminal, plain lines elsewhere.

use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use whosays_workbook::build::Step;

use crate::messages::{counted, tell};

/// How far a build is, as it is shown.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
}

impl Progress {
    /// Begins to show progress on standard error.
    pub(crate) fn start() -> Self {
        let style = ProgressStyle::with_template("{spinner} {msg} {wide_bar} {pos}/{len}");
        let bar = io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::new(0);
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar.enable_steady_tick(Duration::from_millis(100));
            bar
        });
        Self { bar }
    }

    /// Shows a step.
    pub(crate) fn show(&mut self, step: Step) {
        match (&self.bar, step) {
            (Some(bar), Step::Lessons { done, of }) => {
                bar.set_message("making lessons");
                bar.set_length(of as u64);
                bar.set_position(done as u64);
            }
            (Some(bar), Step::Pages) => bar.set_message("writing pages"),
            (Some(bar), Step::Book) => bar.set_message("rendering the book"),
            (None, Step::Lessons { done, of }) if done == of => {
                tell(format_args!("made {}", counted(of, "lesson")))
            }
            (None, Step::Lessons { .. } | Step::Pages) => {}
            (None, Step::Book) => tell("rendering the book"),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
