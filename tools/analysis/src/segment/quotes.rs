//! Tells quotation marks from apostrophes, and which way a mark faces.

use super::rules::Quotes;

/// Which way a quotation mark faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// It begins a quotation.
    Opening,
    /// It ends one.
    Closing,
    /// It may do either.
    Either,
}

impl Quotes {
    /// Returns which way `mark` faces, or nothing where it is no quotation mark.
    #[inline]
    pub(super) fn side(&self, mark: char) -> Option<Side> {
        if mark.is_alphanumeric() || mark == ' ' {
            None
        } else if self.opening.contains(&mark) {
            Some(Side::Opening)
        } else if self.closing.contains(&mark) {
            Some(Side::Closing)
        } else {
            self.either.contains(&mark).then_some(Side::Either)
        }
    }

    /// Returns the text with a blank for every byte of its quotation marks, so that its offsets stay.
    pub(super) fn masked(&self, text: &str) -> String {
        let is_mark = |c: char| self.side(c).is_some();
        let mut masked = String::with_capacity(text.len());
        let mut kept = 0;
        for (at, mark) in text.match_indices(is_mark) {
            let end = at + mark.len();
            let before = text[..at].chars().next_back();
            let after = text[end..].chars().next();
            let inside_word = [before, after]
                .iter()
                .all(|beside| beside.is_some_and(char::is_alphanumeric));
            if !inside_word {
                masked.push_str(&text[kept..at]);
                masked.extend(std::iter::repeat_n(' ', mark.len()));
                kept = end;
            }
        }
        masked.push_str(&text[kept..]);
        masked
    }
}

#[cfg(test)]
mod tests {
    use super::super::rules::RULES;

    fn check(text: &str, expected: &str) {
        assert_eq!(RULES.quotes.masked(text), expected);
    }

    #[test]
    fn marks_become_blanks_of_their_length() {
        check("\"No.\" She left.", " No.  She left.");
        check("“No.”", "   No.   ");
    }

    #[test]
    fn apostrophes_stay() {
        check("Karrow’s bridge isn't shut", "Karrow’s bridge isn't shut");
    }
}
