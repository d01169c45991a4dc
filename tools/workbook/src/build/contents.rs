//! The lessons go in; all pages by their paths, and the chapters of the table of contents, come out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;

use super::{Finding, Pages};
use crate::case::{CaseFile, CasePage, case_page, in_order};
use crate::fault::utf8;
use crate::files;
use crate::lesson::Lesson;
use crate::pages::summary::Chapter;
use crate::pages::{CaseLink, LessonPages, Templates, folder};
use crate::project::Project;
use crate::seed::Rights;
use crate::threads;

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

/// Lessons that stand together in the table of contents: those of a case, or those that are compared with none.
struct Group<'a> {
    lessons: Vec<&'a Lesson>,
    /// The compare page, and what the lessons tell of it.
    case: Option<(CasePage, CaseLink)>,
}

/// Gives every page its place: cases first, those whose texts are all here before the others, by slug; then the lessons
/// without a case.
pub(super) fn contents(
    project: &Project,
    lessons: &[Lesson],
    templates: &Templates,
    findings: &mut Vec<Finding>,
) -> Result<Contents> {
    let groups = groups(project, lessons, findings)?;
    let all = groups.iter().flat_map(|group| {
        let link = group.case.as_ref().map(|(_, link)| link);
        group.lessons.iter().map(move |lesson| (*lesson, link))
    });
    let all: Vec<(&Lesson, Option<&CaseLink>)> = all.collect();
    let made = threads::map(&all, |(lesson, link)| templates.lesson(lesson, *link));
    let mut made = made.into_iter();
    let mut contents = Contents::default();
    for group in &groups {
        let pages: Result<Vec<LessonPages>> = made.by_ref().take(group.lessons.len()).collect();
        contents.add(group, pages?, templates)?;
    }
    Ok(contents)
}

fn groups<'a>(
    project: &Project,
    lessons: &'a [Lesson],
    findings: &mut Vec<Finding>,
) -> Result<Vec<Group<'a>>> {
    let (cases, alone) = by_case(lessons, findings);
    let mut groups = Vec::new();
    for (slug, mut lessons) in cases {
        let file = case_file(project, slug, findings)?;
        in_order(&mut lessons);
        let page = (lessons.len() > 1).then(|| case_page(slug, &file, &lessons));
        let case = page.map(|page| {
            let link = CaseLink {
                title: page.title.clone(),
                articles: lessons.len(),
            };
            (page, link)
        });
        groups.push(Group { lessons, case });
    }
    // What every reader can read in full comes first.
    let is_local = |lesson: &&Lesson| lesson.before.rights == Rights::Local;
    groups.sort_by_key(|group| group.lessons.iter().any(is_local));
    groups.push(Group {
        lessons: alone,
        case: None,
    });
    Ok(groups)
}

/// The lessons of each case, by its slug.
type Cases<'a> = BTreeMap<&'a str, Vec<&'a Lesson>>;

/// Sorts the lessons into cases, without those whose page another one has: file systems may not tell "A" from "a".
fn by_case<'a>(lessons: &'a [Lesson], findings: &mut Vec<Finding>) -> (Cases<'a>, Vec<&'a Lesson>) {
    let (mut cases, mut alone): (Cases<'a>, Vec<&Lesson>) = Default::default();
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    // A case's own page may lie where a lesson without a case would.
    for case in compared(lessons) {
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

/// The cases that have a page of their own: those of more than one article.
fn compared(lessons: &[Lesson]) -> BTreeSet<&str> {
    let (mut once, mut twice) = (BTreeSet::new(), BTreeSet::new());
    for case in lessons.iter().filter_map(|lesson| lesson.case.as_deref()) {
        if !once.insert(case) {
            twice.insert(case);
        }
    }
    twice
}

/// Reads what people wrote about a case; a file with faults counts as none.
fn case_file(project: &Project, slug: &str, findings: &mut Vec<Finding>) -> Result<CaseFile> {
    let path = project.case_file(slug);
    let Some(bytes) = files::read_if_there(&path)? else {
        return Ok(CaseFile::default());
    };
    let file = project.relative(&path);
    let case = utf8(&file, &bytes).and_then(|text| CaseFile::parse(&file, &text));
    Ok(case.unwrap_or_else(|faults| {
        findings.extend(faults.into_iter().map(Finding::Fault));
        CaseFile::default()
    }))
}

impl Contents {
    fn add(
        &mut self,
        group: &Group<'_>,
        pages: Vec<LessonPages>,
        templates: &Templates,
    ) -> Result<()> {
        let (mut chapters, mut keys) = (Vec::new(), Vec::new());
        for (lesson, pages) in group.lessons.iter().zip(pages) {
            chapters.push(chapter(lesson.listed_title.clone(), &pages.index.0));
            keys.extend(pages.key.as_ref().map(|(page, _)| {
                let title = format!(
                    "{}{}",
                    templates.word("contents", "key"),
                    lesson.listed_title
                );
                chapter(title, page)
            }));
            for (page, text) in [Some(pages.index), pages.key].into_iter().flatten() {
                self.pages.insert(page, text.into_bytes());
            }
            self.lessons += 1;
        }
        match &group.case {
            Some((page, _)) => self.add_case(page, (chapters, keys), templates)?,
            None => {
                self.chapters.extend(chapters);
                self.keys.extend(keys);
            }
        }
        Ok(())
    }

    fn add_case(
        &mut self,
        case: &CasePage,
        (chapters, keys): (Vec<Chapter>, Vec<Chapter>),
        templates: &Templates,
    ) -> Result<()> {
        let (page, text) = templates.case(case)?;
        self.pages.insert(page.clone(), text.into_bytes());
        self.cases += 1;
        self.chapters.push(Chapter {
            title: case.title.clone(),
            page: Some(page),
            chapters,
        });
        self.keys.push(Chapter {
            title: case.title.clone(),
            page: None,
            chapters: keys,
        });
        Ok(())
    }
}

fn chapter(title: String, page: &Path) -> Chapter {
    Chapter {
        title,
        page: Some(page.to_owned()),
        chapters: Vec::new(),
    }
}
