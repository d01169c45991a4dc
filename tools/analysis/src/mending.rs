//! A word with a tag that cannot be, whatever the tagger has learnt, goes in; the right tag comes out.

use crate::pattern::is_year;
use crate::reading::Reading;
use crate::tagger::Tag;
use crate::vocabulary::Class;

/// Returns the tag that a word must have instead of the one it has; nothing where that may be right.
pub(crate) fn mended(reading: &Reading<'_>, at: usize) -> Option<Tag> {
    match reading.tag(at) {
        tag if reading.is(at, Class::Number) => (tag != Tag::Num).then_some(Tag::Num),
        Tag::Verb => instead_of_verb(reading, at),
        Tag::Noun => instead_of_noun(reading, at),
        // "The (Chilean) people": they are described, not named.
        Tag::Propn => (reading.is(at, Class::Nationality) && reading.word(at + 1) == "people")
            .then_some(Tag::Adj),
        // "The teachers(’) union".
        Tag::Punct => is_plural_possessive(reading, at).then_some(Tag::Part),
        _ => None,
    }
}

fn instead_of_verb(reading: &Reading<'_>, at: usize) -> Option<Tag> {
    let Some(before) = at.checked_sub(1) else {
        // "(Research) shows that": a product opens the statement, and its capital led the tagger astray.
        let shows = matches!(reading.tag(1), Tag::Verb | Tag::Aux) || reading.word(2) == "that";
        return (reading.is(0, Class::SourceProduct) && shows).then_some(Tag::Noun);
    };
    // "The board’s (claim) that", "its own (log)", "the (lost) boat": no verb stands there. In "Plan A failed" it does.
    let opens_phrase = match reading.tag(before) {
        Tag::Part => reading.word(before).starts_with('\''),
        Tag::Det => reading.is(before, Class::Article),
        Tag::Adj => reading.word(before) == "own",
        _ => false,
    };
    if opens_phrase {
        return Some(match reading.tag(at + 1) {
            Tag::Noun | Tag::Propn | Tag::Adj => Tag::Adj,
            _ => Tag::Noun,
        });
    }
    // "Ten (trucks)", "a 5m (wall) stands": what is counted. Behind a year and "one" it may be a verb in -s.
    let is_many = reading.tag(before) == Tag::Num
        && reading.word(before) != "one"
        && !is_year(reading.word(before));
    let is_subject = matches!(reading.tag(at + 1), Tag::Verb | Tag::Aux);
    (is_many && (is_subject || reading.word(at).ends_with('s'))).then_some(Tag::Noun)
}

fn instead_of_noun(reading: &Reading<'_>, at: usize) -> Option<Tag> {
    let before = at.checked_sub(1)?;
    // "Research (shows) that", "not to (name) her".
    let is_shown = before == 0 && reading.is(0, Class::SourceProduct) && reading.word(2) == "that";
    let is_to_do = reading.tag(before) == Tag::Part && reading.word(before) == "to";
    if is_shown || is_to_do {
        return Some(Tag::Verb);
    }
    // "The (Nurses), Midwives and Carers Union", "the (BG)": inside a statement a capital is a name's.
    (reading.is_capital(at) && reading.tag(before) != Tag::Punct).then_some(Tag::Propn)
}

fn is_plural_possessive(reading: &Reading<'_>, at: usize) -> bool {
    let is_attached = |before: usize| {
        reading.word(before).ends_with('s')
            && reading.tokens[before].span.end == reading.tokens[at].span.start
    };
    reading.word(at) == "'"
        && at.checked_sub(1).is_some_and(is_attached)
        && matches!(reading.tag(at + 1), Tag::Noun | Tag::Propn | Tag::Adj)
}

#[cfg(test)]
mod tests {
    use crate::reading::Reading;
    use crate::rules::Rules;
    use crate::tagger::{Tag, Tagger};

    /// Checks the tag of `word`, where it first stands in `text`.
    fn check(text: &str, word: &str, expected: Tag) {
        let rules = Rules::shipped().unwrap();
        let reading = Reading::new(text, &rules.vocabulary, &Tagger::shipped());
        let at = (0..reading.len()).find(|&at| reading.tokens[at].of(text) == word);
        assert_eq!(
            at.map(|at| reading.tag(at)),
            Some(expected),
            "{word} in: {text}"
        );
    }

    #[test]
    fn behind_an_article_or_an_owner_stands_no_verb() {
        check("The lost boat is a loss.", "lost", Tag::Adj);
        check(
            "The board’s claim that it is safe was met with silence.",
            "claim",
            Tag::Noun,
        );
        check("The Office’s own log shows no call.", "log", Tag::Noun);
        check("The firm claims that it paid.", "claims", Tag::Verb);
        check("Plan A failed on Monday.", "failed", Tag::Verb);
        check("Plan A says nothing of the ferry.", "says", Tag::Verb);
    }

    #[test]
    fn what_is_counted_is_a_noun() {
        check("They sent two hundred and ten trucks.", "trucks", Tag::Noun);
        check(
            "Thirty-eight people were murdered.",
            "Thirty-eight",
            Tag::Num,
        );
        check("A 5m wall stands there.", "wall", Tag::Noun);
        check("One says that it is late.", "says", Tag::Verb);
    }

    #[test]
    fn to_goes_before_a_verb() {
        check(
            "A clerk whom I promised not to name told me so.",
            "name",
            Tag::Verb,
        );
    }

    #[test]
    fn a_capital_inside_a_statement_is_a_names() {
        check("The BG left.", "BG", Tag::Propn);
        check("Orvik works for Orn Foods there.", "Foods", Tag::Propn);
        check("The (Chilean) plan failed.", "plan", Tag::Noun);
    }

    #[test]
    fn an_apostrophe_behind_a_plural_marks_an_owner() {
        check("The Teachers’ Union met.", "’", Tag::Part);
    }
}
