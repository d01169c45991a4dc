//! An article with its analysis goes in; a first version of its exercises comes out.
//!
//! The claims worth teaching are chosen (module `choose`), each gets a question and a reason, then come the viewpoints
//! and the checks. No field quotes more than eight words of the article, and gists stay empty: people write them.

use whosays_analysis::analysis::{Analysis, Attribution};
use whosays_analysis::article::Article;
use whosays_analysis::labels::Kind;

use super::checks::checks;
use super::choose::choose;
use super::entry::Entry;
use super::material::Material;
use super::prompts::Prompter;
use super::quote::{self, MOST_WORDS};
use super::reasons::because;
use super::rules::PromptRules;
use super::settled::Settled;
use super::viewpoints::viewpoints;
use super::{Claim, Exercises, Source};

/// Drafts the exercises of an article that has none yet.
pub fn draft(slug: &str, article: &Article, analysis: &Analysis, rules: &PromptRules) -> Exercises {
    redraft(
        &Material::new(slug, article, analysis, rules),
        &Settled::default(),
    )
}

/// Drafts again beside what is settled: whatever is in the file and still stands is drafted anew, what people deleted is
/// not, and new things come only while there are fewer than wanted.
pub fn redraft(material: &Material<'_>, settled: &Settled) -> Exercises {
    let lesson = &material.rules.lesson;
    let mut prompter = Prompter::new(material);
    let chosen = choose(material, settled);
    Exercises {
        seed: material.slug.to_owned(),
        grades: lesson.grades.clone(),
        minutes: lesson.minutes,
        objectives: lesson.objectives.clone(),
        content_note: None,
        claims: chosen
            .into_iter()
            .map(|index| claim(material, index, prompter.ask(index)))
            .collect(),
        viewpoints: viewpoints(material, settled),
        checks: checks(material, settled),
        loaded: Vec::new(),
        merits: Vec::new(),
    }
}

fn claim(material: &Material<'_>, index: usize, prompt: String) -> Claim {
    let statement = material.statement(index);
    let claim = Claim {
        at: statement.address.to_string(),
        print: material.print(index).to_owned(),
        gist: String::new(),
        kind: statement.kind,
        certainty: statement.certainty,
        source: source(material, statement.attribution.as_ref()),
        because: because(material, statement),
        prompt,
        draft: None,
    };
    debug_assert!(
        claim.kind == Kind::None || !claim.because.is_empty(),
        "every label has a reason"
    );
    let draft = Some(Entry::from(&claim).digest());
    Claim { draft, ..claim }
}

fn source(material: &Material<'_>, attribution: Option<&Attribution>) -> Source {
    Source {
        strength: attribution.map(|attribution| attribution.strength).into(),
        who: attribution.map_or(String::new(), |attribution| who(material, attribution)),
        cue: attribution.map_or(String::new(), |attribution| material.words(attribution.cue)),
    }
}

/// The source's words, and whom they point at: "She (Mira Oduya)"; that name alone where there are no words, or too
/// many of them.
fn who(material: &Material<'_>, attribution: &Attribution) -> String {
    let words = attribution.source.map(|span| material.text(span));
    let full = match (words, &attribution.refers_to) {
        (Some(words), Some(name)) => format!("{words} ({name})"),
        (Some(words), None) => words.to_owned(),
        (None, name) => name.clone().unwrap_or_default(),
    };
    match &attribution.refers_to {
        Some(name) if quote::count(&full) > MOST_WORDS => quote::shorten(name, MOST_WORDS),
        _ => quote::shorten(&full, MOST_WORDS),
    }
}

#[cfg(test)]
mod tests;
