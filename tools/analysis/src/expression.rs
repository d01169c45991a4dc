//! Takes a regular expression out of a file of rules and gives it ready for use.

use regex::Regex;
use serde::de::{Deserialize, Deserializer, Error};

/// Reads one; for `#[serde(deserialize_with = "expression::read")]`.
pub(crate) fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Regex, D::Error> {
    let text = String::deserialize(from)?;
    Regex::new(&text).map_err(Error::custom)
}
