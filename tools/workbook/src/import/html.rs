//! A web page goes in; its article's paragraphs come out with what the page says about them, or nothing.

use legible::Options;
use scraper::Html;
use whosays_analysis::article::Notice;
use whosays_analysis::span::Span;

use super::markdown::plain;
use super::metadata;
use super::rules::{Rules, notice};
use crate::seed::FrontMatter;

/// The article on a web page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// What the page tells: title, outlet, author, date, url, form.
    pub(crate) front: FrontMatter,
    /// The article's paragraphs, one a line with a blank line between.
    pub(crate) text: String,
    /// What was left out, by its place in the Markdown of the article.
    pub(crate) notices: Vec<Notice>,
}

/// How many words a paragraph of prose has, at the least.
const WORDS_A_PARAGRAPH: usize = 8;
/// How many words in such paragraphs an article has, at the least.
const WORDS_AN_ARTICLE: usize = 60;

/// How deep elements may lie in each other: what browsers allow. The time to parse a page grows with its depth's square.
const DEEPEST: usize = 512;

/// Reads the article on a page; `None` for a page with nothing like an article.
pub(crate) fn read(html: &str, rules: &Rules) -> Option<Page> {
    if depth(html, rules) > DEEPEST {
        return None;
    }
    let article = legible::parse(html, None, Some(Options::new())).ok()?;
    let body = plain(&article.markdown_content, rules);
    if !is_article(&body.text) {
        return None;
    }
    let told = metadata::read(&Html::parse_document(html), rules);
    let mut front = told.front;
    front.title = front.title.or_else(|| some_words(&article.title));
    // A byline that the page marks as one is no part of the text.
    let byline = article.byline.as_deref().and_then(some_words);
    let byline = byline.map(|byline| metadata::without_by(&byline, rules));
    front.author = front.author.or(byline);
    let mut notices = body.notices;
    if let Some(language) = told.language.filter(|language| !is_english(language)) {
        notices.push(notice(&rules.notices.language, Span::new(0, 0), &language));
    }
    Some(Page {
        front,
        text: body.text,
        notices,
    })
}

/// Returns about how deep the elements of a page lie in each other, without parsing it.
fn depth(html: &str, rules: &Rules) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let mut rest = html;
    while let Some((_, tag)) = rest.split_once('<') {
        rest = tag;
        if let Some(closed) = tag.strip_prefix('/') {
            depth = depth.saturating_sub(usize::from(needs_end(name(closed), rules)));
        } else if let Some(after) = after_opaque(tag, rules) {
            rest = after;
        } else {
            depth += usize::from(needs_end(name(tag), rules));
            deepest = deepest.max(depth);
        }
    }
    deepest
}

/// Returns what follows an element whose content is no HTML, where one begins here.
fn after_opaque<'a>(tag: &'a str, rules: &Rules) -> Option<&'a str> {
    let name = name(tag);
    let opaque = rules
        .page
        .opaque
        .iter()
        .find(|opaque| name.eq_ignore_ascii_case(opaque))?;
    let (_, after) = tag.split_once(&format!("</{opaque}"))?;
    Some(after)
}

fn name(tag: &str) -> &str {
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric());
    &tag[..end.unwrap_or(tag.len())]
}

fn needs_end(name: &str, rules: &Rules) -> bool {
    !name.is_empty()
        && !rules
            .page
            .endless
            .iter()
            .any(|endless| name.eq_ignore_ascii_case(endless))
}

/// Tells an article from a page of links, a form or an error: it has enough words in sentences.
fn is_article(text: &str) -> bool {
    let prose = text.lines().filter(|line| is_prose(line));
    let words: usize = prose.map(|line| line.split_whitespace().count()).sum();
    words >= WORDS_AN_ARTICLE
}

fn is_prose(line: &str) -> bool {
    let has_sentence = line.contains(['.', '!', '?', '。']);
    has_sentence && line.split_whitespace().count() >= WORDS_A_PARAGRAPH
}

fn is_english(language: &str) -> bool {
    language.to_lowercase().split(['-', '_']).next() == Some("en") || language.is_empty()
}

