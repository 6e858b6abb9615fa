//! What tricks would do to every formula, as a table.

use super::disclosure::{Panel, PanelContext};
use super::part::{marked_up, paragraph, together};
use crate::explain::tricks::{Effect, effects, property};
use crate::locale::Locale;
use crate::markup::Markup;
use crate::score::{LENSES, Lens, Missing, Score};
use yew::prelude::*;

/// The panel.
pub(super) const PANEL: Panel = Panel {
    id: "tricks",
    heading: |locale| locale.tricks.heading,
    answer: |context| Some(context.locale.tricks.answer.to_owned()),
    content,
};

fn content(context: &PanelContext<'_>) -> Html {
    let (analysis, locale) = (context.analysis, context.locale);
    let words_of = &locale.tricks;
    let effects = effects(&analysis.activity, &analysis.settings, analysis.value());
    let mut table = Markup::default();
    table.tag("table class=\"effects\"");
    table.tag("thead");
    table.tag("tr");
    table.element("th scope=\"col\"", words_of.formula);
    for effect in &effects {
        table.element("th scope=\"col\"", locale.trick(effect.trick.id));
    }
    table.end("tr");
    table.end("thead");
    table.tag("tbody");
    for (place, (lens, before)) in LENSES.iter().zip(&analysis.lenses).enumerate() {
        let Ok(before) = before else { continue };
        table.tag("tr");
        table.element("th scope=\"row\"", locale.lens(lens.id));
        for effect in &effects {
            let (tag, text) = changed(lens, before, effect, place, locale);
            table.element(tag, &text);
        }
        table.end("tr");
    }
    table.end("tbody");
    table.end("table");
    let table = html! {
        <div class="scroll" tabindex="0" role="region" aria-label={words_of.answer}>
            { marked_up(table.into_text()) }
        </div>
    };
    together([paragraph("", words_of.intro), table])
}

/// The cell with what a trick makes of a value.
fn changed(
    lens: &Lens,
    before: &Score,
    effect: &Effect,
    place: usize,
    locale: &Locale,
) -> (&'static str, String) {
    let promises = property(effect.trick.id).is_some_and(|one| lens.holds(one));
    let after: &Result<Score, Missing> = &effect.after[place];
    let (tag, text) = match after {
        Err(_) => ("td", "–".to_owned()),
        Ok(after) => {
            let change = after.value - before.value;
            // What would be shown as nothing is nothing.
            let size = locale.responses(change.abs());
            match (size.as_str(), change < 0.0) {
                ("0", _) => ("td class=\"same\"", "=".to_owned()),
                (_, true) => ("td", format!("\u{2212}{size}")),
                (_, false) => ("td", format!("+{size}")),
            }
        }
    };
    (tag, if promises { text + " ✓" } else { text })
}
