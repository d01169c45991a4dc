//! Actors and the names of those who publish an article go in; the actors without the silent publisher come out.

use crate::analysis::{Actor, Analysis};

impl Analysis {
    /// Leaves out the body that publishes the article and the people who write it, where it gives them no words: all
    /// of it is theirs, and nobody need miss them.
    #[must_use]
    pub fn without_silent(mut self, publisher: Option<&str>, writers: Option<&str>) -> Self {
        let publisher = publisher.map(words).unwrap_or_default();
        let writers = writers.map(words).unwrap_or_default();
        let is_own = |actor: &Actor| {
            let mut names = [&actor.name].into_iter().chain(&actor.aliases);
            let is_theirs = names.any(|name| {
                let name = words(name);
                is_called(&publisher, &name) || (name.len() > 1 && is_called(&writers, &name))
            });
            is_theirs && actor.voiced.is_empty()
        };
        self.actors.retain(|actor| !is_own(actor));
        self
    }
}

/// Tells whether a body may be called so: by words of its name in a row, or by the last one alone ("the council").
fn is_called(own: &[String], name: &[String]) -> bool {
    match name {
        [] => false,
        [only] => own.last() == Some(only),
        several => own.windows(several.len()).any(|row| row == several),
    }
}

/// A name's words in lower case, without the marks of a possessive and what stands in brackets behind it.
fn words(name: &str) -> Vec<String> {
    let name = name.split('(').next().unwrap_or(name).to_lowercase();
    let words = name.split(|c: char| !c.is_alphanumeric() && c != '-');
    let words = words.filter(|word| !word.is_empty() && *word != "s");
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use crate::analyzer::Analyzer;
    use crate::article::Article;

    /// Checks which actors are left of a text by this publisher and these writers.
    fn check(text: &str, publisher: &str, writers: &str, expected: &[&str]) {
        let analysis = Analyzer::shipped().analyse(&Article::read(text));
        let left = analysis
            .without_silent(Some(publisher), Some(writers))
            .actors;
        let names: Vec<&str> = left.iter().map(|actor| actor.name.as_str()).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn a_publisher_is_not_silent_in_its_own_words() {
        let text = "The council waited. The Mill Street traders left. The drivers left.";
        let (traders, drivers) = ("Mill Street traders", "drivers");
        check(
            text,
            "Karrow Town Council",
            "Press office",
            &[traders, drivers],
        );
        let association = "Mill Street Traders’ Association (Karrow)";
        check(text, association, "", &["council", drivers]);
    }

    #[test]
    fn writers_are_not_silent_in_their_own_words() {
        let text = "Baker Anselm Rook carried a cake. The drivers left.";
        check(text, "", "Anselm Rook and Tove Brandt", &["drivers"]);
    }

    #[test]
    fn a_publisher_who_is_given_words_is_shown() {
        let text = "The council said it would wait.";
        check(text, "Karrow Town Council", "", &["council"]);
    }

    #[test]
    fn a_place_that_a_newspaper_is_named_after_is_not_its_publisher() {
        check("Norway waited.", "The Norway Post", "", &["Norway"]);
    }
}
