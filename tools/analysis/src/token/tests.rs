use proptest::prelude::*;

use super::{ABBREVIATIONS, TokenKind, tokens};

fn check(text: &str, expected: &str) {
    let words: Vec<&str> = tokens(text).iter().map(|token| token.of(text)).collect();
    assert_eq!(words.join("|"), expected);
}

#[test]
fn clitics_stand_alone_with_straight_and_curly_apostrophes() {
    check(
        "They're sure it's Karrow's.",
        "They|'re|sure|it|'s|Karrow|'s|.",
    );
    check(
        "We’ll say I’ve won, he’d deny",
        "We|’ll|say|I|’ve|won|,|he|’d|deny",
    );
    check(
        "It didn't, can’t and cannot",
        "It|did|n't|,|ca|n’t|and|can|not",
    );
}

#[test]
fn a_plural_owner_leaves_its_apostrophe_behind() {
    check("the drivers' vote", "the|drivers|'|vote");
}

#[test]
fn apostrophes_inside_names_stay() {
    check("O’Neill at five o'clock", "O’Neill|at|five|o'clock");
}

#[test]
fn abbreviations_keep_their_full_stop() {
    check(
        "Mr. Amsel of the U.S. left.",
        "Mr.|Amsel|of|the|U.S.|left|.",
    );
    check(
        "J. Amsel, e.g. at 9 a.m. etc.",
        "J.|Amsel|,|e.g.|at|9|a.m.|etc.",
    );
    check("the U.S.'s ‘U.S.’ share", "the|U.S.|'s|‘|U.S.|’|share");
    check("a U.S.-backed plan B.", "a|U.S.-backed|plan|B|.");
}

#[test]
fn a_full_stop_without_a_blank_ends_the_word() {
    check(
        "in 2020.However it fell.The end",
        "in|2020|.|However|it|fell|.|The|end",
    );
}

#[test]
fn hyphenated_words_are_one() {
    check(
        "cross-border, co\u{2011}owner",
        "cross-border|,|co\u{2011}owner",
    );
    check(
        "the 25-year-old 1,229\u{2011}kilometre road",
        "the|25-year-old|1,229\u{2011}kilometre|road",
    );
}

#[test]
fn dashes_part_words() {
    check(
        "shut—again -- or open – soon",
        "shut|—|again|--|or|open|–|soon",
    );
    check("wait- no", "wait|-|no");
}

#[test]
fn numbers_stand_apart_from_signs_and_units() {
    check("1,873 of 3.5% at $45m", "1,873|of|3.5|%|at|$|45|m");
    check("70-80pc, 2004–2021", "70|-|80|pc|,|2004|–|2021");
    check("5km in 3pm £2bn", "5|km|in|3|pm|£|2|bn");
}

#[test]
fn ordinals_decades_and_dates_are_one() {
    check("the 21st, 1990s, ’60s", "the|21st|,|1990s|,|’60s");
    check(
        "on 2025-10-12 at 7:30 or 9/11",
        "on|2025-10-12|at|7:30|or|9/11",
    );
}

#[test]
fn quotation_marks_stand_alone() {
    check("“Shut,” she said, 'now'", "“|Shut|,|”|she|said|,|'|now|'");
}

#[test]
fn an_address_is_one_word() {
    check(
        "see https://karrow.example/a?b=1.",
        "see|https://karrow.example/a?b=1|.",
    );
}

#[test]
fn kinds_tell_numbers_words_and_marks_apart() {
    let kinds: Vec<TokenKind> = tokens("45 21st $").iter().map(|token| token.kind).collect();
    assert_eq!(
        kinds,
        [TokenKind::Number, TokenKind::Word, TokenKind::Punctuation]
    );
}

#[test]
fn abbreviations_are_sorted() {
    assert!(ABBREVIATIONS.is_sorted_by(|one, next| one < next));
}

proptest! {
    #[test]
    fn tokens_cover_all_but_blanks(text in "(\\PC|[a-z'’.,0-9$ -]){0,60}") {
        let mut end = 0;
        for token in tokens(&text) {
            prop_assert!(token.span.start < token.span.end);
            prop_assert!(text[end..token.span.start].chars().all(char::is_whitespace));
            prop_assert!(!token.of(&text).contains(char::is_whitespace));
            end = token.span.end;
        }
        prop_assert!(text[end..].chars().all(char::is_whitespace));
    }
}
