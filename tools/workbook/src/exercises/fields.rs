//! One TOML table and the keys it may have go in; its values come out, and every fault on the way is noted.

use std::ops::Range;
use std::path::Path;

use toml_edit::{InlineTable, Item, TableLike, Value};
use whosays_analysis::analysis::Address;

use super::quote;
use super::schema::{Key, Need};
use crate::fault::{Fault, nearest};

/// The faults found so far in one file.
#[derive(Debug)]
pub(crate) struct Faults<'a> {
    file: &'a Path,
    /// The faults, in the order in which they were found.
    pub(crate) list: Vec<Fault>,
}

impl<'a> Faults<'a> {
    /// Begins with none.
    pub(crate) fn new(file: &'a Path) -> Self {
        Self {
            file,
            list: Vec::new(),
        }
    }

    /// Notes one.
    pub(crate) fn add(
        &mut self,
        at: Option<Range<usize>>,
        what: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.list.push(Fault {
            file: self.file.to_owned(),
            at,
            what: what.into(),
            help: help.into(),
        });
    }
}

/// Where the tables of one name stand, in bytes, and what they say.
pub(crate) type Tables<T> = (Vec<Range<usize>>, Vec<T>);

/// A table of the file that is being read.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'a> {
    table: &'a dyn TableLike,
    /// What a message calls the table: "a claim".
    called: &'a str,
}

impl<'a> Fields<'a> {
    /// Looks at a table: notes each key that it may not have, and each that it lacks.
    pub(crate) fn read(
        table: &'a dyn TableLike,
        called: &'a str,
        place: Option<Range<usize>>,
        keys: &[Key],
        faults: &mut Faults<'_>,
    ) -> Self {
        let fields = Self { table, called };
        for (name, _) in table.iter() {
            if !keys.iter().any(|key| key.name == name) {
                fields.unknown(name, keys, faults);
            }
        }
        for key in keys {
            if key.need == Need::Always && !table.contains_key(key.name) {
                let what = format!("{called} has no `{}`", key.name);
                faults.add(
                    place.clone(),
                    what,
                    format!("write a line like: {}", key.example),
                );
            }
        }
        fields
    }

    fn unknown(&self, name: &str, keys: &[Key], faults: &mut Faults<'_>) {
        let names: Vec<&str> = keys.iter().map(|key| key.name).collect();
        let help = match nearest(name, &names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("these keys are known here: {}", names.join(", ")),
        };
        let place = self.table.key(name).and_then(toml_edit::Key::span);
        faults.add(place, format!("{} has no key `{name}`", self.called), help);
    }

