//! What is planted in the invented cases, `gold/plans/*.toml`, goes in; each thing must be there, be labelled as planted,
//! be taught, and be found by the tool exactly where the plan says so.

#![expect(
    clippy::unwrap_used,
    reason = "a plan that cannot be read fails the test"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;
use whosays_analysis::analysis::{Analysis, Statement};
use whosays_analysis::compare::{Compared, Item, compare};
use whosays_analysis::labels::{Kind, Strength};
use whosays_workbook::case::{CaseFile, CaseTexts, case_texts};
use whosays_workbook::exercises::parse::parse as parse_exercises;
use whosays_workbook::gold::{self, Row};
use whosays_workbook::{files, project::Project};

/// A file `gold/plans/<case>.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Plan {
    /// Lessons that argue against each other: none may have more planted than another.
    #[serde(default)]
    balanced: Vec<String>,
    planted: Vec<Planted>,
}

/// One thing that is planted; the head of the plan of Karrow explains the keys.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Planted {
    what: What,
    about: String,
    places: Vec<Place>,
    found: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    at: String,
    words: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum What {
    FigureConflict,
    FigureLookalike,
    Term,
    Spelling,
    NamedSource,
    UnnamedSource,
    VagueSource,
    Document,
    NoSource,
    CausalLeap,
    PredictionAsFact,
    NeverHeard,
    HeardToBeContradicted,
    Correction,
    SameSource,
    OnlyHere,
    GoodPractice,
}

/// Those that every plan plants at least once.
const ALL: [What; 14] = [
    What::FigureConflict,
    What::FigureLookalike,
    What::Term,
    What::Spelling,
    What::NamedSource,
    What::UnnamedSource,
    What::VagueSource,
    What::Document,
    What::NoSource,
    What::CausalLeap,
    What::PredictionAsFact,
    What::NeverHeard,
    What::HeardToBeContradicted,
    What::Correction,
];

/// A case with its plan, and all that people and the tool say of it.
struct Case {
    name: String,
    plan: Plan,
    rows: BTreeMap<String, Row>,
    taught: BTreeSet<String>,
    texts: CaseTexts,
}

#[test]
fn each_case_has_one_of_every_kind() {
    for case in cases() {
        let planted: BTreeSet<What> = case
            .plan
            .planted
            .iter()
            .map(|planted| planted.what)
            .collect();
        let missing: Vec<What> = ALL
            .into_iter()
            .filter(|what| !planted.contains(what))
            .collect();
        assert_eq!(missing, [], "{}", case.name);
    }
}

#[test]
fn planted_words_stand_at_their_address() {
    complaints(|case, planted| {
        let missing = |place: &&Place| {
            let row = case.rows.get(&place.at);
            !row.is_some_and(|row| row.text.contains(&place.words))
        };
        let missing = planted.places.iter().filter(missing);
        missing
            .map(|place| format!("{} does not say “{}”", place.at, place.words))
            .collect()
    });
}

#[test]
fn people_labelled_it_as_what_it_is_planted_for() {
    complaints(|case, planted| {
        let rows: Vec<&Row> = planted.places.iter().map(|place| case.row(place)).collect();
        let told = format!("the labels in gold/ do not fit a {:?}", planted.what);
        Vec::from_iter((!fits(planted, &rows)).then_some(told))
    });
}

#[test]
fn a_lesson_teaches_it() {
    complaints(|case, planted| {
        let is_taught = planted
            .places
            .iter()
            .any(|place| case.taught.contains(&place.at));
        let told = "no claim, check, merit or pair is at one of its places".to_owned();
        Vec::from_iter((!is_taught).then_some(told))
    });
}

#[test]
fn the_tool_finds_just_what_the_plan_says_it_finds() {
    complaints(|case, planted| {
        let finds = case.finds(planted);
        let told = format!(
            "`found` is {:?}, but the tool says {finds:?}",
            planted.found
        );
        Vec::from_iter((finds != planted.found).then_some(told))
    });
}

#[test]
fn opponents_have_as_much_planted_in_one_as_in_the_other() {
    for case in cases() {
        let counts = case.plan.balanced.iter().map(|lesson| case.counts(lesson));
        let counts: Vec<BTreeMap<What, usize>> = counts.collect();
        assert!(counts.iter().all(|counts| !counts.is_empty()));
        for pair in counts.windows(2) {
            assert_eq!(pair[0], pair[1], "{}", case.name);
        }
    }
}

