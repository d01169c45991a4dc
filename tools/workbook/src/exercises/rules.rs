//! The data files that a draft is made from go in; patterns, reasons and quotas come out.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::fit::Fit;

/// Everything that a draft takes from data: `rules/*.toml`.
#[derive(Debug, Clone)]
pub struct PromptRules {
    pub(super) lesson: LessonRules,
    pub(super) prompts: Vec<Prompt>,
    pub(super) reasons: ReasonRules,
    pub(super) viewpoints: ViewpointRules,
    pub(super) checks: Vec<CheckRule>,
}

impl PromptRules {
    /// Returns the rules that the tool ships with.
    pub fn shipped() -> Self {
        const CHECKED: &str = "a test reads the shipped rules";
        let prompts: Prompts =
            toml::from_str(include_str!("../../rules/prompts.toml")).expect(CHECKED);
        let checks: Checks =
            toml::from_str(include_str!("../../rules/checks.toml")).expect(CHECKED);
        Self {
            lesson: toml::from_str(include_str!("../../rules/lesson.toml")).expect(CHECKED),
            prompts: prompts.prompt,
            reasons: toml::from_str(include_str!("../../rules/reasons.toml")).expect(CHECKED),
            viewpoints: toml::from_str(include_str!("../../rules/stakeholders.toml"))
                .expect(CHECKED),
            checks: checks.check,
        }
    }
}

/// `lesson.toml`: what every draft starts with, and how many of each thing it offers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LessonRules {
    pub(super) grades: String,
    pub(super) minutes: u32,
    pub(super) objectives: Vec<String>,
    /// The comment at the top of a drafted file.
    pub(super) header: String,
    /// The comment above the list of what was offered.
    pub(super) offered: String,
    /// Units of figures that tell a time.
    pub(super) times: Vec<String>,
    /// Words written small where a source's name stands inside our sentence.
    pub(super) leading: Vec<String>,
    /// Words for sources that are read, not heard.
    pub(super) documents: Vec<String>,
    pub(super) claims: ClaimQuota,
    /// What a first example of something adds to a statement's worth.
    pub(super) worth: BTreeMap<String, u32>,
    pub(super) viewpoints: ViewpointQuota,
    pub(super) checks: CheckQuota,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ClaimQuota {
    pub(super) one_in: usize,
    pub(super) least: usize,
    pub(super) most: usize,
    /// At most so many percent of the statements.
    pub(super) share: usize,
    /// A statement of fewer words is not chosen.
    pub(super) shortest: usize,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ViewpointQuota {
    pub(super) least: usize,
    pub(super) most: usize,
    /// At most so many of them are actors of the article.
    pub(super) actors: usize,
    /// An actor spoken of less often is not asked about.
    pub(super) mentions: usize,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CheckQuota {
    pub(super) most: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Prompts {
    prompt: Vec<Prompt>,
}

/// One pattern of `prompts.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Prompt {
    pub(super) name: String,
    pub(super) when: Fit,
    /// A general one, behind those that fit better.
    #[serde(default)]
    pub(super) last: bool,
    pub(super) ask: Vec<String>,
}

/// `reasons.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReasonRules {
    pub(super) reason: Vec<Reason>,
    pub(super) also: Also,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reason {
    pub(super) when: Fit,
    pub(super) say: String,
}

/// What may follow the first reason.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Also {
    pub(super) loaded: String,
    pub(super) open: String,
}

/// `stakeholders.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ViewpointRules {
    /// How many subject words an article must hold.
    pub(super) hits: usize,
    pub(super) actor: ActorRule,
    pub(super) stakeholder: Vec<Stakeholder>,
}

/// How to ask about an actor without a voice.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActorRule {
    pub(super) why: String,
    /// The same of an actor that is named only once.
    pub(super) once: String,
    pub(super) ask: Vec<String>,
}

/// A kind of people whom a subject concerns.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stakeholder {
    pub(super) who: String,
    /// Words of the subject; none for a kind that suits any article.
    pub(super) subject: Vec<String>,
    /// Words by which the article would mention them.
    pub(super) known: Vec<String>,
    pub(super) why: String,
    pub(super) ask: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Checks {
    check: Vec<CheckRule>,
}

/// One pattern of `checks.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CheckRule {
    pub(super) when: Fit,
    pub(super) ask: Vec<String>,
    /// A kind of place to look.
    pub(super) how: String,
}

#[cfg(test)]
mod tests;
