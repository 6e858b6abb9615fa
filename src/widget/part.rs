//! Elements that every panel is made of. Each stands here once, for a reader loads the code of
//! every `html!` there is.

use yew::prelude::*;

/// A panel of the page under its heading.
pub(super) fn section(id: &'static str, heading: Html, content: Html) -> Html {
    html! {
        <section class={id} aria-labelledby={id}>
            { heading }
            { content }
        </section>
    }
}

/// The heading of the panel `id`; `class` is empty or `small`.
pub(super) fn heading(id: &'static str, class: &'static str, content: Html) -> Html {
    html! { <h2 {id} {class}>{ content }</h2> }
}

/// A paragraph of a class.
pub(super) fn paragraph(class: &'static str, text: impl Into<AttrValue>) -> Html {
    fn of(class: &'static str, text: AttrValue) -> Html {
        html! { <p {class}>{ text }</p> }
    }
    of(class, text.into())
}

/// Text with tags, from [`Markup`](crate::markup::Markup).
pub(super) fn marked_up(text: String) -> Html {
    Html::from_html_unchecked(text.into())
}

/// Words alone.
pub(super) fn words(text: impl Into<AttrValue>) -> Html {
    Html::from(yew::virtual_dom::VText::new(text.into()))
}

/// Some parts, one after the other.
pub(super) fn together(parts: impl IntoIterator<Item = Html>) -> Html {
    parts.into_iter().collect()
}

/// A button.
pub(super) fn button(
    class: &'static str,
    text: impl Into<AttrValue>,
    is_pressed: Option<bool>,
    onclick: Callback<MouseEvent>,
) -> Html {
    let text = text.into();
    let pressed = is_pressed.map(|is_pressed| if is_pressed { "true" } else { "false" });
    html! { <button type="button" {class} aria-pressed={pressed} {onclick}>{ text }</button> }
}
