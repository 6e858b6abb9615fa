//! What tricks would do to every formula, as a table.

use super::folded::{Open, Panel};
use super::part::{cell, head, paragraph, row, together, words};
use crate::explain::tricks::{Effect, effects, property};
use crate::locale::Locale;
use crate::score::{LENSES, Lens, Missing, Score};
use yew::prelude::*;

/// The panel.
pub(super) const PANEL: Panel = Panel {
    id: "tricks",
    heading: |locale| locale.tricks.heading,
    answer: |open| Some(open.locale.tricks.answer.to_owned()),
    content,
};

fn content(open: &Open<'_>) -> Html {
    let (reading, locale) = (open.reading, open.locale);
    let words_of = &locale.tricks;
    let effects = effects(&reading.activity, &reading.settings, reading.value());
    let names = effects.iter().map(|effect| head("col", words((words_of.name)(effect.trick.id))));
    let rows =
        LENSES.iter().zip(&reading.lenses).enumerate().filter_map(|(place, (lens, before))| {
            let before = before.as_ref().ok()?;
            let cells = effects.iter().map(|effect| changed(lens, before, effect, place, locale));
            let name = head("row", words((locale.lenses.name)(lens.id)));
            Some(row(together([name].into_iter().chain(cells))))
        });
    let table = html! {
        <div class="scroll" tabindex="0" role="region" aria-label={words_of.answer}>
            <table class="effects">
                <thead><tr>{ head("col", words(words_of.formula)) }{ for names }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    };
    together([paragraph("", words_of.intro), table])
}

/// What a trick makes of a value.
fn changed(lens: &Lens, before: &Score, effect: &Effect, place: usize, locale: &Locale) -> Html {
    let promises = property(effect.trick.id).is_some_and(|one| lens.holds.contains(&one));
    let after: &Result<Score, Missing> = &effect.after[place];
    let (class, text) = match after {
        Err(_) => ("", "–".to_owned()),
        Ok(after) => {
            let change = after.value - before.value;
            // What would be shown as nothing is nothing.
            let size = locale.responses(change.abs());
            match (size.as_str(), change < 0.0) {
                ("0", _) => ("same", "=".to_owned()),
                (_, true) => ("", format!("\u{2212}{size}")),
                (_, false) => ("", format!("+{size}")),
            }
        }
    };
    cell(class, if promises { format!("{text} ✓") } else { text })
}
