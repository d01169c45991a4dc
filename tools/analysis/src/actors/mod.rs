//! The labelled statements of an article go in; the actors it speaks of come out, with aliases, mentions and voices.

mod mention;
mod naming;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::analysis::{Actor, Address};
use crate::analyzer::Labelled;
use crate::vocabulary::{Class, Vocabulary};
use mention::{Mention, Role, mentions};
use naming::{Acronyms, same_actor};

/// An actor spoken of less often than this, and never given words, is left out.
const MENTIONED_AT_LEAST: usize = 2;

/// So many actors with the same last word are compared with a new name.
const NAMESAKES: usize = 20;

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

/// The actors so far, and where each of their names leads.
#[derive(Debug)]
struct Register<'v> {
    vocabulary: &'v Vocabulary,
    actors: Vec<Gathered>,
    by_name: BTreeMap<String, usize>,
    by_last_word: BTreeMap<String, Vec<usize>>,
    acronyms: Acronyms,
}

/// Returns the actors, those spoken of most often first.
pub(crate) fn actors(statements: &[Labelled<'_>], vocabulary: &Vocabulary) -> Vec<Actor> {
    let mut register = Register::new(vocabulary);
    let mut last_voice = None;
    for statement in statements {
        register.acronyms.learn(&statement.reading);
        let found = mentions(&statement.reading);
        let address = statement.statement.address;
        for mention in &found {
            let number = register.number(&mention.name);
            register.actors[number].add(mention, address);
        }
        for number in voices(statement, &found, &register.by_name, &mut last_voice) {
            register.actors[number].give_voice(address);
        }
    }
    let counted = register.actors.into_iter().filter(Gathered::counts);
    let mut actors: Vec<Actor> = counted.map(Gathered::finish).collect();
    actors.sort_by(|a, b| {
        b.mentions
            .cmp(&a.mentions)
            .then_with(|| a.at.first().cmp(&b.at.first()))
    });
    actors
}

impl<'v> Register<'v> {
    fn new(vocabulary: &'v Vocabulary) -> Self {
        let (actors, acronyms) = (Vec::new(), Acronyms::default());
        Self {
            vocabulary,
            actors,
            by_name: BTreeMap::new(),
            by_last_word: BTreeMap::new(),
            acronyms,
        }
    }

    /// Returns the number of the actor that a name is used for; a new one where none is known by it.
    fn number(&mut self, name: &str) -> usize {
        let lower = name.to_lowercase();
        if let Some(&number) = self.by_name.get(&lower) {
            return number;
        }
        let last_word = lower
            .split_whitespace()
            .last()
            .unwrap_or_default()
            .to_owned();
        let number = self.known(name, &lower, &last_word).unwrap_or_else(|| {
            self.actors.push(Gathered::default());
            self.actors.len() - 1
        });
        self.by_name.insert(lower, number);
        let alike = self.by_last_word.entry(last_word).or_default();
        if !alike.contains(&number) {
            alike.push(number);
        }
        number
    }

    fn known(&self, name: &str, lower: &str, last_word: &str) -> Option<usize> {
        let other = self.acronyms.other_name(lower);
        if let Some(&number) = other.and_then(|other| self.by_name.get(other)) {
            return Some(number);
        }
        let alike = self.by_last_word.get(last_word)?;
        let is_called = |number: &&usize| {
            let mut names = self.actors[**number].names.iter();
            names.any(|(known, _)| same_actor(known, name, &self.acronyms, self.vocabulary))
        };
        alike.iter().take(NAMESAKES).find(is_called).copied()
    }
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
        let next = found.partition_point(|mention| mention.words.end <= source.start);
        let inside = found
            .get(next)
            .filter(|mention| mention.words.start < source.end);
        let is_pronoun = source.len() == 1 && statement.reading.is(source.start, Class::Carrier);
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

    /// Notes that a statement gives the actor words; it speaks of the actor then, if only by a pronoun.
    fn give_voice(&mut self, address: Address) {
        for list in [&mut self.voiced, &mut self.at] {
            if list.last() != Some(&address) {
                list.push(address);
            }
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
