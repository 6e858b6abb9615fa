//! What happens when files of the page fail or are late, or a browser or a server does not let the
//! program run: nothing is lost, nothing comes in before the page is sealed, and the page says why.

use crate::address::{served, served_as};
use crate::engine::Ability;
use crate::faulty::Faulty;
use crate::page::{Page, SEAL, corpus, in_a_browser};
use serde_json::json;
use thirtyfour::prelude::*;

/// What is loaded for a German reader who brings data.
const FILES: [&str; 8] = [
    "widget.js",
    "widget_bg.wasm",
    "reading.js",
    "worker.js",
    "worker_bg.wasm",
    "spreadsheet.js",
    "spreadsheet_bg.wasm",
    "de.bin",
];

pub(crate) const TABLE: &str = "date,likes\n2026-01-01,0\n2026-01-01,1\n2026-01-01,3\n2026-01-01,7\n\
    2026-01-01,15\n";

impl Page {
    /// Opens the blog of this server and enters the frame of its first widget.
    async fn open_blog_of(&self, server: &Faulty) {
        self.driver.goto(server.address("blog.html")).await.unwrap();
        self.enter_widget(0).await;
    }

    /// Opens the widget's own page of this server.
    pub(crate) async fn open_page_of(&self, server: &Faulty) {
        // Without this, the same page is not loaded again.
        self.driver.goto("about:blank").await.unwrap();
        self.driver.goto(server.address("index.html#lang=en")).await.unwrap();
        self.until_started().await;
    }

    /// Whether the page has the element.
    async fn has(&self, selector: &str) -> bool {
        let script = "return Boolean(document.querySelector(arguments[0]))";
        self.js_with(script, vec![json!(selector)]).await == true
    }

    /// Asserts that data can come in by nothing in the panel, and that nothing is promised.
    pub(crate) async fn assert_closed(&self) {
        for selector in ["textarea", ".intake input", ".promise", SEAL] {
            assert!(!self.has(selector).await, "{selector}");
        }
    }

    /// Whether the page can still request one of its own files.
    async fn can_request(&self) -> bool {
        let script = "
            const done = arguments[arguments.length - 1];
            fetch('index.html').then(() => done(true), () => done(false));";
        self.answer(script, Vec::new()).await == true
    }
}

#[test]
fn no_data_comes_in_before_the_page_is_sealed() {
    in_a_browser(async |page| {
        let server = Faulty::start();
        for late in ["worker_bg.wasm", "reading.js", "spreadsheet_bg.wasm"] {
            page.open_blog_of(&server).await;
            server.hold(late);
            page.click("Use your own posts").await;
            page.until_text(".intake [role=status]", "Preparing").await;
            page.assert_closed().await;
            // What is dropped in the meantime is not read yet, and not lost.
            page.drop_file("dropped.csv", TABLE).await;
            page.until_text(".progress", "Preparing").await;
            page.assert_closed().await;
            server.mend(late);
            page.until_text(".report", "5 posts taken").await;
            assert!((page.number().await - 10.0).abs() < 1e-12);
            page.reopen_intake().await;
            assert!(page.has("textarea").await && page.has(".promise").await);
            assert!(!page.can_request().await, "{late}");
        }
    });
}

#[test]
fn a_drop_on_the_closed_widget_is_read_on_a_sealed_page() {
    in_a_browser(async |page| {
        let server = Faulty::start();
        page.open_blog_of(&server).await;
        server.hold("de.bin");
        page.drop_file("dropped.csv", TABLE).await;
        page.until_text(".progress", "Preparing").await;
        page.assert_closed().await;
        server.mend("de.bin");
        page.until_text(".report", "5 posts taken").await;
        assert!(!page.can_request().await);
        // All languages were loaded before.
        page.select("Deutsch").await;
        page.until_language("de").await;
    });
}

#[test]
fn every_file_may_fail_once_and_is_then_loaded_by_itself() {
    in_a_browser(async |page| {
        let server = Faulty::start();
        for file in FILES {
            server.fail(file, 1);
        }
        page.open_blog_of(&server).await;
        page.click("Use your own posts").await;
        page.until_sealed().await;
        assert!(!page.has(".preparation button").await, "nothing is missing");
        page.driver
            .find(By::Css("input[type=file]"))
            .await
            .unwrap()
            .send_keys(corpus("spreadsheet/posts.xlsx"))
            .await
            .unwrap();
        page.until_text(".report", "Recognised: table").await;
        for file in FILES {
            assert_eq!(server.n_requests(file), 2, "{file}");
        }
    });
}

