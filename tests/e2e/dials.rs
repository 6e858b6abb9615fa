//! The numbers that a reader changes by finger, by pointer and by keyboard.

use crate::page::{Page, in_a_browser};
use crate::touchscreen::Touchscreen;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

const HALF_LIFE: &str = "Shortest half-life in days";
const LIKE: &str = "What a like counts";

/// Opens the widget by itself, in English.
async fn open(page: &Page) {
    page.open("index.html#lang=en&sample=gardener").await;
    let script = format!("return Boolean(document.querySelector(`[aria-label='{LIKE}']`))");
    page.until("the dials are there", async || page.js(&script).await == true).await;
}

/// What stands in a dial.
async fn shown(page: &Page, label: &str) -> String {
    let script = "return document.querySelector(`[aria-label='${arguments[0]}']`).value";
    page.js_with(script, vec![json!(label)]).await.as_str().unwrap().to_owned()
}

async fn until_shown(page: &Page, label: &str, expected: &str) {
    page.until(&format!("{label}: {expected}"), async || shown(page, label).await == expected)
        .await;
}

/// The label of the dial with the focus, and its selected text.
async fn focused(page: &Page) -> Value {
    let script = "
        const it = document.activeElement;
        const selected = it.value?.slice(it.selectionStart, it.selectionEnd) ?? '';
        return [it.getAttribute('aria-label'), selected];";
    page.js(script).await
}

#[test]
fn a_vertical_swipe_over_a_dial_scrolls_the_page_and_changes_nothing() {
    in_a_browser(async |page| {
        let Some(screen) = Touchscreen::of(&page).await else { return };
        open(&page).await;
        for label in [HALF_LIFE, LIKE] {
            let before = shown(&page, label).await;
            let middle = screen.middle_of_dial(label).await;
            let (scrolled, _) = screen.view().await;
            screen.swipe(&[(middle, (4.0, -240.0))]).await;
            let has_scrolled = async || screen.view().await.0 > scrolled + 100.0;
            page.until("the page has scrolled", has_scrolled).await;
            assert_eq!(shown(&page, label).await, before);
            assert_eq!(focused(&page).await, json!([null, ""]));
        }
    });
}

#[test]
fn a_diagonal_swipe_or_a_pinch_over_a_dial_changes_nothing() {
    in_a_browser(async |page| {
        let Some(screen) = Touchscreen::of(&page).await else { return };
        open(&page).await;
        let before = shown(&page, HALF_LIFE).await;
        for distance in [(120.0, -120.0), (-120.0, -140.0), (130.0, 110.0), (140.0, -100.0)] {
            let middle = screen.middle_of_dial(HALF_LIFE).await;
            screen.swipe(&[(middle, distance)]).await;
            assert_eq!(shown(&page, HALF_LIFE).await, before, "{distance:?}");
        }
        let (x, y) = screen.middle_of_dial(HALF_LIFE).await;
        screen.swipe(&[((x, y), (-60.0, 0.0)), ((x + 60.0, y), (90.0, 0.0))]).await;
        page.until("the page is enlarged", async || screen.view().await.1 > 1.2).await;
        assert_eq!(shown(&page, HALF_LIFE).await, before);
    });
}

#[test]
fn a_finger_that_first_drags_and_then_pinches_changes_nothing() {
    in_a_browser(async |page| {
        let Some(screen) = Touchscreen::of(&page).await else { return };
        open(&page).await;
        let (x, y) = screen.middle_of_dial(HALF_LIFE).await;
        screen.touch("touchStart", &[(x, y)]).await;
        for across in [20.0, 40.0, 60.0] {
            screen.touch("touchMove", &[(x + across, y)]).await;
        }
        until_shown(&page, HALF_LIFE, "90").await;
        screen.touch("touchCancel", &[]).await;
        until_shown(&page, HALF_LIFE, "30").await;
    });
}

