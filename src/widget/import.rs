//! Importing the reader's data: what begins an import, and what its outcome does to the state.

use super::Dispatch;
use super::dom::{self, File};
use super::preparation::prepare;
use super::state::{Action, Import, Problem};
use crate::ingest::{Choices, Ingested, Preview, Reason};
use crate::worker::wire;
use std::rc::Rc;

/// Stops the import that is under way, if one is.
pub(super) fn cancel() {
    dom::cancel_import();
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

/// Reads the first rows of a table as `choices` say; `None` if there is no answer, because another
/// import was started or files cannot be read at all.
pub(super) async fn read_sample(
    preview: &Preview,
    choices: &Choices,
) -> Option<Result<Ingested, Reason>> {
    let (file, choices) = preview.sample(choices);
    let encoded = wire::encode_choices(&choices);
    let imported = dom::import_sample(dom::text_file(&file), &encoded).await.ok()?;
    Some(wire::decode(imported.into_sections())?.map_err(|error| error.reason))
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
        let outcome = outcome.and_then(|imported| {
            let is_on_page = imported.is_on_page();
            let decoded = wire::decode(imported.into_sections()).ok_or(Problem::Died)?;
            let ingested = decoded.map_err(Problem::Content)?;
            Ok(Rc::new(Import { ingested, is_on_page }))
        });
        dispatch.dispatch(Action::FinishImport(request, outcome));
    });
}
