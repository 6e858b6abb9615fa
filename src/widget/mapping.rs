//! Questions about a table: what its columns are, and whether day or month comes first in its dates.
//! An answer imports the same files again.

use super::Dispatch;
use super::dom;
use super::import;
use super::part::{button, paragraph};
use super::state::{Phase, Problem, State};
use crate::activity::Date;
use crate::ingest::{Choices, Column, DayMonth, Error, Preview, Reason, Refusal};
use crate::locale::Locale;
use yew::prelude::*;

/// The question that the last import left open, if it did.
pub(super) fn question(state: &State, dispatch: &Dispatch) -> Html {
    if let Some(table) = state.unnamed_table() {
        let has_same_header = |named: &&Preview| named.header == table.header;
        let preview = state.named.as_ref().filter(has_same_header).unwrap_or(table).clone();
        return html! {
            <Mapping
                key={table.header.join("\t")}
                {preview}
                choices={state.choices.clone()}
                request={state.request}
                locale={state.locale}
                dispatch={dispatch.clone()}
            />
        };
    }
    match &state.intake {
        Phase::Failed(Problem::Content(Error {
            reason: Reason::DayOrMonth { example }, ..
        })) => day_or_month(state, dispatch, example),
        Phase::Failed(Problem::Content(Error { reason: Reason::UnreadTimes { .. }, .. })) => {
            let choices = Choices { skips_unread_times: true, ..state.choices.clone() };
            again(state, dispatch, state.locale.intake.skip_unread, choices)
        }
        Phase::Failed(Problem::Content(Error {
            reason: Reason::Refused(Refusal::DailyOverview),
            ..
        })) => {
            let choices = Choices { rows_are_posts: true, ..state.choices.clone() };
            again(state, dispatch, state.locale.intake.rows_are_posts, choices)
        }
        _ => Html::default(),
    }
}

/// A button that imports the same files again with these choices.
fn again(state: &State, dispatch: &Dispatch, text: &'static str, choices: Choices) -> Html {
    let (dispatch, request) = (dispatch.clone(), state.request);
    let import_again = move |_: MouseEvent| import::import_again(&dispatch, request, &choices);
    html! { <p class="question">{ button("", text, None, Callback::from(import_again)) }</p> }
}

/// Asks which of two dates is meant by `example`, such as 03/04/2026.
fn day_or_month(state: &State, dispatch: &Dispatch, example: &str) -> Html {
    let numbers: Vec<u32> =
        example.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
    let &[first, second, year, ..] = numbers.as_slice() else { return Html::default() };
    let answer = |order: DayMonth, day: u32, month: u32, year: u32| {
        let year = i32::try_from(if year < 100 { 2000 + year } else { year }).unwrap_or(0);
        let (month, day) = (u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1));
        let date = state.locale.date(Date { year, month, day });
        let choices = Choices { day_month: Some(order), ..state.choices.clone() };
        let (dispatch, request) = (dispatch.clone(), state.request);
        let import_again = move |_: MouseEvent| import::import_again(&dispatch, request, &choices);
        button("", date, None, Callback::from(import_again))
    };
    html! {
        <p class="question">
            { state.locale.which_date(example) }
            { " " }
            { answer(DayMonth::DayFirst, first, second, year) }
            { " " }
            { answer(DayMonth::MonthFirst, second, first, year) }
            if year < 32 && second < 13 {
                { " " }
                { answer(DayMonth::YearFirst, year, second, first) }
            }
        </p>
    }
}

/// The properties of [`Mapping`].
#[derive(PartialEq, Properties)]
struct MappingProps {
    preview: Preview,
    choices: Choices,
    request: u32,
    locale: &'static Locale,
    dispatch: Dispatch,
}

/// The top of a table, with a choice of what it is above each column.
#[component]
fn Mapping(props: &MappingProps) -> Html {
    let intake = &props.locale.intake;
    let chosen = use_state_eq(|| {
        let known = &props.preview.known;
        (0..props.preview.header.len())
            .map(|at| known.iter().find(|(_, place)| *place == at).map(|(column, _)| *column))
            .collect::<Vec<Option<Column>>>()
    });
    let select = |(at, name): (usize, &String)| {
        let onchange = {
            let chosen = chosen.clone();
            move |event: Event| {
                // The first option stands for a column that is not used.
                let place = dom::selected_index(&event).and_then(|index| index.checked_sub(1));
                let column = place.and_then(|place| Column::ALL.get(place)).copied();
                let mut next = (*chosen).clone();
                // Each meaning is given to one column: the one for which it was chosen last.
                for other in &mut next {
                    if *other == column {
                        *other = None;
                    }
                }
                next[at] = column;
                chosen.set(next);
            }
        };
        let options = Column::ALL.iter().map(|column| {
            let is_selected = chosen[at] == Some(*column);
            html! { <option selected={is_selected}>{ props.locale.column(*column) }</option> }
        });
        html! {
            <th scope="col">
                <select aria-label={name.clone()} {onchange}>
                    <option selected={chosen[at].is_none()}>{ "–" }</option>
                    { for options }
                </select>
                <span>{ name.clone() }</span>
            </th>
        }
    };
    let row = |row: &Vec<String>| {
        let cells = row.iter().map(|cell| html! { <td>{ cell.clone() }</td> });
        html! { <tr>{ for cells }</tr> }
    };
    let columns: Vec<(Column, usize)> =
        (0..).zip(chosen.iter()).filter_map(|(at, column)| Some(((*column)?, at))).collect();
    let has_time = columns.iter().any(|(column, _)| *column == Column::Time);
    let has_count = columns.iter().any(|(column, _)| column.is_count());
    let import_again = {
        let choices = Choices { columns, ..props.choices.clone() };
        let (dispatch, request) = (props.dispatch.clone(), props.request);
        move |_: MouseEvent| import::import_again(&dispatch, request, &choices)
    };
    html! {
        <div class="mapping">
            { paragraph("", intake.which_columns) }
            <div class="scroll" tabindex="0">
                <table>
                    <thead><tr>{ for props.preview.header.iter().enumerate().map(select) }</tr></thead>
                    <tbody>{ for props.preview.rows.iter().map(row) }</tbody>
                </table>
            </div>
            <button type="button" disabled={!(has_time && has_count)} onclick={import_again}>
                { intake.read_like_this }
            </button>
        </div>
    }
}
