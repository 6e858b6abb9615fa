//! The panel with the number, its level, its unit and its posts as dots.

use super::Dispatch;
use super::analysis::{Analysis, Scored};
use super::dots::{Dots, DotsProps, DotsTable, compare};
use super::part::{button, paragraph, section};
use super::said::Said;
use super::shared::Shared;
use super::state::Action;
use super::steps::{use_computed, use_steps};
use crate::explain::{counted, unknown};
use crate::locale::Locale;
use crate::score::month::{Month, month_in_steps};
use crate::score::number::{FEW_POSTS, Number};
use crate::steps::{Steps, at_once};
use yew::prelude::*;

/// Renders the panel with the number. `dots` are the properties of its figure.
pub(super) fn number(scored: &Scored, dots: &DotsProps) -> Html {
    let locale = dots.locale;
    let content = match &scored.number {
        Ok(number) => html! {
            <>
                { sentences(number, scored, locale) }
                <Dots ..dots.clone() />
            </>
        },
        Err(missing) => html! { <p class="no-number">{ locale.missing(*missing) }</p> },
    };
    let heading = html! { <h2 id="number" class="unseen">{ locale.number.heading }</h2> };
    section("number", heading, content)
}

/// What stands below the figure: what to compare with, its table, what a month draws in all, what was
/// counted, and the second number. What a month draws is said of `month_of`.
pub(super) fn remarks(
    scored: &Scored,
    dots: &DotsProps,
    month_of: Option<Shared<Analysis>>,
    dispatch: &Dispatch,
) -> Html {
    let locale = dots.locale;
    // The public figures are numbers with the default weights.
    let may_compare = scored.settings.has_default_unit();
    html! {
        <div class="remarks">
            if let Ok(number) = &scored.number {
                <div class="below-figure">
                    if may_compare {
                        { compare(dots.reference, locale, dispatch) }
                    }
                    <DotsTable ..dots.clone() />
                </div>
                <AMonth analysis={month_of} {locale} />
                <p>{ counted_and_left_out(number, scored, locale) }</p>
                <p>
                    { locale.headline.rests_on }
                    if may_compare && dots.reference.is_some() {
                        { " " }{ locale.figures.references_source }
                    }
                </p>
            }
            { second_number(scored, locale, dispatch) }
        </div>
    }
}

/// The button for the second number, where the export shows anything that it counts.
fn second_number(scored: &Scored, locale: &'static Locale, dispatch: &Dispatch) -> Html {
    let settings = scored.settings.counting_saved_or_shared();
    let is_pressed = settings == scored.settings;
    if !is_pressed && counted(&scored.activity, &settings).is_empty() {
        return Html::default();
    }
    let dispatch = dispatch.clone();
    let toggle = move |_| dispatch.dispatch(Action::CountSavedOrShared(!is_pressed));
    let text = locale.number.saved_or_shared;
    html! { <p>{ button("link", text, Some(is_pressed), Callback::from(toggle)) }</p> }
}

/// The properties of [`AMonth`].
#[derive(PartialEq, Properties)]
struct AMonthProps {
    /// What follows from the activity and the settings; `None` while the reader's hand moves.
    analysis: Option<Shared<Analysis>>,
    /// The language of all texts.
    locale: &'static Locale,
}

/// The most posts of which what a month draws is computed in the frame of the change. For the sample people
/// it is there at first, so that nothing moves.
const MONTH_AT_ONCE: usize = 3_000;

/// Whether what a month draws is computed at once for this activity.
pub(super) fn is_month_at_once(analysis: &Analysis) -> bool {
    analysis.activity.len() <= MONTH_AT_ONCE
}

/// What a month draws in all. Of many posts it is computed in steps.
#[component]
fn AMonth(props: &AMonthProps) -> Html {
    let is_small = props.analysis.as_ref().is_some_and(|analysis| is_month_at_once(analysis));
    let month_at_once = use_computed(props.analysis.clone(), move |analysis| {
        let analysis = analysis.as_ref().filter(|_| is_small)?;
        at_once(a_month(analysis, &Steps::default()))
    });
    let in_steps = use_steps(props.analysis.clone(), move |analysis, steps| async move {
        a_month(Option::as_ref(&analysis).filter(|_| !is_small)?, &steps).await
    });
    let in_steps = in_steps.map(|(_, month)| month);
    let month = in_steps.as_deref().filter(|_| !is_small).or(Option::as_ref(&month_at_once));
    let is_weighted = props.analysis.as_ref().is_some_and(|it| it.settings.is_weighted());
    let text = month.map(|month| props.locale.a_month(month, is_weighted));
    html! { <p class="month">{ text.unwrap_or_else(|| "\u{a0}".to_owned()) }</p> }
}

async fn a_month(analysis: &Analysis, steps: &Steps) -> Option<Month> {
    let scored = analysis.number.as_ref().ok()?;
    let (posts, typical) = (&scored.explanation.posts, scored.number.typical_responses);
    month_in_steps(&analysis.activity, &analysis.settings, posts, typical, steps).await
}

/// The number with its level, and what both mean.
fn sentences(number: &Number, scored: &Scored, locale: &'static Locale) -> Html {
    let is_weak = number.n_posts < FEW_POSTS;
    // Tests compare the number bit by bit with other computations of it.
    let bits = format!("{:016x}", number.value.to_bits());
    let is_weighted = scored.settings.is_weighted();
    html! {
        <>
            <p class={classes!("digits", is_weak.then_some("weak"))}>
                <span class="score" data-bits={bits}>{ locale.points(number.value) }</span>
                { " " }
                <span class="level">
                    <small>{ locale.figures.level }</small>
                    { locale.level_short(number.level) }
                </span>
            </p>
            { paragraph("unit", locale.typical(number.typical_responses, is_weighted)) }
            { paragraph("unit level-said", locale.level(number.level)) }
            <Said sentence={locale.number_said(number.value, number.level)} />
        </>
    }
}

/// What was counted, and what a reader should bear in mind.
fn counted_and_left_out(number: &Number, scored: &Scored, locale: &Locale) -> String {
    let words = &locale.number;
    let counted = counted(&scored.activity, &scored.settings);
    let mut remarks = vec![locale.kinds_counted(&counted)];
    if number.n_posts < FEW_POSTS {
        remarks.push(locale.counted(words.few, number.n_posts));
    }
    if number.n_immature > 0 {
        remarks.push(locale.counted(words.immature, number.n_immature));
    }
    if number.n_uncounted > 0 {
        remarks.push(locale.counted(words.uncounted, number.n_uncounted));
    }
    let unknown = unknown(&scored.activity, &scored.settings);
    if !unknown.is_empty() {
        remarks.push(locale.not_shown(&unknown));
    }
    remarks.join(" ")
}
