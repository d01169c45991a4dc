//! The merits that people wrote, or those of the analysis, go in; the few that a page shows come out.

use serde::Serialize;
use whosays_analysis::analysis::{Analysis, Merit, MeritPlace};

use super::reading::{self, Paragraph};
use super::statements::Statements;
use crate::exercises::{self, Exercises};

/// How many merits a page shows.
const MOST: usize = 4;
/// How many places it shows of each.
const MOST_PLACES: usize = 4;

/// Something that the article does well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LessonMerit {
    /// What, in words for a reader.
    pub says: String,
    /// Where.
    pub places: Vec<MeritAt>,
}

/// A place where an article does well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeritAt {
    /// The statement's address.
    pub at: String,
    /// Its paragraph.
    pub paragraph: usize,
    /// Whether the lesson shows the paragraph, so that a link can lead there.
    pub is_shown: bool,
    /// The words that show it; empty where a person tells it all.
    pub words: String,
}

/// Returns what people say that the article does well; where they say nothing, what the analysis finds.
pub(super) fn merits(
    exercises: &Exercises,
    statements: Option<&Statements<'_>>,
    analysis: Option<&Analysis>,
    paragraphs: &[Paragraph],
) -> Vec<LessonMerit> {
    let written = exercises.merits.iter().map(|it| written(it, statements));
    let mut merits = if exercises.merits.is_empty() {
        found(analysis)
    } else {
        written.collect()
    };
    for place in merits.iter_mut().flat_map(|merit| &mut merit.places) {
        place.is_shown = paragraphs.iter().any(|it| it.number == place.paragraph);
    }
    merits
}

fn written(merit: &exercises::Merit, statements: Option<&Statements<'_>>) -> LessonMerit {
    let found = statements.and_then(|all| all.find(&merit.print, &merit.at));
    let address = found.map(|found| found.address);
    let address = address.or_else(|| reading::address(&merit.at));
    let place = address.map(|address| MeritAt {
        at: address.to_string(),
        paragraph: address.paragraph,
        is_shown: false,
        words: String::new(),
    });
    LessonMerit {
        says: merit.says.clone(),
        places: place.into_iter().collect(),
    }
}

/// Chooses the merits to show, those with the most places first; none without the text.
fn found(analysis: Option<&Analysis>) -> Vec<LessonMerit> {
    let mut merits: Vec<&Merit> = analysis
        .into_iter()
        .flat_map(|analysis| &analysis.merits)
        .collect();
    merits.sort_by_key(|merit| std::cmp::Reverse(merit.places.len()));
    merits.into_iter().take(MOST).map(shown).collect()
}

fn shown(merit: &Merit) -> LessonMerit {
    LessonMerit {
        says: merit.says.clone(),
        places: merit.places.iter().take(MOST_PLACES).map(place).collect(),
    }
}

fn place(place: &MeritPlace) -> MeritAt {
    MeritAt {
        at: place.address.to_string(),
        paragraph: place.address.paragraph,
        is_shown: false,
        words: place.words.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::sample::{BRIDGE, analysed, merit};

    #[test]
    fn those_with_the_most_places_are_shown_and_no_more_than_four() {
        let (article, mut analysis) = analysed(&BRIDGE);
        for says in ["a", "b", "c", "d", "e"] {
            analysis
                .merits
                .push(merit(says, &analysis.statements[0], &article));
        }
        let twice = analysis.merits[4].places[0].clone();
        analysis.merits[4].places.push(twice);
        let shown = found(Some(&analysis));
        let says: Vec<&str> = shown.iter().map(|merit| merit.says.as_str()).collect();
        assert_eq!(says, ["e", "a", "b", "c"]);
    }

    #[test]
    fn without_the_text_nothing_is_told() {
        assert_eq!(found(None), []);
    }
}
