//! An article goes in; its statements with their labels, and its actors, come out.

use std::ops::Range;
use std::sync::Arc;

use crate::actors;
use crate::analysis::{Address, Analysis, Attribution, Cue, Loaded, Statement};
use crate::article::Article;
use crate::attribution::{Reported, attributions};
use crate::context::{Context, LIST_ITEM};
use crate::decision::{Evidence, decide};
use crate::genre::{ARGUMENT, go_with_the_argument};
use crate::labels::{Certainty, Kind, Strength};
use crate::merits;
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::rules::{Rule, Rules};
use crate::segment;
use crate::signs::{loaded, signs};
use crate::sources::with_name_behind;
use crate::span::Span;
use crate::tagger::Tagger;

/// The rules and the tagger, read once and used for any number of articles.
#[derive(Debug)]
pub struct Analyzer {
    rules: Rules,
    tagger: Tagger<'static>,
}

/// A statement with the words it was read from, before spans are moved to their place in the article.
pub(crate) struct Labelled<'t> {
    pub(crate) reading: Reading<'t>,
    pub(crate) quotation: Quotation,
    pub(crate) reported: Vec<Reported>,
    pub(crate) statement: Statement,
}

impl Analyzer {
    /// Returns the analysis that ships with the crate.
    pub fn shipped() -> Self {
        let rules = Rules::shipped().expect("the shipped rule files can be read: a test holds it");
        Self {
            rules,
            tagger: Tagger::shipped(),
        }
    }

    /// Returns the names of all rules that can stand with a cue; a reporting verb's goes on with the verb.
    pub fn rule_names(&self) -> Vec<&str> {
        let reporting = self.rules.reporting.rules.iter().map(Rule::id);
        let phrases = self.rules.phrases.rules.iter().map(Rule::id);
        let signs = self.rules.signs.rules.iter().map(Rule::id);
        let by_rules = reporting.chain(phrases).chain(signs);
        by_rules.chain([LIST_ITEM, ARGUMENT]).collect()
    }

    /// Analyses an article.
    pub fn analyse(&self, article: &Article) -> Analysis {
        let located = segment::statements(article);
        let texts = located.iter().map(|place| place.span.of(&article.text));
        let texts: Vec<&str> = texts.collect();
        let mut labelled = Vec::with_capacity(located.len());
        let mut context = Context::default();
        for (place, reading) in located.iter().zip(self.read(&texts)) {
            if place.address.statement == 1 && !reading.text.starts_with(['“', '"', '\'']) {
                context.quote_open = false;
            }
            let mut one = self.label(reading, &mut context);
            one.statement.address = place.address;
            if place.heading {
                make_heading(&mut one.statement);
            }
            labelled.push(one);
        }
        let all = labelled.iter_mut().map(|one| &mut one.statement);
        go_with_the_argument(all, &self.rules.decision);
        let cast = actors::cast(&labelled, &self.rules);
        for (one, pointer) in labelled.iter_mut().zip(cast.pointers) {
            if let Some(attribution) = &mut one.statement.attribution {
                attribution.refers_to = pointer;
            }
        }
        let tables = [&self.rules.merits, &self.rules.merits_of_sources];
        let merits = merits::merits(&labelled, &located, tables);
        let statements = labelled
            .into_iter()
            .zip(&located)
            .map(|(one, place)| shifted(one.statement, place.span))
            .collect();
        Analysis {
            statements,
            actors: cast.actors,
            merits,
        }
    }

    /// Labels sentences given one by one; they are one article's, in order. Spans are bytes of each sentence.
    pub fn label_sentences(&self, sentences: &[&str]) -> Vec<Statement> {
        let mut context = Context::default();
        let label = |(number, reading): (usize, Reading<'_>)| {
            let mut statement = self.label(reading, &mut context).statement;
            statement.address = Address {
                paragraph: 1,
                statement: number + 1,
            };
            statement
        };
        let readings = self.read(sentences).enumerate();
        let mut statements: Vec<Statement> = readings.map(label).collect();
        go_with_the_argument(statements.iter_mut(), &self.rules.decision);
        statements
    }

