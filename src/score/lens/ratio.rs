//! The Ratio: replies divided by likes. Above 1, a post is said to be "ratioed": more people had
//! something to say about it than liked it.
//!
//! R. Korde, "Trump's Twitter ratio this year and his most unpopular tweets", October 2017, divides replies
//! by likes, as here. FiveThirtyEight, "twitter-ratio", October 2017, shows the shares of likes, reposts and
//! replies instead. The posts that take part are those for which the export shows both counts.

use super::{FormulaStatus, Lens, LensId};
use crate::activity::Response;
use crate::score::formula::Step;
use crate::score::property::Property;
use crate::score::source;
use crate::score::term::Symbol;

/// Replies per like. By hand: 3 replies and 12 likes: 0.25.
pub const LENS: Lens = Lens {
    id: LensId::Ratio,
    key: "ratio",
    status: FormulaStatus::Published,
    source: &source::KORDE,
    formula: &[Step::Term(Symbol::Replies), Step::Term(Symbol::Likes), Step::Divide],
    terms: |facts| {
        facts.needs(Response::Like)?;
        facts.needs(Response::Reply)?;
        let [likes, replies] = facts.all.ratioed;
        Ok(vec![Symbol::Likes.term(likes), Symbol::Replies.term(replies)])
    },
    fails: &[Property::Monotone],
};
