//! Tagged sentences and a lexicon go in; the averaged weights of features come out.
//!
//! The averaged perceptron of Collins 2002, greedy: each word is tagged with the weights learnt so far; where that is
//! wrong, its features' weights move from the tag given towards the right one. The result is the average over all steps.

use whosays_analysis::tagger::Tag;
use whosays_analysis::tagger::clues::{Clue, clues};
use whosays_analysis::tagger::features::{
    FEATURES, neighbour, of_itself, of_left, of_place, of_right, of_tags,
};
use whosays_analysis::tagger::lexicon::Lexicon;
use whosays_analysis::tagger::model::best;

use crate::rows::Rows;
use crate::treebank::{Sentence, words};

/// A feature's weights, averaged.
pub(crate) type Weights = (u64, [f64; Tag::COUNT]);

/// A sentence made ready: what is seen of its words, and their tags.
struct Lesson<'a> {
    clues: Vec<Clue<'a>>,
    tags: Vec<Tag>,
}

/// Learns from `sentences`, read `rounds` times, each time in another order.
pub(crate) fn train(sentences: &[Sentence], lexicon: &Lexicon<'_>, rounds: usize) -> Vec<Weights> {
    let mut lessons: Vec<Lesson<'_>> = sentences
        .iter()
        .map(|sentence| Lesson {
            clues: clues(words(sentence), lexicon),
            tags: sentence.iter().map(|word| word.tag).collect(),
        })
        .collect();
    let mut perceptron = Perceptron {
        rows: Rows::new(),
        step: 0,
    };
    let mut seed = 1;
    for _ in 0..rounds {
        shuffle(&mut lessons, &mut seed);
        for lesson in &lessons {
            perceptron.learn(lesson);
        }
    }
    perceptron.averages()
}

/// Fisher and Yates, with Marsaglia's xorshift generator: the same order in every run.
fn shuffle<T>(items: &mut [T], seed: &mut u64) {
    for last in (1..items.len()).rev() {
        *seed ^= *seed << 13;
        *seed ^= *seed >> 7;
        *seed ^= *seed << 17;
        items.swap(last, (*seed % (last as u64 + 1)) as usize);
    }
}

/// Returns all features of word `at`.
fn features(clues: &[Clue<'_>], at: usize, before: [Option<Tag>; 2]) -> [u64; FEATURES] {
    let mut all = of_itself(&clues[at])
        .into_iter()
        .chain(of_left(neighbour(clues, at, -1)))
        .chain(of_right(neighbour(clues, at, 1)))
        .chain(of_place(clues, at))
        .chain(of_tags(clues, at, before));
    std::array::from_fn(|_| all.next().expect("FEATURES is the sum of all kinds"))
}

struct Perceptron {
    rows: Rows,
    step: i64,
}

impl Perceptron {
    fn learn(&mut self, lesson: &Lesson<'_>) {
        let mut before = [None; 2];
        for (at, (clue, &right)) in lesson.clues.iter().zip(&lesson.tags).enumerate() {
            let given = clue.tags.sure().unwrap_or_else(|| {
                let features = features(&lesson.clues, at, before);
                let given = self.vote(&features);
                self.step += 1;
                if given != right {
                    self.correct(&features, given, right);
                }
                given
            });
            before = [Some(given), before[0]];
        }
    }

    fn vote(&self, features: &[u64; FEATURES]) -> Tag {
        let mut votes = [0; Tag::COUNT];
        for row in features
            .iter()
            .filter_map(|&feature| self.rows.get(feature))
        {
            for (vote, weight) in votes.iter_mut().zip(row.weights) {
                *vote += weight;
            }
        }
        best(&votes)
    }

    fn correct(&mut self, features: &[u64; FEATURES], given: Tag, right: Tag) {
        for &feature in features {
            let row = self.rows.row(feature);
            for (tag, change) in [(given, -1), (right, 1)] {
                row.weights[tag as usize] += change;
                row.changes[tag as usize] += i64::from(change) * self.step;
            }
        }
    }

    /// A weight's average is its last value less what came late, weighed by how late.
    fn averages(&self) -> Vec<Weights> {
        let steps = self.step.max(1) as f64;
        let average = |weight: i32, change: i64| f64::from(weight) - change as f64 / steps;
        self.rows
            .all()
            .iter()
            .map(|row| {
                (
                    row.feature,
                    std::array::from_fn(|tag| average(row.weights[tag], row.changes[tag])),
                )
            })
            .collect()
    }
}
