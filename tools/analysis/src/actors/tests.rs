//! A short article; who is spoken of, under which names, how often, and how often given words.

use crate::analyzer::Analyzer;
use crate::article::Article;

/// Checks the actors of an article: `name (aliases): mentions/voices`, parted by `; `.
fn check(text: &str, expected: &str) {
    let analysis = Analyzer::shipped().analyse(&Article::read(text));
    let shown: Vec<String> = analysis
        .actors
        .iter()
        .map(|actor| {
            let aliases = if actor.aliases.is_empty() {
                String::new()
            } else {
                format!(" ({})", actor.aliases.join(", "))
            };
            format!(
                "{}{aliases}: {}/{}",
                actor.name,
                actor.mentions,
                actor.voiced.len()
            )
        })
        .collect();
    assert_eq!(shown.join("; "), expected);
}

#[test]
fn a_person_is_known_by_surname_and_pronoun() {
    check(
        "Mira Oduya said the piers were cracked. She added that they would be braced. Oduya went home.",
        "Mira Oduya (Oduya): 3/2",
    );
}

#[test]
fn an_acronym_in_brackets_is_the_same_actor() {
    check(
        "The Institute of River Studies (IRS) said losses rose. The IRS report names no cause. The IRS wants more.",
        "Institute of River Studies (IRS): 3/2",
    );
}

#[test]
fn a_group_spoken_of_and_never_heard_has_no_voice() {
    check(
        "Drivers waited for hours. The drivers left. The mayor said nothing was wrong.",
        "drivers: 2/0",
    );
}

#[test]
fn a_place_is_no_actor() {
    check(
        "It rained in Karrow. Boats sank near Karrow. The road from Karrow was wet.",
        "",
    );
}

#[test]
fn a_country_is_no_alias_of_a_group_named_after_it() {
    check(
        "Pakistan waited. The Tehreek-e-Examples Pakistan (TEP) left. Pakistan stayed.",
        "Pakistan: 2/0",
    );
}
