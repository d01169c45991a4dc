//! Documents and evidence as sources: who made them, and how well they can be identified.

use super::check;

#[test]
fn evidence_is_a_source_if_somebody_or_something_brought_it_to_light() {
    check("Evidence shows that the piers are weak.", "none");
    check(
        "Evidence gathered through the board’s inspections reveals four faults.",
        "unnamed: Evidence gathered through the board’s inspections / reveals",
    );
    check(
        "Data collected by the harbour office show a rise.",
        "named: Data collected by the harbour office / show",
    );
}

#[test]
fn a_product_may_find_a_thing_as_well_as_that_something_is_so() {
    check(
        "The study found no link between salt and sleep.",
        "named: The study / found",
    );
    check(
        "A trial found that late meals do no harm.",
        "unnamed: A trial / found that",
    );
    check(
        "Research shows that late buses cost jobs.",
        "unnamed: Research / shows",
    );
    check("The boy found a coin.", "none");
}

#[test]
fn a_document_may_be_told_more_of_in_an_aside() {
    check(
        "The letter, seen by the Karrow Post, warns that the piers are weak.",
        "named: The letter / warns",
    );
}

#[test]
fn a_document_whose_owner_is_told_has_a_name() {
    check(
        "According to the town’s own traffic count, 26,000 vehicles crossed.",
        "named: the town’s own traffic count / According to",
    );
    check(
        "Page 19 of the report says the mortar was renewed in 2009.",
        "named: Page 19 of the report / says",
    );
    check(
        "A traffic count shows that fewer lorries cross.",
        "unnamed: A traffic count / shows",
    );
}

#[test]
fn an_office_with_a_name_behind_it_is_named() {
    check(
        "The harbour director, Anna Lund, said the bridge was safe.",
        "named: The harbour director / said",
    );
    check(
        "Karrow’s border police said that nobody crossed.",
        "named: Karrow’s border police / said",
    );
    check(
        "A harbour director, two clerks and a cook said that it was safe.",
        "unnamed: two clerks and a cook / said",
    );
}

#[test]
fn a_broadcaster_or_a_wife_has_a_name_behind_it() {
    for sentence in [
        "The state broadcaster, Radio Tarn, reported that the road was shut.",
        "The state broadcaster, Radio Tarn, reported on Friday that it was shut.",
    ] {
        check(sentence, "named: The state broadcaster / reported");
    }
    check(
        "His wife, Nela, said he was tired.",
        "named: His wife / said",
    );
    check(
        "A wife, Monday, said he was tired.",
        "unnamed: A wife / said",
    );
}

#[test]
fn a_product_of_people_whom_nobody_names_has_no_name() {
    check(
        "The statement by the marchers said the road was shut.",
        "unnamed: The statement by the marchers / said",
    );
    check(
        "The statement by the ministry said the road was shut.",
        "named: The statement by the ministry / said",
    );
    check(
        "According to two people who were in the room, the vote was moved.",
        "unnamed: two people / According to",
    );
}

#[test]
fn an_agreement_and_a_summary_are_products() {
    check(
        "According to the agreement reached in 2019, the army would leave.",
        "unnamed: the agreement / According to",
    );
    check(
        "The official summary described the mood as “calm”.",
        "unnamed: The official summary / described",
    );
}

#[test]
fn a_verdict_behind_a_thing_names_it_whatever_the_tagger_thinks() {
    check(
        "The traders called the plan reckless.",
        "unnamed: The traders / called",
    );
    check("The traders called the bus driver.", "none");
}

#[test]
fn a_product_may_be_told_apart_from_its_maker_by_a_participle() {
    check(
        "A report published last year by the University of Karrow found that fares rose.",
        "named: A report published last year by the University of Karrow / found",
    );
    check(
        "A survey carried out by the traders shows that fares rose.",
        "unnamed: A survey carried out by the traders / shows",
    );
    check(
        "The boat built in 1998 by Anselm Rook shows its age.",
        "none",
    );
}
