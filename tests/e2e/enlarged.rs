//! A phone whose reader has doubled the size of text.

use crate::engine::Ability;
use crate::page::in_a_browser;
use serde_json::json;

/// What is wider than the page, and the rows whose names have less than a third of the row's width.
const SQUEEZED: &str = "
    const root = document.documentElement;
    const found = root.scrollWidth > root.clientWidth ? [`a page of ${root.scrollWidth}`] : [];
    for (const name of document.querySelectorAll('.before-after th')) {
        const row = name.closest('tr');
        if (name.clientWidth < row.clientWidth / 3 || name.scrollWidth > name.clientWidth + 1)
            found.push(`${name.textContent}: ${name.clientWidth} of ${row.clientWidth}`);
    }
    return found;";

#[test]
fn with_text_of_double_size_every_name_has_room() {
    in_a_browser(async |page| {
        if page.engine.lacks(Ability::DevTools) {
            return;
        }
        for width in [320, 390] {
            let size =
                json!({ "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": true });
            page.cdp("Emulation.setDeviceMetricsOverride", size).await;
            for language in ["en", "de"] {
                page.open("blog.html").await;
                page.open(&format!("index.html#lang={language}&tricks=delete_best")).await;
                page.until_language(language).await;
                page.js("document.documentElement.style.fontSize = '32px'; return null;").await;
                let has_rows =
                    "return document.querySelectorAll('.before-after .moved').length > 0";
                page.until("the rows", async || page.js(has_rows).await == true).await;
                let what = format!("room for names at {width} px, {language}");
                page.until(&what, async || page.js(SQUEEZED).await == json!([])).await;
            }
        }
    });
}
