//! Hooks over [`dom`]. Each releases what it registers when the component is removed.

use super::dom::{self, Element, SizeObserver};
use crate::locale::Locale;
use std::cell::Cell;
use yew::prelude::*;

thread_local! {
    static FIRST_WIDTH: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Sets the width, in CSS pixels, for which this thread draws figures before a page has measured one. A
/// program that draws the widget without a browser measures none.
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

/// The width of an element in CSS pixels, kept up to date; before it is on the page, that of
/// [`set_first_width`] or `None`.
#[hook]
pub(super) fn use_width(node: &NodeRef) -> Option<f64> {
    let width = use_state_eq(|| FIRST_WIDTH.get());
    use_effect_with(node.clone(), {
        let width = width.clone();
        move |node| {
            let observer = node.cast::<Element>().and_then(|element| {
                width.set(Some(dom::width(&element)));
                let observed = element.clone();
                SizeObserver::new(&element, move || width.set(Some(dom::width(&observed))))
            });
            move || drop(observer)
        }
    });
    *width
}
