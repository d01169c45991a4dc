//! A short article; who is spoken of, under which names, how often, and how often given words.

mod voices;

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

/// Checks how an actor is given words: `p1.s2 direct, …`.
fn check_voices(text: &str, name: &str, expected: &str) {
    let analysis = Analyzer::shipped().analyse(&Article::read(text));
    let actor = analysis.actors.iter().find(|actor| actor.name == name);
    let actor = actor.unwrap_or_else(|| panic!("{name} is no actor of {:?}", analysis.actors));
    let shown = actor.voiced.iter().map(|voiced| {
        let how = format!("{:?}", voiced.how).to_lowercase();
        format!("{} {how}", voiced.at)
    });
    assert_eq!(shown.collect::<Vec<_>>().join(", "), expected);
}

/// Checks whom each statement's source points at: `name` or `-`, parted by `; `.
fn check_pointers(text: &str, expected: &str) {
    let analysis = Analyzer::shipped().analyse(&Article::read(text));
    let pointed = analysis.statements.into_iter().map(|one| {
        let pointer = one.attribution.and_then(|found| found.refers_to);
        pointer.unwrap_or_else(|| "-".to_owned())
    });
    assert_eq!(pointed.collect::<Vec<_>>().join("; "), expected);
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
        "drivers: 2/0; mayor: 1/1",
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
        "Norway waited. The League of Examples Norway (LEN) left. Norway stayed.",
        "Norway: 2/0; League of Examples Norway (LEN): 1/0",
    );
}

#[test]
fn a_group_counts_though_it_is_named_once() {
    check(
        "The bridge is shut. It was bad for local residents.",
        "local residents: 1/0",
    );
    check(
        "The money went to some forty lorry drivers.",
        "lorry drivers: 1/0",
    );
}

#[test]
fn a_capital_and_a_government_are_their_country() {
    check(
        "Norway built a harbour. Oslo said it would stay open. The Norwegian government waited. They met in Oslo.",
        "Norway (Oslo, Norwegian government): 3/1",
    );
}

#[test]
fn a_capital_is_its_own_name_where_its_country_is_not_spoken_of() {
    check("Oslo said it would wait.", "Oslo: 1/1");
}

#[test]
fn a_movement_is_no_country_though_it_governs_one() {
    check(
        "The Harl League government denied it. The Norwegian Harl League has built walls. Oslo refused to talk. \
         Norwegian authorities left.",
        "Norwegian Harl League (Harl League government): 2/1; Oslo (Norwegian authorities): 2/0",
    );
}

#[test]
fn what_describes_a_government_makes_it_no_alias() {
    check(
        "Norway waited. They refused to form an open, representative government. Norway left.",
        "Norway: 2/0",
    );
}

#[test]
fn whoever_has_a_government_is_a_state() {
    check(
        "Karrow’s government met. The Weirland regime said it would wait. Karrow waited.",
        "Karrow (Karrow’s government): 2/0; Weirland regime: 1/1",
    );
}

#[test]
fn an_army_is_that_of_the_only_owner() {
    check(
        "Karrow’s army marched. Then the army came back.",
        "Karrow’s army (army): 2/0",
    );
    check(
        "Karrow’s army marched. Weirland’s army waited. Then the army came back.",
        "Karrow’s army: 1/0; Weirland’s army: 1/0; army: 1/0",
    );
}

#[test]
fn the_government_of_writers_who_say_our_is_theirs() {
    check(
        "Norway sent ships. Our army marched. The government must wait.",
        "Norway: 1/0; army: 1/0; government: 1/0",
    );
}

#[test]
fn the_people_of_a_country_go_by_their_plain_name() {
    check(
        "They met undocumented Chilean nationals. Later the Chileans left. They like the Chilean people.",
        "Chileans (undocumented Chilean nationals, Chilean people): 3/0",
    );
}

#[test]
fn how_many_is_no_part_of_a_name() {
    check(
        "Numerous Chilean soldiers left. It harmed entire communities.",
        "Chilean soldiers: 1/0; communities: 1/0",
    );
}

#[test]
fn a_name_given_instead_is_the_same_actor() {
    check(
        "The Harl Front (HF), renamed as Black Guard (BG), struck. The BG left. Some HF fighters fled.",
        "Harl Front (HF, Black Guard, BG, HF fighters): 3/0",
    );
}

#[test]
fn a_minister_is_the_person_named_beside() {
    check(
        "Karrow’s foreign minister, Ledra Quaile, denied it. She said it was late.",
        "Ledra Quaile (Karrow’s foreign minister): 2/2",
    );
}

#[test]
fn a_fixed_phrase_is_no_body() {
    check("There was nobody on board. No guard was on board.", "");
}

#[test]
fn any_teacher_is_not_the_one_who_has_a_name() {
    check(
        "Teacher Mira Oduya said it was cold. A teacher said it was warm.",
        "Mira Oduya: 1/1; teacher: 1/1",
    );
}

#[test]
fn the_government_is_the_state_spoken_of_last() {
    check(
        "Chile sent ships. Norway sent none. The government said it would wait.",
        "Norway: 2/1; Chile: 1/0",
    );
}

#[test]
fn the_members_of_listed_groups_are_actors() {
    check(
        "It reached groups such as the Harl League and the Weir Club in Karrow.",
        "Harl League: 1/0; Weir Club: 1/0",
    );
}

#[test]
fn a_name_may_be_spelt_in_two_ways() {
    check(
        "Anselm Qadir wrote letters. In spring, Anselm Qader sold them.",
        "Anselm Qadir (Anselm Qader): 2/0",
    );
}

#[test]
fn a_thing_with_a_name_is_no_actor() {
    check(
        "The Weir Express left on time. The Harl Agreement binds nobody. The Weir Express stopped.",
        "",
    );
}

#[test]
fn a_title_without_a_name_is_no_actor() {
    check(
        "He met the Foreign Minister. Drivers waited.",
        "drivers: 1/0",
    );
}

#[test]
fn what_makes_another_group_of_it_stays_in_its_name() {
    check(
        "Drivers met. Tired drivers voted. Undocumented drivers stayed away.",
        "drivers (tired drivers): 2/0; undocumented drivers: 1/0",
    );
}

#[test]
fn whoever_is_told_more_of_between_commas_acts() {
    check(
        "Imre Balt, a baker from Tarn, was jailed on Monday. Balt had stolen a horse.",
        "Imre Balt (Balt): 2/0",
    );
}

#[test]
fn a_body_may_be_named_after_a_group_or_two_fields() {
    check(
        "The Teachers’ Union met. The Centre for Rivers and Lakes met.",
        "Teachers’ Union: 1/0; Centre for Rivers and Lakes: 1/0",
    );
}

#[test]
fn what_describes_a_government_tells_it_apart() {
    check(
        "The interim government fell. The traders promised a “fair government”.",
        "interim government: 1/0; traders: 1/1",
    );
}

#[test]
fn a_name_behind_an_office_is_an_actor_and_a_verb_is_none() {
    check(
        "The health minister, Colm Reeve, is understood to be ill. We could not staff it.",
        "Colm Reeve: 1/0",
    );
}
