//! P14: the derivation that is shown of a value, read back by a parser of its own, gives that value.

use crate::worlds::worlds;
use influence_score::explain::derivation::infix;
use influence_score::locale::{LANGUAGES, Locale};
use influence_score::score::formula::{evaluate, value_of};
use influence_score::score::math::log2;
use influence_score::score::number::number;
use influence_score::score::{LENSES, LensId, Score, Settings, Term};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

proptest! {
    #![proptest_config(crate::make::cases(1_000))]

    #[test]
    fn derivations_come_to_what_they_are_shown_to_come_to(world in worlds(0..120)) {
        let activity = world.activity();
        for lens in LENSES {
            let Ok(score) = lens.compute(&activity, &Settings::default()) else { continue };
            prop_assert!(score.value.is_finite(), "{} is {}", lens.key, score.value);
            // The formula over its terms gives the value, to the bit.
            let again = evaluate(lens.formula, &score.terms).unwrap();
            prop_assert_eq!(again.to_bits(), score.value.to_bits(), "{}", lens.key);
            // So does the derivation written with all digits.
            let all_digits = written(lens.formula, &score, &|x| format!("{x}"));
            let read = Reader::read(&all_digits, &|_| 0.0);
            prop_assert_eq!([read.low, read.high].map(f64::to_bits), [score.value; 2].map(f64::to_bits));
            // With the digits that are shown, the value is within what the rounded digits leave open.
            for locale in LANGUAGES.iter().map(|language| language.locale) {
                let shown = written(lens.formula, &score, &|x| locale.exactly(x));
                let read = Reader::read(&plain(&shown, locale), &|number| {
                    let is_it = |term: &&Term| plain(&locale.exactly(term.value), locale).parse() == Ok(number);
                    let is_rounded = score.terms.iter().filter(is_it).any(|term| term.value.fract() != 0.0);
                    if is_rounded { left_open(number) } else { 0.0 }
                });
                prop_assert!(
                    read.low <= score.value && score.value <= read.high,
                    "{}: {shown} is {read:?}, not {}", lens.key, score.value
                );
                // Klout is a small difference of large numbers.
                let scale = if lens.id == LensId::Klout { 100.0 } else { score.value.abs() };
                let width = read.high - read.low;
                prop_assert!(width <= 0.01 * scale + 1e-5, "{}: {shown} is {read:?}", lens.key);
            }
        }
    }
}

/// The number with its intervals and the number as a lens are the same, to the bit.
#[test]
fn the_number_is_what_its_formula_comes_to() {
    let mut runner = TestRunner::new(crate::make::cases(1));
    let lens = LENSES.iter().find(|lens| lens.id == LensId::Number).unwrap();
    for _ in 0..500 {
        let activity = worlds(5..120).new_tree(&mut runner).unwrap().current().activity();
        let settings = Settings::default();
        let shown = number(&activity, &settings).map(|number| number.value.to_bits());
        assert_eq!(shown, lens.compute(&activity, &settings).map(|score| score.value.to_bits()));
    }
}

#[test]
fn brackets_stand_where_they_are_needed() {
    let by_name = |id| {
        let lens = LENSES.iter().find(|lens| lens.id == id).unwrap();
        infix(lens.formula, &|_| "x".into(), &|c| c.to_string())
    };
    assert_eq!(by_name(LensId::SocialNetworkingPotential), "((x + x) ÷ x + (x + x) ÷ x) ÷ 2");
    assert_eq!(by_name(LensId::Loud), "x ÷ (x ÷ 7)");
    assert_eq!(by_name(LensId::Followers), "min(100; 5 × log2(1 + x))");
    assert_eq!(by_name(LensId::RetweetImpact), "x × ln(max(x; 1))");
}

/// Writes the formula with numbers in place of its quantities.
fn written(
    formula: &[influence_score::score::formula::Step],
    score: &Score,
    number: &dyn Fn(f64) -> String,
) -> String {
    infix(formula, &|symbol| number(value_of(symbol, &score.terms)), number)
}

/// Writes numbers with a decimal point and without group separators.
fn plain(text: &str, locale: &Locale) -> String {
    let (decimal, group) = if locale.tag == "de" { (',', '.') } else { ('.', ',') };
    let ungrouped = text.chars().filter(|&c| c != group);
    ungrouped.map(|c| if c == decimal { '.' } else { c }).collect()
}

/// How far a rounded number may be from the number that is shown: half a unit of the fourth significant
/// digit, because zeros at the end are left out; but at least half a unit of the eighth decimal place, and
/// at most one half.
fn left_open(shown: f64) -> f64 {
    let fourth = if shown == 0.0 { 0.0 } else { 10_f64.powf(shown.log10().floor() - 3.0) };
    0.5 * fourth.clamp(1e-8, 1.0) * (1.0 + 1e-9)
}

/// The range that a value lies in.
#[derive(Clone, Copy, Debug)]
struct Range {
    low: f64,
    high: f64,
}

impl Range {
    /// Applies an operation that is monotone in each operand, so that its extremes are at theirs.
    fn with(self, other: Range, of: impl Fn(f64, f64) -> f64) -> Range {
        let corners = [
            of(self.low, other.low),
            of(self.low, other.high),
            of(self.high, other.low),
            of(self.high, other.high),
        ];
        Range {
            low: corners.into_iter().fold(f64::INFINITY, f64::min),
            high: corners.into_iter().fold(f64::NEG_INFINITY, f64::max),
        }
    }
}

/// Parses an infix formula by the usual rules and evaluates it.
struct Reader<'a> {
    rest: Vec<char>,
    left_open: &'a dyn Fn(f64) -> f64,
}

impl Reader<'_> {
    fn read(text: &str, left_open: &dyn Fn(f64) -> f64) -> Range {
        let mut rest: Vec<char> = text.chars().filter(|c| *c != ' ').collect();
        rest.reverse();
        let mut reader = Reader { rest, left_open };
        let value = reader.sum();
        assert!(reader.rest.is_empty(), "{text} goes on");
        value
    }

    fn next_is(&mut self, wanted: char) -> bool {
        self.rest.pop_if(|next| *next == wanted).is_some()
    }

    fn sum(&mut self) -> Range {
        let mut value = self.product();
        loop {
            if self.next_is('+') {
                value = value.with(self.product(), |a, b| a + b);
            } else if self.next_is('−') {
                value = value.with(self.product(), |a, b| a - b);
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> Range {
        let mut value = self.atom();
        loop {
            if self.next_is('×') {
                value = value.with(self.atom(), |a, b| a * b);
            } else if self.next_is('÷') {
                value = value.with(self.atom(), |a, b| a / b);
            } else {
                return value;
            }
        }
    }

    fn atom(&mut self) -> Range {
        let mut name = String::new();
        while let Some(c) = self.rest.pop_if(|c| c.is_alphanumeric() || *c == '.') {
            name.push(c);
        }
        if !self.next_is('(') {
            let shown: f64 = name.parse().unwrap_or_else(|_| panic!("{name} is no number"));
            let open = (self.left_open)(shown);
            return Range { low: shown - open, high: shown + open };
        }
        let first = self.sum();
        let second = if self.next_is(';') { self.sum() } else { first };
        assert!(self.next_is(')'), "a bracket is closed");
        match name.as_str() {
            "" => first,
            "min" => first.with(second, f64::min),
            "max" => first.with(second, f64::max),
            "log2" => first.with(first, |x, _| log2(x)),
            "ln" => first.with(first, |x, _| log2(x) * std::f64::consts::LN_2),
            unknown => panic!("{unknown} is not known"),
        }
    }
}
