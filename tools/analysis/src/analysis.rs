//! What the analysis finds in one article: its statements with their labels, and its actors with their voices.

use std::sync::Arc;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::labels::{Certainty, Kind, Strength};
use crate::span::Span;

/// Everything found in one article. Spans are bytes of the cleaned text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Analysis {
    /// The statements, in order; together they cover every paragraph.
    pub statements: Vec<Statement>,
    /// The actors, most spoken of first.
    pub actors: Vec<Actor>,
    /// What the article does well, in the order of its statements.
    pub merits: Vec<Merit>,
}

/// One sentence, or one item of a run-in list, with its labels.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// Where it stands: paragraph and statement.
    pub address: Address,
    /// Its bytes in the cleaned text.
    pub span: Span,
    /// What it is, by its main claim.
    pub kind: Kind,
    /// How sure that is.
    pub certainty: Certainty,
    /// Who is said to say it.
    pub attribution: Option<Attribution>,
    /// The words that made rules fire, in order.
    pub cues: Vec<Cue>,
    /// Loaded words, in order.
    pub loaded: Vec<Loaded>,
    /// Figures, in order.
    pub figures: Vec<Figure>,
}

/// A statement's address, counted from one: `p3.s2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The paragraph.
    pub paragraph: usize,
    /// The statement in that paragraph.
    pub statement: usize,
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "p{}.s{}", self.paragraph, self.statement)
    }
}

impl FromStr for Address {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (paragraph, statement) = text
            .strip_prefix('p')
            .and_then(|t| t.split_once(".s"))
            .ok_or(())?;
        Ok(Self {
            paragraph: paragraph.parse().map_err(|_| ())?,
            statement: statement.parse().map_err(|_| ())?,
        })
    }
}

/// Who is said to say a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// How well the source can be identified.
    pub strength: Strength,
    /// The source's words as they stand in the statement; `None` where the cue alone gestures at one ("reportedly").
    pub source: Option<Span>,
    /// The reporting words.
    pub cue: Span,
    /// Whether the source's words stand between quotation marks.
    pub direct_quote: bool,
    /// Whom the article named before, where the source's words only point there: "she", "the report".
    pub refers_to: Option<String>,
}

/// Words of a statement that made a rule fire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// The words.
    pub span: Span,
    /// The rule's name: `reporting-verb/say`. Cues are many, and share it with the rule.
    pub rule: Arc<str>,
}

/// A word or phrase that pushes, with a plainer one where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The words.
    pub span: Span,
    /// The plainer wording.
    pub neutral: Option<String>,
}

/// A number with what it measures.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Figure {
    /// The figure's words: "more than 120 metres".
    pub span: Span,
    /// The value, in `unit`s; of a range its lower end.
    pub value: f64,
    /// The upper end of a range: 80 in "70-80pc".
    pub upper: Option<f64>,
    /// How exact the words say it is.
    pub exactness: Exactness,
    /// The unit: "metre", "percent", "dollar"; none for a plain count.
    pub unit: Option<String>,
    /// What is counted or measured, as far as the words beside it tell.
    pub of: Option<String>,
    /// The time over which it is counted again and again: "day" in "4,300 cars on a working day".
    pub per: Option<String>,
    /// The time over which it was counted: "2024", "last autumn", "2025, first nine months".
    pub during: Option<String>,
}

/// How exact a figure is said to be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Exactness {
    /// Nothing says that it is not.
    #[default]
    Exact,
    /// "about 120"
    About,
    /// "more than 120": it is this or more.
    Least,
    /// "up to 120": it is this or less.
    Most,
}

/// Somebody an article speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The fullest name used.
    pub name: String,
    /// The other names used for the same actor, in order of first use.
    pub aliases: Vec<String>,
    /// What sort of actor it is.
    pub sort: Sort,
    /// How many statements speak of the actor.
    pub mentions: usize,
    /// In which statements the actor is given words, and how.
    pub voiced: Vec<Voiced>,
    /// In which statements the actor is spoken of.
    pub at: Vec<Address>,
}

/// Stands between the name of somebody and a body or an officer of theirs: "Karrow’s army".
pub(crate) const OWNED: &str = "’s ";

impl Actor {
    /// Returns all names used for it, the fullest first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let aliases = self.aliases.iter();
        [&self.name].into_iter().chain(aliases).map(String::as_str)
    }

    /// Tells whether it is called somebody's, as a body or an officer is: "Karrow’s army".
    pub fn is_owned(&self) -> bool {
        self.name.contains(OWNED)
    }

    /// Tells whether one of its names is that of another's body or officer.
    fn is_of(&self, owner: &Self) -> bool {
        let mut owners = self.names().filter_map(|name| name.split_once(OWNED));
        owners.any(|(named, _)| owner.names().any(|name| name == named))
    }
}

impl Analysis {
    /// Returns somebody who is heard for an actor that is not: "Karrow’s minister said" gives Karrow words.
    pub fn speaker_for(&self, actor: &Actor) -> Option<&Actor> {
        let mut heard = self.actors.iter().filter(|other| !other.voiced.is_empty());
        heard.find(|other| actor.voiced.is_empty() && other.is_of(actor))
    }
}

/// What sort of actor somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// It has a name: "Mira Oduya", "Karrow Council".
    Named,
    /// A body without a name: "the harbour board".
    Body,
    /// A group or a population: "lorry drivers".
    Group,
    /// A source without a name: "a council official".
    Unnamed,
    /// A source that is read, behind which nobody is named: "the inspection report".
    Document,
}

/// That a statement gives an actor words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voiced {
    /// The statement.
    pub at: Address,
    /// How the words are given.
    pub how: Voice,
}

/// How an actor's words are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// Between quotation marks.
    Direct,
    /// In the writer's words.
    Indirect,
    /// Only to be contradicted at once: "despite the board's claim", "she says so; the log says otherwise".
    Contradicted,
}

/// Good practice of an article: something that lets a reader check it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merit {
    /// The rule's name: `merit/document`.
    pub rule: String,
    /// What the article does well, in words for a reader.
    pub says: String,
    /// Where it does, in order; at least one place.
    pub places: Vec<MeritPlace>,
}

/// A place where an article does well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeritPlace {
    /// The statement.
    pub address: Address,
    /// The words that show it.
    pub span: Span,
    /// The same, as they stand there.
    pub words: String,
}