/// Looks at everything planted, and fails with all that is wrong.
fn complaints(look: impl Fn(&Case, &Planted) -> Vec<String>) {
    let mut all = Vec::new();
    for case in cases() {
        for planted in &case.plan.planted {
            let told = look(&case, planted).into_iter();
            all.extend(told.map(|what| format!("{}, {}: {what}", case.name, planted.about)));
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let project = Project { root };
    let plans = files::list(&project.gold_dir().join("plans")).unwrap();
    assert!(!plans.is_empty());
    plans.iter().map(|path| case(&project, path)).collect()
}

fn case(project: &Project, path: &Path) -> Case {
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let plan = toml::from_str(&files::read_text(path).unwrap());
    let rows = gold::load(project).unwrap().gold.into_iter();
    let rows = rows.flat_map(|gold| gold.rows);
    let texts = case_texts(project, &name).unwrap();
    let mut taught = BTreeSet::new();
    for text in &texts.articles {
        let file = project.exercises_file(&text.slug);
        let exercises = parse_exercises(&file, &files::read_text(&file).unwrap()).unwrap();
        let claims = exercises.claims.into_iter().map(|claim| claim.at);
        let checks = exercises.checks.into_iter().map(|check| check.at);
        let merits = exercises.merits.into_iter().map(|merit| merit.at);
        let all = claims.chain(checks).chain(merits);
        taught.extend(all.map(|at| format!("{}.{at}", text.slug)));
    }
    taught.extend(paired(project, &name));
    Case {
        plan: plan.unwrap_or_else(|error| panic!("{}: {error}", path.display())),
        rows: rows.map(|row| (row.id.clone(), row)).collect(),
        name,
        taught,
        texts,
    }
}

/// Returns the places that the case's compare page lays side by side.
fn paired(project: &Project, case: &str) -> Vec<String> {
    let file = project.case_file(case);
    let text = files::read_text_if_there(&file)
        .unwrap()
        .unwrap_or_default();
    let pairs = CaseFile::parse(&file, &text).unwrap().pairs.into_iter();
    let versions = pairs.flat_map(|pair| pair.versions);
    versions
        .map(|version| format!("{}.{}", version.seed, version.at))
        .collect()
}

/// Tells whether people's labels are those that the thing planted calls for.
fn fits(planted: &Planted, rows: &[&Row]) -> bool {
    let sourced = |strength| {
        let is = |row: &&Row| {
            row.kinds.contains(&Kind::Sourced) && row.strengths.contains(&Some(strength))
        };
        rows.iter().all(is)
    };
    let is = |row: &Row, kind| row.kinds.contains(&kind);
    let (first, last) = (rows[0], rows[rows.len() - 1]);
    match planted.what {
        What::FigureConflict
        | What::FigureLookalike
        | What::Term
        | What::Spelling
        | What::SameSource => planted.lessons().len() > 1,
        What::OnlyHere | What::GoodPractice => planted.lessons().len() == 1,
        What::NamedSource | What::Document => sourced(Strength::Named),
        What::UnnamedSource => sourced(Strength::Unnamed),
        What::VagueSource => sourced(Strength::Vague),
        What::NoSource => rows.iter().all(|row| is(row, Kind::Unsourced)),
        What::CausalLeap | What::PredictionAsFact => is(last, Kind::Editorial),
        What::HeardToBeContradicted => {
            rows.len() > 1 && is(first, Kind::Sourced) && !is(last, Kind::Sourced)
        }
        What::NeverHeard => {
            let mut places = planted.places.iter().zip(rows);
            places.all(|(place, row)| {
                !row.sources
                    .iter()
                    .any(|source| source.contains(&place.words))
            })
        }
        What::Correction => is(first, Kind::Unsourced),
    }
}

impl Planted {
    fn lessons(&self) -> BTreeSet<&str> {
        self.places.iter().map(Place::lesson).collect()
    }
}

impl Case {
    /// How many things of each kind are planted in a lesson alone.
    fn counts(&self, lesson: &str) -> BTreeMap<What, usize> {
        let mut counts = BTreeMap::new();
        let alone = |planted: &&Planted| planted.lessons() == BTreeSet::from([lesson]);
        for planted in self.plan.planted.iter().filter(alone) {
            *counts.entry(planted.what).or_default() += 1;
        }
        counts
    }

    fn row(&self, place: &Place) -> &Row {
        let row = self.rows.get(&place.at);
        row.unwrap_or_else(|| panic!("{}: gold/ has no statement {}", self.name, place.at))
    }

    /// Tells whether the tool finds what is planted; `None` where it does not look for such a thing.
    fn finds(&self, planted: &Planted) -> Option<bool> {
        let all = |test: &dyn Fn(&Place) -> bool| planted.places.iter().all(test);
        let last = planted.places.last()?;
        let is_sourced = |strength| {
            all(&|place| {
                let said = &self.statement(place).attribution;
                let is = said.as_ref().is_some_and(|said| said.strength == strength);
                is && self.statement(place).kind == Kind::Sourced
            })
        };
        Some(match planted.what {
            What::FigureConflict => self.compares("figure-conflict", planted),
            What::FigureLookalike => self.compares("figure-lookalike", planted),
            What::Term => self.compares("term", planted),
            What::Spelling => self.compares("spelling", planted),
            What::SameSource => self.compares("same-source", planted),
            What::OnlyHere => self.compares("only-here", planted),
            What::NamedSource => is_sourced(Strength::Named),
            What::UnnamedSource => is_sourced(Strength::Unnamed),
            What::VagueSource => is_sourced(Strength::Vague),
            What::Document => all(&|place| self.praises("merit/document", place)),
            What::Correction => self.praises("merit/correction", &planted.places[0]),
            What::GoodPractice => all(&|place| self.praises("merit/", place)),
            What::NoSource => all(&|place| self.statement(place).kind == Kind::Unsourced),
            What::CausalLeap => self.judges("editorial/causal", last),
            What::PredictionAsFact => self.judges("editorial/prediction", last),
            What::NeverHeard => all(&|place| self.has_silent_actor(place)),
            What::HeardToBeContradicted => return None,
        })
    }

    /// Tells whether the comparison has an item of a kind that sets all these places side by side.
    fn compares(&self, kind: &str, planted: &Planted) -> bool {
        let articles: Vec<Compared<'_>> = self
            .texts
            .articles
            .iter()
            .map(|text| text.compared())
            .collect();
        let has = |item: &Item, place: &Place| {
            item.versions.iter().any(|version| {
                let article = articles[version.article];
                let words = version.span.of(&article.article.text);
                place.at == format!("{}.{}", article.name, version.at)
                    && (words.contains(&place.words) || place.words.contains(words))
            })
        };
        let items = compare(&articles).items;
        let mut items = items.iter().filter(|item| item.kind.word() == kind);
        items.any(|item| planted.places.iter().all(|place| has(item, place)))
    }

    /// Tells whether a merit, by a rule whose name begins so, is seen in a statement.
    fn praises(&self, rule: &str, place: &Place) -> bool {
        let (analysis, at) = (self.analysis(place), self.statement(place).address);
        let mut merits = analysis
            .merits
            .iter()
            .filter(|merit| merit.rule.starts_with(rule));
        merits.any(|merit| merit.places.iter().any(|place| place.address == at))
    }

    /// Tells whether a statement counts as editorial, by a sign of a family of rules among others.
    fn judges(&self, family: &str, place: &Place) -> bool {
        let statement = self.statement(place);
        let shows = statement
            .cues
            .iter()
            .any(|cue| cue.rule.starts_with(family));
        statement.kind == Kind::Editorial && shows
    }

    /// Tells whether an actor of these words is seen in a statement and given no words in its article.
    fn has_silent_actor(&self, place: &Place) -> bool {
        let at = self.statement(place).address;
        self.analysis(place).actors.iter().any(|actor| {
            let mut names = [&actor.name].into_iter().chain(&actor.aliases);
            let is_it = names
                .any(|name| place.words.contains(name.as_str()) || name.contains(&place.words));
            is_it && actor.at.contains(&at) && actor.voiced.is_empty()
        })
    }

    fn statement(&self, place: &Place) -> &Statement {
        let (lesson, at) = place.at.split_once('.').unwrap();
        let mut statements = self.analysis(place).statements.iter();
        let found = statements.find(|statement| statement.address.to_string() == at);
        found.unwrap_or_else(|| panic!("{lesson} has no statement {at}"))
    }

    fn analysis(&self, place: &Place) -> &Analysis {
        let mut texts = self.texts.articles.iter();
        let text = texts.find(|text| text.slug == place.lesson());
        &text
            .unwrap_or_else(|| panic!("{} has no lesson {}", self.name, place.lesson()))
            .analysis
    }
}

impl Place {
    fn lesson(&self) -> &str {
        self.at.split_once('.').unwrap().0
    }
}
