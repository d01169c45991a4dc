//! `whosays analyze`: articles or sentences go in; JSON lines, or text to read, go to standard output.

use std::io::{self, BufRead, BufWriter, Read, Write};
use std::path::Path;

use anyhow::{Context, Result};
use whosays_analysis::analysis::{Analysis, Statement};
use whosays_analysis::analyzer::Analyzer;
use whosays_analysis::article::Article;
use whosays_analysis::contract;
use whosays_workbook::{files, import};

use super::Outcome;
use crate::args::{AnalyzeArgs, Format};

/// The name under which standard input is reported.
const STANDARD_INPUT: &str = "-";

/// Runs the command.
pub(crate) fn run(args: &AnalyzeArgs) -> Result<Outcome> {
    let analyzer = Analyzer::shipped();
    let mut out = BufWriter::new(io::stdout().lock());
    for file in &args.files {
        if args.sentences {
            sentences(&analyzer, file, args.format, &mut out)?;
        } else {
            article(&analyzer, file, args.format, &mut out)?;
        }
    }
    out.flush()?;
    Ok(Outcome::Fine)
}

fn article(analyzer: &Analyzer, file: &Path, format: Format, out: &mut impl Write) -> Result<()> {
    let (name, article) = if file == Path::new(STANDARD_INPUT) {
        let mut bytes = Vec::new();
        io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .context("cannot read standard input")?;
        (STANDARD_INPUT.to_owned(), import::article_in(file, &bytes)?)
    } else {
        let name = file
            .file_stem()
            .unwrap_or(file.as_os_str())
            .to_string_lossy()
            .into_owned();
        (name, import::article(file)?)
    };
    let analysis = analyzer.analyse(&article);
    match format {
        Format::Jsonl => {
            for object in contract::objects(&name, &article, &analysis) {
                write_line(out, &object)?;
            }
        }
        Format::Text => write_text(out, &name, &article, &analysis)?,
    }
    Ok(())
}

/// Reads statements line by line and labels them article by article.
fn sentences(analyzer: &Analyzer, file: &Path, format: Format, out: &mut impl Write) -> Result<()> {
    let reader: Box<dyn BufRead> = if file == Path::new(STANDARD_INPUT) {
        Box::new(io::stdin().lock())
    } else {
        Box::new(files::open(file)?)
    };
    let mut group = Vec::new();
    let mut number = 0;
    for line in reader.split(b'\n') {
        let line = line.with_context(|| format!("cannot read {}", file.display()))?;
        let line = String::from_utf8_lossy(&line);
        let line = line.strip_suffix('\r').unwrap_or(&line);
        if line.trim().is_empty() {
            label_group(analyzer, &mut group, format, out)?;
            continue;
        }
        number += 1;
        group.push(match line.split_once('\t') {
            Some((id, text)) => (id.to_owned(), text.to_owned()),
            None => (number.to_string(), line.to_owned()),
        });
    }
    label_group(analyzer, &mut group, format, out)
}

fn label_group(
    analyzer: &Analyzer,
    group: &mut Vec<(String, String)>,
    format: Format,
    out: &mut impl Write,
) -> Result<()> {
    let texts: Vec<&str> = group.iter().map(|(_, text)| text.as_str()).collect();
    for ((id, text), labelled) in group.iter().zip(analyzer.label_sentences(&texts)) {
        match format {
            Format::Jsonl => write_line(out, &contract::sentence_object(id, text, &labelled))?,
            Format::Text => write_statement(out, id, text, &labelled)?,
        }
    }
    group.clear();
    Ok(())
}

fn write_line(out: &mut impl Write, object: &contract::Object<'_>) -> Result<()> {
    serde_json::to_writer(&mut *out, object)?;
    writeln!(out)?;
    Ok(())
}

fn write_text(
    out: &mut impl Write,
    name: &str,
    article: &Article,
    analysis: &Analysis,
) -> Result<()> {
    writeln!(out, "{}", article.title.as_deref().unwrap_or(name))?;
    for statement in &analysis.statements {
        write_statement(
            out,
            &statement.address.to_string(),
            &article.text,
            statement,
        )?;
    }
    writeln!(out, "\nWho is spoken of")?;
    for actor in &analysis.actors {
        writeln!(
            out,
            "  {}: {} times, given words {}",
            actor.name,
            actor.mentions,
            actor.voiced.len()
        )?;
    }
    for notice in &article.notices {
        writeln!(out, "note: {}: {}", notice.what, notice.words)?;
    }
    Ok(())
}

/// Writes a statement's label and words; `text` is what its spans are bytes of.
fn write_statement(
    out: &mut impl Write,
    id: &str,
    text: &str,
    statement: &Statement,
) -> Result<()> {
    write!(
        out,
        "\n{id:8} {} ({})",
        statement.kind.word(),
        statement.certainty.word()
    )?;
    if let Some(found) = &statement.attribution {
        let source = found.source.map_or("nobody", |span| span.of(text));
        write!(
            out,
            "; {} source: {source}, “{}”",
            found.strength.word(),
            found.cue.of(text)
        )?;
    }
    writeln!(out, "\n         {}", statement.span.of(text))?;
    for cue in &statement.cues {
        writeln!(out, "         · “{}” ({})", cue.span.of(text), cue.rule)?;
    }
    for word in &statement.loaded {
        let neutral = word
            .neutral
            .as_deref()
            .map_or(String::new(), |neutral| format!(", plainer: {neutral}"));
        writeln!(out, "         · loaded: “{}”{neutral}", word.span.of(text))?;
    }
    Ok(())
}
