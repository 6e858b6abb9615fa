//! Changes of an element's size.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Calls a function whenever the size of an element changes, until it is dropped. The browser makes
/// the first call soon after the observer is created.
pub(crate) struct SizeObserver {
    observer: ResizeObserver,
    /// The browser calls this closure, so it has to live as long as the observer.
    _on_resize: Closure<dyn FnMut()>,
}

impl SizeObserver {
    /// Observes `element`; `None` where the browser has no `ResizeObserver`.
    pub(crate) fn new(
        element: &Element,
        on_resize: impl FnMut() + 'static,
    ) -> Option<SizeObserver> {
        let on_resize = Closure::<dyn FnMut()>::new(on_resize);
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(SizeObserver { observer, _on_resize: on_resize })
    }
}

impl Drop for SizeObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
