//! The tricks as buttons, what they change in a few formulas, and what can be undone.

use super::Dispatch;
use super::accounts::one_of_several;
use super::analysis::{Analysis, Scored};
use super::dom;
use super::effect::use_toggle;
use super::part::{heading, section};
use super::shared::Shared;
use super::state::{Action, State, Subject};
use crate::explain::tricks::{Effect, effects, moved, property, telling};
use crate::locale::Locale;
use crate::score::{LENSES, Lens, LensId, Property, Score};
use crate::trick::TRICKS;
use yew::prelude::*;

/// How many formulas are shown before and after.
const N_ROWS: usize = 4;

/// The formulas that are shown while no trick is played: the first of them that have a value.
const AT_FIRST: [LensId; 6] = [
    LensId::Klout,
    LensId::RateByFollowers,
    LensId::Number,
    LensId::Followers,
    LensId::Loud,
    LensId::Applause,
];

/// An activity with its number, and what follows from it.
pub(super) type Followed<'a> = (&'a Scored, &'a Shared<Analysis>);

/// The buttons and what they change: `before` is what there is without the tricks, `after` with them.
pub(super) fn what_if(
    state: &State,
    before: Followed<'_>,
    after: Followed<'_>,
    dispatch: &Dispatch,
) -> Html {
    let (locale, words) = (state.locale, &state.locale.what_if);
    let send = |action: fn() -> Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(action()))
    };
    let tricks = TRICKS.iter().zip(words.buttons).map(|(trick, name)| {
        let (id, dispatch) = (trick.id, dispatch.clone());
        let onclick = move |_: MouseEvent| dispatch.dispatch(Action::ToggleTrick(id));
        let is_pressed = state.tricks.contains(&id).to_string();
        html! {
            <button
                key={trick.key}
                type="button"
                data-trick={trick.key}
                aria-pressed={is_pressed}
                {onclick}
            >
                { name }
            </button>
        }
    });
    // Buttons stay when there is nothing for them to do: to remove one would remove the focus from it.
    let disabled = |text, is_possible: bool, onclick: Callback<MouseEvent>| {
        html! {
            <button type="button" class="link" aria-disabled={(!is_possible).to_string()} {onclick}>
                { text }
            </button>
        }
    };
    let content = html! {
        <>
            <div class="choices tricks">{ for tricks }</div>
            { rows(before, after, locale) }
        </>
    };
    let is_other = match state.subject {
        Subject::Sample(_) => true,
        Subject::Typed(_) => false,
        Subject::Own(..) => one_of_several(state).is_some(),
    };
    let title = if is_other { words.heading } else { words.heading_you };
    let heading = html! {
        <div class="heading-row">
            { heading("what-if", "", html! { { title } }) }
            <div class="undo">
                { disabled(words.undo, state.can_undo(), send(|| Action::Undo)) }
                { disabled(words.redo, state.can_redo(), send(|| Action::Redo)) }
                { disabled(
                    words.put_back,
                    !state.tricks.is_empty(),
                    send(|| Action::TakeTricksBack),
                ) }
            </div>
        </div>
    };
    section("what-if", heading, content)
}

