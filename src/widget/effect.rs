//! Hooks over [`dom`]. Each releases what it registers when the component is removed.

use super::dom::{self, Element, SizeObserver};
use crate::locale::Locale;
use yew::prelude::*;

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

/// The width of an element in CSS pixels, kept up to date; `None` before it is on the page.
#[hook]
pub(super) fn use_width(node: &NodeRef) -> Option<f64> {
    let width = use_state_eq(|| None::<f64>);
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
