//! A seed and its article go in; what a reader should know before reading comes out, with gaps where the copy is silent.

use serde::Serialize;
use whosays_analysis::article::Article;
use whosays_analysis::reading_level;

use crate::exercises::Exercises;
use crate::pages::escape::web_address;
use crate::seed::{Form, Rights, Seed};

use super::statements::Statements;

/// How many words a reader of about 13 takes in a minute.
const WORDS_A_MINUTE: usize = 180;

/// Who wrote it, where, when, in what form, how long it is. `None` is unknown: the lesson makes a question of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Before {
    /// Who published it.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// When.
    pub date: Option<Day>,
    /// Where it can be found, as it was written down.
    pub url: Option<String>,
    /// The same, where it is an address of the web and may be a link.
    pub link: Option<String>,
    /// What kind of text it is.
    pub form: Form,
    /// Under which licence it may be passed on.
    pub licence: Option<String>,
    /// Whether its text is in the repository.
    pub rights: Rights,
    /// How many words the article has; `None` where its text is not there.
    pub words: Option<usize>,
    /// How many minutes it takes to read.
    pub reading_minutes: Option<usize>,
    /// The school grade whose readers can follow it; `None` for a very short text too.
    pub grade: Option<u8>,
    /// What a reader should know, where an article tells of violence.
    pub content_note: Option<String>,
}

/// A date, in parts, so that a template can name the month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Day {
    /// The date as it was written: "2025-03-04".
    pub iso: String,
    /// The day without leading zero; empty where the date is in another form.
    pub day: String,
    /// The month with its zero: "03".
    pub month: String,
    /// The year.
    pub year: String,
}

/// Gathers what is known: what the front matter says goes before what was read off the copy.
pub(super) fn before(
    seed: &Seed,
    article: Option<&Article>,
    statements: Option<&Statements<'_>>,
    exercises: &Exercises,
) -> Before {
    let front = &seed.front;
    let words = article.map(|article| article.text.split_whitespace().count());
    let author = article.and_then(|article| article.author.clone());
    let outlet = article.and_then(|article| article.outlet.clone());
    let date = article.and_then(|article| article.date.clone());
    Before {
        outlet: front.outlet.clone().or(outlet),
        author: front.author.clone().or(author),
        date: front.date.clone().or(date).map(day),
        link: front
            .url
            .as_deref()
            .and_then(web_address)
            .map(str::to_owned),
        url: front.url.clone(),
        form: front.form,
        licence: front.licence.clone(),
        rights: front.rights,
        words,
        reading_minutes: words.map(|words| words.div_ceil(WORDS_A_MINUTE).max(1)),
        grade: statements.and_then(grade),
        content_note: exercises.content_note.clone(),
    }
}

/// Easier than the first grade is the first. No kind is looked at: the class edition knows none.
fn grade(statements: &Statements<'_>) -> Option<u8> {
    let all = statements.analysis.statements.iter();
    let grade = reading_level::grade(all.map(|statement| statement.span.of(statements.text)))?;
    Some(grade.round().clamp(1.0, 20.0) as u8)
}

fn day(iso: String) -> Day {
    let parts: Vec<&str> = iso.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let is_date = lengths == [4, 2, 2]
        && parts.concat().chars().all(|c| c.is_ascii_digit())
        && ("01"..="12").contains(&parts[1]);
    let [year, month, day] = match parts[..] {
        [year, month, day] if is_date => [year, month, day.trim_start_matches('0')],
        _ => [""; 3],
    }
    .map(str::to_owned);
    Day {
        iso,
        day,
        month,
        year,
    }
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn a_date_falls_into_its_parts() {
        let date = day("2025-03-04".to_owned());
        assert_eq!((&*date.day, &*date.month, &*date.year), ("4", "03", "2025"));
    }

    #[test]
    fn another_form_of_date_stays_as_it_is() {
        for text in ["spring 2025", "2025-13-01", "2025-3-4", ""] {
            let date = day(text.to_owned());
            assert_eq!((&*date.iso, &*date.month), (text, ""));
        }
    }
}