#[test]
fn what_reading_needs_can_be_loaded_again_after_it_failed_for_good() {
    in_a_browser(async |page| {
        let server = Faulty::start();
        for file in ["reading.js", "worker.js", "worker_bg.wasm"] {
            page.open_page_of(&server).await;
            server.fail(file, 3);
            page.click("Use your own posts").await;
            page.until_text(".intake [role=status]", "could not be loaded").await;
            page.assert_closed().await;
            page.click("Try again").await;
            page.until_sealed().await;
            page.paste(TABLE).await;
            page.until_text(".report", "5 posts taken").await;
            server.mend(file);
        }
        // Scripts were not run twice: that is an error wherever both declare the same name.
        let messages = page.console_messages().await;
        assert!(!messages.iter().any(|text| text.contains("declared")), "{messages:?}");
    });
}

#[test]
fn a_dropped_file_is_read_after_another_try() {
    in_a_browser(async |page| {
        let server = Faulty::start();
        page.open_blog_of(&server).await;
        server.fail("worker_bg.wasm", 100);
        page.drop_file("dropped.csv", TABLE).await;
        page.until_text(".problem", "could not be loaded").await;
        page.until("the second try has failed, too", async || {
            !page.has(".preparation .hint").await && server.n_requests("worker_bg.wasm") >= 6
        })
        .await;
        page.assert_closed().await;
        server.mend("worker_bg.wasm");
        page.click("Try again").await;
        page.until_text(".report", "5 posts taken").await;
        assert!(!page.can_request().await);
    });
}

#[test]
fn without_the_program_for_workbooks_the_page_is_sealed_all_the_same() {
    in_a_browser(async |page| {
        let server = Faulty::start();
        page.open_blog_of(&server).await;
        server.fail("spreadsheet_bg.wasm", 100);
        page.click("Use your own posts").await;
        page.until_sealed().await;
        page.until_text(".preparation", "missing here: workbooks").await;
        assert!(!page.can_request().await);
        let choose = async || {
            let chooser = page.driver.find(By::Css("input[type=file]")).await.unwrap();
            chooser.send_keys(corpus("spreadsheet/posts.xlsx")).await.unwrap();
        };
        choose().await;
        page.until_text(".problem", "could not be loaded").await;
        // A sealed page can load nothing, so it is loaded anew.
        server.mend("spreadsheet_bg.wasm");
        page.click("Load the page again").await;
        page.until("the page is new", async || !page.has(SEAL).await).await;
        page.until_started().await;
        page.click("Use your own posts").await;
        page.until_sealed().await;
        choose().await;
        page.until_text(".report", "Recognised: table").await;
    });
}

