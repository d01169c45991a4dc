use serde_json::json;
use whosays_analysis::labels::{Certainty, Kind};

use super::*;
use crate::edition::Edition;
use crate::exercises::{Claim, SourceStrength};
use crate::lesson::lesson;
use crate::lesson::sample::{Sentences, analysed, bridge, claim, exercises, seed};
use crate::pages::Templates;

/// A lesson of claims without a text, in the order given.
fn of(claims: Vec<Claim>) -> Lesson {
    let numbered = claims.into_iter().zip(1..).map(|(claim, number)| Claim {
        at: format!("p1.s{number}"),
        gist: match claim.gist.as_str() {
            "" => format!("The gist of claim {number}."),
            gist => gist.to_owned(),
        },
        ..claim
    });
    lesson(&seed("bridge"), None, None, &exercises(numbered.collect()))
}

fn claims(kinds: &[(Kind, Certainty)]) -> Vec<Claim> {
    let claim = |&(kind, certainty)| Claim {
        certainty,
        ..claim("", "", kind)
    };
    kinds.iter().map(claim).collect()
}

fn numbers(claims: &[&LessonClaim]) -> Vec<usize> {
    claims.iter().map(|claim| claim.number).collect()
}

#[test]
fn a_class_takes_up_one_of_each_kind_and_one_that_is_its_call() {
    use Certainty::{Clear, Likely, Open};
    use Kind::{Editorial, Sourced, Unsourced};
    let lesson = of(claims(&[
        (Editorial, Open),
        (Sourced, Likely),
        (Editorial, Clear),
        (Sourced, Clear),
        (Unsourced, Likely),
    ]));
    let rules = TeachingRules::shipped().unwrap();
    let teaching = rules.teaching(&lesson, false);
    assert_eq!(numbers(&teaching.board), [2, 3, 5]);
    assert_eq!(numbers(&teaching.four), [1, 3, 4, 5]);
}

#[test]
fn a_lesson_without_claims_has_a_plan_all_the_same() {
    let lesson = of(vec![]);
    let rules = TeachingRules::shipped().unwrap();
    let teaching = rules.teaching(&lesson, false);
    assert!(teaching.board.is_empty() && teaching.samples.is_empty());
    assert_eq!(teaching.times.len(), 4);
}

#[test]
fn what_pupils_may_think_depends_on_the_claims() {
    let mut vague = claims(&[
        (Kind::Sourced, Certainty::Clear),
        (Kind::Sourced, Certainty::Clear),
    ]);
    vague[1].source.strength = SourceStrength::Vague;
    vague[1].source.who = "some people".to_owned();
    let lesson = of(vague);
    let rules = TeachingRules::shipped().unwrap();
    let brought = serde_json::to_string(&rules.teaching(&lesson, false).misconceptions).unwrap();
    assert!(
        brought.contains("A vague source is still a source"),
        "{brought}"
    );
    assert!(
        brought.contains("\"claims\":[2]") && !brought.contains("Columns are there"),
        "{brought}"
    );
}

#[test]
fn a_sample_answer_points_at_the_words_that_a_person_quotes() {
    let mut view = claims(&[(Kind::Editorial, Certainty::Clear)]);
    view[0].gist = "It must stop at last.".to_owned();
    view[0].because = "“must,” it says, and “at last”.".to_owned();
    let lesson = of(view);
    let rules = TeachingRules::shipped().unwrap();
    let samples = serde_json::to_string(&rules.teaching(&lesson, false).samples).unwrap();
    assert!(samples.contains("\"words\":\"must\""), "{samples}");
}

#[test]
fn a_sample_answer_to_a_fact_takes_no_words_out_of_its_reason() {
    let mut fact = claims(&[(Kind::Unsourced, Certainty::Clear)]);
    fact[0].because = "“respectful” stands beside it, but the number has no counter.".to_owned();
    let lesson = of(fact);
    let rules = TeachingRules::shipped().unwrap();
    let samples = serde_json::to_string(&rules.teaching(&lesson, false).samples).unwrap();
    assert!(samples.contains("\"words\":null"), "{samples}");
}

