//! stand-ins until the other branches are merged
use whosays_analysis::analysis::*;
use whosays_analysis::article::Article;
use whosays_analysis::fingerprint::fingerprint;
use whosays_analysis::labels::*;
use whosays_analysis::span::Span;

use crate::exercises::*;
use crate::seed::Seed;

pub(super) fn analyse(article: &Article) -> Analysis {
    let mut analysis = Analysis::default();
    for (p, paragraph) in article.paragraphs.iter().enumerate() {
        let text = paragraph.of(&article.text);
        let mut start = 0;
        for (s, part) in text.split_inclusive(". ").enumerate() {
            let span = Span::new(start, start + part.len()).shifted(paragraph.start);
            start += part.len();
            let kind = if part.contains("said") {
                Kind::Sourced
            } else if part.contains("must") {
                Kind::Editorial
            } else {
                Kind::Unsourced
            };
            analysis.statements.push(Statement {
                address: Address {
                    paragraph: p + 1,
                    statement: s + 1,
                },
                span,
                kind,
                certainty: Certainty::Likely,
                attribution: None,
                cues: Vec::new(),
                loaded: Vec::new(),
                figures: Vec::new(),
            });
        }
    }
    analysis
}

pub(super) fn draft(seed: &Seed, article: &Article, analysis: &Analysis) -> Exercises {
    Exercises {
        seed: seed.slug.clone(),
        grades: "8-10".into(),
        minutes: 45,
        objectives: vec!["Tell a sourced statement from one stated as fact.".into()],
        content_note: None,
        claims: analysis
            .statements
            .iter()
            .step_by(3)
            .map(|s| Claim {
                at: s.address.to_string(),
                print: fingerprint(s.span.of(&article.text)),
                gist: String::new(),
                kind: s.kind,
                certainty: s.certainty,
                source: Source {
                    strength: SourceStrength::None,
                    who: String::new(),
                    cue: String::new(),
                },
                because: String::new(),
                prompt: "Who says so?".into(),
                draft: None,
            })
            .collect(),
        viewpoints: Vec::new(),
        checks: Vec::new(),
    }
}
