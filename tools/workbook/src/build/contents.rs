//! The lessons go in; all pages by their paths, and the chapters of the table of contents, come out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::Result;

use super::{Finding, Pages};
use crate::case::{CaseFile, case_page, in_order, title};
use crate::files;
use crate::lesson::Lesson;
use crate::pages::summary::Chapter;
use crate::pages::{CaseLink, Templates, folder};
use crate::project::Project;

/// What the lessons' folder and the table of contents will hold.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// The pages.
    pub(super) pages: Pages,
    /// The chapters of the lessons.
    pub(super) chapters: Vec<Chapter>,
    /// The chapters of the teachers' keys.
    pub(super) keys: Vec<Chapter>,
    /// How many lessons there are.
    pub(super) lessons: usize,
    /// How many compare pages.
    pub(super) cases: usize,
}

/// Gives every page its place: cases first, by slug, then the lessons without a case.
pub(super) fn contents(
    project: &Project,
    lessons: &[Lesson],
    templates: &Templates,
    findings: &mut Vec<Finding>,
) -> Result<Contents> {
    let mut contents = Contents::default();
    let (cases, alone) = by_case(lessons, findings);
    for (slug, mut lessons) in cases {
        let file = case_file(project, slug, findings)?;
        in_order(&mut lessons);
        if lessons.len() > 1 {
            contents.add_case(slug, &file, &lessons, templates)?;
        } else {
            let chapters = contents.add_lessons(&lessons, None, templates)?;
            contents.chapters.extend(chapters);
        }
    }
    let chapters = contents.add_lessons(&alone, None, templates)?;
    contents.chapters.extend(chapters);
    Ok(contents)
}

/// The lessons of each case, by its slug.
type Cases<'a> = BTreeMap<&'a str, Vec<&'a Lesson>>;

/// Sorts the lessons into cases, without those whose page another one has: file systems may not tell "A" from "a".
fn by_case<'a>(lessons: &'a [Lesson], findings: &mut Vec<Finding>) -> (Cases<'a>, Vec<&'a Lesson>) {
    let (mut cases, mut alone): (Cases<'a>, Vec<&Lesson>) = Default::default();
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    // A case's own page may lie where a lesson without a case would.
    let of_cases: BTreeSet<&str> = lessons.iter().filter_map(|l| l.case.as_deref()).collect();
    for case in of_cases {
        taken.insert(case.to_lowercase(), case);
    }
    for lesson in lessons {
        let page = folder(lesson).to_string_lossy().to_lowercase();
        if let Some(shown) = taken.get(&page) {
            findings.push(Finding::SamePage {
                shown: (*shown).to_owned(),
                left_out: lesson.seed_file.clone(),
            });
            continue;
        }
        taken.insert(page, &lesson.seed_file);
        match &lesson.case {
            Some(case) => cases.entry(case).or_default().push(lesson),
            None => alone.push(lesson),
        }
    }
    (cases, alone)
}

/// Reads what people wrote about a case; a file with faults counts as none.
fn case_file(project: &Project, slug: &str, findings: &mut Vec<Finding>) -> Result<CaseFile> {
    let path = project.case_file(slug);
    let Some(text) = files::read_text_if_there(&path)? else {
        return Ok(CaseFile::default());
    };
    Ok(
        CaseFile::parse(&project.relative(&path), &text).unwrap_or_else(|faults| {
            findings.extend(faults.into_iter().map(Finding::Fault));
            CaseFile::default()
        }),
    )
}

impl Contents {
    fn add_case(
        &mut self,
        slug: &str,
        file: &CaseFile,
        lessons: &[&Lesson],
        templates: &Templates,
    ) -> Result<()> {
        let (page, text) = templates.case(&case_page(slug, file, lessons))?;
        let link = CaseLink {
            title: title(slug, file),
            articles: lessons.len(),
        };
        let chapters = self.add_lessons(lessons, Some(&link), templates)?;
        self.pages.insert(page.clone(), text.into_bytes());
        self.cases += 1;
        self.chapters.push(Chapter {
            title: link.title,
            page,
            chapters,
        });
        Ok(())
    }

    /// Adds the pages of some lessons, and their keys to the keys' part; returns the chapters of the lessons.
    fn add_lessons(
        &mut self,
        lessons: &[&Lesson],
        case: Option<&CaseLink>,
        templates: &Templates,
    ) -> Result<Vec<Chapter>> {
        let mut chapters = Vec::new();
        for lesson in lessons {
            let pages = templates.lesson(lesson, case)?;
            let key = format!("{}{}", templates.word("contents", "key"), lesson.title);
            chapters.push(chapter(lesson.title.clone(), pages.index.0.clone()));
            self.keys.push(chapter(key, pages.key.0.clone()));
            for (page, text) in [pages.index, pages.key] {
                self.pages.insert(page, text.into_bytes());
            }
            self.lessons += 1;
        }
        Ok(chapters)
    }
}

fn chapter(title: String, page: PathBuf) -> Chapter {
    Chapter {
        title,
        page,
        chapters: Vec::new(),
    }
}
