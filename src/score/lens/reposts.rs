//! Measures of reposts alone: how many reposts a post draws, and how many posts draw any.
//!
//! The first is amplification by A. Kaushik, "Best Social Media Metrics: Conversation, Amplification,
//! Applause, Economic Value", October 2011. The second is one of those that F. Riquelme and P.
//! González-Cantergiani collect, "Measuring user influence on Twitter: A survey", arXiv 1508.07951, August
//! 2015. A post whose count of reposts the export does not show takes no part.

use super::{FormulaStatus, Lens, LensId};
use crate::activity::Response;
use crate::score::facts::Facts;
use crate::score::formula::Step;
use crate::score::math::usize_as_f64;
use crate::score::missing::Missing;
use crate::score::source;
use crate::score::term::{Symbol, Term};

/// Reposts per post, amplification. By hand: 3 reposts of 2 posts: 1.5.
pub const RATE: Lens = Lens {
    id: LensId::RepostRate,
    key: "repost_rate",
    status: FormulaStatus::Published,
    source: &source::KAUSHIK,
    formula: &[Step::Term(Symbol::Reposts), Step::Term(Symbol::Posts), Step::Divide],
    terms: |facts| terms(facts, Symbol::Reposts, facts.all.of(Response::Repost).sum),
    fails: &[],
};

/// The share of posts with at least one repost, in percent. By hand: the first of 2 posts was
/// reposted: 50 %.
pub const SHARE: Lens = Lens {
    id: LensId::ShareReposted,
    key: "share_reposted",
    source: &source::SURVEY,
    formula: &[
        Step::Constant(100.0),
        Step::Term(Symbol::PostsReposted),
        Step::Multiply,
        Step::Term(Symbol::Posts),
        Step::Divide,
    ],
    terms: |facts| {
        terms(facts, Symbol::PostsReposted, usize_as_f64(facts.all.of(Response::Repost).n_drew))
    },
    ..RATE
};

/// A sum and the posts whose count of reposts is known.
fn terms(facts: &Facts<'_>, symbol: Symbol, value: f64) -> Result<Vec<Term>, Missing> {
    facts.needs(Response::Repost)?;
    Ok(vec![
        symbol.term(value),
        Symbol::Posts.term(usize_as_f64(facts.all.of(Response::Repost).n_counted)),
    ])
}
