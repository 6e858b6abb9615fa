//! What a reader plays with: the choice of a person, tricks, undoing, the offer, typed inputs, links; and
//! that what is changed and what changes it are on one screen.

use crate::engine::Ability;
use crate::page::{Page, in_a_browser};
use serde_json::json;
use thirtyfour::prelude::*;

/// Where an element begins and ends, in pixels from the top of the page.
async fn extent(page: &Page, selector: &str) -> (f64, f64) {
    let script = "
        const { top, bottom } = document.querySelector(arguments[0]).getBoundingClientRect();
        return [top + scrollY, bottom + scrollY];";
    serde_json::from_value(page.js_with(script, vec![json!(selector)]).await).unwrap()
}

/// Opens the widget by itself in a window of this size, which not every driver can set.
async fn open_at(page: &Page, width: u32, height: u32, fragment: &str) -> bool {
    if page.engine.lacks(Ability::DevTools) {
        return false;
    }
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    page.cdp("Emulation.setDeviceMetricsOverride", size).await;
    page.open(&format!("index.html#lang=en{fragment}")).await;
    true
}

/// Presses keys in the element with the focus.
async fn press(page: &Page, keys: impl Into<TypingData>) {
    let keys: TypingData = keys.into();
    let keys: String = keys.as_vec().into_iter().collect();
    page.driver.action_chain().send_keys(keys).perform().await.unwrap();
}

/// Presses a key while Control is held, and Shift if it is asked for.
async fn press_with_control(page: &Page, key: char, shift: bool) {
    let mut chain = page.driver.action_chain().key_down(Key::Control);
    if shift {
        chain = chain.key_down(Key::Shift);
    }
    chain = chain.key_down(key).key_up(key);
    if shift {
        chain = chain.key_up(Key::Shift);
    }
    chain.key_up(Key::Control).perform().await.unwrap();
}

const ROWS: &str = ".before-after";

#[test]
fn at_a_desk_headline_figure_and_tricks_are_on_one_screen() {
    in_a_browser(async |page| {
        if !open_at(&page, 1280, 900, "").await {
            return;
        }
        let (top, _) = extent(&page, ".headline").await;
        let (_, tricks) = extent(&page, ".before-after").await;
        let (_, figure) = extent(&page, ".dots-and-offer .picture").await;
        assert!(tricks - top <= 610.0, "the tricks end {} px below the top", tricks - top);
        assert!(figure - top <= 610.0, "the figure ends {} px below the top", figure - top);
    });
}

#[test]
fn on_a_phone_everything_that_changes_the_number_is_on_one_screen_with_it() {
    in_a_browser(async |page| {
        let check = async |what: &str| {
            let (number, _) = extent(&page, ".digits").await;
            let (_, handle) = extent(&page, ".handle").await;
            let (_, tricks) = extent(&page, ".before-after").await;
            let (_, dials) = extent(&page, ".play .paragraph").await;
            for (part, end) in [("handle", handle), ("tricks", tricks), ("dials", dials)] {
                let distance = end - number;
                assert!(distance <= 844.0, "{what}: the {part} end {distance} px below the number");
            }
        };
        for fragment in ["", "&sample=frequent-flyer", "&sample=newcomer"] {
            if !open_at(&page, 390, 844, fragment).await {
                return;
            }
            check(fragment).await;
        }
        page.open("blog.html").await;
        page.open("index.html#lang=de").await;
        page.until_language("de").await;
        check("German").await;
    });
}

#[test]
fn a_trick_is_one_press_and_is_undone() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en").await;
        page.until_text(ROWS, "73").await;
        let before = page.number().await;
        page.click("delete the best post").await;
        // By hand: the one-hit wonder's Klout rests on one post.
        page.until_text(ROWS, "73 → 1").await;
        page.until_text(".dots text.needle-label", "73 → 1").await;
        let after = page.number().await;
        assert!(after < before);
        let n_ghosts = "return document.querySelectorAll('.chart .ghost').length";
        assert!(page.js(n_ghosts).await.as_u64().unwrap() > 40);
        // The number is among the rows, and the biggest move comes first.
        page.until_text(".before-after tr:first-child", "Klout").await;
        page.until_text(".before-after .this-number", "9 → 8").await;
        // Another trick on top, and both back by the keys that undo elsewhere.
        page.click("buy 10,000 followers").await;
        let n_played = "return document.querySelectorAll('.tricks [aria-pressed=true]').length";
        page.until("two tricks are played", async || page.js(n_played).await == 2).await;
        press_with_control(&page, 'z', false).await;
        page.until("one trick is played", async || page.js(n_played).await == 1).await;
        press_with_control(&page, 'z', false).await;
        page.until("no trick is played", async || page.number().await == before).await;
        press_with_control(&page, 'z', true).await;
        page.until("the trick is played again", async || page.number().await == after).await;
        page.click("Put it back").await;
        page.until("the trick is taken back", async || page.number().await == before).await;
        assert_eq!(page.js(n_ghosts).await, 0);
        assert_eq!(page.console_messages().await, Vec::<String>::new());
    });
}

/// What a list says is what the page shows, whatever was chosen in it before.
#[test]
fn lists_follow_what_is_undone() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en").await;
        page.until_text(ROWS, "73").await;
        for (list, chosen, shown) in [
            ("#person", ["the frequent flyer", "the gardener"], ".person > span"),
            (".compare select", ["Congress, median", "D. Trump"], ".dots"),
        ] {
            for entry in chosen {
                page.select(entry).await;
                page.until_text(shown, entry).await;
            }
            // Back to the first one, to the one before it, and forth again.
            for (button, entry) in [
                ("Undo", Some(chosen[0])),
                ("Undo", None),
                ("Redo", Some(chosen[0])),
                ("Redo", Some(chosen[1])),
            ] {
                page.click(button).await;
                page.until("it is undone or done again", async || {
                    let text = page.text(shown).await;
                    chosen.iter().all(|name| text.contains(name) == (entry == Some(name)))
                })
                .await;
                let script = "return document.querySelector(arguments[0]).selectedOptions[0].text";
                let said = page.js_with(script, vec![json!(list)]).await;
                let initial = if list == "#person" { "the one-hit wonder" } else { "nobody" };
                assert_eq!(said.as_str(), Some(entry.unwrap_or(initial)));
            }
        }
    });
}

