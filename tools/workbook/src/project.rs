//! Where everything lies. A folder goes in; the project's root and the paths of its parts come out.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use deunicode::deunicode;

use crate::edition::Edition;
use crate::files;

/// A Who Says? project: a folder with `book.toml` and `seeds/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// The project's folder, absolute.
    pub root: PathBuf,
}

impl Project {
    /// Finds the project that `start` lies in: the nearest folder, from `start` upwards, with `book.toml` and `seeds/`.
    pub fn find(start: &Path) -> Result<Self> {
        let start = std::path::absolute(start)
            .with_context(|| format!("cannot tell where {} is", start.display()))?;
        let is_project = |dir: &&Path| {
            files::is_file(&dir.join("book.toml")) && files::is_folder(&dir.join("seeds"))
        };
        match start.ancestors().find(is_project) {
            Some(root) => Ok(Self {
                root: root.to_path_buf(),
            }),
            None => bail!(
                "there is no Who Says? project in {} or above it: no folder has a book.toml and a seeds folder; \
                 go to the project's folder and run the command there",
                start.display()
            ),
        }
    }

    /// The book's settings: `book.toml`.
    pub fn book_settings(&self) -> PathBuf {
        self.root.join("book.toml")
    }

    /// The folder of the seeds: `seeds/`.
    pub fn seeds_dir(&self) -> PathBuf {
        self.root.join("seeds")
    }

    /// The folder of the texts that may not be passed on: `seeds/local/`.
    pub fn local_dir(&self) -> PathBuf {
        self.seeds_dir().join("local")
    }

    /// The folder of the exercises: `exercises/`.
    pub fn exercises_dir(&self) -> PathBuf {
        self.root.join("exercises")
    }

    /// The exercises of one lesson: `exercises/<slug>.toml`.
    pub fn exercises_file(&self, slug: &str) -> PathBuf {
        self.exercises_dir().join(format!("{slug}.toml"))
    }

    /// The folder of the compare pages' exercises: `exercises/cases/`.
    pub fn cases_dir(&self) -> PathBuf {
        self.exercises_dir().join("cases")
    }

    /// The exercises of one case: `exercises/cases/<case>.toml`.
    pub fn case_file(&self, case: &str) -> PathBuf {
        self.cases_dir().join(format!("{case}.toml"))
    }

    /// The folder of what people labelled by hand: `gold/`.
    pub fn gold_dir(&self) -> PathBuf {
        self.root.join("gold")
    }

    /// The folder of what is planted in invented cases: `gold/plans/`.
    pub fn plans_dir(&self) -> PathBuf {
        self.gold_dir().join("plans")
    }

    /// The folder of a book's chapters: `src/`, which people write, or `.whosays-class/`, which the tool makes of it.
    pub fn chapters_dir(&self, edition: Edition) -> PathBuf {
        // Both are as deep, so that a chapter reaches other files of the project by the same path from either.
        self.root.join(match edition {
            Edition::Open => "src",
            Edition::Class => ".whosays-class",
        })
    }

    /// The book's table of contents: `src/SUMMARY.md`.
    pub fn summary_file(&self) -> PathBuf {
        self.chapters_dir(Edition::Open).join("SUMMARY.md")
    }

    /// The folder of the generated lesson pages: `src/lessons/`.
    pub fn lessons_dir(&self) -> PathBuf {
        self.chapters_dir(Edition::Open).join("lessons")
    }

    /// The folder of a rendered book: `book/` or `book-class/`.
    pub fn book_dir(&self, edition: Edition) -> PathBuf {
        self.root.join(match edition {
            Edition::Open => "book",
            Edition::Class => "book-class",
        })
    }

    /// Returns a path from the project's root, for messages; a path outside the project stays as it is.
    pub fn relative(&self, path: &Path) -> PathBuf {
        path.strip_prefix(&self.root).unwrap_or(path).to_path_buf()
    }
}

