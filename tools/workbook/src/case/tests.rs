use super::*;
use crate::lesson::sample::{actor, analysed, bridge, exercises, figure, seed};
use crate::lesson::{Lesson, lesson};
use whosays_analysis::analysis::{Actor, Loaded};
use whosays_analysis::labels::Kind;
use whosays_analysis::span::Span;

/// An article of one statement.
fn article_on(slug: &str, words: &str, cars: f64, actors: Vec<Actor>) -> Lesson {
    let (article, mut analysis) = analysed(&[&[(words, Kind::Unsourced)]]);
    figure(&mut analysis.statements[0], Span::new(0, 4), cars, "Cars");
    analysis.statements[0].loaded.push(Loaded {
        span: Span::new(5, 9),
        neutral: Some("crossed".to_owned()),
    });
    analysis.actors = actors;
    lesson(
        &seed(slug),
        Some(&article),
        Some(&analysis),
        &exercises(vec![]),
    )
}

fn two() -> [Lesson; 2] {
    let mut council = actor("Karrow Town Council", 3, 0);
    council.aliases = vec!["the council".to_owned()];
    [
        article_on(
            "a",
            "4300 went over it.",
            4300.0,
            vec![council, actor("commuters", 2, 0)],
        ),
        article_on(
            "b",
            "5200 fled over it.",
            5200.0,
            vec![actor("The council", 4, 2)],
        ),
    ]
}

fn page(lessons: &[Lesson]) -> CasePage {
    let lessons: Vec<&Lesson> = lessons.iter().collect();
    case_page("karrow-bridge", &CaseFile::default(), &lessons)
}

#[test]
fn an_actor_is_one_row_under_any_of_its_names() {
    let rows = page(&two()).voices;
    let seen: Vec<_> = rows
        .iter()
        .map(|row| {
            (
                &*row.name,
                row.silent,
                row.cells[0].mentions,
                row.cells[1].voiced,
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("Karrow Town Council", false, Some(3), 2),
            ("commuters", true, Some(2), 0)
        ]
    );
    assert!(!rows[1].cells[1].present);
}

#[test]
fn figures_of_the_same_thing_stand_side_by_side() {
    let figures = page(&two()).figures;
    let words: Vec<_> = figures[0]
        .cells
        .iter()
        .map(|cell| &*cell[0].words)
        .collect();
    assert_eq!(
        (&*figures[0].of, figures[0].differs, words),
        ("cars", true, vec!["4300", "5200"])
    );
}

#[test]
fn a_figure_of_one_article_only_is_not_compared() {
    let mut lessons = two();
    lessons[1].paragraphs[0].statements[0].figures[0].unit = Some("percent".to_owned());
    assert_eq!(page(&lessons).figures, []);
}

#[test]
fn different_words_for_the_same_are_set_against_each_other() {
    let words = page(&two()).words;
    let seen: Vec<_> = words
        .iter()
        .map(|row| (&*row.about, &row.cells[0][0][..], &row.cells[1][0][..]))
        .collect();
    assert_eq!(
        seen,
        [
            ("Karrow Town Council", "Karrow Town Council", "The council"),
            ("crossed", "went", "fled")
        ]
    );
}

#[test]
fn the_same_words_are_nothing_to_compare() {
    assert_eq!(page(&[bridge("a"), bridge("b")]).words, []);
}

#[test]
fn articles_without_a_date_come_last() {
    let mut lessons = [bridge("a"), bridge("c"), bridge("b")];
    for (lesson, day) in lessons[1..].iter_mut().zip(["2025-11-08", "2025-11-04"]) {
        let mut dated = seed("x");
        dated.front.date = Some(day.to_owned());
        lesson.before.date = crate::lesson::lesson(&dated, None, None, &exercises(vec![]))
            .before
            .date;
    }
    let mut order: Vec<&Lesson> = lessons.iter().collect();
    in_order(&mut order);
    assert_eq!(
        order.iter().map(|l| &*l.slug).collect::<Vec<_>>(),
        ["b", "c", "a"]
    );
}

#[test]
fn a_case_without_a_title_takes_its_slug_as_words() {
    assert_eq!(
        title("karrow-bridge", &CaseFile::default()),
        "Karrow bridge"
    );
}

#[test]
fn an_introduction_falls_into_paragraphs() {
    let file = CaseFile {
        title: "The <b>bridge".to_owned(),
        intro: "One\nline.\n\n\nTwo.".to_owned(),
    };
    let page = case_page("x", &file, &[]);
    assert_eq!(
        (&*page.title, page.intro),
        (
            "The ‹b>bridge",
            vec!["One\nline.".to_owned(), "Two.".to_owned()]
        )
    );
}
