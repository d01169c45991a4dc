//! A web page goes in; what its metadata says about the article comes out.
//!
//! Asked first is JSON-LD (schema.org), because it says what it means; then the names of `<meta>` that
//! `data/import.toml` lists, best first.

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use toml::value::Datetime;

use super::rules::Rules;
use crate::seed::{Form, FrontMatter};

/// What a page says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Metadata {
    /// What of the front matter it tells: title, outlet, author, date, url, form.
    pub(crate) front: FrontMatter,
    /// The language it says that it is in: "en-GB".
    pub(crate) language: Option<String>,
}

/// Reads a page's metadata.
pub(crate) fn read(page: &Html, rules: &Rules) -> Metadata {
    let meta = Meta::of(page);
    let article = json_ld(page, rules);
    let of_json = |read: fn(&Value) -> Option<String>| article.as_ref().and_then(read);
    let names = &rules.metadata;
    let front = FrontMatter {
        title: of_json(|a| text(&a["headline"]))
            .or_else(|| meta.first(&names.title))
            .or_else(|| headline(page)),
        outlet: of_json(|a| people(&a["publisher"])).or_else(|| meta.first(&names.outlet)),
        author: of_json(|a| people(&a["author"]))
            .or_else(|| meta.all(&names.author))
            .map(|author| without_by(&author, rules)),
        date: of_json(|a| text(&a["datePublished"]))
            .and_then(|date| day(&date))
            .or_else(|| meta.first(&names.date).and_then(|date| day(&date))),
        url: meta
            .first(&names.url)
            .or_else(|| canonical(page))
            .or_else(|| of_json(|a| text(&a["url"])))
            .filter(|url| is_address(url)),
        form: article.as_ref().map_or(Form::Unknown, |a| form(a, rules)),
        ..FrontMatter::default()
    };
    Metadata {
        front,
        language: first(page, "html[lang]").and_then(|html| Some(html.attr("lang")?.to_owned())),
    }
}

/// The names and contents of a page's `<meta>` elements, in order.
struct Meta(Vec<(String, String)>);

impl Meta {
    fn of(page: &Html) -> Self {
        let named = |element: ElementRef<'_>| {
            let name = ["property", "name", "itemprop"]
                .iter()
                .find_map(|attribute| element.attr(attribute))?;
            let content = tidy(element.attr("content")?)?;
            Some((name.trim().to_lowercase(), content))
        };
        Self(
            page.select(&selector("meta[content]"))
                .filter_map(named)
                .collect(),
        )
    }

    /// Returns the content of the best name there is.
    fn first(&self, names: &[String]) -> Option<String> {
        names.iter().find_map(|name| {
            let (_, content) = self.0.iter().find(|(found, _)| found == name)?;
            Some(content.clone())
        })
    }

    /// Returns the contents of the best name there is, but for addresses, joined.
    fn all(&self, names: &[String]) -> Option<String> {
        names.iter().find_map(|name| {
            let named = self.0.iter().filter(|(found, _)| found == name);
            let mut contents: Vec<&str> = named.map(|(_, content)| content.as_str()).collect();
            contents.retain(|content| !is_address(content));
            contents.dedup();
            (!contents.is_empty()).then(|| contents.join(", "))
        })
    }
}

