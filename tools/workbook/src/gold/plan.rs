//! The text of `gold/plans/<case>.toml` goes in; what is planted in an invented case, or all faults of the file, comes out.
//!
//! The head of the plan of the Karrow bridge explains the format to people.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use anyhow::Result;
use serde::Serialize;
use toml_edit::Document;

use crate::exercises::fields::{Faults, Fields};
use crate::exercises::schema::{Key, always, optional};
use crate::fault::{Fault, Sources, utf8};
use crate::files;
use crate::project::Project;

/// What is planted in the articles of an invented case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The case's slug: the name of the file.
    pub case: String,
    /// Lessons that argue against each other: none may have more planted than another.
    pub balanced: Vec<String>,
    /// The things planted.
    pub planted: Vec<Planted>,
}

/// One thing that is planted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planted {
    /// What it is.
    pub what: What,
    /// What it is about.
    pub about: String,
    /// Where it stands.
    pub places: Vec<Place>,
    /// Whether the tool is said to find it; `None` where it doesn't look for such a thing.
    pub found: Option<bool>,
}

/// A place of a thing planted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The lesson's slug.
    pub lesson: String,
    /// The statement's address.
    pub at: String,
    /// The words that decide it.
    pub words: String,
}

impl Planted {
    /// Returns the lessons that it stands in.
    pub fn lessons(&self) -> BTreeSet<&str> {
        let lessons = self.places.iter().map(|place| place.lesson.as_str());
        lessons.collect()
    }
}

impl Place {
    /// Returns the statement's name in the gold files.
    pub fn id(&self) -> String {
        format!("{}.{}", self.lesson, self.at)
    }
}

/// The kinds of things that are planted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the plan of the Karrow bridge explains them")]
pub enum What {
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

/// All kinds, by the words that the plans use.
pub const KINDS: [(&str, What); 17] = [
    ("figure-conflict", What::FigureConflict),
    ("figure-lookalike", What::FigureLookalike),
    ("term", What::Term),
    ("spelling", What::Spelling),
    ("named-source", What::NamedSource),
    ("unnamed-source", What::UnnamedSource),
    ("vague-source", What::VagueSource),
    ("document", What::Document),
    ("no-source", What::NoSource),
    ("causal-leap", What::CausalLeap),
    ("prediction-as-fact", What::PredictionAsFact),
    ("never-heard", What::NeverHeard),
    ("heard-to-be-contradicted", What::HeardToBeContradicted),
    ("correction", What::Correction),
    ("same-source", What::SameSource),
    ("only-here", What::OnlyHere),
    ("good-practice", What::GoodPractice),
];

const TOP: &[Key] = &[
    optional(
        "balanced",
        r#"balanced = ["editorial-north", "editorial-south"]"#,
    ),
    always("planted", "[[planted]]"),
];

const PLANTED: &[Key] = &[
    always("what", r#"what = "vague-source""#),
    always("about", r#"about = "how much the lorries weigh""#),
    PLACES,
    optional("found", "found = true"),
];

const PLACES: Key = always(
    "places",
    r#"places = [{ at = "bridge-closed.p6.s4", words = "It is believed that" }]"#,
);

const PLACE: &[Key] = &[
    always("at", r#"at = "bridge-closed.p6.s4""#),
    always("words", r#"words = "It is believed that""#),
];

/// The plans of a project.
#[derive(Debug, Default)]
pub struct Plans {
    /// Those without a fault, by name.
    pub plans: Vec<Plan>,
    /// All faults of the others.
    pub faults: Vec<Fault>,
    /// The texts of the files that have faults.
    pub sources: Sources,
}

/// Reads `gold/plans/*.toml` of a project; there may be none.
///
/// # Errors
/// A file can't be read.
pub fn load(project: &Project) -> Result<Plans> {
    let mut all = Plans::default();
    for path in files::list(&project.plans_dir())? {
        let (file, bytes) = (project.relative(&path), files::read(&path)?);
        match utf8(&file, &bytes).and_then(|text| parse(&file, &text)) {
            Ok(plan) => all.plans.push(plan),
            Err(faults) => {
                all.faults.extend(faults);
                let text = String::from_utf8_lossy(&bytes).into_owned();
                all.sources.insert(file, text);
            }
        }
    }
    Ok(all)
}

/// Reads a plan; `file` is its path from the project's root.
///
/// # Errors
/// All faults of the file.
pub fn parse(file: &Path, text: &str) -> Result<Plan, Vec<Fault>> {
    let mut faults = Faults::new(file);
    let (mut balanced, mut planted) = (Vec::new(), Vec::new());
    match Document::parse(text) {
        Ok(document) => {
            let top = Fields::read(document.as_table(), "a plan", None, TOP, &mut faults);
            balanced = top.list("balanced", &mut faults);
            planted = top.tables(("planted", PLANTED), &mut faults, one).1;
        }
        Err(error) => {
            let what = format!("this is not TOML: {}", error.message());
            faults.add(
                error.span(),
                what,
                "begin each thing planted with [[planted]]",
            );
        }
    }
    if !faults.list.is_empty() {
        return Err(faults.list);
    }
    let case = file.file_stem().unwrap_or_default().to_string_lossy();
    Ok(Plan {
        case: case.into_owned(),
        balanced,
        planted,
    })
}

fn one(fields: Fields<'_>, faults: &mut Faults<'_>) -> Planted {
    Planted {
        what: fields.choice("what", &KINDS, faults),
        about: fields.text("about", faults),
        places: fields.rows(&PLACES, ("a place", PLACE), faults, place),
        found: fields.flag("found", faults),
    }
}

fn place(fields: Fields<'_>, _: Range<usize>, faults: &mut Faults<'_>) -> Place {
    let id = fields.text("at", faults);
    let (lesson, at) = id.split_once('.').unwrap_or_default();
    if at.is_empty() && fields.item("at").is_some() {
        let help =
            "write the lesson's name, a full stop, paragraph and statement: bridge-closed.p6.s4";
        faults.add(
            fields.place("at"),
            format!("`{id}` names no statement"),
            help,
        );
    }
    Place {
        lesson: lesson.to_owned(),
        at: at.to_owned(),
        words: fields.text("words", faults),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_tells_what_is_planted_where() {
        let text = "[[planted]]\nwhat = \"no-source\"\nabout = \"accidents\"\nfound = false\n\
                    places = [{ at = \"letter.p6.s2\", words = \"three\" }]\n";
        let plan = parse(Path::new("gold/plans/bridge.toml"), text).unwrap();
        let planted = &plan.planted[0];
        assert_eq!((&*plan.case, planted.what), ("bridge", What::NoSource));
        assert_eq!(
            (&*planted.places[0].id(), planted.found),
            ("letter.p6.s2", Some(false))
        );
    }

    #[test]
    fn all_faults_come_at_once() {
        let text = "[[planted]]\nwhat = \"no-sauce\"\nfound = \"yes\"\nplaces = [{ at = \"p6\", words = \"three\" }]\n";
        let faults = parse(Path::new("gold/plans/bridge.toml"), text).unwrap_err();
        let told: Vec<&str> = faults.iter().map(|fault| fault.what.as_str()).collect();
        assert_eq!(
            told,
            [
                "a planted has no `about`",
                "`what` cannot be `no-sauce`",
                "`p6` names no statement",
                "`found` is not true or false",
            ]
        );
    }
}
