use whosays_analysis::tagger::{Tag, Tagger};

use super::{Share, score, weights_file};
use crate::treebank::{Sentence, read_sentences};

/// Invented; "reports" and "claims" are nouns here and verbs there.
const TOWN: &[&str] = &[
    "the/DET council/NOUN reports/VERB a/DET loss/NOUN ./PUNCT",
    "the/DET reports/NOUN were/AUX wrong/ADJ ./PUNCT",
    "Karrow/PROPN claims/VERB the/DET bridge/NOUN ./PUNCT",
    "two/NUM claims/NOUN were/AUX denied/VERB ./PUNCT",
    "she/PRON claims/VERB it/PRON ./PUNCT",
    "he/PRON reports/VERB it/PRON daily/ADV ./PUNCT",
    "old/ADJ reports/NOUN say/VERB little/ADJ ./PUNCT",
    "the/DET mayor/NOUN did/AUX not/PART go/VERB ./PUNCT",
    "yes/INTJ ,/PUNCT the/DET ferry/NOUN sank/VERB ./PUNCT",
    "it/PRON cost/VERB $/SYM 45/NUM and/CCONJ more/ADJ ./PUNCT",
    "they/PRON say/VERB that/SCONJ it/PRON sank/VERB near/ADP Karrow/PROPN ./PUNCT",
    "etcetera/X ./PUNCT",
];

fn town() -> Vec<Sentence> {
    let lines = TOWN.join("\n\n").replace(' ', "\n").replace('/', "\t");
    read_sentences(&lines).unwrap()
}

#[test]
fn a_dozen_sentences_are_learnt_by_heart() {
    let town = town();
    let weights = weights_file(&town);
    let score = score(&weights, &town).unwrap();
    assert_eq!(score.all, Share { right: 64, of: 64 });
}

#[test]
fn what_was_learnt_holds_for_a_new_sentence() {
    let weights = weights_file(&town());
    let tagger = Tagger::read(&weights).unwrap();
    assert_eq!(
        tagger.tag_words(["the", "claims", "were", "denied", "."].into_iter())[1],
        Tag::Noun
    );
    assert_eq!(
        tagger.tag_words(["the", "mayor", "claims", "a", "bridge", "."].into_iter())[2],
        Tag::Verb
    );
}

#[test]
fn the_same_sentences_give_the_same_bytes() {
    assert_eq!(weights_file(&town()), weights_file(&town()));
}

#[test]
fn no_sentences_give_a_file_that_reads() {
    assert!(Tagger::read(&weights_file(&[])).is_ok());
}
