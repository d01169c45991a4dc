//! Whole copies, invented, with the dirt of real ones; and what holds for any copy.

use proptest::prelude::*;

use super::RULES;
use super::characters::plain;
use crate::article::Article;

const FIRST: &str = "The old bridge over the river in Karrow will stay shut until the spring, the council said on Monday.";
const SECOND: &str = "Ferrymen have carried twice as many people since January, and they want more money for the work.";
const THIRD: &str = "Nobody asked the shopkeepers of the east bank, who have lost most of their customers this winter.";

fn body() -> String {
    [FIRST, SECOND, THIRD].join("\n")
}

fn paragraphs(article: &Article) -> Vec<&str> {
    article
        .paragraphs
        .iter()
        .map(|span| span.of(&article.text))
        .collect()
}

fn told(article: &Article) -> Vec<&str> {
    article
        .notices
        .iter()
        .map(|notice| notice.what.as_str())
        .collect()
}

/// Lines above or below the three paragraphs go, and exactly these are told.
fn check_removed(above: &str, below: &str, notices: &[&str]) -> Article {
    let article = Article::read(&format!("{above}\n{}\n{below}", body()));
    assert_eq!(
        paragraphs(&article),
        [FIRST, SECOND, THIRD],
        "{above} … {below}"
    );
    assert_eq!(told(&article), notices, "{above} … {below}");
    article
}

fn check_header(above: &str, title: Option<&str>, author: Option<&str>, date: Option<&str>) {
    let article = Article::read(&format!("{above}\n{}", body()));
    assert_eq!(
        (
            article.title.as_deref(),
            article.author.as_deref(),
            article.date.as_deref()
        ),
        (title, author, date),
        "{above}"
    );
    assert_eq!(paragraphs(&article), [FIRST, SECOND, THIRD], "{above}");
}

fn check_mended(paragraph: &str, expected: &str) {
    assert_eq!(Article::read(paragraph).text, format!("{expected}\n"));
}

#[test]
fn a_clean_copy_stays_as_it_is() {
    let article = Article::read(&body());
    assert_eq!(article.text, body() + "\n");
    assert_eq!(article.notices, []);
    assert_eq!(
        (article.title, article.author, article.date),
        (None, None, None)
    );
}

#[test]
fn a_cookie_notice_above_the_title_is_none() {
    for notice in [
        "This site uses cookies to give you a better visit",
        "We use cookies. By continuing you agree to that.\nAccept all cookies",
    ] {
        let above = format!("{notice}\nBridge shut until spring\nBy R. Amsel");
        check_header(
            &above,
            Some("Bridge shut until spring"),
            Some("R. Amsel"),
            None,
        );
        check_header(notice, None, None, None);
    }
}

#[test]
fn bylines_and_dates_are_read_in_their_many_forms() {
    let title = "Bridge shut until spring";
    let (author, date) = (Some("R. Amsel"), Some("2025-03-04"));
    for byline in [
        "By R. Amsel\n4 March 2025",
        "R. Amsel | 4 March 2025",
        "R. Amsel\n4 March 2025",
        "By R. Amsel, Political Correspondent\nPublished: 4 March 2025 10:30",
        "BY R. Amsel STAFF WRITER · March 4, 2025 · 5 min read",
        "Tuesday, 4 March 2025\nWritten by R. Amsel",
        "By R. Amsel in Karrow\nUpdated 5 March 2025, 8:05 pm\nPublished 2025-03-04",
        "By R. Amsel, The Karrow Post\n4 March 2025",
        "By R. Amsel for the Karrow Post | Last updated on Mar. 4th, 2025",
        "By R. Amsel\nSource: Karrow Post | 2025-03-04 18:48:09 | Editor: T. Brook",
        "Author: R. Amsel Published on 2025-03-04T10:30:00Z",
    ] {
        check_header(&format!("{title}\n{byline}"), Some(title), author, date);
    }
}

