//! For tests: short labelled lines go in; an article with its analysis comes out. The town of Karrow is invented.

use std::sync::LazyLock;

use whosays_analysis::analysis::{
    Actor, Address, Analysis, Attribution, Cue, Figure, Loaded, Sort, Statement, Voice, Voiced,
};
use whosays_analysis::article::Article;
use whosays_analysis::labels::{Certainty, Kind, Strength};
use whosays_analysis::span::Span;

use super::rules::PromptRules;

/// Reads the shipped rules once for all tests.
pub(crate) fn rules() -> &'static PromptRules {
    static RULES: LazyLock<PromptRules> = LazyLock::new(PromptRules::shipped);
    &RULES
}

/// One statement with its labels, each given by its words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    pub(crate) text: &'static str,
    pub(crate) kind: Kind,
    pub(crate) certainty: Certainty,
    /// Strength, source ("" for none) and cue.
    pub(crate) says: Option<(Strength, &'static str, &'static str)>,
    pub(crate) quote: bool,
    /// Words and rule.
    pub(crate) cues: &'static [(&'static str, &'static str)],
    pub(crate) loaded: &'static [&'static str],
    /// Words, unit and what is counted ("" for none).
    pub(crate) figures: &'static [(&'static str, &'static str, &'static str)],
}

/// A plain statement of fact.
pub(crate) const FACT: Line = Line {
    text: "",
    kind: Kind::Unsourced,
    certainty: Certainty::Clear,
    says: None,
    quote: false,
    cues: &[],
    loaded: &[],
    figures: &[],
};

/// Makes the line of a named speaker.
pub(crate) fn named(text: &'static str, source: &'static str, cue: &'static str) -> Line {
    Line {
        text,
        kind: Kind::Sourced,
        says: Some((Strength::Named, source, cue)),
        ..FACT
    }
}

/// Makes a plain statement of fact.
pub(crate) fn fact(text: &'static str) -> Line {
    Line { text, ..FACT }
}

/// Makes a judgement with one cue.
pub(crate) fn judged(text: &'static str, cues: &'static [(&'static str, &'static str)]) -> Line {
    Line {
        text,
        kind: Kind::Editorial,
        cues,
        ..FACT
    }
}

/// Puts paragraphs of lines together.
pub(crate) fn article(paragraphs: &[Vec<Line>]) -> (Article, Analysis) {
    let mut article = Article::default();
    let mut analysis = Analysis::default();
    for (paragraph, lines) in (1..).zip(paragraphs) {
        let start = article.text.len();
        for (statement, line) in (1..).zip(lines) {
            if statement > 1 {
                article.text.push(' ');
            }
            let address = Address {
                paragraph,
                statement,
            };
            analysis
                .statements
                .push(labelled(line, address, article.text.len()));
            article.text.push_str(line.text);
        }
        article
            .paragraphs
            .push(Span::new(start, article.text.len()));
        article.text.push('\n');
    }
    (article, analysis)
}

fn labelled(line: &Line, address: Address, start: usize) -> Statement {
    let span = |words: &str| {
        let at = line.text.find(words).expect("the words stand in the line");
        Span::new(start + at, start + at + words.len())
    };
    let optional = |words: &str| (!words.is_empty()).then(|| words.to_owned());
    let attribution = line.says.map(|(strength, source, cue)| Attribution {
        strength,
        source: (!source.is_empty()).then(|| span(source)),
        cue: span(cue),
        direct_quote: line.quote,
        refers_to: None,
    });
    let is_ruled = |cue: &str| line.cues.iter().any(|(words, _)| *words == cue);
    let verb = line.says.filter(|(_, _, cue)| !is_ruled(cue));
    let verb = verb.map(|(_, _, cue)| Cue {
        span: span(cue),
        rule: "reporting-verb/say".into(),
    });
    let cues = line.cues.iter().map(|(words, rule)| Cue {
        span: span(words),
        rule: (*rule).into(),
    });
    Statement {
        address,
        span: Span::new(start, start + line.text.len()),
        kind: line.kind,
        certainty: line.certainty,
        attribution,
        cues: verb.into_iter().chain(cues).collect(),
        loaded: line
            .loaded
            .iter()
            .map(|words| Loaded {
                span: span(words),
                neutral: None,
            })
            .collect(),
        figures: line
            .figures
            .iter()
            .map(|(words, unit, of)| Figure {
                span: span(words),
                value: 7.0,
                unit: optional(unit),
                of: optional(of),
                ..Figure::default()
            })
            .collect(),
    }
}

