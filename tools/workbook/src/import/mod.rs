//! Import. A file that somebody brings goes in; a seed of the project, or the text of one, comes out.

pub(crate) mod decode;
pub(crate) mod markdown;
pub(crate) mod rules;
