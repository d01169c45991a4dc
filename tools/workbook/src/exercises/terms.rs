//! A text goes in; how often given words and phrases stand in it comes out.

/// A text made ready for looking up words: small letters, one blank between words.
#[derive(Debug, Clone)]
pub(super) struct Terms(String);

impl Terms {
    /// Makes a text ready.
    pub(super) fn of(text: &str) -> Self {
        let mut words = String::from(" ");
        for word in text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
        {
            words.push_str(&word.to_lowercase());
            words.push(' ');
        }
        Self(words)
    }

    /// Tells whether a word or phrase stands in the text; `school*` stands for every word that begins so.
    pub(super) fn has(&self, term: &str) -> bool {
        let open = term.ends_with('*');
        let Self(wanted) = Self::of(term);
        let wanted = if open {
            wanted.trim_end()
        } else {
            wanted.as_str()
        };
        self.0.contains(wanted)
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

#[cfg(test)]
mod tests {
    use super::Terms;

    #[test]
    fn whole_words_beginnings_and_phrases_are_found() {
        let terms = Terms::of("The Schoolhouse, cross-border.");
        assert!(terms.has("school*") && terms.has("cross-border") && terms.has("the"));
        assert!(!terms.has("school") && !terms.has("house") && !terms.has("*order"));
    }
}
