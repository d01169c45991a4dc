//! Random edits of a drafted file go in: every line that the person wrote is there after merging, however often.

use proptest::prelude::*;

use super::tests::{first, try_merge};
use crate::exercises::karrow::{Line, report};

/// What a person may do to a file.
#[derive(Debug, Clone)]
enum Deed {
    DropTable(usize),
    SwapTables(usize, usize),
    Comment(usize),
    BlankLine(usize),
    Reword(usize),
    CommentBehind(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let at = 0..400_usize;
    prop_oneof![
        at.clone().prop_map(Deed::DropTable),
        (at.clone(), at.clone()).prop_map(|(a, b)| Deed::SwapTables(a, b)),
        at.clone().prop_map(Deed::Comment),
        at.clone().prop_map(Deed::BlankLine),
        at.clone().prop_map(Deed::Reword),
        at.prop_map(Deed::CommentBehind),
    ]
}

/// Does a deed to the blocks of a file: its head and its tables. Gives the line that the person wrote, if one.
fn done(blocks: &mut Vec<Vec<String>>, deed: &Deed, number: usize) -> Option<String> {
    let tables = blocks.len() - 1;
    if tables == 0 {
        return None;
    }
    let spot = |blocks: &[Vec<String>], n: usize| {
        let block = n % blocks.len();
        (block, n % blocks[block].len().max(1))
    };
    match *deed {
        Deed::DropTable(n) => {
            blocks.remove(1 + n % tables);
            None
        }
        Deed::SwapTables(a, b) => {
            blocks.swap(1 + a % tables, 1 + b % tables);
            None
        }
        Deed::Comment(n) => {
            let (block, line) = spot(blocks, n);
            let written = format!("# mine {number}");
            blocks[block].insert(line, written.clone());
            Some(written)
        }
        Deed::BlankLine(n) => {
            let (block, line) = spot(blocks, n);
            blocks[block].insert(line, String::new());
            None
        }
        Deed::Reword(n) => reword(
            &mut blocks[1 + n % tables],
            &format!("Mine {number}, “so”?"),
        ),
        Deed::CommentBehind(n) => {
            let block = &mut blocks[1 + n % tables];
            let line = block
                .iter_mut()
                .find(|line| line.starts_with("ask = ") || line.starts_with("prompt = "))?;
            line.push_str(&format!(" # mine {number}"));
            Some(format!("# mine {number}"))
        }
    }
}

fn reword(block: &mut [String], words: &str) -> Option<String> {
    let line = block
        .iter_mut()
        .find(|line| line.starts_with("ask = ") || line.starts_with("prompt = "))?;
    let (key, _) = line.split_once(" = ")?;
    *line = format!("{key} = \"{words}\"");
    Some(line.clone())
}

/// The report after somebody worked on the article and the analysis: turned, shortened, relabelled.
fn changed_report(change: usize) -> Vec<Vec<Line>> {
    let mut paragraphs = report();
    match change % 4 {
        1 => paragraphs.reverse(),
        2 => drop(paragraphs.remove(change % paragraphs.len())),
        3 => paragraphs
            .iter_mut()
            .flatten()
            .for_each(|line| line.certainty = whosays_analysis::labels::Certainty::Open),
        _ => {}
    }
    paragraphs
}

fn blocks_of(text: &str) -> Vec<Vec<String>> {
    let mut blocks = vec![Vec::new()];
    for line in text.lines() {
        if line.starts_with("[[") {
            blocks.push(Vec::new());
        }
        blocks
            .last_mut()
            .expect("there is one")
            .push(line.to_owned());
    }
    blocks
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn whatever_people_do_their_lines_stay_and_merging_twice_is_merging_once(
        deeds in proptest::collection::vec(deed(), 0..12),
        change in 0..40_usize,
        windows in any::<bool>(),
    ) {
        let mut blocks = blocks_of(&first());
        let mut written = Vec::new();
        for (number, deed) in deeds.iter().enumerate() {
            written.extend(done(&mut blocks, deed, number));
        }
        let end = if windows { "\r\n" } else { "\n" };
        let mine = blocks.concat().iter().map(|line| format!("{line}{end}")).collect::<String>();
        // A later deed may have dropped or reworded what an earlier one wrote.
        written.retain(|line| mine.contains(line.as_str()));
        let paragraphs = changed_report(change);
        let once = try_merge(&mine, &paragraphs).expect("these deeds keep a file readable");
        for line in &written {
            prop_assert!(once.text.contains(line.as_str()), "{} in {}", line, once.text);
        }
        let twice = try_merge(&once.text, &paragraphs);
        prop_assert_eq!(twice.map(|merged| merged.text), Ok(once.text));
    }
}
