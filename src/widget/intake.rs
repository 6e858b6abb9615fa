//! How the reader brings data: by pasting, choosing files, or dropping them.

use super::Dispatch;
use super::dom::{self, Dropped};
use super::headline::PERSON;
use super::import;
use super::part::button;
use super::preparation::{self, Preparation};
use super::state::{Phase, State};
use crate::worker::Progress;
use yew::prelude::*;

/// The length in bytes up to which a paste is shown in the box. A browser needs seconds to show a
/// longer one.
const MAX_SHOWN_PASTE: usize = 200_000;

/// The id of the box to paste into.
const PASTE_BOX: &str = "paste";

/// The properties of [`Intake`].
#[derive(PartialEq, Properties)]
pub(super) struct IntakeProps {
    /// The widget's state, of which the panel shows the sample people and the import.
    pub state: State,
    /// Where the panel sends actions.
    pub dispatch: Dispatch,
}

/// The box to paste into, the button for files, and the promise that nothing leaves the browser.
#[component]
pub(super) fn Intake(props: &IntakeProps) -> Html {
    let words = &props.state.locale.intake;
    let paste_box = use_node_ref();
    // Whether the reader asked for a score of an empty box.
    let is_box_empty = use_state_eq(|| false);
    use_effect_with((), {
        let dispatch = props.dispatch.clone();
        move |()| preparation::prepare(&dispatch)
    });
    // Before the page is sealed there is nowhere to put data.
    let is_sealed = matches!(props.state.preparation, Preparation::Sealed(_));
    let request = props.state.request;

    let onpaste = {
        let dispatch = props.dispatch.clone();
        let (paste_box, is_box_empty) = (paste_box.clone(), is_box_empty.clone());
        move |event: Event| {
            let Some(text) = dom::pasted_text(&event) else { return };
            let is_empty = text.trim().is_empty();
            is_box_empty.set(is_empty && dom::text_in(&paste_box).trim().is_empty());
            if is_empty {
                return;
            }
            let is_long = text.len() > MAX_SHOWN_PASTE;
            if is_long {
                event.prevent_default();
            }
            // A paste into a box that holds text may be one part of several: the reader presses the
            // button after the last part.
            if is_long || dom::text_in(&paste_box).is_empty() {
                import::import_text(&dispatch, request, &text);
            }
        }
    };
    let score_paste = {
        let dispatch = props.dispatch.clone();
        let (paste_box, is_box_empty) = (paste_box.clone(), is_box_empty.clone());
        move |_: MouseEvent| {
            let text = dom::text_in(&paste_box);
            let is_empty = text.trim().is_empty();
            is_box_empty.set(is_empty);
            if is_empty {
                dom::focus(PASTE_BOX);
            } else {
                import::import_text(&dispatch, request, &text);
            }
        }
    };
    let oninput = {
        let is_box_empty = is_box_empty.clone();
        move |_: InputEvent| is_box_empty.set(false)
    };
    let onchange = {
        let dispatch = props.dispatch.clone();
        move |event: Event| import::import_files(&dispatch, request, dom::chosen_files(&event))
    };
    html! {
        <section class="intake" aria-label={words.use_your_own}>
            if is_sealed {
                <label for={PASTE_BOX}>{ words.paste_label }</label>
                <textarea
                    id={PASTE_BOX}
                    ref={paste_box}
                    rows="3"
                    spellcheck="false"
                    autocomplete="off"
                    aria-describedby="paste-hint"
                    {onpaste}
                    {oninput}
                />
                <p id="paste-hint" class="hint">{ words.paste_hint }</p>
                <p class="missing" role="status">
                    if *is_box_empty {
                        { words.empty_box }
                    }
                </p>
                <div class="choices">
                    <button type="button" onclick={score_paste}>{ words.score_paste }</button>
                    <label class="file">
                        <input type="file" multiple=true {onchange} />
                        <span>{ words.choose_files }</span>
                    </label>
                    <span class="hint drop">{ words.drop_here }</span>
                </div>
            }
            { preparation::status(&props.state, &props.dispatch) }
            { super::guide::guides(props.state.locale) }
        </section>
    }
}

/// The progress of an import, and the button that stops it. It is shown whether the intake is open
/// or not, because files can be dropped on the whole widget.
pub(super) fn progress(state: &State, dispatch: &Dispatch) -> Html {
    const MEGABYTE: f64 = 1e6;
    let Phase::Reading(progress) = state.intake else { return Html::default() };
    let locale = state.locale;
    let words = &locale.intake;
    let percent = progress.map(|progress| {
        // The bar stays at its end while files are read once more.
        let percent = (100.0 * progress.bytes / progress.total).min(100.0);
        locale.decimals(percent, 0)
    });
    let text = match progress {
        Some(Progress { bytes, total, posts }) => {
            locale.progress(bytes / MEGABYTE, total / MEGABYTE, posts)
        }
        None if state.preparation == Preparation::Loading => words.preparing.to_owned(),
        None => words.reading.to_owned(),
    };
    let cancel = {
        let (dispatch, request) = (dispatch.clone(), state.request);
        Callback::from(move |_: MouseEvent| {
            import::cancel(&dispatch, request);
            if !dom::focus(PASTE_BOX) {
                dom::focus(PERSON);
            }
        })
    };
    html! {
        <div class="progress">
            <progress max="100" value={percent} aria-label={words.reading} />
            <span>{ text }</span>
            { button("", words.cancel, None, cancel) }
        </div>
    }
}

/// Tells the browser that files may be dropped here.
#[expect(clippy::needless_pass_by_value, reason = "Yew passes events by value")]
pub(super) fn allow_drop(event: DragEvent) {
    event.prevent_default();
}

/// Imports what is dropped anywhere on the widget.
pub(super) fn on_drop(dispatch: &Dispatch, request: u32) -> Callback<DragEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: DragEvent| {
        event.prevent_default();
        match dom::dropped(&event) {
            Some(Dropped::Files(files)) => import::import_files(&dispatch, request, files),
            Some(Dropped::Text(text)) => import::import_text(&dispatch, request, &text),
            None => {}
        }
    })
}
