//! The colours that a reader's system forces on every page.

use crate::engine::Ability;
use crate::page::{Page, in_a_browser};
use serde_json::{Value, json};

/// The colours of an element's text and of what the browser puts behind that text: the colour of the page,
/// unless the element keeps its own colours.
async fn text_and_ground(page: &Page, selector: &str) -> Value {
    let script = "
        const style = getComputedStyle(document.querySelector(arguments[0]));
        const keeps = style.forcedColorAdjust === 'none';
        const page = getComputedStyle(document.documentElement).backgroundColor;
        return [style.color, keeps ? style.backgroundColor : page];";
    page.js_with(script, vec![json!(selector)]).await
}

#[test]
fn a_pressed_button_and_what_a_dot_says_can_be_read() {
    in_a_browser(async |page| {
        if page.engine.lacks(Ability::DevTools) {
            return;
        }
        for scheme in ["light", "dark"] {
            let features = json!([
                { "name": "forced-colors", "value": "active" },
                { "name": "prefers-color-scheme", "value": scheme },
            ]);
            page.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await;
            page.open("blog.html").await;
            page.open("index.html#lang=en&tricks=delete_best").await;
            page.js("document.querySelector('.dots-and-offer .one-by-one').focus(); return null;")
                .await;
            page.until_text(".dots-and-offer .tip", "responses to a post").await;
            for selector in [".tricks [aria-pressed=true]", ".tip span"] {
                let colors = text_and_ground(&page, selector).await;
                assert_ne!(colors[0], colors[1], "{selector}, {scheme}");
            }
        }
    });
}
