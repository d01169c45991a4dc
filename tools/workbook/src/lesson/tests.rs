use super::sample::{BRIDGE, FACT, SAID, VIEW, actor, analysed, bridge, claim, exercises, seed};
use super::*;
use crate::exercises::{Merit, Wording};
use whosays_analysis::labels::{Certainty, Kind};

fn with_text(claims: Vec<crate::exercises::Claim>) -> Lesson {
    let (article, analysis) = analysed(&BRIDGE);
    lesson(
        &seed("bridge"),
        Some(&article),
        Some(&analysis),
        &exercises(claims),
    )
}

fn without_text(claims: Vec<crate::exercises::Claim>) -> Lesson {
    lesson(&seed("bridge"), None, None, &exercises(claims))
}

#[test]
fn claims_come_in_the_order_of_the_article_with_their_quotes() {
    let lesson = with_text(vec![
        claim("p2.s1", VIEW, Kind::Editorial),
        claim("p1.s1", FACT, Kind::Unsourced),
    ]);
    let claims: Vec<_> = lesson
        .claims
        .iter()
        .map(|c| (c.number, &*c.at, c.quote.as_deref()))
        .collect();
    assert_eq!(claims, [(1, "p1.s1", Some(FACT)), (2, "p2.s1", Some(VIEW))]);
}

#[test]
fn a_claim_is_found_where_its_words_moved() {
    let lesson = with_text(vec![claim("p9.s9", SAID, Kind::Sourced)]);
    assert_eq!(lesson.claims[0].at, "p1.s2");
    assert_eq!(lesson.paragraphs[0].statements[1].claim, Some(1));
}

#[test]
fn of_two_statements_that_read_the_same_the_address_decides() {
    let (article, analysis) = analysed(&[&[(FACT, Kind::Unsourced)], &[(FACT, Kind::Unsourced)]]);
    let at = |at| {
        let exercises = exercises(vec![claim(at, FACT, Kind::Unsourced)]);
        let lesson = lesson(&seed("b"), Some(&article), Some(&analysis), &exercises);
        lesson.claims[0].at.clone()
    };
    assert_eq!(
        [at("p2.s1"), at("p1.s1"), at("p7.s1")],
        ["p2.s1", "p1.s1", "p1.s1"]
    );
}

#[test]
fn a_persons_label_goes_before_the_analysis() {
    let lesson = with_text(vec![claim("p1.s2", SAID, Kind::Editorial)]);
    let statement = &lesson.paragraphs[0].statements[1];
    assert_eq!(
        (statement.kind, statement.certainty),
        (Kind::Editorial, Certainty::Clear)
    );
}

#[test]
fn signs_that_speak_for_another_label_are_told_apart() {
    let (article, mut analysis) = analysed(&BRIDGE);
    let cue = analysis.statements[1].cues[0].clone();
    let rules = ["reporting-verb/say", "editorial/evaluation", "record/date"];
    analysis.statements[1].cues = rules
        .map(|rule| whosays_analysis::analysis::Cue {
            rule: rule.into(),
            ..cue.clone()
        })
        .to_vec();
    for (kind, rule) in [Kind::Sourced, Kind::Editorial, Kind::Unsourced]
        .into_iter()
        .zip(rules)
    {
        let exercises = exercises(vec![claim("p1.s2", SAID, kind)]);
        let lesson = lesson(&seed("b"), Some(&article), Some(&analysis), &exercises);
        let claim = &lesson.claims[0];
        assert_eq!(
            (
                claim.signs.len(),
                &*claim.signs[0].rule,
                claim.against.len()
            ),
            // A date is no sign against a source.
            (1, rule, if kind == Kind::Sourced { 1 } else { 2 })
        );
        assert_eq!(lesson.paragraphs[0].statements[1].signs, claim.signs);
    }
}