/// A few formulas before and after the tricks, those that moved most first.
fn rows(before: Followed<'_>, after: Followed<'_>, locale: &'static Locale) -> Html {
    let words = &locale.what_if;
    let is_tricked = before.1 != after.1;
    // The formula of the headline, and the number.
    let told = after.1.finding().place();
    let places = if is_tricked {
        let always: Vec<usize> = told.into_iter().chain([0]).collect();
        telling(&before.1.lenses, &after.1.lenses, &always, N_ROWS)
    } else {
        let at_first = AT_FIRST.map(|id| LENSES.iter().position(|lens| lens.id == id));
        let mut places: Vec<usize> = Vec::new();
        for place in [told].into_iter().chain(at_first).flatten() {
            if before.1.lenses[place].is_ok() && !places.contains(&place) {
                places.push(place);
            }
        }
        places.truncate(N_ROWS);
        places
    };
    let rows = places.into_iter().filter_map(|place| {
        let lens = LENSES.get(place)?;
        let value = |(scored, analysis): Followed<'_>| scored.value(place, analysis);
        let (before, after) = (value(before)?, value(after)?);
        let written = |value: f64| locale.value(lens.id, value);
        let (was, is) = (written(before), written(after));
        let is_number = lens.id == LensId::Number;
        // As a reader sees it: by as much as is written.
        let is_fooled = after > before && was != is;
        let name = match is_number {
            true if is_fooled => words.fooled,
            true => words.this_number,
            false => locale.lens(lens.id),
        };
        let class = classes!(
            is_number.then_some("this-number"),
            (moved(before, after) >= 0.2).then_some("moved"),
        );
        let value = if is_tricked {
            let was_alone = locale.value_alone(lens.id, before);
            let (sign, said) = if was == is {
                ("=", format!("{is}. {}", locale.trust.unchanged))
            } else {
                ("→", locale.from_to(&was, &is))
            };
            html! {
                <>
                    <span aria-hidden="true">{ format!("{was_alone} {sign} {is}") }</span>
                    <span class="unseen">{ said }</span>
                </>
            }
        } else {
            html! { { was } }
        };
        Some(html! {
            <tr key={place} {class}><th scope="row">{ name }</th><td>{ value }</td></tr>
        })
    });
    html! {
        <div class="rows">
            <table class="before-after">
                <caption class="unseen">{ words.rows }</caption>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// The properties of [`AllTricks`].
#[derive(PartialEq, Properties)]
pub(super) struct AllTricksProps {
    /// The analysis without the tricks.
    pub analysis: Shared<Analysis>,
    /// The language of all texts.
    pub locale: &'static Locale,
}

/// What every trick would do to every formula, as a table that is computed only while it is open.
#[component]
pub(super) fn AllTricks(props: &AllTricksProps) -> Html {
    let (is_open, toggle) = use_toggle();
    let locale = props.locale;
    let n_scored = props.analysis.lenses.iter().flatten().count();
    html! {
        <details class="all-tricks" open={is_open}>
            <summary onclick={toggle}>{ locale.counted(locale.what_if.all, n_scored) }</summary>
            if is_open {
                { table(&props.analysis, locale) }
            }
        </details>
    }
}

fn table(analysis: &Analysis, locale: &'static Locale) -> Html {
    let words = &locale.what_if;
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
            <div class="scroll" tabindex="0" role="region" aria-label={words.rows}>
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

/// The cell with what a trick changes in the value of the formula at `place`, and what the formula promises.
fn change(
    lens: &Lens,
    before: &Score,
    effect: &Effect,
    place: usize,
    locale: &'static Locale,
) -> Html {
    let promise = property(effect.trick.id).filter(|property| lens.holds(*property));
    let text = match &effect.after[place] {
        Ok(after) => signed(after.value - before.value, locale),
        Err(_) => "–".to_owned(),
    };
    let class = (text == UNCHANGED).then_some("same");
    html! {
        <td key={effect.trick.id as usize} {class}>
            { text }
            if let Some(property) = promise {
                <span class="promise">
                    { if property == Property::Volume {
                        locale.what_if.cannot_rise
                    } else {
                        locale.what_if.cannot_change
                    } }
                </span>
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

/// Undoes and does again by the keys that do so elsewhere: Control or Command with Z, and with Shift and Z.
/// In a field for text the browser undoes what was typed.
pub(super) fn undo_keys(dispatch: &Dispatch) -> Callback<KeyboardEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        let is_undo_key = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        if is_undo_key && event.key().eq_ignore_ascii_case("z") && !dom::is_in_text_field(&event) {
            event.prevent_default();
            dispatch.dispatch(if event.shift_key() { Action::Redo } else { Action::Undo });
        }
    })
}
