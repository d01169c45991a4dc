//! Paragraphs, invented, with the borders that a teacher would see; and what holds for any article.

use proptest::prelude::*;

use super::{Located, statements};
use crate::article::Article;
use crate::span::Span;

fn article(paragraphs: &[&str]) -> Article {
    let mut article = Article::default();
    for paragraph in paragraphs {
        let start = article.text.len();
        article.text.push_str(paragraph);
        article
            .paragraphs
            .push(Span::new(start, article.text.len()));
        article.text.push('\n');
    }
    article
}

fn check(paragraph: &str, expected: &[&str]) {
    let article = article(&[paragraph]);
    let found: Vec<&str> = statements(&article)
        .iter()
        .map(|located| located.span.of(&article.text))
        .collect();
    assert_eq!(found, expected);
}

/// Every statement of the paragraphs as "p1.s1", with an "h" where it is a heading.
fn check_addresses(paragraphs: &[&str], expected: &[&str]) {
    let mark = |located: &Located| {
        format!(
            "{}{}",
            located.address,
            if located.heading { "h" } else { "" }
        )
    };
    let found: Vec<String> = statements(&article(paragraphs)).iter().map(mark).collect();
    assert_eq!(found, expected, "{paragraphs:?}");
}

#[test]
fn sentences_are_split_at_their_stops() {
    check(
        "The bridge is shut. Who pays? Nobody knows!",
        &["The bridge is shut.", "Who pays?", "Nobody knows!"],
    );
}

#[test]
fn abbreviations_initials_and_decimals_end_nothing() {
    let sentence =
        "Mr. R. K. Amsel of the U.S. Army paid $3.5 million on Jan. 4 at 5 p.m. in Karrow.";
    check(sentence, &[sentence]);
}

#[test]
fn titles_times_and_joined_initials_end_nothing() {
    for sentence in [
        "The talks with Ms. Amsel of the Sino-U.S. board are over.",
        "The ferry left at 9 a.m. Friday for Karrow.",
    ] {
        check(sentence, &[sentence]);
    }
    check(
        "The ferry left at 9 a.m. Nobody was on it.",
        &["The ferry left at 9 a.m.", "Nobody was on it."],
    );
}

#[test]
fn marks_alone_are_no_statement() {
    check(
        "... The bridge is shut. … It stays shut. ...",
        &["... The bridge is shut.", "… It stays shut. ..."],
    );
}

#[test]
fn a_quotation_of_two_sentences_is_split() {
    check(
        "“The bridge is shut. It stays shut,” she said. He left.",
        &[
            "“The bridge is shut.",
            "It stays shut,” she said.",
            "He left.",
        ],
    );
}

#[test]
fn a_closing_mark_stays_with_its_sentence() {
    check(
        "He said: “It is shut.” She left.",
        &["He said: “It is shut.”", "She left."],
    );
    check(
        "He said: \"It is shut.\" \"Why?\" she asked.",
        &["He said: \"It is shut.\"", "\"Why?\" she asked."],
    );
    check(
        "It was (so he said). “Shut it!” They did.",
        &["It was (so he said).", "“Shut it!”", "They did."],
    );
}

#[test]
fn a_closing_bracket_stays_with_its_sentence() {
    check("(It was shut.) She left.", &["(It was shut.)", "She left."]);
}

#[test]
fn a_quotation_that_goes_on_in_lower_case_is_not_split() {
    check(
        "“Shut it!” she said. “Why?” he asked.",
        &["“Shut it!” she said.", "“Why?” he asked."],
    );
}

#[test]
fn an_apostrophe_is_no_quotation_mark() {
    check(
        "The ferrymen’s boats are full. Karrow's bridge is shut.",
        &["The ferrymen’s boats are full.", "Karrow's bridge is shut."],
    );
}

#[test]
fn a_run_in_list_gives_a_statement_an_item_and_one_for_what_leads_into_it() {
    check(
        "The council will do three things: a) close the bridge, b) mend its piers, and c) pay the ferrymen. It has no money.",
        &[
            "The council will do three things:",
            "a) close the bridge,",
            "b) mend its piers, and",
            "c) pay the ferrymen.",
            "It has no money.",
        ],
    );
    check(
        "(i) The bridge is shut; (ii) the ferry is full. Who pays?",
        &[
            "(i) The bridge is shut;",
            "(ii) the ferry is full.",
            "Who pays?",
        ],
    );
}

