//! What a reader does on a phone, by finger.

use crate::page::{Page, in_a_browser};
use crate::touchscreen::Touchscreen;
use serde_json::{Value, json};
use std::fmt::Write;

/// Opens the widget by itself, in English.
async fn open(page: &Page) {
    page.open("index.html#lang=en").await;
    let is_ready = "return Boolean(document.querySelector('.tricks button'))";
    page.until("the tricks are there", async || page.js(is_ready).await == true).await;
}

/// What a property of an element is.
async fn property(page: &Page, selector: &str, name: &str) -> Value {
    let script = "return document.querySelector(arguments[0])?.[arguments[1]] ?? null";
    page.js_with(script, vec![json!(selector), json!(name)]).await
}

async fn until_property(page: &Page, selector: &str, name: &str, expected: Value) {
    let what = format!("{name} of {selector}: {expected}");
    page.until(&what, async || property(page, selector, name).await == expected).await;
}

#[test]
fn a_tap_opens_a_panel_and_another_closes_it() {
    in_a_browser(async |page| {
        let Some(screen) = Touchscreen::of(&page).await else { return };
        open(&page).await;
        for panel in ["over-time", "why", "lenses", "verdict", "record", "habits"] {
            let details = format!("section.{panel} > details");
            screen.tap(&format!("section.{panel} > details > summary")).await;
            until_property(&page, &details, "open", json!(true)).await;
            screen.tap(&format!("section.{panel} > details > summary")).await;
            until_property(&page, &details, "open", json!(false)).await;
        }
    });
}

#[test]
fn a_tap_plays_a_trick_and_another_takes_it_back() {
    in_a_browser(async |page| {
        let Some(screen) = Touchscreen::of(&page).await else { return };
        open(&page).await;
        let trick = "[data-trick=delete_best]";
        screen.tap(trick).await;
        // By hand: the one-hit wonder's Klout rests on one post.
        page.until_text(".before-after", "73 → 1").await;
        until_property(&page, trick, "ariaPressed", json!("true")).await;
        screen.tap(trick).await;
        until_property(&page, trick, "ariaPressed", json!("false")).await;
        assert!(!page.text(".before-after").await.contains('→'));
    });
}

/// The handle stands at 53 points. To the right of it lie more of them; above it is the page.
#[test]
fn a_finger_drags_the_handle_of_the_offer_and_scrolls_the_page_over_it() {
    in_a_browser(async |page| {
        let Some(screen) = Touchscreen::of(&page).await else { return };
        open(&page).await;
        let place_of_thumb = async || {
            let (_, y) = screen.middle_of(".handle").await;
            let x = page
                .js("const it = document.querySelector('.handle');
                     const { x, width } = it.getBoundingClientRect();
                     return x + 22 + (width - 44) * it.value / it.max;")
                .await;
            (x.as_f64().unwrap(), y)
        };
        let points = async || {
            let value = property(&page, ".handle", "value").await;
            value.as_str().unwrap().parse::<f64>().unwrap()
        };
        page.until_text(".answer-line", "It pays from 53").await;
        let before = points().await;
        // The axis is some 340 pixels long: 100 of them are some 30 points.
        screen.swipe(&[(place_of_thumb().await, (100.0, 0.0))]).await;
        page.until("the handle has moved", async || points().await > before + 20.0).await;
        let dragged = points().await;
        assert!(dragged < before + 40.0, "{before} {dragged}");
        assert!(!page.text(".answer-line").await.contains("from 53"));

        let (scrolled, _) = screen.view().await;
        screen.swipe(&[(place_of_thumb().await, (3.0, -240.0))]).await;
        page.until("the page has scrolled", async || screen.view().await.0 > scrolled + 100.0)
            .await;
        assert!((points().await - dragged).abs() < 1e-9);
    });
}

#[test]
fn a_tap_on_the_dots_says_which_posts_they_are() {
    in_a_browser(async |page| {
        let Some(screen) = Touchscreen::of(&page).await else { return };
        open(&page).await;
        let (_, y) = screen.middle_of(".dots-and-offer .near").await;
        let x = page
            .js("const { x, width } = document.querySelector('.dots-and-offer .near')
                     .getBoundingClientRect();
                 return [x + 2, x + 0.72 * width];")
            .await;
        let [left, far]: [f64; 2] = serde_json::from_value(x).unwrap();
        screen.tap_at((left, y)).await;
        page.until_text(".dots-and-offer .tip", "in 50 posts: 0 responses to a post, 0 points")
            .await;
        // By hand: the post that went far drew 12,400, which is what is said everywhere.
        screen.tap_at((far, y)).await;
        page.until_text(".dots-and-offer .tip", "12,400 responses to a post, 68 points").await;
    });
}

#[test]
fn own_accounts_are_sorted_and_removed_by_finger() {
    in_a_browser(async |page| {
        let Some(screen) = Touchscreen::of(&page).await else { return };
        open(&page).await;
        // By the number the order is ada, eve, bob; by posts a week it is bob, eve, ada.
        let mut table = "account,date,likes,retweets\n".to_owned();
        for (account, every, likes) in [("ada", 4, 30), ("bob", 1, 3), ("eve", 3, 12)] {
            for day in (1..=22).step_by(every) {
                writeln!(table, "{account},2026-03-{day:02},{likes},2").unwrap();
            }
        }
        page.paste(&table).await;
        page.until_text(".accounts", "3 accounts").await;
        screen.tap("section.ranks > details > summary").await;
        let until_sorted = async |expected: [&str; 3]| {
            let names = "return [...document.querySelectorAll('.sortable tbody th')]
                .map((it) => it.textContent)";
            let what = format!("the order {expected:?}");
            page.until(&what, async || page.js(names).await == json!(expected)).await;
        };
        until_sorted(["ada", "eve", "bob"]).await;
        screen.tap(".sortable thead th:first-child button").await;
        until_sorted(["ada", "bob", "eve"]).await;

        // A tap near a line says which account it is; the line is drawn over the others.
        let (x, y) = screen.middle_of(".ranks .near").await;
        screen.tap_at((x, y)).await;
        page.until_text(".ranks .tip", " of 3").await;
        let line = "return Boolean(document.querySelector('.ranks .tip path'))";
        assert_eq!(page.js(line).await, true);

        // A name shows that account.
        screen.tap(".sortable tbody tr:last-child th button").await;
        page.until_text(".ranks .finding", "eve: rank 2 of 3 by the number").await;

        let own = "return [...document.querySelectorAll('.about button')]
            .find((it) => it.textContent === 'Remove your posts')?.setAttribute('id', 'remove')";
        page.js(own).await;
        screen.tap("#remove").await;
        page.until_text("h1", "the one-hit wonder").await;
        assert_eq!(page.text(".accounts").await, "");
    });
}
