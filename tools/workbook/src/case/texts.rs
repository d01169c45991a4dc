//! A project and the slug of a case go in; the case's articles with their analyses come out.

use anyhow::{Result, bail};
use whosays_analysis::analysis::Analysis;
use whosays_analysis::analyzer::Analyzer;
use whosays_analysis::article::Article;
use whosays_analysis::compare::Compared;

use crate::fault::nearest;
use crate::pages::path_name;
use crate::project::Project;
use crate::seed::{self, Seed};

/// The articles of a case.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CaseTexts {
    /// Those whose text is here, by date, those without one last.
    pub articles: Vec<CaseText>,
    /// The slugs of those whose text is not here.
    pub missing: Vec<String>,
}

/// An article of a case.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseText {
    /// Its seed's slug.
    pub slug: String,
    /// The article.
    pub article: Article,
    /// Its analysis.
    pub analysis: Analysis,
}

impl CaseText {
    /// Returns the article as it is compared.
    pub fn compared(&self) -> Compared<'_> {
        Compared {
            name: &self.slug,
            article: &self.article,
            analysis: &self.analysis,
        }
    }
}

/// Reads the articles of a case.
///
/// # Errors
/// No seed is of this case, or a file cannot be read.
pub fn case_texts(project: &Project, case: &str) -> Result<CaseTexts> {
    let mut seeds = seed::load(project)?.seeds;
    let cases: Vec<String> = seeds.iter().filter_map(case_of).collect();
    if !cases.iter().any(|known| known == case) {
        let help = nearest(case, &cases.iter().map(String::as_str).collect::<Vec<_>>());
        let help = help.map_or(String::new(), |known| format!("; did you mean {known}?"));
        bail!("no seed is of a case {case}{help}");
    }
    seeds.retain(|seed| case_of(seed).as_deref() == Some(case));
    seeds.sort_by_key(|seed| (seed.front.date.is_none(), seed.front.date.clone()));
    let analyzer = Analyzer::shipped();
    let mut texts = CaseTexts::default();
    for seed in seeds {
        let Some(article) = seed.article() else {
            texts.missing.push(seed.slug);
            continue;
        };
        texts.articles.push(CaseText {
            analysis: seed.analysis(&analyzer, &article),
            slug: seed.slug,
            article,
        });
    }
    Ok(texts)
}

fn case_of(seed: &Seed) -> Option<String> {
    seed.front.case.as_deref().map(path_name)
}
