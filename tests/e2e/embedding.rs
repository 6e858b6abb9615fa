//! Tests of the element on a host page: height, language, theme, several widgets, removal, and files from
//! another origin.

use crate::address::{served, served_as};
use crate::page::in_a_browser;
use serde_json::{Value, json};
use std::io::Write;

const FRAME: &str = "document.querySelector('influence-score').shadowRoot.querySelector('iframe')";

#[test]
fn the_frame_is_as_high_as_its_page() {
    in_a_browser(async |page| {
        page.open_blog().await;
        let inner = page
            .js("return Math.ceil(document.documentElement.getBoundingClientRect().height)")
            .await;
        page.driver.enter_default_frame().await.unwrap();
        page.until("the frame has the page's height", async || {
            page.js(&format!("return Math.round({FRAME}.getBoundingClientRect().height)")).await
                == inner
        })
        .await;
        // The intake makes the page higher, and the frame follows.
        page.enter_widget(0).await;
        page.click("Use your own").await;
        page.driver.enter_default_frame().await.unwrap();
        page.until("the frame is higher", async || {
            let height = page.js(&format!("return {FRAME}.getBoundingClientRect().height")).await;
            height.as_f64() > inner.as_f64().map(|inner| inner + 50.0)
        })
        .await;
        let sandbox = page.js(&format!("return {FRAME}.getAttribute('sandbox')")).await;
        assert_eq!(sandbox, "allow-scripts allow-downloads");
    });
}

#[test]
fn the_host_chooses_language_theme_and_sample() {
    in_a_browser(async |page| {
        page.open("blog.html").await;
        page.js("
            const element = document.querySelector('influence-score');
            element.setAttribute('lang', 'de');
            element.setAttribute('theme', 'dark');
            element.setAttribute('sample', 'newcomer');")
            .await;
        page.enter_widget(0).await;
        page.until_text("h1", "Nur eine Zahl").await;
        page.until_text(".note", "Bisher sechs Beiträge").await;
        assert_eq!(page.js("return document.documentElement.dataset.theme").await, "dark");
        // The host may also change its choice while the widget is shown.
        page.driver.enter_default_frame().await.unwrap();
        page.js("
            const element = document.querySelector('influence-score');
            element.setAttribute('lang', 'en');
            element.setAttribute('theme', 'light');
            element.setAttribute('sample', 'one-hit-wonder');")
            .await;
        page.enter_widget(0).await;
        page.until_text("h1", "Just a number").await;
        page.until_text(".note", "One post went far").await;
        page.until("the light theme", async || {
            page.js("return document.documentElement.dataset.theme").await == "light"
        })
        .await;
    });
}

#[test]
fn a_page_may_have_several_widgets() {
    in_a_browser(async |page| {
        page.open_blog().await;
        page.until_text(".note", "Posts all day").await;
        page.driver.enter_default_frame().await.unwrap();
        page.enter_widget(1).await;
        page.until_text(".note", "Posts seldom").await;
    });
}

#[test]
fn the_fallback_is_shown_until_the_reader_scrolls_near_the_widget() {
    in_a_browser(async |page| {
        page.open("blog.html").await;
        let far = "document.querySelectorAll('influence-score')[1]";
        assert_eq!(
            page.js(&format!("return {far}.shadowRoot.querySelector('iframe')")).await,
            Value::Null
        );
        let text = page.js(&format!("return {far}.innerText")).await;
        assert!(text.as_str().unwrap().contains("made-up"), "{text}");
    });
}

#[test]
fn an_element_can_be_removed_and_inserted_again() {
    in_a_browser(async |page| {
        page.open_blog().await;
        page.driver.enter_default_frame().await.unwrap();
        page.js("
            const element = document.querySelector('influence-score');
            const next = element.nextSibling;
            for (let n = 0; n < 100; n += 1) {
                element.remove();
                next.parentNode.insertBefore(element, next);
            }")
            .await;
        page.enter_widget(0).await;
        page.driver.enter_default_frame().await.unwrap();
        let frames = "return document.querySelector('influence-score').shadowRoot.querySelectorAll('iframe').length";
        assert_eq!(page.js(frames).await, 1);
    });
}

#[test]
fn the_element_can_be_loaded_from_another_origin() {
    in_a_browser(async |page| {
        // The same server has another origin under another name. It must allow that its files are read
        // from there.
        let other_origin = served("blog.html").replace("127.0.0.1", "localhost");
        page.driver.goto(other_origin).await.unwrap();
        page.js_with(
            "document.querySelectorAll('influence-score').forEach((it) => it.remove());
             const script = document.createElement('script');
             script.type = 'module';
             script.src = arguments[0] + '?again';
             document.head.append(script);
             const element = document.createElement('influence-score');
             element.setAttribute('sample', 'un-marketer');
             document.body.prepend(element);",
            vec![json!(served_as("cors", "influence-score.js"))],
        )
        .await;
        page.enter_widget(0).await;
        page.until_text(".note", "Posts seldom").await;
    });
}

/// Prints the time that the README states. The test does not depend on how long it is.
#[test]
fn the_first_number_is_painted() {
    in_a_browser(async |page| {
        page.open("index.html").await;
        page.until_text("h1", "Just a number").await;
        let script = "
            const bytes = performance.getEntriesByType('resource').map((it) => it.responseEnd);
            const paint = performance.getEntriesByName('first-contentful-paint')[0];
            return paint ? paint.startTime - Math.max(...bytes) : null;";
        page.until("the first paint", async || page.js(script).await.is_number()).await;
        let took_ms = page.js(script).await.as_f64().unwrap();
        // The test harness hides what `println!` prints in a test that passes, but not this.
        let line = format!("time from the page's last byte to its first number: {took_ms:.0} ms\n");
        std::io::stdout().write_all(line.as_bytes()).unwrap();
    });
}
