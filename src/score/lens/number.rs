//! The number as one of the lenses; see [`number`](mod@crate::score::number).

use super::{FormulaStatus, Lens, LensId};
use crate::score::formula::Step;
use crate::score::number::Sums;
use crate::score::source;
use crate::score::term::Symbol;

/// S = Σ w s ÷ Σ w. By hand: five posts of weight 1 with 0, 1, 3, 7 and 15 responses score 0, 5, 10,
/// 15 and 20 points: 50 ÷ 5 = 10.
pub const LENS: Lens = Lens {
    id: LensId::Number,
    key: "number",
    status: FormulaStatus::Ours,
    source: &source::OURS,
    formula: &[Step::Term(Symbol::WeightedScores), Step::Term(Symbol::Weights), Step::Divide],
    terms: |facts| {
        let Sums { weighted_scores, weight } = facts.number?;
        Ok(vec![Symbol::WeightedScores.term(weighted_scores), Symbol::Weights.term(weight)])
    },
    fails: &[],
};
