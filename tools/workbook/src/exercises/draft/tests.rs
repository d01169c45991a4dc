use std::collections::BTreeSet;

use proptest::prelude::*;
use whosays_analysis::analysis::Address;
use whosays_analysis::labels::{Certainty, Strength};

use super::*;
use crate::exercises::karrow::{self, Line, fact, judged, karrow, named, rules};
use crate::exercises::{SourceStrength, quote};

fn drafted(paragraphs: &[Vec<Line>]) -> Exercises {
    let (article, analysis) = karrow::article(paragraphs);
    draft("karrow", &article, &analysis, rules())
}

fn karrow_draft() -> Exercises {
    let (article, analysis) = karrow();
    draft("karrow", &article, &analysis, rules())
}

/// Drafts one line and returns its claim.
fn claim_of(line: Line) -> Claim {
    drafted(&[vec![line]]).claims.remove(0)
}

#[test]
fn every_kind_and_every_strength_that_occurs_is_chosen() {
    let claims = karrow_draft().claims;
    let kinds: BTreeSet<Kind> = claims.iter().map(|claim| claim.kind).collect();
    assert_eq!(
        kinds,
        [Kind::Sourced, Kind::Unsourced, Kind::Editorial].into()
    );
    let strengths: BTreeSet<&str> = claims
        .iter()
        .map(|claim| claim.source.strength.word())
        .collect();
    assert_eq!(strengths, ["named", "unnamed", "vague", "none"].into());
}

#[test]
fn the_heaviest_wording_and_a_figure_are_chosen() {
    let claims = karrow_draft().claims;
    assert!(
        claims.iter().any(|claim| claim.at == "p3.s2"),
        "the loaded one"
    );
    assert!(
        claims
            .iter()
            .any(|claim| claim.because.contains("14 millimetres")
                || claim.prompt.contains("310 cars"))
    );
}

/// So many plain statements, five a paragraph, each another.
fn streets(count: usize) -> Vec<Vec<Line>> {
    let text =
        |n: usize| -> &'static str { format!("Lane number {n} was dug up again in May.").leak() };
    let lines: Vec<Line> = (0..count).map(|n| fact(text(n))).collect();
    lines.chunks(5).map(<[Line]>::to_vec).collect()
}

#[test]
fn ten_to_sixteen_claims_from_all_over_a_long_article() {
    for (statements, claims) in [(20, 10), (40, 13), (300, 16)] {
        assert_eq!(drafted(&streets(statements)).claims.len(), claims);
    }
    let claims = drafted(&streets(60)).claims;
    let paragraphs: BTreeSet<&str> = claims
        .iter()
        .filter_map(|claim| claim.at.split('.').next())
        .collect();
    assert_eq!(paragraphs.len(), 12, "every paragraph gives a claim");
}

#[test]
fn a_short_article_gives_fewer_claims_and_an_empty_one_none() {
    let claims = drafted(&[vec![
        fact("The old bridge was shut on Monday."),
        fact("A ferry runs across the river now."),
    ]])
    .claims;
    assert_eq!(claims.len(), 2);
    assert!(drafted(&[]).claims.is_empty());
}

#[test]
fn headings_scraps_and_repeated_sentences_are_not_chosen() {
    let heading = Line {
        kind: Kind::None,
        ..fact("What the town will do about it next")
    };
    let twice = fact("The old bridge was shut on Monday.");
    let claims = drafted(&[vec![heading, fact("It rained."), twice, twice, twice]]).claims;
    assert_eq!(
        claims
            .iter()
            .map(|claim| claim.at.as_str())
            .collect::<Vec<_>>(),
        ["p1.s3"]
    );
}

#[test]
fn each_prompt_fits_what_was_found() {
    let prompt = |text: &str, words: &[&str]| {
        assert!(words.iter().any(|word| text.contains(word)), "{text}")
    };
    let cue: &[(&str, &str)] = &[("must", "editorial/obligation")];
    prompt(
        &claim_of(judged("The council must pay for the ferry.", cue)).prompt,
        &["say no", "choice", "cost", "debate", "ask for this"],
    );
    let vague = Line {
        says: Some((Strength::Vague, "some experts", "warn")),
        kind: Kind::Sourced,
        ..fact("In Karrow some experts warn of a collapse.")
    };
    prompt(
        &claim_of(vague).prompt,
        &[
            "some experts",
            "warn",
            "Without a name",
            "behind this",
            "told the writer",
        ],
    );
    let counted = Line {
        figures: &[("310 cars", "", "cars")],
        ..fact("On a common day 310 cars crossed the river.")
    };
    prompt(&claim_of(counted).prompt, &["310 cars", "count", "number"]);
    let cause: &[(&str, &str)] = &[("Because of", "editorial/causal")];
    prompt(
        &claim_of(judged(
            "Because of the closure, the bakery lost customers.",
            cause,
        ))
        .prompt,
        &["led to", "ties two", "first thing", "this cause"],
    );
}

