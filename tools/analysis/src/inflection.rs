//! The forms of English verbs, by spelling rule and by the table `rules/inflections.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The verbs that spelling rules do not cover.
#[derive(Debug, Deserialize)]
pub struct Inflections {
    irregular: BTreeMap<String, Vec<String>>,
    doubling: Doubling,
}

#[derive(Debug, Deserialize)]
struct Doubling {
    words: Vec<String>,
}

impl Inflections {
    /// Reads the table.
    pub fn parse(source: &str) -> Result<Self, String> {
        toml::from_str(source).map_err(|error| error.to_string())
    }

    /// Returns all forms of a verb: bare, with -s, with -ing, and its past forms.
    pub fn forms(&self, verb: &str) -> Vec<String> {
        let stem = self.stem(verb);
        let mut forms = vec![verb.to_owned(), third_person(verb), format!("{stem}ing")];
        match self.irregular.get(verb) {
            Some(own) => forms.extend(own.iter().cloned()),
            None => forms.push(past(verb, &stem)),
        }
        forms.sort();
        forms.dedup();
        forms
    }

    /// Returns what -ing is put to: "argu", "admitt", "say".
    fn stem(&self, verb: &str) -> String {
        if self.doubling.words.iter().any(|word| word == verb) {
            let last = verb.chars().last().unwrap_or_default();
            return format!("{verb}{last}");
        }
        match verb.strip_suffix('e') {
            Some(stem) if !verb.ends_with("ee") && verb.len() > 3 => stem.to_owned(),
            _ => verb.to_owned(),
        }
    }
}

fn third_person(verb: &str) -> String {
    let hisses = ["s", "x", "ch", "sh", "z", "o"]
        .iter()
        .any(|end| verb.ends_with(end));
    match verb.strip_suffix('y') {
        Some(stem) if !ends_in_vowel(stem) => format!("{stem}ies"),
        _ if hisses => format!("{verb}es"),
        _ => format!("{verb}s"),
    }
}

fn past(verb: &str, stem: &str) -> String {
    match verb.strip_suffix('y') {
        Some(short) if !ends_in_vowel(short) => format!("{short}ied"),
        _ if verb.ends_with("ee") => format!("{verb}d"),
        _ => format!("{stem}ed"),
    }
}

fn ends_in_vowel(stem: &str) -> bool {
    stem.ends_with(['a', 'e', 'i', 'o', 'u'])
}

#[cfg(test)]
mod tests {
    use super::Inflections;

    fn check(verb: &str, expected: &[&str]) {
        let table =
            Inflections::parse("doubling.words = [\"admit\"]\n[irregular]\nsay = [\"said\"]")
                .unwrap();
        let forms = table.forms(verb);
        assert_eq!(forms, expected, "{verb}");
    }

    #[test]
    fn spelling_rules_hold() {
        check("argue", &["argue", "argued", "argues", "arguing"]);
        check("deny", &["denied", "denies", "deny", "denying"]);
        check("stress", &["stress", "stressed", "stresses", "stressing"]);
        check("agree", &["agree", "agreed", "agreeing", "agrees"]);
        check(
            "portray",
            &["portray", "portrayed", "portraying", "portrays"],
        );
    }

    #[test]
    fn the_table_overrides_them() {
        check("admit", &["admit", "admits", "admitted", "admitting"]);
        check("say", &["said", "say", "saying", "says"]);
    }
}
