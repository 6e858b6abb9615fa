//! Tests of the widget with the keyboard alone, and with the accessibility checker axe-core.

use crate::page::{Page, in_a_browser};
use std::fmt::Write;
use thirtyfour::prelude::*;

/// Presses Tab until the element with the focus, `it`, fulfils a condition in JavaScript. It has to stand
/// further down the page: what the key does at the end of a page is the browser's affair.
async fn tab_to(page: &Page, what: &str, condition: &str) {
    press_until(what, page, condition, async || press(page, Key::Tab + "").await).await;
}

/// Presses Shift+Tab until the element with the focus, which stands further up, fulfils a condition.
async fn tab_back_to(page: &Page, what: &str, condition: &str) {
    press_until(what, page, condition, async || {
        let chain = page.driver.action_chain().key_down(Key::Shift).send_keys(Key::Tab + "");
        chain.key_up(Key::Shift).perform().await.unwrap();
    })
    .await;
}

async fn press_until(what: &str, page: &Page, condition: &str, press: impl AsyncFn()) {
    let script = format!("const it = document.activeElement; return Boolean({condition});");
    for _ in 0..120 {
        if page.js(&script).await == true {
            return;
        }
        press().await;
    }
    panic!("120 presses do not reach: {what}");
}

/// Presses keys. The element with the focus gets them. A line ends by the key Enter, because not every
/// driver knows one for `\n`.
async fn press(page: &Page, keys: impl Into<TypingData>) {
    let keys: TypingData = keys.into();
    let typed =
        keys.as_vec().into_iter().map(|key| if key == '\n' { Key::Enter.value() } else { key });
    let keys = typed.collect::<String>();
    page.driver.action_chain().send_keys(keys).perform().await.unwrap();
}

async fn no_violations(page: &Page, state: &str) {
    assert_eq!(page.accessibility_violations().await, Vec::<String>::new(), "{state}");
}

#[test]
fn a_reader_can_score_posts_with_the_keyboard_alone() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en").await;
        page.until_language("en").await;
        let outlined = "getComputedStyle(it).outlineStyle !== 'none'";

        tab_to(&page, "choice of a person", "it.matches('.person select')").await;
        let script = format!("const it = document.activeElement.parentElement; return {outlined};");
        assert_eq!(page.js(&script).await, true);
        // The gardener is the third.
        press(&page, Key::Down + Key::Down).await;
        page.until_text(".about", "Posts seldom").await;

        tab_to(&page, "button that opens the intake", "it.matches('.about .own')").await;
        press(&page, Key::Enter + "").await;
        page.until_sealed().await;
        tab_to(&page, "file chooser", "it.type === 'file'").await;
        tab_back_to(&page, "box to paste into", "it.tagName === 'TEXTAREA'").await;
        press(
            &page,
            "date,likes\n2026-01-01,0\n2026-01-01,1\n2026-01-01,3\n2026-01-01,7\n2026-01-01,15\n",
        )
        .await;
        tab_to(&page, "button that scores", "it.textContent === 'Score this'").await;
        press(&page, Key::Enter + "").await;
        page.until_text(".report", "5 posts taken").await;
        assert!((page.number().await - 10.0).abs() < 1e-12);
        // The report has the focus, and opens.
        tab_to(&page, "report", "it.matches('.report summary')").await;
        press(&page, Key::Enter + "").await;
        page.until("the report is open", async || {
            page.js("return document.querySelector('.report details').open").await == true
        })
        .await;
        tab_to(&page, "dial", "it.matches('input.dial')").await;
        press(&page, Key::Up + Key::Up).await;
        page.until("the number has changed", async || page.number().await > 11.0).await;
        tab_to(&page, "switch", "it.type === 'checkbox'").await;
        press(&page, " ").await;
        tab_to(&page, "button that puts back", "it.textContent === 'Default settings'").await;
        press(&page, Key::Enter + "").await;
        page.until("the number for the default settings", async || {
            (page.number().await - 10.0).abs() < 1e-12
        })
        .await;
        tab_to(&page, "table of a figure", "it.tagName === 'SUMMARY'").await;
        press(&page, Key::Enter + "").await;
        page.until("the table is open", async || {
            page.js("return document.activeElement.parentElement.open").await == true
        })
        .await;
    });
}

