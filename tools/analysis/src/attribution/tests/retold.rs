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
    check("Dorn heard that the road was shut.", "none");
    check("The boy was told that the road was shut.", "none");
}

#[test]
fn whoever_is_quoted_is_the_source_not_whoever_quotes() {
    check(
        "Radio Tarn quoted the minister as saying the road was safe.",
        "named: the minister / quoted the minister as saying",
    );
}
