//! Formulas as people write them: infix, with as few brackets as there can be.

use crate::score::Symbol;
use crate::score::formula::Step;

/// How tightly something holds together: a sum least, a single quantity most.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
    Sum,
    Product,
    Whole,
}

/// A formula with its quantities and constants written as `term` and `constant` say; empty for a
/// formula that is none.
#[must_use]
pub fn infix(
    formula: &[Step],
    term: &dyn Fn(Symbol) -> String,
    constant: &dyn Fn(f64) -> String,
) -> String {
    let mut stack: Vec<(String, Holds)> = Vec::new();
    for step in formula {
        let mut last = |least: Holds| match stack.pop() {
            Some((text, holds)) if holds < least => format!("({text})"),
            Some((text, _)) => text,
            None => String::new(),
        };
        let mut both = |sign: &str, left: Holds, right: Holds| {
            let (b, a) = (last(right), last(left));
            format!("{a}{sign}{b}")
        };
        let written = match *step {
            Step::Term(symbol) => (term(symbol), Holds::Whole),
            Step::Constant(value) => (constant(value), Holds::Whole),
            Step::Add => (both(" + ", Holds::Sum, Holds::Sum), Holds::Sum),
            Step::Subtract => (both(" − ", Holds::Sum, Holds::Product), Holds::Sum),
            Step::Multiply => (both(" × ", Holds::Product, Holds::Product), Holds::Product),
            Step::Divide => (both(" ÷ ", Holds::Product, Holds::Whole), Holds::Product),
            Step::Min => (format!("min({})", both("; ", Holds::Sum, Holds::Sum)), Holds::Whole),
            Step::Max => (format!("max({})", both("; ", Holds::Sum, Holds::Sum)), Holds::Whole),
            Step::Log2 => (format!("log2({})", last(Holds::Sum)), Holds::Whole),
            Step::Ln => (format!("ln({})", last(Holds::Sum)), Holds::Whole),
        };
        stack.push(written);
    }
    stack.pop().map(|(text, _)| text).unwrap_or_default()
}
