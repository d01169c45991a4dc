//! What a statement reports goes in; whose words it gives, how, and whom a pronoun stands for come out.

use std::ops::Range;

use super::mention::{Form, Mention};
use super::register::Register;
use super::roles::{Role, are_joined, are_linked};
use crate::analysis::{Sort, Voice};
use crate::analyzer::Labelled;
use crate::attribution::Reported;
use crate::noun_phrase::head;
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::rules::{Against, Rebuttal, RuleTable, Stance};
use crate::sources::whole_document;
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// Whom the words of a source lead to.
#[derive(Debug, Default)]
pub(super) struct Speakers {
    /// The actors' numbers.
    pub(super) numbers: Vec<usize>,
    /// Whether the words themselves do not name them: "she", "the report".
    pub(super) is_pointer: bool,
}

impl Speakers {
    fn named(numbers: Vec<usize>) -> Self {
        Self {
            numbers,
            is_pointer: false,
        }
    }

    fn pointed_at(number: Option<usize>) -> Self {
        Self {
            numbers: number.into_iter().collect(),
            is_pointer: true,
        }
    }
}

/// Who was spoken of last: what pronouns stand for.
#[derive(Debug, Default)]
pub(super) struct Recent<'m> {
    /// Who was given words last, and in which statement.
    voice: Option<(usize, usize)>,
    /// Who did something last, and in which statement.
    subject: Option<(usize, usize)>,
    documents: Vec<Named<'m>>,
}

/// A document that was spoken of.
#[derive(Debug)]
struct Named<'m> {
    /// The word for it: "survey".
    word: &'m str,
    /// Who is behind it.
    number: usize,
    /// Whether "the report" can mean it.
    is_any: bool,
}

/// For how many statements a pronoun may look back.
const FAR: usize = 2;

impl Recent<'_> {
    pub(super) fn note_voice(&mut self, number: usize, statement: usize) {
        self.voice = Some((number, statement));
    }

    pub(super) fn note_subject(&mut self, number: usize, statement: usize) {
        self.subject = Some((number, statement));
    }

    /// Returns who spoke last, however long ago: a quotation goes on.
    pub(super) fn voice(&self) -> Option<usize> {
        self.voice.map(|(number, _)| number)
    }

    /// Returns who is behind "the report": the last document called so, or else the last one if the
    /// word can be said of any.
    fn document(&self, word: &str, is_any: bool) -> Option<usize> {
        let last = self.documents.last().filter(|last| is_any && last.is_any);
        let called_so = self.documents.iter().rfind(|known| known.word == word);
        called_so.or(last).map(|known| known.number)
    }

    /// Returns whom a pronoun stands for: who spoke last, or else who did something last, if it can be that.
    fn behind(&self, statement: usize, fits: impl Fn(usize) -> bool) -> Option<usize> {
        let near = [self.voice, self.subject].into_iter().flatten();
        let mut near = near.filter(|&(number, at)| statement - at <= FAR && fits(number));
        near.next().map(|(number, _)| number)
    }
}

/// A statement with its mentions and the actors they are of.
pub(super) struct Scene<'m, 'a> {
    pub(super) number: usize,
    pub(super) labelled: &'m Labelled<'m>,
    pub(super) mentions: &'m [Mention<'m>],
    pub(super) actors: &'a [usize],
}

