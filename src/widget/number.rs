//! The panel with the number, its unit, its intervals and its posts as dots.

use super::Dispatch;
use super::analysis::{Analysis, Scored};
use super::dom;
use super::part::{button, heading, section, words};
use super::picture::{Picture, Source};
use super::shared::Shared;
use super::state::Action;
use super::steps::use_steps;
use crate::explain::{counted, unknown};
use crate::locale::Locale;
use crate::score::month::{MONTHS, PastMonths};
use crate::score::number::{FEW_POSTS, Number};
use yew::prelude::*;

/// Renders the panel with the number and its intervals.
pub(super) fn number(
    scored: &Shared<Scored>,
    analysis: Option<&Shared<Analysis>>,
    locale: &'static Locale,
    dispatch: &Dispatch,
) -> Html {
    let content = match &scored.number {
        Ok(number) => html! {
            <>
                { sentences(number, scored, analysis, locale) }
                if let Some(analysis) = analysis {
                    <Compared analysis={analysis.clone()} {locale} />
                }
            </>
        },
        Err(missing) => html! { <p class="no-number">{ locale.missing(*missing) }</p> },
    };
    let content = html! { <>{ content }{ second_number(scored, locale, dispatch) }</> };
    section("number", heading("number", "small", words(locale.number.heading)), content)
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
    html! { <p>{ button("plain", text, Some(is_pressed), Callback::from(toggle)) }</p> }
}

/// The properties of what is derived from the analysis.
#[derive(PartialEq, Properties)]
struct AnalysisProps {
    /// What follows from the activity and the settings.
    analysis: Shared<Analysis>,
    /// The language of all texts.
    locale: &'static Locale,
}

/// The posts as dots, and a list of public figures of which one may stand beside them.
#[component]
fn Compared(props: &AnalysisProps) -> Html {
    let reference = use_state_eq(|| None::<usize>);
    let words = &props.locale.figures;
    let onchange = {
        let reference = reference.clone();
        move |event: Event| {
            let place = dom::selected_index(&event).and_then(|index| index.checked_sub(1));
            reference.set(place);
        }
    };
    let names = words.references.iter().enumerate();
    html! {
        <>
            <Picture
                source={Source::Dots(props.analysis.clone(), *reference)}
                locale={props.locale}
            />
            <p class="compare">
                <label>
                    { words.compare }{ " " }
                    <select {onchange}>
                        <option selected={reference.is_none()}>{ words.nobody }</option>
                        { for names.map(|(place, name)| html! {
                            <option key={place} selected={*reference == Some(place)}>{ *name }</option>
                        }) }
                    </select>
                </label>
            </p>
            if reference.is_some() {
                <p class="hint">{ words.references_source }</p>
            }
        </>
    }
}

/// What a month draws in all, computed in steps. Its line is there before, so that nothing moves.
#[component]
fn AMonth(props: &AnalysisProps) -> Html {
    let done = use_steps(props.analysis.clone(), |analysis, steps| async move {
        let scored = analysis.number.as_ref().ok()?;
        let posts = &scored.explanation.posts;
        let mut past = PastMonths::new(&analysis.activity, &analysis.settings, posts);
        for months_ago in 1..=MONTHS {
            past.look_back(months_ago);
            steps.count(posts.len()).await?;
        }
        Some(past.month(scored.number.typical_responses))
    });
    let text = done.map(|(_, month)| props.locale.a_month(&month));
    html! { <p class="interval month">{ text.unwrap_or_else(|| "\u{a0}".to_owned()) }</p> }
}

fn sentences(
    number: &Number,
    scored: &Scored,
    analysis: Option<&Shared<Analysis>>,
    locale: &'static Locale,
) -> Html {
    let is_weak = number.n_posts < FEW_POSTS;
    // Tests compare the number bit by bit with other computations of it.
    let bits = format!("{:016x}", number.value.to_bits());
    html! {
        <div class={classes!("reading", is_weak.then_some("weak"))} aria-live="polite">
            <p class="score" data-bits={bits}>{ locale.points(number.value) }</p>
            <div class="sentences">
                <p class="unit">{ locale.typical(number.typical_responses) }</p>
                <p class="interval">{ locale.next_post(number.next_post) }</p>
                <p class="interval">{ locale.level(number.level) }</p>
                if let Some(analysis) = analysis {
                    <AMonth analysis={analysis.clone()} {locale} />
                }
                <p class="hint">{ remarks(number, scored, locale) }</p>
            </div>
        </div>
    }
}

/// What was counted, and what a reader should bear in mind.
fn remarks(number: &Number, scored: &Scored, locale: &Locale) -> String {
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