fn some_words(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str = include_str!("../../tests/bridge.html");

    fn read_page(html: &str) -> Option<Page> {
        read(html, Rules::built_in())
    }

    #[test]
    fn the_article_is_told_from_the_page_around_it() {
        let page = read_page(ARTICLE).unwrap();
        assert!(
            page.text.contains("The old bridge over the Karrow"),
            "{}",
            page.text
        );
        for around in ["Subscribe", "Weather", "All rights reserved", "Most read"] {
            assert!(!page.text.contains(around), "{}", page.text);
        }
    }

    #[test]
    fn paragraphs_stay_apart() {
        let page = read_page(ARTICLE).unwrap();
        assert_eq!(
            page.text.lines().filter(|line| is_prose(line)).count(),
            4,
            "{}",
            page.text
        );
    }

    #[test]
    fn what_the_page_tells_comes_with_it() {
        let front = read_page(ARTICLE).unwrap().front;
        assert_eq!(front.title.as_deref(), Some("Bridge closed until spring"));
        assert_eq!(front.outlet.as_deref(), Some("The Karrow Post"));
        assert_eq!(front.author.as_deref(), Some("R. Amsel"));
        assert_eq!(front.date.as_deref(), Some("2025-03-04"));
    }

    #[test]
    fn the_title_of_a_page_without_metadata_is_its_title() {
        let bare = ARTICLE.replace("<meta", "<x-meta");
        let front = read_page(&bare).unwrap().front;
        assert_eq!(front.title.as_deref(), Some("Bridge closed until spring"));
        assert_eq!(front.date, None);
    }

    #[test]
    fn a_marked_byline_names_the_writer_where_the_metadata_do_not() {
        let bare = ARTICLE.replace("<meta", "<x-meta");
        let front = read_page(&bare).unwrap().front;
        assert_eq!(front.author.as_deref(), Some("R. Amsel"));
    }

    #[test]
    fn scripts_and_styles_are_no_text() {
        let text = read_page(ARTICLE).unwrap().text;
        assert!(
            !text.contains("alert") && !text.contains("color:"),
            "{text}"
        );
    }

    #[test]
    fn a_page_with_nothing_like_an_article_gives_nothing() {
        let links = "<li><a href=\"/x\">Read more about the bridge today</a></li>".repeat(40);
        for html in [
            "",
            "<html><body></body></html>",
            "<form><input name=user><input name=password></form>",
            "<h1>404</h1><p>This page could not be found. Please go back.</p>",
            &format!("<html><body><ul>{links}</ul></body></html>"),
        ] {
            assert_eq!(read_page(html), None, "{html}");
        }
    }

    #[test]
    fn a_page_in_another_language_is_told() {
        let page = read_page(&ARTICLE.replace("lang=\"en\"", "lang=\"de-AT\"")).unwrap();
        assert_eq!(page.notices.last().unwrap().words, "de-AT");
        let english = read_page(ARTICLE).unwrap();
        assert!(english.notices.iter().all(|notice| notice.words != "en"));
    }

    #[test]
    fn a_page_nested_very_deep_is_refused_at_once() {
        assert_eq!(read_page(&"<div>".repeat(1_000_000)), None);
        assert_eq!(read_page(&"<b><i>".repeat(500_000)), None);
    }

    #[test]
    fn elements_that_need_no_end_do_not_make_a_page_deep() {
        let page = ARTICLE
            .replace("<p>", "<p>one<br>two<p>")
            .replace("</p>", "");
        assert!(read_page(&page).is_some());
        let rules = Rules::built_in();
        let code = format!("<p>x<script>{}</script>", "'<div>'+".repeat(1000));
        let drawing = format!("<p>x<svg>{}</svg>", "<path d=\"\"/>".repeat(1000));
        for flat in ["<p>x<br>".repeat(5000), "<LI>x".repeat(5000), code, drawing] {
            assert!(depth(&flat, rules) < 10, "{}", depth(&flat, rules));
        }
    }
}
