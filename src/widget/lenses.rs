//! The other formulas on the same activity, side by side and never blended.

use super::folded::{Open, Panel};
use super::part::{paragraph, together};
use crate::explain::derivation::infix;
use crate::locale::Locale;
use crate::score::formula::value_of;
use crate::score::{LENSES, Lens, LensId, Missing, Score};
use yew::prelude::*;

/// The panel.
pub(super) const PANEL: Panel = Panel {
    id: "lenses",
    heading: |locale| locale.lenses.heading,
    answer: |open| Some(answer(open)),
    content: |open| {
        // Those with a value first.
        let formulas = [true, false].into_iter().flat_map(|has_value| {
            let scores = LENSES.iter().zip(&open.reading.lenses);
            let such = scores.filter(move |(_, score)| score.is_ok() == has_value);
            such.map(|(lens, score)| formula(lens, score, open.locale))
        });
        let list = html! { <ul class="formulas">{ for formulas }</ul> };
        together([paragraph("", open.locale.lenses.intro), list])
    },
};

/// Two of those that have a value, the first of these.
const TELLING: [LensId; 3] = [LensId::Klout, LensId::TFactor, LensId::Followers];

fn answer(open: &Open<'_>) -> String {
    let (reading, locale) = (open.reading, open.locale);
    let said = |id: &LensId| {
        let place = LENSES.iter().position(|lens| lens.id == *id)?;
        let score = reading.lenses[place].as_ref().ok()?;
        Some(format!("{}: {}", locale.lens(*id), locale.value(*id, score.value)))
    };
    TELLING.iter().filter_map(said).take(2).collect::<Vec<_>>().join("; ")
}

fn formula(lens: &Lens, score: &Result<Score, Missing>, locale: &'static Locale) -> Html {
    let constant = |value: f64| locale.exactly(value);
    let by_name = || infix(lens.formula, &|symbol| locale.symbol(symbol).to_owned(), &constant);
    let (value, made_of) = match score {
        Ok(score) => {
            let term = |symbol| locale.exactly(value_of(symbol, &score.terms));
            let by_number = infix(lens.formula, &term, &constant);
            (locale.value(lens.id, score.value), format!("{} = {by_number}", by_name()))
        }
        Err(missing) => (String::from("–"), locale.missing(*missing)),
    };
    let source = format!("{} ({})", lens.source, locale.status(lens.status));
    html! {
        <li>
            <h3>{ locale.lens(lens.id) }</h3>
            { paragraph("value", value) }
            { paragraph("made-of", made_of) }
            { paragraph("meaning", locale.meaning(lens.id)) }
            { paragraph("source", source) }
        </li>
    }
}
