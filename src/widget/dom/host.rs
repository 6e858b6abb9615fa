//! Messages between this page and the page that frames it.

use gloo::events::EventListener;
use gloo::utils::window;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Window};

/// The page that frames this one.
pub(crate) struct HostPage(Window);

impl HostPage {
    /// Finds the host page; `None` where this page is not framed.
    pub(crate) fn find() -> Option<HostPage> {
        let window = window();
        let parent = window.parent().ok()??;
        (parent != window).then_some(HostPage(parent))
    }

    /// Posts a message to the host page. Any page may frame this one and reads it, so it must hold
    /// nothing of the reader's.
    pub(crate) fn post(&self, message: &impl Serialize) {
        if let Ok(message) = serde_wasm_bindgen::to_value(message) {
            // This fails only for messages that cannot be copied, such as functions.
            let _ = self.0.post_message(&message, "*");
        }
    }

    /// Calls `on_message` with each message of the host page, until the listener is dropped.
    /// Messages of other pages, and those that have another form, are ignored.
    pub(crate) fn listen<Message: DeserializeOwned>(
        &self,
        on_message: impl Fn(Message) + 'static,
    ) -> EventListener {
        let host = self.0.clone();
        EventListener::new(&window(), "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
            let is_from_host = event.source().is_some_and(|source| source.loose_eq(&host));
            if is_from_host && let Ok(message) = serde_wasm_bindgen::from_value(event.data()) {
                on_message(message);
            }
        })
    }
}
