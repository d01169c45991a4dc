//! The bodies of an article with their owners go in; whose a body without an owner is, and who is a state, come out.

use std::collections::{BTreeMap, BTreeSet};

use super::mention::Mention;
use crate::vocabulary::{Class, Vocabulary};

/// What an article says of whose its bodies are.
#[derive(Debug, Default)]
pub(super) struct Belongings<'m> {
    /// Those who have an army, a government or the like, by name.
    states: BTreeSet<&'m str>,
    /// The owners of each body: of "army" those of "Karrow's army".
    owners: BTreeMap<&'m str, BTreeSet<&'m str>>,
    /// Whether the writers speak of their own: "our army".
    has_ours: bool,
}

impl<'m> Belongings<'m> {
    /// Learns from a mention.
    pub(super) fn learn(&mut self, mention: &'m Mention<'m>, vocabulary: &Vocabulary) {
        let last = last_word(&mention.core);
        self.has_ours |= mention.is_ours && Self::is_shared(mention, vocabulary);
        if let Some(owner) = &mention.owner {
            if vocabulary.is(last, Class::ActorStateSign) {
                self.learn_state(owner);
            }
            let owners = self.owners.entry(&mention.core).or_default();
            owners.insert(owner);
        }
    }

    pub(super) fn learn_state(&mut self, name: &'m str) {
        self.states.insert(name);
    }

    /// Tells whether a name is that of somebody who has a government, or is called one.
    pub(super) fn is_state(&self, name: &str) -> bool {
        self.states.contains(name)
    }

    /// Tells whether a nameless body may be the writers' own.
    pub(super) fn has_ours(&self) -> bool {
        self.has_ours
    }

    /// Returns the only owner of a body without an owner; the writers' own has none.
    pub(super) fn only_owner(&self, mention: &Mention<'_>) -> Option<&'m str> {
        let owners = self.owners.get(&*mention.core)?;
        let is_plain = mention.is_plain && !mention.is_someones && !self.has_ours;
        match owners.iter().collect::<Vec<_>>().as_slice() {
            [only] if is_plain => Some(only),
            _ => None,
        }
    }

    /// Tells whether a body is one of which an article may speak of several: an army, a ministry.
    pub(super) fn is_shared(mention: &Mention<'_>, vocabulary: &Vocabulary) -> bool {
        vocabulary.is(last_word(&mention.core), Class::ActorSharedBody)
    }
}

fn last_word(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}
