//! The panel with the other formulas on the same activity, side by side and never averaged.

use super::disclosure::{Panel, PanelContext};
use super::picture::{Picture, Source};
use crate::explain::derivation::infix;
use crate::score::formula::value_of;
use crate::score::lens::klout;
use crate::score::{LENSES, Lens, LensId, Missing, Score};
use yew::prelude::*;

/// The panel with the scores of all formulas.
pub(super) const PANEL: Panel = Panel {
    id: "lenses",
    heading: |context| context.locale.lenses.heading.into(),
    answer: |context| Some(html! { answer(context) }),
    content,
};

/// The formulas that may be named beside the heading: the first two that have a value.
const TELLING: [LensId; 3] = [LensId::Klout, LensId::TFactor, LensId::Followers];

fn answer(context: &PanelContext<'_>) -> String {
    let (analysis, locale) = (context.analysis, context.locale);
    let value = |id: &LensId| {
        let value = analysis.lens(*id)?;
        Some(format!("{}: {}", locale.lens(*id), locale.value(*id, value)))
    };
    TELLING.iter().filter_map(value).take(2).collect::<Vec<_>>().join("; ")
}

fn content(context: &PanelContext<'_>) -> Html {
    let words = &context.locale.lenses;
    let (with_value, without_value): (Vec<_>, Vec<_>) =
        LENSES.iter().zip(&context.analysis.lenses).partition(|(_, score)| score.is_ok());
    let formulas = with_value.into_iter().chain(without_value);
    let terms = words.symbols.iter().zip(words.symbol_meanings).map(|(&name, meaning)| {
        html! { <div key={name}><dt>{ name }</dt><dd>{ meaning }</dd></div> }
    });
    html! {
        <>
            <p>{ words.intro }</p>
            <ul class="formulas">
                { for formulas.map(|(lens, score)| formula(lens, score, context)) }
            </ul>
            <details>
                <summary>{ words.terms }</summary>
                <dl class="terms">{ for terms }</dl>
            </details>
        </>
    }
}

/// A formula with its value, or why it has none.
fn formula(lens: &Lens, score: &Result<Score, Missing>, context: &PanelContext<'_>) -> Html {
    let locale = context.locale;
    let constant = |value: f64| locale.exactly(value);
    let source = lens.source;
    let (value, made_of) = match score {
        Ok(score) => {
            let name = |symbol| locale.symbol(symbol).to_owned();
            let term = |symbol| locale.exactly(value_of(symbol, &score.terms));
            let in_names = infix(lens.formula, &name, &constant);
            let in_numbers = infix(lens.formula, &term, &constant);
            (locale.value(lens.id, score.value), format!("{in_names} = {in_numbers}"))
        }
        Err(missing) => ("–".to_owned(), locale.missing(*missing)),
    };
    html! {
        <li key={lens.id as usize}>
            <h3>{ locale.lens(lens.id) }</h3>
            <p class="value">{ value }</p>
            <p class="made-of">{ made_of }</p>
            <p class="meaning">
                { locale.meaning(lens.id) }
                if let (LensId::Klout, Ok(score)) = (lens.id, score) {
                    { " " }{ locale.other_scale(klout::on_later_scale(&score.terms)) }
                }
            </p>
            if let (LensId::Ratio, Ok(_)) = (lens.id, score) {
                <Picture source={Source::Triangle(context.analysis.clone())} {locale} />
            }
            <p class="source">
                { format!("{} ({}) {}", source.short(), locale.status(lens.status), source.address) }
            </p>
        </li>
    }
}
