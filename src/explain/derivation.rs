//! Formulas as people write them: in infix notation, with no more brackets than needed.

use crate::score::Symbol;
use crate::score::formula::Step;

/// How tightly an expression binds: a sum least, a single quantity most.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Precedence {
    Sum,
    Product,
    Atom,
}

/// Writes a formula in infix notation. `term` and `constant` write its quantities and constants. An
/// empty formula gives an empty text.
#[must_use]
pub fn infix(
    formula: &[Step],
    term: &dyn Fn(Symbol) -> String,
    constant: &dyn Fn(f64) -> String,
) -> String {
    use Precedence::{Atom, Product, Sum};
    let mut stack: Vec<(String, Precedence)> = Vec::new();
    for step in formula {
        // An operand that binds less tightly than needed is put into brackets.
        let mut pop = |needed: Precedence| match stack.pop() {
            Some((text, precedence)) if precedence < needed => format!("({text})"),
            Some((text, _)) => text,
            None => String::new(),
        };
        let mut binary = |sign: &str, left: Precedence, right: Precedence| {
            let (b, a) = (pop(right), pop(left));
            format!("{a}{sign}{b}")
        };
        let written = match *step {
            Step::Term(symbol) => (term(symbol), Atom),
            Step::Constant(value) => (constant(value), Atom),
            Step::Add => (binary(" + ", Sum, Sum), Sum),
            Step::Subtract => (binary(" − ", Sum, Product), Sum),
            Step::Multiply => (binary(" × ", Product, Product), Product),
            Step::Divide => (binary(" ÷ ", Product, Atom), Product),
            Step::Min => (format!("min({})", binary("; ", Sum, Sum)), Atom),
            Step::Max => (format!("max({})", binary("; ", Sum, Sum)), Atom),
            Step::Log2 => (format!("log2({})", pop(Sum)), Atom),
            Step::Ln => (format!("ln({})", pop(Sum)), Atom),
        };
        stack.push(written);
    }
    stack.pop().map(|(text, _)| text).unwrap_or_default()
}
