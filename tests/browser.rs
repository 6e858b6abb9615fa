//! The widget in a real browser, mounted alone on a page: scores, paste, languages, unmounting.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use influence_score::ingest::{Choices, File, ingest};
use influence_score::locale::{ENGLISH, Locale, PageWords};
use influence_score::sample::{SAMPLES, SampleId};
use influence_score::score::Settings;
use influence_score::score::number::number;
use influence_score::widget::{Widget, WidgetProps};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::js_sys::Uint8Array;
use web_sys::{Document, Element, HtmlElement};
use yew::AppHandle;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(inline_js = r#"
export const nextFrame = () => new Promise(requestAnimationFrame);

// The loader of embed/boot.js, as far as languages need it: every language has the same file.
export const provideLoader = (file) => {
  globalThis.loader = { words: async () => file.buffer };
};
// Chooses the entry at a place of a list, as a reader does.
export const chooseEntry = (list, place) => {
  list.selectedIndex = place;
  list.dispatchEvent(new Event("change", { bubbles: true }));
};
export const removeLoader = () => {
  delete globalThis.loader;
};

const held = new Map();
const hold = (key, name) => held.set(key, name);

// Records what the page registers from now on, until it is released.
export const watch = (root) => {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const keyOf = (target, type, listener) => {
    listeners.has(target) || listeners.set(target, new Map());
    const known = listeners.get(target);
    const key = `${type} ${idOf(listener)}`;
    known.has(key) || known.set(key, {});
    return known.get(key);
  };
  const listeners = new Map();
  const ids = new Map();
  const idOf = (listener) => ids.get(listener) ?? (ids.set(listener, ids.size), ids.size - 1);
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? globalThis;
    // Yew never removes the listeners of the element on which it mounts: they go with the element.
    if (target !== root) hold(keyOf(target, type, listener), `listener of ${type}`);
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? globalThis;
    held.delete(keyOf(target, type, listener));
    return removeEventListener.call(target, type, listener, options);
  };
  for (const name of ["ResizeObserver", "IntersectionObserver", "MutationObserver"]) {
    globalThis[name] = class extends globalThis[name] {
      observe(...target) {
        hold(this, name);
        super.observe(...target);
      }
      disconnect() {
        held.delete(this);
        super.disconnect();
      }
    };
  }
  const timer = (start, stop, isOnce) => {
    const [original, originalStop] = [globalThis[start], globalThis[stop]];
    globalThis[start] = (callback, ...rest) => {
      const id = original((...values) => {
        if (isOnce) held.delete(`${start} ${id}`);
        return callback(...values);
      }, ...rest);
      hold(`${start} ${id}`, start);
      return id;
    };
    globalThis[stop] = (id) => {
      held.delete(`${start} ${id}`);
      originalStop(id);
    };
  };
  timer("setTimeout", "clearTimeout", true);
  timer("setInterval", "clearInterval", false);
  timer("requestAnimationFrame", "cancelAnimationFrame", true);
};
export const heldNow = () => [...held.values()].sort();
"#)]
extern "C" {
    /// Waits until the browser is about to paint the next frame.
    #[wasm_bindgen(js_name = "nextFrame")]
    async fn next_frame();

    /// Makes the page have a loader, for which every language has this file.
    #[wasm_bindgen(js_name = "provideLoader")]
    fn provide_loader(file: Uint8Array);

    /// Chooses the entry at a place of a list.
    #[wasm_bindgen(js_name = "chooseEntry")]
    fn choose_entry(list: &Element, place: i32);

    /// Takes the loader away.
    #[wasm_bindgen(js_name = "removeLoader")]
    fn remove_loader();

    /// Records listeners, observers and timers that are registered from now on, except listeners on
    /// `root`.
    fn watch(root: &Element);

    /// The names of what was registered since [`watch`] and is not released.
    #[wasm_bindgen(js_name = "heldNow")]
    fn held_now() -> Vec<String>;
}

/// A widget on a page, unmounted when it is dropped.
struct Mounted {
    root: Element,
    app: Option<AppHandle<Widget>>,
}

impl Mounted {
    async fn new(sample: &'static str) -> Mounted {
        Mounted::on(new_root(), sample).await
    }

    async fn on(root: Element, sample: &'static str) -> Mounted {
        let props = yew::props!(WidgetProps { sample: SampleId(sample), locale: ENGLISH });
        let app = yew::Renderer::<Widget>::with_root_and_props(root.clone(), props).render();
        yew::scheduler::flush().await;
        Mounted { root, app: Some(app) }
    }

    fn find(&self, selector: &str) -> HtmlElement {
        let found = self.root.query_selector(selector).unwrap();
        found.unwrap_or_else(|| panic!("no {selector}")).dyn_into().unwrap()
    }

    fn text(&self, selector: &str) -> String {
        self.find(selector).text_content().unwrap_or_default()
    }

    async fn click(&self, words: &str) {
        let buttons = self.root.query_selector_all("button").unwrap();
        let button = (0..buttons.length())
            .filter_map(|index| buttons.item(index))
            .find(|button| button.text_content().as_deref() == Some(words));
        button.unwrap().unchecked_into::<HtmlElement>().click();
        yew::scheduler::flush().await;
    }

