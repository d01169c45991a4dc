//! A pattern with placeholders and an article's words go in; the sentence comes out.

/// Gives the names of a pattern's placeholders: "source" for `{source}`.
pub(super) fn placeholders(pattern: &str) -> impl Iterator<Item = &str> {
    pattern
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
}

/// Fills each placeholder with its words; nothing where words for one of them are missing.
///
/// Between quotation marks the words stay as they are. Elsewhere they join our sentence: one of the `leading` words at
/// their head is written small, and at the beginning of the sentence they are written large.
pub(super) fn fill(
    pattern: &str,
    leading: &[String],
    words: impl Fn(&str) -> Option<String>,
) -> Option<String> {
    let mut filled = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        let found = words(name).filter(|found| !found.is_empty())?;
        filled.push_str(before);
        filled.push_str(&match filled.chars().next_back() {
            Some('“') => found,
            _ if begins_sentence(&filled) => large(&found),
            _ => small(&found, leading),
        });
        rest = after;
    }
    filled.push_str(rest);
    Some(filled)
}

fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end();
    before.is_empty() || before.ends_with(['.', '?', ':'])
}

fn large(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

fn small(words: &str, leading: &[String]) -> String {
    let first = words.split(' ').next().unwrap_or_default();
    if leading.iter().any(|word| word == first) {
        return format!("{}{}", first.to_lowercase(), &words[first.len()..]);
    }
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(pattern: &str, source: &str) -> Option<String> {
        fill(pattern, &["The".to_owned()], |name| {
            (name == "source").then(|| source.to_owned())
        })
    }

    #[test]
    fn words_join_the_sentence() {
        assert_eq!(
            filled("What could {source} gain?", "The council").unwrap(),
            "What could the council gain?"
        );
        assert_eq!(
            filled("{source} could gain what?", "the council").unwrap(),
            "The council could gain what?"
        );
        assert_eq!(
            filled("Who? {source}?", "the council").unwrap(),
            "Who? The council?"
        );
        assert_eq!(
            filled("Ask {source}.", "Theodora Amsel").unwrap(),
            "Ask Theodora Amsel."
        );
    }

    #[test]
    fn quoted_words_stay_as_they_are() {
        assert_eq!(
            filled("Who is “{source}”?", "The council").unwrap(),
            "Who is “The council”?"
        );
    }

    #[test]
    fn a_pattern_without_its_words_is_not_used() {
        assert_eq!(filled("How much is {figure}?", "x"), None);
        assert_eq!(filled("Ask {source}.", ""), None);
        assert_eq!(filled("Ask anybody.", "").as_deref(), Some("Ask anybody."));
    }

    #[test]
    fn braces_in_an_article_are_words() {
        assert_eq!(
            filled("Ask {source}.", "{figure}").as_deref(),
            Some("Ask {figure}.")
        );
    }
}