#[test]
fn a_page_that_cannot_start_says_why() {
    in_a_browser(async |page| {
        let server = Faulty::start();
        let bare = "
            const frame = document.createElement('iframe');
            frame.sandbox = 'allow-scripts';
            frame.id = 'bare';
            window.reasons = [];
            addEventListener('message', ({ data }) => {
                if (data.type === 'influence-score:failed') reasons.push(data.reason);
            });
            document.body.prepend(frame);
            frame.src = 'index.html#lang=en';
            return null;";
        let policy = "Content-Security-Policy: script-src 'unsafe-inline' blob:";
        for (file, header, reason, sentence) in [
            ("widget_bg.wasm", None, "load", "could not be loaded"),
            ("index.html", Some(policy), "wasm", "WebAssembly"),
        ] {
            match header {
                Some(line) => server.add_header(file, line),
                None => server.fail(file, 100),
            }
            page.driver.goto(server.address("index.html#lang=en")).await.unwrap();
            page.until_text("#widget [role=alert]", sentence).await;
            page.driver.goto(server.address("index.html#lang=de")).await.unwrap();
            page.driver.refresh().await.unwrap();
            page.until_text("#widget [role=alert]", "Dieses Widget").await;
            if reason == "wasm" && page.engine.lacks(Ability::WasmRefusal) {
                server.mend(file);
                continue;
            }
            // The host page is told, and keeps the fallback.
            page.driver.goto(server.address("blog.html")).await.unwrap();
            page.js("
                window.reasons = [];
                addEventListener('message', ({ data }) => {
                    if (data.type === 'influence-score:failed') reasons.push(data.reason);
                });
                // The frames of the others may have failed before.
                document.querySelectorAll('influence-score').forEach((it) => it.remove());
                document.body.prepend(document.createElement('influence-score'));
                return null;")
                .await;
            page.until("the reason is told", async || {
                page.js("return reasons[0] ?? ''").await == reason
            })
            .await;
            let shown = "return Boolean(document.querySelector('influence-score').shadowRoot.querySelector('iframe:not([inert])'))";
            assert_eq!(page.js(shown).await, false);
            server.mend(file);
        }
        // A frame without our script on the host page needs a header of its server.
        page.driver.goto(server.address("blog.html")).await.unwrap();
        page.js(bare).await;
        page.until("the reason is told", async || {
            page.js("return reasons[0] ?? ''").await == "header"
        })
        .await;
        for file in ["widget.js", "widget_bg.wasm", "de.bin"] {
            server.add_header(file, "Access-Control-Allow-Origin: *");
        }
        page.driver.refresh().await.unwrap();
        page.js(bare).await;
        let frame = page.driver.find(By::Id("bare")).await.unwrap();
        frame.enter_frame().await.unwrap();
        page.until_language("en").await;
    });
}

#[test]
fn widgets_of_one_page_share_the_files_and_get_no_others() {
    in_a_browser(async |page| {
        let server = Faulty::start();
        page.open_blog_of(&server).await;
        page.driver.enter_default_frame().await.unwrap();
        page.enter_widget(1).await;
        for file in ["widget.js", "widget_bg.wasm"] {
            assert_eq!(server.n_requests(file), 1, "{file}");
        }
        // Whatever a frame asks for, it gets files of the widget alone. The last of these is one.
        let script = "
            const done = arguments[arguments.length - 1];
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = ({ data }) => done(data.name);
            parent.postMessage({ type: 'influence-score:files' }, '*', [port2]);
            const build = document.querySelector('script[data-build]').dataset.build;
            const names = ['index.html', 'blog.css', 'influence-score.js', '../x.js', '/widget.js',
                'widget.js?leak', 'app.js', 'widget-leak.js', 'https://leak.example/de.bin', { de: 1 },
                `de${build}.bin`];
            for (const name of names) port1.postMessage(name);";
        let before = server.n_requests("influence-score.js");
        let first = page.answer(script, Vec::new()).await;
        assert!(first.as_str().unwrap().starts_with("de-"), "{first:?}");
        assert_eq!(server.n_requests("influence-score.js"), before);
        for file in ["widget.js?leak", "app.js", "widget-leak.js", "x.js"] {
            assert_eq!(server.n_requests(file), 0, "{file}");
        }
    });
}

/// Code from a host page would act in the name of the page's own origin, if it has one.
#[test]
fn a_page_with_an_origin_takes_no_files_from_a_host() {
    in_a_browser(async |page| {
        page.open("blog.html").await;
        page.js("
            window.types = [];
            const frame = document.createElement('iframe');
            document.body.prepend(frame);
            addEventListener('message', ({ data, source }) => {
                if (source === frame.contentWindow) types.push(data.type);
            });
            frame.src = 'index.html#files=host';
            return null;")
            .await;
        let types = async || page.js("return types.join()").await.as_str().unwrap().to_owned();
        page.until("the frame is ready", async || types().await.contains("score:ready")).await;
        assert!(!types().await.contains("score:files"));
    });
}

#[test]
fn a_page_may_be_in_a_folder_of_any_name_and_loads_files_of_that_folder_alone() {
    in_a_browser(async |page| {
        // The first part of the path is the name of the folder.
        for name in ["plain", "a;b", "a,b", "a%20b", "%C3%BC", "it's"] {
            page.driver.goto(served_as(name, "blog.html")).await.unwrap();
            page.enter_widget(0).await;
            page.select("Deutsch").await;
            page.until_language("de").await;
        }
        page.open("index.html").await;
        page.until_language("en").await;
        let script = "
            const done = arguments[arguments.length - 1];
            fetch(arguments[0]).then(() => done('sent'), () => done('refused'));";
        let elsewhere = served("blog.html").replace("/~", "/~other-");
        for (address, expected) in [(served("blog.html"), "sent"), (elsewhere, "refused")] {
            let outcome = page.answer(script, vec![json!(address)]).await;
            assert_eq!(outcome, expected, "{address}");
        }
    });
}

#[test]
fn where_the_script_of_the_host_page_may_load_nothing_the_frame_does_it_by_itself() {
    in_a_browser(async |page| {
        let server = Faulty::start();
        server.add_header("blog.html", "Content-Security-Policy: connect-src 'none'");
        for file in ["widget.js", "widget_bg.wasm"] {
            server.add_header(file, "Access-Control-Allow-Origin: *");
        }
        page.open_blog_of(&server).await;
    });
}
