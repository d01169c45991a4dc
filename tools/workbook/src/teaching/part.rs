//! A lesson goes in, and how much of it a short class reads; the paragraphs to read come out, so that the class sorts
//! nothing that it has not read.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use whosays_analysis::labels::{Certainty, Kind};

use crate::lesson::{Lesson, LessonClaim, Paragraph};

/// How much of an article a class reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Reads {
    /// The paragraph with the most kinds of claims.
    Paragraph,
    /// From the beginning to the middle, and on until there are claims enough, if need be.
    Half,
}

/// The paragraphs to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Part {
    first: usize,
    last: usize,
}

impl Part {
    /// Tells whether a claim stands in it.
    pub(super) fn holds(self, claim: &LessonClaim) -> bool {
        let range = self.first..=self.last;
        claim.paragraph.is_some_and(|at| range.contains(&at))
    }

    fn claims(self, lesson: &Lesson) -> impl Iterator<Item = &LessonClaim> {
        lesson.claims.iter().filter(move |claim| self.holds(claim))
    }

    fn kinds(self, lesson: &Lesson) -> usize {
        kinds(self.claims(lesson))
    }
}

/// Returns the part that a class reads that takes up so many claims; of a lesson that shows no paragraph there is none.
pub(super) fn part(reads: Reads, lesson: &Lesson, claims: usize) -> Option<Part> {
    match reads {
        Reads::Paragraph => richest(lesson, claims),
        Reads::Half => beginning(lesson, claims),
    }
}

/// The paragraph with the most kinds of claims, then with as many as are wanted, then the first.
fn richest(lesson: &Lesson, claims: usize) -> Option<Part> {
    let numbers = lesson.paragraphs.iter().map(|paragraph| paragraph.number);
    let parts = numbers.map(|number| Part {
        first: number,
        last: number,
    });
    parts.max_by_key(|part| {
        let enough = part.claims(lesson).count().min(claims);
        (enough, part.kinds(lesson).min(claims), Reverse(part.first))
    })
}

/// The shortest beginning that is half of the words and holds the claims; a longer one, but no more than two thirds, where
/// that holds each kind that the lesson has.
fn beginning(lesson: &Lesson, claims: usize) -> Option<Part> {
    let (first, last) = (lesson.paragraphs.first()?, lesson.paragraphs.last()?);
    let all: usize = lesson.paragraphs.iter().map(words).sum();
    let all_kinds = kinds(lesson.claims.iter());
    let mut read = 0;
    let beginnings = lesson.paragraphs.iter().map(|paragraph| {
        read += words(paragraph);
        let part = Part {
            first: first.number,
            last: paragraph.number,
        };
        (read, part)
    });
    let enough: Vec<(usize, Part)> = beginnings
        .filter(|(read, part)| 2 * read >= all && part.claims(lesson).count() >= claims)
        .collect();
    let has_all =
        |(read, part): &&(usize, Part)| 3 * read <= 2 * all && part.kinds(lesson) == all_kinds;
    let found = enough.iter().find(has_all).or(enough.first());
    let whole = Part {
        first: first.number,
        last: last.number,
    };
    Some(found.map_or(whole, |(_, part)| *part))
}

/// How many kinds there are, without those that are "your call".
fn kinds<'a>(claims: impl Iterator<Item = &'a LessonClaim>) -> usize {
    let settled = claims.filter(|claim| claim.certainty != Certainty::Open);
    settled
        .map(|claim| claim.kind)
        .collect::<BTreeSet<Kind>>()
        .len()
}

fn words(paragraph: &Paragraph) -> usize {
    let statements = paragraph.statements.iter();
    statements
        .map(|statement| statement.words.split_whitespace().count())
        .sum()
}