    /// Returns the value of a key, if it is there.
    pub(crate) fn item(&self, key: &str) -> Option<&'a Item> {
        self.table.get(key)
    }

    /// Returns where a key's value stands.
    pub(crate) fn place(&self, key: &str) -> Option<Range<usize>> {
        self.item(key).and_then(Item::span)
    }

    /// Reads a text; nothing where the key is not there.
    pub(crate) fn text(&self, key: &str, faults: &mut Faults<'_>) -> String {
        let Some(item) = self.item(key) else {
            return String::new();
        };
        let text = item.as_str().map(str::to_owned);
        text.unwrap_or_else(|| {
            let what = format!("`{key}` is {}, not a text", called(item));
            faults.add(
                item.span(),
                what,
                format!("write a text in quotes: {key} = \"…\""),
            );
            String::new()
        })
    }

    /// Reads a text of at most so many words.
    pub(crate) fn short_text(&self, key: &str, most: usize, faults: &mut Faults<'_>) -> String {
        let text = self.text(key, faults);
        let words = quote::count(&text);
        if words > most {
            let what = format!("`{key}` has {words} words");
            faults.add(
                self.place(key),
                what,
                format!("shorten it to at most {most} words"),
            );
        }
        text
    }

    /// Reads a list of texts.
    pub(crate) fn list(&self, key: &str, faults: &mut Faults<'_>) -> Vec<String> {
        let Some(item) = self.item(key) else {
            return Vec::new();
        };
        let values = item
            .as_array()
            .map(|array| array.iter().map(|value| value.as_str().map(str::to_owned)));
        let texts: Option<Vec<String>> = values.and_then(Iterator::collect);
        texts.unwrap_or_else(|| {
            let what = format!("`{key}` is not a list of texts");
            faults.add(
                item.span(),
                what,
                format!("write it like this: {key} = [\"…\", \"…\"]"),
            );
            Vec::new()
        })
    }

    /// Reads a number from 1 up.
    pub(crate) fn number(&self, key: &str, faults: &mut Faults<'_>) -> u32 {
        let Some(item) = self.item(key) else { return 0 };
        let number = item
            .as_integer()
            .and_then(|n| u32::try_from(n).ok())
            .filter(|n| *n > 0);
        number.unwrap_or_else(|| {
            faults.add(
                item.span(),
                format!("`{key}` is not a number of 1 or more"),
                format!("write it like this: {key} = 45"),
            );
            0
        })
    }

    /// Reads one of a few words; the first of them where the key is not there.
    pub(crate) fn choice<T: Copy>(
        &self,
        key: &str,
        words: &[(&'static str, T)],
        faults: &mut Faults<'_>,
    ) -> T {
        let (_, first) = words[0];
        if self.item(key).is_none() {
            return first;
        }
        let before = faults.list.len();
        let text = self.text(key, faults);
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text) {
            return *value;
        }
        if faults.list.len() == before {
            let names: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let near = nearest(&text, &names).map(|near| format!("; did you mean `{near}`?"));
            let help = format!(
                "write one of: {}{}",
                names.join(", "),
                near.unwrap_or_default()
            );
            faults.add(self.place(key), format!("`{key}` cannot be `{text}`"), help);
        }
        first
    }

    /// Reads a statement's address, `at`.
    pub(crate) fn address(&self, faults: &mut Faults<'_>) -> String {
        let at = self.text("at", faults);
        let is_text = self.item("at").is_some_and(Item::is_str);
        if is_text && at.parse::<Address>().is_err() {
            let help = "write paragraph and statement, counted from one: p3.s2";
            faults.add(self.place("at"), format!("`{at}` is not an address"), help);
        }
        at
    }

    /// Reads all tables of one name, each with the keys that it may have.
    pub(crate) fn tables<T>(
        &self,
        (word, keys): (&str, &[Key]),
        faults: &mut Faults<'_>,
        one: fn(Fields<'_>, &mut Faults<'_>) -> T,
    ) -> Tables<T> {
        let Some(item) = self.item(word) else {
            return Tables::default();
        };
        let Some(tables) = item.as_array_of_tables() else {
            let what = format!("`{word}` is not a list of tables");
            let help = format!("begin each {word} with a line of its own: [[{word}]]");
            faults.add(item.span(), what, help);
            return Tables::default();
        };
        let called = format!("a {word}");
        let read = |table: &toml_edit::Table| {
            let place = table.span();
            let fields = Fields::read(table, &called, place.clone(), keys, faults);
            (place.unwrap_or_default(), one(fields, faults))
        };
        tables.iter().map(read).unzip()
    }

    /// Reads a list of small tables, written between braces; each with the keys that it may have.
    pub(crate) fn rows<T>(
        &self,
        key: &Key,
        (called, keys): (&str, &[Key]),
        faults: &mut Faults<'_>,
        one: fn(Fields<'_>, Range<usize>, &mut Faults<'_>) -> T,
    ) -> Vec<T> {
        let Some(item) = self.item(key.name) else {
            return Vec::new();
        };
        let rows = item
            .as_array()
            .map(|array| array.iter().map(Value::as_inline_table));
        let rows: Option<Vec<_>> = rows.and_then(Iterator::collect);
        let Some(rows) = rows.filter(|rows| !rows.is_empty()) else {
            let what = format!("`{}` is not a list of tables in braces", key.name);
            faults.add(
                item.span(),
                what,
                format!("write it like this: {}", key.example),
            );
            return Vec::new();
        };
        let mut read = |row: &InlineTable| {
            let place = row.span();
            let fields = Fields::read(row, called, place.clone(), keys, faults);
            one(fields, place.unwrap_or_default(), faults)
        };
        rows.into_iter().map(&mut read).collect()
    }

    /// Reads true or false; nothing where the key is not there.
    pub(crate) fn flag(&self, key: &str, faults: &mut Faults<'_>) -> Option<bool> {
        let item = self.item(key)?;
        if item.as_bool().is_none() {
            let what = format!("`{key}` is not true or false");
            faults.add(
                item.span(),
                what,
                format!("write it without quotes: {key} = true"),
            );
        }
        item.as_bool()
    }
}

fn called(item: &Item) -> &'static str {
    match item.type_name() {
        "integer" | "float" => "a number",
        "boolean" => "true or false",
        "array" | "array of tables" => "a list",
        "datetime" => "a date",
        _ => "a table",
    }
}
