//! Has files read, by the program that `embed/reading.js` runs away from the page. One of the files
//! that touch the browser.

use super::Dispatch;
use super::effect::later;
use super::state::{Action, Problem, Progress, Read};
use crate::ingest::Choices;
use crate::worker::wire;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use web_sys::{File, FileList};

/// Calls a function of `embed/boot.js`; nothing where the page has none, which then cannot read.
fn call(name: &str, arguments: &Array) -> Option<JsValue> {
    let program = member(&web_sys::js_sys::global(), "reading");
    let function = member(&program, name).dyn_into::<Function>().ok()?;
    function.apply(&program, arguments).ok()
}

/// Loads what reading needs, so that nothing needs loading once there is something to read.
pub(super) fn prepare() {
    // Where it cannot be loaded, reading says so.
    call("prepare", &Array::new());
}

/// Stops reading.
pub(super) fn cancel() {
    // Where there is nothing to stop, there is nothing to do.
    call("cancel", &Array::new());
}

/// Reads pasted text.
pub(super) fn read_text(dispatch: &Dispatch, request: u32, text: &str) {
    let Ok(file) = File::new_with_str_sequence(&Array::of1(&text.into()), "") else { return };
    ask(dispatch, request, Array::of1(&file).into(), &Choices::default());
}

/// Reads files.
pub(super) fn read_files(dispatch: &Dispatch, request: u32, files: &FileList) {
    if files.length() > 0 {
        ask(dispatch, request, Array::from(files).into(), &Choices::default());
    }
}

/// Reads what was read last once more, with what the reader has said of it since.
pub(super) fn read_again(dispatch: &Dispatch, request: u32, choices: &Choices) {
    ask(dispatch, request, JsValue::NULL, choices);
}

fn ask(dispatch: &Dispatch, request: u32, files: JsValue, choices: &Choices) {
    let request = request.wrapping_add(1);
    dispatch.dispatch(Action::Ask(request, choices.clone()));
    let choices = Uint8Array::from(wire::write_choices(choices).as_slice());
    let dispatch = dispatch.clone();
    later(async move {
        let told = {
            let dispatch = dispatch.clone();
            Closure::<dyn FnMut(JsValue)>::new(move |news: JsValue| {
                let number = |key| member(&news, key).as_f64().unwrap_or_default();
                let progress = Progress {
                    bytes: number("bytes"),
                    total: number("total"),
                    posts: number("posts"),
                };
                dispatch.dispatch(Action::Progress(request, progress));
            })
        };
        let promise = call("read", &Array::of3(&files, &choices, told.as_ref()));
        let answer = match promise.and_then(|promise| promise.dyn_into::<Promise>().ok()) {
            Some(promise) => JsFuture::from(promise).await.ok(),
            None => None,
        };
        dispatch.dispatch(Action::Answer(request, understood(answer)));
    });
}

fn understood(answer: Option<JsValue>) -> Result<Rc<Read>, Problem> {
    let answer = answer.ok_or(Problem::Unavailable)?;
    match member(&answer, "kind").as_string().as_deref() {
        Some("done" | "failed") => {}
        Some("cancelled") => return Err(Problem::Cancelled),
        _ => return Err(Problem::Died),
    }
    // Each array is let go of as soon as it is read.
    let sections = Array::from(&member(&answer, "sections"));
    let mut sections = (0..sections.length()).map(|at| {
        let section = sections.get(at);
        sections.set(at, JsValue::UNDEFINED);
        Uint8Array::from(section).to_vec()
    });
    let ingested = wire::read(&mut sections).ok_or(Problem::Died)?.map_err(Problem::Content)?;
    let on_page = member(&answer, "inline").is_truthy();
    Ok(Rc::new(Read { ingested, on_page }))
}

fn member(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or_default()
}
