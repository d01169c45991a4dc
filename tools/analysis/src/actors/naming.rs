//! All names of an article go in; for each a key comes out that is the same for all names of one actor.
//!
//! Acronyms that the article explains, titles, surnames, short forms of a body's name, spellings, and names that the
//! article gives instead ("now called"). A capital and a government are their country; a movement that governs one is
//! not: it goes by its own name ("the Harl League", "the Harl League government").

use std::borrow::Cow;

use hashbrown::{HashMap, HashSet};

use super::acronyms::Acronyms;
use super::belonging::Belongings;
use super::countries::{Countries, Sense};
use super::mention::{Form, Mention};
use crate::analysis::OWNED;
use crate::reading::Reading;
use crate::rules::Rules;
use crate::vocabulary::{Class, Vocabulary};

/// Shorter names may sound alike by chance.
const LONG_ENOUGH_TO_SOUND: usize = 6;

/// What the names of one article tell of each other. Its maps are looked up in and never walked through, so their order
/// does not matter.
#[derive(Debug)]
pub(super) struct Naming<'m> {
    vocabulary: &'m Vocabulary,
    countries: &'m Countries,
    acronyms: &'m Acronyms,
    /// The countries that the article speaks of, by whatever word.
    spoken_of: HashSet<&'m str>,
    /// All names, in lower case.
    names: HashSet<&'m str>,
    /// The names of which no group is one.
    proper: HashSet<&'m str>,
    /// What stands for a name that the article gives instead of it.
    renamed: HashMap<&'m str, &'m str>,
    /// Whose the bodies are.
    pub(super) belongings: Belongings<'m>,
    /// The longer names by their last word, each once.
    longer: HashMap<&'m str, Vec<&'m str>>,
    /// The names of which a title tells: "engineer".
    titles: HashMap<&'m str, &'m str>,
    /// The first name with each sound.
    sounds: HashMap<String, &'m str>,
}

impl<'m> Naming<'m> {
    pub(super) fn new(rules: &'m Rules, acronyms: &'m Acronyms) -> Self {
        Self {
            vocabulary: &rules.vocabulary,
            countries: &rules.countries,
            acronyms,
            spoken_of: HashSet::new(),
            names: HashSet::new(),
            proper: HashSet::new(),
            renamed: HashMap::new(),
            belongings: Belongings::default(),
            longer: HashMap::new(),
            titles: HashMap::new(),
            sounds: HashMap::new(),
        }
    }

    /// Learns from a statement and the mentions in it.
    pub(super) fn learn(&mut self, reading: &Reading<'_>, mentions: &'m [Mention<'m>]) {
        for mention in mentions {
            let name = &*mention.core;
            if let Some(title) = mention.title {
                self.titles.entry(title).or_insert(name);
            }
            let is_new = mention.form == Form::Name && self.proper.insert(name);
            if is_new && name.len() >= LONG_ENOUGH_TO_SOUND {
                self.sounds.entry(sound(name)).or_insert(name);
            }
            if self.names.insert(name) {
                self.learn_name(name, mention.form);
            }
            self.belongings.learn(mention, self.vocabulary);
        }
        for pair in mentions.windows(2) {
            self.learn_other_name(reading, &pair[0], &pair[1]);
        }
    }

    fn learn_name(&mut self, name: &'m str, form: Form) {
        let countries = name.split(' ').chain([name]);
        let countries = countries.filter_map(|word| self.countries.sense(word));
        self.spoken_of.extend(countries.map(|(country, _)| country));
        let Some((_, last)) = name.rsplit_once(' ') else {
            return;
        };
        // "Drivers … lorry drivers": the first are not only the second.
        if form != Form::Group || !self.names.contains(last) {
            self.longer.entry(last).or_default().push(name);
            // "Abdel al-Dorn" is "Dorn", too.
            if let Some((_, part)) = last.rsplit_once('-').filter(|_| form == Form::Name) {
                self.longer.entry(part).or_default().push(name);
            }
        }
        if form != Form::Name {
            return;
        }
        if self.vocabulary.is(last, Class::ActorStateSign) {
            self.belongings.learn_state(self.without_state_body(name));
        }
    }

    /// "The Harl Front (HF), now called Black Guard": two names of one actor.
    fn learn_other_name(
        &mut self,
        reading: &Reading<'_>,
        one: &'m Mention<'m>,
        other: &'m Mention<'m>,
    ) {
        let closes = usize::from(reading.word(one.words.end) == ")");
        let start = one.words.end + closes;
        let mut between = start..other.words.start;
        let says = |at: usize| reading.is(at, Class::ActorRenamed);
        let links = |at: usize| says(at) || reading.is(at, Class::ActorRenamedLink);
        let is_said = between.clone().any(says) && between.all(links);
        if is_said && one.form == Form::Name && other.form == Form::Name && one.core != other.core {
            self.renamed.insert(&other.core, &one.core);
        }
    }

    /// Returns the key of the actor that a mention is of.
    pub(super) fn key(&self, mention: &'m Mention<'m>) -> Cow<'m, str> {
        if let Some(key) = self.key_of_belonging(mention) {
            return key;
        }
        match mention.form {
            Form::Name => self.name_key(&mention.core).into(),
            Form::Body => self.body_key(&mention.core).into(),
            Form::Group => self.group_key(&mention.core),
        }
    }

