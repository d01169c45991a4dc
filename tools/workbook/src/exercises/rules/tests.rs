//! The shipped rules keep what their opening comments promise.

use std::collections::BTreeSet;

use super::PromptRules;
use crate::exercises::quote;
use crate::exercises::wording::placeholders;

/// Every question and hint that a draft may write, with where it comes from.
fn texts(rules: &PromptRules) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for prompt in &rules.prompts {
        all.extend(
            prompt
                .ask
                .iter()
                .map(|ask| (prompt.name.clone(), ask.clone())),
        );
    }
    for check in &rules.checks {
        all.extend(
            check
                .ask
                .iter()
                .map(|ask| ("check".to_owned(), ask.clone())),
        );
        all.push(("check".to_owned(), check.how.clone()));
    }
    for kind in &rules.viewpoints.stakeholder {
        all.push((kind.who.clone(), kind.ask.clone()));
    }
    all.extend(
        rules
            .viewpoints
            .actor
            .ask
            .iter()
            .map(|ask| ("actor".to_owned(), ask.clone())),
    );
    all
}

#[test]
fn no_question_stands_twice() {
    let rules = PromptRules::shipped();
    let mut seen = BTreeSet::new();
    for prompt in &rules.prompts {
        for ask in &prompt.ask {
            assert!(seen.insert(ask), "twice: {ask}");
        }
    }
}

#[test]
fn a_text_quotes_one_thing_and_only_what_is_known() {
    for (name, text) in texts(&PromptRules::shipped()) {
        let quoted: BTreeSet<_> = placeholders(&text).collect();
        assert!(quoted.len() <= 1, "{name}: {text}");
        let known = ["source", "cue", "figure", "loaded", "who"];
        assert!(
            quoted.iter().all(|word| known.contains(word)),
            "{name}: {text}"
        );
    }
    for reason in &PromptRules::shipped().reasons.reason {
        assert!(placeholders(&reason.say).count() <= 1, "{}", reason.say);
    }
}

#[test]
fn texts_are_short_calm_and_ask() {
    let rules = PromptRules::shipped();
    for (name, text) in texts(&rules) {
        assert!(!text.contains('!'), "{name}: {text}");
        assert!(quote::count(&text) <= 32, "{name}: {text}");
        assert!(text.ends_with(['?', '.']), "{name}: {text}");
    }
}

#[test]
fn no_prompt_says_whether_a_claim_is_true() {
    const VERDICTS: [&str; 10] = [
        "true",
        "false",
        "lie",
        "lies",
        "fake",
        "biased",
        "propaganda",
        "misleading",
        "myth",
        "correct",
    ];
    for (name, text) in texts(&PromptRules::shipped()) {
        let words = text.to_lowercase();
        let verdict = words
            .split(|c: char| !c.is_alphabetic())
            .find(|word| VERDICTS.contains(word));
        // A forecast may come true; that is said of what is to come, not of a claim.
        let verdict = verdict.filter(|_| !words.contains("come true"));
        assert_eq!(verdict, None, "{name}: {text}");
    }
}

#[test]
fn names_of_patterns_are_used_once() {
    let rules = PromptRules::shipped();
    let names: BTreeSet<_> = rules.prompts.iter().map(|prompt| &prompt.name).collect();
    assert_eq!(names.len(), rules.prompts.len());
    let kinds: BTreeSet<_> = rules
        .viewpoints
        .stakeholder
        .iter()
        .map(|kind| &kind.who)
        .collect();
    assert_eq!(kinds.len(), rules.viewpoints.stakeholder.len());
}

#[test]
fn every_kind_has_more_questions_than_a_lesson_has_claims_of_it() {
    let rules = PromptRules::shipped();
    for kind in ["Sourced", "Unsourced", "Editorial"] {
        let fits = |prompt: &&super::Prompt| {
            prompt.when.kind.is_none_or(|k| format!("{k:?}") == kind)
                && prompt.when.asks_only_kind()
        };
        let plain: usize = rules
            .prompts
            .iter()
            .filter(fits)
            .map(|prompt| prompt.ask.len())
            .sum();
        assert!(plain >= 5, "{kind}: {plain}");
    }
}
