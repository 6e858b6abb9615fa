//! What an exception for the reader would cost a business and bring it, at prices that the reader
//! sets.

use super::dial::Dial;
use super::disclosure::{Panel, PanelContext};
use super::kept::TERMS;
use super::part::paragraph;
use super::play::with_fields;
use super::state::Action;
use crate::verdict::{Offer, verdict};
use yew::prelude::*;

/// The panel about an exception.
pub(super) const PANEL: Panel = Panel {
    id: "verdict",
    heading: |locale| locale.verdict.heading,
    answer: |context| {
        let scored = context.analysis.number.as_ref().ok()?;
        let verdict = verdict(&scored.number, &scored.explanation.posts, context.offer);
        Some(html! { context.locale.break_even(verdict.break_even) })
    },
    content,
};

fn content(context: &PanelContext<'_>) -> Html {
    let Ok(scored) = &context.analysis.number else { return Html::default() };
    let (locale, words, offer) = (context.locale, &context.locale.verdict, context.offer);
    let field = |name: &str| match name {
        "cost" => dial(context, 0, offer.cost, 1.0, move |cost| Offer { cost, ..offer }),
        "worth" => dial(context, 1, offer.worth, 0.01, move |worth| Offer { worth, ..offer }),
        _ => dial(context, 2, offer.requests_a_day, 10.0, move |requests_a_day| Offer {
            requests_a_day,
            ..offer
        }),
    };
    let sentences = locale.verdict(&verdict(&scored.number, &scored.explanation.posts, offer));
    html! {
        <>
            <p class="paragraph">{ with_fields(words.offer, &field) }</p>
            <div class="sentences" aria-live="polite">
                { for sentences.into_iter().map(|sentence| paragraph("", sentence)) }
            </div>
            { paragraph("note", words.leaves_out) }
            { paragraph("note", words.history) }
        </>
    }
}

/// The field for one term of the offer; `place` is that of its label in the locale.
fn dial(
    context: &PanelContext<'_>,
    place: usize,
    value: f64,
    step: f64,
    offer: impl Fn(f64) -> Offer + 'static,
) -> Html {
    let dispatch = context.dispatch.clone();
    let set = Callback::from(move |value| dispatch.dispatch(Action::SetOffer(offer(value))));
    let label = context.locale.verdict.labels[place];
    html! { <Dial key={place} {label} {value} range={TERMS} {step} {set} /> }
}
