//! Languages: each but English is loaded when it is wanted.

use crate::page::{in_a_browser, served};

#[test]
fn english_loads_no_language_and_another_loads_one() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en").await;
        page.until_text("h1", "Just a number").await;
        let words = served("de.bin");
        let mut asked = page.requests().await;
        assert!(!asked.iter().any(|url| url.starts_with(&words)), "{asked:?}");

        for (language, title) in [
            ("Deutsch", "Nur eine Zahl"),
            ("English", "Just a number"),
            ("Deutsch", "Nur eine Zahl"),
        ] {
            page.click(language).await;
            page.until_text("h1", title).await;
        }
        asked = page.requests().await;
        assert_eq!(asked.iter().filter(|url| url.starts_with(&words)).count(), 1, "{asked:?}");
        assert_eq!(page.js("return document.documentElement.lang").await, "de");
    });
}

/// Every title that the page ever shows is noted down, from before its program runs.
#[test]
fn a_page_in_german_is_german_at_first() {
    in_a_browser(async |page| {
        page.open("blog.html").await;
        page.js("const frame = document.createElement('iframe');
            frame.id = 'german';
            document.body.append(frame);
            frame.src = 'index.html#lang=de';
            window.titles = new Set();
            const look = () => {
                const title = frame.contentDocument?.querySelector('h1')?.textContent;
                if (title) titles.add(title);
                requestAnimationFrame(look);
            };
            look();
            return null;")
            .await;
        page.until("a number is there", async || {
            page.js("return Boolean(document.querySelector('#german').contentDocument?.querySelector('.chart')) && titles.size > 0").await == true
        })
        .await;
        assert_eq!(page.js("return [...titles].join()").await, "Nur eine Zahl");
    });
}
