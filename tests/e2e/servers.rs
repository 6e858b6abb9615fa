//! The widget on servers as they are set up in the world.

use crate::address::served_as;
use crate::page::{Page, corpus, in_a_browser, native};
use influence_score::score::Settings;
use thirtyfour::prelude::*;

/// Starts the widget on a blog that is served in this manner, and scores a pasted text.
async fn scores_a_paste(page: &Page, manner: &str) {
    page.driver.goto(served_as(manner, "blog.html")).await.unwrap();
    page.enter_widget(0).await;
    page.click("Use your own posts").await;
    page.until_sealed().await;
    let table = std::fs::read_to_string(corpus("table/hand_example.csv")).unwrap();
    page.paste(&table).await;
    page.until_text(".report", "5 posts taken").await;
    let expected = native("table/hand_example.csv", &Settings::default());
    assert_eq!(page.number().await.to_bits(), expected.to_bits(), "{manner}");
}

#[test]
fn no_header_of_a_server_or_of_a_strict_host_page_keeps_the_widget_from_starting() {
    in_a_browser(async |page| {
        for manner in ["cors", "octets", "same-origin", "strict", "octets+same-origin+strict"] {
            scores_a_paste(&page, manner).await;
        }
    });
}

#[test]
fn a_frame_without_the_script_needs_the_header_and_says_so() {
    in_a_browser(async |page| {
        for (manner, selector, text) in [
            ("cors", "h1", "the one-hit wonder"),
            ("", "[role=alert]", "its server would have to allow it"),
        ] {
            page.open("blog.html").await;
            page.js_with(
                "const frame = document.createElement('iframe');
                 frame.sandbox = 'allow-scripts allow-downloads';
                 frame.src = arguments[0];
                 document.body.replaceChildren(frame);
                 return null;",
                vec![served_as(manner, "index.html#lang=en").into()],
            )
            .await;
            let frame = page.driver.find(By::Css("iframe")).await.unwrap();
            frame.enter_frame().await.unwrap();
            page.until_text(selector, text).await;
        }
    });
}
