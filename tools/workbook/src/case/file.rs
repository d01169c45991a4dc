//! The text of `exercises/cases/<case>.toml` goes in; a case's title and introduction, or all its faults, come out.

use std::path::Path;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue, Error};

use crate::fault::{Fault, nearest};

/// The keys that a case's file may have.
const KEYS: [&str; 2] = ["title", "intro"];

/// What people wrote about a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseFile {
    /// The case's title; empty where none was given.
    pub title: String,
    /// What a reader should know, in paragraphs with an empty line between them.
    pub intro: String,
}

impl CaseFile {
    /// Reads a case's file; `file` is its path from the project's root.
    ///
    /// # Errors
    /// All faults of the file: TOML that can't be read, unknown keys, values that are no text.
    pub fn parse(file: &Path, text: &str) -> Result<Self, Vec<Fault>> {
        let table = DeTable::parse(text).map_err(|error| vec![unreadable(file, &error)])?;
        let (mut case, mut faults) = (Self::default(), Vec::new());
        for (key, value) in table.get_ref() {
            let place = match key.get_ref().as_ref() {
                "title" => &mut case.title,
                "intro" => &mut case.intro,
                _ => {
                    faults.push(unknown(file, key));
                    continue;
                }
            };
            match value.get_ref() {
                DeValue::String(text) => *place = text.trim().to_owned(),
                _ => faults.push(no_text(file, key, value)),
            }
        }
        if faults.is_empty() {
            Ok(case)
        } else {
            Err(faults)
        }
    }
}

fn unreadable(file: &Path, error: &Error) -> Fault {
    Fault {
        file: file.to_owned(),
        at: error.span(),
        what: error.message().to_owned(),
        help: "write it as TOML: title = \"…\"".to_owned(),
    }
}

fn unknown(file: &Path, key: &Spanned<DeString<'_>>) -> Fault {
    let help = match nearest(key.get_ref(), &KEYS) {
        Some(known) => format!("did you mean `{known}`?"),
        None => format!("a case has: {}", KEYS.join(", ")),
    };
    Fault {
        file: file.to_owned(),
        at: Some(key.span()),
        what: format!("unknown key `{}`", key.get_ref()),
        help,
    }
}

fn no_text(file: &Path, key: &Spanned<DeString<'_>>, value: &Spanned<DeValue<'_>>) -> Fault {
    Fault {
        file: file.to_owned(),
        at: Some(value.span()),
        what: format!("`{}` must be a text", key.get_ref()),
        help: format!("put it between quotation marks: {} = \"…\"", key.get_ref()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<CaseFile, Vec<Fault>> {
        CaseFile::parse(Path::new("exercises/cases/bridge.toml"), text)
    }

    #[test]
    fn a_case_has_a_title_and_an_introduction() {
        let case = parse("title = \"The bridge\"\nintro = '''\nOne.\n\nTwo.\n'''\n").unwrap();
        assert_eq!((&*case.title, &*case.intro), ("The bridge", "One.\n\nTwo."));
    }

    #[test]
    fn an_empty_file_is_fine() {
        assert_eq!(parse("# nothing yet\n"), Ok(CaseFile::default()));
    }

    #[test]
    fn all_faults_come_at_once_with_their_place() {
        let faults = parse("titel = \"x\"\nintro = 3\n").unwrap_err();
        let mut whats: Vec<_> = faults
            .iter()
            .map(|f| (&*f.what, f.at.clone(), &*f.help))
            .collect();
        whats.sort_by_key(|(_, at, _)| at.clone().map(|at| at.start));
        assert_eq!(
            whats,
            [
                ("unknown key `titel`", Some(0..5), "did you mean `title`?"),
                (
                    "`intro` must be a text",
                    Some(20..21),
                    "put it between quotation marks: intro = \"…\""
                ),
            ]
        );
    }

    #[test]
    fn broken_toml_is_one_fault() {
        assert_eq!(parse("title = \"x").unwrap_err().len(), 1);
    }
}
