//! A sentence with hyphenated words cut in three, as treebanks do ("cross|-|border"), goes in; the sentence with whole
//! words, as the kit's tokens have them, comes out.
//!
//! Treebanks do not tell a hyphen from a dash. Three words are joined where the last could end a compound; where
//! it could not ("it closed - the council says"), they stay.

use whosays_analysis::tagger::Tag;

use crate::treebank::{Sentence, TaggedWord};

/// Returns the sentence with its hyphenated words joined, or `None` where it has none.
pub(crate) fn joined(sentence: &Sentence) -> Option<Sentence> {
    let mut whole = Sentence::new();
    let mut rest = sentence.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let parts = compound_length(rest);
        if parts == 1 {
            whole.push(first.clone());
            rest = after;
        } else {
            let (compound, after) = rest.split_at(parts);
            whole.push(join(compound, after.first().map(|word| word.tag)));
            rest = after;
        }
    }
    (whole.len() < sentence.len()).then_some(whole)
}

/// How many words, hyphens included, make up the compound that `words` starts with: 1 where it is a simple word.
fn compound_length(words: &[TaggedWord]) -> usize {
    let mut length = 1;
    while let [first, hyphen, last, ..] = &words[length - 1..]
        && hyphen.word == "-"
        && [first, last]
            .iter()
            .all(|part| part.word.starts_with(char::is_alphanumeric))
        && (first.tag, last.tag) != (Tag::Num, Tag::Num)
    {
        length += 2;
    }
    let ends = !matches!(
        words[length - 1].tag,
        Tag::Aux | Tag::Cconj | Tag::Det | Tag::Part | Tag::Pron | Tag::Sconj | Tag::X
    );
    if ends { length } else { 1 }
}

fn join(compound: &[TaggedWord], next: Option<Tag>) -> TaggedWord {
    let last = compound[compound.len() - 1].tag;
    let before_noun = matches!(next, Some(Tag::Noun | Tag::Propn | Tag::Adj));
    let tag = match last {
        Tag::Verb => Tag::Adj,
        Tag::Noun if before_noun => Tag::Adj,
        Tag::Adp => Tag::Noun,
        tag => tag,
    };
    TaggedWord {
        word: compound.iter().map(|part| part.word.as_str()).collect(),
        tag,
    }
}

#[cfg(test)]
mod tests {
    use super::joined;
    use crate::treebank::read_sentences;

    fn check(cut: &str, expected: Option<&str>) {
        let read = |line: &str| {
            read_sentences(&line.replace(' ', "\n").replace('/', "\t"))
                .unwrap()
                .remove(0)
        };
        assert_eq!(joined(&read(cut)), expected.map(read));
    }

    #[test]
    fn a_compound_before_a_noun_is_an_adjective() {
        check(
            "a/DET cross/NOUN -/PUNCT border/NOUN bus/NOUN",
            Some("a/DET cross-border/ADJ bus/NOUN"),
        );
        check("town/NOUN -/PUNCT owned/VERB", Some("town-owned/ADJ"));
    }

    #[test]
    fn longer_compounds_are_one_word() {
        check(
            "a/DET 9/NUM -/PUNCT year/NOUN -/PUNCT old/ADJ ./PUNCT",
            Some("a/DET 9-year-old/ADJ ./PUNCT"),
        );
    }

    #[test]
    fn ranges_and_dashes_stay() {
        check("3/NUM -/SYM 4/NUM", None);
        check("shut/ADJ -/PUNCT they/PRON say/VERB", None);
    }
}
