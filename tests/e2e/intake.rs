//! What a reader sees when an import has ended.

use crate::engine::Ability;
use crate::page::{Page, in_a_browser};
use serde_json::json;

const POSTS: &str = "date,likes\n2026-01-01,0\n2026-01-01,1\n2026-01-01,3\n2026-01-01,7\n\
                     2026-01-01,15\nnever,9\n";

/// The id of the element with the focus.
async fn focused(page: &Page) -> String {
    page.js("return document.activeElement.id").await.as_str().unwrap().to_owned()
}

async fn until_focused(page: &Page, id: &str) {
    page.until(&format!("the focus is on {id}"), async || focused(page).await == id).await;
}

#[test]
fn after_a_success_the_intake_is_one_line_and_the_number_is_in_sight() {
    in_a_browser(async |page| {
        if page.engine.lacks(Ability::DevTools) {
            return;
        }
        let size = json!({ "width": 390, "height": 500, "deviceScaleFactor": 1, "mobile": false });
        page.cdp("Emulation.setDeviceMetricsOverride", size).await;
        page.open_blog().await;
        page.reopen_intake().await;
        // The guides are below the screen.
        page.js("document.querySelector('.guides').scrollIntoView({ block: 'end' })").await;
        page.drop_file("posts.csv", POSTS).await;
        page.until_text(".report summary", "posts.csv, 5 posts, 1 skipped").await;
        assert_eq!(page.text(".intake").await, "");
        until_focused(&page, "brought").await;
        let details = "return document.querySelector('.report details').open";
        assert_eq!(page.js(details).await, false);
        assert!(page.text(".report").await.contains("1 row skipped: "));

        let within_frame = "
            const { top, bottom } = document.querySelector('.score').getBoundingClientRect();
            return [top, bottom];";
        page.until("the number is in sight", async || {
            let within = page.js(within_frame).await;
            page.driver.enter_default_frame().await.unwrap();
            let in_sight = page
                .js_with(
                    "const [top, bottom] = arguments[0];
                     const host = document.querySelector('influence-score');
                     const frame = host.shadowRoot.querySelector('iframe').getBoundingClientRect();
                     return frame.top + top >= 0 && frame.top + bottom <= innerHeight;",
                    vec![within],
                )
                .await;
            page.enter_widget_again().await;
            in_sight == true
        })
        .await;
    });
}

#[test]
fn after_a_failure_the_reason_or_the_question_has_the_focus() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en").await;
        let is_ready = "return Boolean(document.querySelector('button.own'))";
        page.until("the widget is ready", async || page.js(is_ready).await == true).await;
        page.reopen_intake().await;
        page.drop_file("empty.csv", " ").await;
        page.until_text(".problem", "empty.csv is empty").await;
        until_focused(&page, "problem").await;
        page.drop_file("dates.csv", "date,likes\n03/01/2026,1\n04/02/2026,2\n").await;
        page.until_text(".question", "Which date is").await;
        until_focused(&page, "asked").await;
        page.drop_file("columns.csv", "a,b\n2026-01-01,1\n2026-01-02,2\n2026-01-03,5\n").await;
        page.until_text(".mapping", "What do the columns hold?").await;
        until_focused(&page, "asked").await;
    });
}
