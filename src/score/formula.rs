//! Formulas as data: what computes a value is what is shown of it.

use super::math::log2;
use super::{Missing, Symbol, Term};

/// One step of a formula in postfix notation: operands first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// A quantity.
    Term(Symbol),
    /// A constant.
    Constant(f64),
    /// The sum of the last two.
    Add,
    /// The last but one less the last.
    Subtract,
    /// The last but one times the last.
    Multiply,
    /// The last but one divided by the last.
    Divide,
    /// The logarithm of the last to base 2.
    Log2,
    /// The natural logarithm of the last.
    Ln,
    /// The smaller of the last two.
    Min,
    /// The larger of the last two.
    Max,
}

/// The value of a formula over its terms; 0 for a formula that is none.
///
/// # Errors
///
/// [`Missing::Undefined`] where a step has no value: something is divided by zero.
pub fn evaluate(formula: &[Step], terms: &[Term]) -> Result<f64, Missing> {
    let mut stack: Vec<f64> = Vec::new();
    for step in formula {
        let mut last = || stack.pop().unwrap_or(0.0);
        let value = match *step {
            Step::Term(symbol) => value_of(symbol, terms),
            Step::Constant(constant) => constant,
            Step::Log2 => log2(last()),
            Step::Ln => log2(last()) * std::f64::consts::LN_2,
            Step::Add | Step::Subtract | Step::Multiply | Step::Divide | Step::Min | Step::Max => {
                let (b, a) = (last(), last());
                match step {
                    Step::Add => a + b,
                    Step::Subtract => a - b,
                    Step::Multiply => a * b,
                    Step::Min => a.min(b),
                    Step::Max => a.max(b),
                    _ => a / b,
                }
            }
        };
        // At once: the smaller of 100 and what is no number would be 100.
        if !f64::is_finite(value) {
            return Err(Missing::Undefined);
        }
        stack.push(value);
    }
    Ok(stack.pop().unwrap_or(0.0))
}

/// The value of a quantity among `terms`.
#[must_use]
pub fn value_of(symbol: Symbol, terms: &[Term]) -> f64 {
    terms.iter().find(|term| term.symbol == symbol).map_or(0.0, |term| term.value)
}
