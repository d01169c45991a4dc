//! Attributions that the main claim does not hang on.

use super::check;

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
fn a_relative_clause_with_which_only_tells_more() {
    check(
        "A bus was lent by a farmers’ movement which called for free water.",
        "aside named: a farmers’ movement / called for",
    );
    check(
        "The plan led to a case in which traders claimed that it was late.",
        "aside unnamed: traders / claimed",
    );
    check(
        "The mayor left by the back door, which says it all.",
        "none",
    );
    check("Of 300 replies only six were in favour.", "none");
}

#[test]
fn what_comes_as_somebody_says_it_is_the_main_claim() {
    check(
        "The vote comes as Mayor Ilka Dorn said a deal was near.",
        "named: Mayor Ilka Dorn / said",
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
fn an_attitude_is_an_aside_and_counts_only_in_the_main_clause() {
    check(
        "The mayor wants to reopen the bridge.",
        "aside named: The mayor / wants",
    );
    check("It was a plan for people wanting to cross.", "none");
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
fn what_is_compared_is_no_speech() {
    check(
        "Rook must be as careful here as they have shown in other towns.",
        "none",
    );
    check(
        "The bridge is late, as the board announced on Friday.",
        "named: the board / announced",
    );
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
    check(
        "The union rejected the offer, arguing that it was too late.",
        "named: The union / arguing",
    );
    check(
        "The firm dismissed the complaint, saying it had followed the rules.",
        "named: The firm / saying",
    );
    check(
        "The union criticised the plan, warning that jobs would go.",
        "named: The union / warning",
    );
    check(
        "The traders favour a plan urging the board to act.",
        "aside unnamed: The traders / favour",
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
