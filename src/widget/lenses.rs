//! The other formulas on the same activity, side by side and never blended.

use super::part::{heading, paragraph, section, together, words};
use super::reading::Reading;
use crate::locale::Locale;
use crate::score::{Lens, Missing, Score};
use yew::prelude::*;

/// The panel.
pub(super) fn lenses(reading: &Reading, locale: &'static Locale) -> Html {
    let lenses = &locale.lenses;
    let formulas = reading.lenses.iter().map(|(lens, score)| formula(lens, score, locale));
    let list = html! { <ul class="formulas">{ for formulas }</ul> };
    let intro = paragraph("", lenses.intro);
    section("lenses", heading("lenses", "", words(lenses.heading)), together([intro, list]))
}

fn formula(lens: &Lens, score: &Result<Score, Missing>, locale: &'static Locale) -> Html {
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
    let source = format!("{} ({})", lens.source, (lenses.status)(lens.status));
    html! {
        <li>
            <h3>{ (lenses.name)(lens.id) }</h3>
            { paragraph("value", value) }
            { paragraph("made-of", made_of) }
            { paragraph("meaning", (lenses.meaning)(lens.id)) }
            { paragraph("source", source) }
        </li>
    }
}
