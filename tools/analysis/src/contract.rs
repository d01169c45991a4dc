//! The analysis as JSON objects, one a line: the contract that pipelines and measurements rely on.

use serde::Serialize;

use crate::analysis::{Actor, Analysis, Exactness, Merit, MeritPlace, Statement, Voice};
use crate::article::{Article, Notice};
use crate::compare::{Compared, Comparison, Difference, Item, ItemKind, Version};
use crate::labels::{Certainty, Kind, Strength};

/// One object of the contract.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Object<'a> {
    /// A statement with its labels.
    Statement(StatementObject<'a>),
    /// An actor with its voices.
    Actor(ActorObject<'a>),
    /// Something that the article does well.
    Merit(MeritObject<'a>),
    /// Something that cleaning did or saw.
    Notice(NoticeObject<'a>),
    /// The article as a whole, last.
    Article(ArticleObject<'a>),
}

/// A statement. Offsets are bytes of the cleaned text, or of the sentence where sentences were given.
#[derive(Debug, Serialize)]
pub struct StatementObject<'a> {
    article: &'a str,
    id: String,
    start: usize,
    end: usize,
    text: &'a str,
    kind: Kind,
    certainty: Certainty,
    attribution: Option<AttributionObject<'a>>,
    cues: Vec<CueObject<'a>>,
    loaded: Vec<LoadedObject<'a>>,
    figures: Vec<FigureObject<'a>>,
}

#[derive(Debug, Serialize)]
struct AttributionObject<'a> {
    strength: Strength,
    source: &'a str,
    cue: &'a str,
    direct_quote: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    refers_to: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct CueObject<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    rule: &'a str,
}

#[derive(Debug, Serialize)]
struct LoadedObject<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    neutral: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct FigureObject<'a> {
    text: &'a str,
    value: f64,
    unit: Option<&'a str>,
    of: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    upper: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    exactness: Option<Exactness>,
    #[serde(skip_serializing_if = "Option::is_none")]
    per: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    during: Option<&'a str>,
}

/// An actor.
#[derive(Debug, Serialize)]
pub struct ActorObject<'a> {
    article: &'a str,
    name: &'a str,
    aliases: &'a [String],
    mentions: usize,
    voiced: usize,
    at: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    voices: Vec<VoiceObject>,
}

/// A statement that gives an actor words, and how.
#[derive(Debug, Serialize)]
struct VoiceObject {
    id: String,
    how: Voice,
}

/// Good practice; its cues show where.
#[derive(Debug, Serialize)]
pub struct MeritObject<'a> {
    article: &'a str,
    rule: &'a str,
    says: &'a str,
    at: Vec<String>,
    cues: Vec<CueObject<'a>>,
}

/// A notice; offsets are bytes of the decoded copy.
#[derive(Debug, Serialize)]
pub struct NoticeObject<'a> {
    article: &'a str,
    what: &'a str,
    start: usize,
    end: usize,
}

/// An article in numbers.
#[derive(Debug, Serialize)]
pub struct ArticleObject<'a> {
    article: &'a str,
    title: Option<&'a str>,
    words: usize,
    statements: usize,
    sourced: usize,
    unsourced: usize,
    editorial: usize,
    none: usize,
}

/// Returns all objects of an article: statements, actors, merits, notices, and the article itself.
pub fn objects<'a>(name: &'a str, article: &'a Article, analysis: &'a Analysis) -> Vec<Object<'a>> {
    let text = &article.text;
    let statements = analysis
        .statements
        .iter()
        .map(|one| Object::Statement(statement(name, text, one)));
    let actors = analysis
        .actors
        .iter()
        .map(|one| Object::Actor(actor(name, one)));
    let merits = analysis
        .merits
        .iter()
        .map(|one| Object::Merit(merit(name, one)));
    let notices = article
        .notices
        .iter()
        .map(|one| Object::Notice(notice(name, one)));
    statements
        .chain(actors)
        .chain(merits)
        .chain(notices)
        .chain([Object::Article(article_object(name, article, analysis))])
        .collect()
}

/// What a comparison set side by side.
#[derive(Debug, Serialize)]
pub struct ItemObject<'a> {
    #[serde(rename = "type")]
    kind: ItemKind,
    what: &'a str,
    #[serde(skip_serializing_if = "<[Difference]>::is_empty")]
    differs: &'a [Difference],
    versions: Vec<VersionObject<'a>>,
}

