//! Voices and sources.

use super::super::ItemKind::{SameSource, Voice};
use super::check;

#[test]
fn a_voice_here_is_silent_there() {
    check(
        &[
            "The council said it was safe.",
            "We met the council. Then the council shut it.",
        ],
        Voice,
        "council: 0 The council said it was safe. | 1 We met the council.",
    );
}

#[test]
fn an_army_without_a_name_may_be_another_s() {
    let texts = [
        "We went to Karrow. There Karrow’s army said it was safe.",
        "We met the army. Then the army shut it.",
    ];
    check(&texts, Voice, "");
}

#[test]
fn a_group_that_no_article_lets_speak_is_told() {
    let spoken_of = "The hill families left. Many families crossed the river.";
    check(
        &[spoken_of, "The families came in May."],
        Voice,
        "families: 0 The hill families left. | 1 The families came in May.",
    );
    check(&[spoken_of, "The council met."], Voice, "");
    check(&[spoken_of, "They slept in the families’ camp."], Voice, "");
}

#[test]
fn a_group_is_not_silent_where_one_of_them_speaks() {
    let spoken_of = "The hill families left. Many families crossed the river.";
    for heard in [
        "The families came in May. The families said that it was far.",
        "The families came in May. A family told us so.",
    ] {
        check(&[spoken_of, heard], Voice, "");
    }
}

#[test]
fn a_source_of_two_articles_is_one() {
    check(
        &[
            "Engineer Mira Oduya said it would hold.",
            "According to Mira Oduya, it will fall.",
        ],
        SameSource,
        "Mira Oduya: 0 Mira Oduya | 1 Mira Oduya",
    );
}

#[test]
fn a_document_of_two_articles_is_one_source() {
    check(
        &[
            "The road is full, according to the town’s traffic count.",
            "It is empty, according to the town’s own traffic count.",
        ],
        SameSource,
        "traffic count: 0 traffic count | 1 traffic count",
    );
}

#[test]
fn a_name_spoken_of_often_and_heard_nowhere_is_told() {
    let spoken_of = "The Harl League left. They feared the Harl League. The Harl League came.";
    check(
        &[spoken_of, spoken_of],
        Voice,
        "Harl League: 0 The Harl League left. | 1 The Harl League left.",
    );
    let heard = "The Harl League left. The Harl League said so. The Harl League came.";
    check(&[heard, heard], Voice, "");
}

#[test]
fn a_country_speaks_through_its_minister() {
    let texts = [
        "Karrow’s government said it was safe.",
        "We went to Karrow. Then Karrow shut it. Karrow’s minister said it was late.",
    ];
    check(&texts, Voice, "");
}

#[test]
fn a_source_told_by_a_short_name_is_the_same() {
    check(
        &[
            "They called the Joint Harl Office. The Office’s own log shows no call.",
            "The log of the Joint Harl Office shows no call.",
        ],
        SameSource,
        "Joint Harl Office: 0 The Office’s own log | 1 Joint Harl Office",
    );
}

#[test]
fn a_person_whose_name_is_spelled_otherwise_is_one_source() {
    check(
        &["Piet Sandor said it held.", "Piet Sander said it fell."],
        SameSource,
        "Piet Sandor: 0 Piet Sandor | 1 Piet Sander",
    );
    check(
        &["Piet Sandor said it held.", "Paul Sutter said it fell."],
        SameSource,
        "",
    );
}
