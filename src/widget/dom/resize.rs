//! Changes of an element's size.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::platform::spawn_local;
use yew::platform::time::sleep;

/// Calls a function soon after the size of an element has changed, until it is dropped. The first call
/// comes soon after the observer is created.
///
/// The browser tells a new size in the middle of its layout. A function that changes the layout there
/// and then leaves sizes that the browser can't tell in the same frame, which is an error of the page
/// ("ResizeObserver loop completed with undelivered notifications"). So the function is called after
/// the frame.
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
        let on_resize: Rc<RefCell<dyn FnMut()>> = Rc::new(RefCell::new(on_resize));
        // The observer holds the function, so it is gone once the observer is dropped.
        let on_resize = Closure::<dyn FnMut()>::new(move || {
            let on_resize = Rc::downgrade(&on_resize);
            spawn_local(async move {
                sleep(Duration::ZERO).await;
                if let Some(on_resize) = on_resize.upgrade() {
                    (on_resize.borrow_mut())();
                }
            });
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
