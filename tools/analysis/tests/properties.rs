//! What holds for the analysis of any text, however strange.

use cpu_time::ThreadTime;
use proptest::prelude::*;
use whosays_analysis::analysis::{Address, Analysis};
use whosays_analysis::analyzer::Analyzer;
use whosays_analysis::article::Article;
use whosays_analysis::compare::{Compared, compare};
use whosays_analysis::contract;
use whosays_analysis::span::Span;

/// Words that rules look at, and marks that trip them.
const WORDS: &[&str] = &[
    "The",
    "mayor",
    "said",
    "that",
    "according",
    "declined to comment",
    "to",
    "Mira",
    "Oduya",
    "must",
    "reportedly",
    "“",
    "”",
    "\"",
    "’s",
    "(",
    ")",
    "(IRS)",
    "Institute",
    "of",
    "River",
    "Studies",
    ",",
    ".",
    "?",
    "!",
    ":",
    "—",
    "by",
    "was",
    "described",
    "with",
    "denying",
    "a)",
    "b)",
    "70%",
    "1,873",
    "$45m",
    "\n",
    "\n\n",
    "it",
    "is",
    "believed",
    "not",
    "who",
    "and",
    "e\u{301}",
    "\u{202e}",
    "\u{0}",
    "ﬁ",
    "İ",
    "🚲",
];

fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS), 0..60).prop_map(|words| words.join(" "))
}

fn check_spans(article: &Article, analysis: &Analysis) {
    for statement in &analysis.statements {
        let inside = |span: Span| {
            assert!(
                statement.span.contains(span),
                "{span:?} outside {:?}",
                statement.span
            );
            assert!(
                article.text.get(span.start..span.end).is_some(),
                "{span:?} splits a character"
            );
        };
        inside(statement.span);
        statement.cues.iter().for_each(|cue| inside(cue.span));
        statement
            .loaded
            .iter()
            .for_each(|loaded| inside(loaded.span));
        statement
            .figures
            .iter()
            .for_each(|figure| inside(figure.span));
        if let Some(found) = &statement.attribution {
            inside(found.cue);
            found.source.into_iter().for_each(inside);
        }
    }
    let places: Vec<_> = analysis
        .statements
        .iter()
        .map(|statement| statement.address)
        .collect();
    for place in analysis.merits.iter().flat_map(|merit| &merit.places) {
        let statement = analysis
            .statements
            .iter()
            .find(|one| one.address == place.address);
        assert!(
            statement.is_some_and(|one| one.span.contains(place.span)),
            "{place:?} outside its statement"
        );
        assert_eq!(place.span.of(&article.text), place.words);
    }
    check_actors(analysis, &places);
}

fn check_actors(analysis: &Analysis, places: &[Address]) {
    for actor in &analysis.actors {
        assert!(
            actor
                .at
                .iter()
                .chain(actor.voiced.iter().map(|voiced| &voiced.at))
                .all(|at| places.contains(at))
        );
        assert!(
            actor
                .voiced
                .iter()
                .all(|voiced| actor.at.contains(&voiced.at)),
            "{} is heard where it is not spoken of",
            actor.name
        );
        assert_eq!(actor.mentions, actor.at.len());
        assert!(!actor.name.is_empty(), "an actor has a name");
    }
}

fn check(text: &str) {
    let analyzer = Analyzer::shipped();
    let article = Article::read(text);
    let analysis = analyzer.analyse(&article);
    check_spans(&article, &analysis);
    assert_eq!(
        analysis,
        Analyzer::shipped().analyse(&article),
        "another run finds something else"
    );
    let lines: Result<Vec<String>, _> = contract::objects("x", &article, &analysis)
        .iter()
        .map(serde_json::to_string)
        .collect();
    assert_eq!(
        lines
            .expect("the objects hold no key that is no text")
            .len(),
        analysis.statements.len()
            + analysis.actors.len()
            + analysis.merits.len()
            + article.notices.len()
            + 1
    );
}

fn check_comparison(texts: &[String]) {
    let analyzer = Analyzer::shipped();
    let read: Vec<(Article, Analysis)> = texts
        .iter()
        .map(|text| Article::read(text))
        .map(|article| (analyzer.analyse(&article), article))
        .map(|(analysis, article)| (article, analysis))
        .collect();
    let articles = compared(&read);
    let comparison = compare(&articles);
    for item in &comparison.items {
        for version in &item.versions {
            let (article, analysis) = &read[version.article];
            let statement = analysis
                .statements
                .iter()
                .find(|one| one.address == version.at);
            let inside = statement.is_some_and(|one| one.span.contains(version.span));
            assert!(inside, "{version:?} outside its statement");
            assert!(
                article
                    .text
                    .get(version.span.start..version.span.end)
                    .is_some()
            );
        }
    }
    let objects = contract::comparison_objects(&articles, &comparison);
    assert_eq!(objects.len(), comparison.items.len());
    assert_eq!(
        comparison,
        compare(&articles),
        "another run finds something else"
    );
}

