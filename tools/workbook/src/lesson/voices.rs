//! The actors of the analysis go in, or the claims where there is none; who is spoken of and who is heard comes out.

use std::collections::BTreeMap;

use serde::Serialize;
use whosays_analysis::analysis::{self, Actor, Analysis, Sort};

use super::claims::LessonClaim;
use crate::exercises::SourceStrength;

/// An actor never heard is shown from this many mentions on: who is named in passing is not silent, only unimportant.
/// A group of people is shown in any case: it is seldom asked.
const MENTIONS_OF_THE_SILENT: usize = 2;
/// How many actors a table holds at most, of the silent and of the heard.
const MOST: usize = 8;

/// Somebody the article speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Voice {
    /// The fullest name used.
    pub name: String,
    /// The other names used.
    pub aliases: Vec<String>,
    /// In how many statements it is spoken of; `None` where the text is not there to count.
    pub mentions: Option<usize>,
    /// In how many statements (without the text: claims) it is given words.
    pub voiced: usize,
    /// In how many of these its own words are quoted.
    pub direct: usize,
    /// In how many of these its words are given only to be contradicted.
    pub contradicted: usize,
    /// Who of theirs is heard where they are not: "Karrow’s foreign minister" for Karrow.
    pub through: Option<String>,
    /// Whether it is spoken of and never heard, not even through somebody of theirs.
    pub silent: bool,
    /// Whether it is a group or a population, not somebody with a name.
    pub group: bool,
}

/// Returns everybody the article speaks of; without the text, whoever the claims name as a source.
pub(super) fn actors(analysis: Option<&Analysis>, claims: &[LessonClaim]) -> Vec<Voice> {
    match analysis {
        Some(analysis) => {
            let actors = analysis.actors.iter();
            let seen = actors.filter(|actor| !may_have_officers(actor));
            seen.map(|actor| voice(actor, analysis)).collect()
        }
        None => heard_in(claims),
    }
}

/// Chooses the actors that a table shows: those never heard first, then the most spoken of.
pub(super) fn voices(actors: &[Voice]) -> Vec<Voice> {
    let (mut silent, mut heard): (Vec<Voice>, Vec<Voice>) = actors
        .iter()
        .filter(|voice| {
            !voice.silent || voice.group || voice.mentions >= Some(MENTIONS_OF_THE_SILENT)
        })
        .cloned()
        .partition(|voice| voice.silent);
    for voices in [&mut silent, &mut heard] {
        voices.sort_by_key(|voice| std::cmp::Reverse((voice.mentions, voice.voiced)));
        voices.truncate(MOST);
    }
    silent.append(&mut heard);
    silent
}

/// Tells whether it is a body of somebody's to whom no words are put down: an officer who is quoted may be theirs.
fn may_have_officers(actor: &Actor) -> bool {
    actor.voiced.is_empty() && actor.sort != Sort::Group && actor.is_owned()
}

fn voice(actor: &Actor, analysis: &Analysis) -> Voice {
    let through = analysis.speaker_for(actor);
    let given = |how| actor.voiced.iter().filter(|one| one.how == how).count();
    Voice {
        name: actor.name.clone(),
        aliases: actor.aliases.clone(),
        // A "she said" gives words to an actor whom the statement does not name.
        mentions: Some(actor.mentions.max(actor.voiced.len())),
        voiced: actor.voiced.len(),
        direct: given(analysis::Voice::Direct),
        contradicted: given(analysis::Voice::Contradicted),
        through: through.map(|speaker| speaker.name.clone()),
        silent: actor.voiced.is_empty() && through.is_none(),
        group: actor.sort == Sort::Group,
    }
}

/// Without the text nobody can be counted but the sources that the claims name.
fn heard_in(claims: &[LessonClaim]) -> Vec<Voice> {
    let mut heard: Vec<Voice> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for claim in claims {
        let who = claim.source.who.trim();
        if who.is_empty() {
            continue;
        }
        let place = *places.entry(who.to_lowercase()).or_insert(heard.len());
        if place == heard.len() {
            heard.push(Voice {
                name: who.to_owned(),
                aliases: Vec::new(),
                mentions: None,
                voiced: 0,
                direct: 0,
                contradicted: 0,
                through: None,
                silent: false,
                group: claim.source.strength != SourceStrength::Named,
            });
        }
        heard[place].voiced += 1;
    }
    heard
}
