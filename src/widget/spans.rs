//! Whether a change is real: two spans of time, chosen by dates or by dragging across the timeline.

use super::Dispatch;
use super::analysis::Analysis;
use super::dom;
use super::effect::use_drawing_width;
use super::part::paragraph;
use super::picture::{Picture, Source, input};
use super::play::with_fields;
use super::shared::Shared;
use super::state::Action;
use crate::activity::Time;
use crate::explain::change::{Span, change, last_months};
use crate::figure::timeline_time;
use crate::locale::Locale;
use yew::prelude::*;

/// The properties of [`Spans`].
#[derive(PartialEq, Properties)]
pub(super) struct SpansProps {
    /// What follows from the activity and the settings.
    pub analysis: Shared<Analysis>,
    /// The spans that the reader chose; `None` for the last two months.
    pub spans: Option<[Span; 2]>,
    /// The language of all texts.
    pub locale: &'static Locale,
    /// Where choices go.
    pub dispatch: Dispatch,
}

/// The timeline, on which spans can be dragged.
#[component]
pub(super) fn Spans(props: &SpansProps) -> Html {
    let SpansProps { analysis, spans, locale, dispatch } = props;
    let locale = *locale;
    let node = use_node_ref();
    let ruler = use_node_ref();
    let width = use_drawing_width(&ruler);
    // The moment at which a drag began, and the span that is dragged.
    let drag = use_state_eq(|| None::<Time>);
    let place = use_state_eq(|| 0_usize);
    let shown = spans.clone().or_else(|| last_months(&analysis.activity));
    let at = {
        let (analysis, node) = (analysis.clone(), node.clone());
        move |event: &PointerEvent| {
            let (x, _) = dom::point_within(event, &node)?;
            let width = width?;
            timeline_time(&input(&analysis, &[])?, locale, width, x * width)
        }
    };
    let onpointerdown = {
        let (at, drag) = (at.clone(), drag.clone());
        move |event: PointerEvent| drag.set(at(&event))
    };
    let onpointermove = {
        let (at, drag, place) = (at.clone(), drag.clone(), place.clone());
        let (shown, dispatch) = (shown.clone(), dispatch.clone());
        move |event: PointerEvent| {
            let (Some(from), Some(to), Some(shown)) = (*drag, at(&event), &shown) else { return };
            let span = days(from.min(to), from.max(to));
            if event.buttons() > 0 && span.end > span.start.plus_days(1) {
                dom::capture_pointer(&event);
                let mut spans = shown.clone();
                spans[*place] = span;
                dispatch.dispatch(Action::SetSpans(spans));
            }
        }
    };
    let onpointerup = {
        let (drag, place) = (drag.clone(), place.clone());
        move |event: PointerEvent| {
            // A press without a drag does not end a span.
            if drag
                .is_some_and(|from| at(&event).is_some_and(|to| days(from, from) != days(to, to)))
            {
                place.set(1 - *place);
            }
            drag.set(None);
        }
    };
    html! {
        <div class="drag" ref={node} {onpointerdown} {onpointermove} {onpointerup}>
            <span class="ruler" ref={ruler} />
            <Picture source={Source::Timeline(analysis.clone(), shown)} {locale} />
        </div>
    }
}

/// The question, with the spans as fields for dates, and its answer.
pub(super) fn question(
    analysis: &Analysis,
    chosen: Option<&[Span; 2]>,
    locale: &'static Locale,
    dispatch: &Dispatch,
) -> Html {
    let Ok(scored) = &analysis.number else { return Html::default() };
    let Some(spans) = chosen.cloned().or_else(|| last_months(&analysis.activity)) else {
        return Html::default();
    };
    let words = &locale.trust;
    let change = change(&scored.explanation.posts, &spans);
    let days = spans.each_ref().map(|span| [span.start, span.end.plus_days(-1)]);
    let field = |name: &str| {
        let place = ["a", "b", "c", "d"].iter().position(|&other| other == name).unwrap_or(0);
        let (span, end) = (place / 2, place % 2);
        let oninput = {
            let (dispatch, spans) = (dispatch.clone(), spans.clone());
            move |event: InputEvent| {
                let mut spans = spans.clone();
                let Some(day) = dom::typed_day(&event) else { return };
                if end == 0 {
                    spans[span].start = day;
                } else {
                    spans[span].end = day.plus_days(1);
                }
                dispatch.dispatch(Action::SetSpans(spans));
            }
        };
        let date = days[span][end].date();
        let value = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
        html! {
            <>
                <input key={place} type="date" aria-label={words.days[place]} {value} {oninput} />
                <span class="in-print">{ locale.date(date) }</span>
            </>
        }
    };
    html! {
        <>
            <h3>{ words.change }</h3>
            <p class="spans">{ with_fields(words.spans, &field) }</p>
            <p aria-live="polite">{ locale.change(&change, analysis.settings.is_weighted()) }</p>
            { paragraph("hint", words.spans_hint) }
        </>
    }
}

/// The whole days in UTC from one moment to another.
fn days(from: Time, to: Time) -> Span {
    let start = |time: Time| time.date().start().unwrap_or(time);
    start(from)..start(to).plus_days(1)
}
