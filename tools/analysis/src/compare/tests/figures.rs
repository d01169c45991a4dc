//! Figures that conflict, and figures that only look alike.

use super::super::ItemKind::{FigureConflict, FigureLookalike};
use super::check;

#[test]
fn one_sum_told_twice_conflicts() {
    check(
        &[
            "The council puts the cost of the repair at 2.4 million crowns.",
            "The repair will cost 3.6 million crowns.",
        ],
        FigureConflict,
        "cost, repair: 0 2.4 million crowns | 1 3.6 million crowns",
    );
}

#[test]
fn more_than_leaves_room() {
    let texts = [
        "The repair will cost more than 2 million crowns.",
        "The repair will cost 3.6 million crowns.",
    ];
    check(&texts, FigureConflict, "");
}

#[test]
fn about_the_same_value_agrees() {
    let texts = [
        "The repair will cost about 3.5 million crowns.",
        "The repair will cost 3.6 million crowns.",
    ];
    check(&texts, FigureConflict, "");
}

#[test]
fn a_size_is_one_though_the_noun_differs() {
    check(
        &[
            "They guard the 1,200-kilometre frontier.",
            "Nobody walks along the 900-kilometre border.",
        ],
        FigureConflict,
        "frontier: 0 1,200-kilometre | 1 900-kilometre",
    );
}

#[test]
fn miles_and_kilometres_of_one_size_agree() {
    let texts = [
        "They guard the 100-mile border.",
        "Nobody walks along the 161-kilometre border.",
    ];
    check(&texts, FigureConflict, "");
}

#[test]
fn a_day_and_a_week_only_look_alike() {
    let texts = [
        "About 4,300 vehicles crossed the bridge on a working day last autumn.",
        "Some 26,000 vehicles crossed the bridge in an ordinary week last autumn.",
    ];
    check(
        &texts,
        FigureLookalike,
        "vehicles: crossed, autumn, bridge (per): 0 About 4,300 vehicles | 1 Some 26,000 vehicles",
    );
    check(&texts, FigureConflict, "");
}

#[test]
fn two_years_only_look_alike() {
    check(
        &[
            "In 2024 alone, 250 people died on the roads.",
            "By 2025 the roads had killed 210 people in the first nine months.",
        ],
        FigureLookalike,
        "people: killed, roads (during): 0 250 people | 1 210 people",
    );
}

#[test]
fn the_same_noun_alone_is_not_the_same_thing() {
    let texts = [
        "Inspectors found cracks in two of the six piers.",
        "The mortar of the two eastern piers was renewed in 2009.",
    ];
    check(&texts, FigureConflict, "");
    check(&texts, FigureLookalike, "");
}

#[test]
fn two_words_around_make_a_count_one() {
    check(
        &[
            "Four shops have shortened their hours.",
            "Nine shops shortened their hours in May.",
        ],
        FigureConflict,
        "shops: hours, shortened: 0 Four shops | 1 Nine shops",
    );
    let days = [
        "They waited two days for the interior ministry.",
        "The interior ministry wrote for four days.",
    ];
    check(&days, FigureConflict, "");
}

#[test]
fn what_a_number_is_read_in_tells_nothing_of_what_it_counts() {
    let texts = [
        "On the first page of the report stand four piers.",
        "The report has six piers on its last page.",
    ];
    check(&texts, FigureConflict, "");
}

#[test]
fn very_different_numbers_do_not_look_alike() {
    let texts = [
        "In 2024 alone, 2,500 people died on the roads.",
        "In 2025 a fire killed 10 people.",
    ];
    check(&texts, FigureLookalike, "");
}

#[test]
fn shares_of_different_wholes_only_look_alike() {
    check(
        &[
            "Half of the sailors are Harl bakers.",
            "They met 50 pilots, 90% of whom were Harl bakers.",
        ],
        FigureLookalike,
        "sailors: harl bakers (base): 0 Half | 1 90%",
    );
    let others = [
        "Half of the sailors are Harl bakers.",
        "They met 50 pilots, 90% of whom were weavers.",
    ];
    check(&others, FigureLookalike, "");
}

#[test]
fn the_only_length_of_each_article_needs_one_word_around() {
    let texts = [
        "The crack is 14 millimetres wide.",
        "The widest crack measures 19 millimetres.",
        "It was 14 millimetres, they wrote.",
    ];
    check(
        &texts,
        FigureConflict,
        "millimetre: crack: 0 14 millimetres | 1 19 millimetres | 2 14 millimetres",
    );
    let several = [
        "The crack is 14 millimetres wide, the joint 8 millimetres.",
        "The widest crack measures 19 millimetres.",
    ];
    check(&several, FigureConflict, "");
}

#[test]
fn there_and_back_is_another_way() {
    check(
        &[
            "They take a detour of 11 kilometres.",
            "There and back the detour is 22 kilometres.",
        ],
        FigureLookalike,
        "kilometre: detour (way): 0 11 kilometres | 1 22 kilometres",
    );
}

#[test]
fn the_attackers_of_one_event_are_counted_once() {
    let texts = [
        "She spoke of about 40 attackers.",
        "A dozen rebels stopped the boat.",
    ];
    check(
        &texts,
        FigureConflict,
        "attackers: 0 about 40 attackers | 1 A dozen rebels",
    );
    let known = [
        "It counted the seven attackers.",
        "A dozen rebels stopped the boat.",
    ];
    check(&known, FigureConflict, "");
    let killed = [
        "The army killed 40 militants.",
        "A dozen rebels stopped the boat.",
    ];
    check(&killed, FigureConflict, "");
}

#[test]
fn what_is_counted_up_to_a_day_only_looks_alike() {
    let texts = [
        "The storm killed 31 people at sea.",
        "By 20 May the storm had killed 36 people at sea.",
    ];
    check(
        &texts,
        FigureLookalike,
        "people: killed, storm (during): 0 31 people | 1 36 people",
    );
    check(&texts, FigureConflict, "");
}

#[test]
fn one_number_of_two_things_only_looks_alike() {
    check(
        &[
            "They drove out 9,600 people.",
            "The police recorded 9,600 crossings.",
        ],
        FigureLookalike,
        "people / crossings (counted): 0 9,600 people | 1 9,600 crossings",
    );
    let round = [
        "They drove out 9,000 people.",
        "The police recorded 9,000 crossings.",
    ];
    check(&round, FigureLookalike, "");
}

#[test]
fn how_often_something_was_done_conflicts() {
    let texts = [
        "They had requested money twice since 2021.",
        "The records show one request since 2021.",
    ];
    check(&texts, FigureConflict, "request: 0 twice | 1 one request");
    let other = [
        "They had requested money twice since 2021.",
        "The records show one flood since 2021.",
    ];
    check(&other, FigureConflict, "");
}