#[test]
fn a_sideways_drag_reaches_a_year_from_a_month_and_ends_without_focus() {
    in_a_browser(async |page| {
        let Some(screen) = Touchscreen::of(&page).await else { return };
        open(&page).await;
        // The dial may stand anywhere in the line: the finger may leave the window.
        let (x, y) = screen.middle_of_dial(HALF_LIFE).await;
        screen.touch("touchStart", &[(x, y)]).await;
        let mut across = 0.0;
        while shown(&page, HALF_LIFE).await != "365" {
            across += 10.0;
            assert!(across <= 340.0, "{}", shown(&page, HALF_LIFE).await);
            screen.touch("touchMove", &[(x + across, y)]).await;
        }
        screen.touch("touchEnd", &[]).await;
        assert_eq!(shown(&page, HALF_LIFE).await, "365");
        assert_eq!(focused(&page).await, json!([null, ""]));

        let middle = screen.middle_of_dial(LIKE).await;
        screen.swipe(&[(middle, (48.0, 3.0))]).await;
        assert_eq!(shown(&page, LIKE).await, "5");
        assert_eq!(focused(&page).await, json!([null, ""]));
    });
}

#[test]
fn a_tap_selects_the_number_and_what_is_impossible_is_said_and_put_right() {
    in_a_browser(async |page| {
        let Some(screen) = Touchscreen::of(&page).await else { return };
        open(&page).await;
        let (x, y) = screen.middle_of_dial(HALF_LIFE).await;
        screen.touch("touchStart", &[(x, y)]).await;
        screen.touch("touchEnd", &[]).await;
        page.until("the number is selected", async || {
            focused(&page).await == json!([HALF_LIFE, "30"])
        })
        .await;
        let type_keys = async |keys: &str| {
            page.driver.action_chain().send_keys(keys).perform().await.unwrap();
        };
        type_keys("1000").await;
        page.until_text(".dial-range:not(:empty)", "from 1 to 730").await;
        assert_eq!(shown(&page, HALF_LIFE).await, "1000");
        page.js("document.activeElement.blur()").await;
        until_shown(&page, HALF_LIFE, "730").await;
        let said =
            page.js("return document.querySelectorAll('.dial-range:not(:empty)').length").await;
        assert_eq!(said, 0);
    });
}

#[test]
fn a_dial_follows_keys_and_a_mouse_but_no_wheel() {
    in_a_browser(async |page| {
        open(&page).await;
        let selector = format!("[aria-label='{HALF_LIFE}']");
        let dial = page.driver.find(By::Css(&selector)).await.unwrap();
        dial.click().await.unwrap();
        assert_eq!(focused(&page).await, json!([HALF_LIFE, "30"]));
        for (key, expected) in [
            (Key::Up, "45"),
            (Key::Down, "30"),
            (Key::PageUp, "90"),
            (Key::PageDown, "30"),
            (Key::End, "730"),
            (Key::Home, "1"),
            (Key::Up, "2"),
        ] {
            page.driver.action_chain().send_keys(key + "").perform().await.unwrap();
            until_shown(&page, HALF_LIFE, expected).await;
        }
        let script = "
            const dial = document.querySelector(arguments[0]);
            const wheel = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true });
            return [dial.dispatchEvent(wheel), dial.type, dial.getAttribute('aria-valuetext')];";
        let answer = page.js_with(script, vec![json!(selector)]).await;
        assert_eq!(answer, json!([true, "text", "2 days"]));
        assert_eq!(shown(&page, HALF_LIFE).await, "2");

        // With the mouse, five stops of 20 pixels.
        let drag = page.driver.action_chain().click_and_hold_element(&dial);
        drag.move_by_offset(55, 0).move_by_offset(55, 0).release().perform().await.unwrap();
        until_shown(&page, HALF_LIFE, "14").await;
        assert_eq!(focused(&page).await, json!([null, ""]));

        // A like counts 1.5, so that sums of responses are called weighted.
        assert!(!page.text("h1").await.contains("weighted"));
        let weight = page.driver.find(By::Css(format!("[aria-label='{LIKE}']"))).await.unwrap();
        weight.send_keys(Key::Up + "").await.unwrap();
        page.until_text("h1", "weighted responses").await;
        page.until_text(".unit", "weighted responses").await;
        page.until_text(".dots text.axis-name", "weighted responses").await;
        // So they are in the panels below, and in the names of fields.
        for (panel, text) in [
            ("over-time", "Weighted responses"),
            ("why", "Weighted responses"),
            ("verdict", "a weighted response is worth"),
            ("verdict", "weighted responses to a post"),
            ("record", "Weighted responses"),
        ] {
            let open = format!(
                "const panel = document.querySelector('.{panel} details'); if (!panel.open) panel.firstElementChild.click()"
            );
            page.js(&open).await;
            page.until_text(&format!(".{panel} .content"), text).await;
        }
        let worth = By::Css("[aria-label='What a weighted response is worth']");
        page.driver.find(worth).await.unwrap();
    });
}

