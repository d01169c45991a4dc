//! The file of countries goes in; what a word has to do with a country comes out.

use hashbrown::HashMap;
use serde::Deserialize;

/// Countries with their capitals and nationalities, and names that need no explaining. They are looked up in and never
/// walked through, so their order does not matter.
#[derive(Debug)]
pub(crate) struct Countries {
    senses: HashMap<String, (String, Sense)>,
    other_names: HashMap<String, String>,
}

/// What a name has to do with a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sense {
    /// Its own name: "Chile".
    Country,
    /// The seat of its government, which stands for it: "Santiago".
    Capital,
    /// "Chilean"
    Nationality,
    /// "Chileans"
    People,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountryFile {
    countries: Vec<Vec<String>>,
    other_names: Vec<(String, String)>,
}

impl Countries {
    /// Reads the file of countries.
    ///
    /// # Errors
    /// The text is not a file of countries.
    pub(crate) fn read(source: &str) -> Result<Self, toml::de::Error> {
        let file: CountryFile = toml::from_str(source)?;
        let mut senses = HashMap::new();
        for words in &file.countries {
            let [country, capital, nationalities @ ..] = words.as_slice() else {
                continue;
            };
            let country = country.to_lowercase();
            let mut note = |word: String, sense| {
                senses.entry(word).or_insert((country.clone(), sense));
            };
            note(country.clone(), Sense::Country);
            note(capital.to_lowercase(), Sense::Capital);
            for nationality in nationalities {
                note(nationality.to_lowercase(), Sense::Nationality);
                note(format!("{}s", nationality.to_lowercase()), Sense::People);
            }
        }
        let other = |(short, long): (String, String)| (short.to_lowercase(), long.to_lowercase());
        Ok(Self {
            senses,
            other_names: file.other_names.into_iter().map(other).collect(),
        })
    }

    /// Reads the countries that ship with the crate.
    pub(crate) fn shipped() -> Self {
        Self::read(include_str!("../../rules/countries.toml"))
            .expect("a test reads the shipped file")
    }

    /// Returns the country (in lower case) of which a word in lower case is the capital.
    pub(crate) fn of_capital(&self, lower: &str) -> Option<&str> {
        let (country, sense) = self.sense(lower)?;
        (sense == Sense::Capital).then_some(country)
    }

    /// Returns the country (in lower case) that a name in lower case has to do with, and how.
    pub(super) fn sense(&self, lower: &str) -> Option<(&str, Sense)> {
        let (country, sense) = self.senses.get(self.full_name(lower).unwrap_or(lower))?;
        Some((country, *sense))
    }

    /// Returns the country whose nationality a word in lower case is.
    pub(crate) fn of_nationality(&self, lower: &str) -> Option<&str> {
        let (country, sense) = self.sense(lower)?;
        (sense == Sense::Nationality).then_some(country)
    }

    /// Returns what a well-known short name stands for.
    pub(super) fn full_name(&self, lower: &str) -> Option<&str> {
        self.other_names.get(lower).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::{Countries, CountryFile, Sense};

    const FILE: &str = include_str!("../../rules/countries.toml");

    #[test]
    fn the_file_is_sorted_and_names_each_country_once() {
        let file: CountryFile = toml::from_str(FILE).unwrap();
        assert!(file.countries.is_sorted_by(|a, b| a[0] < b[0]));
        assert!(file.other_names.is_sorted_by(|a, b| a.0 < b.0));
        assert!(file.countries.iter().all(|words| words.len() >= 2));
    }

    #[test]
    fn a_capital_and_a_nationality_lead_to_the_country() {
        let countries = Countries::read(FILE).unwrap();
        assert_eq!(countries.sense("oslo"), Some(("norway", Sense::Capital)));
        assert_eq!(countries.sense("chileans"), Some(("chile", Sense::People)));
        assert_eq!(countries.of_nationality("norwegian"), Some("norway"));
        assert_eq!(countries.sense("karrow"), None);
    }

    #[test]
    fn a_well_known_short_name_is_its_country() {
        let countries = Countries::read(FILE).unwrap();
        assert_eq!(
            countries.sense("uk"),
            Some(("united kingdom", Sense::Country))
        );
        assert_eq!(countries.full_name("un"), Some("united nations"));
    }
}
