//! Applause and conversation: the likes and the replies that a post draws, on average. The third
//! measure of the same author, amplification, is the [rate of reposts](super::reposts::RATE).
//!
//! A. Kaushik, "Best Social Media Metrics: Conversation, Amplification, Applause, Economic Value",
//! October 2011. A post whose count the export does not show takes no part.

use super::{FormulaStatus, Lens, LensId};
use crate::activity::Response;
use crate::score::facts::Facts;
use crate::score::formula::Step;
use crate::score::math::usize_as_f64;
use crate::score::missing::Missing;
use crate::score::source;
use crate::score::term::{Symbol, Term};

/// Likes per post. By hand: 7 likes of 2 posts: 3.5.
pub const APPLAUSE: Lens = Lens {
    id: LensId::Applause,
    key: "applause",
    status: FormulaStatus::Published,
    source: &source::KAUSHIK,
    formula: &[Step::Term(Symbol::Likes), Step::Term(Symbol::Posts), Step::Divide],
    terms: |facts| terms(facts, Response::Like, Symbol::Likes),
    fails: &[],
};

/// Replies per post. By hand: 1 reply to 4 posts: 0.25.
pub const CONVERSATION: Lens = Lens {
    id: LensId::Conversation,
    key: "conversation",
    formula: &[Step::Term(Symbol::Replies), Step::Term(Symbol::Posts), Step::Divide],
    terms: |facts| terms(facts, Response::Reply, Symbol::Replies),
    ..APPLAUSE
};

/// The responses of a kind, and the posts whose count of them is known.
fn terms(facts: &Facts<'_>, response: Response, symbol: Symbol) -> Result<Vec<Term>, Missing> {
    facts.needs(response)?;
    let drawn = facts.all.of(response);
    Ok(vec![symbol.term(drawn.sum), Symbol::Posts.term(usize_as_f64(drawn.n_counted))])
}
