//! The main figure: the posts as dots on the axis of responses and points, and on that axis a handle for an
//! offer.

use super::Dispatch;
use super::analysis::{Analysis, Scored};
use super::dom;
use super::effect::{use_settled, use_toggle};
use super::part::option_key;
use super::picture::{Picture, Source, scrolled};
use super::shared::Shared;
use super::state::Action;
use crate::figure::dots::{self, Before, Needle};
use crate::hundredths::written;
use crate::locale::Locale;
use crate::score::LensId;
use crate::score::number::{MAX, responses};
use crate::verdict::Offer;
use std::rc::Rc;
use yew::prelude::*;

/// The properties of [`Dots`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct DotsProps {
    /// The activity with its number.
    pub scored: Shared<Scored>,
    /// The same without the tricks that are played; `None` while none is.
    pub before: Option<Shared<Scored>>,
    /// What follows from both, once it is computed.
    pub analyses: [Option<Shared<Analysis>>; 2],
    /// The terms that the reader proposes to a business.
    pub offer: Offer,
    /// The public figure beside the dots, by its place in [`REFERENCES`](dots::REFERENCES).
    pub reference: Option<usize>,
    /// Whether the dots move to their places from where they were before the tricks.
    pub moves: bool,
    /// The language of all texts.
    pub locale: &'static Locale,
    /// Where the handle sends the offer.
    pub dispatch: Dispatch,
}

/// What the dots are drawn from.
#[derive(Clone, PartialEq)]
pub(super) struct DotsSource {
    scored: Shared<Scored>,
    before: Option<Shared<Scored>>,
    needles: Vec<Needle>,
    offer: Option<f64>,
    moves: bool,
}

impl DotsSource {
    /// The dots; `None` where there is no number.
    pub(super) fn dots(&self) -> Option<dots::Dots<'_>> {
        let number = self.scored.number.as_ref().ok()?;
        let old = self.before.as_ref().and_then(|before| {
            Some(Before { number: before.number.as_ref().ok()?, spread: &before.spread })
        });
        Some(dots::Dots {
            number,
            spread: &self.scored.spread,
            needles: &self.needles,
            before: old,
            offer: self.offer,
            moves: self.moves,
            is_weighted: self.scored.settings.is_weighted(),
        })
    }
}

impl DotsProps {
    fn source(&self) -> DotsSource {
        let break_even = self.offer.break_even();
        DotsSource {
            scored: self.scored.clone(),
            before: self.before.clone(),
            needles: needles(self),
            offer: break_even.is_finite().then_some(break_even),
            moves: self.moves,
        }
    }

    /// The value of Klout's formula for an activity, as soon as it is computed.
    fn klout(&self, of: Option<&Shared<Scored>>) -> Option<f64> {
        let activity = &of?.activity;
        let mut analyses = self.analyses.iter().flatten();
        analyses.find(|it| Rc::ptr_eq(&it.activity, activity))?.lens(LensId::Klout)
    }
}

/// The figure, the handle, and what follows from it.
#[component]
pub(super) fn Dots(props: &DotsProps) -> Html {
    let locale = props.locale;
    let Ok(number) = &props.scored.number else { return Html::default() };
    let verdict = props.analyses[0].as_ref().and_then(|analysis| analysis.verdict(props.offer));
    html! {
        <div class="dots-and-offer">
            <Picture source={Source::Dots(props.source())} has_table=false {locale}>
                { handle(props) }
            </Picture>
            <p class="answer-line">
                <span>{ locale.verdict.asks }</span>
                { " " }
                { verdict.map(|verdict| locale.offer_answer(number.value, &verdict)) }
            </p>
        </div>
    }
}

/// The facts of the dots as a table, which is made while it is open, and follows when the reader's hand rests.
#[component]
pub(super) fn DotsTable(props: &DotsProps) -> Html {
    let (is_open, toggle) = use_toggle();
    let settled = use_settled(props);
    let table = is_open.then(|| {
        let source = settled.source();
        source.dots().map_or_else(Html::default, |dots| {
            let title = dots::title(&dots, settled.locale);
            scrolled(&title, &dots::table(&dots, settled.locale))
        })
    });
    html! {
        <details open={is_open}>
            <summary onclick={toggle}>{ props.locale.figures.as_table }</summary>
            if let Some(table) = table {
                { table }
            }
        </details>
    }
}

/// What stands beside the dots: Klout's value, where it can be reconstructed, and a public figure.
fn needles(props: &DotsProps) -> Vec<Needle> {
    let locale = props.locale;
    let klout = props.klout(Some(&props.scored)).map(|points| {
        let before = props.klout(props.before.as_ref());
        let name = locale.needle(before, points);
        let short = format!("Klout {}", locale.points(points));
        Needle { name, short, points, before }
    });
    let reference = props.reference.filter(|_| props.scored.settings.has_default_unit());
    let reference = reference.and_then(|place| {
        let (name, points) = (locale.figures.references.get(place)?, *dots::REFERENCES.get(place)?);
        // Of "Congress, median" there is always room for the first word.
        let (first, _) = name.split_once(',').unwrap_or((name, ""));
        let [short, name] = [first, name].map(|name| format!("{name} {}", locale.points(points)));
        Some(Needle { name, short, points, before: None })
    });
    klout.into_iter().chain(reference).collect()
}

/// The handle on the axis: from how many points an exception pays. To move it changes what one costs.
fn handle(props: &DotsProps) -> Html {
    let (locale, offer, break_even) = (props.locale, props.offer, props.offer.break_even());
    let set = {
        let dispatch = props.dispatch.clone();
        move |event: InputEvent| {
            let (points, _) = dom::typed(&event);
            let worth = if offer.worth > 0.0 { offer.worth } else { Offer::default().worth };
            let cost = worth * responses(points);
            if cost.is_finite() {
                dispatch.dispatch(Action::SetOffer(Offer { cost, worth, ..offer }));
            }
        }
    };
    let rest = {
        let dispatch = props.dispatch.clone();
        move |_: Event| dispatch.dispatch(Action::Rest)
    };
    // A finger that scrolls the page puts the handle back.
    let onpointercancel = {
        let dispatch = props.dispatch.clone();
        move |_: PointerEvent| dispatch.dispatch(Action::PutBack)
    };
    html! {
        <input
            type="range"
            class="handle"
            min="0"
            max={written(MAX)}
            step="0.5"
            value={written(break_even.min(MAX))}
            aria-label={locale.verdict.handle}
            aria-valuetext={locale.break_even(break_even, props.scored.settings.is_weighted())}
            oninput={set}
            onchange={rest}
            {onpointercancel}
        />
    }
}

/// The list of public figures of which one may stand beside the dots.
pub(super) fn compare(
    reference: Option<usize>,
    locale: &'static Locale,
    dispatch: &Dispatch,
) -> Html {
    let words = &locale.figures;
    let onchange = {
        let dispatch = dispatch.clone();
        move |event: Event| {
            let place = dom::selected_index(&event).and_then(|index| index.checked_sub(1));
            dispatch.dispatch(Action::Compare(place));
        }
    };
    let names = [words.nobody].into_iter().chain(words.references.iter().copied()).enumerate();
    let shown = reference.map_or(0, |place| place + 1);
    html! {
        <label class="compare">
            { words.compare }{ " " }
            <select {onchange}>
                { for names.map(|(place, name)| {
                    let selected = place == shown;
                    html! { <option key={option_key(place, selected)} {selected}>{ name }</option> }
                }) }
            </select>
        </label>
    }
}