#[test]
fn the_handle_of_the_offer_moves_by_keys_and_answers() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en").await;
        page.until_text(".answer-line", "No. It pays from 53").await;
        page.js("document.querySelector('.handle').focus()").await;
        press(&page, Key::Home + "").await;
        page.until_text(".answer-line", "Yes. It pays from 0").await;
        press(&page, Key::End + "").await;
        page.until_text(".answer-line", "No. It pays from 100").await;
        press_with_control(&page, 'z', false).await;
        page.until("an offer is undone", async || {
            !page.text(".answer-line").await.contains("from 100")
        })
        .await;
    });
}

#[test]
fn typed_figures_make_posts_and_stay_while_somebody_else_is_shown() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en").await;
        page.click("Type numbers in").await;
        page.until_text(".inputs", "people follow me").await;
        // By hand: 15 responses to an ordinary post are 20 points.
        let number = page.number().await;
        assert!((20.0..21.0).contains(&number), "{number}");
        let likes = page.driver.find(By::Css("[aria-label='Likes of a post']")).await.unwrap();
        likes.click().await.unwrap();
        press(&page, Key::Up + "").await;
        page.until("the number has risen", async || page.number().await > number).await;
        let typed = page.number().await;
        page.select("the gardener").await;
        page.until_text(".about", "Posts seldom").await;
        page.select("someone like this").await;
        page.until("the figures are there", async || page.number().await == typed).await;
        // Every trick works on them.
        page.click("delete the best post").await;
        page.until_text(ROWS, "→").await;
    });
}

#[test]
fn who_types_numbers_in_sees_the_figures_and_goes_on_from_them() {
    in_a_browser(async |page| {
        // What a phone shows between its bars.
        if !open_at(&page, 390, 660, "").await {
            return;
        }
        page.click("Type numbers in").await;
        let seen = "
            const places = ['.digits', '.inputs .paragraph'].map((it) =>
                document.querySelector(it)?.getBoundingClientRect());
            return places.every((it) => it && it.top >= 0 && it.bottom <= innerHeight + 1);";
        page.until("number and figures in sight", async || page.js(seen).await == true).await;
        press(&page, Key::Tab + "").await;
        let label = "return document.activeElement.getAttribute('aria-label')";
        assert_eq!(page.js(label).await, "Posts a week");
        // Posts that are made by rule have no habits to tell of.
        page.until("no habits", async || {
            page.js("return document.querySelectorAll('section.habits').length").await == 0
        })
        .await;
        page.select("the gardener").await;
        page.until_text("section.habits", "What works?").await;
    });
}

#[test]
fn own_posts_stay_beside_the_samples_until_they_are_removed() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en").await;
        page.click("Use your own posts").await;
        page.until_sealed().await;
        page.paste(
            "date,likes\n2026-01-01,0\n2026-01-01,1\n2026-01-01,3\n2026-01-01,7\n2026-01-01,15\n",
        )
        .await;
        page.until_text(".report", "5 posts").await;
        let own = page.number().await;
        page.select("the gardener").await;
        page.until_text(".about", "Posts seldom").await;
        page.select("your account").await;
        page.until("own posts are shown again", async || page.number().await == own).await;
        page.click("Remove your posts").await;
        page.until_text(".about", "A made-up person").await;
        let options = page.text(".person select").await;
        assert!(!options.contains("your account"), "{options}");
    });
}

#[test]
fn a_link_restores_what_was_seen() {
    in_a_browser(async |page| {
        page.open(
            "index.html#lang=en&inputs=5,12,2,1,20,10,800,300&tricks=delete_worst&half-life=7",
        )
        .await;
        page.until_text(".tricks [aria-pressed=true]", "delete the worst half").await;
        page.until("the half-life", async || {
            page.js("return document.querySelector(`[aria-label^='Shortest half-life']`).value")
                .await
                == "7"
        })
        .await;
        page.until_text(".inputs", "people follow me").await;
        let linked = page.number().await;
        // The address that the page gives for it opens the same.
        page.select("Congress, median").await;
        page.until_text(".dots text.needle-label", "Congress").await;
        let link = page.js("return document.querySelector('.link-to-this input').value").await;
        let link = link.as_str().unwrap().to_owned();
        assert!(link.contains("tricks=delete_worst"), "{link}");
        assert!(link.contains("compared=congress-p50"), "{link}");
        page.driver.goto("about:blank").await.unwrap();
        page.driver.goto(&link).await.unwrap();
        page.until_started().await;
        page.until("the same number", async || page.number().await == linked).await;
        page.until_text(".compare", "Congress, median").await;
        let compared = "return document.querySelector('.compare select').selectedIndex";
        assert_eq!(page.js(compared).await, 2);
    });
}

#[test]
fn the_compact_view_has_the_figure_and_the_tricks_and_the_rest_one_press_away() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en&view=compact").await;
        page.until_text("h1", "the one-hit wonder").await;
        page.until_text(".what-if", "delete the best post").await;
        let n_panels = "return document.querySelectorAll('.disclosure').length";
        assert_eq!(page.js(n_panels).await, 0);
        page.click("More about this number").await;
        page.until("the panels are there", async || page.js(n_panels).await != 0).await;
    });
}
