//! The panel with the number's own forecasts of the past months, and what came.

use super::analysis::Analysis;
use super::disclosure::Panel;
use super::part::paragraph;
use super::picture::{Picture, Source};
use super::shared::Shared;
use super::steps::use_steps;
use crate::explain::record::{self, TooFewMonths, record};
use crate::figure;
use crate::locale::Locale;
use crate::score::number::forecasts_in_steps;
use std::rc::Rc;
use yew::prelude::*;

/// The panel with the record. It is not shown where there is no number.
pub(super) const PANEL: Panel = Panel {
    id: "record",
    heading: |context| context.locale.trust.record.into(),
    answer: |context| {
        let (analysis, locale) = (context.analysis.clone(), context.locale);
        analysis.number.as_ref().ok()?;
        Some(if analysis.activity.len() <= MOST_UNASKED {
            html! { <Held {analysis} {locale} /> }
        } else {
            html! { locale.trust.record_answer }
        })
    },
    content: |context| {
        let (analysis, locale) = (context.analysis.clone(), context.locale);
        html! { <Record {analysis} {locale} /> }
    },
};

/// The properties of [`Record`].
#[derive(PartialEq, Properties)]
struct RecordProps {
    /// What follows from the activity and the settings.
    analysis: Shared<Analysis>,
    /// The language of all texts.
    locale: &'static Locale,
}

/// The most items of an activity whose months are forecast before the reader opens the panel.
const MOST_UNASKED: usize = 100_000;

type Outcome = Result<Shared<record::Record>, TooFewMonths>;

/// The record of an analysis, once it is computed, and the analysis that it is about.
#[hook]
fn use_record(analysis: &Shared<Analysis>) -> Option<(Rc<Shared<Analysis>>, Rc<Outcome>)> {
    use_steps(analysis.clone(), |analysis, steps| async move {
        let months = forecasts_in_steps(&analysis.activity, &analysis.settings, &steps).await?;
        let record = record(months, &analysis.settings);
        Some(record.map(|record| Shared::from(Rc::new(record))))
    })
}

/// How many forecasts held, beside the heading; before they are computed, what the panel shows.
#[component]
fn Held(props: &RecordProps) -> Html {
    let locale = props.locale;
    let outcome = use_record(&props.analysis);
    html! {
        match outcome.as_ref().map(|(_, outcome)| &**outcome) {
            Some(Ok(record)) => figure::record::title(record, locale),
            Some(Err(few)) => locale.few_months(few.n_months),
            None => locale.trust.record_answer.to_owned(),
        }
    }
}

/// How many forecasts held, and the figure.
#[component]
fn Record(props: &RecordProps) -> Html {
    let locale = props.locale;
    let Some((of, outcome)) = use_record(&props.analysis) else { return Html::default() };
    let record = match &*outcome {
        Ok(record) => record.clone(),
        Err(few) => return paragraph("finding", locale.few_months(few.n_months)),
    };
    let is_outdated = (*of != props.analysis).then_some("true");
    let words = &locale.trust;
    html! {
        <div aria-busy={is_outdated}>
            // Of fewer items it stands beside the heading.
            if props.analysis.activity.len() > MOST_UNASKED {
                { paragraph("finding", figure::record::title(&record, locale)) }
            }
            { paragraph("", words.record_intro) }
            <Picture source={Source::Record(record)} {locale} />
            <p class="key" aria-hidden="true">
                <span class="key-line">{ words.forecast }</span>
                <span class="key-band">{ locale.figures.band }</span>
                <span class="key-dot">{ words.inside }</span>
                <span class="key-cross">{ words.outside }</span>
            </p>
        </div>
    }
}
