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
