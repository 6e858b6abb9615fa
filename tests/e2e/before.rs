//! The picture before the program: `index.html` as built shows what the program draws at first.

use crate::address::{served, served_as};
use crate::engine::Ability;
use crate::faulty::Faulty;
use crate::page::{Page, in_a_browser};
use serde_json::json;

/// A phone and a desk: widths and heights of windows, in CSS pixels.
const WINDOWS: [(u32, u32); 2] = [(390, 844), (1280, 900)];

/// The texts and places of what is seen in the widget.
const SEEN: &str = "
    const seen = [...document.querySelectorAll('.widget :is(h1, h2, p, svg, button, select, input)')];
    return seen.filter((it) => it.checkVisibility({ visibilityProperty: true })).map((it) => {
        const { x, y, width, height } = it.getBoundingClientRect();
        const text = it.localName === 'svg' ? '' : it.textContent.trim();
        return [it.localName, text, ...[x, y, width, height].map(Math.round)].join(' ');
    });";

/// How much of the page has moved without the reader's doing, as browsers count it.
const MOVED: &str = "
    const done = arguments[arguments.length - 1];
    let moved = 0;
    const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) moved += entry.value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // The observer is called before the second frame from now.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(moved))));";

/// What no reader sees to move: a tenth of what browsers call good. Nothing moves as a rule, but a browser may
/// paint the page while it arrives.
const BARELY: f64 = 0.01;

impl Page {
    async fn set_window(&self, (width, height): (u32, u32)) {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false
        });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await;
    }

    async fn seen(&self) -> Vec<String> {
        serde_json::from_value(self.js(SEEN).await).unwrap()
    }

    async fn moved(&self) -> f64 {
        self.answer(MOVED, Vec::new()).await.as_f64().unwrap()
    }
}

#[test]
fn the_page_shows_before_the_program_what_the_program_draws() {
    in_a_browser(async |page| {
        if page.engine.lacks(Ability::DevTools) {
            return;
        }
        let server = Faulty::start();
        for window in WINDOWS {
            page.set_window(window).await;
            server.hold("widget_bg.wasm");
            page.driver.goto("about:blank").await.unwrap();
            page.driver.goto(server.address("index.html#lang=en")).await.unwrap();
            page.until_text(".before .score", "").await;
            let before = page.seen().await;
            assert!(before.len() > 10, "{before:?}");
            server.mend("widget_bg.wasm");
            page.until_started().await;
            let after = page.seen().await;
            assert_eq!(before, after, "{window:?}");
            let moved = page.moved().await;
            assert!(moved < BARELY, "{window:?} {moved}");
        }
    });
}

#[test]
fn a_picture_of_something_else_is_not_seen_unless_the_program_fails() {
    in_a_browser(async |page| {
        let server = Faulty::start();
        let is_seen = "
            const score = document.querySelector('.before .score');
            return score ? getComputedStyle(score).visibility : 'absent';";
        server.hold("widget_bg.wasm");
        for (fragment, expected) in [
            ("lang=en", "visible"),
            ("lang=en-GB&theme=dark", "visible"),
            ("lang=xx&sample=&kept=", "visible"),
            ("lang=de", "hidden"),
            ("lang=en&sample=newcomer", "hidden"),
            ("lang=en&kept=1", "hidden"),
            ("lang=en&view=compact", "hidden"),
        ] {
            page.driver.goto("about:blank").await.unwrap();
            page.driver.goto(server.address(&format!("index.html#{fragment}"))).await.unwrap();
            assert_eq!(page.js(is_seen).await, expected, "{fragment}");
        }
        let theme = "return document.documentElement.dataset.theme";
        assert_eq!(page.js(theme).await, "auto");
        server.mend("widget_bg.wasm");
        server.fail("widget_bg.wasm", 100);
        page.driver.goto("about:blank").await.unwrap();
        page.driver.goto(server.address("index.html#lang=de&theme=dark")).await.unwrap();
        assert_eq!(page.js(theme).await, "dark");
        page.until_text("#widget [role=alert]", "Dieses Widget").await;
        assert_eq!(page.js(is_seen).await, "visible");
        let controls = "
            const controls = [...document.querySelectorAll('#widget :is(button, select, input, summary)')];
            return controls.filter((it) => it.checkVisibility() && !it.disabled && it.tabIndex >= 0).length";
        assert_eq!(page.js(controls).await, 0);
    });
}

