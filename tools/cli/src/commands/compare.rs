//! `whosays compare`: a case goes in; what its articles tell differently goes to standard output.

use std::io::{self, BufWriter, Write};

use anyhow::{Result, bail};
use whosays_analysis::compare::{Compared, Comparison, Item, compare};
use whosays_analysis::contract;
use whosays_workbook::case::{CaseText, case_texts, item_name};
use whosays_workbook::project::Project;

use super::Outcome;
use crate::args::{CompareArgs, Format};
use crate::messages;

/// Runs the command.
pub(crate) fn run(project: &Project, args: &CompareArgs) -> Result<Outcome> {
    let texts = case_texts(project, &args.case)?;
    for slug in &texts.missing {
        messages::tell(format_args!(
            "note: the text of {slug} is not here; it is left out"
        ));
    }
    if texts.articles.len() < 2 {
        bail!(
            "to compare takes two articles; of the case {} the text of {} is here",
            args.case,
            texts.articles.len()
        );
    }
    let articles: Vec<Compared<'_>> = texts.articles.iter().map(CaseText::compared).collect();
    let comparison = compare(&articles);
    let mut out = BufWriter::new(io::stdout().lock());
    match args.format {
        Format::Jsonl => {
            for object in contract::comparison_objects(&articles, &comparison) {
                serde_json::to_writer(&mut out, &object)?;
                writeln!(out)?;
            }
        }
        Format::Text => write_text(&mut out, &articles, &comparison)?,
    }
    out.flush()?;
    Ok(Outcome::Fine)
}

fn write_text(
    out: &mut impl Write,
    articles: &[Compared<'_>],
    comparison: &Comparison,
) -> Result<()> {
    for item in &comparison.items {
        writeln!(out, "{}{}", item_name(item), differs(item))?;
        for version in &item.versions {
            let compared = articles[version.article];
            let words = version.span.of(&compared.article.text);
            let (name, at, uses) = (compared.name, version.at, version.uses);
            writeln!(out, "  {name} {at} ({uses}×): {words}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn differs(item: &Item) -> String {
    let words: Vec<&str> = item.differs.iter().map(|one| one.word()).collect();
    if words.is_empty() {
        String::new()
    } else {
        format!(" (differs: {})", words.join(", "))
    }
}