impl<'m> Scene<'m, '_> {
    /// Notes whose documents are spoken of: "the Harl League's survey", "a survey by the Harl League".
    pub(super) fn note_documents(&self, recent: &mut Recent<'m>) {
        let reading = self.reading();
        for (mention, &number) in self.mentions.iter().zip(self.actors) {
            let is_product = |at: usize| reading.is(at, Class::SourceProduct);
            let end = mention.words.end;
            let behind = end + usize::from(reading.tag(end) == Tag::Part);
            let start = (0..mention.words.start)
                .rev()
                .find(|&at| reading.tag(at) != Tag::Det);
            let before = start.filter(|&at| at > 0 && reading.is(at, Class::MadeBy));
            let products = [Some(behind), before.map(|at| at - 1)];
            let product = products.into_iter().flatten().find(|&at| is_product(at));
            if let Some(at) = product.filter(|_| mention.form == Form::Name) {
                recent.documents.push(Named {
                    word: reading.word(at),
                    number,
                    is_any: reading.is(at, Class::Document),
                });
            }
        }
    }

    fn reading(&self) -> &'m Reading<'m> {
        &self.labelled.reading
    }

    /// Finds the actors that a source's words lead to; a source that no mention stands in becomes an actor.
    pub(super) fn speakers(
        &self,
        reported: &Reported,
        register: &mut Register<'m>,
        recent: &mut Recent<'m>,
    ) -> Speakers {
        let Some(source) = &reported.source else {
            return Speakers::default();
        };
        let reading = self.reading();
        let source = &core(reading, source);
        let head = head(reading, source);
        // "The first says": one of several that only the text before tells.
        let is_one_of = source.len() == 2 && reading.is(source.start, Class::Definite);
        if is_one_of && reading.is(source.end - 1, Class::SourceCarried) {
            return Speakers::default();
        }
        if source.len() == 1 && reading.is(head, Class::SourceCarried) {
            let found = self.behind_pronoun(head, register, recent);
            return Speakers::pointed_at(found);
        }
        if reading.is(head, Class::SourceProduct) || reading.is(head, Class::Evidence) {
            return self.behind_document(source, head, register, recent);
        }
        let at_head = self.named_in(source, |mention| mention.words.contains(&head));
        if !at_head.is_empty() {
            return Speakers::named(at_head);
        }
        if let Some(person) = self.named_beside(source, register) {
            register.has_office(person, reading, source);
            return Speakers::named(vec![person]);
        }
        let is_the = !reading.is(source.start, Class::Indefinite);
        if let Some(number) = register.titled(reading.word(head)).filter(|_| is_the) {
            return Speakers::pointed_at(Some(number));
        }
        let inside = self.named_in(source, |_| true);
        let is_whose = reading.is(head, Class::Spokesperson) || reading.tag(head) == Tag::Num;
        if !inside.is_empty() && (is_whose || reading.tag(head) == Tag::Propn) {
            return Speakers::named(inside);
        }
        let number = register.unnamed(reading, source, Sort::Unnamed);
        Speakers::named(vec![number])
    }

    /// The actors of the first mention in a stretch that is wanted, and of those that stand in a row with it.
    fn named_in(
        &self,
        source: &Range<usize>,
        is_wanted: impl Fn(&Mention<'_>) -> bool,
    ) -> Vec<usize> {
        let inside = |mention: &Mention<'_>| {
            source.contains(&mention.words.start) || source.contains(&(mention.words.end - 1))
        };
        let wanted = |mention: &Mention<'_>| inside(mention) && is_wanted(mention);
        let Some(first) = self.mentions.iter().position(wanted) else {
            return Vec::new();
        };
        let mut from = first;
        while from > 0 && self.is_linked(from) {
            let (one, next) = (&self.mentions[from - 1], &self.mentions[from]);
            // A row may begin before what was taken for the source.
            let is_row = from < first || are_joined(self.reading(), one, next);
            let belongs = inside(one) || (is_row && one.role == next.role);
            if !belongs {
                break;
            }
            from -= 1;
        }
        let mut to = first + 1;
        // "Nela Orvik, Mr Balt's daughter, said": he only tells who she is.
        let is_owner = |at: usize| self.reading().tag(self.mentions[at].words.end) == Tag::Part;
        while to < self.mentions.len() && self.is_linked(to) && !is_owner(to) {
            to += 1;
        }
        self.actors[from..to].to_vec()
    }

    /// The person whose name stands behind an office: "the foreign minister, Ledra Quaile, said".
    fn named_beside(&self, office: &Range<usize>, register: &Register<'_>) -> Option<usize> {
        let reading = self.reading();
        let mut named = self.mentions.iter().zip(self.actors);
        let (mention, &number) = named.find(|(one, _)| one.words.start == office.end + 1)?;
        let is_aside = reading.word(office.end) == "," && reading.parts_clauses(mention.words.end);
        (is_aside && mention.form == Form::Name && register.is_person(number)).then_some(number)
    }

    fn is_linked(&self, at: usize) -> bool {
        are_linked(self.reading(), &self.mentions[at - 1], &self.mentions[at])
    }

    fn behind_pronoun(
        &self,
        at: usize,
        register: &Register<'_>,
        recent: &Recent<'_>,
    ) -> Option<usize> {
        let reading = self.reading();
        let fits = |number: usize| register.fits(number, reading, at);
        let before = self.mentions.iter().zip(self.actors).rev();
        let mut before =
            before.filter(|(mention, _)| mention.words.end <= at && mention.role == Role::Acts);
        let here = before
            .find(|&(_, &number)| fits(number))
            .map(|(_, &number)| number);
        here.or_else(|| recent.behind(self.number, fits))
    }

    /// "The union's survey" speaks for the union; "the report" for whoever is behind the one named before.
    fn behind_document(
        &self,
        source: &Range<usize>,
        head: usize,
        register: &mut Register<'m>,
        recent: &mut Recent<'m>,
    ) -> Speakers {
        let reading = self.reading();
        let word = reading.word(head);
        let is_any = reading.is(head, Class::Document);
        let makers = self.named_in(source, |mention| mention.form != Form::Group);
        if let Some(&maker) = makers.first() {
            recent.documents.push(Named {
                word,
                number: maker,
                is_any,
            });
            return Speakers::named(makers);
        }
        let is_definite = source.start + 1 == head && reading.is(source.start, Class::Definite);
        if let Some(known) = recent.document(word, is_any).filter(|_| is_definite) {
            return Speakers::pointed_at(Some(known));
        }
        // "Reports suggest": nobody's.
        if source.len() == 1 && reading.is(head, Class::SourceVague) {
            return Speakers::default();
        }
        let number = register.unnamed(reading, &(source.start..head + 1), Sort::Document);
        recent.documents.push(Named {
            word,
            number,
            is_any,
        });
        Speakers::named(vec![number])
    }
}

