//! What is wrong in the files that people wrote. Faults go in; a text with file, line, column, what and help comes out.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

/// One fault of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, from the project's root.
    pub file: PathBuf,
    /// Where in the file, in bytes; `None` where the fault is of the file as a whole.
    pub at: Option<Range<usize>>,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub help: String,
}

/// The texts of the files that have faults, decoded, by their path from the project's root.
pub type Sources = BTreeMap<PathBuf, String>;

/// How faults are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// With colours, for a terminal.
    Coloured,
    /// Plain text, for everything else.
    Plain,
}

/// Shows all faults, sorted by file and place. A fault whose source is not given is shown without its line.
pub fn render(faults: &[Fault], sources: &Sources, style: Style) -> String {
    show(faults, sources, style, &Level::ERROR)
}

/// Shows what is only worth a look, in the same way, and does not call it an error.
pub fn render_notes(notes: &[Fault], sources: &Sources, style: Style) -> String {
    show(notes, sources, style, &Level::NOTE)
}

fn show(faults: &[Fault], sources: &Sources, style: Style, level: &Level<'_>) -> String {
    let mut sorted: Vec<&Fault> = faults.iter().collect();
    sorted.sort_by_key(|fault| (&fault.file, fault.at.as_ref().map(|at| at.start)));
    let renderer = match style {
        Style::Coloured => Renderer::styled(),
        Style::Plain => Renderer::plain(),
    };
    let shown: Vec<String> = sorted
        .into_iter()
        .map(|fault| renderer.render(&[group(fault, sources, level)]))
        .collect();
    shown.join("\n\n")
}

fn group<'a>(fault: &'a Fault, sources: &'a Sources, level: &Level<'a>) -> Group<'a> {
    let title = level.clone().primary_title(&fault.what);
    let path = slashed(&fault.file);
    let group = match (&fault.at, sources.get(&fault.file)) {
        (Some(at), Some(source)) => title.element(
            Snippet::source(source.as_str())
                .path(path)
                .annotation(AnnotationKind::Primary.span(within(at, source))),
        ),
        _ => title.element(Origin::path(path)),
    };
    group.element(Level::HELP.message(&fault.help))
}

/// Moves a place that the source (no longer) has to the nearest one that it has.
fn within(at: &Range<usize>, source: &str) -> Range<usize> {
    let start = source.floor_char_boundary(at.start);
    start..source.ceil_char_boundary(at.end).max(start)
}

/// Writes a path in the same way on every system.
fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Reads what a person wrote, which is UTF-8; where it is not, the fault is at the first letter that is none.
///
/// The place is one in the text that [`String::from_utf8_lossy`] gives, so that the line can be shown.
pub fn utf8(file: &Path, bytes: &[u8]) -> Result<String, Vec<Fault>> {
    let error = match str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_owned()),
        Err(error) => error,
    };
    let chunks = bytes.utf8_chunks();
    let what = match chunks.filter(|chunk| !chunk.invalid().is_empty()).count() {
        1 => "this letter is not UTF-8".to_owned(),
        count => format!("{count} letters of this file are not UTF-8; this is the first"),
    };
    let start = error.valid_up_to();
    Err(vec![Fault {
        file: file.to_owned(),
        at: Some(start..start + char::REPLACEMENT_CHARACTER.len_utf8()),
        what,
        help: "open the file in the encoding that it was saved in, often Windows-1252, and save it as UTF-8; or write \
               the letter again"
            .to_owned(),
    }])
}

/// How alike two words must be for one to be suggested for the other, from 0 to 1.
const ALIKE: f64 = 0.6;

/// Returns the known word that `word` is most likely a slip of, if any is near enough.
///
/// ```
/// use whosays_workbook::fault::nearest;
/// assert_eq!(nearest("auhtor", &["title", "author"]), Some("author"));
/// assert_eq!(nearest("colour", &["title", "author"]), None);
/// ```
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let likeness =
        |known: &str| strsim::normalized_damerau_levenshtein(&word.to_lowercase(), known);
    known
        .iter()
        .map(|&known| (likeness(known), known))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(file: &str, at: Range<usize>, what: &str) -> Fault {
        Fault {
            file: file.into(),
            at: Some(at),
            what: what.to_owned(),
            help: "write it so: author".to_owned(),
        }
    }

    #[test]
    fn a_fault_shows_file_line_column_what_and_help() {
        let sources = Sources::from([("seeds/a.md".into(), "+++\nauhtor = \"x\"\n+++\n".into())]);
        let faults = [fault("seeds/a.md", 4..10, "unknown key `auhtor`")];
        snapbox::assert_data_eq!(
            render(&faults, &sources, Style::Plain),
            snapbox::str![[r#"
error: unknown key `auhtor`
 --> seeds/a.md:2:1
  |
2 | auhtor = "x"
  | ^^^^^^
  |
  = help: write it so: author
"#]]
        );
    }

    #[test]
    fn faults_of_all_files_are_shown_sorted() {
        let source = "one\ntwo\n".to_owned();
        let sources = Sources::from([("a".into(), source.clone()), ("b".into(), source)]);
        let faults = [
            fault("b", 0..3, "third"),
            fault("a", 4..7, "second"),
            fault("a", 0..3, "first"),
        ];
        let shown = render(&faults, &sources, Style::Plain);
        let place = |what| shown.find(what).unwrap();
        assert!(place("first") < place("second") && place("second") < place("third"));
    }

    #[test]
    fn a_fault_of_a_whole_file_names_it() {
        let mut faults = [fault("seeds/a.md", 0..1, "it is empty")];
        faults[0].at = None;
        let shown = render(&faults, &Sources::new(), Style::Plain);
        assert!(
            shown.contains("seeds/a.md") && shown.contains("it is empty"),
            "{shown}"
        );
    }

    #[test]
    fn a_place_beyond_the_source_or_inside_a_letter_does_not_panic() {
        let sources = Sources::from([("a".into(), "é".into())]);
        for at in [1..1, 1..2, 5..9] {
            assert!(render(&[fault("a", at, "odd")], &sources, Style::Plain).contains("odd"));
        }
    }

    #[test]
    fn a_letter_that_is_not_utf_8_is_shown_with_its_line() {
        let file = Path::new("a.toml");
        let bytes = b"seed = \"a\"\ngist = \"A \xE2\x80\x9Ccaf\xE9\xE2\x80\x9D, \xE9\"\n";
        let faults = utf8(file, bytes).unwrap_err();
        let shown = String::from_utf8_lossy(bytes).into_owned();
        let shown = render(
            &faults,
            &Sources::from([(file.into(), shown)]),
            Style::Plain,
        );
        assert!(
            shown.contains("a.toml:2:15") && shown.contains("2 letters of this file are not UTF-8"),
            "{shown}"
        );
        assert_eq!(utf8(file, "café".as_bytes()).as_deref(), Ok("café"));
    }

    #[test]
    fn colours_are_an_option() {
        let faults = [fault("a", 0..1, "odd")];
        assert!(render(&faults, &Sources::new(), Style::Coloured).contains('\x1b'));
        assert!(!render(&faults, &Sources::new(), Style::Plain).contains('\x1b'));
    }
}
