//! The table of several accounts, which is sorted and opened with the keyboard.

use crate::page::{Page, in_a_browser};
use serde_json::{Value, json};
use std::fmt::Write;
use thirtyfour::prelude::*;

/// Gives the focus to a button of the table and presses Enter.
async fn press(page: &Page, text: &str) {
    let script = "
        const buttons = [...document.querySelectorAll('.sortable button')];
        buttons.find((it) => it.textContent === arguments[0]).focus();
        return null;";
    page.js_with(script, vec![json!(text)]).await;
    page.driver.action_chain().send_keys(Key::Enter + "").perform().await.unwrap();
}

/// The names in the first column, from top to bottom.
async fn names(page: &Page) -> Value {
    page.js(
        "return [...document.querySelectorAll('.sortable tbody th')].map((it) => it.textContent)",
    )
    .await
}

async fn until_sorted(page: &Page, expected: [&str; 3]) {
    let what = format!("the order {expected:?}");
    page.until(&what, async || names(page).await == json!(expected)).await;
}

#[test]
fn accounts_are_sorted_and_shown_with_the_keyboard() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en").await;
        let is_ready = "return Boolean(document.querySelector('button.own'))";
        page.until("the widget is ready", async || page.js(is_ready).await == true).await;
        // By the number the order is ada, eve, bob; by posts a week it is bob, eve, ada.
        let mut table = "account,date,likes,retweets\n".to_owned();
        for (account, every, likes) in [("ada", 4, 30), ("bob", 1, 3), ("eve", 3, 12)] {
            for day in (1..=22).step_by(every) {
                writeln!(table, "{account},2026-03-{day:02},{likes},2").unwrap();
            }
        }
        page.paste(&table).await;
        page.until_text(".accounts", "3 accounts").await;
        page.js("document.querySelector('section.ranks summary').click(); return null;").await;
        until_sorted(&page, ["ada", "eve", "bob"]).await;
        press(&page, "The number").await;
        until_sorted(&page, ["bob", "eve", "ada"]).await;
        let sort = "return document.querySelector('.sortable [aria-sort=descending]').textContent";
        assert_eq!(page.js(sort).await, "The number");
        press(&page, "Posts a week").await;
        until_sorted(&page, ["bob", "eve", "ada"]).await;
        press(&page, "Account").await;
        until_sorted(&page, ["ada", "bob", "eve"]).await;
        // The busiest account is shown first, then the one that was pressed.
        let shown = "return document.querySelector('.sortable [aria-current] th').textContent";
        assert_eq!(page.js(shown).await, "bob");
        press(&page, "eve").await;
        page.until("eve is shown", async || page.js(shown).await == "eve").await;
        page.until_text(".ranks .finding", "eve: rank 2 of 3 by the number").await;
        // Its name and its number come to the reader's sight, and the focus to the list of accounts.
        page.until_text("h1 .person > span", "eve").await;
        page.until_text("#what-if", "What if they").await;
        let seen =
            "const { top, bottom } = document.querySelector('.digits').getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight && document.activeElement.id === 'account';";
        page.until("the number of eve is in sight", async || page.js(seen).await == true).await;
        assert_eq!(page.accessibility_violations().await, Vec::<String>::new());
    });
}
