//! A number within a sentence that can be dragged sideways, typed, or stepped with the keyboard.

use super::effect::{capture_pointer, pointer_x};
use crate::chart::mark::coordinate;
use web_sys::{HtmlInputElement, PointerEvent};
use yew::prelude::*;

/// How far one step is when dragging, in pixels.
const PIXELS_A_STEP: f64 = 8.0;

/// A number's field.
#[derive(PartialEq, Properties)]
pub(super) struct DialProps {
    /// What the number is, for those who don't see the sentence.
    pub label: AttrValue,
    /// Its value.
    pub value: f64,
    /// The least it can be.
    pub low: f64,
    /// The most it can be.
    pub high: f64,
    /// How much an arrow key adds.
    pub step: f64,
    /// Called with each new value.
    pub set: Callback<f64>,
}

/// Where a drag began: the pointer's place and the value then.
#[derive(Clone, Copy, PartialEq)]
struct Drag {
    x: f64,
    value: f64,
}

/// The field.
#[component]
pub(super) fn Dial(props: &DialProps) -> Html {
    // What is being typed may not be a number yet, such as "0.", and must not be overwritten.
    let draft = use_state(|| None::<String>);
    let drag = use_state_eq(|| None::<Drag>);
    let shown = draft.as_ref().cloned().unwrap_or_else(|| coordinate(props.value));
    let (low, high, step) = (props.low, props.high, props.step);

    let oninput = {
        let (draft, set) = (draft.clone(), props.set.clone());
        move |event: InputEvent| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let value = input.value_as_number();
            if value.is_finite() {
                set.emit(value.max(low).min(high));
            }
            draft.set(Some(input.value()));
        }
    };
    let onblur = {
        let draft = draft.clone();
        move |_: FocusEvent| draft.set(None)
    };
    let onpointerdown = {
        let (drag, value) = (drag.clone(), props.value);
        move |event: PointerEvent| drag.set(Some(Drag { x: pointer_x(&event), value }))
    };
    let onpointermove = {
        let (drag, draft, set) = (drag.clone(), draft.clone(), props.set.clone());
        move |event: PointerEvent| {
            let Some(start) = *drag else { return };
            let n_steps = ((pointer_x(&event) - start.x) / PIXELS_A_STEP).trunc();
            if event.buttons() == 0 {
                drag.set(None);
            } else if n_steps.abs() > 0.0 {
                capture_pointer(&event);
                event.prevent_default();
                draft.set(None);
                set.emit((start.value + n_steps * step).max(low).min(high));
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
