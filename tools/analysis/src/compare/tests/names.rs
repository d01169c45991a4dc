//! Spellings and terms.

use super::super::ItemKind::{Spelling, Term};
use super::super::name_key;
use super::check;

#[test]
fn vowels_of_a_long_name_vary() {
    check(
        &[
            "They live in old Karrovan now.",
            "They live in old Karruvan now.",
        ],
        Spelling,
        "Karrovan / Karruvan: 0 Karrovan | 1 Karruvan",
    );
}

#[test]
fn a_short_name_varies_beside_the_same_name() {
    check(
        &["We took the Harrel Express.", "We took the Harral Express."],
        Spelling,
        "Harral / Harrel: 0 Harrel | 1 Harral",
    );
}

#[test]
fn two_short_names_are_two() {
    check(
        &["We met old Marina there.", "We met old Marino there."],
        Spelling,
        "",
    );
}

#[test]
fn a_letter_that_nobody_speaks_makes_no_other_name() {
    check(
        &["We met old Harl there.", "We met old Harle there."],
        Spelling,
        "Harl / Harle: 0 Harl | 1 Harle",
    );
    check(
        &["Old Harl met old Harle.", "We met old Harle there."],
        Spelling,
        "",
    );
}

#[test]
fn a_very_short_name_needs_the_same_name_beside_it() {
    check(
        &["We met Anselm Rook there.", "We met Anselm Rooke there."],
        Spelling,
        "Rook / Rooke: 0 Rook | 1 Rooke",
    );
    check(
        &["We met Mr Rook there.", "We met our Rooke there."],
        Spelling,
        "",
    );
}

#[test]
fn a_name_of_seven_letters_is_one_where_no_article_has_both() {
    check(
        &[
            "They crossed the Sorrimal there.",
            "They crossed the Sorimel there.",
        ],
        Spelling,
        "Sorimel / Sorrimal: 0 Sorrimal | 1 Sorimel",
    );
    check(
        &[
            "The Sorrimal is no Sorimel, they say.",
            "They crossed the Sorimel there.",
        ],
        Spelling,
        "",
    );
}

#[test]
fn a_person_has_one_key_in_all_spellings() {
    assert_eq!(name_key("Piet Sandor"), name_key("Piet Sander"));
    assert_ne!(name_key("Piet Sandor"), name_key("Mira Sandor"));
    assert_eq!(name_key("Sandor"), None);
    assert_eq!(name_key("Piet Rao"), None);
}

#[test]
fn hyphens_of_another_kind_are_no_other_spelling() {
    check(
        &[
            "He joined the Rael-e-Karrow.",
            "He joined the Rael‑e‑Karrow.",
        ],
        Spelling,
        "",
    );
}

#[test]
fn rulers_are_named_by_different_words() {
    check(
        &[
            "It blamed the Karrow government.",
            "It blamed the Karrow regime.",
        ],
        Term,
        "Karrow: who governs: 0 Karrow government | 1 Karrow regime",
    );
}

#[test]
fn the_same_word_is_no_term_to_compare() {
    check(
        &["It blamed the Karrow council.", "It blamed the council."],
        Term,
        "",
    );
    check(
        &[
            "It blamed the Karrow regime.",
            "It feared the Karrow regime.",
        ],
        Term,
        "",
    );
}

#[test]
fn a_name_given_by_one_article_is_a_term() {
    check(
        &[
            "It fought the Harl Front (HF), renamed as Black Guard (BG). The BG fled.",
            "It fought the HF.",
        ],
        Term,
        "Harl Front: 0 BG | 0 Harl Front | 0 HF | 0 Black Guard | 1 HF",
    );
}

#[test]
fn a_common_word_of_a_name_stands_beside_it() {
    check(
        &[
            "The pass is high. They crossed the Sorrim Pass.",
            "They crossed the Sorim Pass.",
        ],
        Spelling,
        "Sorim / Sorrim: 0 Sorrim | 1 Sorim",
    );
}

#[test]
fn a_capital_and_an_owner_tell_who_governs() {
    check(
        &[
            "It blamed the Norwegian authorities.",
            "It blamed Oslo. They met in Oslo.",
        ],
        Term,
        "Norway: who governs: 0 Norwegian authorities | 1 Oslo",
    );
    check(
        &[
            "It blamed Karrow’s government.",
            "It blamed Karrow’s rulers.",
        ],
        Term,
        "Karrow: who governs: 0 Karrow’s government | 1 Karrow’s rulers",
    );
}

#[test]
fn a_part_of_a_name_is_no_term_but_a_name_may_be_one() {
    let texts = [
        "They crossed the border.",
        "They signed the Boundary Protocol at the border.",
    ];
    check(&texts, Term, "");
    check(
        &["They crossed the border.", "They crossed the Harl Line."],
        Term,
        "where two countries meet: 0 border | 1 Harl Line",
    );
}
