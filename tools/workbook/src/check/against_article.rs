//! A file of exercises and the article as it stands go in; where the two have come apart comes out.

use std::ops::Range;

use super::{Findings, Lesson};
use crate::exercises::draft::redraft;
use crate::exercises::entry::{Entry, Part};
use crate::exercises::material::Material;
use crate::exercises::merge::merge;
use crate::exercises::quote::{self, MOST_WORDS};
use crate::exercises::settled::Settled;
use crate::exercises::sheet::{Row, Sheet};

/// Looks for statements that are gone or moved, cues that stand elsewhere, labels that a person overruled and the analysis has changed since, and
/// drafts that the tool would write differently today.
pub(super) fn check(lesson: &Lesson<'_>, material: &Material<'_>, findings: &mut Findings<'_>) {
    let sheet = Sheet::read(lesson.text);
    let settled = Settled::new(
        &lesson.placed.exercises,
        sheet.offered_names().iter().cloned(),
    );
    let drafted: Vec<Entry> = redraft(material, &settled)
        .claims
        .iter()
        .map(Entry::from)
        .collect();
    let places = lesson
        .placed
        .claims
        .iter()
        .chain(&lesson.placed.viewpoints)
        .chain(&lesson.placed.checks);
    for (row, place) in sheet.rows.iter().zip(places) {
        if row.part == Part::Viewpoint {
            continue;
        }
        let Some(index) = material.find(row.get("print"), row.get("at")) else {
            gone(row, place, material, findings);
            continue;
        };
        let at = material.statement(index).address.to_string();
        if row.get("at") != at && !row.is_untouched() {
            let what = format!("{} {} stands at {at} now", row.part.word(), row.get("at"));
            findings.note(Some(place), what, format!("write at = \"{at}\""));
        }
        if row.part == Part::Claim && !row.is_untouched() {
            cue_elsewhere(row, index, place, material, findings);
        }
        if row.part == Part::Claim
            && let Some(now) = drafted.iter().find(|entry| entry.get("at") == at)
        {
            overruled(row, now, place, findings);
            left_behind(row, now, place, findings);
        }
    }
    outdated(lesson, material, findings);
}

/// Tells of a statement that the article no longer has, and of the one that is most like it.
fn gone(row: &Row, place: &Range<usize>, material: &Material<'_>, findings: &mut Findings<'_>) {
    let (part, at) = (row.part.word(), row.get("at"));
    let what = format!("{part} {at} is about a statement that the article no longer has");
    let near = nearest(row, material).map(|index| {
        let statement = material.statement(index);
        let words = quote::shorten(material.text(statement.span), MOST_WORDS);
        format!(
            "if it is now {} “{words}”, write at = \"{}\" and print = \"{}\"; ",
            statement.address,
            statement.address,
            material.print(index)
        )
    });
    let help = format!(
        "{}if it is really gone, delete the {part}",
        near.unwrap_or_default()
    );
    if row.part == Part::Claim && row.get("gist").trim().is_empty() {
        // Neither a quotation nor a gist: the lesson has nothing to show.
        findings.error(Some(place), what, help);
    } else {
        findings.note(Some(place), what, help);
    }
}

/// Finds the statement that shares most words with the gist and the cues; the one at the old address where none does.
fn nearest(row: &Row, material: &Material<'_>) -> Option<usize> {
    let known = ["gist", "source.who", "source.cue", "because"]
        .map(|key| row.get(key))
        .join(" ");
    let known = quote::long_words(&known);
    let shared = |index: &usize| {
        let text = material.text(material.statement(*index).span);
        quote::long_words(text).intersection(&known).count()
    };
    let best = (0..material.analysis.statements.len())
        .rev()
        .max_by_key(shared);
    best.filter(|index| shared(index) >= 2)
        .or_else(|| material.find("", row.get("at")))
}

