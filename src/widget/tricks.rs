//! The panel with the tricks: what each would do to every formula, as a table.

use super::disclosure::{Panel, PanelContext};
use crate::explain::tricks::{Effect, effects, property};
use crate::locale::Locale;
use crate::score::{LENSES, Lens, Missing, Score};
use yew::prelude::*;

/// The panel with the effects of all tricks.
pub(super) const PANEL: Panel = Panel {
    id: "tricks",
    heading: |locale| locale.tricks.heading,
    answer: |context| Some(html! { context.locale.tricks.answer }),
    content,
};

fn content(context: &PanelContext<'_>) -> Html {
    let (analysis, locale) = (context.analysis, context.locale);
    let words = &locale.tricks;
    let effects = effects(&analysis.activity, &analysis.settings, analysis.value());
    let heads = effects.iter().map(|effect| {
        let id = effect.trick.id;
        html! { <th key={id as usize} scope="col">{ locale.trick(id) }</th> }
    });
    // Formulas without a value have no row.
    let scored = LENSES.iter().zip(&analysis.lenses).enumerate();
    let rows = scored.filter_map(|(place, (lens, before))| {
        let before = before.as_ref().ok()?;
        let cells = effects.iter().map(|effect| change(lens, before, effect, place, locale));
        Some(html! {
            <tr key={lens.id as usize}>
                <th scope="row">{ locale.lens(lens.id) }</th>
                { for cells }
            </tr>
        })
    });
    html! {
        <>
            <p>{ words.intro }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={words.answer}>
                <table class="effects">
                    <thead>
                        <tr><th key="formula" scope="col">{ words.formula }</th>{ for heads }</tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </>
    }
}

/// The cell with what a trick changes in the value of the formula at `place`. ✓ marks where the
/// formula promises that the trick does not pay.
fn change(
    lens: &Lens,
    before: &Score,
    effect: &Effect,
    place: usize,
    locale: &'static Locale,
) -> Html {
    let promises = property(effect.trick.id).is_some_and(|property| lens.holds(property));
    let after: &Result<Score, Missing> = &effect.after[place];
    let text = match after {
        Ok(after) => signed(after.value - before.value, locale),
        Err(_) => "–".to_owned(),
    };
    let class = (text == UNCHANGED).then_some("same");
    html! {
        <td key={effect.trick.id as usize} {class}>
            { text }
            if promises {
                { " ✓" }
            }
        </td>
    }
}

/// In place of a change that would be written as 0.
const UNCHANGED: &str = "=";

/// A change with its sign.
fn signed(change: f64, locale: &Locale) -> String {
    let size = locale.responses(change.abs());
    if size == "0" {
        UNCHANGED.to_owned()
    } else if change < 0.0 {
        format!("\u{2212}{size}")
    } else {
        format!("+{size}")
    }
}
