//! The settings, as sentences whose numbers can be dragged, typed or stepped. Everything on the page
//! follows at once.

use super::Dispatch;
use super::analysis::Scored;
use super::dial::{Dial, HALF_LIFE_LADDER};
use super::dom;
use super::link::{HALF_LIVES, WEIGHTS};
use super::part::{button, paragraph, section};
use super::state::Action;
use crate::activity::Response;
use crate::locale::Locale;
use crate::score::Settings;
use yew::prelude::*;

/// The names of the fields in the sentence of weights. The other sentence has one field, the
/// half-life.
const WEIGHT_FIELDS: [(&str, Response); 4] = [
    ("like", Response::Like),
    ("repost", Response::Repost),
    ("reply", Response::Reply),
    ("quote", Response::Quote),
];

/// Renders the paragraph with the settings that a reader can change.
pub(super) fn play(scored: &Scored, locale: &'static Locale, dispatch: &Dispatch) -> Html {
    let words = &locale.play;
    let settings = scored.settings;
    let field = |name: &str| match WEIGHT_FIELDS.iter().find(|(field, _)| *field == name) {
        Some(&(_, response)) => weight(response, settings, locale, dispatch),
        None => half_life(settings, locale, dispatch),
    };
    let number = scored.number.as_ref().ok();
    // Empty instead of absent: a new sibling would make the browser forget which field has the focus.
    let lengthened = number
        .map(|number| number.half_life_days)
        .filter(|&days| days > settings.half_life_floor_days)
        .map(|days| locale.lengthened(days));
    let count_replies = {
        let dispatch = dispatch.clone();
        move |event: Event| {
            dispatch.dispatch(Action::CountReplies(dom::is_checked(&event)));
        }
    };
    let reset = {
        let dispatch = dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(Action::Reset))
    };
    let content = html! {
        <>
            <p class="paragraph">
                { with_fields(words.weights, &field) }
                { " " }
                { with_fields(words.half_life, &field) }
            </p>
            if let Some(lengthened) = lengthened {
                { paragraph("hint", lengthened) }
            }
            <p class="switches">
                <label>
                    <input
                        type="checkbox"
                        checked={settings.replies_count}
                        onchange={count_replies}
                    />
                    { " " }{ words.replies }
                </label>
                // The button stays when there is nothing to reset: removing it would also remove the
                // focus from it.
                { button("plain", words.reset, None, reset) }
            </p>
            { paragraph("hint", words.hint) }
        </>
    };
    let title = html! { <h2 id="play" class="unseen">{ words.heading }</h2> };
    section("play", title, content)
}

/// A sentence in which each `{name}` is replaced by the field of that name.
pub(super) fn with_fields(sentence: &str, field: &dyn Fn(&str) -> Html) -> Html {
    let mut parts = Vec::new();
    let mut rest = sentence;
    while let Some((before, name, after)) = rest.split_once('{').and_then(|(before, after)| {
        after.split_once('}').map(|(name, after)| (before, name, after))
    }) {
        // The punctuation after a field stays on the same line as the field.
        let end = after.find(|c: char| !c.is_ascii_punctuation()).unwrap_or(after.len());
        let (punctuation, after) = after.split_at(end);
        parts.push(html! {
            <>{ before.to_owned() }<span class="together">{ field(name) }{ punctuation.to_owned() }</span></>
        });
        rest = after;
    }
    parts.push(html! { { rest.to_owned() } });
    parts.into_iter().collect()
}

/// Tells the state that the changes of a dial have come to an end.
pub(super) fn rest(dispatch: &Dispatch) -> Callback<()> {
    let dispatch = dispatch.clone();
    Callback::from(move |()| dispatch.dispatch(Action::Rest))
}

fn weight(
    response: Response,
    settings: Settings,
    locale: &'static Locale,
    dispatch: &Dispatch,
) -> Html {
    let set = {
        let dispatch = dispatch.clone();
        Callback::from(move |value| dispatch.dispatch(Action::SetWeight(response, value)))
    };
    html! {
        <Dial
            key={response.index()}
            label={locale.weight_label(response)}
            value={settings.weights[response.index()]}
            range={WEIGHTS}
            step=0.5
            spoken={locale.dial.weight}
            {locale}
            {set}
            on_rest={rest(dispatch)}
        />
    }
}

fn half_life(settings: Settings, locale: &'static Locale, dispatch: &Dispatch) -> Html {
    let set = {
        let dispatch = dispatch.clone();
        Callback::from(move |days| dispatch.dispatch(Action::SetHalfLife(days)))
    };
    html! {
        <Dial
            label={locale.play.half_life_label}
            value={settings.half_life_floor_days}
            range={HALF_LIVES}
            step=1.0
            ladder={HALF_LIFE_LADDER}
            spoken={locale.dial.days}
            {locale}
            {set}
            on_rest={rest(dispatch)}
        />
    }
}
