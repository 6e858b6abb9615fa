//! What is loaded when it is wanted, through `embed/boot.js`: languages, and the program that reads
//! files away from the page. One of the files that touch the browser.

use super::Dispatch;
use super::effect::later;
use super::state::{Action, Import, Problem, Progress};
use crate::ingest::Choices;
use crate::locale::{ENGLISH, LANGUAGES, Language, Locale};
use crate::worker::wire;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, ArrayBuffer, Function, Promise, Reflect, Uint8Array};
use web_sys::{File, FileList};

/// Calls a function of `embed/boot.js`; nothing where the page has none, which then cannot read.
fn call(name: &str, arguments: &Array) -> Option<JsValue> {
    let program = member(&web_sys::js_sys::global(), "loader");
    let function = member(&program, name).dyn_into::<Function>().ok()?;
    function.apply(&program, arguments).ok()
}

/// What a function promises.
async fn promised(name: &str, arguments: &Array) -> Option<JsValue> {
    let promise = call(name, arguments)?.dyn_into::<Promise>().ok()?;
    JsFuture::from(promise).await.ok()
}

thread_local! {
    /// The languages that were loaded, by their places in the table.
    static LOADED: Cell<[Option<&'static Locale>; LANGUAGES.len()]> =
        const { Cell::new([None; LANGUAGES.len()]) };
}

/// The words of a language; loads them where they are wanted for the first time.
pub(crate) async fn words(language: &'static Language) -> Option<&'static Locale> {
    let place = LANGUAGES.iter().position(|one| one == language).filter(|place| *place > 0);
    let Some(place) = place else { return Some(ENGLISH) };
    if let Some(locale) = LOADED.get()[place] {
        return Some(locale);
    }
    let file = promised("words", &Array::of1(&language.tag.into())).await?;
    let file = file.dyn_into::<ArrayBuffer>().ok()?;
    let locale = Locale::from_file(language.tag, Uint8Array::new(&file).to_vec()).ok()?;
    let mut loaded = LOADED.get();
    loaded[place] = Some(locale);
    LOADED.set(loaded);
    Some(locale)
}

/// Speaks another language, if it can be loaded.
pub(super) fn speak(dispatch: &Dispatch, language: &'static Language) {
    let dispatch = dispatch.clone();
    dispatch.dispatch(Action::RequestLanguage(language.tag));
    later(async move {
        if let Some(locale) = words(language).await {
            dispatch.dispatch(Action::SetLanguage(locale));
        }
    });
}

/// Loads what reading needs, and all languages, so that nothing needs loading once there is something
/// to read.
pub(super) fn prepare() {
    let tags = Array::new();
    for language in &LANGUAGES[1..] {
        tags.push(&language.tag.into());
    }
    // Where it cannot be loaded, reading says so.
    call("prepare", &Array::of1(&tags));
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
        let answer = promised("read", &Array::of3(&files, &choices, told.as_ref())).await;
        dispatch.dispatch(Action::Answer(request, understood(answer)));
    });
}

fn understood(answer: Option<JsValue>) -> Result<Rc<Import>, Problem> {
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
    Ok(Rc::new(Import { ingested, on_page }))
}

fn member(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or_default()
}