#[test]
fn a_date_that_can_be_read_two_ways_is_not_read() {
    check_header(
        "By R. Amsel\n25/03/2025",
        None,
        Some("R. Amsel"),
        Some("2025-03-25"),
    );
    check_header("By R. Amsel\n03/04/2025", None, Some("R. Amsel"), None);
    check_header(
        "By R. Amsel\n31 February 2025",
        None,
        Some("R. Amsel"),
        None,
    );
}

#[test]
fn an_outlet_is_no_writer() {
    check_header(
        "The Karrow Post | 4 March 2025",
        None,
        None,
        Some("2025-03-04"),
    );
}

#[test]
fn an_outlet_behind_the_writer_is_read() {
    for (byline, outlet) in [
        ("By R. Amsel, The Karrow Post", Some("The Karrow Post")),
        (
            "By R. Amsel | The Karrow Post\n4 March 2025",
            Some("The Karrow Post"),
        ),
        (
            "R. Amsel, The Karrow Post\n4 March 2025",
            Some("The Karrow Post"),
        ),
        ("By R. Amsel, Political Correspondent", None),
        ("The Karrow Bridge\nBy R. Amsel", None),
    ] {
        let article = Article::read(&format!("{byline}\n{}", body()));
        assert_eq!(article.author.as_deref(), Some("R. Amsel"), "{byline}");
        assert_eq!(article.outlet.as_deref(), outlet, "{byline}");
    }
}

#[test]
fn a_date_stuck_to_the_first_sentence_is_read() {
    check_header(" date 2025-10-12 ", None, None, Some("2025-10-12"));
    let article = Article::read(&format!(" date 2025-10-12 {FIRST}"));
    assert_eq!(article.date.as_deref(), Some("2025-10-12"));
    assert_eq!(paragraphs(&article), [FIRST]);
    assert_eq!(article.notices[0].words, "date 2025-10-12");
}

#[test]
fn a_date_that_is_part_of_the_sentence_stays() {
    let sentence =
        "4 March 2025 was a dark day for the ferrymen and for everybody else in the town.";
    let article = Article::read(sentence);
    assert_eq!(
        (paragraphs(&article), article.date.as_deref()),
        (vec![sentence], None)
    );
}

#[test]
fn a_first_line_is_a_title_only_above_a_body() {
    check_header(
        "Bridge shut until spring",
        Some("Bridge shut until spring"),
        None,
        None,
    );
    let lines = "Bridge shut\nFerry late\nMarket moved";
    let article = Article::read(lines);
    assert_eq!(
        (paragraphs(&article).join("\n"), article.title),
        (lines.to_owned(), None)
    );
    let sentence = Article::read(&format!("The bridge is shut.\n{}", body()));
    assert_eq!(sentence.title, None);
}

#[test]
fn headings_inside_the_body_stay() {
    let article = Article::read(&format!("{FIRST}\nWhat the ferrymen want\n{SECOND}"));
    assert_eq!(
        paragraphs(&article),
        [FIRST, "What the ferrymen want", SECOND]
    );
}

#[test]
fn a_dateline_stays_in_the_body() {
    let sentence = format!("KARROW (Reuters) — {FIRST}");
    assert_eq!(paragraphs(&Article::read(&sentence)), [sentence.as_str()]);
}

#[test]
fn a_second_body_goes_with_all_behind_it_and_its_title_is_read() {
    let copy = format!(
        "{}\nBridge shut until spring\n{}\nThe Post\nOther stories",
        body(),
        body()
    );
    let article = Article::read(&copy);
    assert_eq!(paragraphs(&article), [FIRST, SECOND, THIRD]);
    assert_eq!(article.title.as_deref(), Some("Bridge shut until spring"));
    assert_eq!(
        told(&article),
        ["repeated body and everything after it removed"]
    );
    assert_eq!(article.notices[0].at.start, body().len() + 1);
    assert_eq!(article.notices[0].at.end, copy.len());
}

#[test]
fn a_second_body_that_lacks_a_paragraph_goes_too() {
    let article = Article::read(&format!(
        "Bridge shut\n{}\nBridge shut\n{FIRST}\n{THIRD}\nTags",
        body()
    ));
    assert_eq!(paragraphs(&article), [FIRST, SECOND, THIRD]);
    assert_eq!(article.title.as_deref(), Some("Bridge shut"));
}

