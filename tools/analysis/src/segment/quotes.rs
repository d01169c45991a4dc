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
    pub(super) fn side(&self, mark: char) -> Option<Side> {
        if mark.is_alphanumeric() || mark == ' ' {
            None
        } else if self.opening.contains(mark) {
            Some(Side::Opening)
        } else if self.closing.contains(mark) {
            Some(Side::Closing)
        } else {
            self.either.contains(mark).then_some(Side::Either)
        }
    }

    /// Returns the text with a blank for every byte of its quotation marks, so that its offsets stay.
    pub(super) fn masked(&self, text: &str) -> String {
        let mut masked = String::with_capacity(text.len());
        let mut before = ' ';
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            let inside_word =
                before.is_alphanumeric() && chars.peek().is_some_and(|next| next.is_alphanumeric());
            if self.side(c).is_some() && !inside_word {
                masked.extend(std::iter::repeat_n(' ', c.len_utf8()));
            } else {
                masked.push(c);
            }
            before = c;
        }
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
