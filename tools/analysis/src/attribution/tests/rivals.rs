//! Several noun phrases could be the speaker: which one is.

use super::check;

#[test]
fn a_listener_behind_the_verb_is_no_speaker() {
    let speech = "“We will search all night,” Ilka Dorn";
    for listener in ["The Tarn Echo", "AFP", "reporters", "the court"] {
        check(
            &format!("{speech}, the mayor of Tarn, told {listener}."),
            "named: Ilka Dorn / told",
        );
    }
    check(
        &format!("{speech}, who runs the station, told Tarn Radio."),
        "named: Ilka Dorn / told",
    );
    check(
        "“It is a mess,” promised Ilka Dorn.",
        "named: Ilka Dorn / promised",
    );
}

#[test]
fn whoever_is_blamed_or_accused_is_no_speaker() {
    check(
        "The mayor, Ilka Dorn, blamed drivers.",
        "named: The mayor / blamed",
    );
    check(
        "Ilka Dorn, a nurse from Tarn, blamed smugglers for the shortage.",
        "named: Ilka Dorn / blamed",
    );
    check(
        "Ilka Dorn, a nurse, accused judges of bias.",
        "named: Ilka Dorn / accused",
    );
    check(
        "Ilka Dorn, a nurse, warned residents.",
        "named: Ilka Dorn / warned",
    );
}

#[test]
fn a_word_for_time_behind_the_verb_is_no_speaker() {
    check(
        "The bridge will stay shut, Balt, 61, said Tuesday.",
        "named: Balt / said",
    );
    check(
        "The bridge will stay shut, Balt, a clerk, announced last week.",
        "named: Balt / announced",
    );
    check("“It will stay shut,” said June.", "named: June / said");
}

#[test]
fn a_bare_title_behind_a_name_is_no_speaker() {
    check(
        "Ilka Dorn, professor of law, University of Tarn, said the rule was void.",
        "named: Ilka Dorn / said",
    );
    check(
        "Ilka Dorn, vice president, sales and marketing, Tarn Steel, said they were glad.",
        "named: Ilka Dorn / said",
    );
    check(
        "Ilka Dorn, chief executive, Tarn Steel, said so.",
        "named: Ilka Dorn / said so",
    );
    check(
        "In Tarn, management, fearing a strike, said it was late.",
        "unnamed: management / said",
    );
}

#[test]
fn one_of_several_may_be_told_more_of() {
    check(
        "One of them, a nurse, said the ward was full.",
        "unnamed: One of them / said",
    );
    check(
        "Another, who works at the port, said the ships were late.",
        "unnamed: Another / said",
    );
    check(
        "One, who asked not to be named, said workers who complained were dropped.",
        "unnamed: One / said",
    );
    check("One says what one must.", "none");
}

#[test]
fn a_document_or_a_denial_reports_whatever_the_tagger_thinks() {
    check(
        "The board’s deficit rose to £3m, its annual report shows.",
        "named: its annual report / shows",
    );
    check(
        "The board denies having received more than one.",
        "named: The board / denies",
    );
    check(
        "It is widely accepted that the line has been underfunded since 2012.",
        "vague: nobody / It is widely accepted that",
    );
}
