//! A statement's words and the marks laid over them go in; the words, cut where a mark begins or ends, come out.

use serde::Serialize;
use whosays_analysis::analysis::Statement;
use whosays_analysis::labels::Kind;
use whosays_analysis::span::Span;

use super::reading::speaks_for;

/// What a stretch of words does in its statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// It names the source.
    Who,
    /// It made a rule fire that speaks for the label.
    Cue,
    /// It is loaded.
    Loaded,
}

/// Words of a statement that carry the same marks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Whether a blank stands before the words.
    pub gap: bool,
    /// The words, without the blanks around them.
    pub words: String,
    /// Their marks; none for plain words.
    pub marks: Vec<Mark>,
}

/// Returns a statement's words in parts; together they read as the statement does.
pub(super) fn parts(text: &str, statement: &Statement, kind: Kind) -> Vec<Part> {
    let marks = marks(statement, kind);
    let mut cuts = vec![statement.span.start, statement.span.end];
    cuts.extend(marks.iter().flat_map(|(_, span)| [span.start, span.end]));
    cuts.sort_unstable();
    cuts.dedup();
    let mut parts = Vec::new();
    let mut gap = false;
    for cut in cuts.windows(2) {
        let words = &text[cut[0]..cut[1]];
        let is_inside = |span: &Span| span.start <= cut[0] && cut[1] <= span.end;
        let here = marks.iter().filter(|(_, span)| is_inside(span));
        gap |= words.starts_with(char::is_whitespace);
        if !words.trim().is_empty() {
            parts.push(Part {
                gap: gap && !parts.is_empty(),
                words: words.trim().to_owned(),
                marks: here.map(|(mark, _)| *mark).collect(),
            });
            gap = false;
        }
        gap |= words.ends_with(char::is_whitespace);
    }
    parts
}

/// A part without marks.
pub(super) fn plain(words: &str) -> Part {
    Part {
        gap: false,
        words: words.to_owned(),
        marks: Vec::new(),
    }
}

fn marks(statement: &Statement, kind: Kind) -> Vec<(Mark, Span)> {
    let source = statement.attribution.as_ref().and_then(|it| it.source);
    let cues = statement.cues.iter();
    let cues = cues.filter(|cue| speaks_for(&cue.rule) == kind);
    let marks = source.map(|span| (Mark::Who, span)).into_iter();
    marks
        .chain(cues.map(|cue| (Mark::Cue, cue.span)))
        .chain(statement.loaded.iter().map(|it| (Mark::Loaded, it.span)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::sample::{SAID, analysed};
    use whosays_analysis::analysis::{Attribution, Cue, Loaded};
    use whosays_analysis::labels::Strength;

    fn of(words: &str) -> Span {
        let start = SAID.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    fn said() -> Vec<(String, Vec<Mark>)> {
        let (article, mut analysis) = analysed(&[&[(SAID, Kind::Sourced)]]);
        let statement = &mut analysis.statements[0];
        statement.attribution = Some(Attribution {
            strength: Strength::Named,
            source: Some(of("The engineer")),
            cue: of("said"),
            direct_quote: false,
            refers_to: None,
        });
        statement.cues = [("said", "reporting-verb/say"), ("cracked", "editorial/x")]
            .map(|(words, rule)| Cue {
                span: of(words),
                rule: rule.into(),
            })
            .to_vec();
        statement.loaded = vec![Loaded {
            span: of("engineer said"),
            neutral: None,
        }];
        let parts = parts(&article.text, statement, Kind::Sourced);
        let shown = |part: Part| {
            (
                if part.gap { " " } else { "" }.to_owned() + &part.words,
                part.marks,
            )
        };
        parts.into_iter().map(shown).collect()
    }

    #[test]
    fn words_are_cut_where_marks_meet_and_read_as_before() {
        let parts = said();
        let read: String = parts.iter().map(|(words, _)| words.as_str()).collect();
        assert_eq!(read, SAID);
        let marked: Vec<_> = parts
            .iter()
            .filter(|(_, marks)| !marks.is_empty())
            .collect();
        assert_eq!(
            marked,
            [
                &("The".to_owned(), vec![Mark::Who]),
                &(" engineer".to_owned(), vec![Mark::Who, Mark::Loaded]),
                &(" said".to_owned(), vec![Mark::Cue, Mark::Loaded]),
            ]
        );
    }

    #[test]
    fn a_cue_for_another_label_is_not_marked() {
        let last = said().pop().unwrap();
        assert_eq!(last, (" two piers were cracked.".to_owned(), vec![]));
    }
}