#[test]
fn a_statement_that_is_no_claim_keeps_the_label_of_the_analysis() {
    let lesson = with_text(vec![]);
    let statement = &lesson.paragraphs[1].statements[0];
    assert_eq!((statement.kind, statement.claim), (Kind::Editorial, None));
}

#[test]
fn without_the_text_no_link_leads_where_no_claim_stands() {
    let at = |at: &str| Wording {
        at: at.to_owned(),
        print: String::new(),
        words: "reckless".to_owned(),
        neutral: "fast".to_owned(),
    };
    let mut exercises = exercises(vec![claim("p1.s1", "x", Kind::Editorial)]);
    exercises.claims[0].gist = "They drive fast.".to_owned();
    exercises.loaded = vec![at("p1.s1"), at("p2.s1")];
    exercises.merits = ["p1.s2", "p2.s1"]
        .map(|at| Merit {
            at: at.to_owned(),
            print: String::new(),
            says: "It names its paper.".to_owned(),
        })
        .into();
    let lesson = lesson(&seed("bridge"), None, None, &exercises);
    let fair: Vec<_> = lesson.fair.iter().map(|task| task.is_shown).collect();
    let merits = lesson.merits.iter().flat_map(|merit| &merit.places);
    let merits: Vec<_> = merits.map(|place| place.is_shown).collect();
    assert_eq!((fair, merits), (vec![true, false], vec![true, false]));
}

#[test]
fn a_heading_of_the_seed_is_one_in_the_lesson_and_keeps_its_address() {
    let (article, analysis) = analysed(&BRIDGE);
    let mut seed = seed("bridge");
    seed.headings = vec![VIEW.to_owned(), "Another article’s".to_owned()];
    let lesson = lesson(&seed, Some(&article), Some(&analysis), &exercises(vec![]));
    let read = lesson.paragraphs.iter();
    let read: Vec<_> = read.map(|it| (it.number, it.is_heading)).collect();
    assert_eq!(read, [(1, false), (2, true)]);
    assert_eq!(lesson.paragraphs[1].statements[0].at, "p2.s1");
}

#[test]
fn without_the_text_gists_stand_for_the_paragraphs() {
    let mut gists = vec![
        claim("p10.s2", "x", Kind::Sourced),
        claim("p2.s1", "y", Kind::Unsourced),
    ];
    for gist in &mut gists {
        gist.gist = format!("The gist of {}.", gist.at);
        gist.source.who = "The council".to_owned();
    }
    let lesson = without_text(gists);
    let read: Vec<_> = lesson
        .paragraphs
        .iter()
        .map(|p| (p.number, &*p.statements[0].words))
        .collect();
    assert_eq!(
        read,
        [(2, "The gist of p2.s1."), (10, "The gist of p10.s2.")]
    );
    assert!(!lesson.has_text && lesson.claims.iter().all(|claim| claim.quote.is_none()));
    assert_eq!(
        (lesson.voices[0].voiced, lesson.voices[0].mentions),
        (2, None)
    );
}

#[test]
fn a_claim_with_neither_statement_nor_gist_is_told() {
    let lesson = with_text(vec![claim("p4.s4", "Not in the article.", Kind::Sourced)]);
    assert_eq!(
        (lesson.claims.len(), lesson.lost),
        (0, vec!["p4.s4".to_owned()])
    );
}

#[test]
fn a_lesson_without_text_needs_every_gist() {
    let mut two = exercises(vec![claim("p1.s1", FACT, Kind::Unsourced); 2]);
    two.claims[0].gist = "A gist.".to_owned();
    assert!(!has_all_gists(&two));
    two.claims[1].gist = "Another.".to_owned();
    assert!(has_all_gists(&two));
    assert!(!has_all_gists(&exercises(vec![])));
}

