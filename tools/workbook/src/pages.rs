//! Lessons and compare pages go in; the Markdown pages of the book come out. All wording stands in the templates.

pub mod escape;
mod part;
mod rule_name;
pub mod summary;

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use handlebars::Handlebars;
use serde::Serialize;

use crate::case::CasePage;
use crate::edition::Edition;
use crate::gold::{planted, report::Report};
use crate::lesson::Lesson;
use crate::project::slug;
use crate::teaching::{Teaching, TeachingRules};

use part::Part;
use rule_name::RuleName;

/// The templates by name, as the build script finds them; those without a page of their own are parts of others.
const TEMPLATES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// The file of a lesson's key, in the lesson's folder.
pub(crate) const KEY_PAGE: &str = "key.md";

/// Where the page "How good are these labels?" lies; lessons and cases have folders, so none of theirs lies there.
const QUALITY_PAGE: &str = "how-good-are-these-labels.md";

/// The words of the pages: a table for each group, as in `templates/words.toml`.
type Words = BTreeMap<String, BTreeMap<String, String>>;

/// The templates, ready to make any number of pages of an edition.
pub struct Templates {
    edition: Edition,
    handlebars: Handlebars<'static>,
    words: Words,
    teaching: TeachingRules,
}

/// What a lesson's pages tell of its case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseLink {
    /// The case's title.
    pub title: String,
    /// How many articles it has.
    pub articles: usize,
}

/// A page's path from the lessons' folder, and its text.
pub type Page = (PathBuf, String);

/// The pages of one lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonPages {
    /// The lesson.
    pub index: Page,
    /// The teacher's page, which the class edition lacks.
    pub key: Option<Page>,
}

/// What a lesson's templates see. `open` tells whether the edition has the keys.
#[derive(Serialize)]
struct LessonContext<'a> {
    lesson: &'a Lesson,
    case: Option<&'a CaseLink>,
    open: bool,
    words: &'a Words,
    /// For the teacher's page alone.
    teaching: Option<Teaching<'a>>,
}

/// What a compare page's template sees.
#[derive(Serialize)]
struct CaseContext<'a> {
    page: &'a CasePage,
    open: bool,
    words: &'a Words,
}

/// What the template of the page "How good are these labels?" sees.
#[derive(Serialize)]
struct QualityContext<'a> {
    report: &'a Report,
    planted: &'a [planted::Share],
    words: &'a Words,
}

impl Templates {
    /// Reads the templates.
    ///
    /// # Errors
    /// A template or its words can't be read: a slip in `templates/`.
    pub fn new(edition: Edition) -> Result<Self> {
        let mut handlebars = Handlebars::new();
        handlebars.set_strict_mode(true);
        handlebars.register_escape_fn(escape::escape);
        for (name, text) in TEMPLATES {
            // A part stands inside a line: its last line break would show as a blank.
            let text = text.strip_suffix('\n').unwrap_or(text);
            handlebars.register_template_string(name, text)?;
        }
        handlebars.register_helper("part", Box::new(Part));
        let words: Words = toml::from_str(include_str!("../templates/words.toml"))?;
        let rules = words.get("rule").cloned().unwrap_or_default();
        handlebars.register_helper("rule-name", Box::new(RuleName { words: rules }));
        Ok(Self {
            edition,
            handlebars,
            words,
            teaching: TeachingRules::shipped()?,
        })
    }

    /// Makes the pages of one lesson.
    ///
    /// # Errors
    /// A template asks for something that a lesson has not.
    pub fn lesson(&self, lesson: &Lesson, case: Option<&CaseLink>) -> Result<LessonPages> {
        let context = LessonContext {
            lesson,
            case,
            open: self.edition.is_open(),
            words: &self.words,
            teaching: self.teaching(lesson, case),
        };
        let page = |template, file| -> Result<Page> {
            Ok((folder(lesson).join(file), self.page(template, &context)?))
        };
        Ok(LessonPages {
            index: page("lesson", "index.md")?,
            key: match self.edition {
                Edition::Open => Some(page("key", KEY_PAGE)?),
                Edition::Class => None,
            },
        })
    }

    fn teaching<'a>(&'a self, lesson: &'a Lesson, case: Option<&CaseLink>) -> Option<Teaching<'a>> {
        let is_compared = case.is_some();
        let is_open = self.edition.is_open();
        is_open.then(|| self.teaching.teaching(lesson, is_compared))
    }

    /// Makes the compare page of one case.
    ///
    /// # Errors
    /// The template asks for something that a case has not.
    pub fn case(&self, page: &CasePage) -> Result<Page> {
        let context = CaseContext {
            page,
            open: self.edition.is_open(),
            words: &self.words,
        };
        let text = self.page("compare", &context)?;
        Ok((PathBuf::from(&page.slug).join("index.md"), text))
    }

    /// Makes the page "How good are these labels?".
    ///
    /// # Errors
    /// The template asks for something that a report has not.
    pub fn quality(&self, report: &Report, planted: &[planted::Share]) -> Result<Page> {
        let context = QualityContext {
            report,
            planted,
            words: &self.words,
        };
        let text = self.page("quality", &context)?;
        Ok((PathBuf::from(QUALITY_PAGE), text))
    }

    /// Returns a word of the pages; empty where there is none.
    pub fn word(&self, group: &str, name: &str) -> &str {
        let group = self.words.get(group);
        group
            .and_then(|group| group.get(name))
            .map_or("", String::as_str)
    }

    fn page(&self, template: &str, context: &impl Serialize) -> Result<String> {
        let mut page = self
            .handlebars
            .render(template, context)
            .with_context(|| format!("cannot fill the template {template}.hbs"))?;
        page.push('\n');
        Ok(page)
    }
}

/// Returns a lesson's folder in the lessons' folder: `<case>/<slug>`, or `<slug>` without a case.
pub fn folder(lesson: &Lesson) -> PathBuf {
    let case = lesson.case.as_deref().unwrap_or("");
    PathBuf::from(case).join(&lesson.slug)
}

/// Returns a name as it may stand in a path: as it is where it is plain, else made a slug.
pub(crate) fn path_name(name: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if !name.is_empty() && name.chars().all(is_plain) {
        name.to_owned()
    } else {
        slug(name)
    }
}

#[cfg(test)]
mod tests;
