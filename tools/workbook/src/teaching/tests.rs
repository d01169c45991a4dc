use whosays_analysis::labels::{Certainty, Kind};

use super::*;
use crate::exercises::{Claim, SourceStrength};
use crate::lesson::lesson;
use crate::lesson::sample::{claim, exercises, seed};

/// A lesson of claims without a text, in the order given.
fn of(claims: Vec<Claim>) -> Lesson {
    let numbered = claims.into_iter().zip(1..).map(|(claim, number)| Claim {
        at: format!("p1.s{number}"),
        gist: format!("The gist of claim {number}."),
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
    assert_eq!(numbers(&teaching.board), [3, 4, 5]);
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
