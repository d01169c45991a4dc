//! Names that a comma, an apostrophe or a word in capitals could cut.

use super::check;

#[test]
fn an_adverb_or_a_verb_with_a_capital_is_part_of_a_name() {
    check(
        "The charity Rest Well called for change.",
        "named: The charity Rest Well / called for",
    );
    check(
        "The campaign group Clean Air Now called for change.",
        "named: The campaign group Clean Air Now / called for",
    );
    check(
        "United Nations Secretary-General Ilka Dorn said it was late.",
        "named: United Nations Secretary-General Ilka Dorn / said",
    );
    check("Balt now called for change.", "named: Balt / called for");
}

#[test]
fn a_name_may_have_an_owner_in_it() {
    check(
        "The Care Providers’ Forum disputes this.",
        "named: The Care Providers’ Forum / disputes",
    );
}

#[test]
fn a_group_is_named_by_what_it_is_and_what_it_calls_itself() {
    check(
        "An armed group that calls itself Red Lamp said it was late.",
        "named: An armed group that calls itself Red Lamp / said",
    );
}

#[test]
fn a_name_may_be_a_row() {
    check(
        "The Nurses, Midwives and Carers Union (NMCU) said it was late.",
        "named: The Nurses, Midwives and Carers Union / said",
    );
    check(
        "In the Senate, Balt and Orvik said it was late.",
        "named: Balt and Orvik / said",
    );
}
