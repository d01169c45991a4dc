//! Tells whether a line looks like a headline: a title, or a heading inside the body.

/// The most words of a headline.
const WORDS: usize = 20;
/// The most bytes of a headline.
const BYTES: usize = 160;

/// Tells whether a line is short, begins like a headline and ends without a stop. A question may be one.
pub(crate) fn is_headline(line: &str) -> bool {
    let is_mark = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
    let words = line.trim();
    let first = words.trim_start_matches(is_mark).chars().next();
    words.len() <= BYTES
        && words.split_whitespace().count() <= WORDS
        && first.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
        && !ends_a_sentence(words)
}

/// Tells whether words end like a sentence that is told, or like one that goes on.
fn ends_a_sentence(words: &str) -> bool {
    without_closing_marks(words).ends_with(['.', ',', ';', ':', '…'])
}

/// Returns a line without the marks of quotation and brackets that close it.
pub(crate) fn without_closing_marks(line: &str) -> &str {
    line.trim_end_matches(|c: char| c.is_whitespace() || "”’\"')]»".contains(c))
}

#[cfg(test)]
mod tests {
    use super::is_headline;

    #[test]
    fn short_lines_without_a_stop_are_headlines() {
        for line in [
            "Bridge closed until spring",
            "Will the bridge open?",
            "“Never again”, says ferryman",
            "12 years on",
        ] {
            assert!(is_headline(line), "{line}");
        }
    }

    #[test]
    fn sentences_and_scraps_are_none() {
        for line in [
            "The bridge is closed.",
            "He said: “No.”",
            "and the ferry",
            "—",
            "Three things are known:",
            "",
        ] {
            assert!(!is_headline(line), "{line}");
        }
    }
}
