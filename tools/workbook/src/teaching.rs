//! A lesson goes in; what its teacher's page adds comes out: a plan for each length of class, claims chosen for it, what
//! pupils are likely to think, sample answers, standards. All wording stands in `templates/`.
//!
//! 1. [`choice`] puts the claims in the order in which a class takes them up;
//! 2. [`plan`] fills the time dial; [`misconceptions`], [`samples`] and [`standards`] choose what fits the claims.

mod choice;
mod misconceptions;
mod plan;
mod samples;
mod standards;

use anyhow::Result;
use serde::Serialize;

use crate::lesson::{Lesson, LessonClaim};

use choice::Choice;
use misconceptions::{Brought, Misconception};
use plan::{Plan, Time};
use samples::Sample;
use standards::Standard;

/// The words and numbers of the teacher's pages that are data.
pub struct TeachingRules {
    times: Vec<Time>,
    misconceptions: Vec<Misconception>,
    standards: Vec<Standard>,
}

/// What a teacher's page adds to its lesson.
#[derive(Debug, Serialize)]
pub struct Teaching<'a> {
    /// A plan for each length of class, the shortest first.
    times: Vec<Plan<'a>>,
    /// A claim of each kind, for the board; in the article's order.
    board: Vec<&'a LessonClaim>,
    /// The claims for the most common length of class, in the article's order.
    four: Vec<&'a LessonClaim>,
    misconceptions: Vec<Brought<'a>>,
    samples: Vec<Sample<'a>>,
    standards: Vec<&'a Standard>,
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
            misconceptions: misconceptions::shipped()?,
            standards: standards::shipped()?,
        })
    }

    /// Prepares a lesson for its teacher.
    pub fn teaching<'a>(&'a self, lesson: &'a Lesson, is_compared: bool) -> Teaching<'a> {
        let choice = Choice::of(&lesson.claims);
        Teaching {
            times: plan::plans(&self.times, lesson.minutes, &choice),
            board: choice.of_each_kind(),
            four: choice.first(MOST_COMMON),
            misconceptions: misconceptions::brought(&self.misconceptions, &lesson.claims),
            samples: samples::samples(&choice.of_each_kind(), &lesson.checks),
            standards: standards::served(&self.standards, lesson, is_compared),
        }
    }
}

#[cfg(test)]
mod tests;
