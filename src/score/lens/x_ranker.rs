//! The weights by which X ranked posts in April 2023, applied to counts: 0.5 for a like, 1 for a repost
//! and 13.5 for a reply.
//!
//! X published them in its repository `the-algorithm-ml`, in `projects/home/recap/README.md` of 5 April
//! 2023. There they weigh the probabilities that the
//! reader of a timeline will like, repost or reply, beside other acts that no export shows, and were set
//! so that each act contributes about as much as any other. Applied to counts they are an idea of this
//! project, and no score that X published.

use super::{FormulaStatus, Lens, LensId};
use crate::activity::Response;
use crate::score::formula::Step;
use crate::score::math::usize_as_f64;
use crate::score::source;
use crate::score::term::Symbol;

/// The weight of a like.
const LIKE: f64 = 0.5;
/// The weight of a reply. That of a repost is 1.
const REPLY: f64 = 13.5;

/// The weighted responses per post. By hand: 4 likes, 2 reposts and 1 reply to one post: 2 + 2 + 13.5 =
/// 17.5.
pub const LENS: Lens = Lens {
    id: LensId::XRanker,
    key: "x_ranker",
    status: FormulaStatus::PublishedIdea,
    source: &source::X_RANKER,
    formula: &[
        Step::Constant(LIKE),
        Step::Term(Symbol::LikesAPost),
        Step::Multiply,
        Step::Term(Symbol::RepostsAPost),
        Step::Add,
        Step::Constant(REPLY),
        Step::Term(Symbol::RepliesAPost),
        Step::Multiply,
        Step::Add,
    ],
    terms: |facts| {
        let mean = |response, symbol: Symbol| {
            facts.needs(response)?;
            let drawn = facts.all.of(response);
            Ok(symbol.term(drawn.sum / usize_as_f64(drawn.n_counted)))
        };
        Ok(vec![
            mean(Response::Like, Symbol::LikesAPost)?,
            mean(Response::Repost, Symbol::RepostsAPost)?,
            mean(Response::Reply, Symbol::RepliesAPost)?,
        ])
    },
    fails: &[],
};
