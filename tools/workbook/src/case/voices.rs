//! The actors of several lessons go in; a matrix comes out: who is heard, or only spoken of, in which article.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;
use whosays_analysis::compare::name_key;

use crate::lesson::{Lesson, Voice};

/// How many actors a matrix holds at most.
const MOST: usize = 16;

/// An actor across the articles of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseVoice {
    /// The fullest name used in the first article that speaks of it.
    pub name: String,
    /// Whether no article gives it words.
    pub silent: bool,
    /// Each article's part.
    pub cells: Vec<VoiceInArticle>,
}

/// An actor in one article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct VoiceInArticle {
    /// Whether the article speaks of it.
    pub present: bool,
    /// In how many statements; `None` where that can't be counted.
    pub mentions: Option<usize>,
    /// In how many statements it is given words.
    pub voiced: usize,
    /// Who of theirs is heard where they are not.
    pub through: Option<String>,
}

/// The same actor in several articles, found by the names they share.
pub(super) struct SharedActor<'a> {
    names: BTreeSet<String>,
    /// Its parts, each with the number of its article.
    pub(super) parts: Vec<(usize, &'a Voice)>,
}

impl SharedActor<'_> {
    /// Tells whether an article has this actor under another spelling of the name. Two names in one article are two.
    fn is_spelled_like(&self, voice: &Voice, column: usize) -> bool {
        let Some(key) = name_key(&voice.name) else {
            return false;
        };
        let mut parts = self.parts.iter();
        let is_elsewhere = self.parts.iter().all(|(other, _)| *other != column);
        is_elsewhere
            && parts.any(|(_, known)| name_key(&known.name).is_some_and(|known| known == key))
    }
}

/// Returns the actors of all lessons, in the order in which they come up.
pub(super) fn actors<'a>(lessons: &[&'a Lesson]) -> Vec<SharedActor<'a>> {
    let mut actors: Vec<SharedActor<'a>> = Vec::new();
    for (column, lesson) in lessons.iter().enumerate() {
        // Without the text a nameless source ("investigations") can't be told from that of another article.
        let is_known = |voice: &&Voice| lesson.has_text || !voice.group;
        for voice in lesson.actors.iter().filter(is_known) {
            let names: BTreeSet<String> = all_names(voice).map(str::to_lowercase).collect();
            let known = actors.iter_mut().find(|known| {
                !known.names.is_disjoint(&names) || known.is_spelled_like(voice, column)
            });
            match known {
                Some(known) => {
                    known.names.extend(names);
                    known.parts.push((column, voice));
                }
                None => actors.push(SharedActor {
                    names,
                    parts: vec![(column, voice)],
                }),
            }
        }
    }
    actors
}

/// Returns an actor's names as they are written, the fullest first.
pub(super) fn all_names(voice: &Voice) -> impl Iterator<Item = &str> {
    [&voice.name]
        .into_iter()
        .chain(&voice.aliases)
        .map(String::as_str)
}

/// Returns one row an actor: those in most articles first, and of these the ones never heard, then the most spoken of.
pub(super) fn matrix(actors: &[SharedActor<'_>], articles: usize) -> Vec<CaseVoice> {
    let mut rows: Vec<CaseVoice> = actors.iter().map(|actor| row(actor, articles)).collect();
    rows.sort_by_key(|row| {
        let present = row.cells.iter().filter(|cell| cell.present).count();
        let times = |cell: &VoiceInArticle| cell.mentions.unwrap_or(cell.voiced);
        Reverse((
            present,
            row.silent,
            row.cells.iter().map(times).sum::<usize>(),
        ))
    });
    rows.truncate(MOST);
    rows
}

fn row(actor: &SharedActor<'_>, articles: usize) -> CaseVoice {
    let mut cells = vec![VoiceInArticle::default(); articles];
    for &(column, voice) in &actor.parts {
        let cell = &mut cells[column];
        cell.present = true;
        cell.mentions = voice.mentions.map(|more| more + cell.mentions.unwrap_or(0));
        cell.voiced += voice.voiced;
        cell.through = cell.through.take().or_else(|| voice.through.clone());
    }
    CaseVoice {
        name: actor.parts[0].1.name.clone(),
        silent: actor.parts.iter().all(|(_, voice)| voice.silent),
        cells,
    }
}
