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
    DoneToPeople,
    Evidence,
    Feminine,
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
    LooksPast,
    MadeBy,
    Making,
    Masculine,
    NameJoiner,
    NameLink,
    NamesPeople,
    Nationality,
    Negation,
    Nobody,
    NotOnly,
    NotReporting,
    Nothing,
    Number,
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

    #[must_use]
    fn with(self, class: Class) -> Self {
        Self(self.0 | 1 << class as u64)
    }

    #[must_use]
    fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The letters from a to z.
const LETTERS: usize = 26;

/// The words that rules and lists know. It is looked up in and never walked through, so its order does not matter.
#[derive(Debug)]
pub struct Vocabulary {
    numbers: HashMap<Box<str>, WordId>,
    classes: Vec<Classes>,
    /// The endings under their last letter, which tells at one look that most words have none; with their classes.
    endings: [Vec<(String, Classes)>; LETTERS],
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
            endings: Default::default(),
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
        // First the endings: words that are learnt have the classes of theirs.
        for class in file.ending {
            let classes = Classes::default().with(class.name);
            for ending in class.endings {
                if let Some(letter) = last_letter(&ending) {
                    vocabulary.endings[letter].push((ending, classes));
                }
            }
        }
        for class in file.class {
            class
                .words
                .iter()
                .for_each(|word| vocabulary.classify(word, class.name));
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
        self.classes.push(self.by_ending(word));
        number
    }

    /// Puts a word in a class.
    pub(crate) fn classify(&mut self, word: &str, class: Class) {
        let number = self.learn(word);
        let classes = &mut self.classes[number.index()];
        *classes = classes.with(class);
    }

    /// Returns the number of a word in lower case, and the classes that it is of, by itself or by its ending.
    pub fn look_up(&self, word: &str) -> (WordId, Classes) {
        match self.numbers.get(word) {
            Some(&number) => (number, self.classes[number.index()]),
            None => (WordId::UNKNOWN, self.by_ending(word)),
        }
    }

    /// Tells whether a word in lower case is of a class, by itself or by its ending.
    pub fn is(&self, word: &str, class: Class) -> bool {
        self.look_up(word).1.has(class)
    }

    /// Returns the classes of which a word has an ending, with enough before it.
    fn by_ending(&self, word: &str) -> Classes {
        const STEM: usize = 3;
        let endings = last_letter(word).map_or(&[][..], |letter| &self.endings[letter]);
        endings
            .iter()
            .filter(|(ending, _)| word.len() >= ending.len() + STEM && word.ends_with(ending))
            .fold(Classes::default(), |all, (_, classes)| all.and(*classes))
    }
}

/// Returns which letter from a to z a word ends with.
fn last_letter(word: &str) -> Option<usize> {
    let last = word.bytes().last().filter(u8::is_ascii_lowercase)?;
    Some(usize::from(last - b'a'))
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
        assert!(is("columnist", Class::NamesPeople) && !is("her", Class::NamesPeople));
    }
}
