//! The keys that an exercises file may have, each with a line that shows how to write it.

use whosays_analysis::labels::{Certainty, Kind};

use super::SourceStrength;
use super::entry::Part;

/// One key of a table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key {
    /// Its name.
    pub(crate) name: &'static str,
    /// Whether the table is incomplete without it.
    pub(crate) need: Need,
    /// A line that shows how to write it.
    pub(crate) example: &'static str,
}

/// Whether a key may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    Always,
    Optional,
}

/// Makes a key that may not be left out.
pub(crate) const fn always(name: &'static str, example: &'static str) -> Key {
    Key {
        name,
        need: Need::Always,
        example,
    }
}

/// Makes a key that may be left out.
pub(crate) const fn optional(name: &'static str, example: &'static str) -> Key {
    Key {
        name,
        need: Need::Optional,
        example,
    }
}

/// The keys of the file itself, before its tables.
pub(super) const TOP: &[Key] = &[
    always("seed", r#"seed = "bridge-closed""#),
    always("grades", r#"grades = "8-10""#),
    always("minutes", "minutes = 45"),
    always("objectives", r#"objectives = ["I can …"]"#),
    optional("note", r#"note = "The article tells of a fatal accident.""#),
    optional("offered", r#"offered = ["claim f3a91c…"]"#),
    optional("claim", "[[claim]]"),
    optional("viewpoint", "[[viewpoint]]"),
    optional("check", "[[check]]"),
    optional("loaded", "[[loaded]]"),
    optional("merit", "[[merit]]"),
];

/// The keys of a claim's `source`.
pub(super) const SOURCE: &[Key] = &[
    always("strength", r#"strength = "named""#),
    optional("who", r#"who = "the council""#),
    optional("cue", r#"cue = "said""#),
];

const DRAFT: Key = optional("draft", r#"draft = "9c01…""#);

const CLAIM: &[Key] = &[
    always("at", r#"at = "p3.s2""#),
    optional("print", r#"print = "f3a91c…""#),
    optional("gist", r#"gist = "The claim in your own words.""#),
    always("kind", r#"kind = "sourced""#),
    optional("certainty", r#"certainty = "clear""#),
    optional(
        "source",
        r#"source = { strength = "named", who = "the council", cue = "said" }"#,
    ),
    always(
        "because",
        r#"because = "“said” hands the claim to a named body""#,
    ),
    always(
        "prompt",
        r#"prompt = "What do you ask the class about this claim?""#,
    ),
    DRAFT,
];

const VIEWPOINT: &[Key] = &[
    always("who", r#"who = "commuters from the east bank""#),
    always("why", r#"why = "named 4 times, never given a word""#),
    always(
        "ask",
        r#"ask = "What would they want to know? Where could you hear them?""#,
    ),
    DRAFT,
];

const CHECK: &[Key] = &[
    always("at", r#"at = "p3.s2""#),
    optional("print", r#"print = "f3a91c…""#),
    always("ask", r#"ask = "Who counted this?""#),
    always("how", r#"how = "Look for the yearly report.""#),
    DRAFT,
];

/// The keys of a `[[loaded]]` table.
pub(super) const LOADED: &[Key] = &[
    always("at", r#"at = "p3.s2""#),
    optional("print", r#"print = "f3a91c…""#),
    always("words", r#"words = "shameful neglect""#),
    always("neutral", r#"neutral = "lack of repair""#),
];

/// The keys of a `[[merit]]` table.
pub(super) const MERIT: &[Key] = &[
    always("at", r#"at = "p3.s2""#),
    optional("print", r#"print = "f3a91c…""#),
    always("says", r#"says = "It gives the page of the report.""#),
];

/// Returns the keys of a table.
pub(super) fn keys(part: Part) -> &'static [Key] {
    match part {
        Part::Claim => CLAIM,
        Part::Viewpoint => VIEWPOINT,
        Part::Check => CHECK,
    }
}

/// The words for a claim's kind.
pub(super) fn kinds() -> Vec<(&'static str, Kind)> {
    [Kind::Sourced, Kind::Unsourced, Kind::Editorial, Kind::None]
        .map(|kind| (kind.word(), kind))
        .to_vec()
}

/// The words for how sure a kind is.
pub(super) fn certainties() -> Vec<(&'static str, Certainty)> {
    [Certainty::Clear, Certainty::Likely, Certainty::Open]
        .map(|it| (it.word(), it))
        .to_vec()
}

/// The words for a source's strength.
pub(super) fn strengths() -> Vec<(&'static str, SourceStrength)> {
    use SourceStrength as S;
    [S::Named, S::Unnamed, S::Vague, S::None]
        .map(|it| (it.word(), it))
        .to_vec()
}
