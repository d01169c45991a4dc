//! All names of an article go in; for each a key comes out that is the same for all names of one actor.
//!
//! Acronyms that the article explains, titles, surnames, short forms of a body's name, spellings, and names that the
//! article gives instead ("now called"). A capital and a government are their country; a movement that governs one is
//! not: it goes by its own name ("the Harl League", "the Harl League government").

use std::collections::{BTreeMap, BTreeSet};

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

/// What the names of one article tell of each other.
#[derive(Debug)]
pub(super) struct Naming<'r> {
    vocabulary: &'r Vocabulary,
    countries: &'r Countries,
    acronyms: Acronyms,
    /// The countries that the article speaks of, by whatever word.
    spoken_of: BTreeSet<String>,
    /// All names, in lower case.
    names: BTreeSet<String>,
    /// The names of which no group is one.
    proper: BTreeSet<String>,
    /// What stands for a name that the article gives instead of it.
    renamed: BTreeMap<String, String>,
    /// Whose the bodies are.
    pub(super) belongings: Belongings,
    /// The longer names by their last word.
    longer: BTreeMap<String, BTreeSet<String>>,
    /// The names of which a title tells: "engineer".
    titles: BTreeMap<String, String>,
    /// The first name with each sound.
    sounds: BTreeMap<String, String>,
}

impl<'r> Naming<'r> {
    pub(super) fn new(rules: &'r Rules) -> Self {
        Self {
            vocabulary: &rules.vocabulary,
            countries: &rules.countries,
            acronyms: Acronyms::default(),
            spoken_of: BTreeSet::new(),
            names: BTreeSet::new(),
            proper: BTreeSet::new(),
            renamed: BTreeMap::new(),
            belongings: Belongings::default(),
            longer: BTreeMap::new(),
            titles: BTreeMap::new(),
            sounds: BTreeMap::new(),
        }
    }

    /// Learns from a statement and the mentions in it.
    pub(super) fn learn(&mut self, reading: &Reading<'_>, mentions: &[Mention]) {
        self.acronyms.learn(reading);
        for mention in mentions {
            if let Some(title) = &mention.title {
                let titles = self.titles.entry(title.clone());
                titles.or_insert_with(|| mention.core.clone());
            }
            if mention.form == Form::Name {
                self.proper.insert(mention.core.clone());
            }
            if mention.form == Form::Name && mention.core.len() >= LONG_ENOUGH_TO_SOUND {
                let sounds = self.sounds.entry(sound(&mention.core));
                sounds.or_insert_with(|| mention.core.clone());
            }
            if self.names.insert(mention.core.clone()) {
                self.learn_name(&mention.core, mention.form);
            }
            self.belongings.learn(mention, self.vocabulary);
        }
        for pair in mentions.windows(2) {
            self.learn_other_name(reading, &pair[0], &pair[1]);
        }
    }

    fn learn_name(&mut self, name: &str, form: Form) {
        let words: Vec<&str> = name.split(' ').collect();
        let countries = words.iter().chain([&name]);
        let countries = countries.filter_map(|word| self.countries.sense(word));
        let spoken: Vec<String> = countries.map(|(country, _)| country.to_owned()).collect();
        self.spoken_of.extend(spoken);
        let [_, .., last] = words.as_slice() else {
            return;
        };
        // "Drivers … lorry drivers": the first are not only the second.
        if form != Form::Group || !self.names.contains(*last) {
            let longer = self.longer.entry((*last).to_owned()).or_default();
            longer.insert(name.to_owned());
        }
        if form != Form::Name {
            return;
        }
        if self.vocabulary.is(last, Class::ActorStateSign) {
            self.belongings.learn_state(self.without_state_body(name));
        }
    }

    /// "The Harl Front (HF), now called Black Guard": two names of one actor.
    fn learn_other_name(&mut self, reading: &Reading<'_>, one: &Mention, other: &Mention) {
        let closes = usize::from(reading.word(one.words.end) == ")");
        let start = one.words.end + closes;
        let mut between = start..other.words.start;
        let says = |at: usize| reading.is(at, Class::ActorRenamed);
        let links = |at: usize| says(at) || reading.is(at, Class::ActorRenamedLink);
        let is_said = between.clone().any(says) && between.all(links);
        if is_said && one.form == Form::Name && other.form == Form::Name && one.core != other.core {
            self.renamed.insert(other.core.clone(), one.core.clone());
        }
    }

    /// Returns the key of the actor that a mention is of.
    pub(super) fn key(&self, mention: &Mention) -> String {
        if let Some(key) = self.key_of_belonging(mention) {
            return key;
        }
        match mention.form {
            Form::Name => self.name_key(&mention.core),
            Form::Body => self.body_key(&mention.core),
            Form::Group => self.group_key(&mention.core),
        }
    }

