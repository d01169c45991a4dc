//! The actors while they are gathered: each mention and voice goes in; the actors come out.

use std::collections::BTreeMap;
use std::ops::Range;

use super::mention::{Form, Mention, uncapitalised};
use super::naming::Naming;
use super::roles::Role;
use crate::analysis::{Actor, Address, OWNED, Sort, Voice, Voiced};
use crate::reading::Reading;
use crate::rules::Rules;
use crate::tagger::Tag;
use crate::vocabulary::{Class, Vocabulary};

/// A body without a name that does nothing is an actor if it is spoken of so often.
const BODY_MENTIONED_AT_LEAST: usize = 2;

/// One actor while its mentions are gathered.
#[derive(Debug)]
struct Gathered {
    key: String,
    sort: Sort,
    /// Each name used, as written, in order of first use, and whether nothing in it only describes.
    names: Vec<(String, bool)>,
    at: Vec<Address>,
    voiced: Vec<Voiced>,
    acts: usize,
    placed: usize,
    is_person: bool,
}

/// The actors so far, and where each key leads.
#[derive(Debug)]
pub(super) struct Register<'r> {
    vocabulary: &'r Vocabulary,
    naming: Naming<'r>,
    actors: Vec<Gathered>,
    by_key: BTreeMap<String, usize>,
    by_name: BTreeMap<(Form, Option<String>, String), usize>,
    /// The state, or whoever governs it, that was spoken of last, and in which paragraph.
    state: Option<(usize, usize)>,
}

impl<'r> Register<'r> {
    pub(super) fn new(rules: &'r Rules, naming: Naming<'r>) -> Self {
        Self {
            vocabulary: &rules.vocabulary,
            naming,
            actors: Vec::new(),
            by_key: BTreeMap::new(),
            by_name: BTreeMap::new(),
            state: None,
        }
    }

    /// Notes a mention, and returns the number of its actor.
    pub(super) fn add(&mut self, mention: &Mention, address: Address) -> usize {
        if let Some(state) = self.government(mention, address) {
            // "The government" tells no name.
            self.actors[state].do_at(mention, address);
            return state;
        }
        let number = self.number(mention);
        if self.naming.is_state(&self.actors[number].key) {
            self.state = Some((number, address.paragraph));
        }
        // "In Chile" speaks of no government.
        let is_mere_place = mention.role == Role::Place && self.naming.is_place_too(&mention.core);
        let actor = &mut self.actors[number];
        actor.call(mention);
        if !is_mere_place {
            actor.do_at(mention, address);
        }
        number
    }

    /// "The government" is that of the state spoken of last in the paragraph, or of the only one; what describes it
    /// makes it any government, and where the writers say "our" it may be theirs.
    fn government(&self, mention: &Mention, address: Address) -> Option<usize> {
        let is_shared = self.vocabulary.is(&mention.core, Class::StateBody)
            && self.vocabulary.is(&mention.core, Class::ActorSharedBody);
        let may_be = is_shared && !mention.is_someones && mention.is_plain;
        let is_the = mention.is_definite && !mention.is_ours && !self.naming.belongings.has_ours();
        let (state, paragraph) = self.state.filter(|_| may_be && is_the)?;
        let is_near = paragraph == address.paragraph || self.states() == 1;
        is_near.then_some(state)
    }

    /// How many states were spoken of.
    fn states(&self) -> usize {
        let states = self.actors.iter();
        states
            .filter(|actor| self.naming.is_state(&actor.key))
            .count()
    }

    fn number(&mut self, mention: &Mention) -> usize {
        let name = (mention.form, mention.owner.clone(), mention.core.clone());
        if let Some(&number) = self.by_name.get(&name) {
            return number;
        }
        let number = self.by_key(self.naming.key(mention), sort(mention.form));
        self.by_name.insert(name, number);
        number
    }

