//! The panel with all formulas on the same activity: on one scale where that can be, and never averaged.

use super::disclosure::{Panel, PanelContext};
use super::part::paragraph;
use super::picture::{Picture, Source};
use crate::explain::derivation::infix;
use crate::figure::strip;
use crate::score::formula::value_of;
use crate::score::lens::klout;
use crate::score::{FormulaStatus, LENSES, Lens, LensId, Score};
use yew::prelude::*;

/// The panel with the scores of all formulas.
pub(super) const PANEL: Panel = Panel {
    id: "lenses",
    heading: |context| context.locale.lenses.heading.into(),
    answer: |context| {
        let said = strip::said(&context.analysis.lenses);
        Some(html! { strip::title(&said, context.locale) })
    },
    content,
};

fn content(context: &PanelContext<'_>) -> Html {
    let (analysis, locale) = (context.analysis, context.locale);
    let words = &locale.lenses;
    let scored = || LENSES.iter().zip(&analysis.lenses);
    let formulas = scored().filter_map(|(lens, score)| Some((lens, score.as_ref().ok()?)));
    let unfed: Vec<String> = scored()
        .filter_map(|(lens, score)| {
            Some(locale.unfed(locale.lens(lens.id), &locale.missing(*score.as_ref().err()?)))
        })
        .collect();
    let terms = words.symbols.iter().zip(words.symbol_meanings).map(|(&name, meaning)| {
        html! { <div key={name}><dt>{ name }</dt><dd>{ meaning }</dd></div> }
    });
    html! {
        <>
            { paragraph("", words.intro) }
            <Picture source={Source::Strip(analysis.clone())} {locale} />
            <ul class="formulas">
                { for formulas.map(|(lens, score)| formula(lens, score, context)) }
            </ul>
            if !unfed.is_empty() {
                <details>
                    <summary>{ locale.counted(locale.strip.unfed, unfed.len()) }</summary>
                    <ul class="unfed">
                        { for unfed.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }
                    </ul>
                </details>
            }
            <details>
                <summary>{ words.terms }</summary>
                <dl class="terms">{ for terms }</dl>
            </details>
        </>
    }
}

/// A formula with its value, which opens to what it is made of.
fn formula(lens: &Lens, score: &Score, context: &PanelContext<'_>) -> Html {
    let locale = context.locale;
    let constant = |value: f64| locale.exactly(value);
    let name = |symbol| locale.symbol(symbol).to_owned();
    let term = |symbol| locale.exactly(value_of(symbol, &score.terms));
    let in_names = infix(lens.formula, &name, &constant);
    let in_numbers = infix(lens.formula, &term, &constant);
    let (source, status) = (lens.source, locale.status(lens.status));
    let of = match lens.status {
        FormulaStatus::Ours => status.to_owned(),
        _ => format!("{} ({status}) {}", locale.reference(source), source.address),
    };
    html! {
        <li key={lens.id as usize}>
            <details>
                <summary>
                    <h3>{ locale.lens(lens.id) }</h3>
                    <span class="value">{ locale.value(lens.id, score.value) }</span>
                </summary>
                <p class="made-of">{ format!("{in_names} = {in_numbers}") }</p>
                <p class="meaning">
                    { locale.meaning(lens.id) }
                    if lens.id == LensId::Klout {
                        { " " }{ locale.other_scale(klout::on_later_scale(&score.terms)) }
                    }
                </p>
                if lens.id == LensId::Ratio {
                    <Picture source={Source::Triangle(context.analysis.clone())} {locale} />
                }
                <p class="source">{ of }</p>
            </details>
        </li>
    }
}
