//! A number within a sentence that can be dragged sideways, typed, or stepped with the keyboard.
//!
//! The field is a text field: the wheel does not change it, and its text can be selected.

mod drag;
mod stops;
mod typed;

use super::dom;
use crate::chart::mark::coordinate;
use crate::locale::{ENGLISH, Locale};
use drag::Drag;
pub(super) use drag::is_dragged;
use std::ops::RangeInclusive;
use std::rc::Rc;
use stops::Stops;
use yew::prelude::*;

/// The half-lives, in days, that keys and drags stop at.
pub(super) const HALF_LIFE_LADDER: &[f64] =
    &[1.0, 2.0, 3.0, 5.0, 7.0, 10.0, 14.0, 21.0, 30.0, 45.0, 60.0, 90.0, 180.0, 365.0, 730.0];

/// The properties of [`Dial`].
#[derive(PartialEq, Properties)]
pub(super) struct DialProps {
    /// What the number is, for screen readers.
    pub label: AttrValue,
    /// The number that the field shows.
    pub value: f64,
    /// The numbers that are possible.
    pub range: RangeInclusive<f64>,
    /// How much an arrow key adds.
    pub step: f64,
    /// The numbers that keys and drags stop at, in ascending order. Where it is empty, as it is by default,
    /// they move by steps. Any other number of the range can be typed.
    #[prop_or_default]
    pub ladder: &'static [f64],
    /// The number with its unit, for screen readers: the number is in `{n}`; by forms. By default it is
    /// the number alone.
    #[prop_or("{n}")]
    pub spoken: &'static str,
    /// The language of the number and of what is said about it; English by default.
    #[prop_or(ENGLISH)]
    pub locale: &'static Locale,
    /// Called with each new number, which is in the range.
    pub set: Callback<f64>,
    /// Called when a drag has ended, and when the field has lost the focus.
    #[prop_or_default]
    pub on_rest: Callback<()>,
}

/// A field for a number, which can be typed, dragged, or changed with the arrow keys.
#[component]
pub(super) fn Dial(props: &DialProps) -> Html {
    let DialProps { value, locale, set, on_rest, .. } = props;
    let (value, locale) = (*value, *locale);
    let [low, high] = [*props.range.start(), *props.range.end()];
    let stops = Stops { low, high, step: props.step, ladder: props.ladder };
    // What is being typed may not be a number yet, such as "0.", and must not be overwritten.
    let draft = use_state(|| None::<String>);
    // The last pointer that was pressed, until the click that may follow.
    let drag = use_mut_ref(|| None::<Drag>);

    let oninput = {
        let (draft, set) = (draft.clone(), set.clone());
        move |event: InputEvent| {
            let text = dom::typed(&event).1;
            if let Some(typed) = typed::read(&text, locale) {
                set.emit(stops.nearest(typed));
            }
            draft.set(Some(text));
        }
    };
    let onkeydown = {
        let (draft, set) = (draft.clone(), set.clone());
        move |event: KeyboardEvent| {
            let key = event.key();
            if let Some(next) = stops.after_key(&key, value) {
                event.prevent_default();
                draft.set(None);
                set.emit(next);
            } else if key == "Enter" {
                draft.set(None);
            }
        }
    };
    let onblur = {
        let (draft, on_rest) = (draft.clone(), on_rest.clone());
        move |_: FocusEvent| {
            draft.set(None);
            on_rest.emit(());
        }
    };
    // Puts the number back that stood before a drag which turns out to be none.
    let put_back = {
        let (drag, set, on_rest) = (Rc::clone(&drag), set.clone(), on_rest.clone());
        move || {
            if let Some(drag) = drag.take().filter(Drag::is_sideways) {
                set.emit(drag.value);
                on_rest.emit(());
            }
        }
    };
    let onpointerdown = {
        let (drag, put_back) = (Rc::clone(&drag), put_back.clone());
        move |event: PointerEvent| {
            if !event.is_primary() {
                put_back();
            } else if event.button() == 0 {
                // The first movement of a fast pointer may end outside of the field.
                dom::capture_pointer(&event);
                *drag.borrow_mut() = Some(Drag::new(event.pointer_id(), place(&event), value));
            }
        }
    };
    let onpointermove = {
        let (drag, draft, set) = (Rc::clone(&drag), draft.clone(), set.clone());
        move |event: PointerEvent| {
            let mut drag = drag.borrow_mut();
            let Some(drag) = drag.as_mut().filter(|drag| drag.pointer == event.pointer_id()) else {
                return;
            };
            // A button that is released outside of the page ends no drag.
            if event.buttons() == 0 {
                Drag::rest();
                return;
            }
            if let Some(distance) = drag.distance(place(&event)) {
                draft.set(None);
                set.emit(stops.after_drag(drag.value, distance));
            }
        }
    };
    let onpointerup = {
        let (drag, on_rest) = (Rc::clone(&drag), on_rest.clone());
        move |event: PointerEvent| {
            if drag.borrow().as_ref().is_some_and(Drag::is_sideways) {
                dom::leave(&event);
                Drag::rest();
                on_rest.emit(());
            }
        }
    };
    let onpointercancel = move |_: PointerEvent| put_back();
    // The browser would focus the field when a drag begins. A click that ends no drag focuses it.
    let onmousedown = |event: MouseEvent| event.prevent_default();
    let onclick = move |event: MouseEvent| {
        if !drag.take().is_some_and(|drag| drag.is_sideways()) {
            dom::select_all(&event);
        }
    };

    // What was typed counts no more once something else has set the number, such as an undo.
    let draft = draft
        .as_ref()
        .filter(|text| typed::read(text, locale).is_none_or(|typed| stops.nearest(typed) == value));
    let typed = draft.map(|text| (text.trim().is_empty(), typed::read(text, locale)));
    let is_impossible = typed.is_some_and(|(is_empty, typed)| {
        !is_empty && typed.is_none_or(|typed| !props.range.contains(&typed))
    });
    let shown = draft.cloned().unwrap_or_else(|| typed::written(value, locale));
    let n_digits = shown.len().max(3);
    let printed = shown.clone();
    html! {
        <>
            <input
                class="dial"
                style={format!("--digits: {n_digits}")}
                type="text"
                inputmode="decimal"
                autocomplete="off"
                role="spinbutton"
                aria-label={props.label.clone()}
                aria-valuenow={coordinate(value)}
                aria-valuemin={coordinate(low)}
                aria-valuemax={coordinate(high)}
                aria-valuetext={locale.dialled(props.spoken, value)}
                aria-invalid={is_impossible.then_some("true")}
                value={shown}
                {oninput}
                {onkeydown}
                {onblur}
                {onpointerdown}
                {onpointermove}
                {onpointerup}
                {onpointercancel}
                {onmousedown}
                {onclick}
            />
            <span class="in-print">{ printed }</span>
            <span class="dial-range" role="status">
                if is_impossible {
                    { locale.dial_range(low, high) }
                }
            </span>
        </>
    }
}

/// Where a pointer is in the page, in CSS pixels.
fn place(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}