    /// "Karrow's government" is Karrow; "Karrow's army" is its own, and so is "the army" where no other is spoken of.
    fn key_of_belonging(&self, mention: &'m Mention<'m>) -> Option<Cow<'m, str>> {
        let is_shared = Belongings::is_shared(mention, self.vocabulary);
        let owned = |owner: &str| format!("{owner}{OWNED}{}", mention.core).into();
        let Some(owner) = &mention.owner else {
            let only = self.belongings.only_owner(mention).filter(|_| is_shared)?;
            return Some(owned(self.name_key(only)));
        };
        let key = self.name_key(owner);
        let is_state = self.is_state(key) || self.belongings.is_state(owner);
        if is_state && self.without_state_body(&mention.core) != mention.core {
            return Some(key.into());
        }
        let has_rule = self.vocabulary.is(&mention.core, Class::StateBody);
        if has_rule && is_state {
            return Some(key.into());
        }
        (mention.form == Form::Body || is_shared).then(|| owned(key))
    }

    /// Returns the key of the person or body whose title a word is: "the engineer".
    pub(super) fn titled(&self, title: &str) -> Option<&'m str> {
        self.titles.get(title).map(|name| self.name_key(name))
    }

    /// Tells whether a name is a country's, or its capital's.
    pub(super) fn is_place_too(&self, name: &str) -> bool {
        matches!(
            self.countries.sense(name),
            Some((_, Sense::Country | Sense::Capital))
        )
    }

    /// Tells whether a key is a country's, or that of somebody who has a government or is called one.
    pub(super) fn is_state(&self, key: &str) -> bool {
        let is_country = matches!(self.countries.sense(key), Some((_, Sense::Country)));
        is_country || self.belongings.is_state(key)
    }

    /// Tells whether a name is a country's people: "Chileans".
    pub(super) fn is_people(&self, name: &str) -> bool {
        matches!(self.countries.sense(name), Some((_, Sense::People)))
    }

    /// Tells whether the article explains the name by an acronym.
    pub(super) fn is_explained(&self, name: &str) -> bool {
        self.acronyms.other_name(name).is_some()
    }

    fn name_key(&self, name: &'m str) -> &'m str {
        let name = self.long_name(name);
        let name = self
            .renamed
            .get(name)
            .map_or(name, |name| self.long_name(name));
        if let Some(state) = self.state(name) {
            return state;
        }
        let base = self.without_state_body(name);
        let base = self.without_nationality(base);
        let base = if self.names.contains(base) || self.belongings.is_state(base) {
            base
        } else {
            name
        };
        self.full(base).unwrap_or(base)
    }

    fn long_name(&self, name: &'m str) -> &'m str {
        let explained = self
            .acronyms
            .other_name(name)
            .filter(|other| other.len() > name.len());
        explained
            .or_else(|| self.countries.full_name(name))
            .unwrap_or(name)
    }

    /// Returns the country that a name stands for: its own, its capital's where the article speaks of the country, its
    /// government's.
    fn state(&self, name: &str) -> Option<&'m str> {
        let of = |name: &str| match self.countries.sense(name)? {
            (country, Sense::Capital) => self.spoken_of.contains(country).then_some(country),
            (country, Sense::Country | Sense::Nationality) => Some(country),
            (_, Sense::People) => None,
        };
        of(self.without_state_body(name))
    }

    fn without_state_body<'n>(&self, name: &'n str) -> &'n str {
        match name.rsplit_once(' ') {
            Some((rest, last)) if self.vocabulary.is(last, Class::StateBody) => rest,
            _ => name,
        }
    }

    fn without_nationality<'n>(&self, name: &'n str) -> &'n str {
        match name.split_once(' ') {
            Some((first, rest)) if self.countries.of_nationality(first).is_some() => rest,
            _ => name,
        }
    }

    /// Returns the longer name that a surname or a body's last word is short for, or the first spelling of a name.
    fn full(&self, name: &str) -> Option<&'m str> {
        if name.contains(' ') || self.is_explained(name) {
            return self.sounds.get(&sound(name)).copied();
        }
        let is_body = self.vocabulary.is(name, Class::ActorBody);
        if is_body && self.vocabulary.is(name, Class::ActorSharedBody) {
            return None;
        }
        let names = self.longer.get(name)?.iter();
        let mut names = names.filter(|full| is_body || self.is_person(full));
        let only = names.next()?;
        names.next().is_none().then_some(*only)
    }

    /// Tells whether a name may be a person's: it has several words, and is no body's.
    pub(super) fn is_full_person(&self, name: &str) -> bool {
        name.contains(' ') && self.is_person(name)
    }

    fn is_person(&self, full: &str) -> bool {
        let last = full.rsplit(' ').next().unwrap_or(full);
        let is_other = [
            Class::ActorBody,
            Class::ActorGroup,
            Class::StateBody,
            Class::ThingName,
        ];
        !is_other
            .iter()
            .any(|&class| self.vocabulary.is(last, class))
            && !self.is_explained(full)
            && self.countries.sense(last).is_none()
    }

    fn body_key(&self, name: &'m str) -> &'m str {
        let state = self.state(name).or_else(|| self.full(name));
        state.unwrap_or(name)
    }

    /// Tells whether a word before "fighters" is the name of those who fight: "HF fighters", not "Chilean fighters".
    fn is_movement(&self, name: &str) -> bool {
        self.proper.contains(name) && self.countries.sense(name).is_none()
    }

    fn group_key(&self, name: &'m str) -> Cow<'m, str> {
        let words: Vec<&str> = name.split(' ').collect();
        let (last, before) = words.split_last().expect("a mention has a word");
        if let Some((country, Sense::People)) = self.countries.sense(last) {
            return format!("people of {country}").into();
        }
        let country = before
            .iter()
            .find_map(|word| self.countries.of_nationality(word));
        if let Some(country) = country.filter(|_| self.vocabulary.is(last, Class::APeople)) {
            return format!("people of {country}").into();
        }
        if let Some(state) = self.state(name).filter(|_| before.len() == 1) {
            return state.into();
        }
        if let Some(movement) = before
            .last()
            .filter(|_| self.vocabulary.is(last, Class::ActorMember))
            && self.is_movement(movement)
        {
            return self.name_key(movement).into();
        }
        // "Militant groups" are militants.
        let members = before.last().map(|word| format!("{word}s"));
        let is_weak = self.vocabulary.is(last, Class::WeakCollective);
        let members = members.filter(|all| is_weak && self.vocabulary.is(all, Class::ActorGroup));
        if let Some(members) = members {
            return members.into();
        }
        let mut fuller = self.longer.get(name).into_iter().flatten();
        match (fuller.next(), fuller.next()) {
            (Some(only), None) if before.is_empty() => self.group_key(only),
            _ => name.into(),
        }
    }
}

/// Returns a name's consonants, the doubled ones once: the same for "Harrel" and "Haral".
fn sound(name: &str) -> String {
    let is_heard = |c: &char| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | '-' | ' ');
    let mut sound = String::with_capacity(name.len());
    let mut last = None;
    for c in name.chars().filter(is_heard) {
        if last.replace(c) != Some(c) {
            sound.push(c);
        }
    }
    sound
}
