//! What touches the browser beside the intake: named hooks, each releasing what it registers.

use crate::locale::Locale;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, PointerEvent, ResizeObserver};
use yew::prelude::*;

/// Keeps the document's language that of the widget, for screen readers and hyphenation.
#[hook]
pub(super) fn use_document_language(locale: &'static Locale) {
    use_effect_with(locale.tag, |tag| {
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(root) = document.and_then(|document| document.document_element()) {
            // Setting a well-named attribute cannot fail.
            let _ = root.set_attribute("lang", tag);
        }
    });
}

/// The width of an element in CSS pixels, kept up to date; `None` before it is on the page.
#[hook]
pub(super) fn use_width(node: &NodeRef) -> Option<f64> {
    let width = use_state_eq(|| None::<f64>);
    use_effect_with(node.clone(), {
        let width = width.clone();
        move |node| {
            let observer = node.cast::<HtmlElement>().and_then(|element| {
                width.set(Some(width_of(&element)));
                Observer::new(&element, move |element| width.set(Some(width_of(element))))
            });
            move || drop(observer)
        }
    });
    *width
}

fn width_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().width().floor()
}

/// An observer of an element's size that stops when it is dropped.
struct Observer {
    observer: ResizeObserver,
    _on_resize: Closure<dyn FnMut()>,
}

impl Observer {
    fn new(element: &Element, on_resize: impl Fn(&Element) + 'static) -> Option<Observer> {
        let observed = element.clone();
        let on_resize = Closure::<dyn FnMut()>::new(move || on_resize(&observed));
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Observer { observer, _on_resize: on_resize })
    }
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The horizontal place of a pointer in the page.
pub(super) fn pointer_x(event: &PointerEvent) -> f64 {
    f64::from(event.client_x())
}

/// Lets the element go on hearing of a pointer that leaves it.
pub(super) fn capture_pointer(event: &PointerEvent) {
    if let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
        // Fails for a pointer that is gone already, and then there is nothing to hear.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Runs something after the page was drawn.
pub(super) fn later(task: impl Future<Output = ()> + 'static) {
    yew::platform::spawn_local(task);
}
