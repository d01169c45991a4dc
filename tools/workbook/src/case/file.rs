//! The text of `exercises/cases/<case>.toml` goes in; what people wrote about a case, or all its faults, comes out.

use std::ops::Range;
use std::path::Path;

use toml_edit::{Array, Document, Table, Value};

use crate::exercises::fields::{Faults, Fields};
use crate::exercises::quote::MOST_WORDS;
use crate::exercises::schema::{Key, always, optional};
use crate::fault::Fault;

/// The keys of the file itself, before its tables.
const TOP: &[Key] = &[
    optional("title", r#"title = "The Karrow bridge""#),
    optional("intro", r#"intro = "Two articles about one bridge …""#),
    optional("hide", r#"hide = ["only-here: 32 pages"]"#),
    optional("pair", "[[pair]]"),
];

/// The keys of a `[[pair]]` table.
const PAIR: &[Key] = &[
    always("what", r#"what = "When the bridge opens again""#),
    VERSIONS,
    always("ask", r#"ask = "Who could know, and who only hopes?""#),
];

/// The keys of one of a pair's versions.
const VERSION: &[Key] = &[
    always("seed", r#"seed = "bridge-closed""#),
    always("at", r#"at = "p3.s2""#),
    always("words", r#"words = "until spring""#),
];

const VERSIONS: Key = always(
    "versions",
    r#"versions = [{ seed = "bridge-closed", at = "p1.s2", words = "until spring" }]"#,
);

/// What people wrote about a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseFile {
    /// The case's title; empty where none was given.
    pub title: String,
    /// What a reader should know, in paragraphs with an empty line between them.
    pub intro: String,
    /// What they set side by side.
    pub pairs: Vec<Pair>,
    /// What the comparison finds and the page doesn't show.
    pub hidden: Vec<Hidden>,
}

/// Places of several articles, or of one, that a person set side by side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pair {
    /// What they are about.
    pub what: String,
    /// The places.
    pub versions: Vec<PairVersion>,
    /// What to ask about them.
    pub ask: String,
}

/// One place of a pair.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PairVersion {
    /// The slug of the article's seed.
    pub seed: String,
    /// The statement's address.
    pub at: String,
    /// The statement's words that matter.
    pub words: String,
    /// Where this stands in the file, in bytes.
    pub place: Range<usize>,
}

/// Something found that the page doesn't show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Its kind and what it is about, as `whosays compare --format text` tells them: "only-here: 32 pages".
    pub item: String,
    /// Where this stands in the file, in bytes.
    pub place: Range<usize>,
}

impl CaseFile {
    /// Reads a case's file; `file` is its path from the project's root.
    ///
    /// # Errors
    /// All faults of the file.
    pub fn parse(file: &Path, text: &str) -> Result<Self, Vec<Fault>> {
        let mut faults = Faults::new(file);
        let case = match Document::parse(text) {
            Ok(document) => read(document.as_table(), &mut faults),
            Err(error) => {
                let what = format!("this is not TOML: {}", error.message());
                faults.add(error.span(), what, "write it as TOML: title = \"…\"");
                Self::default()
            }
        };
        if faults.list.is_empty() {
            Ok(case)
        } else {
            Err(faults.list)
        }
    }
}

fn read(root: &Table, faults: &mut Faults<'_>) -> CaseFile {
    let top = Fields::read(root, "a case", None, TOP, faults);
    CaseFile {
        title: top.text("title", faults).trim().to_owned(),
        intro: top.text("intro", faults).trim().to_owned(),
        pairs: top.tables(("pair", PAIR), faults, pair).1,
        hidden: hidden(top, faults),
    }
}

fn hidden(top: Fields<'_>, faults: &mut Faults<'_>) -> Vec<Hidden> {
    let items = top.list("hide", faults);
    let places = top.item("hide").and_then(|item| item.as_array());
    let places = places.into_iter().flat_map(Array::iter).map(place);
    let hidden = |(item, place)| Hidden { item, place };
    items.into_iter().zip(places).map(hidden).collect()
}

fn pair(fields: Fields<'_>, faults: &mut Faults<'_>) -> Pair {
    Pair {
        what: fields.text("what", faults),
        versions: fields.rows(&VERSIONS, ("a version", VERSION), faults, version),
        ask: fields.text("ask", faults),
    }
}

fn version(fields: Fields<'_>, place: Range<usize>, faults: &mut Faults<'_>) -> PairVersion {
    PairVersion {
        seed: fields.text("seed", faults),
        at: fields.address(faults),
        words: fields.short_text("words", MOST_WORDS, faults),
        place,
    }
}

fn place(value: &Value) -> Range<usize> {
    value.span().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<CaseFile, Vec<Fault>> {
        CaseFile::parse(Path::new("exercises/cases/bridge.toml"), text)
    }

    /// Checks a file's faults, each as the words it points at, what it says and its help.
    fn check(text: &str, expected: &[(&str, &str, &str)]) {
        let mut faults = parse(text).unwrap_err();
        faults.sort_by_key(|fault| fault.at.clone().map(|at| at.start));
        let told: Vec<_> = faults
            .iter()
            .map(|fault| (&text[fault.at.clone().unwrap()], &*fault.what, &*fault.help))
            .collect();
        assert_eq!(told, expected);
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
    fn pairs_and_what_is_hidden_know_their_place() {
        let text = "hide = [\"only-here: Half\"]\n[[pair]]\nwhat = \"The cost\"\nask = \"Who counted?\"\n\
                    versions = [\n  { seed = \"a\", at = \"p1.s2\", words = \"2 crowns\" },\n]\n";
        let case = parse(text).unwrap();
        let (hidden, pair) = (&case.hidden[0], &case.pairs[0]);
        assert_eq!(&text[hidden.place.clone()], "\"only-here: Half\"");
        assert_eq!((&*pair.what, &*pair.ask), ("The cost", "Who counted?"));
        let version = &pair.versions[0];
        let shown = (&*version.seed, &*version.at, &*version.words);
        assert_eq!(shown, ("a", "p1.s2", "2 crowns"));
        assert!(text[version.place.clone()].starts_with("{ seed"));
    }

    #[test]
    fn all_faults_come_at_once_with_their_place() {
        let text = "titel = \"x\"\nintro = 3\n[[pair]]\nwhat = \"x\"\nask = \"y\"\nversions = [{ seed = \"a\", at = \"p1\", words = \"w\" }]\n";
        check(
            text,
            &[
                (
                    "titel",
                    "a case has no key `titel`",
                    "did you mean `title`?",
                ),
                (
                    "3",
                    "`intro` is a number, not a text",
                    "write a text in quotes: intro = \"…\"",
                ),
                (
                    "\"p1\"",
                    "`p1` is not an address",
                    "write paragraph and statement, counted from one: p3.s2",
                ),
            ],
        );
    }

    #[test]
    fn a_pair_without_places_is_told_how_to_write_them() {
        let text = "[[pair]]\nwhat = \"x\"\nask = \"y\"\nversions = [\"a\"]\n";
        let help = format!("write it like this: {}", VERSIONS.example);
        check(
            text,
            &[(
                "[\"a\"]",
                "`versions` is not a list of tables in braces",
                &help,
            )],
        );
    }

    #[test]
    fn broken_toml_is_one_fault() {
        assert_eq!(parse("title = \"x").unwrap_err().len(), 1);
    }
}
