use proptest::prelude::*;

use super::FigureRules;
use super::rules::{Found, Rules};
use crate::analysis::Figure;
use crate::reading::Reading;
use crate::tagger::Tagger;
use crate::vocabulary::Vocabulary;

fn figures(text: &str) -> Vec<Figure> {
    let mut vocabulary = Vocabulary::default();
    let rules = FigureRules::shipped(&mut vocabulary);
    rules.figures(&Reading::new(text, &vocabulary, &Tagger::shipped()))
}

fn check_examples(found: &[Found], none: &[String], unit: Option<&str>) {
    for example in found {
        let found: Vec<(&str, f64, Option<String>, Option<String>)> = figures(&example.text)
            .into_iter()
            .map(|figure| {
                (
                    figure.span.of(&example.text),
                    figure.value,
                    figure.unit,
                    figure.of,
                )
            })
            .collect();
        let expected = (
            example.words.as_str(),
            example.value,
            unit.map(str::to_owned),
            example.of.clone(),
        );
        assert_eq!(found, [expected], "in: {}", example.text);
    }
    for text in none {
        assert_eq!(figures(text), [], "in: {text}");
    }
}

#[test]
fn every_example_of_the_rules_holds() {
    let rules = Rules::shipped();
    check_examples(&rules.count.found, &rules.count.none, None);
    for unit in &rules.units {
        check_examples(&unit.found, &unit.none, Some(&unit.name));
    }
}

#[test]
fn every_unit_has_an_example() {
    for unit in Rules::shipped().units {
        assert!(!unit.found.is_empty(), "{}", unit.name);
    }
}

#[test]
fn word_lists_are_sorted() {
    let rules = Rules::shipped();
    let units = rules
        .units
        .iter()
        .flat_map(|unit| [&unit.before, &unit.after]);
    for list in [
        &rules.labels,
        &rules.months,
        &rules.hours,
        &rules.aged,
        &rules.clock,
        &rules.plurals,
        &rules.during.which,
        &rules.during.times,
        &rules.during.not_before,
    ]
    .into_iter()
    .chain(units)
    .chain(rules.around.values())
    {
        assert!(list.is_sorted(), "{list:?}");
    }
}

#[test]
fn every_example_tells_how_exact_and_over_what_time() {
    for example in Rules::shipped().told {
        let figure = figures(&example.text).remove(0);
        assert_eq!(
            (figure.exactness, figure.upper, figure.per, figure.during),
            (
                example.exactness,
                example.upper,
                example.per,
                example.during
            ),
            "in: {}",
            example.text
        );
    }
}

#[test]
fn ages_and_times_of_day_are_no_figures() {
    for text in [
        "One in three people over 60 reports poor sleep.",
        "Anyone over 40 claims to remember it.",
        "The bus leaves at 7.10 in February.",
    ] {
        let found: Vec<f64> = figures(text).iter().map(|figure| figure.value).collect();
        let only_share = found.iter().all(|value| (33.0..34.0).contains(value));
        assert!(only_share, "{text} {found:?}");
    }
    assert_eq!(figures("It killed over 60 people at 3.5 knots.").len(), 2);
}

#[test]
fn several_figures_come_in_order() {
    let found = figures("It moved 40 boats and $5 million in ten days.");
    assert_eq!(
        found.iter().map(|figure| figure.value).collect::<Vec<_>>(),
        [40.0, 5_000_000.0, 10.0]
    );
}

proptest! {
    #[test]
    fn figures_lie_in_the_text_in_order(text in "(\\PC|[0-9]|[$%,.-]| (one|two|million|of|in|a|to|m|km|people) ){0,40}") {
        let mut end = 0;
        for figure in figures(&text) {
            prop_assert!(figure.span.start >= end);
            prop_assert!(!figure.span.of(&text).is_empty());
            end = figure.span.end;
        }
    }
}
