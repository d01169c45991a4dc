//! The steps of each length of class go in, and the chosen claims; the time dial comes out.

use anyhow::Result;
use serde::{Deserialize, Serialize};

use super::choice::Choice;

/// A length of class, as `templates/plan.toml` has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Time {
    minutes: u32,
    /// What there is no time for.
    left_out: String,
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
pub(super) fn plans<'a>(times: &'a [Time], minutes: u32, choice: &Choice<'_>) -> Vec<Plan<'a>> {
    let own = times
        .iter()
        .map(|time| time.minutes)
        .min_by_key(|own| own.abs_diff(minutes));
    let plan = |time: &'a Time| Plan {
        minutes: time.minutes,
        is_own: Some(time.minutes) == own,
        left_out: &time.left_out,
        steps: steps(time, choice),
    };
    times.iter().map(plan).collect()
}

fn steps<'a>(time: &'a Time, choice: &Choice<'_>) -> Vec<PlanStep<'a>> {
    let mut start = 0;
    let step = |step: &'a Step| {
        let end = start + step.minutes;
        let minutes = format!("{start}–{end}");
        start = end;
        PlanStep {
            minutes,
            what: &step.what,
            how: &step.how,
            claims: choice
                .first(step.claims)
                .iter()
                .map(|claim| claim.number)
                .collect(),
        }
    };
    time.step.iter().map(step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let times = times().unwrap();
        for (minutes, own) in [(0, 10), (30, 25), (45, 45), (50, 45), (u32::MAX, 90)] {
            let plans = plans(&times, minutes, &Choice::of(&[]));
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
