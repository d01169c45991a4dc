//! Short invented articles; what is set side by side.

mod figures;
mod names;
mod told;
mod voices;

use super::rules::CompareRules;
use super::{Compared, Item, ItemKind, compare};
use crate::analysis::Analysis;
use crate::analyzer::Analyzer;
use crate::article::Article;

/// Checks the items of a kind: `what (differs): words | words`, parted by `; `, each with its article before it.
fn check(texts: &[&str], kind: ItemKind, expected: &str) {
    let analyzer = Analyzer::shipped();
    let read: Vec<(Article, Analysis)> = texts
        .iter()
        .map(|text| {
            let article = Article::read(text);
            let analysis = analyzer.analyse(&article);
            (article, analysis)
        })
        .collect();
    let articles: Vec<Compared<'_>> = read
        .iter()
        .map(|(article, analysis)| Compared {
            name: "article",
            article,
            analysis,
        })
        .collect();
    let items = compare(&articles).items;
    let of_kind = items.iter().filter(|item| item.kind == kind);
    let shown: Vec<String> = of_kind.map(|item| shown(item, &articles)).collect();
    assert_eq!(shown.join("; "), expected);
}

fn shown(item: &Item, articles: &[Compared<'_>]) -> String {
    let differs: Vec<String> = item
        .differs
        .iter()
        .map(|one| format!(" ({})", one.word()))
        .collect();
    let versions = item.versions.iter().map(|version| {
        let words = version.span.of(&articles[version.article].article.text);
        format!("{} {words}", version.article)
    });
    let versions: Vec<String> = versions.collect();
    format!(
        "{}{}: {}",
        item.what,
        differs.concat(),
        versions.join(" | ")
    )
}

#[test]
fn word_lists_are_sorted() {
    let rules = CompareRules::shipped();
    let terms = rules.terms.iter().map(|term| &term.words);
    let groups = rules
        .groups
        .iter()
        .flat_map(|group| [&group.many, &group.one]);
    let lists = [
        &rules.small_words,
        &rules.wide_names,
        &rules.works,
        &rules.listing,
        &rules.plain_units,
        &rules.ways,
        &rules.as_of,
        &rules.shares.verbs,
        &rules.same.once,
        &rules.sizes.units,
        &rules.sizes.definite,
        &rules.spelling.particles,
        &rules.alias.phrases,
        &rules.event.words,
        &rules.event.links,
        &rules.event.months,
        &rules.event.places,
        &rules.event.kinds,
        &rules.event.power,
    ];
    for list in lists.into_iter().chain(terms).chain(groups) {
        assert!(list.is_sorted(), "{list:?}");
    }
}