    fn by_key(&mut self, key: String, sort: Sort) -> usize {
        if let Some(&number) = self.by_key.get(&key) {
            return number;
        }
        self.by_key.insert(key.clone(), self.actors.len());
        self.actors.push(Gathered {
            key,
            sort,
            names: Vec::new(),
            at: Vec::new(),
            voiced: Vec::new(),
            acts: 0,
            placed: 0,
            is_person: false,
        });
        self.actors.len() - 1
    }

    /// Returns the number of the person or body whose title a word is.
    pub(super) fn titled(&self, title: &str) -> Option<usize> {
        let key = self.naming.titled(title)?;
        self.by_key.get(&key).copied()
    }

    /// Returns the number of a source that has no name: "a council official", "the inspection report".
    pub(super) fn unnamed(
        &mut self,
        reading: &Reading<'_>,
        source: &Range<usize>,
        sort: Sort,
    ) -> usize {
        let skips = |at: &usize| {
            let points = reading.is(*at, Class::Article) || reading.is(*at, Class::Definite);
            points || reading.tag(*at) == Tag::Num
        };
        let start = source.clone().find(|at| !skips(at)).unwrap_or(source.start);
        let name = reading.span(start, source.end).of(reading.text);
        let number = self.by_key(name.to_lowercase(), sort);
        let is_small = start == 0 && reading.tag(0) != Tag::Propn;
        let name = if is_small {
            uncapitalised(name)
        } else {
            name.to_owned()
        };
        self.actors[number].know_as(name, true);
        number
    }

    /// Notes that the words of a source name a person besides: "Karrow's foreign minister, Ledra Quaile".
    pub(super) fn has_office(
        &mut self,
        number: usize,
        reading: &Reading<'_>,
        source: &Range<usize>,
    ) {
        let skips =
            |at: &usize| reading.is(*at, Class::Article) || reading.is(*at, Class::Definite);
        let start = source.clone().find(|at| !skips(at)).unwrap_or(source.start);
        let office = reading.span(start, source.end).of(reading.text);
        let actor = &mut self.actors[number];
        actor.is_person = true;
        actor.know_as(office.to_owned(), false);
    }

    /// Tells whether an actor is a person with a full name.
    pub(super) fn is_person(&self, number: usize) -> bool {
        let actor = &self.actors[number];
        actor.sort == Sort::Named && self.naming.is_full_person(&actor.key)
    }

    /// Tells whether a pronoun can stand for an actor: "she" for a person, "it" for a body or a document.
    pub(super) fn fits(&self, number: usize, reading: &Reading<'_>, pronoun: usize) -> bool {
        let actor = &self.actors[number];
        let is_person = match actor.sort {
            Sort::Named => actor.is_person || self.naming.is_full_person(&actor.key),
            Sort::Unnamed => !actor.key.ends_with('s'),
            Sort::Body | Sort::Group | Sort::Document => false,
        };
        if reading.is(pronoun, Class::PersonPronoun) {
            is_person
        } else if reading.is(pronoun, Class::Pointer) {
            !is_person && actor.sort != Sort::Unnamed
        } else {
            true
        }
    }

    /// Notes that a statement gives the actor words; it speaks of the actor then, if only by a pronoun.
    pub(super) fn give_voice(&mut self, number: usize, at: Address, how: Voice) {
        let actor = &mut self.actors[number];
        actor.speak_at(at);
        match actor.voiced.last_mut() {
            // Quoted and reported in one statement: quoted.
            Some(last) if last.at == at => last.how = last.how.min(how),
            _ => actor.voiced.push(Voiced { at, how }),
        }
    }

    /// Returns the name that an actor will be shown by.
    pub(super) fn name(&self, number: usize) -> &str {
        self.actors[number].fullest(self.vocabulary, &self.naming)
    }

    /// Returns the actors, those spoken of most often first.
    pub(super) fn finish(self) -> Vec<Actor> {
        let counted = self
            .actors
            .iter()
            .filter(|actor| actor.counts(self.vocabulary, &self.naming));
        let mut actors: Vec<Actor> = counted
            .map(|actor| actor.finish(self.vocabulary, &self.naming))
            .collect();
        actors.sort_by(|a, b| {
            b.mentions
                .cmp(&a.mentions)
                .then_with(|| a.at.first().cmp(&b.at.first()))
        });
        actors
    }
}

