//! The text of an exercises file goes in; its tables come out with the place of every value.

use std::collections::BTreeMap;
use std::ops::Range;

use toml_edit::{Document, Item, TableLike};

use super::entry::{self, Part};

/// A file of exercises as it stands.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// Its tables.
    pub(crate) rows: Vec<Row>,
    /// The list of everything offered before.
    pub(crate) offered: Option<Offered>,
    /// Where the last key before the tables ends.
    pub(crate) top_end: usize,
}

/// The list `offered`.
#[derive(Debug)]
pub(crate) struct Offered {
    /// The names in it.
    pub(crate) names: Vec<String>,
    /// Its place, with its brackets.
    pub(crate) place: Range<usize>,
    /// Whether a comma has to come before another name.
    pub(crate) lacks_comma: bool,
}

/// One table.
#[derive(Debug)]
pub(crate) struct Row {
    /// Which kind of table it is.
    pub(crate) part: Part,
    /// Each text with its place; a key inside `source` is `source.who`.
    pub(crate) values: BTreeMap<String, Placed>,
}

/// A text and where it stands, with its quotes.
#[derive(Debug)]
pub(crate) struct Placed {
    /// The text.
    pub(crate) text: String,
    /// Its place, in bytes.
    pub(crate) place: Range<usize>,
}

impl Sheet {
    /// Reads a file that `parse` found no fault in; of any other, what can be read.
    pub(crate) fn read(text: &str) -> Self {
        let Ok(document) = Document::parse(text) else {
            return Self::default();
        };
        let root = document.as_table();
        let ends = root
            .iter()
            .filter(|(_, item)| item.is_value())
            .filter_map(|(_, item)| item.span());
        Self {
            rows: Part::ALL
                .into_iter()
                .flat_map(|part| rows(root.get(part.word()), part))
                .collect(),
            offered: root.get("offered").and_then(offered),
            top_end: ends.map(|span| span.end).max().unwrap_or_default(),
        }
    }

    /// The names of everything offered before.
    pub(crate) fn offered_names(&self) -> &[String] {
        self.offered.as_ref().map_or(&[], |offered| &offered.names)
    }
}

impl Row {
    /// Returns the text of a key, or nothing.
    pub(crate) fn get(&self, key: &str) -> &str {
        self.values.get(key).map_or("", |value| &value.text)
    }

    /// Returns what finds the table again.
    pub(crate) fn identity(&self) -> &str {
        self.get(self.part.identity())
    }

    /// Returns the digest of its values as they stand now.
    pub(crate) fn digest(&self) -> String {
        let values = self.values.iter().filter(|(key, _)| *key != "draft");
        entry::digest(values.map(|(key, value)| (key.as_str(), value.text.as_str())))
    }

    /// Tells whether the table is as the tool wrote it.
    pub(crate) fn is_untouched(&self) -> bool {
        self.values.contains_key("draft") && self.get("draft") == self.digest()
    }
}

fn rows(item: Option<&Item>, part: Part) -> Vec<Row> {
    let tables = item.and_then(Item::as_array_of_tables);
    let row = |table| {
        let mut values = BTreeMap::new();
        collect(table, "", &mut values);
        Row { part, values }
    };
    tables.map_or_else(Vec::new, |tables| {
        tables
            .iter()
            .map(|table| row(table as &dyn TableLike))
            .collect()
    })
}

/// Collects the texts of a table and of the tables in it.
fn collect(table: &dyn TableLike, prefix: &str, values: &mut BTreeMap<String, Placed>) {
    for (key, item) in table.iter() {
        let key = format!("{prefix}{key}");
        if let Some(inner) = item.as_table_like() {
            collect(inner, &format!("{key}."), values);
        } else if let (Some(text), Some(place)) = (item.as_str(), item.span()) {
            values.insert(
                key,
                Placed {
                    text: text.to_owned(),
                    place,
                },
            );
        }
    }
}

fn offered(item: &Item) -> Option<Offered> {
    let array = item.as_array()?;
    let names = array
        .iter()
        .filter_map(|name| name.as_str().map(str::to_owned));
    let lacks_comma = !array.is_empty() && !array.trailing_comma();
    Some(Offered {
        names: names.collect(),
        place: item.span()?,
        lacks_comma,
    })
}