/// The headline is longer where responses are weighted, which moves what lies below it. While a finger is on a dial,
/// it does not.
#[test]
fn nothing_moves_under_a_dial_that_is_dragged() {
    in_a_browser(async |page| {
        for (language, like) in [("en", LIKE), ("de", "Was ein Like zählt")] {
            for sample in ["one-hit-wonder", "gardener"] {
                page.driver.set_window_rect(0, 0, 390, 844).await.unwrap();
                page.open(&format!("index.html#lang={language}&sample={sample}")).await;
                page.until_language(language).await;
                let script = "
                    const dial = document.querySelector(arguments[0]);
                    dial.scrollIntoView({ block: 'center' });
                    const { x, y } = dial.getBoundingClientRect();
                    const place = () => dial.getBoundingClientRect().y;
                    const point = (type, dx, buttons) => dial.dispatchEvent(new PointerEvent(type, {
                        pointerId: 1, isPrimary: true, button: 0, buttons, bubbles: true, cancelable: true,
                        clientX: x + 5 + dx, clientY: y + 5 }));
                    dial.setPointerCapture = () => {};
                    const done = arguments[1];
                    const seen = [];
                    const before = document.querySelector('h1').textContent;
                    const frame = () => new Promise((next) => requestAnimationFrame(next));
                    const go = async () => {
                        point('pointerdown', 0, 1);
                        for (const dx of [20, 40, 60, 80]) {
                            point('pointermove', dx, 1);
                            // Longer than the headline would wait.
                            for (let n = 0; n < 15; n += 1) await frame();
                            seen.push(place());
                        }
                        const held = document.querySelector('h1').textContent === before;
                        point('pointerup', 80, 0);
                        done([dial.value, held, y, Math.min(...seen), Math.max(...seen)]);
                    };
                    go();";
                let (value, is_held, from, least, most): (String, bool, f64, f64, f64) =
                    serde_json::from_value(
                        page.answer(script, vec![json!(format!("[aria-label='{like}']"))]).await,
                    )
                    .unwrap();
                assert_ne!(value, "1");
                assert!(is_held, "{language} {sample}");
                assert!(
                    (least - from).abs() < 1.0 && (most - from).abs() < 1.0,
                    "{from}: {least} to {most}"
                );
                // Once it is released, the headline follows.
                let weighted = if language == "en" { "weighted" } else { "gewichtete" };
                page.until_text("h1", weighted).await;
            }
        }
    });
}

#[test]
fn an_empty_box_is_said_when_it_is_to_be_scored() {
    in_a_browser(async |page| {
        open(&page).await;
        page.reopen_intake().await;
        page.click("Score this").await;
        page.until_text(".missing", "The box is empty").await;
        assert_eq!(page.js("return document.activeElement.tagName").await, "TEXTAREA");
        // It is said no longer once the reader types.
        page.driver.action_chain().send_keys("d").perform().await.unwrap();
        page.until("nothing is missing", async || page.text(".missing").await.is_empty()).await;
    });
}
