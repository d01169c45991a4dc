//! What the libraries found goes in; words for the user come out.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use whosays_analysis::article::Notice;
use whosays_workbook::book::Rendered;
use whosays_workbook::build::{Built, Finding};
use whosays_workbook::drafting::{Deed, Drafted};
use whosays_workbook::fault::{Fault, Sources, Style, render, render_notes};
use whosays_workbook::import::Imported;
use whosays_workbook::project::Project;
use whosays_workbook::seed;

/// Prints words for the user. Who reads them may have gone, as `head` does: the work goes on all the same.
pub(crate) fn say(words: impl Display) {
    let _ = writeln!(io::stdout(), "{words}");
}

/// Tells something beside the output proper, as [`say`] does.
pub(crate) fn tell(words: impl Display) {
    let _ = writeln!(io::stderr(), "{words}");
}

/// Shows faults with their lines, coloured on a terminal.
pub(crate) fn faults(faults: &[Fault], sources: &Sources) -> String {
    render(faults, sources, style())
}

/// Shows what is only worth a look, in the same way.
pub(crate) fn notes(notes: &[Fault], sources: &Sources) -> String {
    render_notes(notes, sources, style())
}

fn style() -> Style {
    if io::stdout().is_terminal() {
        Style::Coloured
    } else {
        Style::Plain
    }
}

/// Tells on standard error what a build found.
pub(crate) fn findings(project: &Project, findings: &[Finding]) {
    let wrong: Vec<Fault> = findings
        .iter()
        .filter_map(|finding| match finding {
            Finding::Fault(fault) => Some(fault.clone()),
            _ => None,
        })
        .collect();
    if !wrong.is_empty() {
        let sources = seed::sources(project, &wrong).unwrap_or_default();
        tell(format_args!("{}\n", faults(&wrong, &sources)));
    }
    for finding in findings {
        if let Some(words) = finding_words(finding) {
            tell(format_args!("note: {words}"));
        }
    }
}

fn finding_words(finding: &Finding) -> Option<String> {
    Some(match finding {
        Finding::Fault(_) => return None,
        Finding::Draft(slug) => {
            format!(
                "{slug} has no exercises yet: its lesson shows the tool’s draft; `whosays draft {slug}` writes it for you to edit"
            )
        }
        Finding::Faulty(slug) => {
            format!("{slug} is left out of the book until its exercises are mended: see above")
        }
        Finding::LacksGists(slug) => {
            format!(
                "{slug} is left out: its text is not here, and not every claim has a gist; import the text, or write the gists"
            )
        }
        Finding::LostClaim { slug, at } => {
            format!(
                "{slug}: the statement of claim {at} is gone from the article; `whosays check` tells more"
            )
        }
        Finding::SamePage { shown, left_out } => {
            format!("{left_out} is left out: its page would be that of {shown}; rename one of them")
        }
        Finding::DeadLink { chapter, page } => format!(
            "{} links to {}, and there is no such page; put its seed back, or let the link lead elsewhere",
            chapter.display(),
            page.display()
        ),
        Finding::Added(part) => {
            format!("src/SUMMARY.md had no markers for {part}: they were added at its end")
        }
    })
}

/// Tells what a build made and where the book is.
pub(crate) fn built(built: &Built) -> String {
    let state = match built.rendered {
        Rendered::New => format!("{} written", counted(built.written, "page")),
        Rendered::Same => "nothing had changed".to_owned(),
    };
    format!(
        "{} and {}; {state}\nthe book: {}",
        counted(built.lessons, "lesson"),
        counted(built.cases, "compare page"),
        built.index.display()
    )
}

/// Says how many there are of a thing.
pub(crate) fn counted(number: usize, thing: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{ending}")
}

/// Tells what became of an imported file.
pub(crate) fn imported(file: &Path, imported: &Imported) -> String {
    let file = file.display();
    match imported {
        Imported::New {
            slug,
            instead_of,
            notices,
        } => {
            let named = instead_of.as_ref().map_or(String::new(), |wanted| {
                format!(
                    "\n  another article is called {wanted} already, so this one has a new name"
                )
            });
            format!("{file}: now the seed {slug}{named}{}", noticed(notices))
        }
        Imported::TextBrought { slug, notices } => {
            format!(
                "{file}: the text of the lesson {slug}, which quotes it from now on{}",
                noticed(notices)
            )
        }
        Imported::AlreadyThere { slug } => format!(
            "{file}: already there, as {slug}, in these or much the same words; nothing was changed"
        ),
    }
}

fn noticed(notices: &[Notice]) -> String {
    notices
        .iter()
        .map(|notice| format!("\n  {}: {}", notice.what, start_of(&notice.words)))
        .collect()
}

/// Shortens what a notice is about to what tells it apart.
fn start_of(words: &str) -> String {
    const ENOUGH: usize = 60;
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(ENOUGH) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// Tells what became of a lesson's exercises.
pub(crate) fn drafted(drafted: &Drafted) -> String {
    let file = drafted.file.display();
    match &drafted.deed {
        Deed::Written(0) => {
            format!("{file}: drafted, but no statement was found worth a claim; add your own")
        }
        Deed::Written(claims) => {
            format!(
                "{file}: drafted, {}; it is yours now",
                counted(*claims, "claim")
            )
        }
        Deed::Merged(merged) => format!(
            "{file}: {} refreshed, {} added, {} of yours kept{}",
            merged.refreshed.len(),
            merged.added.len(),
            merged.kept.len(),
            if merged.vanished.is_empty() {
                String::new()
            } else {
                format!("; no longer in the article: {}", merged.vanished.join(", "))
            }
        ),
        Deed::Faulty(faults) => format!(
            "{file}: left alone, it has {}; `whosays check` shows where",
            counted(faults.len(), "fault")
        ),
        Deed::NoText => format!("{file}: left alone, its article’s text is not here"),
    }
}
