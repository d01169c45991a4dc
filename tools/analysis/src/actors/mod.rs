//! The labelled statements of an article go in; the actors it speaks of come out, with aliases, mentions and voices.

mod mention;
mod naming;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::analysis::{Actor, Address};
use crate::analyzer::Labelled;
use crate::rules::ActorWords;
use mention::{Mention, Role, mentions};
use naming::{Acronyms, same_actor};

/// An actor spoken of less often than this, and never given words, is left out.
const MENTIONED_AT_LEAST: usize = 2;

/// One actor while its mentions are gathered.
#[derive(Debug, Default)]
struct Gathered {
    /// Each name used, with its number of uses.
    names: Vec<(String, usize)>,
    at: Vec<Address>,
    voiced: Vec<Address>,
    acts: usize,
    placed: usize,
}

/// Returns the actors, those spoken of most often first.
pub(crate) fn actors(statements: &[Labelled<'_>], words: &ActorWords) -> Vec<Actor> {
    let mut gathered: Vec<Gathered> = Vec::new();
    let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
    let mut acronyms = Acronyms::default();
    let mut last_voice = None;
    for statement in statements {
        acronyms.learn(&statement.reading);
        let found = mentions(&statement.reading, words);
        for mention in &found {
            let number = *by_name
                .entry(mention.name.to_lowercase())
                .or_insert_with(|| {
                    let known = gathered
                        .iter()
                        .position(|actor| is_called(actor, &mention.name, &acronyms, words));
                    known.unwrap_or_else(|| {
                        gathered.push(Gathered::default());
                        gathered.len() - 1
                    })
                });
            gathered[number].add(mention, statement.statement.address);
        }
        for number in voices(statement, &found, &by_name, &mut last_voice) {
            gathered[number].give_voice(statement.statement.address);
        }
    }
    let mut actors: Vec<Actor> = gathered
        .into_iter()
        .filter(Gathered::counts)
        .map(Gathered::finish)
        .collect();
    actors.sort_by(|a, b| {
        b.mentions
            .cmp(&a.mentions)
            .then_with(|| a.at.first().cmp(&b.at.first()))
    });
    actors
}

fn is_called(actor: &Gathered, name: &str, acronyms: &Acronyms, words: &ActorWords) -> bool {
    actor
        .names
        .iter()
        .any(|(known, _)| same_actor(known, name, acronyms, words))
}

/// Returns the actors whose words the statement gives; a pronoun stands for who spoke last.
fn voices(
    statement: &Labelled<'_>,
    found: &[Mention],
    by_name: &BTreeMap<String, usize>,
    last_voice: &mut Option<usize>,
) -> Vec<usize> {
    let mut voices = Vec::new();
    for reported in &statement.reported {
        let Some(source) = &reported.source else {
            continue;
        };
        let inside = found
            .iter()
            .find(|mention| mention.words.start < source.end && source.start < mention.words.end);
        let is_pronoun = source.len() == 1
            && matches!(
                statement.reading.word(source.start),
                "he" | "she" | "they" | "it"
            );
        let number = match inside {
            Some(mention) => by_name.get(&mention.name.to_lowercase()).copied(),
            None if is_pronoun => *last_voice,
            None => None,
        };
        if let Some(number) = number {
            *last_voice = Some(number);
            voices.push(number);
        }
    }
    if statement.reported.is_empty() && statement.statement.attribution.is_some() {
        voices.extend(*last_voice);
    }
    voices
}

impl Gathered {
    fn add(&mut self, mention: &Mention, address: Address) {
        match self
            .names
            .iter_mut()
            .find(|(name, _)| name.to_lowercase() == mention.name.to_lowercase())
        {
            Some((_, uses)) => *uses += 1,
            None => self.names.push((mention.name.clone(), 1)),
        }
        if self.at.last() != Some(&address) {
            self.at.push(address);
        }
        self.acts += usize::from(mention.role == Role::Acts);
        self.placed += usize::from(mention.role == Role::Place);
    }

    fn give_voice(&mut self, address: Address) {
        if self.voiced.last() != Some(&address) {
            self.voiced.push(address);
        }
    }

    /// Tells whether this is an actor: it acts or speaks somewhere, and is more than named in passing.
    fn counts(&self) -> bool {
        !self.voiced.is_empty()
            || (self.at.len() >= MENTIONED_AT_LEAST && self.acts > self.placed / 2)
    }

    /// Takes the fullest name for the name; the others are aliases.
    fn finish(self) -> Actor {
        let fullest = self
            .names
            .iter()
            .enumerate()
            .max_by_key(|(at, (name, _))| (name.chars().count(), usize::MAX - at));
        let name = fullest
            .map(|(_, (name, _))| name.clone())
            .unwrap_or_default();
        let aliases = self
            .names
            .into_iter()
            .map(|(alias, _)| alias)
            .filter(|alias| *alias != name)
            .collect();
        Actor {
            name,
            aliases,
            mentions: self.at.len(),
            voiced: self.voiced,
            at: self.at,
        }
    }
}
