//! The two spans that a reader marks in *Over time*.

use crate::page::in_a_browser;
use serde_json::json;

#[test]
fn spans_that_overlap_or_are_backwards_are_not_compared_and_that_is_said() {
    in_a_browser(async |page| {
        for (tag, backwards, overlapping) in [
            ("en", "A span ends before it starts", "The spans overlap"),
            ("de", "Ein Zeitraum endet vor seinem Anfang", "Die Zeiträume überschneiden sich"),
        ] {
            page.open("blog.html").await;
            page.open(&format!("index.html#sample=frequent-flyer&lang={tag}")).await;
            page.until_language(tag).await;
            page.js("document.querySelector('.over-time summary').click()").await;
            page.until("the fields", async || {
                page.js("return document.querySelectorAll('.spans input[type=date]').length").await
                    == 4
            })
            .await;
            let field = "return document.querySelectorAll('.spans input')[arguments[0]].value";
            let set = "
                const input = document.querySelectorAll('.spans input')[arguments[0]];
                input.value = arguments[1];
                input.dispatchEvent(new InputEvent('input', { bubbles: true }));";
            let first_day = page.js_with(field, vec![json!(0)]).await;
            let last_day = page.js_with(field, vec![json!(3)]).await;
            // The first span reaches into the second.
            page.js_with(set, vec![json!(1), last_day.clone()]).await;
            page.until_text(".spans + p", overlapping).await;
            // It begins after its end.
            page.js_with(set, vec![json!(1), first_day]).await;
            page.js_with(set, vec![json!(0), last_day]).await;
            page.until_text(".spans + p", backwards).await;
        }
    });
}
