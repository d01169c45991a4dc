//! One sentence a line: who is said to say it, by which words, and how well that source can be identified.

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
fn a_speaker_stands_before_the_verb() {
    check(
        "The town council said the bridge would stay shut.",
        "named: The town council / said",
    );
    check(
        "Some residents fear that lorries have worn the bridge down.",
        "vague: Some residents / fear",
    );
    check(
        "Experts warn that the piers are old.",
        "vague: Experts / warn",
    );
}

#[test]
fn auxiliaries_adverbs_and_asides_are_stepped_over() {
    check(
        "Mira Oduya, the town engineer, has repeatedly said that it holds.",
        "named: Mira Oduya / said",
    );
    check(
        "Ann Lee—a lawyer—said that the bridge is old.",
        "named: Ann Lee / said",
    );
    check(
        "Similarly, the board, in its June 9, 2021 report, confirmed that the piers had cracked.",
        "named: the board / confirmed",
    );
    check(
        "Similarly, the board in its June 9, 2021 report, confirmed that the piers had cracked.",
        "named: the board / confirmed",
    );
    check(
        "The owners themselves claim that the boat was sound.",
        "unnamed: The owners / claim",
    );
    check(
        "Fares rose in what it called a “hard year,” and the board continued its search.",
        "aside named: it / called",
    );
    check(
        "The Harbour Board (HB) reported that losses rose.",
        "named: The Harbour Board / reported",
    );
}

#[test]
fn a_speaker_stands_behind_the_verb_after_a_quotation() {
    check(
        "“It is a mess,” said Anselm Rook.",
        "named: Anselm Rook / said",
    );
    check("“It is a mess,” Ms Oduya said.", "named: Ms Oduya / said");
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
fn a_claim_in_a_relative_clause_is_an_aside() {
    check(
        "The plan, which critics call a scandal, costs 3 million.",
        "none",
    );
    check(
        "Progress was slow, with the board denying any delay.",
        "aside named: the board / denying",
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
fn a_verb_that_goes_on_keeps_its_speaker() {
    check(
        "The owner continues to deny the charge.",
        "unnamed: The owner / deny",
    );
    check("Oduya went on to say that it holds.", "named: Oduya / say");
}

#[test]
fn a_relative_clause_on_the_speaker_is_stepped_over() {
    check(
        "An official who asked not to be named said the money was gone.",
        "unnamed: An official / said",
    );
}

#[test]
fn a_speaker_behind_what_is_said_may_tell_when() {
    check(
        "Fares will rise in May, the harbour board announced on Friday.",
        "named: the harbour board / announced",
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

#[test]
fn words_that_tell_when_are_stepped_over() {
    check(
        "The harbour board on Friday also said that fares would rise.",
        "named: The harbour board / said",
    );
    check(
        "Oduya noted in a letter on Friday that the piers are old.",
        "named: Oduya / noted",
    );
    check(
        "Fares, she testified Tuesday, will rise.",
        "named: she / testified",
    );
}

#[test]
fn what_is_said_in_a_clause_of_time_is_an_aside() {
    check(
        "Fares rose after the mayor said that the ferry was safe.",
        "aside named: the mayor / said",
    );
    check(
        "The ban came after officials said that the piers were old.",
        "unnamed: officials / said",
    );
}

#[test]
fn a_clause_in_the_place_of_a_noun_is_an_aside() {
    check(
        "Cars wait beside what the council says is a repair.",
        "aside named: the council / says",
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
fn what_says_more_of_the_speaker_belongs_to_it_or_is_stepped_over() {
    check(
        "A report on the bridge said that it was old.",
        "named: A report on the bridge / said",
    );
    check(
        "A survey published on Friday shows that fares rose.",
        "named: A survey / shows",
    );
    check(
        "In its statement the ministry said that it was old.",
        "named: the ministry / said",
    );
}

#[test]
fn a_speaker_behind_the_verb_comes_before_a_noun_in_front_of_it() {
    check(
        "The piers, all six of them, are old, said Rook.",
        "named: Rook / said",
    );
}

#[test]
fn an_attitude_is_an_aside_and_counts_only_in_the_main_clause() {
    check(
        "The mayor wants to reopen the bridge.",
        "aside named: The mayor / wants",
    );
    check("It was a plan for people wanting to cross.", "none");
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
fn a_comparison_a_question_and_a_condition_report_only_by_the_way() {
    check(
        "Fares rose faster than the board said they would.",
        "aside named: the board / said",
    );
    check(
        "Drivers laugh if the mayor says that the road is safe.",
        "aside named: the mayor / says",
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
fn the_speaker_may_have_a_relative_clause_with_a_subject_of_its_own() {
    check(
        "A councillor whom I promised not to name told me that it was late.",
        "unnamed: A councillor / told",
    );
    check(
        "The plan was dropped by traders who fear that fares will rise.",
        "aside unnamed: traders / fear",
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
fn what_is_said_besides_an_act_of_speech_is_the_main_claim() {
    check(
        "The mayor slammed the plan, saying that nobody wanted it.",
        "named: The mayor / saying",
    );
    check(
        "The mayor left at noon, saying that nobody wanted it.",
        "aside named: The mayor / saying",
    );
}

#[test]
fn a_word_of_doubt_beside_a_participle_only_says_which_one() {
    check(
        "Lee was tried for thefts allegedly planned in May.",
        "aside vague: nobody / allegedly",
    );
    check(
        "The thefts were allegedly planned in May.",
        "vague: nobody / allegedly",
    );
}

#[test]
fn a_short_clause_may_tell_who_the_speaker_is() {
    check(
        "The traders we met said that it was late.",
        "unnamed: The traders / said",
    );
    check(
        "One of the drivers said that it was late.",
        "unnamed: One of the drivers / said",
    );
    check(
        "The mayor and the board both said that it was late.",
        "named: The mayor and the board / said",
    );
}

#[test]
fn a_row_of_asides_is_stepped_over() {
    check(
        "Tom Rook, 61, of Mill Street, a baker, said that it was old.",
        "named: Tom Rook / said",
    );
    check(
        "The head of the union, which has fought the plan, in the courts and in the streets, says that it will strike.",
        "named: The head of the union / says",
    );
    check(
        "In Karrow, the mayor, a baker, said that it was old.",
        "named: the mayor / said",
    );
}

#[test]
fn who_carries_or_knows_a_thing_is_the_speaker_not_the_thing() {
    check(
        "The woman carrying the lamp said that it was late.",
        "unnamed: The woman / said",
    );
    check(
        "People familiar with the plan said that it was late.",
        "vague: People familiar with the plan / said",
    );
    check(
        "The piers, as one of the engineers pointed out, are old.",
        "unnamed: one of the engineers / pointed out",
    );
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

mod made;
