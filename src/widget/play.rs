//! The paragraph whose numbers can be dragged, typed or stepped; everything follows at once.

use super::Dispatch;
use super::analysis::Analysis;
use super::dial::Dial;
use super::part::{button, heading, section};
use super::state::Action;
use crate::activity::Response;
use crate::locale::Locale;
use crate::score::Settings;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Where each kind's field stands in the sentence of weights.
const SLOTS: [(&str, Response); 4] = [
    ("like", Response::Like),
    ("repost", Response::Repost),
    ("reply", Response::Reply),
    ("quote", Response::Quote),
];

/// The panel.
pub(super) fn play(analysis: &Analysis, locale: &'static Locale, dispatch: &Dispatch) -> Html {
    let words = &locale.play;
    let settings = analysis.settings;
    let slot = |name: &str| match SLOTS.iter().find(|(slot, _)| *slot == name) {
        Some(&(_, response)) => weight(response, settings, locale, dispatch),
        None => half_life(settings, locale, dispatch),
    };
    let lengthened = analysis.number.as_ref().ok().map(|scored| scored.number.half_life_days);
    let lengthened = lengthened.filter(|&days| days > settings.half_life_floor_days);
    let replies = {
        let dispatch = dispatch.clone();
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            dispatch.dispatch(Action::CountReplies(input.checked()));
        }
    };
    let reset = {
        let dispatch = dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(Action::Reset))
    };
    let echo = match &analysis.number {
        Ok(scored) => locale.echo(scored.number.value, scored.number.level),
        Err(_) => locale.number.none.to_owned(),
    };
    let mut paragraph =
        vec![filled(words.weights, &slot), super::part::words(" "), filled(words.half_life, &slot)];
    if let Some(days) = lengthened {
        paragraph.push(super::part::words(format!(" {}", locale.lengthened(days))));
    }
    let content = html! {
        <>
            <p class="paragraph">{ for paragraph }</p>
            <p class="switches">
                <label>
                    <input type="checkbox" checked={settings.replies_count} onchange={replies} />
                    { " " }{ words.replies }
                </label>
                // It stays when there is nothing to put back, so as not to take the focus with it.
                { button("plain", words.reset, None, reset) }
            </p>
            { super::part::paragraph("hint", words.hint) }
        </>
    };
    let title = html! { <>{ words.heading }{ " " }<span class="echo">{ echo }</span></> };
    section("play", heading("play", "", title), content)
}

/// A sentence with its `{slots}` filled.
pub(super) fn filled(sentence: &'static str, slot: &dyn Fn(&str) -> Html) -> Html {
    let mut parts = Vec::new();
    let mut rest = sentence;
    while let Some((before, name, after)) = rest.split_once('{').and_then(|(before, after)| {
        after.split_once('}').map(|(name, after)| (before, name, after))
    }) {
        // The punctuation after a field stays with it on its line.
        let end = after.find(|c: char| !c.is_ascii_punctuation()).unwrap_or(after.len());
        let (punctuation, after) = after.split_at(end);
        parts.push(html! {
            <>{ before }<span class="together">{ slot(name) }{ punctuation }</span></>
        });
        rest = after;
    }
    parts.push(html! { { rest } });
    parts.into_iter().collect()
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
            low=0.0
            high=20.0
            step=0.5
            {set}
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
            low=1.0
            high=730.0
            step=1.0
            {set}
        />
    }
}