#[test]
fn an_item_of_two_sentences_gives_two_statements() {
    check(
        "It plans: 1) One ferry more. It is old. 2) One bus more.",
        &[
            "It plans:",
            "1) One ferry more.",
            "It is old.",
            "2) One bus more.",
        ],
    );
}

#[test]
fn a_label_stays_with_its_paragraph() {
    check(
        "3. The bridge is shut. It stays shut.",
        &["3. The bridge is shut.", "It stays shut."],
    );
    check(
        "(a) The bridge is shut. It stays shut.",
        &["(a) The bridge is shut.", "It stays shut."],
    );
    check(
        "• The bridge is shut. It stays shut.",
        &["• The bridge is shut.", "It stays shut."],
    );
}

#[test]
fn addresses_count_from_one_in_every_paragraph() {
    check_addresses(
        &["It is shut. It stays shut.", "Nobody pays."],
        &["p1.s1", "p1.s2", "p2.s1"],
    );
}

#[test]
fn headings_bylines_and_date_lines_are_marked() {
    let body = "The bridge over the river will stay shut until the spring.";
    check_addresses(
        &[body, "What the ferrymen want", body],
        &["p1.s1", "p2.s1h", "p3.s1"],
    );
    check_addresses(&[body, "Key points:", body], &["p1.s1", "p2.s1h", "p3.s1"]);
    check_addresses(&[body, "By R. Amsel | 4 March 2025"], &["p1.s1", "p2.s1h"]);
}

#[test]
fn questions_last_lines_and_lists_of_short_lines_are_no_headings() {
    let body = "The bridge over the river will stay shut until the spring.";
    check_addresses(&["Who pays?", body], &["p1.s1", "p2.s1"]);
    check_addresses(&[body, "The ferry is"], &["p1.s1", "p2.s1"]);
    check_addresses(
        &["Bridge shut", "Ferry late", "Market moved", "Mayor gone"],
        &["p1.s1", "p2.s1", "p3.s1", "p4.s1"],
    );
}

#[test]
fn a_paragraph_longer_than_a_window_is_split_all_the_same() {
    let sentence = "The bridge over the “old” river in Karrow stays shut.";
    let paragraph = vec![sentence; 1000].join(" ");
    check(&paragraph, &vec![sentence; 1000]);
}

#[test]
fn a_sentence_longer_than_a_window_stays_whole() {
    let long = format!("{}shut. It is.", "the bridge is ".repeat(2000));
    let article = article(&[&long]);
    assert_eq!(statements(&article).len(), 2);
}

proptest! {
    #[test]
    fn statements_tile_every_paragraph(
        paragraphs in prop::collection::vec(prop_oneof![
            any::<String>(),
            "[A-Za-z .?!“”\"'’()é;:\u{2011}…]{1,80}",
            "(a\\) |b\\) |1\\. |2\\. |\\(i\\) |\\(ii\\) |The bridge |is shut\\. |“No\\.” |\\. |• ){1,20}",
        ], 0..5),
    ) {
        let article = Article::read(&paragraphs.join("\n"));
        let found = statements(&article);
        for (index, paragraph) in article.paragraphs.iter().enumerate() {
            let inside: Vec<_> = found.iter().filter(|located| located.address.paragraph == index + 1).collect();
            let words: String = inside.iter().map(|located| located.span.of(&article.text)).collect();
            let is_word = |c: &char| !c.is_whitespace();
            prop_assert!(words.chars().filter(is_word).eq(paragraph.of(&article.text).chars().filter(is_word)));
            prop_assert!(inside.iter().zip(1..).all(|(located, count)| located.address.statement == count));
            prop_assert!(inside.iter().all(|located| paragraph.contains(located.span)));
        }
        prop_assert!(found.is_sorted_by(|one, next| one.span.end <= next.span.start));
    }
}
