//! What somebody is told, quoted or asked for: who said it, where that is not the sentence's subject.

use super::check;

#[test]
fn what_a_court_hears_somebody_said() {
    check(
        "The court heard that he had been drinking.",
        "unnamed: nobody / court heard that",
    );
    check(
        "A Tarn court heard how Dorn fell asleep.",
        "unnamed: nobody / court heard how",
    );
    check(
        "The inquest was told that the brakes had failed.",
        "unnamed: nobody / inquest was told that",
    );
    check(
        "He had been drinking, a Tarn court heard.",
        "unnamed: nobody / court heard.",
    );
    check(
        "The jury heard Dorn had been drinking.",
        "unnamed: nobody / jury heard Dorn had",
    );
    check("Dorn heard that the road was shut.", "none");
    check("The boy was told that the road was shut.", "none");
}

#[test]
fn what_a_thing_is_called_may_stand_before_whoever_calls_it_so() {
    check(
        "The plan was described as reckless by the union.",
        "named: the union / described",
    );
    check(
        "The offer was branded an insult by the traders.",
        "unnamed: the traders / branded",
    );
    check(
        "The plan was described by traders as a second toll.",
        "unnamed: traders / described",
    );
    check(
        "The bridge that was called a disgrace by the union fell.",
        "aside named: the union / called",
    );
    check("The clerk was called to the bridge by the union.", "none");
}

#[test]
fn who_reported_a_loss_is_not_said() {
    check(
        "At least 12 people have been reported killed.",
        "vague: nobody / been reported killed",
    );
    check("The theft was reported to the police.", "none");
}

#[test]
fn a_clause_of_saying_at_the_end_governs_what_stands_before_it() {
    check(
        "The teacher had told him to wait outside, Balt said on Friday.",
        "named: Balt / said",
    );
    check(
        "Police had told her the road was safe, Orvik said.",
        "named: Orvik / said",
    );
    check(
        "Orvik said the road was safe, but police say it is not.",
        "named: Orvik / said",
    );
    check(
        "Orvik said that it was late because of the rain, she said.",
        "named: Orvik / said",
    );
}

#[test]
fn whoever_is_quoted_is_the_source_not_whoever_quotes() {
    check(
        "Radio Tarn quoted the minister as saying the road was safe.",
        "named: the minister / quoted the minister as saying",
    );
    check(
        "The Karrow Post quotes an official as saying it was late.",
        "unnamed: an official / quotes an official as saying",
    );
    check(
        "The paper quoted her as saying that it was late.",
        "named: her / quoted her as saying",
    );
}
