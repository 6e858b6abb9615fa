//! Messages between this page and the page that frames it.
//!
//! Each member of a message has an import of its own. So the program has no function that reads or
//! writes a member of any name.

use super::has_failed;
pub(crate) use gloo::events::EventListener as Listener;
use gloo::utils::window;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::Object;
use web_sys::{MessageEvent, Window};

#[wasm_bindgen]
extern "C" {
    /// The data of a message.
    #[wasm_bindgen(extends = Object)]
    type Data;
    #[wasm_bindgen(method, getter = "type")]
    fn kind(this: &Data) -> JsValue;
    #[wasm_bindgen(method, setter = "type")]
    fn set_kind(this: &Data, kind: &str);
    #[wasm_bindgen(method, setter)]
    fn set_height(this: &Data, height: f64);
    #[wasm_bindgen(method, getter)]
    fn sample(this: &Data) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn inputs(this: &Data) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn lang(this: &Data) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn theme(this: &Data) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn view(this: &Data) -> JsValue;
}

/// A message of the host page.
pub(crate) struct HostMessage(Data);

impl HostMessage {
    /// The message's type, such as `influence-score:settings`.
    pub(crate) fn is(&self, kind: &str) -> bool {
        self.0.kind() == kind
    }

    /// The members `sample`, `inputs`, `lang`, `theme` and `view`; `None` for each that is absent or is no
    /// text.
    pub(crate) fn settings(&self) -> [Option<String>; 5] {
        let data = &self.0;
        [data.sample(), data.inputs(), data.lang(), data.theme(), data.view()]
            .map(|member| member.as_string())
    }
}

/// The page that frames this one.
#[derive(Clone)]
pub(crate) struct HostPage(Window);

impl HostPage {
    /// Finds the host page; `None` where this page is not framed.
    pub(crate) fn find() -> Option<HostPage> {
        let window = window();
        let parent = window.parent().ok()??;
        (parent != window).then_some(HostPage(parent))
    }

    /// Posts a message of a type, with a height if it has one. Any page may frame this one and reads
    /// it, so it must hold nothing of the reader's. A program that has failed posts nothing.
    pub(crate) fn post(&self, kind: &str, height: Option<f64>) {
        if has_failed() {
            return;
        }
        let data: Data = Object::new().unchecked_into();
        data.set_kind(kind);
        if let Some(height) = height {
            data.set_height(height);
        }
        // This fails only for messages that cannot be copied, such as functions.
        let _ = self.0.post_message(&data, "*");
    }

    /// Calls `on_message` with each message of the host page that is an object, until the listener is
    /// dropped. Messages of other pages are ignored.
    pub(crate) fn listen(&self, on_message: impl Fn(HostMessage) + 'static) -> Listener {
        let host = self.0.clone();
        Listener::new(&window(), "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
            let is_from_host = event.source().is_some_and(|source| source.loose_eq(&host));
            if is_from_host && event.data().is_object() && !has_failed() {
                on_message(HostMessage(event.data().unchecked_into()));
            }
        })
    }
}