#[test]
fn one_paragraph_that_comes_again_goes_alone() {
    let long = "The mayor, who lives on the west bank, would not say how long the repairs will take or who is to pay.";
    let last = "It was built in 1931 by the grandfathers of the men who now row people over the river every day.";
    let article = Article::read(&format!("{}\n{long}\n{FIRST}\n{last}", body()));
    assert_eq!(paragraphs(&article), [FIRST, SECOND, THIRD, long, last]);
    assert_eq!(told(&article), ["repeated paragraph removed"]);
}

#[test]
fn what_stands_below_the_article_goes() {
    check_removed(
        "",
        "— The writer is a teacher in Karrow.\n\n([email protected])",
        &["note on the writer removed", "e-mail address removed"],
    );
    check_removed(
        "",
        "Related stories\nFerry fares to rise\nPiers found cracked",
        &["everything below the article removed"],
    );
    check_removed(
        "",
        "Share\nFacebook Twitter\n© 2025 Karrow Post. All rights reserved.",
        &[
            "share buttons removed",
            "share buttons removed",
            "copyright line removed",
        ],
    );
    check_removed(
        "",
        "Sign up for our newsletter",
        &["newsletter or subscription line removed"],
    );
    check_removed(
        "",
        "(Reporting by R. Amsel; Editing by T. Brook)",
        &["agency credit removed"],
    );
}

#[test]
fn what_stands_above_or_inside_the_body_goes() {
    check_removed(
        "OPINION\nListen to this article · 4 min",
        "",
        &[
            "section label removed",
            "link to sound, film or pictures removed",
        ],
    );
    let inside = format!(
        "{FIRST}\nADVERTISEMENT\n{SECOND}\nRead more: Ferry fares to rise\nPhoto: R. Amsel\n{THIRD}"
    );
    assert_eq!(paragraphs(&Article::read(&inside)), [FIRST, SECOND, THIRD]);
}

#[test]
fn a_box_of_other_stories_does_not_take_the_body_below_with_it() {
    let article = Article::read(&format!(
        "{FIRST}\nRelated stories\nFerry fares to rise\n{SECOND}\n{THIRD}"
    ));
    assert_eq!(paragraphs(&article), [FIRST, SECOND, THIRD]);
    assert_eq!(told(&article), ["links to other stories removed"]);
}

#[test]
fn dirt_stuck_to_the_last_sentence_goes() {
    let article = Article::read(&format!(
        "{FIRST} — The writer is a teacher in Karrow. ([email protected])"
    ));
    assert_eq!(paragraphs(&article), [FIRST]);
    assert_eq!(
        told(&article),
        ["note on the writer removed", "e-mail address removed"]
    );
}

#[test]
fn a_lost_blank_after_a_stop_is_put_in() {
    check_mended(
        "It was shut in 2020.However, it opened again.",
        "It was shut in 2020. However, it opened again.",
    );
    check_mended(
        "He called it “a lie.”Then he left (at nine).She stayed.",
        "He called it “a lie.” Then he left (at nine). She stayed.",
    );
    check_mended(
        "Who pays?Nobody knows!“We do not,” she said.A man left.",
        "Who pays? Nobody knows! “We do not,” she said. A man left.",
    );
    check_mended(
        "He joined NATO.The town did not.",
        "He joined NATO. The town did not.",
    );
}

#[test]
fn stops_that_need_no_blank_get_none() {
    for words in [
        "The U.S.Army left at 3.5 knots.",
        "See Karrow.Com or www.Karrow.example or Post.Karrow.example.",
        "J.K.Amsel and R.Brook wrote Report.Final.pdf in Node.JS.",
        "He came at 10 p.m.The ferry did not.",
    ] {
        check_mended(words, words);
    }
}

#[test]
fn words_run_together_are_told_and_left() {
    let words = "Two were injuredamong them a ferryman of the union (KFU)have no work.";
    let article = Article::read(words);
    assert_eq!(article.text, format!("{words}\n"));
    let found: Vec<&str> = article
        .notices
        .iter()
        .map(|notice| notice.words.as_str())
        .collect();
    assert_eq!(found, ["injuredamong", "(KFU)have"]);
}

