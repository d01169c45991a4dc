//! The steps of each length of class go in, and a lesson; the time dial comes out.

use anyhow::Result;
use serde::{Deserialize, Serialize};

use super::choice::Choice;
use super::openers::Openers;
use super::part::{Part, Reads, part};
use crate::lesson::Lesson;

/// A length of class, as `templates/plan.toml` has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Time {
    minutes: u32,
    /// What there is no time for.
    left_out: String,
    /// How much of the article is read, where it is not all of it.
    reads: Option<Reads>,
    step: Vec<Step>,
}

/// A step of a class.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    minutes: u32,
    /// What it is.
    what: String,
    /// What the teacher does.
    #[serde(rename = "do")]
    how: String,
    /// How many claims it takes up.
    #[serde(default)]
    claims: usize,
    /// Whether it is the one in which the class reads.
    #[serde(default)]
    is_reading: bool,
}

/// A length of class with its steps.
#[derive(Debug, Serialize)]
pub(super) struct Plan<'a> {
    minutes: u32,
    /// Whether it is the one that the lesson asks for, or the nearest to it.
    is_own: bool,
    left_out: &'a str,
    steps: Vec<PlanStep<'a>>,
}

/// A step with its minutes.
#[derive(Debug, Serialize)]
struct PlanStep<'a> {
    /// From which minute to which: "5–14".
    minutes: String,
    what: &'a str,
    #[serde(rename = "do")]
    how: &'a str,
    /// The numbers of the claims that it takes up.
    claims: Vec<usize>,
    /// What it reads, where that is not the whole article.
    reads: Option<Part>,
}

#[derive(Deserialize)]
struct File {
    time: Vec<Time>,
}

/// Reads the lengths of class.
pub(super) fn times() -> Result<Vec<Time>> {
    let file: File = toml::from_str(include_str!("../../templates/plan.toml"))?;
    Ok(file.time)
}

/// Returns a plan for each length of class.
pub(super) fn plans<'a>(times: &'a [Time], lesson: &Lesson, openers: &Openers) -> Vec<Plan<'a>> {
    let own = times
        .iter()
        .map(|time| time.minutes)
        .min_by_key(|own| own.abs_diff(lesson.minutes));
    let plan = |time: &'a Time| Plan {
        minutes: time.minutes,
        is_own: Some(time.minutes) == own,
        left_out: &time.left_out,
        steps: steps(time, lesson, openers),
    };
    times.iter().map(plan).collect()
}

impl Plan<'_> {
    /// Tells whether a step takes up the claim of this number.
    pub(super) fn takes_up(&self, number: usize) -> bool {
        let mut steps = self.steps.iter();
        steps.any(|step| step.claims.contains(&number))
    }
}

fn steps<'a>(time: &'a Time, lesson: &Lesson, openers: &Openers) -> Vec<PlanStep<'a>> {
    let most = time.step.iter().map(|step| step.claims).max().unwrap_or(0);
    let read = time.reads.and_then(|reads| part(reads, lesson, most));
    // What is sorted was read before.
    let is_read = |claim: &&_| read.is_none_or(|read| read.holds(claim));
    let choice = Choice::of(lesson.claims.iter().filter(is_read), openers);
    let mut start = 0;
    let step = |step: &'a Step| {
        let end = start + step.minutes;
        let minutes = format!("{start}–{end}");
        start = end;
        let claims = choice.first(step.claims);
        PlanStep {
            minutes,
            what: &step.what,
            how: &step.how,
            claims: claims.iter().map(|claim| claim.number).collect(),
            reads: read.filter(|_| step.is_reading),
        }
    };
    time.step.iter().map(step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::sample::bridge;

    #[test]
    fn the_steps_of_a_class_fill_its_minutes() {
        for time in times().unwrap() {
            let filled: u32 = time.step.iter().map(|step| step.minutes).sum();
            assert_eq!(filled, time.minutes);
        }
    }

    #[test]
    fn the_style_sheet_knows_each_length_of_class() {
        let css = include_str!("../../../../theme/teacher.css");
        for Time { minutes, .. } in times().unwrap() {
            let rule = format!(
                ".ws-dial:has([value=\"{minutes}\"]:checked) .ws-time:not([data-minutes=\"{minutes}\"])"
            );
            assert!(css.contains(&rule), "{rule}");
        }
    }

    #[test]
    fn a_plan_goes_on_without_a_gap_and_the_nearest_is_the_lesson_s_own() {
        let (times, openers) = (times().unwrap(), Openers::shipped().unwrap());
        for (minutes, own) in [(0, 10), (30, 25), (45, 45), (50, 45), (u32::MAX, 90)] {
            let lesson = Lesson {
                minutes,
                ..bridge("b")
            };
            let plans = plans(&times, &lesson, &openers);
            let is_own: Vec<u32> = plans
                .iter()
                .filter(|plan| plan.is_own)
                .map(|plan| plan.minutes)
                .collect();
            assert_eq!(is_own, [own]);
            for plan in plans {
                let ends: Vec<_> = plan
                    .steps
                    .iter()
                    .map(|step| step.minutes.split_once('–').unwrap())
                    .collect();
                assert!(ends.windows(2).all(|two| two[0].1 == two[1].0));
                assert_eq!(
                    (ends[0].0, ends[ends.len() - 1].1),
                    ("0", &*plan.minutes.to_string())
                );
            }
        }
    }
}
