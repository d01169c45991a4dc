//! The words that rules and lists know. A word goes in; its number and the classes it belongs to come out.

use hashbrown::HashMap;
use serde::Deserialize;

/// The number of a word. Words that no rule knows share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WordId(u32);

impl WordId {
    /// The number of every word that no rule knows.
    pub const UNKNOWN: Self = Self(0);

    /// Returns the number as a position in a table.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A class of words that code asks for; `rules/words.toml` says what each class is, and lists its words, but for
/// [`Class::OpensFigure`], [`Class::OpensAfterArticle`] and [`Class::OpensUnit`], whose words `rules/figures.toml` has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    SourceBody,
    SourceCarried,
    SourceEvent,
    SourceProduct,
    SourceUnnamed,
    SourceVague,
    SourceWriter,
    APeople,
    AbstractNoun,
    ActorBody,
    ActorCollective,
    ActorGroup,
    ActorMember,
    ActorNoName,
    ActorOurs,
    ActorPublisher,
    ActorRenamed,
    ActorRenamedLink,
    ActorSharedBody,
    ActorStateSign,
    ActorStatus,
    ActorTitle,
    ActorUncounted,
    AfterSpeech,
    Article,
    BareDeterminer,
    BodyName,
    Carrier,
    ClauseEnd,
    ClauseJoiner,
    ClauseMark,
    ClauseOpener,
    Definite,
    Despite,
    Document,
    DocumentPart,
    Evidence,
    Floating,
    FormOfBe,
    FormOfHave,
    Gathering,
    GoingOn,
    Indefinite,
    ListMark,
    ListOpener,
    ListedCollective,
    Lives,
    MadeBy,
    Making,
    NameJoiner,
    NameLink,
    NamesPeople,
    Nationality,
    Negation,
    Nobody,
    NotOnly,
    NotReporting,
    Nothing,
    ObjectOpener,
    OpensAfterArticle,
    OpensFigure,
    OpensUnit,
    Participle,
    PersonPronoun,
    PhraseLink,
    PhraseLinkBack,
    PhraseMark,
    Place,
    Pointer,
    PresentParticiple,
    PresentingVerb,
    Reflexive,
    Relative,
    ReportedOpener,
    Spokesperson,
    StateBody,
    SubjectOfAside,
    SubjectPronoun,
    Subordinator,
    SubjectRelative,
    ThingName,
    TimeModifier,
    TimeOpener,
    TimeWord,
    UnfinishedVerb,
    Vaguely,
    Verdict,
    WeakCollective,
    WeakCollectiveOf,
}

/// A set of classes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Classes(u128);

impl Classes {
    /// Tells whether a class is in the set.
    pub fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u64) != 0
    }

    fn add(&mut self, class: Class) {
        self.0 |= 1 << class as u64;
    }
}

/// The words that rules and lists know. It is looked up in and never walked through, so its order does not matter.
#[derive(Debug)]
pub struct Vocabulary {
    numbers: HashMap<Box<str>, WordId>,
    classes: Vec<Classes>,
    endings: Vec<(Class, Vec<String>)>,
    /// The classes that have endings.
    with_endings: Classes,
}

/// The file of word classes, `rules/words.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WordFile {
    class: Vec<ClassWords>,
    ending: Vec<ClassEndings>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassWords {
    name: Class,
    words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassEndings {
    name: Class,
    endings: Vec<String>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self {
            numbers: HashMap::new(),
            classes: vec![Classes::default()],
            endings: Vec::new(),
            with_endings: Classes::default(),
        }
    }
}

impl Vocabulary {
    /// Reads the word classes.
    ///
    /// # Errors
    /// The text is not a file of word classes.
    pub fn read(source: &str) -> Result<Self, toml::de::Error> {
        let file: WordFile = toml::from_str(source)?;
        let mut vocabulary = Self::default();
        for class in file.class {
            class
                .words
                .iter()
                .for_each(|word| vocabulary.classify(word, class.name));
        }
        for ending in file.ending {
            vocabulary.with_endings.add(ending.name);
            vocabulary.endings.push((ending.name, ending.endings));
        }
        Ok(vocabulary)
    }

    /// Returns the number of a word, giving it one where it has none. The word is in lower case.
    pub fn learn(&mut self, word: &str) -> WordId {
        if let Some(&known) = self.numbers.get(word) {
            return known;
        }
        let number = WordId(
            u32::try_from(self.classes.len())
                .expect("rules know fewer than four thousand million words"),
        );
        self.numbers.insert(word.into(), number);
        self.classes.push(Classes::default());
        number
    }

    /// Puts a word in a class.
    pub(crate) fn classify(&mut self, word: &str, class: Class) {
        let number = self.learn(word);
        self.classes[number.index()].add(class);
    }

    /// Returns the number of a word in lower case.
    pub fn number(&self, word: &str) -> WordId {
        self.numbers.get(word).copied().unwrap_or(WordId::UNKNOWN)
    }

    /// Tells whether a word in lower case is of a class, by itself.
    pub fn is(&self, word: &str, class: Class) -> bool {
        self.classes(self.number(word)).has(class)
    }

    /// Returns the classes of a word.
    pub fn classes(&self, number: WordId) -> Classes {
        self.classes[number.index()]
    }

    /// Tells whether a word has an ending of a class, and enough before it.
    pub fn ends_like(&self, word: &str, class: Class) -> bool {
        const STEM: usize = 3;
        if !self.with_endings.has(class) {
            return false;
        }
        let endings = self
            .endings
            .iter()
            .filter(|(name, _)| *name == class)
            .flat_map(|(_, endings)| endings);
        endings
            .into_iter()
            .any(|ending| word.len() >= ending.len() + STEM && word.ends_with(ending.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Class, Vocabulary, WordFile};

    #[test]
    fn word_lists_are_sorted_in_small_letters_and_name_a_word_once() {
        let file: WordFile = toml::from_str(include_str!("../rules/words.toml")).unwrap();
        for class in &file.class {
            let words = &class.words;
            assert!(words.is_sorted_by(|a, b| a < b), "{:?}", class.name);
            assert!(
                words.iter().all(|word| *word == word.to_lowercase()),
                "{:?}",
                class.name
            );
        }
    }

    #[test]
    fn the_shipped_classes_can_be_read_and_asked_for() {
        let vocabulary = Vocabulary::read(include_str!("../rules/words.toml")).unwrap();
        let is = |word: &str, class| vocabulary.is(word, class);
        assert!(is("experts", Class::SourceVague) && !is("experts", Class::SourceBody));
        assert!(is("council", Class::SourceBody) && is("council", Class::ActorBody));
        assert!(!is("no-such-word", Class::SourceVague));
        assert!(
            vocabulary.ends_like("columnist", Class::NamesPeople)
                && !vocabulary.ends_like("her", Class::NamesPeople)
        );
    }
}
