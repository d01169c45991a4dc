//! Takes the parts of a date as a pattern found them and gives `YYYY-MM-DD`.

use regex::Captures;

use super::rules::HeaderRules;

/// Returns the date, or nothing where there is no such day, or where day and month could be either way round.
pub(super) fn iso(found: &Captures<'_>, rules: &HeaderRules) -> Option<String> {
    let number = |group: &str| {
        found
            .name(group)
            .and_then(|digits| digits.as_str().parse::<u32>().ok())
    };
    let year = number("year")?;
    let (month, day) = match (number("either"), number("other"), found.name("name")) {
        (Some(either), Some(other), _) => month_and_day(either, other)?,
        (_, _, Some(name)) => (rules.month(name.as_str())?, number("day")?),
        _ => (number("month")?, number("day")?),
    };
    let is_day = (1..=12).contains(&month) && (1..=days(year, month)).contains(&day);
    is_day.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn month_and_day(either: u32, other: u32) -> Option<(u32, u32)> {
    match (either > 12, other > 12) {
        (true, false) => Some((other, either)),
        (false, true) => Some((either, other)),
        (false, false) if either == other => Some((either, other)),
        _ => None,
    }
}

fn days(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
