//! Front matter. A seed's text goes in; what its front matter says comes out, or all that is wrong with it.

mod written;

use std::ops::Range;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use super::{Form, FrontMatter, Rights};
use crate::fault::{Fault, nearest};
use crate::project::slug;

pub(crate) use written::write;

/// The line before and the line after a front matter.
const FENCE: &str = "+++";

/// Where a seed's front matter and its body lie, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parts {
    /// The front matter without its fences; `None` for a bare text.
    pub(crate) front: Option<Range<usize>>,
    /// The body.
    pub(crate) body: Range<usize>,
}

/// Splits a seed's text into front matter and body. `None` where a front matter is opened and never closed.
pub(crate) fn split(text: &str) -> Option<Parts> {
    let opening = text.len() - text.trim_start().len();
    let mut lines = text[opening..].split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != FENCE {
        return Some(Parts {
            front: None,
            body: 0..text.len(),
        });
    }
    let start = opening + first.len();
    let mut end = start;
    for line in lines {
        if line.trim_end() == FENCE {
            return Some(Parts {
                front: Some(start..end),
                body: end + line.len()..text.len(),
            });
        }
        end += line.len();
    }
    None
}

/// A key of the front matter, as `data/front-matter.toml` describes it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Key {
    /// The key.
    pub(crate) name: String,
    /// An example of its line.
    pub(crate) write: String,
    /// What it is for.
    pub(crate) hint: String,
}

/// Returns the keys of the front matter, in the order in which they are written.
pub(crate) fn keys() -> Vec<Key> {
    #[derive(Deserialize)]
    struct File {
        key: Vec<Key>,
    }
    let file: File = toml::from_str(include_str!("../../data/front-matter.toml"))
        .expect("data/front-matter.toml is checked by a test");
    file.key
}

/// Reads the front matter that lies at `place` in `text`. A text whose rights it does not tell gets `rights`.
pub(crate) fn read(
    file: &Path,
    text: &str,
    place: Range<usize>,
    rights: Rights,
) -> (FrontMatter, Vec<Fault>) {
    let (table, errors) = DeTable::parse_recoverable(&text[place.clone()]);
    let mut reader = Reader {
        file,
        start: place.start,
        keys: keys(),
        table: table.get_ref(),
        faults: Vec::new(),
    };
    for error in errors {
        let at = error.span().unwrap_or(0..0);
        let help = "write one line for each thing known, such as: title = \"Bridge closed\"";
        reader.fault(at, format!("this is not TOML: {}", error.message()), help);
    }
    if !reader.faults.is_empty() {
        // What could be read around a slip is too uncertain to be judged.
        return (FrontMatter::default(), reader.faults);
    }
    reader.unknown_keys();
    let front = FrontMatter {
        title: reader.words("title"),
        outlet: reader.words("outlet"),
        author: reader.words("author"),
        date: reader.date(),
        url: reader.url(),
        form: reader.one_of("form", &FORMS).unwrap_or_default(),
        case: reader.case(),
        licence: reader.words("licence"),
        rights: reader.one_of("text", &RIGHTS).unwrap_or(rights),
        fingerprint: reader.fingerprint(),
    };
    (front, reader.faults)
}

/// The words for the forms.
pub(crate) const FORMS: [(&str, Form); 5] = [
    ("news", Form::News),
    ("opinion", Form::Opinion),
    ("statement", Form::Statement),
    ("explainer", Form::Explainer),
    ("unknown", Form::Unknown),
];

/// The words for the rights.
pub(crate) const RIGHTS: [(&str, Rights); 2] =
    [("shipped", Rights::Shipped), ("local", Rights::Local)];

