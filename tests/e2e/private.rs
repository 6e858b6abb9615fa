//! A reader's whole visit: paste, play, a bad file; and that nothing leaves the page.

use crate::page::{corpus, in_a_browser, native, served};
use influence_score::activity::Response;
use influence_score::score::Settings;
use thirtyfour::prelude::*;

/// What is loaded when a reader wants to bring data.
const READING: [&str; 6] = [
    "de.bin",
    "reading.js",
    "worker.js",
    "worker_bg.wasm",
    "spreadsheet.js",
    "spreadsheet_bg.wasm",
];

#[test]
fn a_paste_is_scored_as_natively_and_nothing_leaves_the_page() {
    in_a_browser(async |page| {
        page.open_blog().await;
        let loaded = page.requests().await;
        // The log does see what the frame asks for.
        assert!(loaded.iter().any(|url| url.contains("_bg.wasm")), "{loaded:?}");

        let tweets = std::fs::read_to_string(corpus("x_archive/tweets.js")).unwrap();
        page.click("Use your own").await;
        // What reads is loaded, and the page sealed, before there is anything to read.
        page.until_sealed().await;
        for url in page.requests().await {
            let path = url.split('?').next().unwrap();
            let file = path.rsplit('/').next().unwrap();
            let is_own = READING.contains(&file);
            assert!(is_own && url.starts_with(&served("")), "{url}");
        }
        page.paste(&tweets).await;
        page.until_text(".report", "Recognised: X archive. 5 posts taken").await;
        page.until_text(".report", "1 row skipped: no date").await;
        let expected = native("x_archive/tweets.js", &Settings::default());
        assert_eq!(page.number().await.to_bits(), expected.to_bits());

        // A like counts for more, and the number follows.
        let dial = page.driver.find(By::Css("input.dial")).await.unwrap();
        dial.send_keys(Key::Control + "a").await.unwrap();
        dial.send_keys("2.5").await.unwrap();
        let mut settings = Settings::default();
        settings.weights[Response::Like.index()] = 2.5;
        let expected = native("x_archive/tweets.js", &settings);
        page.until("the number follows", async || {
            page.number().await.to_bits() == expected.to_bits()
        })
        .await;

        // A bad file leaves the result in place and says why.
        let grailbird = std::fs::read_to_string(corpus("x_archive/x_grailbird.js")).unwrap();
        page.drop_file("tweets_2015_01.js", &grailbird).await;
        page.until_text(
            ".problem",
            "tweets_2015_01.js is from a Twitter archive of the older kind",
        )
        .await;
        assert_eq!(page.number().await.to_bits(), expected.to_bits());

        // Files chosen by the button.
        let chooser = page.driver.find(By::Css("input[type=file]")).await.unwrap();
        chooser.send_keys(corpus("mastodon/statuses.json")).await.unwrap();
        page.until_text(".report", "Mastodon statuses").await;
        assert_eq!(page.text(".problem").await, "");
        page.click("Put back").await;
        let expected = native("mastodon/statuses.json", &Settings::default());
        page.until("put back", async || page.number().await.to_bits() == expected.to_bits()).await;

        // Posts of one time without ids: their order, and so the last bit, is by their identity.
        let chooser = page.driver.find(By::Css("input[type=file]")).await.unwrap();
        chooser.send_keys(corpus("table/many_a_day.csv")).await.unwrap();
        page.until_text(".report", "95 posts taken").await;
        let expected = native("table/many_a_day.csv", &Settings::default());
        assert_eq!(page.number().await.to_bits(), expected.to_bits());

        page.click("Deutsch").await;
        page.until_text("h1", "Nur eine Zahl").await;
        page.click("Die Neue").await;
        page.until_text(".note", "Bisher sechs").await;

        // The second widget of the blog, far below, may be loaded by scrolling; nothing else may.
        let asked = page.requests().await;
        assert_eq!(asked, Vec::<String>::new(), "something left the page");
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn several_accounts_can_be_looked_at_one_by_one() {
    in_a_browser(async |page| {
        page.open("index.html").await;
        page.until_text("h1", "Just a number").await;
        page.click("Use your own").await;
        let rows: Vec<String> = (0..8)
            .map(|n| {
                let day = n + 1;
                format!("ada,2026-01-0{day}T10:00:00Z,{n}\nbob,2026-01-0{day}T11:00:00Z,0\n")
            })
            .collect();
        let rows = rows.concat();
        page.paste(&format!("account,created_at,likes\n{rows}")).await;
        page.until_text(".accounts", "2 accounts").await;
        let ada = page.number().await;
        assert!(ada > 5.0);
        let bob = page.driver.find(By::Css(".accounts option:nth-child(2)")).await.unwrap();
        bob.click().await.unwrap();
        page.until("bob is shown", async || page.number().await < 1e-12).await;
    });
}

#[test]
fn the_policy_of_the_page_stops_what_would_send() {
    in_a_browser(async |page| {
        page.open_blog().await;
        let script = "
            const done = arguments[arguments.length - 1];
            fetch('http://localhost:9/leak').then(() => done('sent'), () => done('stopped'));";
        let outcome = page.driver.execute_async(script, Vec::new()).await.unwrap();
        assert_eq!(outcome.json(), "stopped");
        let complaints = page.complaints().await;
        assert!(
            complaints.iter().any(|text| text.contains("Content Security Policy")),
            "{complaints:?}"
        );
        // Sealed, it asks for nothing of its own either.
        page.click("Use your own").await;
        page.until_sealed().await;
        let script = "
            const done = arguments[arguments.length - 1];
            const means = [
                () => fetch('boot.js'),
                () => fetch('data:text/plain,leak'),
                () => new Promise((resolve, reject) => Object.assign(new Image(), { src: 'boot.js', onload: resolve, onerror: reject })),
                () => import('./boot.js?again'),
                () => new Promise((resolve, reject) => {
                    const socket = new WebSocket('ws://localhost:9');
                    Object.assign(socket, { onopen: resolve, onerror: reject });
                }),
            ];
            Promise.allSettled(means.map((mean) => mean())).then((all) =>
                done(all.map(({ status }) => status).join(' ')));";
        let outcome = page.driver.execute_async(script, Vec::new()).await.unwrap();
        assert_eq!(outcome.json(), "rejected rejected rejected rejected rejected");
        // The frame has no origin of its own to store anything under.
        let origin = page.js("return origin").await;
        assert_eq!(origin, "null");
    });
}

#[test]
fn programs_say_nothing_of_whoever_built_them() {
    in_a_browser(async |page| {
        page.open("index.html").await;
        page.until_text("h1", "Just a number").await;
        let loaded = page.requests().await;
        let widget = loaded.iter().find(|url| url.contains("_bg.wasm")).unwrap();
        for url in [widget, &served("worker_bg.wasm"), &served("spreadsheet_bg.wasm")] {
            let text = format!("return fetch('{url}').then((file) => file.text())");
            let text = page.js(&text).await;
            let text = text.as_str().unwrap();
            // It does name the sources of other crates, from their folder on.
            assert!(text.contains("/src/"), "{url}");
            assert!(!text.contains("registry/src/"), "{url}");
        }
    });
}