#[test]
fn panels_open_and_close_with_the_keyboard() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en&sample=one-hit-wonder").await;
        page.until_language("en").await;
        tab_to(
            &page,
            "other formulas",
            "it.tagName === 'SUMMARY' && it.textContent.includes('Every formula')",
        )
        .await;
        press(&page, Key::Enter + "").await;
        page.until_text(".lenses", "posts ÷ (days ÷ 7)").await;
        page.until_text(".lenses", "Klout (reconstructed)").await;
        page.until_text(".lenses", "Who responded is not known.").await;

        tab_back_to(
            &page,
            "tricks",
            "it.tagName === 'SUMMARY' && it.textContent.includes('All tricks')",
        )
        .await;
        press(&page, " ").await;
        page.until_text(".effects", "Buy 10,000 followers").await;
        // Bought followers do not change the number, but they change the formula that counts followers.
        page.until_text(".effects tbody tr:first-child td:nth-child(3)", "=cannot change").await;
        let followers = page.js("return [...document.querySelectorAll('.effects tbody tr')].find((row) => row.textContent.startsWith('Followers')).cells[2].textContent").await;
        assert!(followers.as_str().unwrap().starts_with('+'), "{followers}");

        tab_to(
            &page,
            "verdict",
            "it.tagName === 'SUMMARY' && it.textContent.includes('exception')",
        )
        .await;
        press(&page, Key::Enter + "").await;
        page.until_text(".verdict", "1,500 responses").await;
        page.until_text(".verdict .answer", "It pays from 53").await;
        tab_to(&page, "cost", "it.ariaLabel === 'What an exception costs'").await;
        press(&page, Key::Up + "").await;
        page.until_text(".verdict", "1,520 responses").await;
        // A second click closes each panel.
        page.js("document.querySelectorAll('.disclosure > summary, .all-tricks > summary').forEach((it) => it.click())")
            .await;
        page.until("the panel is closed", async || page.text(".effects").await.is_empty()).await;
        assert_eq!(page.console_messages().await, Vec::<String>::new());
    });
}

#[test]
fn several_accounts_are_ranked_by_every_formula() {
    in_a_browser(async |page| {
        page.open("index.html#lang=de").await;
        // The first text is in German, the language that the fragment chooses.
        page.until_language("de").await;
        page.click("Eigene Beiträge auswerten").await;
        // Ada draws more, Bob posts more, Eve is liked and never reposted.
        let mut table = "account,date,likes,retweets\n".to_owned();
        for (account, every, likes, reposts) in
            [("ada", 4, 30, 9), ("bob", 1, 3, 2), ("eve", 3, 12, 0)]
        {
            for day in (1..=22).step_by(every) {
                writeln!(table, "{account},2026-03-{day:02},{likes},{reposts}").unwrap();
            }
        }
        page.paste(&table).await;
        page.until_text(".accounts", "3 Konten").await;
        tab_to(&page, "ranks", "it.tagName === 'SUMMARY' && it.textContent.includes('zuerst')")
            .await;
        press(&page, Key::Enter + "").await;
        // The busiest account is shown first.
        page.until_text(
            ".ranks .finding",
            "bob: nach der Zahl Rang 3 von 3, nach allen Formeln 1 bis 3",
        )
        .await;
        page.until_text(".ranks svg", "Die Zahl").await;
        page.js("document.querySelector('.ranks figure summary').click()").await;
        page.until_text(".ranks table", "Konto").await;
        // By the number, the order is ada, eve, bob. By posts per week, it is the reverse.
        let row = |name: &str| {
            format!(
                "return [...[...document.querySelectorAll('section.ranks table tr')].find((row) => row.cells[0].textContent === '{name}').cells].map((cell) => cell.textContent)"
            )
        };
        let heads = page.js(&row("Konto")).await;
        let place = |name: &str| heads.as_array().unwrap().iter().position(|head| head == name);
        let (number, loud) = (place("Die Zahl").unwrap(), place("Beiträge je Woche").unwrap());
        for (name, by_number, by_loud) in [
            ("ada", "1", "3"),
            ("eve", "2", "2"),
            ("bob", "3", "1"),
            ("τ mit der Zahl", "–", "−1,00"),
        ] {
            let cells = page.js(&row(name)).await;
            assert_eq!(
                (&cells[number], &cells[loud]),
                (&by_number.into(), &by_loud.into()),
                "{name}"
            );
        }
        // After the choice of another account, the figure is about it. The page is sealed by now, but can
        // still be shown in English.
        page.js("const it = document.querySelector('.accounts select'); it.selectedIndex = 0; it.dispatchEvent(new Event('change', { bubbles: true })); return null;").await;
        page.until_text(".ranks .finding", "ada: nach der Zahl Rang 1 von 3").await;
        no_violations(&page, "several accounts").await;
        page.select("English").await;
        page.until_text(".ranks .finding", "ada: rank 1 of 3 by the number").await;
        page.select("Deutsch").await;
        page.until_language("de").await;
        assert_eq!(page.console_messages().await, Vec::<String>::new());
    });
}

