//! The template helper `part`: a template's name goes in; the template comes out, filled with what the place it stands
//! in can see.
//!
//! handlebars' own `{{> name}}` copies all that a part can see, and then every list in it again: most of the time that
//! a lesson takes.

use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderErrorReason,
    Renderable as _,
};

/// The helper, which keeps nothing.
pub(super) struct Part;

impl HelperDef for Part {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        templates: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let name = helper.param(0).and_then(|name| name.value().as_str());
        let name = name.unwrap_or_default();
        let part = templates
            .get_template(name)
            .ok_or_else(|| RenderErrorReason::PartialNotFound(name.to_owned()))?;
        let whole = render.get_current_template_name();
        part.render(templates, context, render, out)?;
        render.set_current_template_name(whole);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn render(whole: &str) -> Result<String, handlebars::RenderError> {
        let mut templates = Handlebars::new();
        templates.set_strict_mode(true);
        templates.register_helper("part", Box::new(Part));
        templates
            .register_template_string("item", "{{@index}}{{name}} of {{@root.of}}")
            .unwrap();
        templates.register_template_string("whole", whole).unwrap();
        let values = json!({ "of": "<two>", "items": [{ "name": "a" }, { "name": "b" }] });
        templates.render("whole", &values)
    }

    #[test]
    fn a_part_sees_what_its_place_sees_and_escapes_what_it_shows() {
        let whole = "{{#each items}}{{part \"item\"}};{{/each}}";
        assert_eq!(
            render(whole).unwrap(),
            "0a of &lt;two&gt;;1b of &lt;two&gt;;"
        );
    }

    #[test]
    fn a_part_that_is_not_there_is_told() {
        let error = render("{{part \"no-such-part\"}}").unwrap_err();
        assert!(error.to_string().contains("no-such-part"), "{error}");
    }
}
