//! What a table doesn't say, the reader is asked: which column is what, and whether day or month
//! comes first. The answer reads the same files again.

use super::Dispatch;
use super::import;
use super::part::{button, paragraph, together, words};
use super::state::{Phase, Problem, State};
use crate::activity::Date;
use crate::ingest::{Choices, Column, DayMonth, Error, Preview, Reason};
use crate::locale::{Locale, fill};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The question that the last try to read something left open, if it did.
pub(super) fn question(state: &State, dispatch: &Dispatch) -> Html {
    if let Some(asked) = state.asked() {
        let is_known = |named: &&Preview| named.header == asked.header;
        let preview = state.named.as_ref().filter(is_known).unwrap_or(asked).clone();
        return html! {
            <Mapping
                key={asked.header.join("\t")}
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
        _ => Html::default(),
    }
}

fn day_or_month(state: &State, dispatch: &Dispatch, example: &str) -> Html {
    let numbers: Vec<u32> =
        example.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
    let &[first, second, year, ..] = numbers.as_slice() else { return Html::default() };
    let answer = |order: DayMonth, day: u32, month: u32| {
        let year = i32::try_from(if year < 100 { 2000 + year } else { year }).unwrap_or(0);
        let (month, day) = (u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1));
        let date = state.locale.date(Date { year, month, day });
        let choices = Choices { day_month: Some(order), ..state.choices.clone() };
        let (dispatch, request) = (dispatch.clone(), state.request);
        let read = move |_: MouseEvent| import::read_again(&dispatch, request, &choices);
        button("", date, None, Callback::from(read))
    };
    let answers = together([
        words(fill(state.locale.intake.which_date, &[("example", example)])),
        words(" "),
        answer(DayMonth::DayFirst, first, second),
        words(" "),
        answer(DayMonth::MonthFirst, second, first),
    ]);
    html! { <p class="question">{ answers }</p> }
}

/// What asking for columns needs.
#[derive(PartialEq, Properties)]
struct MappingProps {
    preview: Preview,
    choices: Choices,
    request: u32,
    locale: &'static Locale,
    dispatch: Dispatch,
}

/// The top of the table, with a choice over each column.
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
                let select: HtmlSelectElement = event.target_unchecked_into();
                // The first option is that it is nothing.
                let place = usize::try_from(select.selected_index()).unwrap_or(0);
                let column = place.checked_sub(1).and_then(|place| Column::ALL.get(place));
                let mut next = (*chosen).clone();
                // A column that is chosen twice is where it was chosen last.
                next.iter_mut()
                    .filter(|other| other.as_ref() == column)
                    .for_each(|other| *other = None);
                next[at] = column.copied();
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
    let read = {
        let choices = Choices { columns, ..props.choices.clone() };
        let (dispatch, request) = (props.dispatch.clone(), props.request);
        move |_: MouseEvent| import::read_again(&dispatch, request, &choices)
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
            <button type="button" disabled={!(has_time && has_count)} onclick={read}>
                { intake.read_like_this }
            </button>
        </div>
    }
}