/// Makes an actor.
pub(crate) fn actor(name: &str, mentions: usize, voiced: &[(usize, usize)]) -> Actor {
    let indirectly = |&(paragraph, statement): &(usize, usize)| Voiced {
        at: Address {
            paragraph,
            statement,
        },
        how: Voice::Indirect,
    };
    Actor {
        name: name.to_owned(),
        aliases: Vec::new(),
        sort: Sort::Named,
        mentions,
        voiced: voiced.iter().map(indirectly).collect(),
        at: Vec::new(),
    }
}

/// The paragraphs of a whole report with all that can be found in one.
pub(crate) fn report() -> Vec<Vec<Line>> {
    vec![
        opening(),
        voices(),
        judgements(),
        figures(),
        readings(),
        afterwards(),
        ending(),
    ]
}

/// Named, plain, a figure.
fn opening() -> Vec<Line> {
    vec![
        fact("The old bridge at Karrow was shut to all traffic on Monday."),
        named(
            "The town council said that it would stay shut until spring.",
            "The town council",
            "said",
        ),
        Line {
            figures: &[("14 millimetres", "millimetre", "crack")],
            ..fact("The widest crack is 14 millimetres wide at its middle.")
        },
    ]
}

/// Vague and unnamed sources.
fn voices() -> Vec<Line> {
    vec![
        Line {
            says: Some((Strength::Vague, "some experts", "warn")),
            kind: Kind::Sourced,
            ..fact("In Karrow some experts warn that the pier may fall.")
        },
        Line {
            says: Some((Strength::Unnamed, "Council officials", "admitted")),
            kind: Kind::Sourced,
            ..fact("Council officials admitted that nobody had looked for years.")
        },
        Line {
            says: Some((Strength::Vague, "", "reportedly")),
            kind: Kind::Sourced,
            cues: &[("reportedly", "vague/reportedly")],
            ..fact("The ferry reportedly ran out of fuel twice last week.")
        },
    ]
}

/// A demand, heavy wording, a forecast.
fn judgements() -> Vec<Line> {
    vec![
        judged(
            "The council must pay for a free ferry at once.",
            &[("must", "editorial/obligation")],
        ),
        Line {
            loaded: &["reckless", "disgraceful"],
            ..judged(
                "This reckless delay is a disgraceful failure of planning.",
                &[("disgraceful", "editorial/evaluation")],
            )
        },
        judged(
            "The closure will empty the market street before winter.",
            &[("will", "editorial/prediction")],
        ),
    ]
}

/// Figures and a quotation.
fn figures() -> Vec<Line> {
    vec![
        Line {
            figures: &[("310 cars", "", "cars")],
            ..fact("On a common morning 310 cars used to cross the river.")
        },
        Line {
            figures: &[("4 million crowns", "crown", "repair")],
            ..named(
                "Mayor Odile Brandt told the meeting that repairs cost 4 million crowns.",
                "Mayor Odile Brandt",
                "told",
            )
        },
        Line {
            quote: true,
            ..named(
                "“I would not drive across it,” said engineer Petra Lindqvist.",
                "engineer Petra Lindqvist",
                "said",
            )
        },
    ]
}

/// A cause, a gesture, a doubtful one.
fn readings() -> Vec<Line> {
    vec![
        judged(
            "Because of the closure, the bakery has lost its customers.",
            &[("Because of", "editorial/causal")],
        ),
        judged(
            "It is clear that nobody thought of the east bank.",
            &[("It is clear that", "editorial/gesture")],
        ),
        Line {
            certainty: Certainty::Open,
            ..fact("The town’s position is plain: it will not build twice.")
        },
    ]
}

/// Facts, a question, a heading.
fn afterwards() -> Vec<Line> {
    vec![
        fact("Two buses now take the long way round by Sella."),
        fact("The school on the east bank begins at nine instead of eight."),
        judged(
            "How long must a child wait for a bus?",
            &[("How long", "editorial/question")],
        ),
        Line {
            kind: Kind::None,
            ..fact("What happens next in the council")
        },
    ]
}

/// A document, a generalisation.
fn ending() -> Vec<Line> {
    vec![
        Line {
            cues: &[("According to", "according-to")],
            ..named(
                "According to the inspection report, the east pier has sunk since May.",
                "the inspection report",
                "According to",
            )
        },
        fact("The next meeting of the council is in January."),
        judged(
            "Everybody in Karrow knows how this will end.",
            &[("Everybody", "editorial/generalisation")],
        ),
    ]
}

/// The report as an article, with its actors.
pub(crate) fn karrow() -> (Article, Analysis) {
    let (article, mut analysis) = article(&report());
    analysis.actors = actors();
    (article, analysis)
}

/// The report's actors.
pub(crate) fn actors() -> Vec<Actor> {
    vec![
        actor("The town council", 6, &[(1, 2)]),
        actor("the bakery", 4, &[]),
        actor("the ferry crew", 2, &[]),
        actor("Sella", 1, &[]),
    ]
}
