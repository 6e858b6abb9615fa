//! Tests of the guides: in the panel to bring data, and after an error.

use crate::page::{corpus, in_a_browser};
use thirtyfour::prelude::*;

#[test]
fn a_refusal_shows_the_guide_that_helps_and_a_press_opens_it() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en").await;
        page.until_language("en").await;
        page.click("Use your own posts").await;
        page.until_sealed().await;
        let chooser = page.driver.find(By::Css("input[type=file]")).await.unwrap();
        chooser.send_keys(corpus("mastodon/x_outbox_without_counts.json")).await.unwrap();
        page.until_text(".guides.help", "How to get a file that can be read:").await;
        assert_eq!(page.text(".help summary").await, "Mastodon");
        assert_eq!(page.js("return document.querySelectorAll('.help details').length").await, 1);
        let summary = page.driver.find(By::Css(".help summary")).await.unwrap();
        // With the keyboard alone.
        summary.focus().await.unwrap();
        summary.send_keys(Key::Enter + "").await.unwrap();
        page.until("the guide is open", async || {
            page.js("return document.querySelector('.help details').open").await == true
        })
        .await;
        assert_eq!(page.js("return document.querySelectorAll('.help li').length").await, 4);
        assert!(page.text(".help code").await.contains("/api/v1/accounts/lookup"));
        assert_eq!(page.accessibility_violations().await, Vec::<String>::new());
        // Another error shows other guides, all of them folded.
        let chooser = page.driver.find(By::Css("input[type=file]")).await.unwrap();
        chooser.send_keys(corpus("bluesky/x_repo.car")).await.unwrap();
        page.until_text(".help summary", "Bluesky").await;
        assert_eq!(page.js("return document.querySelector('.help details').open").await, false);
        // An error that no other file mends has no guide.
        page.drop_file("empty.csv", " ").await;
        page.until_text(".problem", "is empty").await;
        assert_eq!(page.text(".help").await, "");
        assert_eq!(page.console_messages().await, Vec::<String>::new());
    });
}

#[test]
fn the_panel_to_bring_data_has_all_guides_and_one_is_open_at_a_time() {
    in_a_browser(async |page| {
        page.open("index.html#lang=de").await;
        page.until_language("de").await;
        page.click("Eigene Beiträge auswerten").await;
        page.until_sealed().await;
        let open =
            "return [...document.querySelectorAll('.intake .guides details[open] > summary')]
            .map((summary) => summary.textContent).join()";
        for summary in ["Noch keine Datei?", "YouTube", "TikTok"] {
            let xpath = format!("//summary[contains(., '{summary}')]");
            page.driver.find(By::XPath(&xpath)).await.unwrap().click().await.unwrap();
        }
        page.until("the last guide alone is open", async || page.js(open).await == "TikTok").await;
        assert_eq!(page.accessibility_violations().await, Vec::<String>::new());
    });
}
