//! What a printed page says beside what is seen: whose number it is, what it rests on, and every formula.

use super::accounts::name;
use super::analysis::Analysis;
use super::headline::shown_person;
use super::part::marked_up;
use super::state::{State, Subject};
use crate::figure::FactTable;
use crate::score::LENSES;
use yew::prelude::*;

/// The version of this crate, and so of its formulas.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The facts as a table, which only a printed page shows.
pub(super) fn print(state: &State, analysis: &Analysis) -> Html {
    let locale = state.locale;
    let (words, figures) = (&locale.print, &locale.figures);
    let mut rows = Vec::new();
    let mut row = |what: &str, value: String| rows.push(vec![what.to_owned(), value]);
    row(locale.headline.person, whose(state));
    if !state.tricks.is_empty() {
        let tricks: Vec<&str> = state.tricks.iter().map(|&id| locale.trick(id)).collect();
        row(words.tricks, tricks.join("; "));
    }
    if let Some(as_of) = analysis.activity.as_of() {
        row(words.as_of, locale.date(as_of.date()));
    }
    row(words.version, VERSION.to_owned());
    if let Ok(scored) = &analysis.number {
        let number = &scored.number;
        row(figures.column_posts, locale.count(number.n_posts));
        row(figures.level, locale.level(number.level));
        row(figures.next_post, locale.next_post(number.next_post));
    }
    for (lens, score) in LENSES.iter().zip(&analysis.lenses) {
        let value = match score {
            Ok(score) => locale.value(lens.id, score.value),
            Err(missing) => locale.missing(*missing),
        };
        row(locale.lens(lens.id), value);
    }
    let columns = vec![figures.column_what, locale.strip.value];
    let table = FactTable { columns, rows };
    html! { <div class="in-print">{ marked_up(table.html(words.caption)) }</div> }
}

/// Whose posts are shown: of an import, the account, too.
fn whose(state: &State) -> String {
    let person = shown_person(state);
    match &state.subject {
        Subject::Own(import, account) => {
            let own = state.locale.headline.own;
            format!("{own}: {}", name(import, *account, state.locale))
        }
        Subject::Sample(_) => format!("{person}. {}", state.locale.headline.made_up),
        Subject::Typed(_) => format!("{person}. {}", state.locale.inputs.rule),
    }
}
