//! A seed, its article, the analysis and people's exercises go in; one value with all that a lesson's pages show comes
//! out, in the order of the page.
//!
//! 1. [`before`] what to know before reading;
//! 2. [`reading`] the article, or the gists of a text that is not there;
//! 3. [`claims`] the claims, where people's labels overrule the analysis;
//! 4. [`merits`] what the article does well;
//! 5. [`voices`] who speaks, and who is only spoken of; [`ledger`] what each source says;
//! 6. [`fair`] the sentences to say again in plain words.

mod before;
mod claims;
mod fair;
mod ledger;
mod merits;
mod parts;
mod reading;
mod slips;
mod statements;
mod voices;

use serde::Serialize;
use whosays_analysis::analysis::Analysis;
use whosays_analysis::article::Article;

use crate::exercises::quote::{self, MOST_WORDS};
use crate::exercises::{Exercises, Viewpoint};
use crate::pages::{escape, path_name};
use crate::seed::{Rights, Seed};

pub use before::{Before, Day};
pub use claims::{LessonCheck, LessonClaim};
pub use fair::FairTask;
pub use ledger::{LedgerEntry, Said};
pub use merits::{LessonMerit, MeritAt};
pub use parts::{Mark, Part};
pub use reading::{LessonStatement, Loaded, Paragraph, Sign, Tally, Tick};
pub use slips::Reply;
pub use voices::Voice;

use statements::Statements;

/// Everything that a lesson's pages show. Its title holds no `<`; all other words are as they were written.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Lesson {
    /// The seed's slug.
    pub slug: String,
    /// The case's slug.
    pub case: Option<String>,
    /// The seed's file, from the project's root.
    pub seed_file: String,
    /// The headline, or the slug where there is none.
    pub title: String,
    /// The title in the table of contents, which is passed on: of a headline read off a local text no more than a cue.
    pub listed_title: String,
    /// The school grades it suits: "8-10".
    pub grades: String,
    /// The minutes a class needs.
    pub minutes: u32,
    /// What a reader will be able to do.
    pub objectives: Vec<String>,
    /// What to know before reading.
    pub before: Before,
    /// Whether the article's text is there; else its paragraphs hold gists.
    pub has_text: bool,
    /// The article's paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// How many statements there are of each kind.
    pub tally: Tally,
    /// Whether its pages lay marks over the article.
    pub is_marked: bool,
    /// Whether people labelled all of it, so that no mark is the tool's alone.
    pub is_settled: bool,
    /// The claims, in the article's order.
    pub claims: Vec<LessonClaim>,
    /// What the article does well; nothing is told without the text.
    pub merits: Vec<LessonMerit>,
    /// Everybody the article speaks of; without the text, whoever its claims name as a source.
    pub actors: Vec<Voice>,
    /// The actors to look at: those never heard first, then the most spoken of.
    pub voices: Vec<Voice>,
    /// How often the most spoken of among them is spoken of; 0 without the text.
    pub loudest: usize,
    /// The sources, the best known first.
    pub ledger: Vec<LedgerEntry>,
    /// Whose view the lesson asks for.
    pub missing: Vec<LessonViewpoint>,
    /// What to verify.
    pub checks: Vec<LessonCheck>,
    /// The sentences to say again in plain words.
    pub fair: Vec<FairTask>,
    /// The text with its analysis, to compare it with the others of its case.
    #[serde(skip)]
    pub read: Option<(Article, Analysis)>,
    /// The addresses of claims that can't be shown: their statement is gone, and they have no gist.
    pub lost: Vec<String>,
}

impl Lesson {
    /// Returns the statements of all paragraphs, in order.
    pub fn statements(&self) -> impl Iterator<Item = &LessonStatement> {
        let paragraphs = self.paragraphs.iter();
        paragraphs.flat_map(|paragraph| &paragraph.statements)
    }
}

/// A perspective the lesson asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LessonViewpoint {
    /// Whose view.
    pub who: String,
    /// Why this article makes one ask.
    pub why: String,
    /// What to ask, and where such a view could be heard.
    pub ask: String,
}

/// Puts a lesson together. Article and analysis are missing while a local seed's text is not there.
pub fn lesson(
    seed: &Seed,
    article: Option<&Article>,
    analysis: Option<&Analysis>,
    exercises: &Exercises,
) -> Lesson {
    let statements = article
        .zip(analysis)
        .map(|(article, analysis)| Statements::new(article, analysis));
    let (claims, lost) = claims::claims(exercises, statements.as_ref());
    let actors = voices::actors(analysis, &claims);
    let mut paragraphs = reading::paragraphs(statements.as_ref(), &claims);
    reading::mark_headings(&mut paragraphs, &seed.headings);
    let tally = reading::tally(&paragraphs);
    Lesson {
        slug: path_name(&seed.slug),
        case: seed.front.case.as_deref().map(path_name),
        seed_file: slashed(&seed.file),
        listed_title: listed_title(seed, article),
        title: title(seed, article),
        grades: exercises.grades.clone(),
        minutes: exercises.minutes,
        objectives: exercises.objectives.clone(),
        before: before::before(seed, article, statements.as_ref(), exercises),
        has_text: statements.is_some(),
        tally,
        is_marked: tally.statements <= reading::MOST_MARKED,
        is_settled: false,
        merits: merits::merits(exercises, statements.as_ref(), analysis, &paragraphs),
        loudest: actors
            .iter()
            .filter_map(|actor| actor.mentions)
            .max()
            .unwrap_or(0),
        voices: voices::voices(&actors),
        actors,
        ledger: ledger::ledger(statements.as_ref(), &claims),
        missing: exercises.viewpoints.iter().map(viewpoint).collect(),
        checks: claims::checks(exercises, statements.as_ref(), &claims),
        fair: fair::fair(exercises, statements.as_ref(), &paragraphs),
        paragraphs,
        claims,
        read: read_for_case(seed, article, analysis),
        lost,
    }
}

/// What a compare page needs; a lesson that is compared with none keeps nothing.
fn read_for_case(
    seed: &Seed,
    article: Option<&Article>,
    analysis: Option<&Analysis>,
) -> Option<(Article, Analysis)> {
    seed.front.case.as_ref()?;
    article.cloned().zip(analysis.cloned())
}

/// Tells whether the lesson is whole without the article's text: every claim has a gist.
pub fn has_all_gists(exercises: &Exercises) -> bool {
    !exercises.claims.is_empty()
        && exercises
            .claims
            .iter()
            .all(|claim| !claim.gist.trim().is_empty())
}

fn title(seed: &Seed, article: Option<&Article>) -> String {
    let read_off = article.and_then(|article| article.title.as_ref());
    let title = seed.front.title.as_ref().or(read_off);
    escape::heading(title.unwrap_or(&seed.slug))
}

fn listed_title(seed: &Seed, article: Option<&Article>) -> String {
    let title = title(seed, article);
    let is_text = seed.front.rights == Rights::Local && seed.front.title.is_none();
    if is_text {
        quote::shorten(&title, MOST_WORDS)
    } else {
        title
    }
}

fn viewpoint(viewpoint: &Viewpoint) -> LessonViewpoint {
    LessonViewpoint {
        who: viewpoint.who.clone(),
        why: viewpoint.why.clone(),
        ask: viewpoint.ask.clone(),
    }
}

/// A path with the same signs on every system.
fn slashed(path: &std::path::Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
