//! The template helper `rule-name`: a rule's id goes in; what the rule sees, in words for a pupil, comes out.

use std::collections::BTreeMap;

use handlebars::{Context, Handlebars, Helper, HelperDef, RenderContext, RenderError, ScopedJson};

/// The words for rules, by id, or by what stands before the first "/" ("reporting-verb").
pub(super) struct RuleName {
    /// `[rule]` of `templates/words.toml`.
    pub(super) words: BTreeMap<String, String>,
}

impl HelperDef for RuleName {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let rule = helper
            .param(0)
            .and_then(|rule| rule.value().as_str())
            .unwrap_or_default();
        let family = rule.split('/').next().unwrap_or_default();
        let name = self.words.get(rule).or_else(|| self.words.get(family));
        // A rule without words is shown by its id: better than nothing.
        Ok(ScopedJson::Derived(
            name.map_or(rule, String::as_str).into(),
        ))
    }
}
