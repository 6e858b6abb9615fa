//! What an exception for the reader would cost a business and bring it, at prices that the reader
//! sets.

use super::dial::Dial;
use super::disclosure::{Panel, PanelContext};
use super::link::TERMS;
use super::part::{button, paragraph};
use super::play::{rest, with_fields};
use super::state::Action;
use crate::locale::Locale;
use crate::verdict::Offer;
use yew::prelude::*;

/// The panel about an exception.
pub(super) const PANEL: Panel = Panel {
    id: "verdict",
    heading: |context| {
        let analysis = context.analysis;
        let number = analysis.number.as_ref().map_or(0.0, |scored| scored.number.value);
        context.locale.does_it_earn(number).into()
    },
    answer: |context| {
        let scored = context.analysis.number.as_ref().ok()?;
        let verdict = context.analysis.verdict(context.offer)?;
        Some(html! { context.locale.offer_answer(scored.number.value, &verdict) })
    },
    content,
};

fn content(context: &PanelContext<'_>) -> Html {
    let analysis = context.analysis;
    let (Ok(scored), Some(verdict)) = (&analysis.number, analysis.verdict(context.offer)) else {
        return Html::default();
    };
    let (locale, words, offer) = (context.locale, &context.locale.verdict, context.offer);
    let field = |name: &str| match name {
        "cost" => dial(context, 0, offer.cost, 1.0, move |cost| Offer { cost, ..offer }),
        "worth" => dial(context, 1, offer.worth, 0.01, move |worth| Offer { worth, ..offer }),
        _ => dial(context, 2, offer.requests_a_day, 10.0, move |requests_a_day| Offer {
            requests_a_day,
            ..offer
        }),
    };
    let sentences = locale.verdict(&verdict);
    let said = locale.own_verdict(scored.number.value, &verdict);
    html! {
        <>
            <p class="paragraph">{ with_fields(&locale.of_one_response(words.offer, verdict.is_weighted), &field) }</p>
            <div class="sentences" aria-live="polite">
                { for sentences.into_iter().map(|sentence| paragraph("", sentence)) }
            </div>
            { paragraph("note", words.leaves_out) }
            { paragraph("note", words.history) }
            <Question {said} {locale} />
        </>
    }
}

/// The properties of [`Question`].
#[derive(PartialEq, Properties)]
struct QuestionProps {
    /// What the reader's own figures say.
    said: String,
    /// The language of all texts.
    locale: &'static Locale,
}

/// The question that closes the post of 2011. The reader's answer stays in the page, and what their own
/// figures say is shown after it.
#[component]
fn Question(props: &QuestionProps) -> Html {
    let answer = use_state_eq(|| None::<usize>);
    let words = &props.locale.verdict;
    let buttons = words.answers.iter().enumerate().map(|(place, text)| {
        let answer = answer.clone();
        let is_pressed = *answer == Some(place);
        let onclick = Callback::from(move |_| answer.set(Some(place)));
        button("", *text, Some(is_pressed), onclick)
    });
    html! {
        <>
            <p id="question">{ words.question }</p>
            <div class="choices" role="group" aria-labelledby="question">{ for buttons }</div>
            <div aria-live="polite">
                if answer.is_some() {
                    { paragraph("finding", props.said.clone()) }
                }
            </div>
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
    let locale = context.locale;
    let is_weighted = context.analysis.settings.is_weighted();
    let label = locale.of_one_response(locale.verdict.labels[place], is_weighted);
    let spoken = if place == 2 { locale.dial.people } else { "{n}" };
    html! {
        <Dial
            key={place}
            {label}
            {value}
            range={TERMS}
            {step}
            {spoken}
            {locale}
            {set}
            on_rest={rest(context.dispatch)}
        />
    }
}
