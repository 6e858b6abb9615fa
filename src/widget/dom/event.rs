//! What events and elements hold: files, texts, numbers.

use crate::activity::Time;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, FileList, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

pub(crate) use gloo::file::File;

/// What the reader dropped on the widget.
pub(crate) enum Dropped {
    /// One or more files.
    Files(Vec<File>),
    /// A text, such as a selection from another page.
    Text(String),
}

/// What a drop event brings; `None` if that is neither a file nor a text.
pub(crate) fn dropped(event: &DragEvent) -> Option<Dropped> {
    let data = event.data_transfer()?;
    let files = files(data.files());
    if !files.is_empty() {
        return Some(Dropped::Files(files));
    }
    let text = data.get_data("text").ok()?;
    (!text.is_empty()).then_some(Dropped::Text(text))
}

/// The text that a paste event brings; `None` if it brings none, or only white space.
pub(crate) fn pasted_text(event: &Event) -> Option<String> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    data.get_data("text").ok().filter(|text| !text.trim().is_empty())
}

/// The files that the reader chose in the file input on which the event happened. The input is
/// emptied, so that choosing the same file again is a change, too.
pub(crate) fn chosen_files(event: &Event) -> Vec<File> {
    let input: HtmlInputElement = event.target_unchecked_into();
    let files = files(input.files());
    input.set_value("");
    files
}

fn files(list: Option<FileList>) -> Vec<File> {
    list.map(|list| gloo::file::FileList::from(list).to_vec()).unwrap_or_default()
}

/// A file without a name that holds `text`.
pub(crate) fn text_file(text: &str) -> File {
    File::new("", text)
}

/// The text in the text area that `node` refers to; empty if it is not on the page.
pub(crate) fn text_in(node: &NodeRef) -> String {
    node.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default()
}

/// What stands in the number input on which the event happened: as a number, which is NaN where it
/// is not one, and as it was typed.
pub(crate) fn typed(event: &InputEvent) -> (f64, String) {
    let input: HtmlInputElement = event.target_unchecked_into();
    (input.value_as_number(), input.value())
}

/// The start of the day, in UTC, that stands in the date input on which the event happened; `None` while it
/// holds no date.
#[expect(clippy::cast_possible_truncation, reason = "the input's milliseconds are whole")]
pub(crate) fn typed_day(event: &InputEvent) -> Option<Time> {
    let milliseconds = typed(event).0;
    milliseconds.is_finite().then_some(Time((milliseconds / 1_000.0) as i64))
}

/// Whether the event happened in a field for text of several words.
pub(crate) fn is_in_text_field(event: &KeyboardEvent) -> bool {
    let target = event.target_dyn_into::<web_sys::Element>();
    target.is_some_and(|it| it.matches("textarea, input[type='search']").unwrap_or(false))
}

/// Whether the checkbox on which the event happened is checked.
pub(crate) fn is_checked(event: &Event) -> bool {
    event.target_unchecked_into::<HtmlInputElement>().checked()
}

/// Whether the key that was pressed is Escape.
pub(crate) fn is_escape(event: &KeyboardEvent) -> bool {
    event.key() == "Escape"
}

/// Which option of the select element on which the event happened is selected, from 0.
pub(crate) fn selected_index(event: &Event) -> Option<usize> {
    usize::try_from(event.target_unchecked_into::<HtmlSelectElement>().selected_index()).ok()
}

/// Gives the focus to the input on which the event happened, and selects its text.
pub(crate) fn select_all(event: &MouseEvent) {
    let input: HtmlInputElement = event.target_unchecked_into();
    // Focusing fails for an input that has gone from the page.
    let _ = input.focus();
    input.select();
}

/// Takes the focus from the element on which the event happened, if it has it.
pub(crate) fn leave(event: &PointerEvent) {
    let element: web_sys::HtmlElement = event.target_unchecked_into();
    // This fails for an element that has gone from the page.
    let _ = element.blur();
}

/// The position of a pointer in an element, to the right and down, as shares of the element's width.
/// `None` where the element is not on the page.
pub(crate) fn point_within(event: &MouseEvent, node: &NodeRef) -> Option<(f64, f64)> {
    let place = node.cast::<web_sys::Element>()?.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    Some(((x - place.x()) / place.width(), (y - place.y()) / place.width()))
}

/// Makes all further events of this pointer go to the element on which the event happened, even
/// when the pointer leaves it.
pub(crate) fn capture_pointer(event: &PointerEvent) {
    if let Some(element) = event.target_dyn_into::<web_sys::Element>() {
        // This fails for a pointer that has gone already, which sends no more events.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}
