//! The actors while they are gathered: each mention and voice goes in; the actors come out.

use std::borrow::Cow;
use std::ops::Range;

use hashbrown::HashMap;

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
struct Gathered<'m> {
    key: Cow<'m, str>,
    sort: Sort,
    /// Whether it is a state, or whoever governs one.
    is_state: bool,
    /// Each name used, in order of first use.
    names: Vec<Name<'m>>,
    at: Vec<Address>,
    voiced: Vec<Voiced>,
    acts: usize,
    placed: usize,
    is_person: bool,
    /// The class of pronouns that a title calls for: "she" for "Mrs Oduya".
    pronouns: Option<Class>,
}

/// A name of an actor.
#[derive(Debug)]
struct Name<'m> {
    written: Cow<'m, str>,
    lower: String,
    /// Whether nothing in it only describes.
    is_plain: bool,
}

/// The actors so far, and where each key leads. The maps are looked up in and never walked through, so their order does
/// not matter.
#[derive(Debug)]
pub(super) struct Register<'m> {
    vocabulary: &'m Vocabulary,
    naming: Naming<'m>,
    actors: Vec<Gathered<'m>>,
    by_key: HashMap<Cow<'m, str>, usize>,
    /// The actors of mentions by what their keys are made of: form, owner and core.
    by_name: HashMap<(Form, Option<&'m str>, &'m str), usize>,
    /// The state, or whoever governs it, that was spoken of last, and in which paragraph.
    state: Option<(usize, usize)>,
}

impl<'m> Register<'m> {
    pub(super) fn new(rules: &'m Rules, naming: Naming<'m>) -> Self {
        Self {
            vocabulary: &rules.vocabulary,
            naming,
            actors: Vec::new(),
            by_key: HashMap::new(),
            by_name: HashMap::new(),
            state: None,
        }
    }

    /// Notes a mention, and returns the number of its actor.
    pub(super) fn add(&mut self, mention: &'m Mention<'m>, address: Address) -> usize {
        if let Some(state) = self.government(mention, address) {
            // "The government" tells no name.
            self.actors[state].do_at(mention, address);
            return state;
        }
        let number = self.number(mention);
        let title = |class: &Class| {
            mention
                .title
                .is_some_and(|title| self.vocabulary.is(title, *class))
        };
        let pronouns = [Class::Feminine, Class::Masculine].into_iter().find(title);
        if self.actors[number].is_state {
            self.state = Some((number, address.paragraph));
        }
        // "In Chile" speaks of no government.
        let is_mere_place = mention.role == Role::Place && self.naming.is_place_too(&mention.core);
        let actor = &mut self.actors[number];
        actor.call(mention);
        actor.pronouns = actor.pronouns.or(pronouns);
        if !is_mere_place {
            actor.do_at(mention, address);
        }
        number
    }

    /// "The government" is that of the state spoken of last in the paragraph, or of the only one; what describes it
    /// makes it any government, and where the writers say "our" it may be theirs.
    fn government(&self, mention: &Mention<'_>, address: Address) -> Option<usize> {
        let may_be = !mention.is_someones && mention.is_plain;
        let is_the = mention.is_definite && !mention.is_ours && !self.naming.belongings.has_ours();
        let is = |class| self.vocabulary.is(&mention.core, class);
        let is_government = may_be && is_the && is(Class::StateBody) && is(Class::ActorSharedBody);
        let (state, paragraph) = self.state.filter(|_| is_government)?;
        let is_near = paragraph == address.paragraph || self.states() == 1;
        is_near.then_some(state)
    }

    /// How many states were spoken of.
    fn states(&self) -> usize {
        self.actors.iter().filter(|actor| actor.is_state).count()
    }

    fn number(&mut self, mention: &'m Mention<'m>) -> usize {
        let name = (mention.form, mention.owner.as_deref(), &*mention.core);
        if let Some(&number) = self.by_name.get(&name) {
            return number;
        }
        let number = self.by_key(self.naming.key(mention), sort(mention.form));
        self.by_name.insert(name, number);
        number
    }

    fn by_key(&mut self, key: Cow<'m, str>, sort: Sort) -> usize {
        if let Some(&number) = self.by_key.get(&key) {
            return number;
        }
        self.by_key.insert(key.clone(), self.actors.len());
        self.actors.push(Gathered {
            is_state: self.naming.is_state(&key),
            key,
            sort,
            names: Vec::new(),
            at: Vec::new(),
            voiced: Vec::new(),
            acts: 0,
            placed: 0,
            is_person: false,
            pronouns: None,
        });
        self.actors.len() - 1
    }

