//! A number within a sentence that can be dragged sideways, typed, or stepped with the keyboard.

use super::dom;
use crate::chart::mark::coordinate;
use std::ops::RangeInclusive;
use yew::prelude::*;

/// How far the pointer is dragged for one step, in CSS pixels.
const PIXELS_PER_STEP: f64 = 8.0;

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
    /// Called with each new number, which is in the range.
    pub set: Callback<f64>,
}

/// Where a drag began: the pointer's horizontal position, and the number at that time.
#[derive(Clone, Copy, PartialEq)]
struct Drag {
    x: f64,
    value: f64,
}

/// A field for a number, which can be typed, dragged, or changed with the arrow keys.
#[component]
pub(super) fn Dial(props: &DialProps) -> Html {
    // What is being typed may not be a number yet, such as "0.", and must not be overwritten.
    let draft = use_state(|| None::<String>);
    let drag = use_state_eq(|| None::<Drag>);
    let shown = draft.as_ref().cloned().unwrap_or_else(|| coordinate(props.value));
    let (low, high, step) = (*props.range.start(), *props.range.end(), props.step);

    let oninput = {
        let (draft, set) = (draft.clone(), props.set.clone());
        move |event: InputEvent| {
            let (value, text) = dom::typed(&event);
            if value.is_finite() {
                set.emit(value.clamp(low, high));
            }
            draft.set(Some(text));
        }
    };
    let onblur = {
        let draft = draft.clone();
        move |_: FocusEvent| draft.set(None)
    };
    let onpointerdown = {
        let (drag, value) = (drag.clone(), props.value);
        move |event: PointerEvent| drag.set(Some(Drag { x: dom::pointer_x(&event), value }))
    };
    let onpointermove = {
        let (drag, draft, set) = (drag.clone(), draft.clone(), props.set.clone());
        move |event: PointerEvent| {
            let Some(start) = *drag else { return };
            let n_steps = ((dom::pointer_x(&event) - start.x) / PIXELS_PER_STEP).trunc();
            if event.buttons() == 0 {
                drag.set(None);
            } else if n_steps.abs() > 0.0 {
                dom::capture_pointer(&event);
                event.prevent_default();
                draft.set(None);
                set.emit((start.value + n_steps * step).clamp(low, high));
            }
        }
    };
    let onpointerup = {
        let drag = drag.clone();
        move |_: PointerEvent| drag.set(None)
    };
    html! {
        <input
            class="dial"
            type="number"
            inputmode="decimal"
            aria-label={props.label.clone()}
            value={shown}
            min={coordinate(low)}
            max={coordinate(high)}
            step={coordinate(step)}
            {oninput}
            {onblur}
            {onpointerdown}
            {onpointermove}
            {onpointerup}
        />
    }
}
