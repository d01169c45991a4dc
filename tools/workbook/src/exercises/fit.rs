//! The conditions of a pattern and a statement go in; whether it fits, and the words that made it fit, come out.

use serde::Deserialize;
use whosays_analysis::analysis::{Cue, Figure, Statement};
use whosays_analysis::labels::{Certainty, Kind, Strength};
use whosays_analysis::span::Span;

use super::material::Material;
use super::terms::Terms;

/// When a pattern fits: everything that is given must hold.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Fit {
    pub(super) kind: Option<Kind>,
    pub(super) strength: Option<Strength>,
    pub(super) certainty: Option<Certainty>,
    /// One of the statement's cues comes from a rule whose name begins with one of these.
    pub(super) cue: Vec<String>,
    /// There is a figure of this sort.
    pub(super) figure: Option<FigureSort>,
    /// There is a figure in one of these units; for these a time counts as well.
    pub(super) unit: Vec<String>,
    /// There is a figure that counts one of these.
    pub(super) of: Vec<String>,
    /// There is a loaded word.
    pub(super) loaded: bool,
    /// The source's words stand in quotation marks.
    pub(super) quote: bool,
    /// Whether the source is something to read.
    pub(super) document: Option<bool>,
}

/// Sorts of figures; a time is none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum FigureSort {
    /// Whatever it tells.
    Any,
    /// Things or people counted, or a share of them.
    Count,
    /// A sum, a length, a weight: anything in units.
    Measure,
}

/// The words by which a pattern fits a statement, for its placeholders.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Signs {
    pub(super) cue: Option<Span>,
    pub(super) source: Option<Span>,
    pub(super) figure: Option<Span>,
    pub(super) loaded: Option<Span>,
}

impl Signs {
    /// Returns the words for a placeholder.
    pub(super) fn words(self, placeholder: &str) -> Option<Span> {
        match placeholder {
            "cue" => self.cue,
            "source" => self.source,
            "figure" => self.figure,
            "loaded" => self.loaded,
            _ => None,
        }
    }
}

impl Fit {
    /// Returns the words by which the statement fits, if it does.
    pub(super) fn signs(&self, statement: &Statement, material: &Material<'_>) -> Option<Signs> {
        let attribution = statement.attribution.as_ref();
        let holds = self.kind.is_none_or(|kind| kind == statement.kind)
            && self
                .certainty
                .is_none_or(|certainty| certainty == statement.certainty)
            && self
                .strength
                .is_none_or(|strength| attribution.is_some_and(|a| a.strength == strength))
            && (!self.quote || attribution.is_some_and(|a| a.direct_quote))
            && (!self.loaded || !statement.loaded.is_empty())
            && self
                .document
                .is_none_or(|document| document == is_document(statement, material));
        let cue = self.cue(statement);
        let figure = self.figure(statement, &material.rules.lesson.times);
        let needs_figure = self.figure.is_some() || !self.unit.is_empty() || !self.of.is_empty();
        let found = (self.cue.is_empty() || cue.is_some()) && (!needs_figure || figure.is_some());
        (holds && found).then(|| Signs {
            cue: cue
                .or(attribution.map(|a| a.cue))
                .filter(|span| span.start < span.end),
            source: attribution.and_then(|a| a.source),
            figure: figure.map(|figure| figure.span),
            loaded: statement.loaded.first().map(|loaded| loaded.span),
        })
    }

    /// Tells whether the pattern asks for nothing but a kind.
    #[cfg(test)]
    pub(super) fn asks_only_kind(&self) -> bool {
        let Self {
            kind: _,
            strength,
            certainty,
            cue,
            figure,
            unit,
            of,
            loaded,
            quote,
            document,
        } = self;
        let lists = [cue, unit, of].into_iter().all(Vec::is_empty);
        lists
            && strength.is_none()
            && certainty.is_none()
            && figure.is_none()
            && !loaded
            && !quote
            && document.is_none()
    }

    /// Finds the cue that the pattern asks for; one inside the attribution is preferred.
    fn cue(&self, statement: &Statement) -> Option<Span> {
        let asked = |cue: &&Cue| {
            self.cue
                .iter()
                .any(|rule| cue.rule.starts_with(rule.as_str()))
        };
        let reporting = statement
            .attribution
            .as_ref()
            .map(|attribution| attribution.cue);
        let mut cues = statement.cues.iter().filter(asked).map(|cue| cue.span);
        let first = cues.clone().next();
        cues.find(|span| reporting.is_some_and(|reporting| reporting.overlaps(*span)))
            .or(first)
    }

    fn figure<'a>(&self, statement: &'a Statement, times: &[String]) -> Option<&'a Figure> {
        let has = |words: &Option<String>, terms: &[String]| {
            terms.is_empty()
                || words
                    .as_ref()
                    .is_some_and(|words| Terms::of(words).has_any(terms))
        };
        let asked = |figure: &&Figure| {
            let time = self.unit.is_empty() && is_time(figure, times);
            let sort = self.figure.is_none_or(|sort| sort.holds(figure));
            !time && sort && has(&figure.unit, &self.unit) && has(&figure.of, &self.of)
        };
        statement.figures.iter().find(asked)
    }
}

impl FigureSort {
    fn holds(self, figure: &Figure) -> bool {
        let counted = figure
            .unit
            .as_ref()
            .is_none_or(|unit| unit.starts_with("per"));
        match self {
            Self::Any => true,
            Self::Count => counted,
            Self::Measure => !counted,
        }
    }
}

/// Tells whether a statement's source is something to read: a report, a survey.
fn is_document(statement: &Statement, material: &Material<'_>) -> bool {
    let source = statement
        .attribution
        .as_ref()
        .and_then(|attribution| attribution.source);
    source.is_some_and(|source| {
        Terms::of(material.text(source)).has_any(&material.rules.lesson.documents)
    })
}

/// Tells whether a figure is a time: a date, a year, a stretch of days.
pub(super) fn is_time(figure: &Figure, times: &[String]) -> bool {
    match (&figure.unit, &figure.of) {
        (Some(unit), _) => Terms::of(unit).has_any(times),
        // A bare number of four digits that counts nothing is a year.
        (None, None) => figure.value.fract() == 0.0 && (1500.0..2100.0).contains(&figure.value),
        (None, Some(_)) => false,
    }
}