    /// Chooses the language at a place in the list.
    async fn choose_language(&self, place: i32) {
        choose_entry(&self.find("select.languages"), place);
        yew::scheduler::flush().await;
    }

    /// Waits until the widget has rendered `text` in the element that `selector` finds.
    async fn until(&self, selector: &str, text: &str) {
        const MAX_FRAMES: usize = 600;
        for _ in 0..MAX_FRAMES {
            if self.text(selector).contains(text) {
                return;
            }
            next_frame().await;
            yew::scheduler::flush().await;
        }
        panic!("{selector} has {:?}, not {text:?}", self.text(selector));
    }

    fn number(&self) -> Option<f64> {
        let score = self.root.query_selector(".score").unwrap()?;
        let bits = score.get_attribute("data-bits").unwrap();
        Some(f64::from_bits(u64::from_str_radix(&bits, 16).unwrap()))
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// A new element at the end of the page.
fn new_root() -> Element {
    let root = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    root
}

#[wasm_bindgen_test]
async fn sample_people_score_to_the_bits_that_they_have_natively() {
    for line in include_str!("samples.expected").lines() {
        let (name, expected) = line.split_once(' ').unwrap();
        let sample = SAMPLES.iter().find(|sample| sample.id.0 == name).unwrap();
        let number = number(&sample.id.activity(), &Settings::default()).unwrap();
        let bits = [number.value, number.level.low, number.level.high].map(f64::to_bits);
        let bits = bits.map(|bits| format!("{bits:016x}"));
        assert_eq!(bits.join(" "), expected, "{name}");
        let mounted = Mounted::new(sample.id.0).await;
        assert_eq!(mounted.number(), Some(number.value), "{name}");
    }
}

/// The page alone has no program that reads files.
#[wasm_bindgen_test]
async fn without_the_loader_there_is_nowhere_to_put_data() {
    let mounted = Mounted::new("newcomer").await;
    let before = mounted.number();
    mounted.click("Use your own posts").await;
    mounted.until(".intake", "could not be loaded").await;
    // There is no box to paste into, and no promise that the page is sealed.
    for selector in ["textarea", ".intake input", ".promise"] {
        assert!(mounted.root.query_selector(selector).unwrap().is_none(), "{selector}");
    }
    mounted.click("Try again").await;
    mounted.until(".intake", "could not be loaded").await;
    assert_eq!(mounted.number(), before);
}

/// The parsers give the same bits as natively.
#[wasm_bindgen_test]
fn files_are_read_as_they_are_natively() {
    let files: [&[u8]; 3] = [
        include_bytes!("corpus/x_archive/tweets.js"),
        include_bytes!("corpus/table/many_a_day.csv"),
        include_bytes!("corpus/archive/twitter_deflated.zip"),
    ];
    // What the native tests find (`tests/it/streams.rs`).
    for (bytes, bits) in files.into_iter().zip(include_str!("files.expected").lines()) {
        let ingested = ingest([File::from_bytes("a", bytes)], &Choices::default()).unwrap();
        let number = number(&ingested.accounts[0], &Settings::default()).unwrap();
        assert_eq!(format!("{:016x}", number.value.to_bits()), bits);
    }
}

#[wasm_bindgen_test]
async fn a_language_is_shown_where_it_can_be_loaded() {
    let mounted = Mounted::new("newcomer").await;
    // On a page without the loader the call fails at once, so one frame later nothing is to come.
    mounted.choose_language(1).await;
    next_frame().await;
    yew::scheduler::flush().await;
    assert!(mounted.text(".method").starts_with(ENGLISH.page.method));

    let page = PageWords { method: "So wird gerechnet.", ..ENGLISH.page.clone() };
    let german = Locale { tag: "de", page, ..ENGLISH.clone() }.to_file().unwrap();
    provide_loader(Uint8Array::from(german.as_slice()));
    mounted.choose_language(1).await;
    mounted.until(".method", "So wird gerechnet.").await;
    assert_eq!(document().document_element().unwrap().get_attribute("lang").as_deref(), Some("de"));
    mounted.choose_language(0).await;
    mounted.until(".method", ENGLISH.page.method).await;
    // A language that was loaded once needs no loader.
    remove_loader();
    mounted.choose_language(1).await;
    mounted.until(".method", "So wird gerechnet.").await;
}

#[wasm_bindgen_test]
async fn a_widget_that_is_unmounted_releases_listeners_observers_and_timers() {
    let root = new_root();
    watch(&root);
    let before = held_now();
    let mounted = Mounted::on(root, "newcomer").await;
    for panel in ["over-time", "lenses", "verdict"] {
        mounted.find(&format!("section.{panel} summary")).click();
        yew::scheduler::flush().await;
    }
    // Each figure observes its width, so the test sees what is held.
    let n_observers = || held_now().iter().filter(|name| *name == "ResizeObserver").count();
    assert!(n_observers() >= 2, "{:?}", held_now());
    mounted.click("Use your own posts").await;
    mounted.choose_language(0).await;
    mounted.find(".switches input").click();
    next_frame().await;
    yew::scheduler::flush().await;
    drop(mounted);
    yew::scheduler::flush().await;
    assert_eq!(held_now(), before);
}
