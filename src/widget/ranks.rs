//! The panel with several accounts in the order of each formula.

use super::disclosure::{Panel, PanelContext};
use super::picture::{Picture, Source};
use super::shared::Shared;
use super::state::Subject;
use crate::explain::agreement::agreement;
use crate::figure::ranks::Ranking;
use std::rc::Rc;
use yew::prelude::*;

/// The panel. It is shown where the reader brought several accounts.
pub(super) const PANEL: Panel = Panel {
    id: "ranks",
    heading: |locale| locale.ranks.heading,
    answer: |context| {
        let Subject::Own(import, _) = context.subject else { return None };
        let n = import.ingested.accounts.len();
        (n > 1).then(|| context.locale.counted(context.locale.ranks.answer, n))
    },
    content,
};

fn content(context: &PanelContext<'_>) -> Html {
    let Subject::Own(import, chosen) = context.subject else { return Html::default() };
    let (locale, accounts) = (context.locale, &import.ingested.accounts);
    let name = |activity| super::accounts::name(activity, locale).to_owned();
    let ranking = Ranking {
        names: accounts.iter().map(name).collect(),
        chosen: *chosen,
        agreement: agreement(accounts, &context.analysis.settings),
    };
    let title = ranking.title(locale);
    html! {
        <>
            <p>{ locale.ranks.intro }</p>
            <p class="finding">{ title }</p>
            <Picture source={Source::Ranks(Shared::from(Rc::new(ranking)))} {locale} />
        </>
    }
}