#[test]
fn an_unknown_rule_falls_back_to_a_general_prompt_and_reason() {
    let claim = claim_of(judged(
        "The whole affair leaves a bitter taste.",
        &[("bitter", "editorial/never-seen")],
    ));
    assert!(!claim.prompt.is_empty());
    assert_eq!(claim.because, "“bitter” shows the writer's own reading");
    let bare = claim_of(Line {
        kind: Kind::Sourced,
        ..fact("Somebody has it that the pier fell.")
    });
    assert!(!bare.prompt.is_empty() && !bare.because.is_empty());
}

#[test]
fn a_reason_names_its_cue_its_wording_and_its_doubt() {
    let plain = claim_of(named(
        "The council said that the bridge was shut.",
        "The council",
        "said",
    ));
    assert_eq!(
        plain.because,
        "“said” hands the claim to a source with a name"
    );
    let cues: &[(&str, &str)] = &[("must", "editorial/obligation")];
    let heavy = Line {
        loaded: &["reckless"],
        certainty: Certainty::Open,
        ..judged("The reckless council must pay for it.", cues)
    };
    assert_eq!(
        claim_of(heavy).because,
        "“must” tells what ought to be done; “reckless” pushes while it tells; careful readers may differ"
    );
}

#[test]
fn a_reason_does_not_quote_the_same_word_twice() {
    let cues: &[(&str, &str)] = &[("disgraceful", "editorial/evaluation")];
    let line = Line {
        loaded: &["disgraceful"],
        ..judged("The delay is a disgraceful failure.", cues)
    };
    assert_eq!(
        claim_of(line).because,
        "“disgraceful” weighs the matter up: a judgement"
    );
}

#[test]
fn what_is_measured_was_not_counted() {
    let line = Line {
        figures: &[("14 millimetres", "millimetre", "crack")],
        ..fact("The crack is now 14 millimetres wide.")
    };
    assert!(!claim_of(line).prompt.contains("count"));
}

#[test]
fn a_report_is_not_asked_what_it_thinks() {
    let claim = claim_of(named(
        "The inspection report found rust in May.",
        "The inspection report",
        "found",
    ));
    let asked = [
        "gain or lose",
        "room full of people",
        "could answer",
        "ask the inspection report",
    ];
    assert!(
        !asked.iter().any(|words| claim.prompt.contains(words)),
        "{}",
        claim.prompt
    );
}

#[test]
fn a_year_is_no_figure_to_count() {
    let dated = Line {
        figures: &[("2019", "year", "")],
        ..fact("The bridge was last painted in 2019 by volunteers.")
    };
    assert!(!claim_of(dated).prompt.contains("2019"));
}

#[test]
fn no_question_comes_twice() {
    let long: Vec<Vec<Line>> = vec![karrow::report().concat()];
    let claims = drafted(&long).claims;
    let asked: BTreeSet<&str> = claims.iter().map(|claim| claim.prompt.as_str()).collect();
    assert_eq!(asked.len(), claims.len());
    let claims = drafted(&streets(20)).claims;
    let asked: BTreeSet<&str> = claims.iter().map(|claim| claim.prompt.as_str()).collect();
    assert_eq!(
        (claims.len(), asked.len()),
        (10, 10),
        "ten alike claims still get ten questions"
    );
}

#[test]
fn gists_are_left_to_people() {
    assert!(
        karrow_draft()
            .claims
            .iter()
            .all(|claim| claim.gist.is_empty())
    );
}

#[test]
fn voiceless_actors_come_first_then_people_never_mentioned() {
    let viewpoints = karrow_draft().viewpoints;
    let who: Vec<&str> = viewpoints
        .iter()
        .map(|viewpoint| viewpoint.who.as_str())
        .collect();
    assert_eq!(
        who[..2],
        ["the bakery", "the ferry crew"],
        "not the council, which speaks, nor a place named once"
    );
    assert_eq!(viewpoints[0].why, "named 4 times, never given a word");
    assert!((3..=5).contains(&who.len()), "{who:?}");
    assert!(who.contains(&"people who live nearby"), "{who:?}");
}

