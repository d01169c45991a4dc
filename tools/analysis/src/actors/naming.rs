//! All names of an article go in; for each a key comes out that is the same for all names of one actor.
//!
//! Acronyms that the article explains, titles, surnames, short forms of a body's name, spellings, a capital for its
//! government, a movement that governs for the government.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::countries::{Countries, Sense};
use super::mention::{Form, Mention};
use crate::reading::Reading;
use crate::rules::Rules;
use crate::vocabulary::{Class, Vocabulary};

/// Shorter names may sound alike by chance.
const LONG_ENOUGH_TO_SOUND: usize = 6;

/// How many words a name may have that an acronym stands for.
const LONGEST_NAME: usize = 9;

/// Acronyms that the article itself explains: "Tehreek-e-Taliban Pakistan (TTP)".
#[derive(Debug, Default)]
pub(super) struct Acronyms {
    /// The name by the acronym and the acronym by the name, both in lower case.
    known: BTreeMap<String, String>,
}

impl Acronyms {
    /// Learns the acronyms that stand in brackets behind the words they stand for.
    pub(super) fn learn(&mut self, reading: &Reading<'_>) {
        for bracket in brackets(reading) {
            let Some(start) = explained_from(reading, bracket) else {
                continue;
            };
            let name = reading.span(start, bracket).of(reading.text).to_lowercase();
            let acronym = reading.word(bracket + 1).to_owned();
            self.known.insert(name.clone(), acronym.clone());
            self.known.insert(acronym, name);
        }
    }

    /// Returns what a name (in lower case) is explained as, or stands for.
    pub(super) fn other_name(&self, lower: &str) -> Option<&str> {
        self.known.get(lower).map(String::as_str)
    }
}

/// Returns the name that begins at a word, where an acronym in one of the brackets behind it tells how far it goes.
pub(super) fn explained_name(
    reading: &Reading<'_>,
    at: usize,
    brackets: &[usize],
) -> Option<Range<usize>> {
    let next = brackets.partition_point(|&bracket| bracket <= at);
    let bracket = *brackets.get(next)?;
    let is_near = bracket - at <= LONGEST_NAME;
    (is_near && explained_from(reading, bracket)? == at).then_some(at..bracket)
}

/// Returns the positions of brackets that hold nothing but an acronym.
pub(super) fn brackets(reading: &Reading<'_>) -> Vec<usize> {
    let holds_acronym = |&at: &usize| {
        reading.word(at) == "("
            && reading.word(at + 2) == ")"
            && is_acronym(reading.tokens[at + 1].of(reading.text))
    };
    (1..reading.len().saturating_sub(2))
        .filter(holds_acronym)
        .collect()
}

/// Returns where the words before a bracket begin whose first letters spell the acronym in it.
fn explained_from(reading: &Reading<'_>, bracket: usize) -> Option<usize> {
    let acronym = reading.word(bracket + 1);
    let mut initials = String::new();
    for at in (bracket.saturating_sub(LONGEST_NAME)..bracket).rev() {
        let capital = reading.tokens[at]
            .of(reading.text)
            .starts_with(char::is_uppercase);
        if capital {
            let parts = reading.word(at).split('-').filter(|part| part.len() > 1);
            let letters: String = parts.filter_map(|part| part.chars().next()).collect();
            initials.insert_str(0, &letters);
        }
        if capital && initials == acronym {
            return Some(at);
        }
    }
    None
}

fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    (2..=6).contains(&letters) && word.chars().all(|c| c.is_uppercase() || c == '-')
}

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
    /// The names that a government is called by, and the countries of which the article says so.
    governs: BTreeMap<String, BTreeSet<String>>,
    /// Movements and bodies that are called a government.
    governments: BTreeSet<String>,
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
            governs: BTreeMap::new(),
            governments: BTreeSet::new(),
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
            if mention.form == Form::Name && mention.core.len() >= LONG_ENOUGH_TO_SOUND {
                let sounds = self.sounds.entry(sound(&mention.core));
                sounds.or_insert_with(|| mention.core.clone());
            }
            if self.names.insert(mention.core.clone()) {
                self.learn_name(&mention.core, mention.form);
            }
        }
        self.learn_rule(reading, mentions);
    }

    fn learn_name(&mut self, name: &str, form: Form) {
        let words: Vec<&str> = name.split(' ').collect();
        let countries = words.iter().chain([&name]);
        let countries = countries.filter_map(|word| self.countries.sense(word));
        let spoken: Vec<String> = countries.map(|(country, _)| country.to_owned()).collect();
        self.spoken_of.extend(spoken);
        let [first, .., last] = words.as_slice() else {
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
        let country = self.countries.of_nationality(first);
        let is_government = self.vocabulary.is(last, Class::ActorSharedBody)
            && self.vocabulary.is(last, Class::StateBody);
        let from = usize::from(country.is_some());
        let base = words[from..words.len() - usize::from(is_government)].join(" ");
        if is_government && !base.is_empty() {
            self.governments.insert(base.clone());
        }
        if let Some(country) = country {
            let governed = self.governs.entry(base).or_default();
            governed.insert(country.to_owned());
        }
    }

    /// "The Examples came to power in Oslo": the Examples govern Norway.
    fn learn_rule(&mut self, reading: &Reading<'_>, mentions: &[Mention]) {
        let seat = |mention: &&Mention| {
            let start = mention.words.start;
            start >= 2 && reading.word(start - 1) == "in" && reading.is(start - 2, Class::Power)
        };
        let Some(seat) = mentions.iter().find(seat) else {
            return;
        };
        let Some((country, _)) = self.countries.sense(&seat.core) else {
            return;
        };
        let mut before = mentions.iter().filter(|one| {
            let is_country = self.countries.sense(&one.core).is_some();
            one.form == Form::Name && one.words.end <= seat.words.start && !is_country
        });
        if let Some(ruler) = before.next_back() {
            let base = self.without_nationality(&ruler.core).to_owned();
            let country = country.to_owned();
            self.governs
                .entry(base.clone())
                .or_default()
                .insert(country);
            self.governments.insert(base);
        }
    }

    /// Returns the key of the actor that a mention is of.
    pub(super) fn key(&self, mention: &Mention) -> String {
        match mention.form {
            Form::Name => self.name_key(&mention.core),
            Form::Body => self.body_key(&mention.core),
            Form::Group => self.group_key(&mention.core),
        }
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

    /// Tells whether a key is a country's.
    pub(super) fn is_state(&self, key: &str) -> bool {
        matches!(self.countries.sense(key), Some((_, Sense::Country)))
    }

    /// Tells whether the article explains the name by an acronym.
    pub(super) fn is_explained(&self, name: &str) -> bool {
        self.acronyms.other_name(name).is_some()
    }

    fn name_key(&self, name: &str) -> String {
        let name = self.long_name(name);
        if let Some(state) = self.state(name) {
            return state;
        }
        let base = self.without_state_body(name);
        let base = self.without_nationality(base);
        let governed = self
            .governs
            .get(base)
            .filter(|_| self.governments.contains(base));
        if let Some([country]) = governed.map(|of| of.iter().collect::<Vec<_>>()).as_deref() {
            return (*country).clone();
        }
        let base = if self.names.contains(base) || self.governments.contains(base) {
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
