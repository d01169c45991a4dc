//! A class' minutes go in; a plan comes out, the minutes shared out among the steps of the lesson.

use anyhow::Result;
use serde::{Deserialize, Serialize};

/// A step of a lesson, and its share of the time.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Share {
    /// How many parts of the whole.
    share: u64,
    /// What it is.
    what: String,
    /// What the teacher does.
    #[serde(rename = "do")]
    how: String,
}

/// A step of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Step<'a> {
    /// From which minute to which: "5–14".
    minutes: String,
    what: &'a str,
    #[serde(rename = "do")]
    how: &'a str,
}

#[derive(Deserialize)]
struct File {
    step: Vec<Share>,
}

/// Reads the steps and their shares.
pub(super) fn shares() -> Result<Vec<Share>> {
    let file: File = toml::from_str(include_str!("../../templates/plan.toml"))?;
    Ok(file.step)
}

/// Shares out the minutes; the steps follow each other without a gap and end with the last minute.
pub(super) fn plan(shares: &[Share], minutes: u32) -> Vec<Step<'_>> {
    let whole: u64 = shares.iter().map(|share| share.share).sum::<u64>().max(1);
    let mut parts = 0;
    shares
        .iter()
        .map(|share| {
            let start = u64::from(minutes) * parts / whole;
            parts += share.share;
            let end = u64::from(minutes) * parts / whole;
            Step {
                minutes: format!("{start}–{end}"),
                what: &share.what,
                how: &share.how,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_fills_the_minutes_without_a_gap() {
        let shares = shares().unwrap();
        for minutes in [0, 1, 45, 90, u32::MAX] {
            let steps = plan(&shares, minutes);
            let ends: Vec<_> = steps
                .iter()
                .map(|s| s.minutes.split_once('–').unwrap())
                .collect();
            assert!(ends.windows(2).all(|two| two[0].1 == two[1].0));
            assert_eq!(
                (ends[0].0, ends[ends.len() - 1].1),
                ("0", &*minutes.to_string())
            );
        }
    }
}
