//! What is known of an article goes in; the front matter comes out that a person goes on with.

use std::collections::BTreeMap;

use super::{FENCE, FORMS, FrontMatter, Key, RIGHTS, keys};

/// Writes a front matter with its fences: what is known, line by line, and commented out what is not.
pub(crate) fn write(front: &FrontMatter) -> String {
    let known = values(front);
    let mut text = format!("{FENCE}\n");
    for key in keys() {
        text.push_str(&line(&key, known.get(key.name.as_str())));
    }
    text.push_str(FENCE);
    text.push('\n');
    text
}

/// How wide the keys are, so that the values stand below each other.
const WIDTH: usize = "fingerprint".len();

fn line(key: &Key, value: Option<&String>) -> String {
    let name = &key.name;
    match (value, key.name.as_str()) {
        // The choices are shown even where one is made: it is a person's to change.
        (Some(value), "form" | "text") => format!("{name:WIDTH$} = {value}  # {}\n", key.hint),
        (Some(value), _) => format!("{name:WIDTH$} = {value}\n"),
        (None, _) => format!("# {name:WIDTH$} = \"\"  # {}\n", key.hint),
    }
}

/// Returns the known values, written as TOML.
pub(super) fn values(front: &FrontMatter) -> BTreeMap<&'static str, String> {
    let quoted = |text: &String| toml_edit::Value::from(text.as_str()).to_string();
    let known = [
        ("title", front.title.as_ref().map(quoted)),
        ("outlet", front.outlet.as_ref().map(quoted)),
        ("author", front.author.as_ref().map(quoted)),
        ("date", front.date.clone()),
        ("url", front.url.as_ref().map(quoted)),
        ("form", word(front.form, &FORMS)),
        ("case", front.case.as_ref().map(quoted)),
        ("licence", front.licence.as_ref().map(quoted)),
        ("text", word(front.rights, &RIGHTS)),
        ("fingerprint", front.fingerprint.as_ref().map(quoted)),
    ];
    known
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
}

fn word<T: PartialEq>(value: T, choices: &[(&str, T)]) -> Option<String> {
    let (word, _) = choices.iter().find(|(_, choice)| *choice == value)?;
    Some(format!("\"{word}\""))
}
