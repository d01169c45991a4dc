//! A file of exercises goes in; what it lacks, whatever the article says, comes out.

use std::collections::BTreeMap;
use std::ops::Range;

use whosays_analysis::labels::Kind;

use super::{Findings, Lesson};
use crate::exercises::material::Material;
use crate::exercises::{Claim, SourceStrength};
use crate::seed::Rights;

/// Looks at the file, each claim, and the claims together.
pub(super) fn check(lesson: &Lesson<'_>, now: Option<&Material<'_>>, findings: &mut Findings<'_>) {
    let exercises = &lesson.placed.exercises;
    seed(lesson, findings);
    for (claim, place) in exercises.claims.iter().zip(&lesson.placed.claims) {
        parts(claim, place, findings);
        label(claim, place, findings);
    }
    let claims = exercises
        .claims
        .iter()
        .map(|claim| ("claim", &claim.at, &claim.print));
    let checks = exercises
        .checks
        .iter()
        .map(|check| ("check", &check.at, &check.print));
    let places = lesson.placed.claims.iter().chain(&lesson.placed.checks);
    for ((part, at, print), place) in claims.chain(checks).zip(places) {
        if print.is_empty() {
            no_print(part, at, place, now, findings);
        }
    }
    twice(lesson, findings);
    if lesson.rights == Rights::Local {
        gists(lesson, findings);
    }
}

fn seed(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let stem = lesson
        .file
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy();
    let seed = &lesson.placed.exercises.seed;
    if *seed != stem {
        let what = format!("the file is called {stem}, and its seed {seed}");
        findings.error(
            lesson.placed.seed.as_ref(),
            what,
            format!("write seed = \"{stem}\", or rename the file"),
        );
    }
}

/// A claim without a question teaches nothing; a label without a reason is never shown.
fn parts(claim: &Claim, place: &Range<usize>, findings: &mut Findings<'_>) {
    if claim.prompt.trim().is_empty() {
        let help =
            "write in prompt what you ask the class about it, or delete the claim".to_owned();
        findings.error(
            Some(place),
            format!("claim {} asks nothing", claim.at),
            help,
        );
    }
    if claim.because.trim().is_empty() {
        let what = format!("claim {} gives no reason for its label", claim.at);
        findings.error(
            Some(place),
            what,
            "write in because which words make it so".to_owned(),
        );
    }
}

fn label(claim: &Claim, place: &Range<usize>, findings: &mut Findings<'_>) {
    if claim.kind == Kind::None {
        let what = format!("claim {} is labelled \"none\": it claims nothing", claim.at);
        findings.note(
            Some(place),
            what,
            "delete it, or give it another kind".to_owned(),
        );
    }
    if claim.kind == Kind::Sourced && claim.source.strength == SourceStrength::None {
        let what = format!(
            "claim {} is \"sourced\", and its source has no strength",
            claim.at
        );
        let help = "say who is said to say it: source = { strength = \"named\", who = \"…\", cue = \"…\" }";
        findings.note(Some(place), what, help.to_owned());
    }
}

fn no_print(
    part: &str,
    at: &str,
    place: &Range<usize>,
    now: Option<&Material<'_>>,
    findings: &mut Findings<'_>,
) {
    let found = now.and_then(|material| Some(material.print(material.find("", at)?)));
    let help = match found {
        Some(print) => format!("write print = \"{print}\""),
        None => "run this check where the article's text is: it tells the fingerprint".to_owned(),
    };
    findings.note(
        Some(place),
        format!("{part} {at} would be lost if the text moved: it has no print"),
        help,
    );
}

fn twice(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (claim, place) in lesson
        .placed
        .exercises
        .claims
        .iter()
        .zip(&lesson.placed.claims)
    {
        let statement = if claim.print.is_empty() {
            &claim.at
        } else {
            &claim.print
        };
        if let Some(first) = seen.get(statement.as_str()) {
            let what = format!(
                "claim {} is about the same statement as claim {first}",
                claim.at
            );
            findings.note(Some(place), what, "delete one of them".to_owned());
        } else {
            seen.insert(statement, &claim.at);
        }
    }
}

fn gists(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let claims = lesson
        .placed
        .exercises
        .claims
        .iter()
        .zip(&lesson.placed.claims);
    let missing: Vec<_> = claims
        .filter(|(claim, _)| claim.gist.trim().is_empty())
        .collect();
    let Some((_, place)) = missing.first() else {
        return;
    };
    let at: Vec<&str> = missing.iter().map(|(claim, _)| claim.at.as_str()).collect();
    let what = format!(
        "{} of {} claims of this local text have no gist: {}",
        at.len(),
        lesson.placed.claims.len(),
        at.join(", ")
    );
    let help = "the lesson is left out of the book while its text is not there: \
                write in gist what each claims, in your own words";
    findings.note(Some(*place), what, help.to_owned());
}
