//! Markdown goes in; its plain paragraphs come out, one a line with a blank line between, and what was left out.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use whosays_analysis::article::Notice;

use super::rules::{Rules, Words, notice};

/// The plain text of a Markdown source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Plain {
    /// Its paragraphs, headings and list items; of links the words alone.
    pub(crate) text: String,
    /// Its headings, as they stand in the text.
    pub(crate) headings: Vec<String>,
    /// The code, raw HTML, pictures and tables left out, by their place in the source.
    pub(crate) notices: Vec<Notice>,
}

/// Makes Markdown plain.
pub(crate) fn plain(source: &str, rules: &Rules) -> Plain {
    let mut page = Page {
        source,
        words: &rules.notices,
        paragraph: String::new(),
        left_out: None,
        plain: Plain::default(),
    };
    for (event, at) in Parser::new_ext(source, Options::ENABLE_TABLES).into_offset_iter() {
        page.take(event, at);
    }
    page.end_paragraph();
    page.plain
}

/// A page while it is made plain.
struct Page<'a> {
    source: &'a str,
    words: &'a Words,
    /// The paragraph so far.
    paragraph: String,
    /// The end of the element that is being left out.
    left_out: Option<TagEnd>,
    plain: Plain,
}

impl Page<'_> {
    fn take(&mut self, event: Event<'_>, at: Range<usize>) {
        if let Some(until) = self.left_out {
            if event == Event::End(until) {
                self.left_out = None;
            }
            return;
        }
        match event {
            Event::Text(text) | Event::Code(text) => self.paragraph.push_str(&text),
            Event::SoftBreak | Event::HardBreak => self.paragraph.push(' '),
            Event::InlineHtml(_) => self.tell(&self.words.html, at),
            Event::Start(tag) => self.start(&tag, at),
            Event::End(TagEnd::Heading(_)) => {
                let words = self.end_paragraph();
                self.plain.headings.push(words);
            }
            Event::End(tag) if is_block(tag) => {
                self.end_paragraph();
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, at: Range<usize>) {
        let what = match tag {
            Tag::CodeBlock(_) => &self.words.code,
            Tag::HtmlBlock => &self.words.html,
            Tag::Image { .. } => &self.words.picture,
            Tag::Table(_) => &self.words.table,
            _ => {
                if is_block(tag.to_end()) {
                    self.end_paragraph();
                }
                return;
            }
        };
        self.tell(what, at);
        self.left_out = Some(tag.to_end());
    }

    fn tell(&mut self, what: &str, at: Range<usize>) {
        let words = &self.source[at.clone()];
        self.plain.notices.push(notice(what, at.into(), words));
    }

    /// Ends the paragraph, if there is one, and returns its words.
    fn end_paragraph(&mut self) -> String {
        let words: Vec<&str> = self.paragraph.split_ascii_whitespace().collect();
        let words = words.join(" ");
        if !words.is_empty() {
            if !self.plain.text.is_empty() {
                self.plain.text.push('\n');
            }
            self.plain.text.push_str(&words);
            self.plain.text.push('\n');
        }
        self.paragraph.clear();
        words
    }
}

/// Tells whether an element stands on lines of its own.
fn is_block(tag: TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(source: &str) -> Plain {
        plain(source, Rules::built_in())
    }

    fn check(source: &str, expected: &str) {
        assert_eq!(read(source).text, expected);
    }

    #[test]
    fn paragraphs_headings_and_items_are_paragraphs() {
        check(
            "# Bridge shut\n\nThe bridge\nis shut.\n\n- one\n- two\n\n> Why?\n",
            "Bridge shut\n\nThe bridge is shut.\n\none\n\ntwo\n\nWhy?\n",
        );
    }

    #[test]
    fn headings_are_told_from_paragraphs() {
        let plain = read("# Bridge *shut*\n\nThe bridge is shut.\n\nWhy\n---\n\nFrost.\n");
        assert_eq!(plain.headings, ["Bridge shut", "Why"]);
    }

    #[test]
    fn of_links_and_emphasis_the_words_stay() {
        check(
            "The [council](https://example.org) *said* **no** to `plan B`.",
            "The council said no to plan B.\n",
        );
    }

    #[test]
    fn an_item_before_a_list_in_it_is_a_paragraph() {
        check("- one\n  - two\n- three\n", "one\n\ntwo\n\nthree\n");
    }

    #[test]
    fn code_html_pictures_and_tables_are_left_out_and_told() {
        let source = "Before.\n\n```\ncode\n```\n\n<div>raw</div>\n\n![a bridge](x.png)\n\n| a |\n|---|\n| b |\n\nAfter.\n";
        let plain = read(source);
        assert_eq!(plain.text, "Before.\n\nAfter.\n");
        let told: Vec<&str> = plain.notices.iter().map(|n| n.what.as_str()).collect();
        let words = &Rules::built_in().notices;
        assert_eq!(
            told,
            [&words.code, &words.html, &words.picture, &words.table]
        );
        assert_eq!(plain.notices[2].at.of(source), "![a bridge](x.png)");
    }

    #[test]
    fn a_script_in_a_paragraph_is_no_tag_any_more() {
        let plain = read("a <script>x</script> b");
        assert!(!plain.text.contains('<'), "{}", plain.text);
        assert_eq!(plain.notices.len(), 2);
    }

    #[test]
    fn escapes_and_entities_are_the_letters_they_stand_for() {
        check(r"5 \* 3 &amp; more", "5 * 3 & more\n");
    }

    proptest! {
        #[test]
        fn plain_prose_stays_as_it_is(words in "[a-z]{1,8}( [a-z]{1,8}){0,20}") {
            prop_assert_eq!(read(&words).text, format!("{words}\n"));
        }

        #[test]
        fn no_source_makes_it_panic(source in any::<String>()) {
            read(&source);
        }
    }
}
