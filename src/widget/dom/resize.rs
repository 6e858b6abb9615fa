//! Changes of an element's size.

use super::has_failed;
use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Calls a function whenever the size of an element has changed, until it is dropped. The browser
/// makes the first call soon after the observer is created.
pub(crate) struct SizeObserver {
    observer: ResizeObserver,
    /// The browser calls this closure, so it has to live as long as the observer.
    _on_resize: Closure<dyn FnMut()>,
}

impl SizeObserver {
    /// Observes `element`; `None` where the browser has no `ResizeObserver`.
    ///
    /// The function is called in the next animation frame. If it changed the page's layout during the
    /// observation itself, the browser would report an error, "ResizeObserver loop".
    pub(crate) fn new(
        element: &Element,
        on_resize: impl FnMut() + 'static,
    ) -> Option<SizeObserver> {
        let on_resize = Rc::new(RefCell::new(on_resize));
        // A second change before the next frame replaces the request for that frame.
        let mut requested: Option<AnimationFrame> = None;
        let on_resize = Closure::<dyn FnMut()>::new(move || {
            let on_resize = Rc::clone(&on_resize);
            requested.replace(request_animation_frame(move |_| {
                if !has_failed() {
                    (on_resize.borrow_mut())();
                }
            }));
        });
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
