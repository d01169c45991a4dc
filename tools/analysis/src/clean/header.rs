//! Reads title, writer, outlet and date off the first lines, and removes those and what else a page shows above an article.

use super::draft::Draft;
use super::headline::is_headline;
use super::pieces::{self, Header};
use super::rules::{Place, Rules};
use crate::span::Span;

/// How many paragraphs are looked at for a title, a byline, a date line.
const FIRST: usize = 8;
/// How many lines below a title are looked at for the body.
const BELOW: usize = 6;
/// The fewest bytes of a paragraph that shows that a body follows a title.
const BODY: usize = 80;

/// Reads off the first lines what they tell.
pub(super) fn read(draft: &mut Draft, rules: &Rules) {
    let mut index = 0;
    let mut has_title = false;
    let mut updated = None;
    for _ in 0..FIRST.min(draft.paragraphs.len()) {
        if let Some(header) = header(draft, index, rules) {
            updated = updated.or(header.updated.clone());
            fill(draft, header);
            draft.remove(index..index + 1, &rules.notices.byline);
        } else if let Some(rule) = rules.lines.find(draft.paragraph(index), places(index)) {
            draft.remove(index..index + 1, &rule.what);
        } else if index == 0 && !has_title && is_title(draft) {
            has_title = true;
            draft.title = Some(
                draft
                    .paragraph(0)
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" "),
            );
            draft.remove(0..1, &rules.notices.title);
        } else {
            index += 1;
        }
    }
    read_stuck(draft, rules);
    draft.date = draft.date.take().or(updated);
}

/// Labels of sections count as dirt only before anything of the body.
fn places(index: usize) -> &'static [Place] {
    if index == 0 {
        &[Place::Anywhere, Place::Top]
    } else {
        &[Place::Anywhere]
    }
}

/// Reads a byline or date line. A name alone is one only where a date line follows.
fn header(draft: &Draft, index: usize, rules: &Rules) -> Option<Header> {
    let header = pieces::read(draft.paragraph(index), &rules.header)?;
    let is_name_alone = header.author.is_none() && !header.has_date();
    let before_date = || {
        let next = draft.paragraphs.get(index + 1)?.of(draft.text());
        pieces::read(next, &rules.header).filter(Header::has_date)
    };
    (!is_name_alone || before_date().is_some()).then_some(header)
}

fn fill(draft: &mut Draft, header: Header) {
    draft.author = draft.author.take().or(header.author).or(header.name);
    draft.outlet = draft.outlet.take().or(header.outlet);
    draft.date = draft.date.take().or(header.date);
}

/// Tells whether the first line is a title: it looks like one, and longer paragraphs follow.
fn is_title(draft: &Draft) -> bool {
    let line = draft.paragraph(0);
    let has_words = line.split_whitespace().nth(1).is_some();
    let is_followed = draft.paragraphs[1..].iter().take(BELOW).any(|below| {
        let length = below.end - below.start;
        length > line.len() && length >= BODY && !is_headline(below.of(draft.text()))
    });
    has_words && is_headline(line) && is_followed
}

/// Reads off a date that is stuck to the first sentence.
fn read_stuck(draft: &mut Draft, rules: &Rules) {
    let Some(&first) = draft.paragraphs.first() else {
        return;
    };
    if let Some((header, length)) = pieces::read_stuck(draft.paragraph(0), &rules.header) {
        let start = first.start + length;
        draft.date = draft.date.take().or(header.date).or(header.updated);
        draft.tell(&rules.notices.stuck_date, Span::new(first.start, start));
        draft.paragraphs[0] = Span::new(start, first.end);
    }
}
