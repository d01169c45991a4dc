//! Short digests of prose that stay the same when blanks, case, quotes or dashes change.

use sha2::{Digest, Sha256};

/// Returns the fingerprint of a statement or an article: 12 hexadecimal digits of SHA-256 over its words in lower case.
pub fn fingerprint(text: &str) -> String {
    let mut digest = Sha256::new();
    for word in words(text) {
        digest.update(word.as_bytes());
        digest.update(b" ");
    }
    digest
        .finalize()
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn quotes_dashes_case_and_blanks_do_not_count() {
        assert_eq!(
            fingerprint("“The bridge—closed”,  he said."),
            fingerprint("the bridge closed he SAID")
        );
    }

    #[test]
    fn another_word_is_another_fingerprint() {
        assert_ne!(
            fingerprint("The bridge is shut."),
            fingerprint("The bridge is open.")
        );
    }
}