#[test]
fn kinds_of_people_who_are_mentioned_are_not_asked_for() {
    let lines = vec![
        fact("The bridge and the road at Karrow are shut."),
        fact("Residents of the river bank walk to the bridge."),
    ];
    let viewpoints = drafted(&[lines]).viewpoints;
    assert!(
        viewpoints
            .iter()
            .all(|viewpoint| viewpoint.who != "people who live nearby"),
        "{viewpoints:?}"
    );
    assert!(viewpoints.len() >= 3, "general ones fill up");
}

#[test]
fn checks_are_of_different_kinds_and_say_where_to_look() {
    let checks = karrow_draft().checks;
    assert!((3..=5).contains(&checks.len()));
    let places: BTreeSet<&str> = checks.iter().map(|check| check.how.as_str()).collect();
    assert_eq!(places.len(), checks.len());
}

#[test]
fn the_same_article_gives_the_same_draft() {
    assert_eq!(karrow_draft(), karrow_draft());
}

/// Every run of nine words of the article.
fn runs(text: &str) -> BTreeSet<Vec<String>> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.windows(9).map(<[String]>::to_vec).collect()
}

#[test]
fn no_field_holds_more_than_eight_words_of_the_article() {
    const LONG: &str = "The joint committee for the repair of all the old bridges of the river said nothing about it.";
    let source = "The joint committee for the repair of all the old bridges of the river";
    let lines = vec![
        named(LONG, source, "said"),
        judged(LONG, &[(LONG, "editorial/question")]),
    ];
    let cue_long = Line {
        loaded: &[LONG],
        ..judged(
            "The joint committee for the repair of all the old bridges of the river said nothing about it.",
            &[("said nothing about it.", "editorial/evaluation")],
        )
    };
    for line in lines.into_iter().chain([cue_long]) {
        let claim = claim_of(line);
        let fields = [
            &claim.prompt,
            &claim.because,
            &claim.source.who,
            &claim.source.cue,
        ];
        for field in fields {
            assert!(runs(LONG).is_disjoint(&runs(field)), "{field}");
        }
        assert!(quote::count(&claim.source.who) <= quote::MOST_WORDS);
    }
}

proptest! {
    #[test]
    fn any_labels_give_a_draft_with_a_reason_for_each(
        kinds in proptest::collection::vec((0..4_usize, 0..3_usize, 0..4_usize, any::<bool>()), 0..60)
    ) {
        let (article, mut analysis) = karrow::article(&[karrow::report().concat(), karrow::report().concat()]);
        for (statement, (kind, certainty, strength, odd)) in analysis.statements.iter_mut().zip(kinds) {
            statement.kind = [Kind::Sourced, Kind::Unsourced, Kind::Editorial, Kind::None][kind];
            statement.certainty = [Certainty::Clear, Certainty::Likely, Certainty::Open][certainty];
            if let (Some(attribution), true) = (&mut statement.attribution, strength < 3) {
                attribution.strength = [Strength::Named, Strength::Unnamed, Strength::Vague][strength];
            } else {
                statement.attribution = None;
            }
            if odd {
                statement.cues.clear();
                statement.address = Address { paragraph: 0, statement: 0 };
            }
        }
        for claim in draft("k", &article, &analysis, rules()).claims {
            prop_assert!(!claim.prompt.is_empty() && !claim.because.is_empty());
            prop_assert_eq!(claim.prompt.find('{').or(claim.because.find('{')), None);
            prop_assert!(claim.source.strength != SourceStrength::None || claim.source.cue.is_empty());
        }
    }
}

#[test]
fn a_pronoun_is_shown_with_whom_it_stands_for() {
    let text = "Mira Oduya said that the old piers were cracked. She added that work would begin in May.\n";
    let article = Article::read(text);
    let analysis = whosays_analysis::analyzer::Analyzer::shipped().analyse(&article);
    let drafted = draft("piers", &article, &analysis, rules());
    let who: Vec<&str> = drafted
        .claims
        .iter()
        .map(|claim| claim.source.who.as_str())
        .collect();
    assert_eq!(who, ["Mira Oduya", "She (Mira Oduya)"]);
}
