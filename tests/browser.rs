//! The widget in a real browser, by itself: mount, paste, language, teardown.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use influence_score::ingest::{Choices, File, ingest};
use influence_score::locale::{ENGLISH, Locale, PageWords};
use influence_score::sample::{SAMPLES, SampleId};
use influence_score::score::Settings;
use influence_score::score::number::number;
use influence_score::widget::{Widget, WidgetProps};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::js_sys::{Function, Object, Reflect, Uint8Array};
use web_sys::{Document, Element, HtmlElement, HtmlTextAreaElement};
use yew::AppHandle;

wasm_bindgen_test_configure!(run_in_browser);

/// A widget on a page, gone when dropped.
struct Mounted {
    root: Element,
    app: Option<AppHandle<Widget>>,
}

impl Mounted {
    async fn new(sample: &'static str) -> Mounted {
        let root = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&root).unwrap();
        let props = WidgetProps { sample: SampleId(sample), locale: ENGLISH };
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

/// Lets tasks run that were started and don't wait for anything.
async fn settled() {
    for _ in 0..4 {
        yew::platform::time::sleep(std::time::Duration::ZERO).await;
        yew::scheduler::flush().await;
    }
}

#[wasm_bindgen_test]
async fn sample_people_score_to_the_bits_that_they_have_natively() {
    for line in include_str!("samples.expected").lines() {
        let (name, bits) = line.split_once(' ').unwrap();
        let sample = SAMPLES.iter().find(|sample| sample.id.0 == name).unwrap();
        let number = number(&sample.id.activity(), &Settings::default()).unwrap();
        assert_eq!(format!("{:016x}", number.value.to_bits()), bits, "{name}");
        let mounted = Mounted::new(sample.id.0).await;
        assert_eq!(mounted.number(), Some(number.value), "{name}");
    }
}

/// Reading files is a program of its own, of which a page by itself has none: it says so.
#[wasm_bindgen_test]
async fn without_the_program_that_reads_a_paste_says_so_and_changes_nothing() {
    let mounted = Mounted::new("newcomer").await;
    let before = mounted.number();
    mounted.click("Use your own").await;
    mounted.find("textarea").unchecked_into::<HtmlTextAreaElement>().set_value("date,likes");
    mounted.click("Score this").await;
    settled().await;
    assert!(
        mounted.text(".problem").contains("could not be loaded"),
        "{}",
        mounted.text(".problem")
    );
    assert_eq!(mounted.number(), before);
}

/// What the worker computes, it computes to the bits that are computed natively.
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
async fn a_language_is_spoken_where_it_can_be_loaded() {
    let mounted = Mounted::new("newcomer").await;
    // A page by itself has nothing that loads one.
    mounted.click("Deutsch").await;
    settled().await;
    assert_eq!(mounted.text("h1"), "Just a number");

    let page = PageWords { title: "Nur eine Zahl", ..ENGLISH.page.clone() };
    let german = Locale { tag: "de", page, ..ENGLISH.clone() }.to_file().unwrap();
    let german = Uint8Array::from(german.as_slice()).buffer();
    let words = Function::new_with_args("", "return Promise.resolve(globalThis.loader.file)");
    let loader = Object::new();
    let global = web_sys::js_sys::global();
    Reflect::set(&loader, &"file".into(), &german).unwrap();
    Reflect::set(&loader, &"words".into(), &words).unwrap();
    Reflect::set(&global, &"loader".into(), &loader).unwrap();
    mounted.click("Deutsch").await;
    settled().await;
    assert_eq!(mounted.text("h1"), "Nur eine Zahl");
    assert_eq!(document().document_element().unwrap().get_attribute("lang").as_deref(), Some("de"));
    mounted.click("English").await;
    settled().await;
    assert_eq!(mounted.text("h1"), "Just a number");
    // What was loaded once is there.
    Reflect::delete_property(&global, &"loader".into()).unwrap();
    mounted.click("Deutsch").await;
    settled().await;
    assert_eq!(mounted.text("h1"), "Nur eine Zahl");
}

#[wasm_bindgen_test]
async fn a_widget_that_is_taken_down_leaves_nothing() {
    let before = document().body().unwrap().child_element_count();
    for _ in 0..20 {
        drop(Mounted::new("newcomer").await);
    }
    yew::scheduler::flush().await;
    assert_eq!(document().body().unwrap().child_element_count(), before);
}
