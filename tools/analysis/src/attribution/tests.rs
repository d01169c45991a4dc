//! One sentence a line: who is said to say it, by which words, and how well that source can be identified.

mod asides;
mod made;
mod names;
mod retold;
mod rivals;
mod speaker;

use super::{Place, attributions};
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::rules::Rules;
use crate::tagger::Tagger;

/// Checks the main attribution of a sentence: `strength: source / cue`, `aside` in front where it is one, or `none`.
fn check(sentence: &str, expected: &str) {
    let rules = Rules::shipped().unwrap();
    let reading = Reading::new(sentence, &rules.vocabulary, &Tagger::shipped());
    let quotation = Quotation::find(&reading, false);
    let found = attributions(&reading, &quotation, &rules);
    let shown = found.first().map_or("none".to_owned(), |main| {
        let words =
            |range: &std::ops::Range<usize>| reading.span(range.start, range.end).of(sentence);
        let source = main.source.as_ref().map_or("nobody", words);
        let aside = if main.place == Place::Aside {
            "aside "
        } else {
            ""
        };
        format!(
            "{aside}{}: {source} / {}",
            main.strength.word(),
            words(&main.cue)
        )
    });
    assert_eq!(shown, expected, "{sentence}");
}

#[test]
fn according_to_names_its_source() {
    check(
        "The bridge is safe, according to two engineers.",
        "unnamed: two engineers / according to",
    );
    check("The work went according to plan.", "none");
}

#[test]
fn a_gesture_without_a_producer_is_no_attribution() {
    check("The fire shows that nobody cares.", "none");
    check("It is clear that the board has slept.", "none");
}

#[test]
fn rumour_is_vague_and_has_no_source() {
    check(
        "The ferry reportedly lost a propeller.",
        "vague: nobody / reportedly",
    );
    check(
        "It is believed that the lorries weigh more.",
        "vague: nobody / It is believed that",
    );
}

#[test]
fn what_is_not_said_is_not_attributed() {
    check("The report does not say that the bridge is safe.", "none");
    check("The mayor must say what she knew.", "none");
    check("I think it is a shame.", "none");
}

#[test]
fn words_inside_a_quotation_do_not_attribute_it() {
    check(
        "“He said it would hold,” the baker recalled.",
        "unnamed: the baker / recalled",
    );
}

#[test]
fn a_participle_behind_an_article_is_no_clause() {
    check("The board maintained a measured approach.", "none");
}

#[test]
fn sources_close_to_somebody_are_not_somebody() {
    check(
        "Sources close to the mayor said that she would go.",
        "unnamed: Sources close to the mayor / said",
    );
}

#[test]
fn a_verb_that_closes_the_statement_reports_whatever_the_tagger_thinks() {
    check(
        "Fares will rise in May, the Karrow Post reports.",
        "named: the Karrow Post / reports",
    );
}

#[test]
fn a_verb_that_names_needs_a_name() {
    check("The mayor called a meeting.", "none");
    check(
        "The mayor called the plan a disgrace.",
        "named: The mayor / called",
    );
}

#[test]
fn a_capitalised_word_without_an_article_is_a_name() {
    check(
        "Tarbuckle called on the board to act.",
        "named: Tarbuckle / called on",
    );
}

#[test]
fn a_deed_that_goes_on_beside_a_quotation_is_no_speech() {
    check(
        "Called “hell on wheels”, the council continued to run the ferry.",
        "none",
    );
}

#[test]
fn a_colon_before_long_quoted_words_leads_into_the_subjects_speech() {
    check(
        "Rook, the owner, sees it otherwise: “We were lied to by the board.”",
        "named: Rook / : “",
    );
    check("The sign is short: “No boats beyond this point.”", "none");
}

#[test]
fn a_made_thing_is_no_speech_of_its_maker() {
    check("The song was written by Rook in May.", "none");
    check("(Reporting by Ann Lee; Editing by Tom Rook)", "none");
}

#[test]
fn a_verb_in_front_of_a_noun_only_says_which_one() {
    check("Lee is the only accused man to stay.", "none");
    check("Blame the weather.", "none");
}

#[test]
fn saying_nothing_is_no_speech() {
    check("Asked about the cracks, the mayor said nothing.", "none");
    check("No statement has spoken of it.", "none");
    check(
        "The mayor said nothing could be done.",
        "named: The mayor / said",
    );
    check(
        "The letter not only said that it was late.",
        "named: The letter / said",
    );
}
