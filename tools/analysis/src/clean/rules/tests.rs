//! Tries every pattern of `rules/cleaning.toml` on its own examples.

use super::{File, HeaderRules, LineRules, Rules};

const TEXT: &str = include_str!("../../../rules/cleaning.toml");

fn file() -> File {
    toml::from_str(TEXT).unwrap()
}

#[test]
fn the_file_is_read() {
    assert!(Rules::read(TEXT).is_ok());
}

#[test]
fn line_rules_match_their_examples_only() {
    let file = file();
    for rule in file.line {
        let (what, place) = (rule.what.clone(), rule.place);
        let (matches, passes) = (rule.matches.clone(), rule.passes.clone());
        let rules = LineRules::new(vec![rule], &file.common).unwrap();
        for line in &matches {
            assert!(
                rules.find(line, &[place]).is_some(),
                "{what}: must match {line:?}"
            );
        }
        for line in &passes {
            assert!(
                rules.find(line, &[place]).is_none(),
                "{what}: must pass {line:?}"
            );
        }
    }
}

#[test]
fn suffix_rules_match_their_examples_only() {
    for rule in file().suffix {
        for line in &rule.matches {
            assert!(
                rule.pattern.is_match(line),
                "{}: must match {line:?}",
                rule.what
            );
        }
        for line in &rule.passes {
            assert!(
                !rule.pattern.is_match(line),
                "{}: must pass {line:?}",
                rule.what
            );
        }
    }
}

#[test]
fn pieces_match_the_whole_of_their_examples_only() {
    let File {
        common,
        header,
        piece,
        ..
    } = file();
    let examples: Vec<_> = piece
        .iter()
        .map(|piece| (piece.matches.clone(), piece.passes.clone()))
        .collect();
    let rules = HeaderRules::new(header, piece, &common).unwrap();
    for (piece, (matches, passes)) in rules.pieces.iter().zip(examples) {
        let is_whole = |line: &str| {
            piece
                .pattern
                .find(line)
                .is_some_and(|found| found.len() == line.len())
        };
        for line in &matches {
            assert!(is_whole(line), "{:?}: must match {line:?}", piece.kind);
        }
        for line in &passes {
            assert!(!is_whole(line), "{:?}: must pass {line:?}", piece.kind);
        }
    }
}

#[test]
fn joins_are_found_in_their_examples_only() {
    let rules = file().joins;
    let is_found = |line: &str| {
        rules.bracket.is_match(line)
            || rules
                .ending
                .find_iter(line)
                .any(|word| !rules.not.iter().any(|known| known == word.as_str()))
    };
    for line in &rules.matches {
        assert!(is_found(line), "must match {line:?}");
    }
    for line in &rules.passes {
        assert!(!is_found(line), "must pass {line:?}");
    }
}

#[test]
fn every_month_has_its_number() {
    let rules = &super::RULES.header;
    assert_eq!(rules.month("January"), Some(1));
    assert_eq!(rules.month("SEPT"), Some(9));
    assert_eq!(rules.month("december"), Some(12));
    assert_eq!(rules.month("Marches"), None);
}

#[test]
fn no_character_has_two_rules() {
    let ranges = &super::RULES.characters.ranges;
    assert!(
        ranges.windows(2).all(|pair| pair[0].1 < pair[1].0),
        "{ranges:?}"
    );
}
