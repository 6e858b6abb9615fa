//! Questions about a table: what its columns are, and whether day or month comes first in its dates.
//! An answer imports the same files again.

use super::Dispatch;
use super::dom;
use super::import;
use super::part::{button, option_key, paragraph};
use super::state::State;
use crate::activity::{Date, Post, Response};
use crate::ingest::{Choices, Column, DayMonth, Preview, Reason, Refusal};
use crate::locale::Locale;
use yew::prelude::*;

/// The id of the question.
pub(super) const QUESTION: &str = "asked";

/// The question that the last import left open, if it did.
pub(super) fn question(state: &State, dispatch: &Dispatch) -> Html {
    if let Some(table) = state.unnamed_table() {
        let has_same_header = |named: &&Preview| named.header == table.header;
        let named = state.named.as_ref().filter(has_same_header);
        // The names of another table with the same header are proposed, with the rows of this one.
        let known = named.unwrap_or(table).known.clone();
        return html! {
            <Mapping
                key={table.header.join("\t")}
                preview={Preview { known, ..table.clone() }}
                choices={state.choices.clone()}
                request={state.request}
                locale={state.locale}
                dispatch={dispatch.clone()}
            />
        };
    }
    match state.question().map(|file| &file.reason) {
        Some(Reason::DayOrMonth { example }) => day_or_month(state, dispatch, example),
        Some(Reason::UnreadTimes { .. }) => {
            let choices = Choices { skips_unread_times: true, ..state.choices.clone() };
            again(state, dispatch, state.locale.intake.skip_unread, choices)
        }
        Some(Reason::Refused(Refusal::DailyOverview)) => {
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
    html! { <p id={QUESTION} class="question" tabindex="-1">{ button("", text, None, Callback::from(import_again)) }</p> }
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
        <p id={QUESTION} class="question" tabindex="-1">
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

/// The columns of a table, with a choice of what each holds, and the first rows as they would be read.
#[component]
fn Mapping(props: &MappingProps) -> Html {
    let MappingProps { preview, locale, .. } = props;
    let chosen = use_state_eq(|| {
        let known = &preview.known;
        (0..preview.header.len())
            .map(|at| known.iter().find(|(_, place)| *place == at).map(|(column, _)| *column))
            .collect::<Vec<Option<Column>>>()
    });
    let shown = (0..).zip(chosen.iter()).filter_map(|(at, column)| Some(((*column)?, at)));
    let beyond = preview.known.iter().filter(|(_, at)| *at >= preview.header.len()).copied();
    let columns: Vec<(Column, usize)> = shown.chain(beyond).collect();
    let has_time = columns.iter().any(|(column, _)| *column == Column::Time);
    let has_count = columns.iter().any(|(column, _)| column.is_count());
    let is_enough = has_time && has_count;
    let choices = props.choices.naming(&preview.header, columns);
    let read = use_rows_read(preview.clone(), is_enough.then(|| choices.clone()));

    let column = |(at, name): (usize, &String)| {
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
        let meanings = [None].into_iter().chain(Column::ALL.iter().copied().map(Some));
        let options = meanings.enumerate().map(|(place, column)| {
            let selected = chosen[at] == column;
            let name = column.map_or("–", |column| locale.column(column));
            html! { <option key={option_key(place, selected)} {selected}>{ name }</option> }
        });
        let id = format!("column-{at}");
        html! {
            <li>
                <label for={id.clone()}>{ name.clone() }</label>
                <select {id} {onchange}>{ for options }</select>
                <span class="hint">{ examples(preview, at) }</span>
            </li>
        }
    };
    let import_again = {
        let (dispatch, request, choices) = (props.dispatch.clone(), props.request, choices.clone());
        move |_: MouseEvent| import::import_again(&dispatch, request, &choices)
    };
    html! {
        <div id={QUESTION} class="mapping" tabindex="-1">
            { paragraph("", locale.intake.which_columns) }
            <ul>{ for preview.header.iter().enumerate().map(column) }</ul>
            if is_enough {
                { as_read(read.as_ref(), locale) }
            }
            <button type="button" disabled={!is_enough} onclick={import_again}>
                { locale.intake.read_like_this }
            </button>
        </div>
    }
}

/// What the reader of files made of the first rows.
#[derive(Clone, PartialEq)]
enum RowsRead {
    /// The kinds of response that were counted, and what was read of each row; `None` for a row that
    /// was skipped.
    Rows(Vec<Response>, Vec<Option<Post>>),
    /// These rows do not tell day and month apart in dates such as this one.
    Undecided(String),
}

/// The first rows, read with the choices by the program that reads files; `None` until they are.
#[hook]
fn use_rows_read(preview: Preview, choices: Option<Choices>) -> Option<RowsRead> {
    let read = use_state_eq(|| None);
    {
        let read = read.clone();
        use_effect_with((preview, choices), move |(preview, choices)| {
            let Some(choices) = choices.clone() else { return };
            let preview = preview.clone();
            yew::platform::spawn_local(async move {
                // A later choice may have taken its place.
                let Some(sample) = import::read_sample(&preview, &choices).await else { return };
                let rows = match sample {
                    Ok(sample) => preview.rows_read(&sample),
                    Err(Reason::DayOrMonth { example }) => {
                        return read.set(Some(RowsRead::Undecided(example)));
                    }
                    Err(_) => vec![None; preview.rows.len()],
                };
                read.set(Some(RowsRead::Rows(choices.responses(&preview.header), rows)));
            });
        });
    }
    (*read).clone()
}

/// The first cells of a column that hold something.
fn examples(preview: &Preview, at: usize) -> String {
    const SHOWN: usize = 3;
    let cells = preview.rows.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.is_empty());
    cells.take(SHOWN).map(String::as_str).collect::<Vec<&str>>().join(" · ")
}

/// The first rows as they were read: date, kind, and the count of each kind of response.
fn as_read(read: Option<&RowsRead>, locale: &Locale) -> Html {
    let words = &locale.mapping;
    let (responses, rows) = match read {
        None => return Html::default(),
        Some(RowsRead::Undecided(example)) => {
            return html! { <p role="status">{ locale.undecided(example) }</p> };
        }
        Some(RowsRead::Rows(responses, rows)) => (responses, rows),
    };
    let count = |post: &Post, response: &Response| {
        let count = post.counts[response.index()].get();
        count.map_or_else(|| "–".to_owned(), |count| locale.integer(count))
    };
    let row = |(at, post): (usize, &Option<Post>)| {
        html! {
            <tr>
                <th scope="row">{ at + 1 }</th>
                if let Some(post) = post {
                    <td>{ locale.date(post.time.date()) }</td>
                    <td>{ locale.kind(post.kind) }</td>
                    { for responses.iter().map(|of| html! { <td>{ count(post, of) }</td> }) }
                } else {
                    <td colspan={(responses.len() + 2).to_string()}>{ words.unread }</td>
                }
            </tr>
        }
    };
    let head = |name: &'static str| html! { <th scope="col">{ name }</th> };
    html! {
        <>
            <div class="scroll" tabindex="0" role="group" aria-label={words.as_read}>
                <table>
                    <caption>{ words.as_read }</caption>
                    <thead>
                        <tr>
                            { head(words.row) }
                            { head(locale.column(Column::Time)) }
                            { head(locale.column(Column::Kind)) }
                            { for responses.iter().map(|of| head(locale.response(*of))) }
                        </tr>
                    </thead>
                    <tbody>{ for rows.iter().enumerate().map(row) }</tbody>
                </table>
            </div>
            <p role="status" class="hint">
                { locale.rows_read(rows.iter().flatten().count(), rows.len()) }
            </p>
        </>
    }
}
