use proptest::prelude::*;

use super::{BadModel, Tag, Tagger};
use crate::token::tokens;

/// The weights that ship with the crate.
const SHIPPED: &[u8] = include_bytes!("../../model/tagger.bin");

/// Checks the shipped weights' tag of `word`, where it first stands in `text`.
fn check(text: &str, word: &str, expected: Tag) {
    let tokens = tokens(text);
    let tags = Tagger::shipped().tag(text, &tokens);
    let at = tokens.iter().position(|token| token.of(text) == word);
    assert_eq!(at.map(|at| tags[at]), Some(expected), "{word} in: {text}");
}

#[test]
fn the_shipped_model_tells_reports_noun_from_verb() {
    check("The council reports a loss.", "reports", Tag::Verb);
    check("Two reports name the bridge.", "reports", Tag::Noun);
    check("The mayor demands an answer.", "demands", Tag::Verb);
    check("The drivers’ demands were met.", "demands", Tag::Noun);
    check(
        "The ministry estimates that the road is shut.",
        "estimates",
        Tag::Verb,
    );
    check("The estimates were wrong.", "estimates", Tag::Noun);
}

#[test]
fn curly_and_straight_clitics_get_one_tag() {
    check("The town's bridge fell.", "'s", Tag::Part);
    check("The town’s bridge fell.", "’s", Tag::Part);
    check("It’s shut.", "’s", Tag::Aux);
}

#[test]
fn hyphenated_words_are_tagged_as_one() {
    check("The cross-border talks failed.", "talks", Tag::Noun);
    check(
        "The government-backed envoy left.",
        "government-backed",
        Tag::Adj,
    );
}

#[test]
fn no_words_get_no_tags() {
    assert_eq!(Tagger::shipped().tag("", &[]), []);
}

#[test]
fn a_file_of_another_version_is_refused() {
    let mut bytes = SHIPPED.to_vec();
    bytes[7] += 1;
    assert_eq!(Tagger::read(&bytes).err(), Some(BadModel));
}

#[test]
fn a_file_cut_off_is_refused() {
    assert_eq!(
        Tagger::read(&SHIPPED[..SHIPPED.len() - 1]).err(),
        Some(BadModel)
    );
    assert_eq!(Tagger::read(&[]).err(), Some(BadModel));
}

#[test]
fn the_shipped_file_stays_small() {
    assert!(SHIPPED.len() < 2_500_000);
}

proptest! {
    #[test]
    fn any_text_gets_a_tag_for_each_token(text in "(\\PC|[a-z'’., -]){0,60}") {
        let tokens = tokens(&text);
        prop_assert_eq!(Tagger::shipped().tag(&text, &tokens).len(), tokens.len());
    }
}