    /// "Karrow's government" is Karrow; "Karrow's army" is its own, and so is "the army" where no other is spoken of.
    fn key_of_belonging(&self, mention: &Mention) -> Option<String> {
        let is_shared = Belongings::is_shared(mention, self.vocabulary);
        let Some(owner) = &mention.owner else {
            let only = self.belongings.only_owner(mention).filter(|_| is_shared)?;
            return Some(self.owned(&self.name_key(only), &mention.core));
        };
        let key = self.name_key(owner);
        let is_state = self.is_state(&key) || self.belongings.is_state(owner);
        if is_state && self.without_state_body(&mention.core) != mention.core {
            return Some(key);
        }
        let has_rule = self.vocabulary.is(&mention.core, Class::StateBody);
        if has_rule && is_state {
            return Some(key);
        }
        (mention.form == Form::Body || is_shared).then(|| self.owned(&key, &mention.core))
    }

    fn owned(&self, owner: &str, body: &str) -> String {
        format!("{owner}{OWNED}{body}")
    }

    /// Returns the key of the person or body whose title a word is: "the engineer".
    pub(super) fn titled(&self, title: &str) -> Option<String> {
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

    fn name_key(&self, name: &str) -> String {
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
        self.full(base).unwrap_or(base).to_owned()
    }

    fn long_name<'n>(&'n self, name: &'n str) -> &'n str {
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
    fn state(&self, name: &str) -> Option<String> {
        let of = |name: &str| match self.countries.sense(name)? {
            (country, Sense::Capital) => self.spoken_of.contains(country).then_some(country),
            (country, Sense::Country | Sense::Nationality) => Some(country),
            (_, Sense::People) => None,
        };
        let country = of(self.without_state_body(name))?;
        Some(country.to_owned())
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
    fn full<'n>(&'n self, name: &'n str) -> Option<&'n str> {
        if name.contains(' ') || self.is_explained(name) {
            return self.sounds.get(&sound(name)).map(String::as_str);
        }
        let is_body = self.vocabulary.is(name, Class::ActorBody);
        if is_body && self.vocabulary.is(name, Class::ActorSharedBody) {
            return None;
        }
        let names = self.longer.get(name)?.iter();
        let mut names = names.filter(|full| is_body || self.is_person(full));
        let only = names.next()?;
        names.next().is_none().then_some(only.as_str())
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

    fn body_key(&self, name: &str) -> String {
        let state = self.state(name);
        state.unwrap_or_else(|| self.full(name).unwrap_or(name).to_owned())
    }

    /// Tells whether a word before "fighters" is the name of those who fight: "HF fighters", not "Chilean fighters".
    fn is_movement(&self, name: &str) -> bool {
        self.proper.contains(name) && self.countries.sense(name).is_none()
    }

    fn group_key(&self, name: &str) -> String {
        let words: Vec<&str> = name.split(' ').collect();
        let (last, before) = words.split_last().expect("a mention has a word");
        if let Some((country, Sense::People)) = self.countries.sense(last) {
            return format!("people of {country}");
        }
        let country = before
            .iter()
            .find_map(|word| self.countries.of_nationality(word));
        if let Some(country) = country.filter(|_| self.vocabulary.is(last, Class::APeople)) {
            return format!("people of {country}");
        }
        if let Some(state) = self.state(name).filter(|_| before.len() == 1) {
            return state;
        }
        if let Some(movement) = before
            .last()
            .filter(|_| self.vocabulary.is(last, Class::ActorMember))
            && self.is_movement(movement)
        {
            return self.name_key(movement);
        }
        // "Militant groups" are militants.
        let members = before.last().map(|word| format!("{word}s"));
        let is_weak = self.vocabulary.is(last, Class::WeakCollective);
        let members = members.filter(|all| is_weak && self.vocabulary.is(all, Class::ActorGroup));
        if let Some(members) = members {
            return members;
        }
        let mut fuller = self.longer.get(name).into_iter().flatten();
        match (fuller.next(), fuller.next()) {
            (Some(only), None) if before.is_empty() => self.group_key(only),
            _ => name.to_owned(),
        }
    }
}

/// Returns a name's consonants, the doubled ones once: the same for "Harrel" and "Haral".
fn sound(name: &str) -> String {
    let mut sound = String::new();
    for c in name.chars().filter(|c| !"aeiouy- ".contains(*c)) {
        if !sound.ends_with(c) {
            sound.push(c);
        }
    }
    sound
}