/// Tells of a cue that a person wrote and that isn't there. In a quotation that goes on it stands in another sentence of
/// the paragraph.
fn cue_elsewhere(
    row: &Row,
    index: usize,
    place: &Range<usize>,
    material: &Material<'_>,
    findings: &mut Findings<'_>,
) {
    let (at, cue) = (row.get("at"), row.get("source.cue"));
    let words = |text: &str| -> Vec<String> { quote::words(text).map(|(_, word)| word).collect() };
    let paragraph = words(&material.paragraph(index));
    let is_in = |part: Vec<String>| {
        part.is_empty() || paragraph.windows(part.len()).any(|some| some == part)
    };
    if cue.split('…').map(words).all(is_in) {
        return;
    }
    let what = format!("claim {at}: its cue “{cue}” doesn’t stand in its paragraph");
    let help = "copy into cue the words that hand the claim to somebody, as they stand there";
    findings.note(Some(place), what, help.to_owned());
}

/// Tells of a claim that a person edited, and that the tool sees differently from when it drafted it.
fn overruled(row: &Row, now: &Entry, place: &Range<usize>, findings: &mut Findings<'_>) {
    let was_drafted = row.values.contains_key("draft");
    let digest = now.digest();
    let differs = ["kind", "source.strength"]
        .into_iter()
        .any(|key| row.get(key) != now.get(key));
    if !was_drafted || row.is_untouched() || row.get("draft") == digest || !differs {
        return;
    }
    let what = format!(
        "claim {}: you say {}; since you edited it the analysis has changed, and says {} ({})",
        row.get("at"),
        label(|key| row.get(key)),
        label(|key| now.get(key)),
        now.get("because"),
    );
    findings.note(
        Some(place),
        what,
        format!("if yours stands, write draft = \"{digest}\"; if not, change its kind and source"),
    );
}

/// Tells of a claim that a person gave another kind, while its reason is still the tool's, for the kind before.
fn left_behind(row: &Row, now: &Entry, place: &Range<usize>, findings: &mut Findings<'_>) {
    let is_same = |key| row.get(key) == now.get(key);
    if is_same("kind") || !is_same("because") || row.get("because").is_empty() {
        return;
    }
    let (at, kind) = (row.get("at"), row.get("kind"));
    let what = format!(
        "claim {at}: you say \"{kind}\", and because still gives the tool’s reason for \"{}\"",
        now.get("kind")
    );
    let help = "write in because which words make it so, and look whether the prompt still fits";
    findings.note(Some(place), what, help.to_owned());
}

/// Names a label in a few words: `"sourced" with a named source`.
fn label<'a>(get: impl Fn(&str) -> &'a str) -> String {
    let strength = get("source.strength");
    if strength.is_empty() || strength == "none" {
        return format!("\"{}\" without a source", get("kind"));
    }
    format!("\"{}\" with a source that is {strength}", get("kind"))
}

/// Tells of untouched tables that a draft of today would write differently, or not at all.
fn outdated(lesson: &Lesson<'_>, material: &Material<'_>, findings: &mut Findings<'_>) {
    let Ok(merged) = merge(lesson.file, lesson.text, material) else {
        return;
    };
    let changed: Vec<&str> = merged
        .refreshed
        .iter()
        .chain(&merged.moved)
        .map(String::as_str)
        .collect();
    if !changed.is_empty() {
        let what = format!(
            "the tool would write differently today: {}",
            changed.join(", ")
        );
        findings.note(
            None,
            what,
            "run `whosays draft`: it refreshes what nobody edited".to_owned(),
        );
    }
    let is_viewpoint = |name: &&String| name.starts_with(Part::Viewpoint.word());
    for name in merged.vanished.iter().filter(is_viewpoint) {
        let what = format!("{name}: the article no longer gives the reason that the draft gave");
        let help = "delete it, or take out its draft line to make it yours";
        findings.note(None, what, help.to_owned());
    }
}
