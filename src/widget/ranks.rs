//! The panel with several accounts in the order of each formula.

use super::Dispatch;
use super::accounts::{ACCOUNT, name};
use super::disclosure::Panel;
use super::dom;
use super::part::button;
use super::picture::{Picture, Source};
use super::shared::Shared;
use super::state::{Action, Import, Subject};
use super::steps::{use_computed, use_steps};
use crate::explain::agreement::{Agreement, values};
use crate::figure::ranks::{self, Order, Ranking};
use crate::locale::Locale;
use crate::score::Settings;
use std::rc::Rc;
use yew::prelude::*;

/// The panel. It is shown where the reader brought several accounts.
pub(super) const PANEL: Panel = Panel {
    id: "ranks",
    heading: |context| context.locale.ranks.heading.into(),
    answer: |context| {
        let Subject::Own(import, _) = context.subject else { return None };
        let n = import.delivery.entries.len();
        (n > 1).then(|| html! { context.locale.counted(context.locale.ranks.answer, n) })
    },
    content: |context| {
        let Subject::Own(import, chosen) = context.subject else { return Html::default() };
        let (settings, locale) = (context.analysis.settings, context.locale);
        html! { <Ranks
            import={Shared::from(Rc::clone(import))}
            chosen={*chosen}
            {settings}
            {locale}
            dispatch={context.dispatch.clone()}
        /> }
    },
};

/// The properties of [`Ranks`].
#[derive(PartialEq, Properties)]
struct RanksProps {
    /// The import whose accounts are ranked.
    import: Shared<Import>,
    /// The index of the account that is shown.
    chosen: usize,
    /// The settings under which the accounts are scored.
    settings: Settings,
    /// The language of all texts.
    locale: &'static Locale,
    /// Where the panel sends actions.
    dispatch: Dispatch,
}

/// The accounts with the most posts, and the one that is shown, in the order of each formula.
#[component]
fn Ranks(props: &RanksProps) -> Html {
    /// Scoring an account with few posts takes as long as this many posts of another one.
    const POSTS_PER_ACCOUNT: usize = 2_000;
    let RanksProps { import, chosen, settings, locale, dispatch } = props;
    let (chosen, locale, words) = (*chosen, *locale, &props.locale.ranks);
    let accounts = ranked(import, chosen);
    let input = (import.clone(), accounts.clone(), *settings);
    let done = use_steps(input, |input, steps| async move {
        let (import, accounts, settings) = &*input;
        let mut all = Vec::new();
        for &account in accounts {
            let activity = import.delivery.activity(account).unwrap_or_default();
            all.push(values(&activity, settings));
            steps.count(POSTS_PER_ACCOUNT + activity.len()).await?;
        }
        Some(Agreement::of_accounts(&all))
    });
    // While the settings change, the ranks under the former settings stay.
    let done = done.filter(|(of, _)| of.0 == *import && of.1 == accounts);
    let agreement = done.map(|(_, agreement)| Shared::from(agreement));
    let is_known = agreement.is_some();
    let ranking = use_computed((agreement, accounts.clone(), chosen, locale.tag), {
        let import = import.clone();
        move |(agreement, accounts, ..)| Ranking {
            names: accounts.iter().map(|&place| name(&import, place, locale)).collect(),
            chosen: accounts.iter().position(|&place| place == chosen).unwrap_or(0),
            agreement: agreement.as_deref().cloned().unwrap_or_default(),
        }
    });
    let (n_ranked, n) = (ranking.names.len(), import.delivery.entries.len());
    html! {
        <>
            <p>{ words.intro }</p>
            if n_ranked < n {
                <p>{ locale.ranks_limited(n_ranked, n) }</p>
            }
            if is_known {
                <p class="finding">{ ranking.title(locale) }</p>
                <Picture source={Source::Ranks(Shared::from(Rc::clone(&ranking)))} {locale} />
                <Table ranking={Shared::from(ranking)} {accounts} {locale} dispatch={dispatch.clone()} />
            } else {
                <p role="status">{ words.ranking }</p>
            }
        </>
    }
}

/// The properties of [`Table`].
#[derive(PartialEq, Properties)]
struct TableProps {
    /// The accounts with their ranks.
    ranking: Shared<Ranking>,
    /// The index of each account in the import.
    accounts: Vec<usize>,
    /// The language of all texts.
    locale: &'static Locale,
    /// Where the table sends actions.
    dispatch: Dispatch,
}

/// The ranks of all accounts, a row for each. The head of each column sorts by it, once more the other way
/// round; the name of each account shows that account.
#[component]
fn Table(props: &TableProps) -> Html {
    let TableProps { ranking, accounts, locale, dispatch } = props;
    let by = use_state_eq(|| (Order::Formula(0), false));
    let (order, is_reversed) = *by;
    let head = |of: Order, text: &'static str| {
        let sort = match (of == order, is_reversed) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        let by = by.clone();
        let sort_by = move |_| by.set((of, of == order && !is_reversed));
        html! {
            <th key={text} scope="col" aria-sort={sort}>
                { button("link", text, None, Callback::from(sort_by)) }
            </th>
        }
    };
    let rows: Vec<usize> = ranking.rows().collect();
    let ranks: Vec<_> = rows.iter().map(|&lens| ranking.shared_ranks(lens)).collect();
    let row = |place: usize| {
        let account = accounts[place];
        let dispatch = dispatch.clone();
        let show = Callback::from(move |_| {
            dispatch.dispatch(Action::ShowAccount(account));
            // Its number is far above the table.
            dom::show("number");
            dom::focus(ACCOUNT);
        });
        let rank = |ranks: &Vec<Option<usize>>| {
            let rank = ranks[place].map(|rank| locale.count(rank));
            html! { <td>{ rank.unwrap_or_else(|| "–".to_owned()) }</td> }
        };
        let is_shown = (place == ranking.chosen).then_some("true");
        html! {
            <tr key={account} aria-current={is_shown}>
                <th scope="row">{ button("link", ranking.names[place].clone(), None, show) }</th>
                { for ranks.iter().map(rank) }
            </tr>
        }
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={locale.ranks.table}>
            <table class="sortable">
                <caption>{ locale.ranks.table }</caption>
                <thead>
                    <tr>
                        { head(Order::Name, locale.ranks.account) }
                        { for rows.iter().map(|&lens| {
                            head(Order::Formula(lens), ranks::name(lens, locale))
                        }) }
                    </tr>
                </thead>
                <tbody>{ for ranking.sorted(order, is_reversed).into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// The accounts that are ranked together.
fn ranked(import: &Import, chosen: usize) -> Vec<usize> {
    let mut accounts = import.listed();
    if !accounts.contains(&chosen) {
        accounts.push(chosen);
    }
    accounts
}
