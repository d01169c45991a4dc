//! What is planted in the invented cases, `gold/plans/*.toml`, goes in; each thing must be there, be labelled as planted,
//! be taught, and be found by the tool exactly where the plan says so.

#![expect(
    clippy::unwrap_used,
    reason = "a plan that cannot be read fails the test"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use whosays_analysis::labels::{Kind, Strength};
use whosays_workbook::case::{CaseFile, CaseTexts, case_texts};
use whosays_workbook::exercises::parse::parse as parse_exercises;
use whosays_workbook::gold::plan::{self, KINDS, Place, Plan, Planted, What};
use whosays_workbook::gold::planted::Look;
use whosays_workbook::gold::{self, Row};
use whosays_workbook::{files, project::Project};

/// A case with its plan, and all that people and the tool say of it.
struct Case {
    plan: Plan,
    rows: BTreeMap<String, Row>,
    taught: BTreeSet<String>,
    texts: CaseTexts,
}

#[test]
fn each_case_has_one_of_every_kind_but_the_last_three() {
    let rare = [What::SameSource, What::OnlyHere, What::GoodPractice];
    for case in cases() {
        let planted = case.plan.planted.iter().map(|planted| planted.what);
        let planted: BTreeSet<What> = planted.chain(rare).collect();
        let missing = KINDS.iter().filter(|(_, what)| !planted.contains(what));
        assert_eq!(missing.count(), 0, "{}: {planted:?}", case.plan.case);
    }
}

#[test]
fn planted_words_stand_at_their_address() {
    complaints(|case, planted| {
        let missing = |place: &&Place| {
            let row = case.rows.get(&place.id());
            !row.is_some_and(|row| row.text.contains(&place.words))
        };
        let missing = planted.places.iter().filter(missing);
        missing
            .map(|place| format!("{} does not say “{}”", place.id(), place.words))
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
            .any(|place| case.taught.contains(&place.id()));
        let told = "no claim, check, merit or pair is at one of its places".to_owned();
        Vec::from_iter((!is_taught).then_some(told))
    });
}

#[test]
fn the_tool_finds_just_what_the_plan_says_it_finds() {
    complaints(|case, planted| {
        let finds = Look::new(&case.texts).finds(planted);
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
            assert_eq!(pair[0], pair[1], "{}", case.plan.case);
        }
    }
}

/// Looks at everything planted, and fails with all that is wrong.
fn complaints(look: impl Fn(&Case, &Planted) -> Vec<String>) {
    let mut all = Vec::new();
    for case in cases() {
        for planted in &case.plan.planted {
            let told = look(&case, planted).into_iter();
            all.extend(told.map(|what| format!("{}, {}: {what}", case.plan.case, planted.about)));
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let project = Project { root };
    let plans = plan::load(&project).unwrap();
    assert_eq!(plans.faults, []);
    assert!(!plans.plans.is_empty());
    let plans = plans.plans.into_iter();
    plans.map(|plan| case(&project, plan)).collect()
}

fn case(project: &Project, plan: Plan) -> Case {
    let rows = gold::load(project).unwrap().gold.into_iter();
    let rows = rows.flat_map(|gold| gold.rows);
    let texts = case_texts(project, &plan.case).unwrap();
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
    taught.extend(paired(project, &plan.case));
    Case {
        plan,
        rows: rows.map(|row| (row.id.clone(), row)).collect(),
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
        let row = self.rows.get(&place.id());
        row.unwrap_or_else(|| panic!("{}: gold/ has no statement {}", self.plan.case, place.id()))
    }
}
