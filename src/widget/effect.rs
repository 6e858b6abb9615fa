//! Hooks over [`dom`]. Each releases what it registers when the component is removed.

use super::dom::{self, Element, SizeObserver, Timeout};
use crate::locale::Locale;
use std::cell::Cell;
use yew::prelude::*;

thread_local! {
    static FIRST_WIDTH: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Sets the width for which this thread draws figures before a page has measured one, in CSS pixels of a page
/// with the usual text size. A program that draws the widget without a browser measures none.
pub fn set_first_width(width: f64) {
    FIRST_WIDTH.set(Some(width));
}

/// Keeps the language of the document equal to that of the widget, for screen readers and
/// hyphenation.
#[hook]
pub(super) fn use_document_language(locale: &'static Locale) {
    use_effect_with(locale.tag, |tag| dom::set_root_attribute("lang", tag));
}

/// Whether a `details` element is open, and what its `summary` does when it is pressed. The state alone
/// says whether the element is open, so the browser must not toggle it, too.
#[hook]
pub(super) fn use_toggle() -> (bool, Callback<MouseEvent>) {
    let is_open = use_state_eq(|| false);
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            is_open.set(!*is_open);
        })
    };
    (*is_open, toggle)
}

/// The width at which a figure is drawn where this ruler lies, in pixels of the figure, of which sixteen are as
/// long as the reader's text is high; kept up to date. The ruler is as wide as the figure and as high as the
/// text. `None` before it is on the page, unless [`set_first_width`] was called.
#[hook]
pub(super) fn use_drawing_width(ruler: &NodeRef) -> Option<f64> {
    /// The least width for which a figure is drawn: its labels need it. In less room, all of it is shown
    /// smaller.
    const LEAST: f64 = 144.0;
    let width = use_state_eq(|| FIRST_WIDTH.get());
    use_effect_with(ruler.clone(), {
        let width = width.clone();
        move |ruler| {
            let measure = move |ruler: &Element| {
                let (across, text) = dom::size(ruler);
                // It has no size while it is not shown.
                if across > 0.0 && text > 0.0 {
                    width.set(Some((16.0 * across / text).floor().max(LEAST)));
                }
            };
            let observer = ruler.cast::<Element>().and_then(|element| {
                measure(&element);
                let observed = element.clone();
                SizeObserver::new(&element, move || measure(&observed))
            });
            move || drop(observer)
        }
    });
    *width
}

/// How long a value stays the same before [`use_settled`] gives it, in milliseconds. While a reader drags a
/// dial, the pauses between two changes are shorter.
const SETTLED_MS: u32 = 100;

/// The last value that stayed the same for `SETTLED_MS`. What is costly to show follows this value.
#[hook]
pub(super) fn use_settled<T: Clone + PartialEq + 'static>(value: &T) -> T {
    let settled = use_state_eq(|| value.clone());
    use_effect_with(value.clone(), {
        let settled = settled.setter();
        move |value| {
            let value = value.clone();
            let timeout = Timeout::new(SETTLED_MS, move || settled.set(value));
            move || drop(timeout)
        }
    });
    (*settled).clone()
}