#[test]
fn a_named_source_goes_on_the_board_before_a_vague_one() {
    let mut sourced = claims(&[(Kind::Sourced, Certainty::Clear); 2]);
    sourced[0].source.strength = SourceStrength::Vague;
    sourced[1].source.strength = SourceStrength::Named;
    let lesson = of(sourced);
    let rules = TeachingRules::shipped().unwrap();
    assert_eq!(numbers(&rules.teaching(&lesson, false).board), [2]);
}

#[test]
fn a_standard_of_comparing_needs_a_second_article() {
    let lesson = of(claims(&[(Kind::Sourced, Certainty::Clear)]));
    let rules = TeachingRules::shipped().unwrap();
    let names = |is_compared| {
        serde_json::to_string(&rules.teaching(&lesson, is_compared).standards).unwrap()
    };
    assert!(!names(false).contains("RI.8.9") && names(true).contains("RI.8.9"));
}

/// A lesson with a text of these paragraphs; every sentence is a claim.
fn with_text(paragraphs: &[Sentences<'_>]) -> Lesson {
    let (article, analysis) = analysed(paragraphs);
    let claims = (1..).zip(paragraphs).flat_map(|(paragraph, sentences)| {
        let sentences = (1..).zip(sentences.iter());
        sentences.map(move |(number, &(words, kind))| {
            let number: usize = number;
            claim(&format!("p{paragraph}.s{number}"), words, kind)
        })
    });
    let exercises = exercises(claims.collect());
    lesson(&seed("bridge"), Some(&article), Some(&analysis), &exercises)
}

/// The steps of a plan, as the page gets them.
fn steps(lesson: &Lesson, minutes: u32) -> Vec<serde_json::Value> {
    let rules = TeachingRules::shipped().unwrap();
    let times = serde_json::to_value(rules.teaching(lesson, false).times).unwrap();
    let mut times = times.as_array().unwrap().iter();
    let time = times.find(|time| time["minutes"] == minutes).unwrap();
    time["steps"].as_array().unwrap().clone()
}

#[test]
fn a_short_class_sorts_only_what_it_has_read() {
    use Kind::{Editorial, Sourced, Unsourced};
    let lesson = with_text(&[
        &[(
            "One lamp was out all night on the long pier of Hale, and nobody at all had seen to it.",
            Unsourced,
        )],
        &[
            ("The clerk of the port said two lamps were out.", Sourced),
            ("That must surely shame the port of Hale.", Editorial),
        ],
        &[
            ("Three boats ran aground on the sand that night.", Unsourced),
            ("The pilot said so.", Sourced),
            ("Shame.", Editorial),
        ],
        &[("A boat sank.", Unsourced)],
    ]);
    let ten = steps(&lesson, 10);
    assert_eq!(ten[1]["reads"], json!({"first": 2, "last": 2}));
    assert_eq!(ten[2]["claims"], json!([2, 3]));
    let short = steps(&lesson, 25);
    assert_eq!(short[1]["reads"], json!({"first": 1, "last": 2}));
    assert_eq!(short[2]["claims"], json!([1, 2, 3]));
    assert!(
        steps(&lesson, 45)
            .iter()
            .all(|step| step["reads"].is_null())
    );
}

#[test]
fn a_kind_that_comes_at_the_end_makes_no_class_read_it_all() {
    use Kind::{Editorial, Sourced, Unsourced};
    let lesson = with_text(&[
        &[("One lamp was out.", Unsourced)],
        &[("The clerk said so.", Sourced)],
        &[("Two boats ran aground.", Unsourced)],
        &[("The pilot was asleep.", Unsourced)],
        &[("Shame on the port.", Editorial)],
    ]);
    let short = steps(&lesson, 25);
    assert_eq!(short[1]["reads"], json!({"first": 1, "last": 3}));
    assert_eq!(short[2]["claims"], json!([1, 2, 3]));
}

#[test]
fn the_board_has_other_sentences_than_the_plans_where_there_are_enough() {
    let kinds = [Kind::Sourced, Kind::Editorial, Kind::Unsourced];
    let settled = kinds.map(|kind| (kind, Certainty::Clear));
    let lesson = of(claims(&settled.repeat(3)));
    let rules = TeachingRules::shipped().unwrap();
    let teaching = rules.teaching(&lesson, false);
    assert_eq!(teaching.board.len(), 3);
    for claim in &teaching.board {
        let is_sorted = teaching
            .times
            .iter()
            .any(|plan| plan.takes_up(claim.number));
        assert!(!is_sorted, "claim {}", claim.number);
    }
    let few = of(claims(&settled));
    assert_eq!(numbers(&rules.teaching(&few, false).board), [1, 2, 3]);
}

#[test]
fn a_sentence_that_leans_on_another_goes_nowhere_if_one_of_its_kind_stands_alone() {
    use Kind::{Editorial, Sourced};
    let lesson = with_text(&[&[
        ("It was the gate.", Editorial),
        ("The second says that the gate was shut.", Sourced),
        (
            "The gate must be watched better by far, and soon.",
            Editorial,
        ),
        (
            "A guard from the other side of the hill said that the gate was shut.",
            Sourced,
        ),
    ]]);
    let rules = TeachingRules::shipped().unwrap();
    let teaching = rules.teaching(&lesson, false);
    assert_eq!(numbers(&teaching.board), [3, 4]);
    assert_eq!(steps(&lesson, 10)[2]["claims"], json!([3, 4]));
}

#[test]
fn a_sample_answer_never_holds_what_the_lesson_asks() {
    let lesson = bridge("b");
    let pages = Templates::new(Edition::Open).unwrap();
    let key = pages.lesson(&lesson, None).unwrap().key.unwrap().1;
    let (_, answers) = key.split_once("{#rubric}").unwrap();
    let (answers, _) = answers.split_once("{#claims}").unwrap();
    assert!(answers.contains("Weighs"), "{answers}");
    for asked in lesson
        .checks
        .iter()
        .flat_map(|check| [&check.ask, &check.how])
    {
        assert!(key.contains(asked.as_str()) && !answers.contains(asked.as_str()));
    }
}

#[test]
fn a_source_opens_its_sentence_in_a_sample_answer() {
    let mut said = claims(&[(Kind::Sourced, Certainty::Clear)]);
    said[0].source.who = "the log of the port".to_owned();
    said[0].source.cue = "shows".to_owned();
    let lesson = of(said);
    let rules = TeachingRules::shipped().unwrap();
    let samples = serde_json::to_string(&rules.teaching(&lesson, false).samples).unwrap();
    assert!(
        samples.contains("\"who\":\"The log of the port\""),
        "{samples}"
    );
}

#[test]
fn a_sample_answer_without_the_text_quotes_no_word_that_nobody_can_see() {
    let words = |because: &str| {
        let mut view = claims(&[(Kind::Editorial, Certainty::Clear)]);
        view[0].gist = "The council must shut the bridge.".to_owned();
        view[0].because = because.to_owned();
        let lesson = of(view);
        let rules = TeachingRules::shipped().unwrap();
        let samples = serde_json::to_value(rules.teaching(&lesson, false).samples).unwrap();
        samples[0]["words"].clone()
    };
    assert_eq!(words("“a disgrace” judges."), json!(null));
    assert_eq!(words("“Must” urges."), json!("Must"));
}

#[test]
fn who_is_kept_for_the_end_is_not_heard() {
    let mut lesson = bridge("b");
    let mut heard = lesson.missing[0].clone();
    heard.who = "The engineer".to_owned();
    lesson.missing.insert(0, heard);
    let rules = TeachingRules::shipped().unwrap();
    let kept = |lesson: &Lesson| rules.teaching(lesson, false).kept.unwrap().who.clone();
    assert_eq!(kept(&lesson), "commuters");
    lesson.actors[0].name = "Halemark".to_owned();
    lesson.missing[0].who = "The Halemarkers".to_owned();
    assert_eq!(kept(&lesson), "commuters");
    lesson.missing.truncate(1);
    assert_eq!(kept(&lesson), "The Halemarkers");
}
