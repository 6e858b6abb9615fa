//! The field with a link that restores what is seen.

use super::dom;
use super::effect::use_toggle;
use super::link::Link;
use super::part::paragraph;
use crate::locale::Locale;
use yew::prelude::*;

/// The properties of [`LinkBox`].
#[derive(PartialEq, Properties)]
pub(super) struct LinkBoxProps {
    /// What the link holds.
    pub link: Link,
    /// The language of all texts.
    pub locale: &'static Locale,
}

/// The field with the link, closed until the reader opens it.
#[component]
pub(super) fn LinkBox(props: &LinkBoxProps) -> Html {
    let LinkBoxProps { link, locale } = props;
    let (is_open, toggle) = use_toggle();
    let page = use_state_eq(String::new);
    use_effect_with((), {
        let page = page.setter();
        move |()| page.set(dom::address())
    });
    let words = &locale.what_if;
    let address = format!("{}#{}", *page, link.to_text());
    html! {
        <details class="link-to-this" open={is_open}>
            <summary onclick={toggle}>{ words.link }</summary>
            <input
                readonly=true
                aria-label={words.link}
                value={address}
                onclick={|event: MouseEvent| dom::select_all(&event)}
            />
            if link.person.is_none() {
                { paragraph("hint", words.link_without_data) }
            }
        </details>
    }
}
