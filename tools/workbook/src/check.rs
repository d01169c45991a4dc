//! A lesson's exercises and, where its text is there, its article go in; what a maintainer should look at comes out.
//!
//! What the file lacks by itself is in `alone`, what the article says about it in `against_article`, and words of a
//! local text that may not stand in a committed file in `quoting`.

mod against_article;
mod alone;
mod case;
mod project;
mod quoting;

use std::ops::Range;
use std::path::Path;

use whosays_analysis::article::Article;

use crate::exercises::material::Material;
use crate::exercises::parse::Placed;
use crate::fault::Fault;
use crate::seed::Rights;

pub use project::{Checked, check};

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where, what, and what to do.
    pub fault: Fault,
    /// How much it matters.
    pub severity: Severity,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// That part of the lesson cannot be used as it stands.
    Error,
    /// Somebody should look and decide.
    Finding,
}

/// The exercises of one lesson, as they are checked.
#[derive(Debug, Clone, Copy)]
pub struct Lesson<'a> {
    /// The file, from the project's root.
    pub file: &'a Path,
    /// Its text.
    pub text: &'a str,
    /// What [`crate::exercises::parse::parse_placed`] read in it.
    pub placed: &'a Placed,
    /// Whether the article's text is in the repository.
    pub rights: Rights,
}

/// Checks the exercises of one lesson; `now` is its article as it stands, where its text is there.
pub fn check_exercises(lesson: &Lesson<'_>, now: Option<&Material<'_>>) -> Vec<Finding> {
    let mut findings = Findings {
        file: lesson.file,
        list: Vec::new(),
    };
    alone::check(lesson, now, &mut findings);
    if let Some(material) = now {
        against_article::check(lesson, material, &mut findings);
        if lesson.rights == Rights::Local {
            quoting::check(lesson, material.article, &mut findings);
        }
    }
    let place = |finding: &Finding| finding.fault.at.as_ref().map(|at| at.start);
    findings.list.sort_by_key(place);
    findings.list
}

/// What must be mended in the exercises of one lesson, and is told by every build too.
pub(crate) fn errors(lesson: &Lesson<'_>, article: Option<&Article>) -> Vec<Fault> {
    let mut findings = Findings {
        file: lesson.file,
        list: Vec::new(),
    };
    alone::check(lesson, None, &mut findings);
    if let Some(article) = article
        && lesson.rights == Rights::Local
    {
        quoting::check(lesson, article, &mut findings);
    }
    let all = findings.list.into_iter();
    all.filter(|finding| finding.severity == Severity::Error)
        .map(|finding| finding.fault)
        .collect()
}

/// The findings so far.
struct Findings<'a> {
    file: &'a Path,
    list: Vec<Finding>,
}

impl Findings<'_> {
    fn error(&mut self, at: Option<&Range<usize>>, what: String, help: String) {
        self.add(Severity::Error, at, what, help);
    }

    fn note(&mut self, at: Option<&Range<usize>>, what: String, help: String) {
        self.add(Severity::Finding, at, what, help);
    }

    fn add(&mut self, severity: Severity, at: Option<&Range<usize>>, what: String, help: String) {
        let fault = Fault {
            file: self.file.to_owned(),
            at: at.cloned(),
            what,
            help,
        };
        self.list.push(Finding { fault, severity });
    }
}

#[cfg(test)]
mod tests;