#[test]
fn who_is_heard_is_spoken_of_as_often_at_least() {
    let (article, mut analysis) = analysed(&BRIDGE);
    analysis.actors = vec![actor("Mira Oduya", 1, 2)];
    let lesson = lesson(
        &seed("b"),
        Some(&article),
        Some(&analysis),
        &exercises(vec![]),
    );
    assert_eq!(
        (lesson.voices[0].mentions, lesson.voices[0].voiced),
        (Some(2), 2)
    );
}

#[test]
fn the_silent_come_first_and_who_is_named_in_passing_is_left_out() {
    let (article, mut analysis) = analysed(&BRIDGE);
    analysis.actors = vec![
        actor("council", 5, 1),
        actor("a passer-by", 1, 0),
        actor("commuters", 2, 0),
    ];
    let lesson = lesson(
        &seed("b"),
        Some(&article),
        Some(&analysis),
        &exercises(vec![]),
    );
    let names: Vec<_> = lesson
        .voices
        .iter()
        .map(|voice| (&*voice.name, voice.silent))
        .collect();
    assert_eq!(names, [("commuters", true), ("council", false)]);
    assert_eq!(lesson.actors.len(), 3);
}

#[test]
fn who_speaks_through_a_body_of_theirs_is_not_silent() {
    let (article, mut analysis) = analysed(&BRIDGE);
    analysis.actors = vec![
        actor("Harland", 4, 0),
        actor("Karrow", 3, 0),
        actor("Karrow’s army", 2, 0),
        actor("Karrow’s interior ministry", 1, 1),
    ];
    let exercises = exercises(vec![]);
    let lesson = lesson(&seed("b"), Some(&article), Some(&analysis), &exercises);
    let shown: Vec<_> = lesson
        .voices
        .iter()
        .map(|voice| (&*voice.name, voice.silent, voice.through.as_deref()))
        .collect();
    let ministry = "Karrow’s interior ministry";
    assert_eq!(
        shown,
        [
            ("Harland", true, None),
            ("Karrow", false, Some(ministry)),
            (ministry, false, None),
        ]
    );
}

#[test]
fn what_the_front_matter_says_goes_before_what_was_read_off() {
    let (mut article, analysis) = analysed(&BRIDGE);
    article.title = Some("Another title".to_owned());
    article.author = Some("R. Amsel".to_owned());
    let mut seed = seed("b");
    seed.front.url = Some("javascript:alert(1)".to_owned());
    let lesson = lesson(&seed, Some(&article), Some(&analysis), &exercises(vec![]));
    assert_eq!(
        (&*lesson.title, lesson.before.author.as_deref()),
        ("Bridge closed", Some("R. Amsel"))
    );
    assert_eq!(
        (lesson.before.link, lesson.before.url.is_some()),
        (None, true)
    );
}

#[test]
fn a_case_that_leads_out_of_the_folder_becomes_a_name() {
    let mut seed = seed("b");
    seed.front.case = Some("../../x".to_owned());
    let lesson = lesson(&seed, None, None, &exercises(vec![]));
    assert_eq!(lesson.case.as_deref(), Some("x"));
}

#[test]
fn words_and_minutes_are_counted_where_there_is_a_text() {
    let before = bridge("b").before;
    assert_eq!((before.words, before.reading_minutes), (Some(21), Some(1)));
    assert_eq!(without_text(vec![]).before.words, None);
}

#[test]
fn a_reading_level_needs_a_text_of_some_length() {
    assert_eq!(bridge("b").before.grade, None);
    assert_eq!(without_text(vec![]).before.grade, None);
    let sentence = (
        "The council put off the repair of the bridge.",
        Kind::Unsourced,
    );
    let (article, analysis) = analysed(&[&[sentence; 12]]);
    let lesson = lesson(
        &seed("b"),
        Some(&article),
        Some(&analysis),
        &exercises(vec![]),
    );
    // Nine words and eleven syllables a sentence: 0.39 × 9 + 11.8 × 11 ÷ 9 − 15.59 = 2.3.
    assert_eq!(lesson.before.grade, Some(2));
}