#[test]
fn the_accessibility_checker_finds_nothing_in_any_state() {
    in_a_browser(async |page| {
        for theme in ["light", "dark"] {
            page.open("blog.html").await;
            no_violations(&page, "the blog").await;
            page.open(&format!("index.html#lang=en&theme={theme}")).await;
            page.driver.refresh().await.unwrap();
            page.until_language("en").await;
            no_violations(&page, "a sample person").await;
            page.click("Use your own posts").await;
            no_violations(&page, "the intake before the page is sealed").await;
            page.until_sealed().await;
            no_violations(&page, "the intake").await;
            page.paste("date,likes\n2026-01-01,1\n2026-01-02,2\nnever,1\n").await;
            page.until_text(".no-number", "too few").await;
            no_violations(&page, "too few posts").await;
            page.paste("").await;
            page.drop_file("empty.csv", " ").await;
            page.until_text(".problem", "empty.csv is empty").await;
            no_violations(&page, "a bad file").await;
            page.select("the newcomer").await;
            page.until_text(".about", "Six posts so far").await;
            // The panels follow a moment later.
            page.until_text(".verdict", "It pays from").await;
            page.js(
                "document.querySelectorAll('details:not(.disclosure) > summary').forEach((it) => it.click());
                 document.querySelectorAll('.disclosure > summary').forEach((it) => it.click());",
            )
            .await;
            page.until_text(".verdict", "Left out").await;
            no_violations(&page, "few posts, open tables and panels").await;
            page.select("Deutsch").await;
            no_violations(&page, "German").await;
        }
    });
}

#[test]
fn on_a_small_screen_nothing_is_wider_than_the_screen() {
    in_a_browser(async |page| {
        page.open("index.html").await;
        page.until_language("en").await;
        for width in [320, 500, 768, 1280] {
            let script = format!(
                "const frame = document.createElement('iframe');
                 frame.id = 'narrow'; frame.style.inlineSize = '{width}px'; frame.style.blockSize = '600px';
                 document.querySelector('#narrow')?.remove();
                 document.body.append(frame); return null;"
            );
            // The widget's page forbids frames in its content policy, so the blog contains the frame.
            page.open("blog.html").await;
            page.js(&script).await;
            page.js("document.querySelector('#narrow').src = 'index.html#lang=de&sample=one-hit-wonder'").await;
            page.until("the widget in the frame", async || {
                page.js("return Boolean(document.querySelector('#narrow').contentDocument?.querySelector('.score'))").await == true
            })
            .await;
            let overflow = page
                .js("const root = document.querySelector('#narrow').contentDocument.documentElement; return root.scrollWidth - root.clientWidth;")
                .await;
            assert_eq!(overflow, 0, "at {width} px");
        }
    });
}
