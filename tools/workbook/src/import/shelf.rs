//! What a project has already: seeds and lessons go in; which of them a copy belongs to, and which names are free, come
//! out.

use std::collections::{BTreeMap, BTreeSet};

use whosays_analysis::article::Article;
use whosays_analysis::fingerprint::fingerprint;

use crate::files;
use crate::project::{self, Project};
use crate::seed::load::file_in;
use crate::seed::reading::statement_prints;
use crate::seed::{Loaded, Rights};

/// A lesson whose claims are known, whether or not its seed's text is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownLesson {
    /// The slug of its seed.
    pub slug: String,
    /// The fingerprints of the statements that its claims are about.
    pub prints: BTreeSet<String>,
}

/// What a project has already, so that a copy finds its lesson and no file is written over.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// Where each text is, by its fingerprint.
    by_print: BTreeMap<String, String>,
    /// The lessons' claims.
    lessons: Vec<KnownLesson>,
    /// The slugs of local seeds that lack their text.
    lacking: BTreeSet<String>,
    /// The slugs of all seeds.
    slugs: BTreeSet<String>,
}

impl Shelf {
    /// Notes what is there.
    pub fn new(loaded: &Loaded, lessons: Vec<KnownLesson>) -> Self {
        let mut shelf = Self {
            lessons,
            ..Self::default()
        };
        for seed in &loaded.seeds {
            let told = seed.front.fingerprint.clone();
            // Both: cleaning may have changed since the fingerprint was told.
            let read = seed.article().map(|article| fingerprint(&article.text));
            for print in told.into_iter().chain(read) {
                shelf.by_print.insert(print, seed.slug.clone());
            }
            if seed.front.rights == Rights::Local && seed.text.is_none() {
                shelf.lacking.insert(seed.slug.clone());
            }
            shelf.slugs.insert(seed.slug.clone());
        }
        shelf
    }

    /// Finds the seed or lesson that an article belongs to: by the fingerprint of its text, or else, where the lesson
    /// still lacks its text, by at least half of its claims, because another copy of an article differs a little.
    pub(crate) fn find(&self, article: &Article) -> Option<&str> {
        if let Some(slug) = self.by_print.get(&fingerprint(&article.text)) {
            return Some(slug);
        }
        let statements = statement_prints(article);
        let share = |lesson: &KnownLesson| lesson.prints.intersection(&statements).count();
        let is_half = |lesson: &&KnownLesson| {
            let found = share(lesson);
            found > 0 && found * 2 >= lesson.prints.len()
        };
        let lesson = self
            .lessons
            .iter()
            .filter(|lesson| !self.is_whole(&lesson.slug))
            .filter(is_half)
            .max_by_key(|lesson| share(lesson))?;
        Some(&lesson.slug)
    }

    /// Tells whether a seed has all that it needs: it is there, and so is its text.
    pub(crate) fn is_whole(&self, slug: &str) -> bool {
        self.slugs.contains(slug) && !self.lacking.contains(slug)
    }

    /// Tells whether there is such a seed.
    pub(crate) fn has(&self, slug: &str) -> bool {
        self.slugs.contains(slug)
    }

    /// Notes that a seed is there now, with its text.
    pub(crate) fn add(&mut self, slug: &str, article: &Article) {
        self.by_print
            .insert(fingerprint(&article.text), slug.to_owned());
        self.slugs.insert(slug.to_owned());
        self.lacking.remove(slug);
    }

    /// Returns the first free name: the slug itself, or with -2, -3 and so on behind it. A name is taken by a seed, by a
    /// file that only looks like one, and by a lesson that waits for its text.
    pub(crate) fn free_name(&self, project: &Project, slug: &str) -> String {
        let is_taken = |name: &str| {
            self.has(name)
                || self.lessons.iter().any(|lesson| lesson.slug == name)
                || files::is_file(&project.exercises_file(name))
                || file_in(&project.seeds_dir(), name).is_some()
                || file_in(&project.local_dir(), name).is_some()
        };
        let mut name = slug.to_owned();
        let mut number = 2;
        while is_taken(&name) {
            name = project::numbered(slug, number);
            number += 1;
        }
        name
    }
}
