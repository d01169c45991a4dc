//! The text of a treebank file goes in, a word and its tag a line; tagged sentences come out.

use anyhow::{Context, Result};
use whosays_analysis::tagger::Tag;

/// A word with the tag that the treebank gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TaggedWord {
    /// The word as it stands in the text.
    pub(crate) word: String,
    /// Its part of speech.
    pub(crate) tag: Tag,
}

/// The words of a sentence without their tags.
pub(crate) fn words(sentence: &Sentence) -> impl Iterator<Item = &str> {
    sentence.iter().map(|word| word.word.as_str())
}

/// A sentence of a treebank.
pub(crate) type Sentence = Vec<TaggedWord>;

/// Reads sentences: `word<TAB>TAG` a line, a blank line after each sentence.
pub(crate) fn read_sentences(text: &str) -> Result<Vec<Sentence>> {
    let mut sentences = vec![Sentence::new()];
    for (number, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            sentences.push(Sentence::new());
        } else {
            let word = read_word(line)
                .with_context(|| format!("line {}: no `word<TAB>TAG`", number + 1))?;
            sentences.last_mut().expect("starts with one").push(word);
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    Ok(sentences)
}

fn read_word(line: &str) -> Option<TaggedWord> {
    let (word, tag) = line.split_once('\t')?;
    let tag = Tag::named(tag.trim())?;
    (!word.is_empty()).then(|| TaggedWord {
        word: word.to_owned(),
        tag,
    })
}

#[cfg(test)]
mod tests {
    use super::read_sentences;

    #[test]
    fn blank_lines_part_sentences() {
        let sentences = read_sentences("It\tPRON\nsank\tVERB\n\n\nYes\tINTJ\n").unwrap();
        assert_eq!(sentences.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn a_line_without_a_tag_is_named() {
        let fault = read_sentences("It\tPRON\nsank\tVRB\n").unwrap_err();
        assert!(fault.to_string().contains("line 2"));
    }
}
