//! A draft goes in; the text of its file comes out, as a teacher likes to read it.

use toml_edit::Value;

use super::Exercises;
use super::entry::{Entry, Part};
use super::rules::PromptRules;

/// How many names of offered tables stand in one line.
const NAMES_A_LINE: usize = 4;

/// Writes a draft as TOML: a comment that says whose file it is, the lesson's keys, then a table an exercise.
pub fn write(draft: &Exercises, rules: &PromptRules) -> String {
    let mut text = comment(&rules.lesson.header);
    text.push_str(&format!(
        "\nseed = {}\ngrades = {}\nminutes = {}\n",
        quoted(&draft.seed),
        quoted(&draft.grades),
        draft.minutes
    ));
    let objectives: Vec<String> = draft
        .objectives
        .iter()
        .map(|objective| quoted(objective))
        .collect();
    text.push_str(&format!("objectives = [\n{}]\n\n", lines(&objectives, 1)));
    text.push_str(&offered(draft, rules));
    for entry in entries(draft) {
        text.push('\n');
        text.push_str(&table(&entry));
    }
    text
}

/// Returns everything that a draft holds, in the order in which it is written.
pub(super) fn entries(draft: &Exercises) -> Vec<Entry> {
    let claims = draft.claims.iter().map(Entry::from);
    let viewpoints = draft.viewpoints.iter().map(Entry::from);
    claims
        .chain(viewpoints)
        .chain(draft.checks.iter().map(Entry::from))
        .collect()
}

/// Writes the list of what a draft offers, with its comment.
fn offered(draft: &Exercises, rules: &PromptRules) -> String {
    let lines: String = Part::ALL
        .into_iter()
        .map(|part| {
            let entries = entries(draft)
                .into_iter()
                .filter(|entry| entry.part == part);
            let names: Vec<String> = entries.map(|entry| quoted(&entry.name())).collect();
            lines(
                &names,
                if part == Part::Viewpoint {
                    1
                } else {
                    NAMES_A_LINE
                },
            )
        })
        .collect();
    format!("{}offered = [\n{lines}]\n", offered_comment(rules))
}

/// Writes the comment above that list.
pub(super) fn offered_comment(rules: &PromptRules) -> String {
    comment(&rules.lesson.offered)
}

/// Writes one table with its `draft` line.
pub(super) fn table(entry: &Entry) -> String {
    let mut text = format!("[[{}]]\n", entry.part.word());
    for (key, value) in &entry.pairs {
        match key.strip_prefix("source.") {
            None => text.push_str(&format!("{key} = {}\n", quoted(value))),
            Some("strength") => text.push_str(&format!("source = {{ strength = {}", quoted(value))),
            Some("cue") => text.push_str(&format!(", cue = {} }}\n", quoted(value))),
            Some(inner) => text.push_str(&format!(", {inner} = {}", quoted(value))),
        }
    }
    text.push_str(&format!("draft = {}\n", quoted(&entry.digest())));
    text
}

/// Writes a text as a TOML value.
pub(super) fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn comment(text: &str) -> String {
    text.trim()
        .lines()
        .map(|line| format!("# {line}\n"))
        .collect()
}

fn lines(items: &[String], a_line: usize) -> String {
    let lines = items
        .chunks(a_line)
        .map(|line| format!("  {},\n", line.join(", ")));
    lines.collect()
}
