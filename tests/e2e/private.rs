//! A reader's whole visit: pasting, changing weights, a bad file. Nothing leaves the page meanwhile.

use crate::faulty::without_hash;
use crate::page::{corpus, in_a_browser, native, served};
use influence_score::activity::Response;
use influence_score::score::Settings;
use thirtyfour::prelude::*;

/// The files that are loaded when the intake opens, without the hash of the build.
const FILES_FOR_READING: [&str; 6] = [
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
        // The log contains the requests of the frame.
        assert!(loaded.iter().any(|url| url.contains("_bg.wasm")), "{loaded:?}");

        let tweets = std::fs::read_to_string(corpus("x_archive/tweets.js")).unwrap();
        page.click("Use your own posts").await;
        // Before the reader can enter anything, the programs that read files are loaded and the page is
        // sealed.
        page.until_sealed().await;
        for url in page.requests().await {
            let file = without_hash(url.rsplit('/').next().unwrap());
            let is_own = FILES_FOR_READING.contains(&file.as_str());
            assert!(is_own && url.starts_with(&served("")), "{url}");
        }
        page.paste(&tweets).await;
        page.until_text(".report", "Recognised: X archive. 5 posts taken").await;
        page.until_text(".report", "1 row skipped: no date").await;
        let expected = native("x_archive/tweets.js", &Settings::default());
        assert_eq!(page.number().await.to_bits(), expected.to_bits());

        // With another weight of likes, the number changes.
        let dial = page.driver.find(By::Css("input.dial")).await.unwrap();
        dial.send_keys(Key::Control + "a").await.unwrap();
        dial.send_keys("2.5").await.unwrap();
        let mut settings = Settings::default();
        settings.weights[Response::Like.index()] = 2.5;
        let expected = native("x_archive/tweets.js", &settings);
        page.until("the number has changed", async || {
            page.number().await.to_bits() == expected.to_bits()
        })
        .await;

        // After a bad file, the page shows the reason and the earlier result.
        let grailbird = std::fs::read_to_string(corpus("x_archive/x_grailbird.js")).unwrap();
        page.drop_file("tweets_2015_01.js", &grailbird).await;
        page.until_text(
            ".problem",
            "tweets_2015_01.js is from a Twitter archive of the older kind",
        )
        .await;
        assert_eq!(page.number().await.to_bits(), expected.to_bits());

        // The reader chooses files with the button.
        page.reopen_intake().await;
        let chooser = page.driver.find(By::Css("input[type=file]")).await.unwrap();
        chooser.send_keys(corpus("mastodon/statuses.json")).await.unwrap();
        page.until_text(".report", "Mastodon statuses").await;
        assert_eq!(page.text(".problem").await, "");
        page.click("Default settings").await;
        let expected = native("mastodon/statuses.json", &Settings::default());
        page.until("the number for the default settings", async || {
            page.number().await.to_bits() == expected.to_bits()
        })
        .await;

        // Posts with the same time are sorted by their identity, which is a hash where there are no ids. The
        // order of a sum affects its last bit.
        page.reopen_intake().await;
        let chooser = page.driver.find(By::Css("input[type=file]")).await.unwrap();
        chooser.send_keys(corpus("table/many_a_day.csv")).await.unwrap();
        page.until_text(".report", "95 posts taken").await;
        let expected = native("table/many_a_day.csv", &Settings::default());
        assert_eq!(page.number().await.to_bits(), expected.to_bits());

        page.select("Deutsch").await;
        page.until_language("de").await;
        page.select("die Neue").await;
        page.until_text(".about", "Bisher sechs").await;

        // Nothing was requested since the page was sealed.
        let requests = page.requests().await;
        assert_eq!(requests, Vec::<String>::new(), "the sealed page made requests");
        assert_eq!(page.console_messages().await, Vec::<String>::new());
    });
}

#[test]
fn a_reader_can_choose_one_of_several_accounts() {
    in_a_browser(async |page| {
        page.open("index.html").await;
        page.until_language("en").await;
        page.click("Use your own posts").await;
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
        page.until("the number of bob", async || page.number().await < 1e-12).await;
    });
}

