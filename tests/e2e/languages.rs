//! English is part of the program. Every other language is loaded when a reader chooses it.

use crate::page::{in_a_browser, served};

#[test]
fn english_loads_no_language_and_another_loads_one() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en").await;
        page.until_language("en").await;
        let german = served("de-");
        let requests = page.requests().await;
        assert!(!requests.iter().any(|url| url.starts_with(&german)), "{requests:?}");

        for (language, tag) in [("Deutsch", "de"), ("English", "en"), ("Deutsch", "de")] {
            page.select(language).await;
            page.until_language(tag).await;
        }
        let requests = page.requests().await;
        let n_loads = requests.iter().filter(|url| url.starts_with(&german)).count();
        assert_eq!(n_loads, 1, "{requests:?}");
        assert_eq!(page.js("return document.documentElement.lang").await, "de");
    });
}

/// A script records every title that the page shows, from before the page's program starts.
#[test]
fn a_page_in_german_is_german_at_first() {
    in_a_browser(async |page| {
        page.open("blog.html").await;
        page.js("const frame = document.createElement('iframe');
            frame.id = 'german';
            document.body.append(frame);
            frame.src = 'index.html#lang=de';
            window.titles = new Set();
            const record = () => {
                const title = frame.contentDocument?.querySelector('h1');
                if (title?.checkVisibility({ visibilityProperty: true })) titles.add(title.textContent);
                requestAnimationFrame(record);
            };
            record();
            return null;")
            .await;
        page.until("the figure is shown", async || {
            page.js("return Boolean(document.querySelector('#german').contentDocument?.querySelector('.chart')) && titles.size > 0").await == true
        })
        .await;
        let titles = page.js("return [...titles].join('\\n')").await;
        let titles = titles.as_str().unwrap();
        assert!(
            titles.lines().all(|title| title.starts_with("Nach Klout (rekonstruiert)")),
            "{titles}"
        );
    });
}
