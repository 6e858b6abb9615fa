//! The browser, behind functions with Rust types. In `widget` and `frame` no other file names
//! `gloo`, `web_sys`, `js_sys` or `wasm_bindgen` (`tests/it/arrows.rs`).

mod after_frame;
mod event;
mod failure;
mod host;
mod loader;
mod resize;

pub(crate) use after_frame::AfterFrame;
pub(crate) use event::{
    Dropped, File, capture_pointer, chosen_files, dropped, is_checked, is_escape, is_in_text_field,
    leave, pasted_text, point_within, select_all, selected_index, text_file, text_in, typed,
    typed_day,
};
pub(crate) use failure::{has_failed, watch_for_failure};
pub(crate) use gloo::timers::callback::Timeout;
pub(crate) use gloo::utils::document_element;
pub(crate) use host::{HostPage, Listener};
pub(crate) use loader::{
    Imported, cancel_import, import, import_sample, keep, kept_after_failure, prepare_import,
    reload, translation,
};
pub(crate) use resize::SizeObserver;
pub(crate) use web_sys::Element;

use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::Date;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The page's element with this id.
pub(crate) fn element_by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Gives the focus to the element with this id. Whether there is such an element.
pub(crate) fn focus(id: &str) -> bool {
    let element = element_by_id(id).map(JsCast::unchecked_into::<HtmlElement>);
    // Focusing fails for an element that has gone from the page.
    element.is_some_and(|element| element.focus().is_ok())
}

/// Gives the focus to the element with this id, and shows it, once what has just been changed is on the page: a
/// control that goes by its own press leaves the focus to none.
pub(crate) fn focus_then(id: &'static str) {
    let focus = move || {
        // The focus alone would bring what is not seen to the middle of the window.
        show(id);
        focus(id);
    };
    Timeout::new(0, focus).forget();
}

/// Scrolls the element with this id, and then the section that it begins, into the reader's sight, as far
/// as they are not. The pages around a frame scroll, too.
pub(crate) fn show(id: &str) {
    let Some(element) = element_by_id(id) else { return };
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    for element in element.closest("section").ok().flatten().into_iter().chain([element]) {
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Sets an attribute of the document's root element.
pub(crate) fn set_root_attribute(name: &str, value: &str) {
    // This fails only for a name that is not valid in HTML.
    let _ = document_element().set_attribute(name, value);
}

/// The fragment of the page's address, with its `#`; empty if there is none.
pub(crate) fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Calls `on_change` with each new fragment of the page's address, until the listener is dropped.
pub(crate) fn on_fragment_change(on_change: impl Fn(&str) + 'static) -> Listener {
    Listener::new(&window(), "hashchange", move |_| {
        if !has_failed() {
            on_change(&fragment());
        }
    })
}

/// The address of the page, without its fragment.
pub(crate) fn address() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// The tag of the language that the reader's browser prefers, such as `de-AT`.
pub(crate) fn browser_language() -> String {
    window().navigator().language().unwrap_or_default()
}

/// Whether scripts of the page that frames this one may read it: it is framed, and its origin is not
/// the opaque one that the attribute `sandbox` gives it.
pub(crate) fn is_exposed() -> bool {
    HostPage::find().is_some() && window().origin() != "null"
}

/// The width and the height of an element in CSS pixels.
pub(crate) fn size(element: &Element) -> (f64, f64) {
    let place = element.get_bounding_client_rect();
    (place.width(), place.height())
}

/// The height of the page's content in whole CSS pixels, rounded up.
pub(crate) fn page_height() -> f64 {
    document_element().get_bounding_client_rect().height().ceil()
}

/// How far the reader's own time is ahead of UTC at a moment, in minutes. The moment is in seconds since
/// 1970, so that no clock is read.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "moments are far below 2^53 seconds, and offsets are whole minutes"
)]
pub(crate) fn utc_offset_minutes(seconds: i64) -> i32 {
    let date = Date::new(&JsValue::from_f64(seconds as f64 * 1_000.0));
    -date.get_timezone_offset() as i32
}
