//! Short invented articles; what is set side by side.

use super::rules::CompareRules;
use super::{Compared, Item, ItemKind, compare, name_key};
use crate::analysis::Analysis;
use crate::analyzer::Analyzer;
use crate::article::Article;

/// Checks the items of a kind: `what (differs): words | words`, parted by `; `, each with its article before it.
fn check(texts: &[&str], kind: ItemKind, expected: &str) {
    let analyzer = Analyzer::shipped();
    let read: Vec<(Article, Analysis)> = texts
        .iter()
        .map(|text| {
            let article = Article::read(text);
            let analysis = analyzer.analyse(&article);
            (article, analysis)
        })
        .collect();
    let articles: Vec<Compared<'_>> = read
        .iter()
        .map(|(article, analysis)| Compared {
            name: "article",
            article,
            analysis,
        })
        .collect();
    let items = compare(&articles).items;
    let of_kind = items.iter().filter(|item| item.kind == kind);
    let shown: Vec<String> = of_kind.map(|item| shown(item, &articles)).collect();
    assert_eq!(shown.join("; "), expected);
}

fn shown(item: &Item, articles: &[Compared<'_>]) -> String {
    let differs: Vec<String> = item
        .differs
        .iter()
        .map(|one| format!(" ({})", one.word()))
        .collect();
    let versions = item.versions.iter().map(|version| {
        let words = version.span.of(&articles[version.article].article.text);
        format!("{} {words}", version.article)
    });
    let versions: Vec<String> = versions.collect();
    format!(
        "{}{}: {}",
        item.what,
        differs.concat(),
        versions.join(" | ")
    )
}

use ItemKind::{
    Event, FigureConflict, FigureLookalike, OnlyHere, SameSource, Spelling, Term, Voice,
};

#[test]
fn one_sum_told_twice_conflicts() {
    check(
        &[
            "The council puts the cost of the repair at 2.4 million crowns.",
            "The repair will cost 3.6 million crowns.",
        ],
        FigureConflict,
        "cost, repair: 0 2.4 million crowns | 1 3.6 million crowns",
    );
}

#[test]
fn more_than_leaves_room() {
    let texts = [
        "The repair will cost more than 2 million crowns.",
        "The repair will cost 3.6 million crowns.",
    ];
    check(&texts, FigureConflict, "");
}

#[test]
fn about_the_same_value_agrees() {
    let texts = [
        "The repair will cost about 3.5 million crowns.",
        "The repair will cost 3.6 million crowns.",
    ];
    check(&texts, FigureConflict, "");
}

#[test]
fn a_size_is_one_though_the_noun_differs() {
    check(
        &[
            "They guard the 1,200-kilometre frontier.",
            "Nobody walks along the 900-kilometre border.",
        ],
        FigureConflict,
        "frontier: 0 1,200-kilometre | 1 900-kilometre",
    );
}

#[test]
fn miles_and_kilometres_of_one_size_agree() {
    let texts = [
        "They guard the 100-mile border.",
        "Nobody walks along the 161-kilometre border.",
    ];
    check(&texts, FigureConflict, "");
}

#[test]
fn a_day_and_a_week_only_look_alike() {
    let texts = [
        "About 4,300 vehicles crossed the bridge on a working day last autumn.",
        "Some 26,000 vehicles crossed the bridge in an ordinary week last autumn.",
    ];
    check(
        &texts,
        FigureLookalike,
        "vehicles: crossed, autumn, bridge (per): 0 About 4,300 vehicles | 1 Some 26,000 vehicles",
    );
    check(&texts, FigureConflict, "");
}

#[test]
fn two_years_only_look_alike() {
    check(
        &[
            "In 2024 alone, 250 people died on the roads.",
            "By 2025 the roads had killed 210 people in the first nine months.",
        ],
        FigureLookalike,
        "people: killed, roads (during): 0 250 people | 1 210 people",
    );
}

#[test]
fn the_same_noun_alone_is_not_the_same_thing() {
    let texts = [
        "Inspectors found cracks in two of the six piers.",
        "The mortar of the two eastern piers was renewed in 2009.",
    ];
    check(&texts, FigureConflict, "");
    check(&texts, FigureLookalike, "");
}

#[test]
fn two_words_around_make_a_count_one() {
    check(
        &[
            "Four shops have shortened their hours.",
            "Nine shops shortened their hours in May.",
        ],
        FigureConflict,
        "shops: hours, shortened: 0 Four shops | 1 Nine shops",
    );
    let days = [
        "They waited two days for the interior ministry.",
        "The interior ministry wrote for four days.",
    ];
    check(&days, FigureConflict, "");
}

#[test]
fn what_a_number_is_read_in_tells_nothing_of_what_it_counts() {
    let texts = [
        "On the first page of the report stand four piers.",
        "The report has six piers on its last page.",
    ];
    check(&texts, FigureConflict, "");
}

#[test]
fn very_different_numbers_do_not_look_alike() {
    let texts = [
        "In 2024 alone, 2,500 people died on the roads.",
        "In 2025 a fire killed 10 people.",
    ];
    check(&texts, FigureLookalike, "");
}

#[test]
fn vowels_of_a_long_name_vary() {
    check(
        &[
            "They live in old Karrovan now.",
            "They live in old Karruvan now.",
        ],
        Spelling,
        "Karrovan / Karruvan: 0 Karrovan | 1 Karruvan",
    );
}

#[test]
fn a_short_name_varies_beside_the_same_name() {
    check(
        &["We took the Harrel Express.", "We took the Harral Express."],
        Spelling,
        "Harral / Harrel: 0 Harrel | 1 Harral",
    );
}

#[test]
fn two_short_names_are_two() {
    check(
        &["We met old Marina there.", "We met old Marino there."],
        Spelling,
        "",
    );
}

#[test]
fn a_letter_that_nobody_speaks_makes_no_other_name() {
    check(
        &["We met old Harl there.", "We met old Harle there."],
        Spelling,
        "Harl / Harle: 0 Harl | 1 Harle",
    );
    check(
        &["Old Harl met old Harle.", "We met old Harle there."],
        Spelling,
        "",
    );
}

#[test]
fn a_very_short_name_needs_the_same_name_beside_it() {
    check(
        &["We met Anselm Rook there.", "We met Anselm Rooke there."],
        Spelling,
        "Rook / Rooke: 0 Rook | 1 Rooke",
    );
    check(
        &["We met Mr Rook there.", "We met our Rooke there."],
        Spelling,
        "",
    );
}

#[test]
fn a_name_of_seven_letters_is_one_where_no_article_has_both() {
    check(
        &[
            "They crossed the Sorrimal there.",
            "They crossed the Sorimel there.",
        ],
        Spelling,
        "Sorimel / Sorrimal: 0 Sorrimal | 1 Sorimel",
    );
    check(
        &[
            "The Sorrimal is no Sorimel, they say.",
            "They crossed the Sorimel there.",
        ],
        Spelling,
        "",
    );
}

#[test]
fn a_person_has_one_key_in_all_spellings() {
    assert_eq!(name_key("Piet Sandor"), name_key("Piet Sander"));
    assert_ne!(name_key("Piet Sandor"), name_key("Mira Sandor"));
    assert_eq!(name_key("Sandor"), None);
    assert_eq!(name_key("Piet Rao"), None);
}

#[test]
fn hyphens_of_another_kind_are_no_other_spelling() {
    check(
        &[
            "He joined the Rael-e-Karrow.",
            "He joined the Rael‑e‑Karrow.",
        ],
        Spelling,
        "",
    );
}

#[test]
fn rulers_are_named_by_different_words() {
    check(
        &[
            "It blamed the Karrow government.",
            "It blamed the Karrow regime.",
        ],
        Term,
        "Karrow: who governs: 0 Karrow government | 1 Karrow regime",
    );
}

#[test]
fn the_same_word_is_no_term_to_compare() {
    check(
        &["It blamed the Karrow council.", "It blamed the council."],
        Term,
        "",
    );
    check(
        &[
            "It blamed the Karrow regime.",
            "It feared the Karrow regime.",
        ],
        Term,
        "",
    );
}

#[test]
fn a_name_given_by_one_article_is_a_term() {
    check(
        &[
            "It fought the Harl Front (HF), renamed as Black Guard (BG). The BG fled.",
            "It fought the HF.",
        ],
        Term,
        "Harl Front: 0 BG | 0 Harl Front | 0 HF | 0 Black Guard | 1 HF",
    );
}

#[test]
fn a_voice_here_is_silent_there() {
    check(
        &[
            "The council said it was safe.",
            "We met the council. Then the council shut it.",
        ],
        Voice,
        "council: 0 The council said it was safe. | 1 We met the council.",
    );
}

#[test]
fn an_army_without_a_name_may_be_another_s() {
    let texts = [
        "We went to Karrow. There Karrow’s army said it was safe.",
        "We met the army. Then the army shut it.",
    ];
    check(&texts, Voice, "");
}

#[test]
fn a_group_that_no_article_lets_speak_is_told() {
    let spoken_of = "The hill families left. Many families crossed the river.";
    check(
        &[spoken_of, "The families came in May."],
        Voice,
        "families: 0 The hill families left. | 1 The families came in May.",
    );
    check(&[spoken_of, "The council met."], Voice, "");
    check(&[spoken_of, "They slept in the families’ camp."], Voice, "");
}

#[test]
fn a_group_is_not_silent_where_one_of_them_speaks() {
    let spoken_of = "The hill families left. Many families crossed the river.";
    for heard in [
        "The families came in May. The families said that it was far.",
        "The families came in May. A family told us so.",
    ] {
        check(&[spoken_of, heard], Voice, "");
    }
}

#[test]
fn a_source_of_two_articles_is_one() {
    check(
        &[
            "Engineer Mira Oduya said it would hold.",
            "According to Mira Oduya, it will fall.",
        ],
        SameSource,
        "Mira Oduya: 0 Mira Oduya | 1 Mira Oduya",
    );
}

#[test]
fn a_document_of_two_articles_is_one_source() {
    check(
        &[
            "The road is full, according to the town’s traffic count.",
            "It is empty, according to the town’s own traffic count.",
        ],
        SameSource,
        "traffic count: 0 traffic count | 1 traffic count",
    );
}

#[test]
fn an_event_is_told_with_other_facts() {
    check(
        &[
            "The hijacking of the Harl Ferry took two days.",
            "The Harl Ferry hijacking was over soon.",
        ],
        Event,
        "hijacking of the Harl Ferry: 0 The hijacking of the Harl Ferry took two days. | 1 The Harl Ferry hijacking was over soon.",
    );
}

#[test]
fn a_year_is_a_fact_of_an_event() {
    check(
        &[
            "They signed the Harl agreement in 2020.",
            "Nobody kept the Harl agreement.",
        ],
        Event,
        "Harl agreement: 0 They signed the Harl agreement in 2020. | 1 Nobody kept the Harl agreement.",
    );
    let without = [
        "They signed the Harl agreement.",
        "Nobody kept the Harl agreement.",
    ];
    check(&without, Event, "");
}

#[test]
fn a_place_and_a_date_are_an_event() {
    check(
        &[
            "On 4 March 2025 a storm in Karrow sank 30 boats.",
            "In Karrow 50 boats sank on March 4, 2025.",
        ],
        Event,
        "Karrow: 0 On 4 March 2025 a storm in Karrow sank 30 boats. | 1 In Karrow 50 boats sank on March 4, 2025.",
    );
}

#[test]
fn a_figure_of_one_article_is_told_only_here() {
    check(
        &["The crack is 14 millimetres wide.", "It is a wide crack."],
        OnlyHere,
        "14 millimetres: 0 The crack is 14 millimetres wide.",
    );
}

#[test]
fn one_article_is_compared_with_none() {
    check(&["The crack is 14 millimetres wide."], OnlyHere, "");
}

#[test]
fn word_lists_are_sorted() {
    let rules = CompareRules::shipped();
    let terms = rules.terms.iter().map(|term| &term.words);
    let groups = rules
        .groups
        .iter()
        .flat_map(|group| [&group.many, &group.one]);
    let lists = [
        &rules.small_words,
        &rules.wide_names,
        &rules.works,
        &rules.listing,
        &rules.plain_units,
        &rules.sizes.units,
        &rules.sizes.definite,
        &rules.spelling.particles,
        &rules.alias.phrases,
        &rules.event.words,
        &rules.event.links,
        &rules.event.months,
        &rules.event.places,
    ];
    for list in lists.into_iter().chain(terms).chain(groups) {
        assert!(list.is_sorted(), "{list:?}");
    }
}
