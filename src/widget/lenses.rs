//! The other formulas on the same activity, side by side and never blended.

use super::part::{cell, columns, head, heading, paragraph, row, section, together, words};
use super::reading::Reading;
use crate::locale::Locale;
use crate::score::{Lens, Missing, Score};
use yew::prelude::*;

/// The panel.
pub(super) fn lenses(reading: &Reading, locale: &'static Locale) -> Html {
    let lenses = &locale.lenses;
    let rows = reading.lenses.iter().map(|(lens, score)| lens_row(lens, score, locale));
    let table = html! {
        <div class="scroll" tabindex="0" role="region" aria-labelledby="lenses">
            <table>
                { columns(&lenses.columns) }
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    };
    let intro = paragraph("", lenses.intro);
    section("lenses", heading("lenses", "", words(lenses.heading)), together([intro, table]))
}

fn lens_row(lens: &Lens, score: &Result<Score, Missing>, locale: &'static Locale) -> Html {
    let lenses = &locale.lenses;
    let (value, made_of) = match score {
        Ok(score) => {
            let terms: Vec<String> = score
                .terms
                .iter()
                .map(|term| (lenses.term)(locale, term.symbol, term.value))
                .collect();
            ((lenses.value)(locale, lens.id, score.value), terms.join(", "))
        }
        Err(missing) => (String::from("–"), (lenses.missing)(locale, *missing)),
    };
    let meaning = html! { <span class="meaning">{ (lenses.meaning)(lens.id) }</span> };
    row(together([
        head("row", together([words((lenses.name)(lens.id)), meaning])),
        cell("value", value),
        cell("", made_of),
        cell("source", format!("{} ({})", lens.source, (lenses.status)(lens.status))),
    ]))
}
