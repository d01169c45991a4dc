use crate::analyzer::Analyzer;
use crate::article::Article;

/// Checks what an article does well: each rule with the addresses, and with the words.
fn check(text: &str, expected: &[(&str, &str, &str)]) {
    let article = Article::read(text);
    let merits = Analyzer::shipped().analyse(&article).merits;
    let told: Vec<(String, String, String)> = merits
        .iter()
        .map(|merit| {
            let at: Vec<String> = merit
                .places
                .iter()
                .map(|place| place.address.to_string())
                .collect();
            let words: Vec<&str> = merit
                .places
                .iter()
                .map(|place| place.span.of(&article.text))
                .collect();
            (merit.rule.clone(), at.join(" "), words.join("; "))
        })
        .collect();
    let told: Vec<(&str, &str, &str)> = told
        .iter()
        .map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str()))
        .collect();
    assert_eq!(told, expected, "{text}");
}

#[test]
fn each_merit_tells_its_places_in_the_order_they_are_met() {
    check(
        "The mayor opened the hall. It is not yet clear who paid.\n\nPage 3 of the report says so. The cost is unknown.\n",
        &[
            (
                "merit/limits-admitted",
                "p1.s2 p2.s2",
                "is not yet clear who; cost is unknown",
            ),
            ("merit/document", "p2.s1", "Page 3 of the"),
        ],
    );
}

#[test]
fn one_named_person_is_not_enough_however_often_she_speaks() {
    check(
        "Town engineer Mira Oduya said it was cracked. Town engineer Mira Oduya said it was old.\n",
        &[],
    );
    check(
        "Town engineer Mira Oduya said it was cracked. It was old, said council leader Piet Sandor.\n",
        &[(
            "merit/people-named",
            "p1.s1 p1.s2",
            "engineer Mira Oduya; leader Piet Sandor",
        )],
    );
}

#[test]
fn what_others_admit_between_quotation_marks_is_not_the_article_s_merit() {
    check("“It is not yet clear who paid,” the mayor said.\n", &[]);
}

#[test]
fn an_article_without_good_practice_has_no_merit() {
    check("The bridge is a disgrace. Everybody knows why.\n", &[]);
    check("", &[]);
}
