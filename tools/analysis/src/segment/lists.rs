//! Takes a paragraph and gives the markers of its run-in lists: "a)", "(ii)", "3.".

use super::rules::Lists;
use crate::span::Span;

/// The fewest words of an item: "paragraphs a) and b)" is no list.
const ITEM_WORDS: usize = 2;

/// How a label is set off: "a)", "(a)", "1." or "1.)".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Style {
    opened: bool,
    closed: bool,
    dotted: bool,
}

/// One marker, which may or may not belong to a list.
struct Marker<'t> {
    span: Span,
    label: &'t str,
    style: Style,
}

/// A list that is being read: how its labels look and count, and its markers so far.
struct Open<'r> {
    family: &'r [String],
    style: Style,
    markers: Vec<Span>,
}

impl<'r> Open<'r> {
    fn begin(paragraph: &str, marker: &Marker<'_>, rules: &'r Lists) -> Option<Self> {
        let before = paragraph[..marker.span.start]
            .trim_end()
            .chars()
            .next_back();
        let may_begin =
            marker.style.closed || before.is_none_or(|c| rules.dotted_after.contains(c));
        let family = rules
            .families()
            .into_iter()
            .find(|family| family.first().is_some_and(|first| first == marker.label))?;
        may_begin.then(|| Self {
            family,
            style: marker.style,
            markers: vec![marker.span],
        })
    }

    fn continues_with(&self, paragraph: &str, marker: &Marker<'_>) -> bool {
        let next = self.family.get(self.markers.len());
        let item = self
            .markers
            .last()
            .map_or("", |last| &paragraph[last.end..marker.span.start]);
        self.style == marker.style
            && next.is_some_and(|label| label == marker.label)
            && item.split_whitespace().nth(ITEM_WORDS - 1).is_some()
    }

    /// Gives the markers, where there are enough of them to make a list.
    fn close(self) -> Vec<Span> {
        if self.markers.len() > 1 {
            self.markers
        } else {
            Vec::new()
        }
    }
}

/// Returns the markers that begin an item, in order.
pub(super) fn items(paragraph: &str, rules: &Lists) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<Open<'_>> = None;
    for marker in markers(paragraph, rules) {
        match &mut open {
            Some(list) if list.continues_with(paragraph, &marker) => list.markers.push(marker.span),
            _ => {
                if let Some(begun) = Open::begin(paragraph, &marker, rules) {
                    found.extend(open.replace(begun).map(Open::close).unwrap_or_default());
                }
            }
        }
    }
    found.extend(open.map(Open::close).unwrap_or_default());
    found
}

fn markers<'t>(paragraph: &'t str, rules: &'t Lists) -> impl Iterator<Item = Marker<'t>> {
    rules
        .marker
        .captures_iter(paragraph)
        .filter_map(|captures| {
            let marker = captures.name("marker")?;
            Some(Marker {
                span: Span::from(marker.range()),
                label: captures.name("label")?.as_str(),
                style: Style {
                    opened: marker.as_str().starts_with('('),
                    closed: marker.as_str().ends_with(')'),
                    dotted: marker.as_str().contains('.'),
                },
            })
        })
}

/// Returns the label with which the paragraph begins, where it is itself an item ("3. The bridge …").
pub(super) fn leading(paragraph: &str, rules: &Lists) -> Option<Span> {
    rules
        .leading
        .find(paragraph)
        .map(|label| Span::from(label.range()))
}

#[cfg(test)]
mod tests {
    use super::super::rules::RULES;
    use super::items;

    fn check(paragraph: &str, expected: &[&str]) {
        let found: Vec<&str> = items(paragraph, &RULES.lists)
            .into_iter()
            .map(|span| span.of(paragraph))
            .collect();
        assert_eq!(found, expected, "{paragraph}");
    }

    #[test]
    fn a_list_counts_on_from_its_first_label() {
        check(
            "It will a) close the bridge, b) mend the piers and c) open again.",
            &["a)", "b)", "c)"],
        );
        check(
            "It wants: (i) a new bridge; (ii) a second ferry.",
            &["(i)", "(ii)"],
        );
        check(
            "Two steps: 1. Shut the road. 2. Mend the road.",
            &["1.", "2."],
        );
        check("1.) Shut the road 2.) Mend the road", &["1.)", "2.)"]);
    }

    #[test]
    fn labels_that_do_not_count_on_are_no_list() {
        check("The bridge (a) was shut.", &[]);
        check("See b) the piers and c) the deck.", &[]);
        check("It will a) close the bridge, c) open again.", &[]);
        check("It will a) close the bridge, (b) open it again.", &[]);
    }

    #[test]
    fn labels_without_items_are_no_list() {
        check(
            "Under paragraphs a) and b) of the law the town must pay.",
            &[],
        );
    }

    #[test]
    fn a_figure_at_the_end_of_a_sentence_is_no_label() {
        check(
            "Karrow won by 1. The ferrymen were beaten by 2. Nobody minded.",
            &[],
        );
    }

    #[test]
    fn two_lists_stand_in_one_paragraph() {
        check(
            "It will a) close the bridge, b) mend the piers. The town wants 1) a ferry now, 2) a bus later.",
            &["a)", "b)", "1)", "2)"],
        );
    }
}