    /// Returns the number of the person or body whose title a word is.
    pub(super) fn titled(&self, title: &str) -> Option<usize> {
        let key = self.naming.titled(title)?;
        self.by_key.get(key).copied()
    }

    /// Returns the number of a source that has no name: "a council official", "the inspection report".
    pub(super) fn unnamed(
        &mut self,
        reading: &'m Reading<'_>,
        source: &Range<usize>,
        sort: Sort,
    ) -> usize {
        let skips = |at: &usize| {
            let points = reading.is(*at, Class::Article) || reading.is(*at, Class::Definite);
            points || reading.tag(*at) == Tag::Num
        };
        let start = source.clone().find(|at| !skips(at)).unwrap_or(source.start);
        let name = reading.span(start, source.end).of(reading.text);
        let number = self.by_key(name.to_lowercase().into(), sort);
        let is_small = start == 0 && reading.tag(0) != Tag::Propn;
        let name = if is_small {
            uncapitalised(name).into()
        } else {
            name.into()
        };
        self.actors[number].know_as(name, true);
        number
    }

    /// Notes that the words of a source name a person besides: "Karrow's foreign minister, Ledra Quaile".
    pub(super) fn has_office(
        &mut self,
        number: usize,
        reading: &'m Reading<'_>,
        source: &Range<usize>,
    ) {
        let skips =
            |at: &usize| reading.is(*at, Class::Article) || reading.is(*at, Class::Definite);
        let start = source.clone().find(|at| !skips(at)).unwrap_or(source.start);
        let office = reading.span(start, source.end).of(reading.text);
        let actor = &mut self.actors[number];
        actor.is_person = true;
        actor.know_as(office.into(), false);
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
            // "She" is not Mr Balt.
            is_person
                && actor
                    .pronouns
                    .is_none_or(|class| reading.is(pronoun, class))
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

fn is_mere_title(lower: &str, vocabulary: &Vocabulary) -> bool {
    let mut words = lower.split(' ');
    words.all(|word| vocabulary.is(word, Class::ActorTitle))
}

fn sort(form: Form) -> Sort {
    match form {
        Form::Name => Sort::Named,
        Form::Body => Sort::Body,
        Form::Group => Sort::Group,
    }
}

impl<'m> Gathered<'m> {
    fn do_at(&mut self, mention: &Mention<'_>, address: Address) {
        self.speak_at(address);
        self.acts += usize::from(mention.role == Role::Acts);
        self.placed += usize::from(mention.role == Role::Place);
        self.is_person |= mention.title.is_some();
    }

    fn call(&mut self, mention: &Mention<'m>) {
        let is_plain = mention.form != Form::Group || mention.is_plain;
        self.know_as(mention.name.clone(), is_plain);
    }

    fn know_as(&mut self, written: Cow<'m, str>, is_plain: bool) {
        if self.names.iter().any(|known| known.written == written) {
            return;
        }
        let lower = written.to_lowercase();
        if self.names.iter().all(|known| known.lower != lower) {
            self.names.push(Name {
                written,
                lower,
                is_plain,
            });
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
                let mut names = self.names.iter();
                let is_title = names.all(|name| is_mere_title(&name.lower, vocabulary));
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
        let own = |name: &Name<'_>| {
            let last = name.lower.rsplit(' ').next();
            let is_derived = last.is_some_and(|last| vocabulary.is(last, Class::StateBody));
            let is_people = naming.is_people(&name.lower);
            let is_place = naming.is_place_too(&name.lower);
            let is_key = name.lower == self.key;
            (!is_derived, !is_place, name.is_plain, is_people, is_key)
        };
        let length = |name: &Name<'_>| name.written.chars().count();
        let names = self.names.iter().enumerate();
        let fullest = names.max_by_key(|(at, name)| (own(name), length(name), usize::MAX - at));
        fullest.map_or("", |(_, name)| &name.written)
    }

    fn finish(&self, vocabulary: &Vocabulary, naming: &Naming<'_>) -> Actor {
        let name = self.fullest(vocabulary, naming).to_owned();
        let names = self.names.iter().map(|name| &name.written);
        let aliases = names.filter(|alias| **alias != name);
        Actor {
            aliases: aliases.map(|alias| alias.to_string()).collect(),
            sort: self.sort,
            mentions: self.at.len(),
            voiced: self.voiced.clone(),
            at: self.at.clone(),
            name,
        }
    }
}
