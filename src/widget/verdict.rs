//! What an exception would cost and bring, at prices that the reader sets.

use super::dial::Dial;
use super::folded::{Open, Panel};
use super::part::{paragraph, together};
use super::play::filled;
use super::state::Action;
use crate::verdict::{Offer, verdict};
use yew::prelude::*;

/// The panel.
pub(super) const PANEL: Panel = Panel {
    id: "verdict",
    heading: |locale| locale.verdict.heading,
    answer: |open| {
        let scored = open.reading.number.as_ref().ok()?;
        let verdict = verdict(&scored.number, &scored.explanation.posts, open.offer);
        Some((open.locale.verdict.answer)(open.locale, verdict.break_even))
    },
    content,
};

fn content(open: &Open<'_>) -> Html {
    let Ok(scored) = &open.reading.number else { return Html::default() };
    let (locale, words, offer) = (open.locale, &open.locale.verdict, open.offer);
    let slot = |name: &str| match name {
        "cost" => dial(open, 0, offer.cost, 1.0, move |cost| Offer { cost, ..offer }),
        "worth" => dial(open, 1, offer.worth, 0.01, move |worth| Offer { worth, ..offer }),
        _ => {
            dial(open, 2, offer.requests_a_day, 10.0, move |n| Offer { requests_a_day: n, ..offer })
        }
    };
    let sentences =
        (words.sentences)(locale, &verdict(&scored.number, &scored.explanation.posts, offer));
    let sentences = sentences.into_iter().map(|sentence| paragraph("", sentence));
    together([
        html! { <p class="paragraph">{ filled(words.offer, &slot) }</p> },
        html! { <div class="sentences" aria-live="polite">{ for sentences }</div> },
        paragraph("note", words.leaves_out),
        paragraph("note", words.history),
    ])
}

fn dial(
    open: &Open<'_>,
    place: usize,
    value: f64,
    step: f64,
    offer: impl Fn(f64) -> Offer + 'static,
) -> Html {
    let dispatch = open.dispatch.clone();
    let set = Callback::from(move |value| dispatch.dispatch(Action::SetOffer(offer(value))));
    let label = open.locale.verdict.labels[place];
    html! { <Dial key={place} {label} {value} low=0.0 high=1e6 {step} {set} /> }
}
