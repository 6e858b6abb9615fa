//! The paragraph of inputs, from which posts are made by rule for a reader who has no export at hand.

use super::Dispatch;
use super::dial::Dial;
use super::part::section;
use super::play::{rest, with_fields};
use super::state::{Action, State, Subject};
use crate::inputs::{Inputs, whole};
use crate::locale::Locale;
use std::ops::RangeInclusive;
use yew::prelude::*;

/// A field of the paragraph.
struct Field {
    /// Its name in the sentence.
    name: &'static str,
    /// The values that it allows.
    range: RangeInclusive<f64>,
    /// How much an arrow key adds.
    step: f64,
    value: fn(&Inputs) -> f64,
    set: fn(&mut Inputs, f64),
}

/// The fields, in the order of their labels.
static FIELDS: [Field; 8] = [
    Field {
        name: "posts",
        range: 0.1..=500.0,
        step: 1.0,
        value: |inputs| inputs.posts_a_week,
        set: |inputs, x| inputs.posts_a_week = x,
    },
    Field {
        name: "likes",
        range: 0.0..=1e6,
        step: 1.0,
        value: |inputs| inputs.likes,
        set: |inputs, x| inputs.likes = x,
    },
    Field {
        name: "reposts",
        range: 0.0..=1e6,
        step: 1.0,
        value: |inputs| inputs.reposts,
        set: |inputs, x| inputs.reposts = x,
    },
    Field {
        name: "replies",
        range: 0.0..=1e6,
        step: 1.0,
        value: |inputs| inputs.replies,
        set: |inputs, x| inputs.replies = x,
    },
    Field {
        name: "one_in",
        range: 0.0..=1e3,
        step: 1.0,
        value: |inputs| f64::from(inputs.one_in),
        set: |inputs, x| inputs.one_in = whole(x),
    },
    Field {
        name: "times",
        range: 1.0..=1e3,
        step: 1.0,
        value: |inputs| f64::from(inputs.times_as_far),
        set: |inputs, x| inputs.times_as_far = whole(x),
    },
    Field {
        name: "followers",
        range: 0.0..=1e9,
        step: 50.0,
        value: |inputs| people(inputs.followers),
        set: |inputs, x| inputs.followers = u64::from(whole(x)),
    },
    Field {
        name: "following",
        range: 0.0..=1e9,
        step: 50.0,
        value: |inputs| people(inputs.following),
        set: |inputs, x| inputs.following = u64::from(whole(x)),
    },
];

/// The id of the paragraph.
pub(super) const INPUTS: &str = "typed";

/// The paragraph. It is empty unless posts made from inputs are shown.
pub(super) fn inputs(state: &State, dispatch: &Dispatch) -> Html {
    let Subject::Typed(inputs) = state.subject else { return Html::default() };
    let words = &state.locale.inputs;
    let field = |name: &str| {
        let fields = FIELDS.iter().zip(words.labels);
        let found = fields.into_iter().find(|(field, _)| field.name == name);
        found
            .map(|(field, label)| dial(field, label, inputs, state.locale, dispatch))
            .unwrap_or_default()
    };
    let content = html! {
        <p id={INPUTS} class="paragraph" tabindex="-1">{ with_fields(words.sentences, &field) }</p>
    };
    let title = html! { <h2 id="inputs" class="unseen">{ words.heading }</h2> };
    section("inputs", title, content)
}

fn dial(
    field: &'static Field,
    label: &'static str,
    inputs: Inputs,
    locale: &'static Locale,
    dispatch: &Dispatch,
) -> Html {
    let set = {
        let dispatch = dispatch.clone();
        Callback::from(move |x| {
            let mut inputs = inputs;
            (field.set)(&mut inputs, x);
            dispatch.dispatch(Action::ShowInputs(inputs));
        })
    };
    html! {
        <Dial
            key={field.name}
            {label}
            value={(field.value)(&inputs)}
            range={field.range.clone()}
            step={field.step}
            {locale}
            {set}
            on_rest={rest(dispatch)}
        />
    }
}

/// A number of people, at most a billion, as a dial shows it.
fn people(n: u64) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}
