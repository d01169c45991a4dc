//! Seeds. The files in `seeds/` go in; articles with what their front matter says, and all its faults, come out.

pub(crate) mod front;
pub(crate) mod load;
pub(crate) mod reading;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use whosays_analysis::analysis::Analysis;
use whosays_analysis::analyzer::Analyzer;
use whosays_analysis::article::{Article, Notice};

use crate::fault::Fault;

pub use load::{load, sources};

/// One article given to the kit.
#[derive(Debug, Clone)]
pub struct Seed {
    /// The name of its file without the ending; names the lesson, its exercises and its pages.
    pub slug: String,
    /// The file that holds the front matter, from the project's root.
    pub file: PathBuf,
    /// What is known of the article besides its text.
    pub front: FrontMatter,
    /// The article's text as it was copied, decoded and, where it was Markdown, made plain; `None` while a local text is
    /// not there.
    pub text: Option<String>,
    /// The headings of a text that was Markdown.
    pub headings: Vec<String>,
    /// What decoding and making plain mended or left out.
    pub notices: Vec<Notice>,
}

/// All that `seeds/` holds.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    /// The seeds that can be read, sorted by slug.
    pub seeds: Vec<Seed>,
    /// All faults of all files.
    pub faults: Vec<Fault>,
}

impl Seed {
    /// Returns the cleaned article, or `None` while its text is not there. What the front matter says wins over what was
    /// read off the copy.
    pub fn article(&self) -> Option<Article> {
        let mut article = reading::read(self.text.as_ref()?);
        let front = self.front.clone();
        article.title = front.title.or(article.title);
        article.author = front.author.or(article.author);
        article.outlet = front.outlet.or(article.outlet);
        article.date = front.date.or(article.date);
        let told = std::mem::take(&mut article.notices);
        article.notices = self.notices.iter().cloned().chain(told).collect();
        Some(article)
    }

    /// Analyses the cleaned article. Whoever publishes or writes it is no silent actor in it.
    pub fn analysis(&self, analyzer: &Analyzer, article: &Article) -> Analysis {
        let analysis = analyzer.analyse(article);
        analysis.without_silent(article.outlet.as_deref(), article.author.as_deref())
    }
}

/// What a seed's front matter says. All of it may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FrontMatter {
    /// The headline, or a working title of ours.
    pub title: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// When, as `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Where it can be found.
    pub url: Option<String>,
    /// What kind of text it is.
    pub form: Form,
    /// The case it belongs to.
    pub case: Option<String>,
    /// Under which licence it may be passed on.
    pub licence: Option<String>,
    /// Whether its text is in the repository.
    pub rights: Rights,
    /// The fingerprint of a local text.
    pub fingerprint: Option<String>,
}

/// What kind of text an article is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// A news report.
    News,
    /// An opinion piece: comment, editorial, column.
    Opinion,
    /// A statement by a body about its own matter.
    Statement,
    /// An explainer or a brief.
    Explainer,
    /// The copy does not tell.
    #[default]
    Unknown,
}

/// Whether an article's text may be passed on (front matter: `text`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rights {
    /// The text stands in the repository.
    #[default]
    Shipped,
    /// Only the front matter does; the text is brought by who has it, and lies in `seeds/local/`.
    Local,
}
