//! Where a speaker stands, and what is stepped over on the way to the verb.

use super::check;

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
    check(
        "“It is a mess,” said father-of-two Imre Balt.",
        "named: Imre Balt / said",
    );
    check(
        "“The water is coming!” Orvik roared.",
        "named: Orvik / roared",
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
