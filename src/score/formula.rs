//! Formulas as data: the same steps compute a value and are shown as its derivation.

use super::math::log2;
use super::missing::Missing;
use super::term::{Symbol, Term};

/// One step of a formula in postfix notation. An operation takes its operands from the top of a stack
/// and leaves its result there; below, *b* is the top of the stack and *a* the operand under it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Pushes the value of a quantity.
    Term(Symbol),
    /// Pushes a constant without a unit.
    Constant(f64),
    /// The sum a + b.
    Add,
    /// The difference a − b.
    Subtract,
    /// The product a × b.
    Multiply,
    /// The quotient a ÷ b.
    Divide,
    /// The logarithm of b to base 2.
    Log2,
    /// The natural logarithm of b.
    Ln,
    /// The smaller of a and b.
    Min,
    /// The larger of a and b.
    Max,
}

/// Evaluates a formula over its terms. An empty formula gives 0.
///
/// # Errors
///
/// [`Missing::Undefined`] where a step has no finite value, as in a division by zero.
pub fn evaluate(formula: &[Step], terms: &[Term]) -> Result<f64, Missing> {
    let mut stack: Vec<f64> = Vec::new();
    for step in formula {
        let mut pop = || stack.pop().unwrap_or(0.0);
        let mut binary = |operation: fn(f64, f64) -> f64| {
            let (b, a) = (pop(), pop());
            operation(a, b)
        };
        let value = match *step {
            Step::Term(symbol) => value_of(symbol, terms),
            Step::Constant(constant) => constant,
            Step::Add => binary(|a, b| a + b),
            Step::Subtract => binary(|a, b| a - b),
            Step::Multiply => binary(|a, b| a * b),
            Step::Divide => binary(|a, b| a / b),
            Step::Min => binary(f64::min),
            Step::Max => binary(f64::max),
            Step::Log2 => log2(pop()),
            Step::Ln => log2(pop()) * std::f64::consts::LN_2,
        };
        // Each step is checked, because min(100, NaN) would be 100.
        if !value.is_finite() {
            return Err(Missing::Undefined);
        }
        stack.push(value);
    }
    Ok(stack.pop().unwrap_or(0.0))
}

/// Returns the value of a quantity among `terms`; 0 where it is not among them.
#[must_use]
pub fn value_of(symbol: Symbol, terms: &[Term]) -> f64 {
    terms.iter().find(|term| term.symbol == symbol).map_or(0.0, |term| term.value)
}
