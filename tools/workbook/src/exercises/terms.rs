//! A text goes in; how often given words and phrases stand in it comes out.

use std::collections::BTreeSet;

/// A text made ready for looking up words.
#[derive(Debug, Clone)]
pub(super) struct Terms {
    /// Each of its words, in small letters.
    words: BTreeSet<String>,
    /// All of them in order, one blank between two and at either end, to find phrases in.
    line: String,
}

impl Terms {
    /// Makes a text ready.
    pub(super) fn of(text: &str) -> Self {
        let words: Vec<String> = words(text);
        let line = format!(" {} ", words.join(" "));
        Self {
            words: words.into_iter().collect(),
            line,
        }
    }

    /// Tells whether a word or phrase stands in the text; `school*` stands for every word that begins so.
    pub(super) fn has(&self, term: &str) -> bool {
        match (words(term).as_slice(), term.ends_with('*')) {
            ([], _) => false,
            ([word], false) => self.words.contains(word),
            ([word], true) => self
                .words
                .range(word.clone()..)
                .next()
                .is_some_and(|next| next.starts_with(word.as_str())),
            (phrase, false) => self.line.contains(&format!(" {} ", phrase.join(" "))),
            (phrase, true) => self.line.contains(&format!(" {}", phrase.join(" "))),
        }
    }

    /// Tells whether any of the terms stands in the text.
    pub(super) fn has_any(&self, terms: &[String]) -> bool {
        terms.iter().any(|term| self.has(term))
    }

    /// Counts the terms that stand in the text.
    pub(super) fn count(&self, terms: &[String]) -> usize {
        terms.iter().filter(|term| self.has(term)).count()
    }
}

fn words(text: &str) -> Vec<String> {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::Terms;

    #[test]
    fn whole_words_beginnings_and_phrases_are_found() {
        let terms = Terms::of("The Schoolhouse, cross-border.");
        assert!(terms.has("school*") && terms.has("cross-border") && terms.has("the"));
        assert!(!terms.has("school") && !terms.has("house") && !terms.has("order*"));
        assert!(terms.has("the school*") && !terms.has("the school") && !terms.has("*"));
    }
}
