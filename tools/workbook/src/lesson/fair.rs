//! Loaded words, as people chose them or as the analysis finds them, go in; the sentences to say fairly come out.

use serde::Serialize;
use whosays_analysis::analysis::Address;

use super::reading::{self, Loaded, Paragraph};
use super::statements::Statements;
use crate::exercises::{Exercises, Wording};

/// How many sentences a lesson asks for.
const MOST: usize = 4;

/// A sentence to say again without its loaded words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FairTask {
    /// The statement's address.
    pub at: String,
    /// Its paragraph.
    pub paragraph: usize,
    /// Whether the lesson shows the place, so that a link can lead there.
    pub is_shown: bool,
    /// Its words; `None` where the text is not there.
    pub quote: Option<String>,
    /// Its loaded words, each with plainer ones.
    pub loaded: Vec<Loaded>,
}

/// Returns the sentences that people chose; where they chose none, those with the most loaded words.
pub(super) fn fair(
    exercises: &Exercises,
    statements: Option<&Statements<'_>>,
    paragraphs: &[Paragraph],
) -> Vec<FairTask> {
    let mut tasks = if exercises.loaded.is_empty() {
        found(paragraphs)
    } else {
        chosen(&exercises.loaded, statements)
    };
    for task in &mut tasks {
        let mut shown = paragraphs.iter().flat_map(|it| &it.statements);
        task.is_shown = shown.any(|statement| statement.at == task.at);
    }
    tasks
}

fn chosen(wordings: &[Wording], statements: Option<&Statements<'_>>) -> Vec<FairTask> {
    let mut tasks: Vec<(Address, FairTask)> = Vec::new();
    for wording in wordings {
        let found = statements.and_then(|all| Some((all, all.find(&wording.print, &wording.at)?)));
        let address = found.map(|(_, statement)| statement.address);
        let Some(address) = address.or_else(|| reading::address(&wording.at)) else {
            continue;
        };
        let loaded = Loaded {
            words: wording.words.clone(),
            neutral: Some(wording.neutral.clone()),
        };
        match tasks.iter_mut().find(|(at, _)| *at == address) {
            Some((_, task)) => task.loaded.push(loaded),
            None => {
                let quote = found.map(|(all, statement)| all.words(statement.span));
                tasks.push((address, task(address, quote, vec![loaded])));
            }
        }
    }
    tasks.sort_by_key(|(address, _)| *address);
    tasks.into_iter().map(|(_, task)| task).collect()
}

fn found(paragraphs: &[Paragraph]) -> Vec<FairTask> {
    let statements = paragraphs
        .iter()
        .flat_map(|paragraph| &paragraph.statements);
    let tasks = statements.filter_map(|statement| {
        let loaded = statement.loaded.clone();
        let plainer = loaded.iter().filter(|it| it.neutral.is_some()).count();
        let address = reading::address(&statement.at)?;
        (plainer > 0).then(|| {
            let quote = Some(statement.words.clone());
            (plainer, address, task(address, quote, loaded))
        })
    });
    let mut tasks: Vec<_> = tasks.collect();
    tasks.sort_by_key(|(plainer, address, _)| (std::cmp::Reverse(*plainer), *address));
    tasks.truncate(MOST);
    tasks.sort_by_key(|(_, address, _)| *address);
    tasks.into_iter().map(|(.., task)| task).collect()
}

fn task(address: Address, quote: Option<String>, loaded: Vec<Loaded>) -> FairTask {
    FairTask {
        at: address.to_string(),
        paragraph: address.paragraph,
        is_shown: false,
        quote,
        loaded,
    }
}

#[cfg(test)]
mod tests {
    use crate::exercises::Wording;
    use crate::lesson::sample::{BRIDGE, VIEW, analysed, exercises, seed};
    use crate::lesson::{Lesson, lesson};
    use whosays_analysis::analysis::Loaded;
    use whosays_analysis::fingerprint::fingerprint;
    use whosays_analysis::span::Span;

    fn lesson_with(found: &[(usize, Option<&str>)], chosen: Vec<Wording>) -> Lesson {
        let (article, mut analysis) = analysed(&BRIDGE);
        for (index, neutral) in found {
            let statement = &mut analysis.statements[*index];
            let start = statement.span.start;
            statement.loaded.push(Loaded {
                span: Span::new(start, start + 3),
                neutral: neutral.map(str::to_owned),
            });
        }
        let mut exercises = exercises(vec![]);
        exercises.loaded = chosen;
        lesson(&seed("b"), Some(&article), Some(&analysis), &exercises)
    }

    fn wording(at: &str) -> Wording {
        Wording {
            at: at.to_owned(),
            print: fingerprint(VIEW),
            words: "at last".to_owned(),
            neutral: "now".to_owned(),
        }
    }

    fn addresses(lesson: &Lesson) -> Vec<&str> {
        lesson.fair.iter().map(|task| &*task.at).collect()
    }

    #[test]
    fn words_without_plainer_ones_make_no_task() {
        let lesson = lesson_with(&[(0, None), (1, Some("plain"))], vec![]);
        assert_eq!(addresses(&lesson), ["p1.s2"]);
    }

    #[test]
    fn what_people_chose_goes_before_what_was_found_and_moves_with_its_statement() {
        let lesson = lesson_with(
            &[(0, Some("plain"))],
            vec![wording("p9.s9"), wording("p9.s9")],
        );
        assert_eq!(addresses(&lesson), ["p2.s1"]);
        assert_eq!(lesson.fair[0].quote.as_deref(), Some(VIEW));
        assert_eq!(lesson.fair[0].loaded.len(), 2);
    }

    #[test]
    fn without_the_text_what_people_chose_is_left() {
        let mut exercises = exercises(vec![]);
        exercises.loaded = vec![wording("p2.s1")];
        let lesson = lesson(&seed("b"), None, None, &exercises);
        assert_eq!(
            (addresses(&lesson), &lesson.fair[0].quote),
            (vec!["p2.s1"], &None)
        );
    }
}
