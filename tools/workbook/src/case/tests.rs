use super::*;
use crate::exercises::SourceStrength;
use crate::lesson::sample::{actor, analysed, bridge, claim, exercises, figure, seed};
use crate::lesson::{Lesson, lesson};
use whosays_analysis::analysis::Actor;
use whosays_analysis::compare::ItemKind;
use whosays_analysis::labels::Kind;
use whosays_analysis::span::Span;

/// An article of one statement.
fn article_on(slug: &str, words: &str, cars: f64, actors: Vec<Actor>) -> Lesson {
    let (article, mut analysis) = analysed(&[&[(words, Kind::Unsourced)]]);
    figure(&mut analysis.statements[0], Span::new(0, 4), cars, "Cars");
    analysis.actors = actors;
    let mut seed = seed(slug);
    seed.front.case = Some("karrow-bridge".to_owned());
    lesson(&seed, Some(&article), Some(&analysis), &exercises(vec![]))
}

fn two() -> [Lesson; 2] {
    let mut council = actor("Karrow Town Council", 3, 0);
    council.aliases = vec!["the council".to_owned()];
    [
        article_on(
            "a",
            "4300 cars crossed the bridge in autumn storms.",
            4300.0,
            vec![council, actor("commuters", 2, 0)],
        ),
        article_on(
            "b",
            "5200 cars crossed the bridge in autumn storms.",
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
fn a_person_spelled_in_two_ways_is_one_row_across_articles_and_two_within_one() {
    let on = |slug, actors| article_on(slug, "Cars crossed.", 1.0, actors);
    let sandor = || actor("Piet Sandor", 1, 1);
    let sander = || actor("Piet Sander", 2, 2);
    let across = page(&[on("a", vec![sandor()]), on("b", vec![sander()])]).voices;
    assert_eq!(across.len(), 1);
    assert_eq!(
        (&*across[0].name, across[0].cells[1].voiced),
        ("Piet Sandor", 2)
    );
    let within = page(&[on("a", vec![sandor(), sander()]), on("b", vec![])]).voices;
    assert_eq!(within.len(), 2);
}

#[test]
fn what_the_texts_tell_differently_stands_side_by_side() {
    let sets = page(&two()).sets;
    let conflict = sets
        .iter()
        .find(|set| set.kind == ItemKind::FigureConflict)
        .unwrap();
    let versions: Vec<_> = conflict.items[0]
        .versions
        .iter()
        .map(|version| {
            (
                version.number,
                &*version.slug,
                &*version.at,
                &*version.words,
            )
        })
        .collect();
    assert_eq!(
        versions,
        [(1, "a", "p1.s1", "4300"), (2, "b", "p1.s1", "5200")]
    );
}

/// A pair of the places of the figures that differ; `b` is not shown in its lesson.
fn pair() -> Pair {
    let version = |seed: &str, words: &str| PairVersion {
        seed: seed.to_owned(),
        at: "p1.s1".to_owned(),
        words: words.to_owned(),
        place: 0..0,
    };
    Pair {
        what: "Cars".to_owned(),
        versions: vec![
            version("a", "4300 cars"),
            version("gone", "x"),
            version("b", "5200 cars"),
        ],
        ask: "Who counted?".to_owned(),
    }
}

fn kinds(lessons: &[Lesson], file: &CaseFile) -> Vec<ItemKind> {
    let lessons: Vec<&Lesson> = lessons.iter().collect();
    let sets = case_page("x", file, &lessons).sets;
    sets.iter().map(|set| set.kind).collect()
}

#[test]
fn a_pair_is_shown_with_the_places_whose_articles_are_of_the_case() {
    let mut lessons = two();
    lessons[1].paragraphs.clear();
    let file = CaseFile {
        pairs: vec![pair()],
        ..CaseFile::default()
    };
    let lessons: Vec<&Lesson> = lessons.iter().collect();
    let pairs = case_page("x", &file, &lessons).pairs;
    let versions = pairs[0].versions.iter();
    let versions: Vec<_> = versions
        .map(|one| (one.number, &*one.at, &*one.words))
        .collect();
    assert_eq!(versions, [(1, "p1.s1", "4300 cars"), (2, "", "5200 cars")]);
}

#[test]
fn what_a_pair_has_or_people_hide_is_not_shown_as_found() {
    let (lessons, open) = (two(), CaseFile::default());
    assert!(kinds(&lessons, &open).contains(&ItemKind::FigureConflict));
    let paired = CaseFile {
        pairs: vec![pair()],
        ..CaseFile::default()
    };
    assert!(!kinds(&lessons, &paired).contains(&ItemKind::FigureConflict));
    let page = page(&lessons);
    let conflict = page
        .sets
        .iter()
        .find(|set| set.kind == ItemKind::FigureConflict);
    let hidden = CaseFile {
        hidden: vec![Hidden {
            item: format!("figure-conflict: {}", conflict.unwrap().items[0].what),
            place: 0..0,
        }],
        ..CaseFile::default()
    };
    assert!(!kinds(&lessons, &hidden).contains(&ItemKind::FigureConflict));
}

#[test]
fn the_same_article_twice_has_nothing_to_set_side_by_side() {
    assert_eq!(page(&[bridge("a"), bridge("b")]).sets, []);
}

#[test]
fn a_lesson_without_its_text_is_not_compared() {
    let mut lessons = two();
    lessons[1].read = None;
    assert_eq!(page(&lessons).sets, []);
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
        ..CaseFile::default()
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

#[test]
fn without_texts_nameless_sources_are_not_taken_for_one_actor() {
    let from = |strength, who: &str| {
        let mut claim = claim("p1.s1", "x", Kind::Sourced);
        claim.gist = "A gist.".to_owned();
        claim.source.strength = strength;
        claim.source.who = who.to_owned();
        lesson(&seed("a"), None, None, &exercises(vec![claim]))
    };
    let lessons = [
        from(SourceStrength::Unnamed, "Investigations"),
        from(SourceStrength::Named, "The council"),
    ];
    let rows = page(&lessons).voices;
    let names: Vec<&str> = rows.iter().map(|row| &*row.name).collect();
    assert_eq!(names, ["The council"]);
}
