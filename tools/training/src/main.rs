//! Treebank files named on the command line go in; a weights file for the tagger and its accuracy come out.

mod hyphens;
mod perceptron;
mod rows;
mod training;
mod treebank;
mod words;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use training::{Score, score, weights_file};
use treebank::{Sentence, read_sentences};

const USAGE: &str = "usage: train-tagger TREEBANK.tsv… [--dev FILE.tsv]… [--out WEIGHTS]
a treebank file has `word<TAB>TAG` a line and a blank line after each sentence";

/// What the command line asks for.
#[derive(Debug, Default)]
struct Options {
    train: Vec<PathBuf>,
    dev: Vec<PathBuf>,
    out: Option<PathBuf>,
}

fn main() -> Result<()> {
    let options = read_options(std::env::args().skip(1))?;
    let mut sentences = Vec::new();
    for file in &options.train {
        sentences.extend(read_treebank(file)?);
    }
    let weights = weights_file(&sentences);
    for file in &options.dev {
        report(file, &score(&weights, &read_treebank(file)?)?);
    }
    options
        .out
        .map_or(Ok(()), |file| write_weights(&file, &weights))
}

fn read_options(arguments: impl Iterator<Item = String>) -> Result<Options> {
    let mut options = Options::default();
    let mut arguments = arguments.map(PathBuf::from);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().context(USAGE);
        match argument.to_str() {
            Some("--dev") => options.dev.push(value()?),
            Some("--out") => options.out = Some(value()?),
            Some(option) if option.starts_with('-') => bail!("unknown option {option}\n{USAGE}"),
            _ => options.train.push(argument),
        }
    }
    if options.train.is_empty() {
        bail!(USAGE);
    }
    Ok(options)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads: this program is no part of the kit's way of data"
)]
fn read_treebank(file: &Path) -> Result<Vec<Sentence>> {
    std::fs::read_to_string(file)
        .map_err(Into::into)
        .and_then(|text| read_sentences(&text))
        .with_context(|| format!("cannot read {}", file.display()))
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that writes; a file cut off is refused by its reader"
)]
fn write_weights(file: &Path, weights: &[u8]) -> Result<()> {
    std::fs::write(file, weights).with_context(|| format!("cannot write {}", file.display()))
}

#[expect(clippy::print_stdout, reason = "the program's result")]
fn report(file: &Path, score: &Score) {
    println!(
        "{}: {:.2} % of {} tags right, {:.2} % of {} words that may be noun or verb",
        file.display(),
        score.all.percent(),
        score.all.of,
        score.noun_or_verb.percent(),
        score.noun_or_verb.of,
    );
}