#[test]
fn without_scripts_the_picture_stands_and_offers_no_control() {
    in_a_browser(async |page| {
        if page.engine.lacks(Ability::DevTools) {
            return;
        }
        page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        page.driver.goto(served("index.html#sample=newcomer")).await.unwrap();
        let seen = page.seen().await;
        assert!(seen.iter().any(|it| it.starts_with("svg")), "{seen:?}");
        assert!(!seen.iter().any(|it| it.starts_with("button")), "{seen:?}");
        assert_eq!(page.js("return document.querySelectorAll('.before').length").await, 1);
        // What a press would fill is not offered, no heading stands over nothing, and the settings are a sentence.
        let empty = "return [...document.querySelectorAll('details:not(.disclosure), #what-if')]
            .filter((it) => it.checkVisibility()).length";
        assert_eq!(page.js(empty).await, 0);
        let settings = "return document.querySelector('.play .paragraph').innerText";
        let settings = page.js(settings).await;
        assert!(
            settings.as_str().unwrap().starts_with("A like counts 1, a repost 1,"),
            "{settings}"
        );
    });
}

/// 400 kbit/s, and 400 ms for each request.
#[test]
fn on_a_slow_network_the_picture_is_there_within_a_second_and_a_half() {
    in_a_browser(async |page| {
        if page.engine.lacks(Ability::DevTools) {
            return;
        }
        page.set_window(WINDOWS[0]).await;
        let slow = json!({
            "offline": false, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000
        });
        page.cdp("Network.enable", json!({})).await;
        page.cdp("Network.emulateNetworkConditions", slow).await;
        page.driver.goto(served_as("br", "index.html#lang=en")).await.unwrap();
        let first = "
            const done = arguments[arguments.length - 1];
            new PerformanceObserver((list) => done(list.getEntries()[0].startTime))
                .observe({ type: 'paint', buffered: true });";
        let milliseconds = page.answer(first, Vec::new()).await.as_f64().unwrap();
        eprintln!("first paint on a slow network: {milliseconds:.0} ms");
        assert!(milliseconds < 1_500.0, "{milliseconds}");
        assert_eq!(page.js("return Boolean(document.querySelector('.before svg'))").await, true);
    });
}

#[test]
fn nothing_moves_in_a_blog_when_its_widgets_start() {
    in_a_browser(async |page| {
        if page.engine.lacks(Ability::DevTools) {
            return;
        }
        for width in [320, 360, 390, 600, 768, 1024, 1100, 1280] {
            page.set_window((width, 844)).await;
            page.driver.goto("about:blank").await.unwrap();
            page.driver.goto(served("blog.html")).await.unwrap();
            for index in [0, 1] {
                page.enter_widget(index).await;
                page.driver.enter_default_frame().await.unwrap();
                // The room that is kept free for a widget is hardly more than it takes.
                let free =
                    "const widget = document.querySelectorAll('influence-score')[arguments[0]];
                    const frame = widget.shadowRoot.querySelector('iframe');
                    return parseFloat(getComputedStyle(widget).minBlockSize) - frame.offsetHeight;";
                let free = page.js_with(free, vec![index.into()]).await.as_f64().unwrap();
                assert!((0.0..300.0).contains(&free), "widget {index} at {width} px: {free}");
            }
            let moved = page.moved().await;
            assert!(moved < BARELY, "{width} px: {moved}");
        }
    });
}
