//! One table of an exercises file as keys and values: a claim, viewpoint or check goes in; its digest and its name come
//! out.

use sha2::{Digest, Sha256};

use super::{Check, Claim, Viewpoint};

/// The three kinds of table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// `[[claim]]`
    Claim,
    /// `[[viewpoint]]`
    Viewpoint,
    /// `[[check]]`
    Check,
}

impl Part {
    /// All of them, in the order in which a draft is written.
    pub const ALL: [Self; 3] = [Self::Claim, Self::Viewpoint, Self::Check];

    /// Returns the table's name in the file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Viewpoint => "viewpoint",
            Self::Check => "check",
        }
    }

    /// Returns the key whose value finds a table of this kind again.
    pub fn identity(self) -> &'static str {
        match self {
            Self::Claim | Self::Check => "print",
            Self::Viewpoint => "who",
        }
    }
}

/// A table's values, in the order in which they are written, without `draft`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which kind of table it is.
    pub part: Part,
    /// Each key with its value; a key inside `source` is written `source.who`.
    pub pairs: Vec<(&'static str, String)>,
}

impl Entry {
    /// Returns the value of a key, or nothing.
    pub fn get(&self, key: &str) -> &str {
        let pair = self.pairs.iter().find(|(name, _)| *name == key);
        pair.map_or("", |(_, value)| value)
    }

    /// Returns what finds the entry again: a claim's or check's fingerprint, a viewpoint's `who`.
    pub fn identity(&self) -> &str {
        self.get(self.part.identity())
    }

    /// Returns the name under which the entry is remembered as offered: "claim f3a91c…".
    pub fn name(&self) -> String {
        name(self.part, self.identity())
    }

    /// Returns the digest of its values, which stands as `draft`.
    pub fn digest(&self) -> String {
        digest(self.pairs.iter().map(|(key, value)| (*key, value.as_str())))
    }
}

/// Returns the name under which an entry of this identity is remembered as offered.
pub fn name(part: Part, identity: &str) -> String {
    format!("{} {identity}", part.word())
}

/// Returns 12 hexadecimal digits of SHA-256 over keys and values, whatever their order.
pub fn digest<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut sorted: Vec<_> = pairs.collect();
    sorted.sort_unstable();
    let mut sha = Sha256::new();
    for (key, value) in sorted {
        // The length keeps a value with a line break from looking like two pairs.
        sha.update(format!("{key}={}:{value}\n", value.len()).as_bytes());
    }
    let bytes = sha.finalize();
    bytes
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

impl From<&Claim> for Entry {
    fn from(claim: &Claim) -> Self {
        Self {
            part: Part::Claim,
            pairs: vec![
                ("at", claim.at.clone()),
                ("print", claim.print.clone()),
                ("gist", claim.gist.clone()),
                ("kind", claim.kind.word().to_owned()),
                ("certainty", claim.certainty.word().to_owned()),
                ("source.strength", claim.source.strength.word().to_owned()),
                ("source.who", claim.source.who.clone()),
                ("source.cue", claim.source.cue.clone()),
                ("because", claim.because.clone()),
                ("prompt", claim.prompt.clone()),
            ],
        }
    }
}

impl From<&Viewpoint> for Entry {
    fn from(viewpoint: &Viewpoint) -> Self {
        Self {
            part: Part::Viewpoint,
            pairs: vec![
                ("who", viewpoint.who.clone()),
                ("why", viewpoint.why.clone()),
                ("ask", viewpoint.ask.clone()),
            ],
        }
    }
}

impl From<&Check> for Entry {
    fn from(check: &Check) -> Self {
        Self {
            part: Part::Check,
            pairs: vec![
                ("at", check.at.clone()),
                ("print", check.print.clone()),
                ("ask", check.ask.clone()),
                ("how", check.how.clone()),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn order_does_not_count_and_values_do() {
        let of = |pairs: &[(&'static str, &'static str)]| digest(pairs.iter().copied());
        assert_eq!(of(&[("a", "1"), ("b", "2")]), of(&[("b", "2"), ("a", "1")]));
        assert_ne!(of(&[("a", "1"), ("b", "2")]), of(&[("a", "2"), ("b", "1")]));
        assert_ne!(of(&[("a", "1\nb=1:2")]), of(&[("a", "1"), ("b", "2")]));
    }
}