#[test]
fn notices_stand_in_the_order_of_the_copy_and_on_its_bytes() {
    let copy = format!("Karrow\u{2011}Post\r\n{FIRST}\r\nADVERTISEMENT\r\n{SECOND}");
    let article = Article::read(&copy);
    let places: Vec<&str> = article
        .notices
        .iter()
        .map(|notice| notice.at.of(&copy))
        .collect();
    assert!(article.notices.is_sorted_by_key(|notice| notice.at));
    assert!(places.contains(&"ADVERTISEMENT"), "{places:?}");
    assert!(places.contains(&"\u{2011}"), "{places:?}");
}

#[test]
fn nothing_gives_nothing() {
    for copy in ["", " \n\t\r\n", "\0\u{feff}"] {
        let article = Article::read(copy);
        assert_eq!((article.text.as_str(), article.paragraphs.len()), ("", 0));
    }
}

/// Pieces of copies, clean and dirty.
fn copies() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just(FIRST.to_owned()),
        Just(SECOND.to_owned()),
        Just(THIRD.to_owned()),
        Just("Bridge shut until spring".to_owned()),
        Just("By R. Amsel | 4 March 2025".to_owned()),
        Just("date 2025-10-12 ".to_owned()),
        Just("Related stories".to_owned()),
        Just("ADVERTISEMENT".to_owned()),
        Just("— The writer is a teacher.".to_owned()),
        Just(" ([email protected])".to_owned()),
        Just("It ended.It began (again)and a refusalto pay".to_owned()),
        "[A-Za-z .?!“”\"'()é]{0,30}",
        any::<String>(),
    ];
    let gap = prop_oneof![
        Just("\n"),
        Just("\n\n"),
        Just("\r\n"),
        Just(" "),
        Just(""),
        Just("\u{2011}"),
        Just("\0")
    ];
    prop::collection::vec((piece, gap), 0..12).prop_map(|pieces| {
        pieces
            .into_iter()
            .flat_map(|(piece, gap)| [piece, gap.to_owned()])
            .collect()
    })
}

fn is_subsequence(mut few: impl Iterator<Item = char>, many: impl Iterator<Item = char>) -> bool {
    let mut next = few.next();
    for c in many {
        if next == Some(c) {
            next = few.next();
        }
    }
    next.is_none()
}

proptest! {
    #[test]
    fn nothing_is_lost_silently(copy in copies()) {
        let article = Article::read(&copy);
        // Notices of the first step stretch from the first such character to the last: leave those out, and read plain.
        let of_characters = plain(&copy, &RULES.characters).notices;
        let told: Vec<_> = article.notices.iter().filter(|notice| !of_characters.contains(notice)).collect();
        let untold: String = copy
            .char_indices()
            .filter(|&(at, _)| !told.iter().any(|notice| (notice.at.start..notice.at.end).contains(&at)))
            .map(|(_, c)| c)
            .collect();
        let untold = plain(&untold, &RULES.characters).text;
        let is_word = |c: &char| !c.is_whitespace();
        prop_assert!(is_subsequence(untold.chars().filter(is_word), article.text.chars().filter(is_word)));
    }

    #[test]
    fn nothing_is_made_up(copy in copies()) {
        let article = Article::read(&copy);
        let is_word = |c: &char| !c.is_whitespace();
        let plain = plain(&copy, &RULES.characters).text;
        prop_assert!(is_subsequence(article.text.chars().filter(is_word), plain.chars().filter(is_word)));
    }

    #[test]
    fn spans_lie_on_character_borders(copy in copies()) {
        let article = Article::read(&copy);
        for notice in &article.notices {
            prop_assert!(copy.get(notice.at.start..notice.at.end).is_some(), "{notice:?}");
        }
        let lines: Vec<&str> = article.text.lines().collect();
        prop_assert_eq!(paragraphs(&article), lines);
    }
}
