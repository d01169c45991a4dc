//! `whosays eval`: files of labelled statements go in; how well the bare analysis agrees with them is printed.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use anyhow::Result;
use whosays_analysis::analyzer::Analyzer;
use whosays_analysis::labels::{Kind, Strength};
use whosays_workbook::gold::mistakes::{Mistake, mistakes};
use whosays_workbook::gold::score::{KINDS, Score, Share};
use whosays_workbook::gold::{Judged, judge, read};

use super::Outcome;
use crate::messages;

/// How many mistakes are shown.
const WORST: usize = 20;

/// Runs the command.
pub(crate) fn run(files: &[PathBuf]) -> Result<Outcome> {
    let shelf = read(files)?;
    if !shelf.faults.is_empty() {
        messages::say(messages::faults(&shelf.faults, &shelf.sources));
        return Ok(Outcome::Findings);
    }
    let analyzer = Analyzer::shipped();
    let judged: Vec<Vec<Judged<'_>>> = shelf
        .gold
        .iter()
        .map(|gold| judge(gold, &analyzer))
        .collect();
    let mut out = BufWriter::new(io::stdout().lock());
    writeln!(
        out,
        "{:28} {:>10} {:>6} {:>8} {:>9} {:>15} {:>15}",
        "article", "statements", "right", "macro-F1", "strength", "sources found", "loaded found"
    )?;
    for (gold, judged) in shelf.gold.iter().zip(&judged) {
        write_line(&mut out, &gold.name, &Score::of(judged))?;
    }
    let all = judged.concat();
    let score = Score::of(&all);
    if judged.len() > 1 {
        write_line(&mut out, "all", &score)?;
    }
    write_kinds(&mut out, &score)?;
    write_certainties(&mut out, &score)?;
    write_confusion(&mut out, &score)?;
    write_mistakes(&mut out, &mistakes(&all))?;
    out.flush()?;
    Ok(Outcome::Fine)
}

fn write_line(out: &mut impl Write, name: &str, score: &Score) -> Result<()> {
    writeln!(
        out,
        "{name:28} {:10} {:6.3} {:8.3} {:9.3} {:>15} {:>15}",
        score.right.of,
        score.right.ratio(),
        score.macro_f1(),
        score.strength.ratio(),
        share(score.sources),
        share(score.loaded),
    )?;
    Ok(())
}

fn write_kinds(out: &mut impl Write, score: &Score) -> Result<()> {
    writeln!(
        out,
        "\n{:12} {:>9} {:>9} {:>9} {:>9}",
        "kind", "precision", "recall", "F1", "how many"
    )?;
    for one in &score.kinds {
        writeln!(
            out,
            "{:12} {:9.3} {:9.3} {:9.3} {:9}",
            one.kind.word(),
            one.agreed.ratio(),
            one.found.ratio(),
            one.f1(),
            one.found.of
        )?;
    }
    Ok(())
}

fn write_certainties(out: &mut impl Write, score: &Score) -> Result<()> {
    writeln!(
        out,
        "\n{:12} {:>15} {:>15}",
        "certainty", "statements", "right"
    )?;
    for one in &score.certainties {
        writeln!(
            out,
            "{:12} {:>15} {:>15}",
            one.certainty.word(),
            share(one.among),
            share(one.right)
        )?;
    }
    let unmarked = share(score.unmarked);
    writeln!(out, "\nloaded words found that nobody marked: {unmarked}")?;
    Ok(())
}

fn write_confusion(out: &mut impl Write, score: &Score) -> Result<()> {
    let said = [&KINDS[..], &[Kind::None]].concat();
    write!(out, "\n{:12}", "people say")?;
    for kind in &said {
        write!(out, " {:>9}", kind.word())?;
    }
    writeln!(out, "   (the tool says)")?;
    for people in KINDS {
        write!(out, "{:12}", people.word())?;
        for kind in &said {
            let times = score.confusion.get(&(people, *kind)).copied().unwrap_or(0);
            write!(out, " {times:9}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn write_mistakes(out: &mut impl Write, mistakes: &[Mistake]) -> Result<()> {
    if mistakes.is_empty() {
        return Ok(());
    }
    let shown = mistakes.len().min(WORST);
    writeln!(
        out,
        "\nThe worst {shown} of {} wrong labels",
        mistakes.len()
    )?;
    for one in &mistakes[..shown] {
        let kinds: Vec<&str> = one.people.iter().map(|kind| kind.word()).collect();
        let strengths: Vec<&str> = one
            .people_strength
            .iter()
            .map(|one| strength(*one))
            .collect();
        writeln!(
            out,
            "\n{}  people: {}, source {}; the tool: {} ({}), source {}",
            one.id,
            kinds.join(" or "),
            strengths.join(" or "),
            one.said.word(),
            one.certainty.word(),
            strength(one.said_strength)
        )?;
        writeln!(out, "    {}", one.text)?;
        for sign in &one.signs {
            writeln!(out, "    · “{}” ({})", sign.words, sign.rule)?;
        }
    }
    Ok(())
}

fn strength(strength: Option<Strength>) -> &'static str {
    strength.map_or("none", Strength::word)
}

fn share(share: Share) -> String {
    format!("{:.3} of {}", share.ratio(), share.of)
}