/// The longest slug, in letters.
const SLUG_LETTERS: usize = 60;
/// The longest slug, in words: no longer than a cue, because slugs are passed on where texts are not.
const SLUG_WORDS: usize = 8;
/// Names that Windows keeps for its devices.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Makes a name for files and addresses: small ASCII letters, digits and single hyphens, never empty, never a path.
///
/// ```
/// use whosays_workbook::project::slug;
/// assert_eq!(slug("Bridge closed until spring, council says"), "bridge-closed-until-spring-council-says");
/// assert_eq!(slug("../../x"), "x");
/// assert_eq!(slug("!?"), "article");
/// ```
pub fn slug(text: &str) -> String {
    let ascii = deunicode(text).to_lowercase().replace(['\'', '’'], "");
    let mut slug = String::new();
    for word in ascii
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(SLUG_WORDS)
    {
        if slug.len() + 1 + word.len() > SLUG_LETTERS && !slug.is_empty() {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug.truncate(SLUG_LETTERS);
    if slug.is_empty() || DEVICES.contains(&slug.as_str()) {
        return "article".to_owned();
    }
    slug
}

/// Returns a slug with a number behind it, of which [`slug`] takes nothing away: a long one loses its last words.
pub(crate) fn numbered(name: &str, number: usize) -> String {
    let mut words: Vec<&str> = name.split('-').collect();
    loop {
        let numbered = format!("{}-{number}", words.join("-"));
        if slug(&numbered) == numbered {
            return numbered;
        }
        match words.as_mut_slice() {
            [only] => *only = &only[..only.len() - 1],
            _ => drop(words.pop()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_project_is_found_from_a_folder_inside_it() {
        let dir = tempfile::tempdir().unwrap();
        files::write(&dir.path().join("book.toml"), b"").unwrap();
        files::write(&dir.path().join("seeds/local/a.txt"), b"x").unwrap();
        let found = Project::find(&dir.path().join("seeds/local")).unwrap();
        assert_eq!(found.root, dir.path());
        assert_eq!(
            found.relative(&found.case_file("bridge")),
            Path::new("exercises/cases/bridge.toml")
        );
    }

    #[test]
    fn no_project_says_what_is_missing() {
        let dir = tempfile::tempdir().unwrap();
        let error = Project::find(dir.path()).unwrap_err().to_string();
        assert!(
            error.contains("book.toml") && error.contains("seeds"),
            "{error}"
        );
    }

    #[test]
    fn slugs_keep_the_letters_of_other_alphabets_as_ascii() {
        assert_eq!(slug("Zoë’s café — Łódź"), "zoes-cafe-lodz");
        assert_eq!(slug("Мост закрыт"), "most-zakryt");
    }

    #[test]
    fn slugs_end_at_a_word() {
        let long =
            slug("Responsibilities misunderstood notwithstanding extraordinary circumstances");
        assert_eq!(
            long,
            "responsibilities-misunderstood-notwithstanding-extraordinary"
        );
        assert_eq!(slug(&"x".repeat(5_000_000)).len(), 60);
    }

    #[test]
    fn slugs_hold_no_more_words_than_a_cue() {
        assert_eq!(slug("a b c d e f g h i j"), "a-b-c-d-e-f-g-h");
    }

    #[test]
    fn a_number_behind_a_slug_stays() {
        assert_eq!(numbered("bridge-closed", 2), "bridge-closed-2");
        assert_eq!(numbered("a-b-c-d-e-f-g-h", 12), "a-b-c-d-e-f-g-12");
        assert_eq!(
            numbered(&"x".repeat(60), 2),
            format!("{}-2", "x".repeat(58))
        );
    }

    #[test]
    fn names_of_devices_are_no_slugs() {
        assert_eq!(slug("CON"), "article");
    }

    proptest! {
        #[test]
        fn a_slug_is_always_a_plain_short_name(text in any::<String>()) {
            let slug = slug(&text);
            prop_assert!(!slug.is_empty() && slug.len() <= 60);
            prop_assert!(slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-'));
        }
    }
}