fn is_mere_title(name: &str, vocabulary: &Vocabulary) -> bool {
    let mut words = name.split(' ');
    words.all(|word| vocabulary.is(&word.to_lowercase(), Class::ActorTitle))
}

fn sort(form: Form) -> Sort {
    match form {
        Form::Name => Sort::Named,
        Form::Body => Sort::Body,
        Form::Group => Sort::Group,
    }
}

impl Gathered {
    fn do_at(&mut self, mention: &Mention, address: Address) {
        self.speak_at(address);
        self.acts += usize::from(mention.role == Role::Acts);
        self.placed += usize::from(mention.role == Role::Place);
        self.is_person |= mention.title.is_some();
    }

    fn call(&mut self, mention: &Mention) {
        let is_plain = mention.form != Form::Group || mention.is_plain;
        self.know_as(mention.name.clone(), is_plain);
    }

    fn know_as(&mut self, name: String, is_plain: bool) {
        let lower = name.to_lowercase();
        if !self
            .names
            .iter()
            .any(|(known, _)| known.to_lowercase() == lower)
        {
            self.names.push((name, is_plain));
        }
    }

    fn speak_at(&mut self, address: Address) {
        if self.at.last() != Some(&address) {
            self.at.push(address);
        }
    }

    /// Tells whether it is a body whose owner is told: "Karrow's army".
    fn is_owned(&self) -> bool {
        !self.at.is_empty() && self.key.contains(OWNED)
    }

    /// Tells whether this is an actor: it speaks, it acts, or it is a group of people.
    fn counts(&self, vocabulary: &Vocabulary, naming: &Naming<'_>) -> bool {
        if !self.voiced.is_empty() {
            return true;
        }
        let ends_as = |class| {
            let last = self.key.rsplit(' ').next();
            last.is_some_and(|last| vocabulary.is(last, class))
        };
        let acts = self.acts > self.placed / 2;
        match self.sort {
            Sort::Group => !self.at.is_empty(),
            Sort::Body => acts || self.is_owned() || self.at.len() >= BODY_MENTIONED_AT_LEAST,
            Sort::Named => {
                let is_body = naming.is_explained(&self.key) || ends_as(Class::ActorBody);
                // "The Foreign Minister" tells no name.
                let is_title = self
                    .names
                    .iter()
                    .all(|(name, _)| is_mere_title(name, vocabulary));
                !ends_as(Class::ThingName)
                    && !is_title
                    && (acts || (is_body && !self.at.is_empty()))
            }
            Sort::Unnamed | Sort::Document => false,
        }
    }

    /// Returns the fullest name; one of its own before "the … government", its country or its capital, and one in which
    /// nothing only describes before others.
    fn fullest(&self, vocabulary: &Vocabulary, naming: &Naming<'_>) -> &str {
        let own = |(name, is_plain): &(String, bool)| {
            let lower = name.to_lowercase();
            let last = lower.rsplit(' ').next();
            let is_derived = last.is_some_and(|last| vocabulary.is(last, Class::StateBody));
            let is_people = naming.is_people(&lower);
            let is_place = naming.is_place_too(&lower);
            (
                !is_derived,
                !is_place,
                *is_plain,
                is_people,
                lower == self.key,
            )
        };
        let length = |name: &str| name.chars().count();
        let names = self.names.iter().enumerate();
        let fullest = names.max_by_key(|(at, name)| (own(name), length(&name.0), usize::MAX - at));
        fullest.map_or("", |(_, (name, _))| name)
    }

    fn finish(&self, vocabulary: &Vocabulary, naming: &Naming<'_>) -> Actor {
        let name = self.fullest(vocabulary, naming).to_owned();
        let names = self.names.iter().map(|(name, _)| name);
        Actor {
            aliases: names.filter(|alias| **alias != name).cloned().collect(),
            sort: self.sort,
            mentions: self.at.len(),
            voiced: self.voiced.clone(),
            at: self.at.clone(),
            name,
        }
    }
}
