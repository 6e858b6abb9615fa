//! Importing the reader's data: what begins an import, and what its outcome does to the state.

use super::Dispatch;
use super::analysis::Scored;
use super::dom::{self, File, Imported};
use super::preparation::prepare;
use super::shared::Shared;
use super::state::{Action, Import, Problem};
use super::steps::with_pauses;
use crate::activity::Activity;
use crate::ingest::{Choices, Error, Preview, Reason};
use crate::score::Settings;
use crate::worker::wire::{self, Delivery};
use std::rc::Rc;
use std::time::Duration;
use yew::platform::time::sleep;

/// Stops the import that is under way, if one is: the program that reads, and what the page does with
/// an answer that has come already.
pub(super) fn cancel(dispatch: &Dispatch, request: u32) {
    dom::cancel_import();
    dispatch.dispatch(Action::StopImport(request));
}

/// Imports pasted or dropped text. `request` is [`State::request`](super::state::State::request).
pub(super) fn import_text(dispatch: &Dispatch, request: u32, text: &str) {
    import_files(dispatch, request, vec![dom::text_file(text)]);
}

/// Imports files, if there are any. `request` is [`State::request`](super::state::State::request).
pub(super) fn import_files(dispatch: &Dispatch, request: u32, files: Vec<File>) {
    if !files.is_empty() {
        start(dispatch, request, Some(files), Choices::default());
    }
}

/// Imports the files of the last time again, with what the reader has chosen since. `request` is
/// [`State::request`](super::state::State::request).
pub(super) fn import_again(dispatch: &Dispatch, request: u32, choices: &Choices) {
    start(dispatch, request, None, choices.clone());
}

/// Reads the first rows of a table as `choices` say, each as an account of its own; `None` if there is
/// no answer, because another import was started or files cannot be read at all.
pub(super) async fn read_sample(
    preview: &Preview,
    choices: &Choices,
) -> Option<Result<Vec<Activity>, Reason>> {
    let (file, choices) = preview.sample(choices);
    let encoded = wire::encode_choices(&choices);
    let imported = dom::import_sample(dom::text_file(&file), &encoded).await.ok()?;
    let accounts = |rows: Delivery| {
        (0..rows.entries.len()).filter_map(|account| rows.activity(account)).collect()
    };
    Some(decoded(imported).await?.map(accounts).map_err(|error| error.reason))
}

fn start(dispatch: &Dispatch, request: u32, files: Option<Vec<File>>, choices: Choices) {
    let request = request.wrapping_add(1);
    let encoded = wire::encode_choices(&choices);
    dispatch.dispatch(Action::StartImport(request, choices));
    // The files are read after that, whether they were dropped before the panel was open or not.
    prepare(dispatch);
    let dispatch = dispatch.clone();
    yew::platform::spawn_local(async move {
        let on_progress = {
            let dispatch = dispatch.clone();
            move |progress| dispatch.dispatch(Action::UpdateProgress(request, progress))
        };
        let outcome = dom::import(files, &encoded, on_progress).await;
        let outcome = match outcome {
            Ok(imported) => take_over(imported).await,
            Err(problem) => Err(problem),
        };
        dispatch.dispatch(Action::FinishImport(request, outcome));
    });
}

/// Takes over what was read, in steps between which the page answers its reader.
async fn take_over(imported: Imported) -> Result<Rc<Import>, Problem> {
    let is_on_page = imported.is_on_page();
    let delivery = decoded(imported).await.ok_or(Problem::Died)?.map_err(Problem::Content)?;
    let mut import = Import::new(delivery, is_on_page);
    import.scored = scored_before(&import).await;
    Ok(Rc::new(import))
}

/// The account that is shown first with its number, where to score it in one step would keep the page from
/// answering.
async fn scored_before(import: &Import) -> Option<Shared<Scored>> {
    /// The most items of an account that is scored in one step.
    const AT_ONCE: usize = 1_500_000;
    let activity = import.delivery.activity(import.first_shown())?;
    if activity.len() <= AT_ONCE {
        return None;
    }
    Scored::of(Rc::new(activity), Settings::default(), &with_pauses(Rc::default())).await
}

/// What the program that reads files answered; `None` where that has another form.
async fn decoded(imported: Imported) -> Option<Result<Delivery, Error>> {
    let pause = async || sleep(Duration::ZERO).await;
    wire::decode(imported.into_sections(), pause).await
}
