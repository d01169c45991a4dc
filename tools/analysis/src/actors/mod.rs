//! The labelled statements of an article go in; the actors it speaks of come out, with aliases, mentions and voices.
//!
//! 1. Names and groups are found in each statement (`mention`, `roles`).
//! 2. All of them together tell which names are one actor's (`naming`, `acronyms`, `belonging`,
//!    `countries`).
//! 3. Mentions are gathered by actor (`register`), and the words that statements give are handed to them (`voices`).

mod acronyms;
mod belonging;
pub(crate) mod countries;
mod mention;
mod naming;
mod own;
mod register;
mod roles;
#[cfg(test)]
mod tests;
mod voices;

use crate::analysis::{Actor, Voice};
use crate::analyzer::Labelled;
use crate::attribution::Reported;
use crate::rules::Rules;
use acronyms::Acronyms;
use mention::mentions;
use naming::Naming;
use register::Register;
use roles::Role;
use voices::{Recent, Scene, how};

/// Who is spoken of in an article, and whom its pronouns stand for.
#[derive(Debug)]
pub(crate) struct Cast {
    /// The actors, those spoken of most often first.
    pub(crate) actors: Vec<Actor>,
    /// For each statement the name of the source that its own words only point at: "she", "the report".
    pub(crate) pointers: Vec<Option<String>>,
}

/// Finds the actors of an article.
pub(crate) fn cast(statements: &[Labelled<'_>], rules: &Rules) -> Cast {
    let mut acronyms = Acronyms::default();
    let mut all = Vec::with_capacity(statements.len());
    for one in statements {
        acronyms.learn(&one.reading);
        all.push(mentions(&one.reading, &rules.countries));
    }
    let mut naming = Naming::new(rules, &acronyms);
    for (one, mentions) in statements.iter().zip(&all) {
        naming.learn(&one.reading, mentions);
    }
    let mut register = Register::new(rules, naming);
    let mut recent = Recent::default();
    let mut pointers = Vec::with_capacity(statements.len());
    for (number, mentions) in all.iter().enumerate() {
        let labelled = &statements[number];
        let address = labelled.statement.address;
        let actors = mentions.iter().map(|one| register.add(one, address));
        let scene = Scene {
            number,
            labelled,
            mentions,
            actors: &actors.collect::<Vec<_>>(),
        };
        let how = |reported: Option<&Reported>| {
            how(
                labelled,
                reported,
                statements.get(number + 1),
                &rules.rebuttals,
            )
        };
        pointers.push(hear(&scene, how, &mut register, &mut recent));
    }
    let name = |pointer: Option<usize>| pointer.map(|number| register.name(number).to_owned());
    let pointers = pointers.into_iter().map(name).collect();
    Cast {
        actors: register.finish(),
        pointers,
    }
}

/// Notes whom a statement gives words, and how; returns whom its source only points at.
fn hear<'m>(
    scene: &Scene<'m, '_>,
    how: impl Fn(Option<&Reported>) -> Voice,
    register: &mut Register<'m>,
    recent: &mut Recent<'m>,
) -> Option<usize> {
    let (number, one) = (scene.number, scene.labelled);
    let address = one.statement.address;
    scene.note_documents(recent);
    let mut pointer = None;
    // A heading says nothing, whatever its words.
    let is_attributed = one.statement.attribution.is_some();
    let speaks = |reported: &&Reported| is_attributed && !reported.attitude;
    let reported = one.reported.iter().filter(speaks);
    for (at, reported) in reported.enumerate() {
        let speakers = scene.speakers(reported, register, recent);
        for &speaker in &speakers.numbers {
            register.give_voice(speaker, address, how(Some(reported)));
            recent.note_voice(speaker, number);
        }
        if at == 0 && speakers.is_pointer {
            pointer = speakers.numbers.first().copied();
        }
    }
    if let Some(speaker) = recent
        .voice()
        .filter(|_| is_attributed && one.reported.is_empty())
    {
        register.give_voice(speaker, address, how(None));
        pointer = Some(speaker);
    }
    let mut subjects = scene.mentions.iter().zip(scene.actors);
    if let Some((_, &subject)) = subjects.find(|(mention, _)| mention.role == Role::Acts) {
        recent.note_subject(subject, number);
    }
    pointer
}
