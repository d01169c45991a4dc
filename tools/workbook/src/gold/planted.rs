//! A plan and the articles of its case go in; whether the tool finds what is planted in them comes out.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Serialize;
use whosays_analysis::analysis::Statement;
use whosays_analysis::compare::{Compared, Item, compare};
use whosays_analysis::labels::{Kind, Strength};

use super::plan::{Place, Plan, Planted, What};
use crate::case::{CaseText, CaseTexts, case_texts};
use crate::project::Project;

/// How much the tool finds of one kind of thing planted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Share {
    /// The kind.
    pub what: What,
    /// How many are found.
    pub found: usize,
    /// How many are planted.
    pub of: usize,
}

/// Counts what the tool finds of what the plans say is planted, kind by kind. Kinds that it doesn't look for are left out.
///
/// # Errors
/// A plan is of no case, or a file can't be read.
pub fn shares(project: &Project, plans: &[Plan]) -> Result<Vec<Share>> {
    let mut shares: BTreeMap<What, Share> = BTreeMap::new();
    for plan in plans {
        let texts = case_texts(project, &plan.case)?;
        let look = Look::new(&texts);
        for planted in &plan.planted {
            let Some(finds) = look.finds(planted) else {
                continue;
            };
            let what = planted.what;
            let share = shares.entry(what).or_insert(Share {
                what,
                found: 0,
                of: 0,
            });
            share.found += usize::from(finds);
            share.of += 1;
        }
    }
    Ok(shares.into_values().collect())
}

/// All that the tool sees in the articles of a case.
pub struct Look<'a> {
    articles: Vec<Compared<'a>>,
    items: Vec<Item>,
}

impl<'a> Look<'a> {
    /// Compares the articles whose text is there.
    pub fn new(texts: &'a CaseTexts) -> Self {
        let articles: Vec<Compared<'_>> = texts.articles.iter().map(CaseText::compared).collect();
        let items = compare(&articles).items;
        Self { articles, items }
    }

    /// Tells whether the tool finds what is planted; `None` where it doesn't look for such a thing.
    pub fn finds(&self, planted: &Planted) -> Option<bool> {
        let places = &planted.places;
        let all = |test: &dyn Fn(&Place) -> bool| !places.is_empty() && places.iter().all(test);
        let any = |test: &dyn Fn(&Place) -> bool| places.iter().any(test);
        let last = |test: &dyn Fn(&Place) -> bool| places.last().is_some_and(test);
        Some(match planted.what {
            What::FigureConflict => self.compares("figure-conflict", planted),
            What::FigureLookalike => self.compares("figure-lookalike", planted),
            What::Term => self.compares("term", planted),
            What::Spelling => self.compares("spelling", planted),
            What::SameSource => self.compares("same-source", planted),
            What::OnlyHere => self.compares("only-here", planted),
            What::NamedSource => all(&|place| self.is_sourced(place, Strength::Named)),
            What::UnnamedSource => all(&|place| self.is_sourced(place, Strength::Unnamed)),
            What::VagueSource => all(&|place| self.is_sourced(place, Strength::Vague)),
            What::NoSource => all(&|place| self.is(place, Kind::Unsourced)),
            What::Document => all(&|place| self.praises("merit/document", place)),
            What::Correction => any(&|place| self.praises("merit/correction", place)),
            What::GoodPractice => all(&|place| self.praises("merit/", place)),
            What::CausalLeap => last(&|place| self.judges("editorial/causal", place)),
            What::PredictionAsFact => last(&|place| self.judges("editorial/prediction", place)),
            What::NeverHeard => all(&|place| self.has_silent_actor(place)),
            What::HeardToBeContradicted => return None,
        })
    }

    /// Tells whether the comparison has an item of a kind that sets all places side by side.
    fn compares(&self, kind: &str, planted: &Planted) -> bool {
        let has = |item: &Item, place: &Place| {
            item.versions.iter().any(|version| {
                let article = self.articles[version.article];
                let words = version.span.of(&article.article.text);
                article.name == place.lesson
                    && version.at.to_string() == place.at
                    && (words.contains(&place.words) || place.words.contains(words))
            })
        };
        let mut items = self.items.iter().filter(|item| item.kind.word() == kind);
        items.any(|item| planted.places.iter().all(|place| has(item, place)))
    }

    fn is(&self, place: &Place, kind: Kind) -> bool {
        let found = self.statement(place);
        found.is_some_and(|(_, statement)| statement.kind == kind)
    }

    fn is_sourced(&self, place: &Place, strength: Strength) -> bool {
        self.is(place, Kind::Sourced)
            && self.statement(place).is_some_and(|(_, statement)| {
                let said = statement.attribution.as_ref();
                said.is_some_and(|said| said.strength == strength)
            })
    }

    /// Tells whether a merit, by a rule whose name begins so, is seen in a statement.
    fn praises(&self, rule: &str, place: &Place) -> bool {
        self.statement(place).is_some_and(|(article, statement)| {
            let mut merits = article
                .analysis
                .merits
                .iter()
                .filter(|merit| merit.rule.starts_with(rule));
            merits.any(|merit| {
                merit
                    .places
                    .iter()
                    .any(|one| one.address == statement.address)
            })
        })
    }

    /// Tells whether a statement counts as editorial, by a sign of a family of rules among others.
    fn judges(&self, family: &str, place: &Place) -> bool {
        self.is(place, Kind::Editorial)
            && self.statement(place).is_some_and(|(_, statement)| {
                statement
                    .cues
                    .iter()
                    .any(|cue| cue.rule.starts_with(family))
            })
    }

    /// Tells whether an actor of these words is seen in a statement and given no words in its article.
    fn has_silent_actor(&self, place: &Place) -> bool {
        let Some((article, statement)) = self.statement(place) else {
            return false;
        };
        article.analysis.actors.iter().any(|actor| {
            let mut names = [&actor.name].into_iter().chain(&actor.aliases);
            let is_it =
                |name: &String| place.words.contains(name.as_str()) || name.contains(&place.words);
            names.any(is_it) && actor.at.contains(&statement.address) && actor.voiced.is_empty()
        })
    }

    fn statement(&self, place: &Place) -> Option<(&Compared<'a>, &'a Statement)> {
        let mut articles = self.articles.iter();
        let article = articles.find(|article| article.name == place.lesson)?;
        let mut statements = article.analysis.statements.iter();
        let found = statements.find(|statement| statement.address.to_string() == place.at)?;
        Some((article, found))
    }
}
