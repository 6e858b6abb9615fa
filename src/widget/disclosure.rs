//! A panel that is a heading with its answer beside it, opened in place. What it holds is made only
//! while it is open.

use super::Dispatch;
use super::analysis::Analysis;
use super::shared::Shared;
use super::state::Subject;
use crate::locale::Locale;
use crate::verdict::Offer;
use yew::prelude::*;

/// A panel.
pub(super) struct Panel {
    /// Its name in the page.
    pub id: &'static str,
    /// Its heading.
    pub heading: fn(&Locale) -> &'static str,
    /// What it comes to, in a line; without one it is not there.
    pub answer: fn(&PanelContext<'_>) -> Option<String>,
    /// What it holds.
    pub content: fn(&PanelContext<'_>) -> Html,
}

impl PartialEq for Panel {
    fn eq(&self, other: &Panel) -> bool {
        self.id == other.id
    }
}

/// What a panel is made from.
pub(super) struct PanelContext<'a> {
    /// What follows from the activity and the settings.
    pub analysis: &'a Shared<Analysis>,
    /// The language.
    pub locale: &'static Locale,
    /// Whose activity it is.
    pub subject: &'a Subject,
    /// What is asked of a business.
    pub offer: Offer,
    /// How it says what the reader did.
    pub dispatch: &'a Dispatch,
}

/// A panel's place.
#[derive(PartialEq, Properties)]
pub(super) struct DisclosureProps {
    /// Which panel.
    pub panel: &'static Panel,
    /// What it is made from.
    pub analysis: Shared<Analysis>,
    /// The language.
    pub locale: &'static Locale,
    /// Whose activity it is.
    pub subject: Subject,
    /// What is asked of a business.
    pub offer: Offer,
    /// How it says what the reader did.
    pub dispatch: Dispatch,
}

/// The panel.
#[component]
pub(super) fn Disclosure(props: &DisclosureProps) -> Html {
    let is_open = use_state_eq(|| false);
    let toggle = {
        let is_open = is_open.clone();
        move |event: MouseEvent| {
            // Whether it is open is kept here alone, or page and state might differ.
            event.prevent_default();
            is_open.set(!*is_open);
        }
    };
    let DisclosureProps { panel, analysis, locale, subject, offer, dispatch } = props;
    let context = PanelContext { analysis, locale, subject, offer: *offer, dispatch };
    let Some(answer) = (panel.answer)(&context) else { return Html::default() };
    let id = panel.id;
    html! {
        <section class={id} aria-labelledby={id}>
            <details class="folded" open={*is_open}>
                <summary onclick={toggle}>
                    <h2 {id}>{ (panel.heading)(locale) }</h2>
                    <span class="answer">{ answer }</span>
                </summary>
                if *is_open {
                    { (panel.content)(&context) }
                }
            </details>
        </section>
    }
}
