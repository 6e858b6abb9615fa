//! The other formulas on the same activity, side by side and never blended.

use super::folded::Panel;
use super::part::{paragraph, together};
use super::reading::Reading;
use crate::locale::{Lenses, Locale};
use crate::score::{Lens, LensId, Missing, Score};
use yew::prelude::*;

/// The panel.
pub(super) const PANEL: Panel = Panel {
    id: "lenses",
    heading: |locale| locale.lenses.heading,
    answer,
    content: |open| {
        let formulas =
            open.reading.lenses.iter().map(|(lens, score)| formula(lens, score, open.locale));
        let list = html! { <ul class="formulas">{ for formulas }</ul> };
        together([paragraph("", open.locale.lenses.intro), list])
    },
};

/// Two of those that have a value, the first of these.
const TELLING: [LensId; 3] = [LensId::TFactor, LensId::Followers, LensId::Loud];

fn answer(reading: &Reading, locale: &Locale) -> String {
    let value = |id: &LensId| {
        let (lens, score) = reading.lenses.iter().find(|(lens, _)| lens.id == *id)?;
        let value = score.as_ref().ok()?.value;
        let Lenses { name, value: written, .. } = &locale.lenses;
        Some(format!("{}: {}", name(lens.id), written(locale, lens.id, value)))
    };
    let two: Vec<String> = TELLING.iter().filter_map(value).take(2).collect();
    two.join("; ")
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
