//! Events, and what only one article tells.

use super::super::ItemKind::{Event, OnlyHere};
use super::check;

#[test]
fn an_event_is_told_with_other_facts() {
    check(
        &[
            "The hijacking of the Harl Ferry took two days.",
            "The Harl Ferry hijacking was over soon.",
        ],
        Event,
        "hijacking of the Harl Ferry: 0 The hijacking of the Harl Ferry took two days. | 1 The Harl Ferry hijacking was over soon.",
    );
}

#[test]
fn a_year_is_a_fact_of_an_event() {
    check(
        &[
            "They signed the Harl agreement in 2020.",
            "Nobody kept the Harl agreement.",
        ],
        Event,
        "Harl agreement: 0 They signed the Harl agreement in 2020. | 1 Nobody kept the Harl agreement.",
    );
    let without = [
        "They signed the Harl agreement.",
        "Nobody kept the Harl agreement.",
    ];
    check(&without, Event, "");
}

#[test]
fn a_place_and_a_date_are_an_event() {
    check(
        &[
            "On 4 March 2025 a storm in Karrow sank 30 boats.",
            "In Karrow 50 boats sank on March 4, 2025.",
        ],
        Event,
        "Karrow: 0 On 4 March 2025 a storm in Karrow sank 30 boats. | 1 In Karrow 50 boats sank on March 4, 2025.",
    );
}

#[test]
fn a_figure_of_one_article_is_told_only_here() {
    check(
        &["The crack is 14 millimetres wide.", "It is a wide crack."],
        OnlyHere,
        "14 millimetres: 0 The crack is 14 millimetres wide.",
    );
}

#[test]
fn one_article_is_compared_with_none() {
    check(&["The crack is 14 millimetres wide."], OnlyHere, "");
}

#[test]
fn coming_to_power_is_one_event_in_all_words() {
    check(
        &[
            "The Harl League returned to power in 2021.",
            "The Harl League seized power.",
        ],
        Event,
        "League returned to power: 0 The Harl League returned to power in 2021. | 1 The Harl League seized power.",
    );
}

#[test]
fn deaths_in_one_place_are_an_event() {
    check(
        &[
            "Two people were killed in the village of Lunnet.",
            "A storm killed a baker in Lunnet.",
        ],
        Event,
        "Lunnet: 0 Two people were killed in the village of Lunnet. | 1 A storm killed a baker in Lunnet.",
    );
}

#[test]
fn a_part_of_a_known_number_is_told_only_here() {
    check(
        &[
            "Seven of the 31 came from Karrow.",
            "They came from Karrow.",
        ],
        OnlyHere,
        "Seven of the 31: 0 Seven of the 31 came from Karrow.",
    );
    check(&["Half of it burned.", "It burned."], OnlyHere, "");
}