/// Finds the first article that a page's JSON-LD describes.
fn json_ld(page: &Html, rules: &Rules) -> Option<Value> {
    page.select(&selector(r#"script[type="application/ld+json"]"#))
        .filter_map(|script| serde_json::from_str::<Value>(&script.text().collect::<String>()).ok())
        .find_map(|value| find_article(value, rules))
}

/// Looks through lists and graphs for an article.
fn find_article(value: Value, rules: &Rules) -> Option<Value> {
    match value {
        Value::Array(values) => values
            .into_iter()
            .find_map(|value| find_article(value, rules)),
        Value::Object(ref members) => {
            if types(&value).any(|kind| rules.types.contains_key(kind)) {
                return Some(value);
            }
            let inner = members
                .get("@graph")
                .or_else(|| members.get("mainEntity"))?;
            find_article(inner.clone(), rules)
        }
        _ => None,
    }
}

/// Returns the types that an object of JSON-LD has: one or a list.
fn types(value: &Value) -> impl Iterator<Item = &str> {
    let one = value["@type"].as_str();
    let many = value["@type"].as_array().into_iter().flatten();
    one.into_iter().chain(many.filter_map(Value::as_str))
}

fn form(article: &Value, rules: &Rules) -> Form {
    types(article)
        .filter_map(|kind| rules.types.get(kind).copied())
        .find(|form| *form != Form::Unknown)
        .unwrap_or_default()
}

/// Returns the name of a person or body, or the names of a list of them.
fn people(value: &Value) -> Option<String> {
    let names: Vec<String> = match value {
        Value::Array(values) => values.iter().filter_map(people).collect(),
        Value::Object(members) => members.get("name").and_then(people).into_iter().collect(),
        _ => text(value)
            .filter(|name| !is_address(name))
            .into_iter()
            .collect(),
    };
    (!names.is_empty()).then(|| names.join(", "))
}

fn text(value: &Value) -> Option<String> {
    tidy(value.as_str()?)
}

/// Returns a text with single blanks and without what HTML escapes; nothing for an empty one.
fn tidy(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let joined = words.join(" ");
    if !joined.contains('&') {
        return (!joined.is_empty()).then_some(joined);
    }
    let plain: String = Html::parse_fragment(&joined)
        .root_element()
        .text()
        .collect();
    (!plain.is_empty()).then_some(plain)
}

/// Returns an author's name without the word that opens a byline: "By".
pub(super) fn without_by(author: &str, rules: &Rules) -> String {
    let begins = |before: &&String| {
        let head = author.get(..before.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(before))
    };
    let before = rules.byline.before.iter().find(begins);
    author[before.map_or(0, String::len)..].to_owned()
}

/// Returns the day that a date begins with, as `YYYY-MM-DD`; nothing for any other way to write a date.
fn day(date: &str) -> Option<String> {
    let head: String = date.chars().take(10).collect();
    let date: Datetime = head.replace('/', "-").parse().ok()?;
    Some(date.date?.to_string())
}

fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// Returns the first heading that the page's own title repeats; the title alone often ends with the outlet's name.
fn headline(page: &Html) -> Option<String> {
    let words = |element: ElementRef<'_>| tidy(&element.text().collect::<String>());
    let title = words(first(page, "title")?)?;
    page.select(&selector("h1"))
        .filter_map(words)
        .find(|heading| title.contains(heading))
}

fn canonical(page: &Html) -> Option<String> {
    let link = first(page, r#"link[rel="canonical"]"#)?;
    tidy(link.attr("href")?)
}

fn first<'a>(page: &'a Html, selected: &str) -> Option<ElementRef<'a>> {
    page.select(&selector(selected)).next()
}

fn selector(selected: &str) -> Selector {
    Selector::parse(selected).expect("the selectors of this module are constant")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(inner: &str) -> Metadata {
        let page = format!("<html lang=\"en-GB\"><head>{inner}</head><body></body></html>");
        read(&Html::parse_document(&page), Rules::built_in())
    }

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn open_graph_is_read() {
        let front = head(
            r#"<meta property="og:title" content="Bridge &amp; ferry shut">
               <meta property="og:site_name" content="The Karrow Post">
               <meta property="og:url" content="https://example.org/bridge">
               <meta property="article:author" content="https://example.org/people/amsel">
               <meta property="article:published_time" content="2025-03-04T08:00:00+01:00">
               <meta name="author" content="By  R. Amsel">"#,
        )
        .front;
        assert_eq!(front.title, some("Bridge & ferry shut"));
        assert_eq!(front.outlet, some("The Karrow Post"));
        assert_eq!(front.url, some("https://example.org/bridge"));
        assert_eq!(front.author, some("R. Amsel"));
        assert_eq!(front.date, some("2025-03-04"));
    }

    #[test]
    fn citations_and_dublin_core_are_read() {
        let front = head(
            r#"<meta name="citation_title" content="Bridge shut">
               <meta name="citation_author" content="R. Amsel">
               <meta name="citation_author" content="P. Dorn">
               <meta name="citation_publication_date" content="2025/03/04">
               <meta name="DC.Publisher" content="Karrow University">"#,
        )
        .front;
        assert_eq!(front.title, some("Bridge shut"));
        assert_eq!(front.author, some("R. Amsel, P. Dorn"));
        assert_eq!(front.date, some("2025-03-04"));
        assert_eq!(front.outlet, some("Karrow University"));
    }

    #[test]
    fn json_ld_in_a_graph_with_a_list_of_authors_is_read() {
        let front = head(
            r#"<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
               {"@type":"WebSite","name":"x"},
               {"@type":["OpinionNewsArticle"],"headline":"Bridge shut","datePublished":"2025-03-04",
                "author":[{"@type":"Person","name":"R. Amsel"},{"name":["P. Dorn"]}],
                "publisher":{"name":"The Karrow Post"}}]}</script>
               <meta property="og:title" content="Bridge shut | The Karrow Post">"#,
        )
        .front;
        assert_eq!(front.title, some("Bridge shut"));
        assert_eq!(front.author, some("R. Amsel, P. Dorn"));
        assert_eq!(front.outlet, some("The Karrow Post"));
        assert_eq!(front.form, Form::Opinion);
    }

    #[test]
    fn json_ld_that_is_broken_or_no_article_is_passed_over() {
        for json in ["{", "[]", "3", r#"{"@type":"Recipe","headline":"Soup"}"#] {
            let front = head(&format!(
                "<script type=\"application/ld+json\">{json}</script>"
            ))
            .front;
            assert_eq!(front, FrontMatter::default(), "{json}");
        }
    }

    #[test]
    fn an_address_that_is_no_web_address_is_dropped() {
        let front = head(r#"<meta property="og:url" content="javascript:alert(1)">"#).front;
        assert_eq!(front.url, None);
    }

    #[test]
    fn a_date_in_words_is_not_guessed() {
        let front = head(r#"<meta name="date" content="early last May">"#).front;
        assert_eq!(front.date, None);
    }

    #[test]
    fn the_language_is_read() {
        assert_eq!(head("").language, some("en-GB"));
    }
}