fn compared(read: &[(Article, Analysis)]) -> Vec<Compared<'_>> {
    read.iter()
        .map(|(article, analysis)| Compared {
            name: "x",
            article,
            analysis,
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters_are_analysed(text in "\\PC{0,200}") {
        check(&text);
    }

    #[test]
    fn words_of_rules_in_any_order_are_analysed(text in words()) {
        check(&text);
    }

    #[test]
    fn any_articles_are_compared(texts in prop::collection::vec(words(), 0..4)) {
        check_comparison(&texts);
    }

    #[test]
    fn each_sentence_gives_one_statement(sentences in prop::collection::vec(words(), 0..6)) {
        let given: Vec<&str> = sentences.iter().map(String::as_str).collect();
        let labelled = Analyzer::shipped().label_sentences(&given);
        prop_assert_eq!(labelled.len(), given.len());
        for (sentence, statement) in given.iter().zip(&labelled) {
            prop_assert_eq!(statement.span, Span::new(0, sentence.len()));
        }
    }
}

/// What hostile texts are made of: one of these, over and over.
const HOSTILE: &[&str] = &[
    "said ",
    "“",
    "(",
    "(IRS) ",
    "a) ",
    "1. The bridge is shut. ",
    "\n1) ",
    ", which ",
    "who said that ",
    "not to ",
    "the old grey ",
    "The Of ",
    "1 ",
    "9",
    "1,234-",
    "X",
    "-",
    ".",
    "’s",
    "Mira Oduya said so. ",
    "Oduya of the Karrow Council (KC) ",
    "The drivers left. ",
    "\n\n",
    "Karrow\n\n",
    "“It is shut,” said the mayor. ",
];

/// Checks that four times as much of a piece takes about four times as long, far from the sixteen times of a loop in a
/// loop. Only the thread's own time counts; others may be crowding the caches: one of a few tries must show it.
fn check_growth(piece: &str, read: impl Fn(&str)) {
    const TRIES: usize = 5;
    const BELOW: f64 = 10.0;
    let seconds = |bytes: usize| {
        let text = piece.repeat(bytes / piece.len());
        let began = ThreadTime::now();
        read(&text);
        began.elapsed().as_secs_f64()
    };
    let is_even = |_| seconds(120_000) / seconds(30_000).max(0.002) < BELOW;
    assert!(
        (0..TRIES).any(is_even),
        "{piece:?}: four times the text takes more than {BELOW} times as long, {TRIES} times in a row"
    );
}

#[test]
fn an_article_four_times_as_long_takes_no_more_than_a_few_times_as_long() {
    let analyzer = Analyzer::shipped();
    for piece in HOSTILE {
        check_growth(piece, |text| drop(analyzer.analyse(&Article::read(text))));
    }
}

#[test]
fn a_sentence_four_times_as_long_takes_no_more_than_a_few_times_as_long() {
    let analyzer = Analyzer::shipped();
    for piece in HOSTILE {
        check_growth(piece, |text| drop(analyzer.label_sentences(&[text])));
    }
}

#[test]
fn twice_the_articles_take_no_more_than_a_few_times_as_long_to_compare() {
    let analyzer = Analyzer::shipped();
    let hostile = [
        "In 2024 a Harl fire killed 30 people. ",
        "It cost 20 crowns to repair. ",
        "TTP, renamed as FAK. ",
        "Karrow Regime Fire ",
        "Al Harrel said so. ",
    ];
    for piece in hostile {
        let time = |times: usize| {
            let article = Article::read(&piece.repeat(times));
            let analysis = analyzer.analyse(&article);
            let read = [(article.clone(), analysis.clone()), (article, analysis)];
            let began = ThreadTime::now();
            compare(&compared(&read));
            began.elapsed().as_secs_f64()
        };
        let (short, long) = (time(500).max(0.01), time(2_000));
        assert!(
            long / short < 12.0,
            "{piece:?}: four times the text takes {:.1} times as long",
            long / short
        );
    }
}