#[test]
fn the_content_policy_forbids_requests_to_others_and_then_all_requests() {
    in_a_browser(async |page| {
        page.open_blog().await;
        let script = "
            const done = arguments[arguments.length - 1];
            fetch('http://localhost:9/leak').then(() => done('sent'), () => done('refused'));";
        let outcome = page.answer(script, Vec::new()).await;
        assert_eq!(outcome, "refused");
        let messages = page.console_messages().await;
        assert!(
            messages.iter().any(|text| text.contains("Content Security Policy")),
            "{messages:?}"
        );
        // Once it is sealed, the page cannot request its own files either.
        page.click("Use your own posts").await;
        page.until_sealed().await;
        let script = "
            const done = arguments[arguments.length - 1];
            const means = [
                () => fetch('index.html'),
                () => fetch('data:text/plain,leak'),
                () => new Promise((resolve, reject) => Object.assign(new Image(), { src: 'blog.css', onload: resolve, onerror: reject })),
                () => import('./influence-score.js'),
                () => new Promise((resolve, reject) => {
                    const socket = new WebSocket('ws://localhost:9');
                    Object.assign(socket, { onopen: resolve, onerror: reject });
                }),
            ];
            Promise.allSettled(means.map((mean) => mean())).then((all) =>
                done(all.map(({ status }) => status).join(' ')));";
        let outcome = page.answer(script, Vec::new()).await;
        assert_eq!(outcome, "rejected rejected rejected rejected rejected");
        // A page without an origin cannot store anything.
        let origin = page.js("return origin").await;
        assert_eq!(origin, "null");
    });
}

#[test]
fn programs_do_not_contain_paths_of_the_machine_that_built_them() {
    in_a_browser(async |page| {
        page.open("index.html").await;
        page.until_language("en").await;
        let loaded = page.requests().await;
        let widget = loaded.iter().find(|url| url.contains("_bg.wasm")).unwrap();
        for program in ["widget", "worker", "spreadsheet"] {
            let url = widget.replace("widget-", &format!("{program}-"));
            let text = format!("return fetch('{url}').then((file) => file.text())");
            let text = page.js(&text).await;
            let text = text.as_str().unwrap();
            // Panic messages contain source paths, which are shortened to those below `/src/`.
            assert!(text.contains("/src/"), "{url}");
            assert!(!text.contains("registry/src/"), "{url}");
        }
    });
}

/// The list of elements is in boot.js. A script of the driver gets the functions of the page.
#[test]
fn the_program_can_make_no_element_that_leaves_the_page() {
    in_a_browser(async |page| {
        page.open("index.html").await;
        page.until_language("en").await;
        let means = "
            const link = (name) => `<${name} href='https://example.org'>`;
            const linked = (name) => document.createElement(name).setAttribute('href', '#');
            const { document } = window;
            return [
                ['element', () => document.createElement('p')],
                ['markup', () => { document.createElement('div').innerHTML = '<svg><path/></svg> 1 < 2'; }],
                ['attribute', () => document.createElement('p').setAttribute('class', 'a')],
                ['a link', () => linked('a')],
                ['another link', () => linked('p')],
                ['an SVG link', () => document.createElementNS('http://www.w3.org/2000/svg', 'a')],
                ['markup with a link', () => { document.createElement('div').innerHTML = `<p>${link('A')}`; }],
                ...['AREA', 'form', 'meta', 'iframe', 'link', 'base', 'object', 'script'].flatMap((name) => [
                    [`an element ${name}`, () => document.createElement(name)],
                    [`an SVG element ${name}`, () => document.createElementNS('http://www.w3.org/2000/svg', name)],
                    [`markup with ${name}`, () => { document.createElement('div').innerHTML = `<p>${link(name)}`; }],
                ]),
                ['a changed meta', () => document.querySelector('meta').setAttribute('http-equiv', 'refresh')],
                ['a copied meta', () => document.querySelector('meta').cloneNode()],
                ['a property', () => window.Reflect.set(document, 'title', 'left')],
            ].filter(([, attempt]) => {
                try { attempt(); return true; } catch { return false; }
            }).map(([what]) => what).join();";
        assert_eq!(page.js(means).await, "element,markup,attribute");
    });
}
