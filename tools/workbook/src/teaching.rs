//! A lesson goes in; what its teacher's page adds comes out: a plan for each length of class, claims chosen for it, what
//! pupils are likely to think, sample answers, standards. All wording stands in `templates/`.
//!
//! 1. [`choice`] puts the claims in the order in which a class takes them up, [`openers`] those last that need the
//!    sentence before them;
//! 2. [`plan`] fills the time dial, where [`part`] says what a short class reads;
//! 3. [`unheard`] chooses whom to keep for the end; [`misconceptions`], [`samples`] and [`standards`] choose what fits the claims.

mod choice;
mod misconceptions;
mod openers;
mod part;
mod plan;
mod samples;
mod standards;
mod unheard;

use anyhow::Result;
use serde::Serialize;

use crate::lesson::{Lesson, LessonClaim, LessonViewpoint};

use choice::Choice;
use misconceptions::{Brought, Misconception};
use openers::Openers;
use plan::{Plan, Time};
use samples::Sample;
use standards::Standard;

/// The words and numbers of the teacher's pages that are data.
pub struct TeachingRules {
    times: Vec<Time>,
    openers: Openers,
    misconceptions: Vec<Misconception>,
    standards: Vec<Standard>,
}

/// What a teacher's page adds to its lesson.
#[derive(Debug, Serialize)]
pub struct Teaching<'a> {
    /// A plan for each length of class, the shortest first.
    times: Vec<Plan<'a>>,
    /// A claim of each kind, for the board; in the article's order. Where there are enough, no plan sorts them.
    board: Vec<&'a LessonClaim>,
    /// The claims for the most common length of class, in the article's order.
    four: Vec<&'a LessonClaim>,
    misconceptions: Vec<Brought<'a>>,
    samples: Vec<Sample<'a>>,
    standards: Vec<&'a Standard>,
    /// Whom to keep for the end.
    kept: Option<&'a LessonViewpoint>,
}

/// How many claims a class of the most common length takes up.
const MOST_COMMON: usize = 4;

impl TeachingRules {
    /// Reads the data.
    ///
    /// # Errors
    /// A slip in `templates/`.
    pub fn shipped() -> Result<Self> {
        Ok(Self {
            times: plan::times()?,
            openers: Openers::shipped()?,
            misconceptions: misconceptions::shipped()?,
            standards: standards::shipped()?,
        })
    }

    /// Prepares a lesson for its teacher.
    pub fn teaching<'a>(&'a self, lesson: &'a Lesson, is_compared: bool) -> Teaching<'a> {
        let choice = Choice::of(lesson.claims.iter(), &self.openers);
        let times = plan::plans(&self.times, lesson, &self.openers);
        let used = |claim: &LessonClaim| {
            let plans = times.iter();
            plans.filter(|plan| plan.takes_up(claim.number)).count()
        };
        Teaching {
            board: Choice::sparing(lesson.claims.iter(), &self.openers, used).of_each_kind(),
            four: choice.first(MOST_COMMON),
            misconceptions: misconceptions::brought(&self.misconceptions, &lesson.claims),
            samples: samples::samples(&choice.of_each_kind()),
            standards: standards::served(&self.standards, lesson, is_compared),
            kept: unheard::kept(lesson),
            times,
        }
    }
}

#[cfg(test)]
mod tests;
