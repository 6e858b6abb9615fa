//! A link that is put into the address of the open page, whose fragment alone changes then.

use crate::page::{Page, in_a_browser};

const INPUTS: &str = "inputs=1,0,0,0,2,1,10,10";

impl Page {
    async fn go_to(&self, fragment: &str) {
        self.js_with("location.hash = arguments[0]", vec![fragment.into()]).await;
    }

    async fn until_number_is_not(&self, number: f64) {
        self.until("another number", async || self.number().await.to_bits() != number.to_bits())
            .await;
    }
}

#[test]
fn a_link_in_the_same_tab_is_shown_as_if_it_had_been_loaded() {
    in_a_browser(async |page| {
        page.open(&format!("index.html#lang=en&{INPUTS}&tricks=delete_best")).await;
        page.until_language("en").await;
        let loaded = page.number().await;
        page.open("blog.html").await;
        page.open("index.html#lang=en&sample=gardener").await;
        page.until_language("en").await;
        let before = page.number().await;
        // Some programs write commas in this way.
        page.go_to(&format!("{}&tricks=delete_best", INPUTS.replace(',', "%2C"))).await;
        page.until_number_is_not(before).await;
        assert_eq!(page.number().await.to_bits(), loaded.to_bits());
        // The way back.
        page.js("history.back()").await;
        page.until("the number from before", async || {
            page.number().await.to_bits() == before.to_bits()
        })
        .await;
        assert_eq!(page.console_messages().await, Vec::<String>::new());
    });
}

/// What the link does not name stays as it is: the widget's own links name neither language nor theme.
#[test]
fn a_link_in_the_same_tab_chooses_language_theme_and_view() {
    in_a_browser(async |page| {
        let theme = async || page.js("return document.documentElement.dataset.theme").await;
        page.open("index.html#lang=en&theme=light").await;
        page.until_language("en").await;
        assert_eq!(theme().await, "light");
        page.go_to(&format!("{INPUTS}&lang=de&theme=dark")).await;
        page.until_language("de").await;
        assert_eq!(theme().await, "dark");
        page.go_to("sample=gardener&view=compact").await;
        page.until_text("h1", "die Gärtnerin").await;
        assert_eq!(theme().await, "dark");
        assert_eq!(page.js("return Boolean(document.querySelector('.method'))").await, false);
        // The language is the link's, whichever the reader has chosen since.
        page.go_to("sample=gardener&view=full").await;
        page.select("English").await;
        page.until_language("en").await;
        page.go_to("sample=newcomer&lang=de").await;
        page.until_language("de").await;
        assert_eq!(page.console_messages().await, Vec::<String>::new());
    });
}

#[test]
fn own_data_is_never_replaced_by_a_link() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en").await;
        page.until_language("en").await;
        let posts =
            "date,likes\n2026-01-01,3\n2026-01-02,3\n2026-01-03,3\n2026-01-04,3\n2026-01-05,3\n";
        page.drop_file("posts.csv", posts).await;
        page.until_text(".report summary", "posts.csv, 5 posts").await;
        // The page has got the link by the time when it has a listener's turn after it.
        let followed = "
            const [fragment, done] = arguments;
            addEventListener('hashchange', () => requestAnimationFrame(() => done(true)), { once: true });
            location.hash = fragment;";
        page.answer(followed, vec![INPUTS.into()]).await;
        assert!(page.text(".report summary").await.contains("posts.csv, 5 posts"));
        assert!((page.number().await - 10.0).abs() < 1e-12);
    });
}
