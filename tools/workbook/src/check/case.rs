//! What people wrote about a case and the case's articles go in; what no longer fits comes out.

use std::path::Path;

use whosays_analysis::compare::{Compared, compare};

use super::{Finding, Findings};
use crate::case::{CaseFile, CaseText, CaseTexts, PairVersion, item_name};
use crate::fault::nearest;

/// Looks for places of pairs that an article doesn't have, and for hidden items that aren't found any more.
pub(super) fn check(file: &Path, case: &CaseFile, texts: &CaseTexts) -> Vec<Finding> {
    let mut findings = Findings {
        file,
        list: Vec::new(),
    };
    for version in case.pairs.iter().flat_map(|pair| &pair.versions) {
        place(version, texts, &mut findings);
    }
    if texts.missing.is_empty() {
        hidden(case, texts, &mut findings);
    }
    findings.list
}

fn place(version: &PairVersion, texts: &CaseTexts, findings: &mut Findings<'_>) {
    let PairVersion {
        seed,
        at,
        words,
        place,
    } = version;
    let known = texts.articles.iter().map(|text| text.slug.as_str());
    let known: Vec<&str> = known
        .chain(texts.missing.iter().map(String::as_str))
        .collect();
    if !known.contains(&seed.as_str()) {
        let what = format!("no article of this case is called `{seed}`");
        let help = match nearest(seed, &known) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("its articles are: {}", known.join(", ")),
        };
        findings.error(Some(place), what, help);
        return;
    }
    let Some(text) = texts.articles.iter().find(|text| text.slug == *seed) else {
        return;
    };
    match statement(text, at) {
        None => {
            let what = format!("{seed} has no statement {at}");
            let help = "take the address from the article's lesson page".to_owned();
            findings.error(Some(place), what, help);
        }
        Some(said) if !said.contains(words.as_str()) => {
            let what = format!("{seed} {at} doesn't say “{words}”");
            let help = format!("copy a few words as they stand there: {said}");
            findings.error(Some(place), what, help);
        }
        Some(_) => {}
    }
}

fn statement<'t>(text: &'t CaseText, at: &str) -> Option<&'t str> {
    let mut statements = text.analysis.statements.iter();
    let found = statements.find(|statement| statement.address.to_string() == at)?;
    Some(found.span.of(&text.article.text).trim())
}

fn hidden(case: &CaseFile, texts: &CaseTexts, findings: &mut Findings<'_>) {
    let articles: Vec<Compared<'_>> = texts.articles.iter().map(CaseText::compared).collect();
    let found: Vec<String> = compare(&articles).items.iter().map(item_name).collect();
    for hidden in case
        .hidden
        .iter()
        .filter(|hidden| !found.contains(&hidden.item))
    {
        let what = format!("nothing is found that is called `{}`", hidden.item);
        let known: Vec<&str> = found.iter().map(String::as_str).collect();
        let help = match nearest(&hidden.item, &known) {
            Some(near) => format!("did you mean `{near}`? Else take it out"),
            None => "take it out; `whosays compare --format text` tells what is found".to_owned(),
        };
        findings.note(Some(&hidden.place), what, help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Hidden, Pair};
    use crate::lesson::sample::{FACT, analysed};
    use whosays_analysis::labels::Kind;

    fn texts() -> CaseTexts {
        let (article, analysis) = analysed(&[&[(FACT, Kind::Unsourced)]]);
        let text = CaseText {
            slug: "bridge".to_owned(),
            article,
            analysis,
        };
        CaseTexts {
            articles: vec![text],
            missing: vec!["local".to_owned()],
        }
    }

    fn of(seed: &str, at: &str, words: &str) -> CaseFile {
        let version = PairVersion {
            seed: seed.to_owned(),
            at: at.to_owned(),
            words: words.to_owned(),
            place: 3..7,
        };
        CaseFile {
            pairs: vec![Pair {
                versions: vec![version],
                ..Pair::default()
            }],
            ..CaseFile::default()
        }
    }

    /// Checks what is wrong and what to do about it.
    fn finds(case: &CaseFile, texts: &CaseTexts, expected: &[(&str, &str)]) {
        let findings = check(Path::new("exercises/cases/x.toml"), case, texts);
        let told = findings
            .iter()
            .map(|one| (&*one.fault.what, &*one.fault.help));
        assert_eq!(told.collect::<Vec<_>>(), expected);
        assert!(findings.iter().all(|one| one.fault.at == Some(3..7)));
    }

    #[test]
    fn words_that_stand_in_their_statement_are_fine() {
        finds(&of("bridge", "p1.s1", "crossed the bridge"), &texts(), &[]);
        finds(&of("local", "p9.s9", "whatever it says"), &texts(), &[]);
    }

    #[test]
    fn a_place_that_is_not_there_is_told_with_what_to_do() {
        let help = "take the address from the article's lesson page";
        finds(
            &of("bridge", "p1.s2", "x"),
            &texts(),
            &[("bridge has no statement p1.s2", help)],
        );
        finds(
            &of("bridges", "p1.s1", "x"),
            &texts(),
            &[(
                "no article of this case is called `bridges`",
                "did you mean `bridge`?",
            )],
        );
        finds(
            &of("bridge", "p1.s1", "swam"),
            &texts(),
            &[(
                "bridge p1.s1 doesn't say “swam”",
                &format!("copy a few words as they stand there: {FACT}"),
            )],
        );
    }

    #[test]
    fn a_hidden_item_that_is_not_found_is_told_once_all_texts_are_there() {
        let case = CaseFile {
            hidden: vec![Hidden {
                item: "only-here: a whale".to_owned(),
                place: 3..7,
            }],
            ..CaseFile::default()
        };
        finds(&case, &texts(), &[]);
        let mut all = texts();
        all.missing.clear();
        let what = "nothing is found that is called `only-here: a whale`";
        let help = "take it out; `whosays compare --format text` tells what is found";
        finds(&case, &all, &[(what, help)]);
    }
}
