//! The command line: what a user can ask for. `--help` of each command shows an example.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use whosays_workbook::edition::Edition;

/// Turns news and opinion articles into lessons: which statements are sourced, which are editorial, who is missing.
///
/// Without a command it does what `build` does.
#[derive(Debug, Parser)]
#[command(
    name = "whosays",
    version,
    after_help = "Example:\n  whosays import article.txt page.html\n  whosays build --open\n\n\
                  Exit codes:\n  0  fine, perhaps with notes\n  1  something must be mended, or was left out\n  \
                  2  could not run"
)]
pub(crate) struct Cli {
    /// The project's folder; otherwise the one you are in, or the nearest above it.
    #[arg(long, short = 'C', global = true, value_name = "FOLDER")]
    pub(crate) project: Option<PathBuf>,

    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Makes the lesson pages from seeds and exercises, and renders the book.
    #[command(after_help = "Examples:\n  whosays build --open\n  whosays build --edition class")]
    Build(BuildArgs),

    /// Brings articles in: each becomes a seed, with exercises drafted for it.
    ///
    /// A text whose fingerprint fits a lesson of this project lands in seeds/local/, and that lesson then quotes it.
    /// Nothing that is there is ever overwritten.
    #[command(after_help = "Example:\n  whosays import article.txt page.html")]
    Import {
        /// Articles: .txt, .md, .html or .htm.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },

    /// Writes or refreshes exercises. What a person edited stays as it is.
    #[command(after_help = "Example:\n  whosays draft karrow-bridge-closed")]
    Draft {
        /// Lessons, by the name of their seed; all where none is named.
        #[arg(value_name = "LESSON")]
        lessons: Vec<String>,
    },

    /// Tells what is wrong, or worth a look, in seeds and exercises.
    #[command(after_help = "Example:\n  whosays check")]
    Check,

    /// Labels the statements of any article and prints what was found.
    #[command(
        after_help = "Example:\n  whosays analyze --format text article.txt\n  whosays analyze --sentences - < sentences.tsv"
    )]
    Analyze(AnalyzeArgs),

    /// Sets the articles of a case side by side: figures, words, spellings, voices, sources, what only one tells.
    #[command(after_help = "Example:\n  whosays compare --format text karrow-bridge")]
    Compare(CompareArgs),

    /// Measures the bare analysis against statements that people labelled by hand.
    ///
    /// A file has one statement a line, in columns parted by tabs, named in its first line: id, kinds, attr, source, cue,
    /// second, loaded, sure, text. Exercises play no part: this is what the tool says by itself.
    #[command(
        after_help = "Example:\n  whosays eval gold/karrow-bridge-closed.tsv gold/karrow-bridge-opinion.tsv"
    )]
    Eval {
        /// Files of labelled statements, one article each.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },

    /// Prints a completion script for a shell.
    #[command(
        after_help = "Example:\n  whosays completions bash > ~/.local/share/bash-completion/completions/whosays"
    )]
    Completions {
        /// The shell.
        shell: Shell,
    },
}

#[derive(Debug, Default, Args)]
pub(crate) struct BuildArgs {
    /// Which book to make.
    #[arg(long, value_enum, default_value_t = EditionName::Open)]
    pub(crate) edition: EditionName,

    /// Opens the book in the browser when it is made.
    #[arg(long)]
    pub(crate) open: bool,
}

/// An [`Edition`] by its name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum EditionName {
    /// The whole, in book/: lessons that check themselves, and the teacher's part.
    #[default]
    Open,
    /// For pupils, in book-class/: no key, label, reason or teacher's page in any of its files.
    Class,
}

impl From<EditionName> for Edition {
    fn from(name: EditionName) -> Self {
        match name {
            EditionName::Open => Self::Open,
            EditionName::Class => Self::Class,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct AnalyzeArgs {
    /// How to print: one JSON object a line, or text to read.
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    pub(crate) format: Format,

    /// Reads one statement a line (`id<TAB>text`, or text alone); a blank line begins another article.
    #[arg(long)]
    pub(crate) sentences: bool,

    /// Articles, or `-` for standard input.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct CompareArgs {
    /// How to print: one JSON object a line, or text to read.
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    pub(crate) format: Format,

    /// The case, as its seeds name it.
    #[arg(value_name = "CASE")]
    pub(crate) case: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// One JSON object a line.
    Jsonl,
    /// Text to read.
    Text,
}
