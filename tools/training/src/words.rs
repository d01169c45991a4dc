//! Tagged sentences go in; the tags of their frequent words come out, for the tagger's lexicon.

use std::collections::BTreeMap;

use whosays_analysis::tagger::Tag;
use whosays_analysis::tagger::lexicon::TagSet;

use crate::treebank::Sentence;

/// A word this frequent gets into the lexicon.
const KNOWN: usize = 3;

/// A word this frequent that bears one tag in all but one of so many cases is beyond doubt.
const SURE: usize = 30;
const SURE_OF: usize = 300;

/// A tag borne in one of so many cases counts.
const NOTEWORTHY: usize = 30;

/// How often a word bears each tag.
type Counts = [usize; Tag::COUNT];

/// Returns the tag sets of frequent words, and of their forms in -s, by their spellings.
pub(crate) fn tag_sets(sentences: &[Sentence]) -> BTreeMap<String, TagSet> {
    let mut counts: BTreeMap<&str, Counts> = BTreeMap::new();
    for tagged in sentences.iter().flatten() {
        counts.entry(&tagged.word).or_default()[tagged.tag as usize] += 1;
    }
    let known: BTreeMap<&str, TagSet> = counts
        .into_iter()
        .filter(|(_, counts)| counts.iter().sum::<usize>() >= KNOWN)
        .map(|(word, counts)| (word, tag_set(&counts)))
        .collect();
    let mut forms: BTreeMap<String, TagSet> = known
        .iter()
        .filter_map(|(word, tags)| Some((format!("{word}s"), form_in_s(*tags)?)))
        .collect();
    for (word, tags) in known {
        let form = forms.entry(word.to_owned()).or_default();
        *form = if tags.sure().is_some() {
            tags
        } else {
            tags.and(*form)
        };
    }
    forms
}

/// The tags of "estimates", from those of "estimate": a treebank that has "estimate" as noun and as verb may lack one of
/// the two for the form in -s; and of "describes", which it may lack wholly, where "describe" is a verb only.
fn form_in_s(tags: TagSet) -> Option<TagSet> {
    let verb = TagSet::default().with(Tag::Verb);
    let both = verb.with(Tag::Noun);
    let bits = tags.doubtful().bits();
    if bits == verb.bits() {
        Some(verb)
    } else {
        (bits & both.bits() == both.bits()).then_some(both)
    }
}

fn tag_set(counts: &Counts) -> TagSet {
    let all: usize = counts.iter().sum();
    let most = counts.iter().max().copied().unwrap_or(0);
    if all >= SURE && (all - most) * SURE_OF <= all {
        let tag = Tag::ALL
            .into_iter()
            .find(|&tag| counts[tag as usize] == most);
        return tag.map_or(TagSet::default(), |tag| {
            TagSet::default().with(tag).surely()
        });
    }
    Tag::ALL
        .into_iter()
        .filter(|&tag| counts[tag as usize] * NOTEWORTHY >= all && counts[tag as usize] > 0)
        .fold(TagSet::default(), TagSet::with)
}