/// Leaves out what adds nothing: "itself" behind a source, "page 19 of" before one.
fn core(reading: &Reading<'_>, source: &Range<usize>) -> Range<usize> {
    let mut words = source.clone();
    while words.len() > 1 && reading.tag(words.end - 1) == Tag::Pron {
        words.end -= 1;
    }
    whole_document(reading, &words).unwrap_or(words)
}

/// Tells how a statement gives the words; `next` is the statement that follows.
pub(super) fn how(
    one: &Labelled<'_>,
    reported: Option<&Reported>,
    next: Option<&Labelled<'_>>,
    rebuttals: &RuleTable<Rebuttal>,
) -> Voice {
    let is_denial = reported.is_some_and(|reported| reported.stance == Stance::Denying);
    let is_conceded = reported.is_some_and(|reported| is_conceded(&one.reading, reported));
    let is_rebutted = next.is_some_and(|next| {
        let own = next.reported.is_empty();
        let is_against = |rule: &Rebuttal| is_denial || rule.against == Against::Anything;
        own && rebuttals
            .find(&next.reading)
            .iter()
            .any(|found| is_against(found.rule))
    });
    if is_conceded || is_rebutted {
        return Voice::Contradicted;
    }
    match reported {
        Some(reported) if !is_quoted(&one.quotation, reported) => Voice::Indirect,
        _ => Voice::Direct,
    }
}

/// "Despite the board's claim that …"
fn is_conceded(reading: &Reading<'_>, reported: &Reported) -> bool {
    let start = reported
        .source
        .as_ref()
        .map_or(reported.cue.start, |source| source.start);
    let before = start.min(reported.cue.start);
    before > 0 && reading.is(before - 1, Class::Despite)
}

/// Tells whether a quotation stands near the reporting words.
fn is_quoted(quotation: &Quotation, reported: &Reported) -> bool {
    const NEAR: usize = 10;
    quotation.quoted.iter().any(|words| {
        words.start <= reported.cue.end + NEAR && reported.cue.start <= words.end + NEAR
    })
}
