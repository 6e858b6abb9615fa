//! The t-factor: the largest t such that t posts were reposted at least t times each. It is the
//! h-index of reposts, under the name that its authors gave it.
//!
//! L. Bornmann and R. Haunschild, "t factor: A metric for measuring impact on Twitter",
//! arXiv 1508.02179, August 2015.

use super::{FormulaStatus, Lens, LensId};
use crate::activity::Response;
use crate::score::formula::Step;
use crate::score::math::usize_as_f64;
use crate::score::property::Property;
use crate::score::source;
use crate::score::term::Symbol;

/// The t-factor, in posts. By hand: of posts with 10, 8, 5, 4 and 3 reposts four have at least four:
/// 4.
pub const LENS: Lens = Lens {
    id: LensId::TFactor,
    key: "t_factor",
    status: FormulaStatus::Published,
    source: &source::BORNMANN_HAUNSCHILD,
    formula: &[Step::Term(Symbol::PostsRepostedAsOften)],
    terms: |facts| {
        facts.needs(Response::Repost)?;
        Ok(vec![
            Symbol::Posts.term(usize_as_f64(facts.all.n_posts)),
            Symbol::PostsRepostedAsOften.term(usize_as_f64(facts.t_factor)),
        ])
    },
    fails: &[Property::Dilution],
};