/// A front matter while it is read.
struct Reader<'a> {
    file: &'a Path,
    /// Where the front matter begins in its file.
    start: usize,
    keys: Vec<Key>,
    table: &'a DeTable<'a>,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    fn fault(&mut self, at: Range<usize>, what: impl Into<String>, help: impl Into<String>) {
        self.faults.push(Fault {
            file: self.file.to_path_buf(),
            at: Some(self.start + at.start..self.start + at.end),
            what: what.into(),
            help: help.into(),
        });
    }

    /// Notes a fault of a key's value, with the key's example as help.
    fn wrong_value(&mut self, key: &str, at: Range<usize>, what: String) {
        let example = self.keys.iter().find(|known| known.name == key);
        let help = example.map_or_else(String::new, |known| {
            format!("write it like this: {}", known.write)
        });
        self.fault(at, what, help);
    }

    fn unknown_keys(&mut self) {
        let known: Vec<String> = self.keys.iter().map(|key| key.name.clone()).collect();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        for key in self.table.keys() {
            let word = key.get_ref();
            if known.contains(&word.as_ref()) {
                continue;
            }
            let help = match nearest(word, &known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("the keys are {}", known.join(", ")),
            };
            self.fault(key.span(), format!("unknown key `{word}`"), help);
        }
    }

    fn value(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.table
            .iter()
            .find(|(found, _)| found.get_ref() == key)
            .map(|(_, value)| value)
    }

    /// Returns a key's text with its place; nothing for an empty one.
    fn text(&mut self, key: &str) -> Option<(&'a str, Range<usize>)> {
        let value = self.value(key)?;
        let Some(text) = value.get_ref().as_str() else {
            let found = value.get_ref().type_str();
            let what = format!("`{key}` must be text in quotes, and this is of the type {found}");
            self.wrong_value(key, value.span(), what);
            return None;
        };
        (!text.trim().is_empty()).then(|| (text.trim(), value.span()))
    }

    fn words(&mut self, key: &str) -> Option<String> {
        self.text(key).map(|(text, _)| text.to_owned())
    }

    fn date(&mut self) -> Option<String> {
        let value = self.value("date")?;
        if let Some(date) = value.get_ref().as_datetime().and_then(day) {
            return Some(date);
        }
        if value
            .get_ref()
            .as_str()
            .is_some_and(|text| text.trim().is_empty())
        {
            return None;
        }
        let date = value
            .get_ref()
            .as_str()
            .and_then(|text| day(&text.trim().parse().ok()?));
        if date.is_none() {
            let what = "`date` must be a day of the calendar, as year-month-day".to_owned();
            self.wrong_value("date", value.span(), what);
        }
        date
    }

    fn url(&mut self) -> Option<String> {
        let (text, at) = self.text("url")?;
        if text.starts_with("https://") || text.starts_with("http://") {
            return Some(text.to_owned());
        }
        let what = "`url` must begin with https:// or http://".to_owned();
        self.wrong_value("url", at, what);
        None
    }

    fn case(&mut self) -> Option<String> {
        let (text, at) = self.text("case")?;
        if text.chars().any(char::is_alphanumeric) {
            return Some(slug(text));
        }
        self.wrong_value("case", at, "`case` must be a word or some words".to_owned());
        None
    }

    fn fingerprint(&mut self) -> Option<String> {
        let (text, at) = self.text("fingerprint")?;
        if text.len() == 12 && text.chars().all(|c| c.is_ascii_hexdigit()) {
            return Some(text.to_lowercase());
        }
        let what = "`fingerprint` must be 12 hexadecimal digits".to_owned();
        self.wrong_value("fingerprint", at, what);
        None
    }

    fn one_of<T: Copy>(&mut self, key: &str, choices: &[(&'static str, T)]) -> Option<T> {
        let (text, at) = self.text(key)?;
        if let Some((_, value)) = choices.iter().find(|(word, _)| *word == text) {
            return Some(*value);
        }
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        let help = match nearest(text, &words) {
            Some(near) => format!("did you mean \"{near}\"?"),
            None => format!("choose one of {}", words.join(", ")),
        };
        self.fault(at, format!("`{key}` cannot be \"{text}\""), help);
        None
    }
}

/// Returns the day of a date as `YYYY-MM-DD`.
fn day(date: &Datetime) -> Option<String> {
    date.date.map(|day| day.to_string())
}

#[cfg(test)]
mod tests;