/// A place in one article; `uses` tells how often it has the words, or gives the actor words.
#[derive(Debug, Serialize)]
struct VersionObject<'a> {
    article: &'a str,
    id: String,
    text: &'a str,
    uses: usize,
}

/// Returns the objects of a comparison; `articles` are the ones that were compared.
pub fn comparison_objects<'a>(
    articles: &[Compared<'a>],
    comparison: &'a Comparison,
) -> Vec<ItemObject<'a>> {
    let version = |version: &Version| {
        let compared = articles[version.article];
        VersionObject {
            article: compared.name,
            id: version.at.to_string(),
            text: version.span.of(&compared.article.text),
            uses: version.uses,
        }
    };
    let object = |item: &'a Item| ItemObject {
        kind: item.kind,
        what: &item.what,
        differs: &item.differs,
        versions: item.versions.iter().map(version).collect(),
    };
    comparison.items.iter().map(object).collect()
}

/// Returns the object of one sentence that was given by itself, under the id it came with.
pub fn sentence_object<'a>(id: &str, text: &'a str, labelled: &'a Statement) -> Object<'a> {
    let mut object = statement("", text, labelled);
    id.clone_into(&mut object.id);
    Object::Statement(object)
}

fn statement<'a>(name: &'a str, text: &'a str, one: &'a Statement) -> StatementObject<'a> {
    StatementObject {
        article: name,
        id: one.address.to_string(),
        start: one.span.start,
        end: one.span.end,
        text: one.span.of(text),
        kind: one.kind,
        certainty: one.certainty,
        attribution: one.attribution.as_ref().map(|found| AttributionObject {
            strength: found.strength,
            source: found.source.map_or("", |span| span.of(text)),
            cue: found.cue.of(text),
            direct_quote: found.direct_quote,
            refers_to: found.refers_to.as_deref(),
        }),
        cues: one
            .cues
            .iter()
            .map(|cue| CueObject {
                start: cue.span.start,
                end: cue.span.end,
                text: cue.span.of(text),
                rule: &cue.rule,
            })
            .collect(),
        loaded: one
            .loaded
            .iter()
            .map(|word| LoadedObject {
                start: word.span.start,
                end: word.span.end,
                text: word.span.of(text),
                neutral: word.neutral.as_deref(),
            })
            .collect(),
        figures: one
            .figures
            .iter()
            .map(|figure| FigureObject {
                text: figure.span.of(text),
                value: figure.value,
                unit: figure.unit.as_deref(),
                of: figure.of.as_deref(),
                upper: figure.upper,
                exactness: Some(figure.exactness).filter(|&said| said != Exactness::Exact),
                per: figure.per.as_deref(),
                during: figure.during.as_deref(),
            })
            .collect(),
    }
}

fn actor<'a>(name: &'a str, one: &'a Actor) -> ActorObject<'a> {
    ActorObject {
        article: name,
        name: &one.name,
        aliases: &one.aliases,
        mentions: one.mentions,
        voiced: one.voiced.len(),
        at: one.at.iter().map(ToString::to_string).collect(),
        voices: one
            .voiced
            .iter()
            .map(|voiced| VoiceObject {
                id: voiced.at.to_string(),
                how: voiced.how,
            })
            .collect(),
    }
}

fn merit<'a>(name: &'a str, one: &'a Merit) -> MeritObject<'a> {
    let cue = |place: &'a MeritPlace| CueObject {
        start: place.span.start,
        end: place.span.end,
        text: &place.words,
        rule: &one.rule,
    };
    MeritObject {
        article: name,
        rule: &one.rule,
        says: &one.says,
        at: one
            .places
            .iter()
            .map(|place| place.address.to_string())
            .collect(),
        cues: one.places.iter().map(cue).collect(),
    }
}

fn notice<'a>(name: &'a str, one: &'a Notice) -> NoticeObject<'a> {
    NoticeObject {
        article: name,
        what: &one.what,
        start: one.at.start,
        end: one.at.end,
    }
}

fn article_object<'a>(
    name: &'a str,
    article: &'a Article,
    analysis: &'a Analysis,
) -> ArticleObject<'a> {
    let count = |kind| {
        analysis
            .statements
            .iter()
            .filter(|one| one.kind == kind)
            .count()
    };
    ArticleObject {
        article: name,
        title: article.title.as_deref(),
        words: article.text.split_whitespace().count(),
        statements: analysis.statements.len(),
        sourced: count(Kind::Sourced),
        unsourced: count(Kind::Unsourced),
        editorial: count(Kind::Editorial),
        none: count(Kind::None),
    }
}
