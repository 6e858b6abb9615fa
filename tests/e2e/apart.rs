//! Texts and controls have room of their own, at every width, in text of the usual and of double size, for
//! pointers and for fingers; and what is above the figure does not move it.

use crate::engine::Ability;
use crate::page::{Page, in_a_browser};
use serde_json::json;

/// Controls that lie over a line of text or over another control, by more than a pixel.
const OVERLAPS: &str = "
    const isSeen = (it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        && !it.closest('.unseen, .in-print, .picture, .person, option, textarea');
    const boxes = [];
    const add = (element, rectangles, isControl) => {
        for (const box of rectangles)
            if (box.width > 1 && box.height > 1) boxes.push({ element, box, isControl });
    };
    const texts = document.createTreeWalker(document.querySelector('#widget'), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const { currentNode: text } = texts;
        if (!text.data.trim() || !isSeen(text.parentElement)) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        add(text.parentElement, range.getClientRects(), false);
    }
    for (const it of document.querySelectorAll('#widget :is(button, input, select, summary)'))
        if (isSeen(it)) add(it, it.getClientRects(), true);
    const name = ({ element }) => element.ariaLabel ?? element.textContent.trim().slice(0, 40);
    const found = new Set();
    for (const one of boxes.filter(({ isControl }) => isControl))
        for (const other of boxes) {
            if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
            const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
            const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
            if (across > 1 && down > 1) found.add(`${name(one)} over ${name(other)}: ${across} by ${down}`);
        }
    return [...found];";

/// Opens all panels, and waits until their content is there.
async fn open_panels(page: &Page) {
    let script = "
        const closed = document.querySelectorAll('details:not([open]) > summary');
        for (const it of closed) it.click();
        return closed.length === 0;";
    page.until("all panels are open", async || page.js(script).await == true).await;
}

async fn set_size(page: &Page, width: u32, is_phone: bool) {
    let size = json!({ "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": is_phone });
    page.cdp("Emulation.setDeviceMetricsOverride", size).await;
}

async fn check(page: &Page, is_phone: bool) {
    if page.engine.lacks(Ability::DevTools) {
        return;
    }
    let touch = json!({ "enabled": is_phone, "maxTouchPoints": 5 });
    page.cdp("Emulation.setTouchEmulationEnabled", touch).await;
    for language in ["en", "de"] {
        set_size(page, 390, is_phone).await;
        page.open("blog.html").await;
        page.open(&format!("index.html#lang={language}&tricks=delete_best")).await;
        page.until_language(language).await;
        open_panels(page).await;
        for percent in [100, 200] {
            let script =
                format!("document.documentElement.style.fontSize = '{percent}%'; return null;");
            page.js(&script).await;
            for width in [320, 390, 768, 1280] {
                set_size(page, width, is_phone).await;
                let found = page.js(OVERLAPS).await;
                assert_eq!(found, json!([]), "{language}, {width} px, text of {percent} %");
            }
        }
    }
}

#[test]
fn no_control_lies_over_a_text() {
    in_a_browser(async |page| check(&page, false).await);
}

#[test]
fn no_control_for_fingers_lies_over_a_text_or_another_control() {
    in_a_browser(async |page| check(&page, true).await);
}

/// On a window of 320 pixels with text of double size, the picture has 144 pixels of its own.
#[test]
fn who_is_compared_is_named_in_enlarged_text() {
    in_a_browser(async |page| {
        if page.engine.lacks(Ability::DevTools) {
            return;
        }
        set_size(&page, 320, true).await;
        page.open("index.html#lang=en").await;
        page.js("document.documentElement.style.fontSize = '32px'; return null;").await;
        page.select("Congress, median").await;
        page.until_text(".dots", "Congress 13").await;
    });
}

/// The level is beside the digits, and which days it is about stands with it.
#[test]
fn on_a_phone_the_level_says_which_days_it_is_about() {
    in_a_browser(async |page| {
        if page.engine.lacks(Ability::DevTools) {
            return;
        }
        set_size(&page, 390, true).await;
        page.open("index.html#lang=en").await;
        page.until_text(".digits", "The next 30 days, 8 times in 10").await;
        let is_seen = "return document.querySelector('.digits small').checkVisibility()";
        assert_eq!(page.js(is_seen).await, true);
        // At a desk a sentence says so there.
        set_size(&page, 1280, false).await;
        page.until("one of them is enough", async || page.js(is_seen).await == false).await;
    });
}

/// The headline has as many lines after a trick as before.
#[test]
fn at_a_desk_no_trick_moves_the_figure() {
    in_a_browser(async |page| {
        if page.engine.lacks(Ability::DevTools) {
            return;
        }
        set_size(&page, 1280, false).await;
        for fragment in ["lang=en", "lang=de", "lang=en&sample=gardener", "lang=de&sample=gardener"]
        {
            page.open("blog.html").await;
            page.open(&format!("index.html#{fragment}")).await;
            let n_lines = "
                const { height } = document.querySelector('h1').getBoundingClientRect();
                return Math.round(height / parseFloat(getComputedStyle(document.querySelector('h1')).lineHeight));";
            let before = page.js(n_lines).await;
            for trick in influence_score::trick::TRICKS {
                let press = format!(
                    "document.querySelector('[data-trick={}]').click(); return null;",
                    trick.key
                );
                let is_played = format!(
                    "return document.querySelectorAll('[data-trick={}][aria-pressed=true]').length",
                    trick.key
                );
                page.js(&press).await;
                page.until(trick.key, async || page.js(&is_played).await == 1).await;
                assert_eq!(page.js(n_lines).await, before, "{fragment}, {}", trick.key);
                page.js(&press).await;
                page.until(trick.key, async || page.js(&is_played).await == 0).await;
            }
        }
    });
}
