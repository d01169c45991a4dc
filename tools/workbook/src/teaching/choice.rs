//! The claims of a lesson go in; the order in which a class takes them up comes out: first one of each kind, then one
//! that is "your call", then the others. Of equals a sentence that makes sense alone goes first.

use whosays_analysis::labels::{Certainty, Kind};

use super::openers::{Openers, on_board};
use crate::exercises::SourceStrength;
use crate::lesson::LessonClaim;

/// The kinds of which a class takes up one each.
const KINDS: [Kind; 3] = [Kind::Sourced, Kind::Editorial, Kind::Unsourced];

/// The claims in the order of their use.
pub(super) struct Choice<'a> {
    claims: Vec<&'a LessonClaim>,
    /// How many of the first are there for their kind.
    kinds: usize,
}

impl<'a> Choice<'a> {
    /// Orders the claims: those that make sense alone, then the clearest of each kind, then the best known source; of
    /// equals the shortest, as it goes on the board.
    pub(super) fn of(all: impl Iterator<Item = &'a LessonClaim>, openers: &Openers) -> Self {
        Self::sparing(all, openers, |_| 0)
    }

    /// The same, but of the claims that make sense alone those go first that are used the least.
    pub(super) fn sparing(
        all: impl Iterator<Item = &'a LessonClaim>,
        openers: &Openers,
        used: impl Fn(&LessonClaim) -> usize,
    ) -> Self {
        let mut left: Vec<&LessonClaim> = all.collect();
        left.sort_by_key(|claim| {
            let first = (openers.leans(claim), used(claim), claim.certainty);
            (first, source(claim), words(claim), claim.number)
        });
        let mut claims = Vec::new();
        for kind in KINDS {
            let is_one =
                |claim: &LessonClaim| claim.kind == kind && claim.certainty != Certainty::Open;
            claims.extend(take(&mut left, is_one));
        }
        let kinds = claims.len();
        claims.extend(take(&mut left, |claim| claim.certainty == Certainty::Open));
        claims.extend(take(&mut left, |claim| {
            claim.source.strength == SourceStrength::Vague
        }));
        left.sort_by_key(|claim| (openers.leans(claim), claim.number));
        claims.extend(left);
        Self { claims, kinds }
    }

    /// Returns the first so many, in the article's order.
    pub(super) fn first(&self, count: usize) -> Vec<&'a LessonClaim> {
        let mut first: Vec<_> = self.claims.iter().take(count).copied().collect();
        first.sort_by_key(|claim| claim.number);
        first
    }

    /// Returns one of each kind, in the article's order.
    pub(super) fn of_each_kind(&self) -> Vec<&'a LessonClaim> {
        self.first(self.kinds)
    }
}

fn take<'a>(
    left: &mut Vec<&'a LessonClaim>,
    is_wanted: impl Fn(&LessonClaim) -> bool,
) -> Option<&'a LessonClaim> {
    let place = left.iter().position(|claim| is_wanted(claim))?;
    Some(left.remove(place))
}

/// A sourced claim has a source, the better known the better; of the others those without one come first.
fn source(claim: &LessonClaim) -> Option<SourceStrength> {
    Some(claim.source.strength).filter(|strength| *strength != SourceStrength::None)
}

/// How many words go on the board.
fn words(claim: &LessonClaim) -> usize {
    on_board(claim).split_whitespace().count()
}
