//! Elements that several panels share.

use yew::prelude::*;

/// A section of the page, labelled by its heading, which has the same `id`.
pub(super) fn section(id: &'static str, heading: Html, content: Html) -> Html {
    html! {
        <section class={id} aria-labelledby={id}>
            { heading }
            { content }
        </section>
    }
}

/// The heading of the section `id`; `class` is empty or `small`.
pub(super) fn heading(id: &'static str, class: &'static str, content: Html) -> Html {
    html! { <h2 {id} {class}>{ content }</h2> }
}

/// A paragraph of a class.
pub(super) fn paragraph(class: &'static str, text: impl Into<AttrValue>) -> Html {
    let text: AttrValue = text.into();
    html! { <p {class}>{ text }</p> }
}

/// The elements of a text with tags, which [`Markup`](crate::markup::Markup) has escaped.
pub(super) fn marked_up(text: String) -> Html {
    Html::from_html_unchecked(text.into())
}

/// A text without an element around it.
pub(super) fn words(text: impl Into<AttrValue>) -> Html {
    let text: AttrValue = text.into();
    html! { { text } }
}

/// The key of an option at a place of a `select` element. An option that becomes the selected one, or another's
/// than before, is made anew: of one that stays, browsers keep what the reader selected, whatever the page says.
pub(super) fn option_key(place: usize, is_selected: bool) -> usize {
    2 * place + usize::from(is_selected)
}

/// A button. `is_pressed` is for buttons that stay pressed, and `None` for all others.
pub(super) fn button(
    class: &'static str,
    text: impl Into<AttrValue>,
    is_pressed: Option<bool>,
    onclick: Callback<MouseEvent>,
) -> Html {
    let text: AttrValue = text.into();
    let pressed = is_pressed.map(|is_pressed| is_pressed.to_string());
    html! { <button type="button" {class} aria-pressed={pressed} {onclick}>{ text }</button> }
}
