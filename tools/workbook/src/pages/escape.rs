//! Any text goes in; the same text comes out with nothing in it that Markdown, HTML, mdBook or handlebars would act on.
//!
//! The one way by which a seed's text reaches a page. What is escaped reads the same in a Markdown line, in raw HTML and
//! in an attribute, because HTML entities are known in all three.

use std::fmt::Write as _;

/// Escapes a text for a page.
///
/// Line breaks, tabs and runs of blanks become one blank. Control characters and those that turn the direction of
/// writing become U+FFFD. Punctuation that could mean something becomes an entity; hyphens, full stops and colons
/// inside words stay, so that pages remain readable as Markdown.
pub fn escape(text: &str) -> String {
    let plain = plain(text);
    let mut escaped = String::with_capacity(plain.len() + plain.len() / 8);
    let mut before = None;
    let mut letters = plain.chars().peekable();
    while let Some(letter) = letters.next() {
        if is_live(before, letter, letters.peek().copied()) {
            write!(escaped, "&#{};", u32::from(letter))
                .expect("a string takes all that is written");
        } else {
            escaped.push(letter);
        }
        before = Some(letter);
    }
    escaped
}

/// Returns a text that may stand in a heading or in the table of contents: without `<` and without backslashes.
///
/// mdBook 0.5 escapes headings on the page, but its search shows them as HTML, and its `toc.js` holds them in strings of
/// JavaScript, where a backslash works (`\x3c`). Look-alikes keep them dead there.
pub fn heading(text: &str) -> String {
    plain(text).replace('<', "‹").replace('\\', "∖")
}

/// Returns an address if it is one of the web, so that no other kind can become a link.
pub fn web_address(url: &str) -> Option<&str> {
    let url = url.trim();
    let scheme = url.split_once("://")?.0.to_ascii_lowercase();
    let is_web = matches!(scheme.as_str(), "http" | "https");
    let is_whole = !url.contains(|c: char| c.is_whitespace() || is_unseen(c));
    (is_web && is_whole).then_some(url)
}

/// One line, its blanks single, with a sign in place of every character that works unseen.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_blank(letter) {
            if !plain.is_empty() && !plain.ends_with(' ') {
                plain.push(' ');
            }
        } else if is_unseen(letter) {
            plain.push('\u{FFFD}');
        } else {
            plain.push(letter);
        }
    }
    plain.truncate(plain.trim_end_matches(' ').len());
    plain
}

/// Blanks and line breaks; the no-break blank of "10 000" stays as it is.
fn is_blank(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\t' | '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Control characters, and those that embed, override or isolate a direction of writing.
fn is_unseen(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_live(before: Option<char>, letter: char, after: Option<char>) -> bool {
    if !letter.is_ascii_punctuation() {
        return false;
    }
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match letter {
        ',' | ';' | '?' | '/' => false,
        '-' => !(is_word(before) && is_word(after)),
        // "1." begins a list item where a line begins; "3.5" and "ended." do nothing.
        '.' if is_word(before) && is_word(after) => false,
        '.' => !before.is_some_and(char::is_alphabetic),
        ':' => !is_word(before),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser};

    use super::*;

    /// The text that a reader sees, and whether anything but text was found.
    fn read_back(markdown: &str) -> (String, bool) {
        let (mut text, mut live) = (String::new(), false);
        for event in Parser::new_ext(markdown, Options::all()) {
            match event {
                Event::Text(words) => text.push_str(&words),
                Event::Start(tag) => live |= tag != pulldown_cmark::Tag::Paragraph,
                Event::End(_) => {}
                _ => live = true,
            }
        }
        (text, live)
    }

    #[test]
    fn ordinary_prose_stays_readable() {
        let prose = "A well-known engineer said: 3.5 tonnes, not 20. Why?";
        assert_eq!(
            escape(prose),
            "A well-known engineer said: 3.5 tonnes, not 20&#46; Why?"
        );
    }

    #[test]
    fn braces_brackets_and_pipes_are_entities() {
        assert_eq!(
            escape("{{x}}|[y]"),
            "&#123;&#123;x&#125;&#125;&#124;&#91;y&#93;"
        );
    }

    #[test]
    fn line_breaks_and_tabs_become_one_blank() {
        assert_eq!(escape("\r\n one\n\n\ttwo \u{2028}"), "one two");
    }

    #[test]
    fn unseen_characters_become_a_sign() {
        assert_eq!(
            escape("a\0b\u{202E}c\u{2066}d"),
            "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"
        );
    }

    #[test]
    fn list_markers_at_the_start_are_dead() {
        for text in ["1. x", "- x", "+ x", "* x", ": x", "12) x", "# x", "> x"] {
            let (seen, live) = read_back(&escape(text));
            assert_eq!((seen.as_str(), live), (text, false));
        }
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        assert_eq!(
            web_address(" https://karrow.example/a"),
            Some("https://karrow.example/a")
        );
        assert_eq!(
            web_address("HTTP://karrow.example"),
            Some("HTTP://karrow.example")
        );
        for other in [
            "javascript:alert(1)//http://",
            "data://x",
            "karrow.example",
            "http://a b",
            "https://a\u{202E}b",
        ] {
            assert_eq!(web_address(other), None, "{other}");
        }
    }

    #[test]
    fn headings_hold_no_tag_and_no_escape() {
        assert_eq!(heading("<img src=x>\n"), "‹img src=x>");
        assert_eq!(heading(r"\x3cimg src=x\"), "∖x3cimg src=x∖");
    }

    proptest! {
        #[test]
        fn whatever_is_escaped_reads_as_itself_and_does_nothing(
            text in "([a-z0-9 #*_`~|<>&!:.=+\\-\\[\\](){}$^\\\\\"'/\n@%]|\\PC){0,40}"
        ) {
            let (seen, live) = read_back(&escape(&text));
            prop_assert_eq!(seen, plain(&text));
            prop_assert!(!live, "{}", escape(&text));
        }
    }
}
