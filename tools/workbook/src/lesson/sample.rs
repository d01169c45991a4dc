//! Invented articles for the tests: sentences with their kinds go in; an article and its analysis come out.

use whosays_analysis::analysis::{
    Actor, Address, Analysis, Cue, Figure, Merit, MeritPlace, Sort, Statement, Voice, Voiced,
};
use whosays_analysis::article::Article;
use whosays_analysis::fingerprint::fingerprint;
use whosays_analysis::labels::{Certainty, Kind};
use whosays_analysis::span::Span;

use super::Lesson;
use crate::exercises::{Check, Claim, Exercises, Source, SourceStrength, Viewpoint};
use crate::seed::{FrontMatter, Seed};

/// The statements of one paragraph.
pub(crate) type Sentences<'a> = &'a [(&'a str, Kind)];

pub(crate) const SAID: &str = "The engineer said two piers were cracked.";
pub(crate) const FACT: &str = "About 4,300 cars crossed the bridge each day.";
pub(crate) const VIEW: &str = "The council must act at last.";

/// An article of three statements in two paragraphs, one of each kind.
pub(crate) const BRIDGE: [Sentences<'_>; 2] = [
    &[(FACT, Kind::Unsourced), (SAID, Kind::Sourced)],
    &[(VIEW, Kind::Editorial)],
];

pub(crate) fn seed(slug: &str) -> Seed {
    Seed {
        slug: slug.to_owned(),
        file: format!("seeds/{slug}.md").into(),
        front: FrontMatter {
            title: Some("Bridge closed".to_owned()),
            ..FrontMatter::default()
        },
        text: None,
        headings: Vec::new(),
        notices: Vec::new(),
    }
}

pub(crate) fn analysed(paragraphs: &[Sentences<'_>]) -> (Article, Analysis) {
    let (mut article, mut analysis) = (Article::default(), Analysis::default());
    for (paragraph, sentences) in (1..).zip(paragraphs) {
        let begin = article.text.len();
        for (number, (sentence, kind)) in (1..).zip(*sentences) {
            let start = article.text.len();
            article.text.push_str(sentence);
            article.text.push(' ');
            let address = Address {
                paragraph,
                statement: number,
            };
            let span = Span::new(start, article.text.len());
            analysis.statements.push(statement(address, span, *kind));
        }
        article
            .paragraphs
            .push(Span::new(begin, article.text.len()));
        article.text.push('\n');
    }
    (article, analysis)
}

fn statement(address: Address, span: Span, kind: Kind) -> Statement {
    let first_word = Span::new(span.start, (span.start + 3).min(span.end));
    Statement {
        address,
        span,
        kind,
        certainty: Certainty::Likely,
        attribution: None,
        cues: vec![Cue {
            span: first_word,
            rule: "test/first".into(),
        }],
        loaded: Vec::new(),
        figures: Vec::new(),
    }
}

pub(crate) fn figure(statement: &mut Statement, words: Span, value: f64, of: &str) {
    statement.figures.push(Figure {
        span: words,
        value,
        of: Some(of.to_owned()),
        ..Figure::default()
    });
}

pub(crate) fn actor(name: &str, mentions: usize, voiced: usize) -> Actor {
    let at = |statement| Address {
        paragraph: 1,
        statement,
    };
    let indirectly = |at| Voiced {
        at,
        how: Voice::Indirect,
    };
    Actor {
        name: name.to_owned(),
        aliases: Vec::new(),
        sort: Sort::Named,
        mentions,
        voiced: (1..=voiced).map(at).map(indirectly).collect(),
        at: (1..=mentions).map(at).collect(),
    }
}

pub(crate) fn merit(says: &str, statement: &Statement, article: &Article) -> Merit {
    let place = MeritPlace {
        address: statement.address,
        span: statement.span,
        words: statement.span.of(&article.text).trim().to_owned(),
    };
    Merit {
        rule: "merit/test".to_owned(),
        says: says.to_owned(),
        places: vec![place],
    }
}

pub(crate) fn claim(at: &str, words: &str, kind: Kind) -> Claim {
    Claim {
        at: at.to_owned(),
        print: fingerprint(words),
        gist: String::new(),
        kind,
        certainty: Certainty::Clear,
        source: Source {
            strength: SourceStrength::None,
            who: String::new(),
            cue: String::new(),
        },
        because: "for a reason".to_owned(),
        prompt: "Who could tell?".to_owned(),
        draft: None,
    }
}

pub(crate) fn exercises(claims: Vec<Claim>) -> Exercises {
    Exercises {
        seed: "bridge".to_owned(),
        grades: "8-10".to_owned(),
        minutes: 45,
        objectives: vec!["Tell a sourced statement from a fact.".to_owned()],
        content_note: None,
        claims,
        viewpoints: vec![Viewpoint {
            who: "commuters".to_owned(),
            why: "mentioned twice, never heard".to_owned(),
            ask: "Where could you hear them?".to_owned(),
            draft: None,
        }],
        checks: vec![Check {
            at: "p1.s1".to_owned(),
            print: fingerprint(FACT),
            ask: "Who counted the cars?".to_owned(),
            how: "Ask the town for its traffic count.".to_owned(),
            draft: None,
        }],
        loaded: Vec::new(),
        merits: Vec::new(),
    }
}

/// A whole lesson on the bridge, with its text.
pub(crate) fn bridge(slug: &str) -> Lesson {
    let (article, mut analysis) = analysed(&BRIDGE);
    analysis.actors = vec![actor("the engineer", 3, 2), actor("commuters", 2, 0)];
    analysis.merits = vec![merit(
        "It names who speaks.",
        &analysis.statements[1],
        &article,
    )];
    let claims = vec![
        claim("p1.s1", FACT, Kind::Unsourced),
        claim("p1.s2", SAID, Kind::Sourced),
        claim("p2.s1", VIEW, Kind::Editorial),
    ];
    super::lesson(
        &seed(slug),
        Some(&article),
        Some(&analysis),
        &exercises(claims),
    )
}