    /// Cuts and tags statements, some in a row before the first of them is labelled: that keeps the tagger's weights at
    /// hand, and all of a long article would be too much.
    fn read<'t>(&self, texts: &[&'t str]) -> impl Iterator<Item = Reading<'t>> {
        const IN_A_ROW: usize = 64;
        let read = |text: &&'t str| Reading::new(text, &self.rules.vocabulary, &self.tagger);
        let rows = texts.chunks(IN_A_ROW);
        rows.flat_map(move |row| row.iter().map(read).collect::<Vec<_>>())
    }

    fn label<'t>(&self, reading: Reading<'t>, context: &mut Context) -> Labelled<'t> {
        let quotation = Quotation::find(&reading, context.quote_open);
        let reported = attributions(&reading, &quotation, &self.rules);
        let signs = signs(&reading, &quotation, &self.rules);
        let loaded = loaded(&reading, &self.rules.loaded);
        let figures = self.rules.figures.figures(&reading);
        let evidence = Evidence {
            reading: &reading,
            quotation: &quotation,
            reported: &reported,
            signs: &signs,
            loaded: &loaded,
            figures: figures.len(),
        };
        let (kind, certainty) = decide(&evidence, &self.rules.decision);
        let attribution = attribution(&evidence, context);
        let mut statement = Statement {
            address: Address {
                paragraph: 1,
                statement: 1,
            },
            span: Span::new(0, reading.text.len()),
            kind,
            certainty,
            attribution,
            cues: cues(&evidence),
            loaded: loaded_words(&evidence),
            figures,
        };
        context.go_on(reading.text, &quotation, &mut statement);
        Labelled {
            reading,
            quotation,
            reported,
            statement,
        }
    }
}

/// Returns the words that made rules fire, in order.
fn cues(evidence: &Evidence<'_>) -> Vec<Cue> {
    let reported = evidence
        .reported
        .iter()
        .map(|reported| (&reported.cue, &reported.rule));
    let signs = evidence
        .signs
        .iter()
        .map(|sign| (&sign.words, &sign.rule.id));
    let cue = |(words, rule): (&Range<usize>, &Arc<str>)| Cue {
        span: evidence.reading.span(words.start, words.end),
        rule: Arc::clone(rule),
    };
    let mut cues: Vec<Cue> = reported.chain(signs).map(cue).collect();
    cues.sort_by_key(|cue| (cue.span.start, cue.span.end));
    cues
}

fn loaded_words(evidence: &Evidence<'_>) -> Vec<Loaded> {
    let found = evidence.loaded.iter();
    found
        .map(|found| Loaded {
            span: evidence.reading.span(found.words.start, found.words.end),
            neutral: Some(found.rule.neutral.clone()).filter(|neutral| !neutral.is_empty()),
        })
        .collect()
}

/// Turns the main attribution, or a quotation that goes on from the statement before, into what is shown.
fn attribution(evidence: &Evidence<'_>, context: &Context) -> Option<Attribution> {
    let (reading, quotation) = (evidence.reading, evidence.quotation);
    if let Some(main) = evidence.reported.first() {
        return Some(Attribution {
            strength: main.strength,
            source: main.source.as_ref().map(|words| source(reading, words)),
            cue: reading.span(main.cue.start, main.cue.end),
            direct_quote: quotation.is_speech(),
            refers_to: None,
        });
    }
    let words = quotation
        .quoted
        .first()
        .filter(|_| evidence.is_bare_speech())?;
    let first = words.start.min(reading.len() - 1);
    Some(Attribution {
        strength: context.speaker.unwrap_or(Strength::Unnamed),
        source: None,
        cue: reading.span(first, first + 1),
        direct_quote: true,
        refers_to: None,
    })
}

/// Returns the place of a source's words, with the name that stands behind an office.
fn source(reading: &Reading<'_>, words: &Range<usize>) -> Span {
    let end = with_name_behind(reading, words).map_or(words.end, |whole| whole.end);
    reading.span(words.start, end)
}

/// A heading makes no claim.
fn make_heading(statement: &mut Statement) {
    statement.kind = Kind::None;
    statement.certainty = Certainty::Clear;
    statement.attribution = None;
    statement.cues.clear();
    statement.loaded.clear();
    statement.figures.clear();
}

/// Moves a statement's spans to its place in the article.
fn shifted(mut statement: Statement, place: Span) -> Statement {
    let by = place.start;
    statement.span = place;
    if let Some(found) = &mut statement.attribution {
        found.source = found.source.map(|span| span.shifted(by));
        found.cue = found.cue.shifted(by);
    }
    statement
        .cues
        .iter_mut()
        .for_each(|cue| cue.span = cue.span.shifted(by));
    statement
        .loaded
        .iter_mut()
        .for_each(|loaded| loaded.span = loaded.span.shifted(by));
    statement
        .figures
        .iter_mut()
        .for_each(|figure| figure.span = figure.span.shifted(by));
    statement
}
