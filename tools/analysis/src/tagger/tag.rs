//! The seventeen universal parts of speech.

/// A universal part of speech, as <https://universaldependencies.org/u/pos/> defines it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tag {
    /// Adjective: "old", "third".
    Adj,
    /// Preposition: "of", "according", and the particle of a verb ("give up").
    Adp,
    /// Adverb: "reportedly", "not" is [`Tag::Part`].
    Adv,
    /// Auxiliary: "has", "will", and the copula "is".
    Aux,
    /// Coordinating conjunction: "and".
    Cconj,
    /// Determiner: "the", "some".
    Det,
    /// Interjection: "yes".
    Intj,
    /// Noun: "bridge", "reports" in "two reports".
    Noun,
    /// Numeral: "1,873", "three".
    Num,
    /// Particle: "not", "to" before a verb, "'s" of possession.
    Part,
    /// Pronoun: "they", "which".
    Pron,
    /// Proper noun: "Karrow".
    Propn,
    /// Punctuation.
    Punct,
    /// Subordinating conjunction: "that" in "says that", "because".
    Sconj,
    /// Symbol: "$", "%".
    Sym,
    /// Verb: "say", "reports" in "she reports".
    Verb,
    /// Anything else: foreign words, list numbers.
    X,
}

impl Tag {
    /// How many tags there are.
    pub const COUNT: usize = 17;

    /// All tags, in the order of their names, which is the order of the model's columns.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Adj,
        Self::Adp,
        Self::Adv,
        Self::Aux,
        Self::Cconj,
        Self::Det,
        Self::Intj,
        Self::Noun,
        Self::Num,
        Self::Part,
        Self::Pron,
        Self::Propn,
        Self::Punct,
        Self::Sconj,
        Self::Sym,
        Self::Verb,
        Self::X,
    ];

    /// Returns the name that treebanks use: "PROPN".
    pub fn name(self) -> &'static str {
        match self {
            Self::Adj => "ADJ",
            Self::Adp => "ADP",
            Self::Adv => "ADV",
            Self::Aux => "AUX",
            Self::Cconj => "CCONJ",
            Self::Det => "DET",
            Self::Intj => "INTJ",
            Self::Noun => "NOUN",
            Self::Num => "NUM",
            Self::Part => "PART",
            Self::Pron => "PRON",
            Self::Propn => "PROPN",
            Self::Punct => "PUNCT",
            Self::Sconj => "SCONJ",
            Self::Sym => "SYM",
            Self::Verb => "VERB",
            Self::X => "X",
        }
    }

    /// Returns the tag that treebanks call `name`.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tag| tag.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Tag;

    #[test]
    fn every_tag_stands_in_its_own_column() {
        for (column, tag) in Tag::ALL.into_iter().enumerate() {
            assert_eq!(tag as usize, column);
            assert_eq!(Tag::named(tag.name()), Some(tag));
        }
    }
}
