//! Who is given words in a short article, how, and whom pronouns point at.

use super::{check, check_pointers, check_voices};

#[test]
fn evidence_speaks_for_whoever_brought_it_to_light() {
    check_voices(
        "Evidence gathered through Karrow Council’s inspections shows that the piers are old.",
        "Karrow Council",
        "p1.s1 indirect",
    );
}

#[test]
fn words_are_given_directly_or_not() {
    check_voices(
        "“It will hold,” Mira Oduya said. She added that she was sure. “There is no doubt about it at all.”",
        "Mira Oduya",
        "p1.s1 direct, p1.s2 indirect, p1.s3 direct",
    );
}

#[test]
fn words_may_be_given_only_to_be_contradicted() {
    check_voices(
        "Mira Oduya says that stone cracks in a single winter. Anyone with a garden wall knows better.",
        "Mira Oduya",
        "p1.s1 contradicted",
    );
    check_voices(
        "The harbour board denied that it knew. However, the boats were seen from its window.",
        "harbour board",
        "p1.s1 contradicted",
    );
}

#[test]
fn another_voice_is_no_contradiction() {
    check_voices(
        "The harbour board denied that it knew. However, Mira Oduya said the boats were seen.",
        "harbour board",
        "p1.s1 indirect",
    );
}

#[test]
fn two_sources_joined_are_both_heard() {
    check(
        "The Harl League and the Weir Club said the plan was sound.",
        "Harl League: 1/1; Weir Club: 1/1",
    );
}

#[test]
fn a_source_without_a_name_is_told_by_its_words() {
    check(
        "A council clerk said the piers were old.",
        "council clerk: 1/1",
    );
}

#[test]
fn a_pronoun_points_at_the_person_who_spoke() {
    check_pointers(
        "Mira Oduya said the piers were cracked. The council closed the bridge. She added that work would begin.",
        "-; -; Mira Oduya",
    );
}

#[test]
fn a_document_points_at_who_wrote_it() {
    check_pointers(
        "A report by the Institute of River Studies found that losses rose. The report adds that boats are old.",
        "-; Institute of River Studies",
    );
}

#[test]
fn the_first_of_several_is_no_actor() {
    check(
        "The treaty has two rules, the board says. The first says that boats keep left.",
        "board: 1/1",
    );
}

#[test]
fn a_title_points_at_the_person_who_has_it() {
    check_pointers(
        "Town engineer Mira Oduya said the piers were cracked. The engineer added that they would be braced.",
        "-; Mira Oduya",
    );
}

#[test]
fn she_is_not_mr_balt() {
    check(
        "Mr Balt died at the scene. “We miss him,” she said.",
        "Balt: 1/0",
    );
    check(
        "Mrs Balt left the scene. “We miss him,” she said.",
        "Balt: 2/1",
    );
}

#[test]
fn whose_daughter_speaks_is_not_heard() {
    check(
        "Nela Orvik, Mr Balt’s daughter, said he was kind. Mr Balt died in May.",
        "Balt: 2/0; Nela Orvik: 1/1",
    );
}

#[test]
fn a_name_behind_an_office_is_the_speakers() {
    check(
        "“It is late,” said the charity’s director, Nela Orvik. Ms Orvik wants change.",
        "Nela Orvik (charity’s director, Orvik): 2/1",
    );
    check(
        "General Abdel al-Dorn said the deal was dead. It had failed, Dorn said.",
        "Abdel al-Dorn (Dorn): 2/2",
    );
}
