//! An article's analysis and what people labelled by hand go in; the analysis comes out with people's labels in place of
//! its own, so that a lesson on an article of the gold files marks every statement as its readers did.

use whosays_analysis::analysis::{Analysis, Attribution, Statement};
use whosays_analysis::labels::{Certainty, Strength};
use whosays_analysis::span::Span;

use super::{Gold, Row};

/// Settles every statement that the gold file has at the same address, in the same words.
pub fn settle(analysis: &mut Analysis, text: &str, gold: &Gold) {
    for statement in &mut analysis.statements {
        let id = format!("{}.{}", gold.name, statement.address);
        let row = gold.rows.iter().find(|row| row.id == id);
        if let Some(row) = row.filter(|row| is_same(statement.span.of(text), &row.text)) {
            settle_one(statement, text, row);
        }
    }
}

/// Blanks and line breaks do not count.
fn is_same(words: &str, others: &str) -> bool {
    words.split_whitespace().eq(others.split_whitespace())
}

fn settle_one(statement: &mut Statement, text: &str, row: &Row) {
    if !row.kinds.contains(&statement.kind) {
        statement.kind = row.kinds[0];
    }
    let is_open = row.kinds.len() > 1 || !row.sure;
    statement.certainty = if is_open {
        Certainty::Open
    } else {
        Certainty::Clear
    };
    let said = statement.attribution.as_ref().map(|it| it.strength);
    let strength = if row.strengths.contains(&said) {
        said
    } else {
        row.strengths[0]
    };
    statement.attribution = strength.map(|strength| attribution(statement, strength, text, row));
}

/// The attribution that people see: their strength and source, and of the analysis what they do not speak of.
fn attribution(statement: &Statement, strength: Strength, text: &str, row: &Row) -> Attribution {
    let found = statement.attribution.clone();
    let mut sources = row.sources.iter();
    let source = sources.find_map(|words| find(statement.span, text, words));
    let nowhere = Span::new(statement.span.start, statement.span.start);
    let cue = found.as_ref().map(|it| it.cue).or(source);
    let is_known = found.as_ref().is_some_and(|it| it.source == source);
    Attribution {
        strength,
        source,
        cue: cue.unwrap_or(nowhere),
        direct_quote: found.as_ref().is_some_and(|it| it.direct_quote),
        refers_to: found.filter(|_| is_known).and_then(|it| it.refers_to),
    }
}

fn find(statement: Span, text: &str, words: &str) -> Option<Span> {
    let start = statement.start + statement.of(text).find(words)?;
    Some(Span::new(start, start + words.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::sample::{BRIDGE, SAID, analysed};
    use whosays_analysis::labels::Kind;

    fn row(id: &str, text: &str, kinds: Vec<Kind>) -> Row {
        Row {
            id: id.to_owned(),
            kinds,
            strengths: vec![Some(Strength::Named)],
            sources: vec!["The engineer".to_owned()],
            loaded: Vec::new(),
            sure: true,
            text: text.to_owned(),
        }
    }

    fn settled(row: Row) -> Statement {
        let (article, mut analysis) = analysed(&BRIDGE);
        let gold = Gold {
            name: "bridge".to_owned(),
            rows: vec![row],
        };
        settle(&mut analysis, &article.text, &gold);
        analysis.statements.swap_remove(1)
    }

    #[test]
    fn peoples_label_and_source_go_before_the_tools() {
        let one = settled(row("bridge.p1.s2", SAID, vec![Kind::Editorial]));
        assert_eq!(
            (one.kind, one.certainty),
            (Kind::Editorial, Certainty::Clear)
        );
        let source = one.attribution.unwrap().source.unwrap();
        assert_eq!(source.end - source.start, "The engineer".len());
    }

    #[test]
    fn where_people_differ_the_tools_label_stands_if_one_of_them_gave_it() {
        let kinds = vec![Kind::Editorial, Kind::Sourced];
        let one = settled(row("bridge.p1.s2", SAID, kinds));
        assert_eq!((one.kind, one.certainty), (Kind::Sourced, Certainty::Open));
    }

    #[test]
    fn other_words_at_the_same_address_are_left_alone() {
        let one = settled(row("bridge.p1.s2", "Another text.", vec![Kind::Editorial]));
        assert_eq!((one.kind, one.attribution), (Kind::Sourced, None));
    }
}
