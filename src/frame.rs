//! The widget as an embedded frame: the public contract with the page around it.
//!
//! What it is told comes in the address's fragment, `#sample=…&lang=…&theme=…`, and later in
//! messages `{type: "influence-score:settings", sample, lang, theme}` of the page around it. What
//! it tells is `{type: "influence-score:ready"}` once and `{type: "influence-score:height",
//! height}`, in CSS pixels, whenever that changes. Nothing else, not even the score.

use crate::locale::{ENGLISH, Language, Locale};
use crate::sample::SampleId;
use crate::widget::{Widget, words};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsValue, UnwrapThrowExt};
use web_sys::js_sys::{Object, Reflect};
use web_sys::{Element, MessageEvent, ResizeObserver, Window};
use yew::prelude::*;

/// What the page around the frame can choose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HostSettings {
    /// The sample person to open with.
    pub sample: SampleId,
    /// The language.
    pub language: Option<&'static Language>,
    /// The colours.
    pub theme: Theme,
}

/// Which colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Those that the reader's system prefers.
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    fn of(name: &str) -> Theme {
        match name {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::Auto,
        }
    }

    /// Its name in the `data-theme` attribute that the style sheet reads.
    fn name(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

impl HostSettings {
    /// Reads `#sample=…&lang=…&theme=…`; what is absent or unknown is as if not wished for.
    #[must_use]
    pub fn of_fragment(fragment: &str) -> HostSettings {
        let pairs = fragment.trim_start_matches('#').split('&');
        let pairs: Vec<(&str, &str)> = pairs.filter_map(|pair| pair.split_once('=')).collect();
        HostSettings::of(|key| {
            pairs.iter().find(|(name, _)| *name == key).map(|(_, value)| (*value).to_owned())
        })
    }

    /// The language that was wished for, else the browser's.
    fn language(&self) -> &'static Language {
        let browser = || Language::of(&window().navigator().language().unwrap_or_default());
        self.language.unwrap_or_else(browser)
    }

    fn of(wish: impl Fn(&str) -> Option<String>) -> HostSettings {
        HostSettings {
            sample: SampleId::of(&wish("sample").unwrap_or_default()),
            language: wish("lang").filter(|tag| !tag.is_empty()).map(|tag| Language::of(&tag)),
            theme: Theme::of(&wish("theme").unwrap_or_default()),
        }
    }
}

/// Mounts the widget on the page's element `widget`.
///
/// # Panics
///
/// Where the page has no such element, which is a fault of the page itself.
pub fn start() {
    let document = window().document().expect_throw("a page has a document");
    let root = document.get_element_by_id("widget").expect_throw("the page has a #widget");
    let settings = HostSettings::of_fragment(&fragment());
    yew::platform::spawn_local(async move {
        // In a language that has to be loaded nothing is shown before it is there, so that no other
        // one flashes up.
        let locale = words(settings.language()).await.unwrap_or(ENGLISH);
        yew::Renderer::<Framed>::with_root_and_props(root, FramedProps { settings, locale })
            .render();
    });
}

/// How it begins.
#[derive(PartialEq, Properties)]
struct FramedProps {
    settings: HostSettings,
    locale: &'static Locale,
}

/// The widget, listening to the page around it.
#[component]
fn Framed(props: &FramedProps) -> Html {
    let settings = use_state_eq(|| props.settings);
    let locale = use_state_eq(|| props.locale);
    use_effect_with(settings.language().tag, {
        let (language, locale) = (settings.language(), locale.clone());
        move |_| {
            // What comes too late is not wanted any more.
            let is_wanted = Rc::new(Cell::new(true));
            let still_wanted = Rc::clone(&is_wanted);
            yew::platform::spawn_local(async move {
                if let Some(words) = words(language).await
                    && still_wanted.get()
                {
                    locale.set(words);
                }
            });
            move || is_wanted.set(false)
        }
    });
    use_effect_with((), {
        let settings = settings.clone();
        move |()| {
            let listener = listen(move |new| settings.set(new));
            let observer = report_height();
            tell_parent("influence-score:ready", None);
            // A frame that is off the screen hears of no resizing until it is on it.
            tell_height();
            move || drop((listener, observer))
        }
    });
    use_effect_with(settings.theme, |theme| {
        // Setting a well-named attribute cannot fail.
        let _ = root_element().set_attribute("data-theme", theme.name());
    });
    html! { <Widget sample={settings.sample} locale={*locale} /> }
}

fn window() -> Window {
    web_sys::window().expect_throw("a page has a window")
}

fn root_element() -> Element {
    let document = window().document().expect_throw("a page has a document");
    document.document_element().expect_throw("a document has a root")
}

fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The page around this one, if there is one.
fn parent() -> Option<Window> {
    let parent = window().parent().ok()??;
    (JsValue::from(&parent) != JsValue::from(window())).then_some(parent)
}

/// A listener that is removed when it is dropped.
struct Listener {
    hear: Closure<dyn FnMut(MessageEvent)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        // A listener that is there can be removed.
        let _ = window()
            .remove_event_listener_with_callback("message", self.hear.as_ref().unchecked_ref());
    }
}

/// Hears the settings of the page around this one, and of no other.
fn listen(set: impl Fn(HostSettings) + 'static) -> Option<Listener> {
    let parent = parent()?;
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let is_from_parent = event.source().is_some_and(|source| source.loose_eq(&parent));
        let text = |key: &str| {
            Reflect::get(&event.data(), &key.into()).ok().and_then(|value| value.as_string())
        };
        if is_from_parent && text("type").as_deref() == Some("influence-score:settings") {
            set(HostSettings::of(text));
        }
    });
    window()
        .add_event_listener_with_callback("message", hear.as_ref().unchecked_ref())
        .ok()
        .map(|()| Listener { hear })
}

/// An observer of the page's height that stops when it is dropped.
struct HeightObserver {
    observer: ResizeObserver,
    _on_resize: Closure<dyn FnMut()>,
}

impl Drop for HeightObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn report_height() -> Option<HeightObserver> {
    parent()?;
    let root = root_element();
    // Inside a frame the page itself never scrolls: it is as high as it needs.
    let _ = root.set_attribute("data-framed", "");
    let on_resize = Closure::<dyn FnMut()>::new(tell_height);
    let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
    observer.observe(&root);
    Some(HeightObserver { observer, _on_resize: on_resize })
}

fn tell_height() {
    let height = root_element().get_bounding_client_rect().height().ceil();
    tell_parent("influence-score:height", Some(height));
}

fn tell_parent(kind: &str, height: Option<f64>) {
    let Some(parent) = parent() else { return };
    let message = Object::new();
    let set = |key: &str, value: JsValue| {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&message, &key.into(), &value);
    };
    set("type", kind.into());
    if let Some(height) = height {
        set("height", height.into());
    }
    // Any page may frame the widget, and the message holds nothing of the reader's.
    let _ = parent.post_message(&message, "*");
}
