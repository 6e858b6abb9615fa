//! What happens when a server takes a request and sends nothing.

use crate::faulty::Faulty;
use crate::loading::TABLE;
use crate::page::in_a_browser;

/// Keeps the timers by which a silent server is noticed. They ring when `window.lose()` is called.
const WAIT_FOR_SERVERS: &str = "
    const { setTimeout } = window;
    const waiting = [];
    window.setTimeout = (call, pause) =>
        pause === 30000 ? void waiting.push(call) : setTimeout(call, pause);
    window.lose = () => waiting.splice(0).forEach((call) => call());
    return null;";

#[test]
fn a_file_that_never_arrives_counts_as_failed_and_can_be_loaded_again() {
    in_a_browser(async |page| {
        let server = Faulty::start();
        for (file, is_framed) in [
            ("worker_bg.wasm", true),
            ("reading.js", true),
            ("worker.js", false),
            ("worker_bg.wasm", false),
        ] {
            if is_framed {
                // The script of the host page loads the files.
                page.driver.goto(server.address("blog.html")).await.unwrap();
                page.js(WAIT_FOR_SERVERS).await;
                page.enter_widget(0).await;
            } else {
                page.open_page_of(&server).await;
                page.js(WAIT_FOR_SERVERS).await;
            }
            server.hold(file);
            let before = server.n_requests(file);
            page.click("Use your own posts").await;
            page.until_text(".intake [role=status]", "Preparing").await;
            page.until("the file is requested", async || server.n_requests(file) > before).await;
            page.assert_closed().await;
            if is_framed {
                page.driver.enter_default_frame().await.unwrap();
                page.js("lose()").await;
                page.enter_widget(0).await;
            } else {
                page.js("lose()").await;
            }
            page.until_text(".intake [role=status]", "could not be loaded").await;
            page.assert_closed().await;
            // It was not requested again by itself: the reader has waited long enough.
            assert_eq!(server.n_requests(file), before + 1, "{file}");
            server.mend(file);
            page.click("Try again").await;
            page.until_sealed().await;
            page.paste(TABLE).await;
            page.until_text(".report", "5 posts taken").await;
        }
    });
}

#[test]
fn a_widget_whose_program_never_arrives_leaves_the_fallback() {
    in_a_browser(async |page| {
        let server = Faulty::start();
        server.hold("widget_bg.wasm");
        // A document without the widget's script, so that its timers are kept from the first one on.
        page.driver.goto(server.address("blog.css")).await.unwrap();
        page.hear_console().await;
        page.js(WAIT_FOR_SERVERS).await;
        page.js("
            const script = document.createElement('script');
            script.type = 'module';
            script.src = 'influence-score.js';
            document.body.replaceChildren(script, document.createElement('influence-score'));
            return null;")
            .await;
        page.until("the file is requested", async || server.n_requests("widget_bg.wasm") > 0).await;
        page.js("lose()").await;
        let is_gone = "
            const element = document.querySelector('influence-score');
            return !element.shadowRoot.querySelector('iframe');";
        page.until("the frame is gone", async || page.js(is_gone).await == true).await;
        let messages = page.console_messages().await;
        assert!(
            messages.iter().any(|text| text.contains("_bg.wasm does not arrive")),
            "{messages:?}"
        );
    });
}
