//! A panel that shows its heading and a one-line answer, and opens in place. Its content is rendered
//! only while it is open.

use super::Dispatch;
use super::analysis::Analysis;
use super::shared::Shared;
use super::state::{Action, Subject};
use crate::explain::change::Span;
use crate::locale::Locale;
use crate::verdict::Offer;
use yew::prelude::*;

/// A panel that opens in place. It is described by functions of a language or of its context.
pub(super) struct Panel {
    /// The id of its heading and the class of its section.
    pub id: &'static str,
    /// Its heading.
    pub heading: fn(&PanelContext<'_>) -> AttrValue,
    /// Its answer in one line; the panel is not rendered where there is none.
    pub answer: fn(&PanelContext<'_>) -> Option<Html>,
    /// Its content, which is rendered only while the panel is open.
    pub content: fn(&PanelContext<'_>) -> Html,
}

impl PartialEq for Panel {
    fn eq(&self, other: &Panel) -> bool {
        self.id == other.id
    }
}

/// What a panel is rendered from.
pub(super) struct PanelContext<'a> {
    /// What follows from the activity and the settings.
    pub analysis: &'a Shared<Analysis>,
    /// The language of all texts.
    pub locale: &'static Locale,
    /// Whose activity is shown.
    pub subject: &'a Subject,
    /// The terms that the reader proposes to a business.
    pub offer: Offer,
    /// The spans that the reader compares; `None` for those that are proposed.
    pub spans: Option<&'a [Span; 2]>,
    /// Where the panel sends actions.
    pub dispatch: &'a Dispatch,
}

/// The properties of [`Disclosure`].
#[derive(PartialEq, Properties)]
pub(super) struct DisclosureProps {
    /// The panel to show.
    pub panel: &'static Panel,
    /// Its place among the panels.
    pub at: usize,
    /// Whether it is open.
    pub is_open: bool,
    /// What follows from the activity and the settings.
    pub analysis: Shared<Analysis>,
    /// The language of all texts.
    pub locale: &'static Locale,
    /// Whose activity is shown.
    pub subject: Subject,
    /// The terms that the reader proposes to a business.
    pub offer: Offer,
    /// The spans that the reader compares; `None` for those that are proposed.
    pub spans: Option<[Span; 2]>,
    /// Where the panel sends actions.
    pub dispatch: Dispatch,
}

/// A panel that opens in place.
#[component]
pub(super) fn Disclosure(props: &DisclosureProps) -> Html {
    let DisclosureProps { panel, at, is_open, analysis, locale, subject, offer, spans, dispatch } =
        props;
    let toggle = {
        let (dispatch, at) = (dispatch.clone(), *at);
        move |event: MouseEvent| {
            // The browser must not toggle the element, too: the state alone says whether it is open.
            event.prevent_default();
            dispatch.dispatch(Action::TogglePanel(at));
        }
    };
    let context =
        PanelContext { analysis, locale, subject, offer: *offer, spans: spans.as_ref(), dispatch };
    let Some(answer) = (panel.answer)(&context) else { return Html::default() };
    let id = panel.id;
    html! {
        <section class={id} aria-labelledby={id}>
            <details class="disclosure" open={*is_open}>
                <summary onclick={toggle}>
                    <h2 {id}>{ (panel.heading)(&context) }</h2>
                    <span class="answer">{ answer }</span>
                </summary>
                if *is_open {
                    <div class="content">{ (panel.content)(&context) }</div>
                }
            </details>
        </section>
    }
}
