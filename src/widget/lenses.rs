//! The other formulas on the same activity, side by side and never blended.

use super::disclosure::{Panel, PanelContext};
use super::part::{marked_up, paragraph, together};
use crate::explain::derivation::infix;
use crate::locale::Locale;
use crate::markup::Markup;
use crate::score::formula::value_of;
use crate::score::{LENSES, Lens, LensId, Missing, Score};

/// The panel.
pub(super) const PANEL: Panel = Panel {
    id: "lenses",
    heading: |locale| locale.lenses.heading,
    answer: |context| Some(answer(context)),
    content: |context| {
        let mut list = Markup::default();
        list.tag("ul class=\"formulas\"");
        // Those with a value first.
        for has_value in [true, false] {
            for (lens, score) in LENSES.iter().zip(&context.analysis.lenses) {
                if score.is_ok() == has_value {
                    formula(&mut list, lens, score, context.locale);
                }
            }
        }
        list.end("ul");
        terms(&mut list, context.locale);
        together([paragraph("", context.locale.lenses.intro), marked_up(list.into_text())])
    },
};

/// Two of those that have a value, the first of these.
const TELLING: [LensId; 3] = [LensId::Klout, LensId::TFactor, LensId::Followers];

fn answer(context: &PanelContext<'_>) -> String {
    let (analysis, locale) = (context.analysis, context.locale);
    let said = |id: &LensId| {
        let place = LENSES.iter().position(|lens| lens.id == *id)?;
        let score = analysis.lenses[place].as_ref().ok()?;
        Some(format!("{}: {}", locale.lens(*id), locale.value(*id, score.value)))
    };
    TELLING.iter().filter_map(said).take(2).collect::<Vec<_>>().join("; ")
}

fn formula(list: &mut Markup, lens: &Lens, score: &Result<Score, Missing>, locale: &Locale) {
    let constant = |value: f64| locale.exactly(value);
    let by_name = || infix(lens.formula, &|symbol| locale.symbol(symbol).to_owned(), &constant);
    let (value, made_of) = match score {
        Ok(score) => {
            let term = |symbol| locale.exactly(value_of(symbol, &score.terms));
            let by_number = infix(lens.formula, &term, &constant);
            (locale.value(lens.id, score.value), format!("{} = {by_number}", by_name()))
        }
        Err(missing) => (String::from("–"), locale.missing(*missing)),
    };
    let source = format!("{} ({})", lens.source, locale.status(lens.status));
    list.tag("li");
    list.element("h3", locale.lens(lens.id));
    list.element("p class=\"value\"", &value);
    list.element("p class=\"made-of\"", &made_of);
    list.element("p class=\"meaning\"", locale.meaning(lens.id));
    list.element("p class=\"source\"", &source);
    list.end("li");
}

/// What the quantities are that formulas name.
fn terms(list: &mut Markup, locale: &Locale) {
    let lenses = &locale.lenses;
    list.tag("details");
    list.element("summary", lenses.terms);
    list.tag("dl class=\"terms\"");
    for (name, meaning) in lenses.symbols.iter().zip(lenses.symbol_meanings) {
        list.tag("div");
        list.element("dt", name);
        list.element("dd", meaning);
        list.end("div");
    }
    list.end("dl");
    list.end("details");
}
