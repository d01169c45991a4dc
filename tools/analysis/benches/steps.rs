//! How fast each step of the analysis is, and the whole: the shipped articles go in, bytes a second come out.
//!
//! `cargo bench -p whosays-analysis`. What a sentence's labels take beyond its tokens and tags are quotations,
//! attributions, signs, loaded words and figures, all on the same reading.

use std::hint::black_box;

use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use mimalloc::MiMalloc;
use whosays_analysis::analyzer::Analyzer;
use whosays_analysis::article::Article;
use whosays_analysis::contract;
use whosays_analysis::segment;
use whosays_analysis::tagger::Tagger;
use whosays_analysis::token::tokens;

/// As in the tool.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const NEWS: &str = include_str!("../../../seeds/karrow-bridge-closed.md");
const OPINION: &str = include_str!("../../../seeds/karrow-bridge-opinion.md");

/// Both articles, without their front matter.
fn texts() -> Vec<&'static str> {
    let body = |seed: &'static str| seed.rsplit("+++").next().unwrap_or(seed);
    [NEWS, OPINION].map(body).to_vec()
}

/// Times `step` on each of the things it is done to.
fn time<T, R>(
    group: &mut BenchmarkGroup<'_, criterion::measurement::WallTime>,
    name: &str,
    things: &[T],
    step: impl Fn(&T) -> R,
) {
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            things
                .iter()
                .for_each(|thing| drop(black_box(step(black_box(thing)))))
        });
    });
}

fn steps(criterion: &mut Criterion) {
    let (analyzer, tagger, texts) = (Analyzer::shipped(), Tagger::shipped(), texts());
    let articles: Vec<Article> = texts.iter().map(|text| Article::read(text)).collect();
    let sentences: Vec<Vec<&str>> = articles
        .iter()
        .map(|article| {
            segment::statements(article)
                .iter()
                .map(|one| one.span.of(&article.text))
                .collect()
        })
        .collect();
    let words: Vec<Vec<&str>> = sentences
        .iter()
        .flatten()
        .map(|sentence| {
            tokens(sentence)
                .iter()
                .map(|token| token.of(sentence))
                .collect()
        })
        .collect();
    let analyses: Vec<_> = articles
        .iter()
        .map(|article| (article, analyzer.analyse(article)))
        .collect();

    let mut group = criterion.benchmark_group("steps");
    group.throughput(Throughput::Bytes(
        texts.iter().map(|text| text.len() as u64).sum(),
    ));
    time(&mut group, "clean", &texts, |text| Article::read(text));
    time(&mut group, "segment", &articles, segment::statements);
    time(&mut group, "tokens", &sentences.concat(), |sentence| {
        tokens(sentence)
    });
    time(&mut group, "tags", &words, |words| {
        tagger.tag_words(words.iter().copied())
    });
    time(&mut group, "labels", &sentences, |sentences| {
        analyzer.label_sentences(sentences)
    });
    time(&mut group, "analysis", &articles, |article| {
        analyzer.analyse(article)
    });
    time(&mut group, "contract", &analyses, |(article, analysis)| {
        let objects = contract::objects("x", article, analysis);
        serde_json::to_string(&objects)
            .map(|json| json.len())
            .unwrap_or_default()
    });
    time(&mut group, "whole", &texts, |text| {
        analyzer.analyse(&Article::read(text))
    });
    group.finish();
}

fn start(criterion: &mut Criterion) {
    criterion.bench_function("start", |bencher| bencher.iter(Analyzer::shipped));
}

criterion_group!(benches, steps, start);
criterion_main!(benches);
