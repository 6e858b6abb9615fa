//! The marks of a picture, one by one: by keyboard, by touch and by pointer, with the same text.

use crate::engine::Ability;
use crate::page::{Page, in_a_browser};
use serde_json::json;
use thirtyfour::prelude::*;

/// What the control says, and what is shown.
#[derive(Debug, PartialEq)]
struct Said {
    place: String,
    value: String,
    tip: String,
}

impl Page {
    /// Opens the timeline of the gardener.
    async fn open_timeline(&self) {
        self.open("index.html#lang=en&sample=gardener").await;
        self.until_text("h1", "").await;
        self.until("the panel", async || {
            self.js("return Boolean(document.querySelector('.over-time summary'))").await == true
        })
        .await;
        self.js("document.querySelector('.over-time summary').click(); return null;").await;
        self.until("the control", async || {
            self.js("return Boolean(document.querySelector('#timeline-marks'))").await == true
        })
        .await;
    }

    async fn said(&self) -> Said {
        let said = self
            .js("const it = document.querySelector('#timeline-marks');
                 const tip = it.parentElement.querySelector('.tip');
                 return [it.value, it.getAttribute('aria-valuetext'), tip?.textContent ?? ''];")
            .await;
        let [place, value, tip] = serde_json::from_value(said).unwrap();
        Said { place, value, tip }
    }

    /// Waits until the control stands at a place, and returns what is said then.
    async fn said_at(&self, place: &str) -> Said {
        self.until(&format!("mark {place}"), async || self.said().await.place == place).await;
        self.said().await
    }

    async fn press(&self, key: Key) {
        self.driver.action_chain().send_keys(key + "").perform().await.unwrap();
    }

    /// Where the picture lies in the window: left, top, width and height.
    async fn place_of_timeline(&self) -> [f64; 4] {
        let place = self
            .js("const it = document.querySelector('svg.timeline');
                 it.scrollIntoView({ block: 'center' });
                 const { x, y, width, height } = it.getBoundingClientRect();
                 return [x, y, width, height];")
            .await;
        serde_json::from_value(place).unwrap()
    }
}

#[test]
fn the_arrow_keys_go_from_mark_to_mark() {
    in_a_browser(async |page| {
        page.open_timeline().await;
        let last = page.js("return document.querySelector('#timeline-marks').focus()").await;
        assert!(last.is_null());
        page.until("the first tip", async || !page.said().await.tip.is_empty()).await;
        let last = page.js("return document.querySelector('#timeline-marks').max").await;
        let last = last.as_str().unwrap();
        assert!(last.parse::<u32>().unwrap() > 10, "{last}");

        let first = page.said_at("0").await;
        assert!(first.value.contains("responses"), "{first:?}");
        assert_eq!(first.value, first.tip);
        page.press(Key::Right).await;
        let second = page.said_at("1").await;
        assert_ne!(first.value, second.value);
        assert_eq!(second.value, second.tip);
        page.press(Key::End).await;
        let end = page.said_at(last).await;
        assert_ne!(end.value, second.value);
        assert_eq!(end.value, end.tip);
        page.press(Key::Left).await;
        page.said_at(&(last.parse::<u32>().unwrap() - 1).to_string()).await;
        page.press(Key::Home).await;
        assert_eq!(page.said_at("0").await, first);
        page.press(Key::Escape).await;
        page.until("no tip", async || page.said().await.tip.is_empty()).await;
        assert_eq!(page.accessibility_violations().await, Vec::<String>::new());
    });
}

#[test]
fn a_tap_and_a_pointer_show_what_the_keys_show() {
    in_a_browser(async |page| {
        page.open_timeline().await;
        let [x, y, width, height] = page.place_of_timeline().await;
        let (x, y) = (x + 0.5 * width, y + 0.5 * height);
        #[expect(clippy::cast_possible_truncation, reason = "a window is small")]
        let point = (x as i64, y as i64);
        page.driver.action_chain().move_to(point.0, point.1).perform().await.unwrap();
        page.until("the tip", async || !page.said().await.tip.is_empty()).await;
        let hovered = page.said().await;
        let status = "return document.querySelector('.over-time [role=status]').textContent";
        page.until("the text, once the pointer rests", async || {
            page.js(status).await == hovered.tip.as_str()
        })
        .await;
        page.driver.action_chain().move_to(0, 0).perform().await.unwrap();
        page.until("no tip", async || page.said().await.tip.is_empty()).await;

        if page.engine.has(Ability::DevTools) {
            let touch = async |kind: &str, points| {
                let event = json!({ "type": kind, "touchPoints": points });
                page.driver.cdp().send_raw("Input.dispatchTouchEvent", event).await.unwrap();
            };
            touch("touchStart", json!([{ "x": point.0, "y": point.1 }])).await;
            touch("touchEnd", json!([])).await;
        } else {
            page.driver.action_chain().move_to(point.0, point.1).click().perform().await.unwrap();
        }
        page.until("the tip", async || !page.said().await.tip.is_empty()).await;
        let tapped = page.said().await;
        assert_eq!((&tapped.place, &tapped.tip), (&hovered.place, &hovered.tip));
        // The tap gave the focus to the control, so that the keys go on from there.
        page.press(Key::Right).await;
        let place: u32 = tapped.place.parse().unwrap();
        page.said_at(&(place + 1).to_string()).await;
        page.press(Key::Left).await;
        assert_eq!(page.said_at(&tapped.place).await, tapped);
    });
}

/// The tip covers a part of the picture and of nothing else, and nothing moves for it.
#[test]
fn no_tip_leaves_its_picture() {
    in_a_browser(async |page| {
        page.open_timeline().await;
        page.js("document.querySelector('#timeline-marks').focus(); return null;").await;
        page.until("the first tip", async || !page.said().await.tip.is_empty()).await;
        let height = "return document.documentElement.scrollHeight";
        let before = page.js(height).await;
        let last = page.js("return Number(document.querySelector('#timeline-marks').max)").await;
        for place in 0..=last.as_u64().unwrap() {
            let out = page
                .js("const box = document.querySelector('svg.timeline').getBoundingClientRect();
                     const tip = document.querySelector('.tip span').getBoundingClientRect();
                     return tip.left < box.left - 0.5 || tip.right > box.right + 0.5
                         || tip.top < box.top - 0.5 || tip.bottom > box.bottom + 0.5;")
                .await;
            assert_eq!(out, false, "{:?}", page.said().await);
            assert_eq!(page.js(height).await, before);
            if place < last.as_u64().unwrap() {
                page.press(Key::Right).await;
                page.said_at(&(place + 1).to_string()).await;
            }
        }
    });
}

#[test]
fn a_picture_is_drawn_at_its_true_width_the_first_time() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en&sample=gardener").await;
        page.until("the panel", async || {
            page.js("return Boolean(document.querySelector('.over-time summary'))").await == true
        })
        .await;
        page.js("window.drawn = [];
             new MutationObserver(() => {
                 const box = document.querySelector('svg.timeline')?.getAttribute('viewBox');
                 if (box && window.drawn.at(-1) !== box) window.drawn.push(box);
             }).observe(document.body, { childList: true, subtree: true, attributes: true });
             document.querySelector('.over-time summary').click(); return null;")
            .await;
        page.until("the picture", async || {
            page.js("return Boolean(document.querySelector('svg.timeline'))").await == true
        })
        .await;
        // Two frames later the page has measured the picture again.
        let drawn = page
            .answer(
                "const done = arguments[arguments.length - 1];
                 requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
                     const { width } = document.querySelector('svg.timeline').getBoundingClientRect();
                     done([window.drawn.length, window.drawn[0].split(' ')[2] == Math.floor(width)]);
                 })));",
                Vec::new(),
            )
            .await;
        assert_eq!(drawn, json!([1, true]));
    });
}
