//! Controls a browser that shows the demo blog or the widget's own page.

pub(crate) use crate::address::served;
use crate::address::{begin_visit, own_requests, visit_address};
use crate::canary::Canary;
use crate::engine::{Ability, Engine};
use influence_score::ingest::{Choices, File, ingest};
use influence_score::score::Settings;
use influence_score::score::number::number;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

/// The longest time to wait for a condition.
const TIMEOUT: Duration = Duration::from_secs(20);

/// The time between two checks of a condition.
const BETWEEN_CHECKS: Duration = Duration::from_millis(20);

/// The policy that seals the page.
pub(crate) const SEAL: &str = "meta[content*=\"connect-src 'none'\"]";

/// A running browser.
pub(crate) struct Page {
    pub(crate) driver: WebDriver,
    pub(crate) engine: Engine,
    /// The number of requests that `requests` has returned or passed over.
    n_seen: AtomicUsize,
}

/// Runs a test in a new browser, which is closed afterwards even if the test panics.
pub(crate) fn in_a_browser<T: Future<Output = ()>>(test: impl FnOnce(Arc<Page>) -> T) {
    run(None, test);
}

/// Runs a test in a new browser that sends the canary its requests to any server but that of the page.
pub(crate) fn in_a_browser_behind<T: Future<Output = ()>>(
    canary: &Canary,
    test: impl FnOnce(Arc<Page>) -> T,
) {
    run(Some(canary), test);
}

fn run<T: Future<Output = ()>>(canary: Option<&Canary>, test: impl FnOnce(Arc<Page>) -> T) {
    static TURN: Mutex<()> = Mutex::new(());
    let engine = Engine::chosen();
    let in_turn = !engine.allows_several_browsers();
    let _turn = in_turn.then(|| TURN.lock().unwrap_or_else(PoisonError::into_inner));
    begin_visit();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let page = Page { driver: engine.start(canary).await, engine, n_seen: AtomicUsize::new(0) };
        let page = Arc::new(page);
        let outcome = {
            let test = std::pin::pin!(test(Arc::clone(&page)));
            CatchPanic(test).await
        };
        page.driver.clone().quit().await.unwrap();
        if let Err(panic) = outcome {
            std::panic::resume_unwind(panic);
        }
    });
}

/// A future that returns the panics of another future as errors.
struct CatchPanic<'a, T>(std::pin::Pin<&'a mut T>);

impl<T: Future> Future for CatchPanic<'_, T> {
    type Output = std::thread::Result<T::Output>;

    fn poll(
        mut self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Self::Output> {
        let poll = std::panic::AssertUnwindSafe(|| self.0.as_mut().poll(context));
        match std::panic::catch_unwind(poll) {
            Ok(std::task::Poll::Ready(output)) => std::task::Poll::Ready(Ok(output)),
            Ok(std::task::Poll::Pending) => std::task::Poll::Pending,
            Err(panic) => std::task::Poll::Ready(Err(panic)),
        }
    }
}

/// The absolute path of a file of the corpus.
pub(crate) fn corpus(file: &str) -> String {
    format!("{}/tests/corpus/{file}", env!("CARGO_MANIFEST_DIR"))
}

/// The number that the native library computes for the busiest account in a file of the corpus.
pub(crate) fn native(file: &str, settings: &Settings) -> f64 {
    let bytes = std::fs::read(corpus(file)).unwrap();
    let ingested = ingest([File::from_bytes("", &bytes)], &Choices::default()).unwrap();
    number(&ingested.accounts[ingested.busiest()], settings).unwrap().value
}

impl Page {
    /// Sends the browser a command of the Chrome DevTools Protocol ([`Ability::DevTools`]).
    pub(crate) async fn cdp(&self, command: &str, parameters: Value) {
        self.driver.cdp().send_raw(command, parameters).await.unwrap();
    }

    /// Opens a file of the built page and waits until it is loaded; of the widget's own page, until its
    /// program has taken the place of the picture.
    pub(crate) async fn open(&self, path: &str) {
        self.driver.goto(served(path)).await.unwrap();
        self.hear_console().await;
        if path.starts_with("index.html") {
            self.until_started().await;
        }
    }

    /// Waits until the program has taken the place of the picture before it.
    pub(crate) async fn until_started(&self) {
        let script = "return Boolean(document.querySelector('.widget')) && !document.querySelector('.before')";
        self.until("the program runs", async || self.js(script).await == true).await;
    }

    /// Opens the demo blog and enters the frame of its first widget.
    pub(crate) async fn open_blog(&self) {
        self.open("blog.html").await;
        self.enter_widget(0).await;
    }

    /// Enters the frame of the `index`th widget of a blog and waits for its number. The driver must be in
    /// the blog's own document.
    pub(crate) async fn enter_widget(&self, index: usize) {
        self.until("the widget is ready", async || {
            let script = format!(
                "const element = document.querySelectorAll('influence-score')[{index}];
                 const frame = element?.shadowRoot?.querySelector('iframe');
                 element?.scrollIntoView();
                 return Boolean(frame) && !frame.inert && frame.getBoundingClientRect().height > 300;"
            );
            self.js(&script).await == Value::Bool(true)
        })
        .await;
        let script = format!(
            "return document.querySelectorAll('influence-score')[{index}].shadowRoot.querySelector('iframe');"
        );
        let frame = self.driver.execute(script, Vec::new()).await.unwrap().element().unwrap();
        frame.enter_frame().await.unwrap();
        self.hear_console().await;
        self.until_started().await;
        self.until("a number is shown", async || {
            self.js("return Boolean(document.querySelector('.score'))").await == Value::Bool(true)
        })
        .await;
    }

    /// Enters the frame of the first widget of a blog, which is ready. The driver must be in the blog's own
    /// document.
    pub(crate) async fn enter_widget_again(&self) {
        let script =
            "return document.querySelector('influence-score').shadowRoot.querySelector('iframe');";
        let frame = self.driver.execute(script, Vec::new()).await.unwrap().element().unwrap();
        frame.enter_frame().await.unwrap();
    }

    /// Runs a script and returns its result as JSON.
    pub(crate) async fn js(&self, script: &str) -> Value {
        self.js_with(script, Vec::new()).await
    }

    /// Runs a script with arguments and returns its result as JSON.
    pub(crate) async fn js_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.driver.execute(script, arguments).await.unwrap().json().clone()
    }

    /// Runs a script and returns what it hands to the function that is its last argument, as JSON. The
    /// driver could wait for that itself, but WebKitGTK's loses some answers.
    pub(crate) async fn answer(&self, script: &str, arguments: Vec<Value>) -> Value {
        let script = format!(
            "window.answer = null;
             const script = function () {{ {script} }};
             script(...arguments, (value) => {{ window.answer = [value]; }});
             return null;"
        );
        self.js_with(&script, arguments).await;
        let has_answer = async || self.js("return Boolean(window.answer)").await == true;
        self.until("the answer of a script", has_answer).await;
        self.js("return window.answer[0]").await
    }

    /// The text of the first element that matches a selector. It is empty if no element matches, or if
    /// the document is just being replaced, for which Firefox returns null.
    pub(crate) async fn text(&self, selector: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.textContent ?? '';";
        let text = self.js_with(script, vec![json!(selector)]).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// The number that the widget shows, with all its bits.
    pub(crate) async fn number(&self) -> f64 {
        let bits = self.js("return document.querySelector('.score').dataset.bits").await;
        f64::from_bits(u64::from_str_radix(bits.as_str().unwrap(), 16).unwrap())
    }

    /// Waits until the page has added its last content policy, which forbids all requests, and until
    /// the panel to bring data, if it is open, has its box.
    pub(crate) async fn until_sealed(&self) {
        let script = "
            const has = (selector) => Boolean(document.querySelector(selector));
            return has(arguments[0]) && (!has('.intake') || has('textarea'));";
        let is_sealed = async || self.js_with(script, vec![json!(SEAL)]).await == true;
        self.until("the last policy is in force", is_sealed).await;
    }

    /// Waits until the program shows the page in the language of this tag.
    pub(crate) async fn until_language(&self, tag: &str) {
        let script = "
            const has = (selector) => Boolean(document.querySelector(selector));
            return document.documentElement.lang === arguments[0]
                && has('.headline') && !has('.before');";
        let is_shown = async || self.js_with(script, vec![json!(tag)]).await == true;
        self.until(&format!("the page in the language {tag}"), is_shown).await;
    }

    /// Chooses the entry with this text in the list that has it, as soon as there is one.
    pub(crate) async fn select(&self, entry: &str) {
        let script = "
            const options = [...document.querySelectorAll('option')];
            const option = options.find((it) => it.textContent.trim() === arguments[0]);
            if (!option) return false;
            option.selected = true;
            option.parentElement.dispatchEvent(new Event('change', { bubbles: true }));
            return true;";
        let is_chosen = async || self.js_with(script, vec![json!(entry)]).await == true;
        self.until(&format!("a list with {entry:?}"), is_chosen).await;
    }

    /// Clicks the first button with this text, as soon as there is one.
    pub(crate) async fn click(&self, label: &str) {
        self.until(&format!("a button {label:?}"), async || self.is_clicked(label).await).await;
    }

    /// Clicks the first button with this text, if there is one now.
    async fn is_clicked(&self, label: &str) -> bool {
        let script = "
            const hasLabel = (it) => it.textContent.trim() === arguments[0];
            return [...document.querySelectorAll('button')].find(hasLabel) ?? null;";
        let found = self.driver.execute(script, vec![json!(label)]).await.unwrap();
        let Ok(button) = found.element() else { return false };
        button.click().await.unwrap();
        true
    }

    /// Pastes a text by a paste event, as the browser does for a reader, as soon as there is a box. For
    /// an event that a script makes, Firefox takes the text in `data` alone.
    pub(crate) async fn paste(&self, text: &str) {
        self.reopen_intake().await;
        let script = "
            const data = new DataTransfer();
            data.setData('text/plain', arguments[0]);
            document.querySelector('textarea').dispatchEvent(new ClipboardEvent('paste', {
                clipboardData: data, dataType: 'text/plain', data: arguments[0],
                bubbles: true, cancelable: true }));";
        self.js_with(script, vec![json!(text)]).await;
    }

    /// Opens the panel to bring data, if it is closed, as it is after a success, and waits for its box.
    pub(crate) async fn reopen_intake(&self) {
        let script = "
            if (!document.querySelector('.intake')) document.querySelector('button.own').click();
            return null;";
        self.js(script).await;
        self.until_sealed().await;
        let has_box = "return Boolean(document.querySelector('textarea'))";
        self.until("the box", async || self.js(has_box).await == true).await;
    }

    /// Drops a file with this name and content on the widget.
    pub(crate) async fn drop_file(&self, name: &str, text: &str) {
        let script = "
            const data = new DataTransfer();
            data.items.add(new File([arguments[1]], arguments[0]));
            const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
            document.querySelector('.headline').dispatchEvent(event);";
        self.js_with(script, vec![json!(name), json!(text)]).await;
    }

    /// Checks a condition again and again until it is true. Panics with `what` after the timeout.
    pub(crate) async fn until(&self, what: &str, condition: impl AsyncFn() -> bool) {
        let start = Instant::now();
        while !condition().await {
            assert!(start.elapsed() < TIMEOUT, "timed out while waiting for: {what}");
            tokio::time::sleep(BETWEEN_CHECKS).await;
        }
    }

    /// Waits until the first element that matches a selector contains a text.
    pub(crate) async fn until_text(&self, selector: &str, text: &str) {
        let what = format!("{text:?} in {selector}");
        self.until(&what, async || self.text(selector).await.contains(text)).await;
    }

    /// The entries of one of Chromium's logs since the last call.
    async fn log(&self, kind: &str) -> Vec<String> {
        let entries = self.driver.get_log(kind).await.unwrap();
        entries.into_iter().map(|entry| entry.message).collect()
    }

    /// The addresses of all network requests of the page since the last call: those that came to its
    /// server, in their order, then those to others, where the driver lists them.
    pub(crate) async fn requests(&self) -> Vec<String> {
        let mut requests = own_requests();
        let n_seen = self.n_seen.swap(requests.len(), Ordering::Relaxed);
        requests.drain(..n_seen);
        if !self.engine.lacks(Ability::Requests) {
            requests.extend(self.requests_to_others().await);
        }
        requests
    }

    /// The addresses of the other requests since the last call, which only Chromium's driver lists.
    async fn requests_to_others(&self) -> Vec<String> {
        let inside = ["data:".into(), "blob:".into(), visit_address()];
        let log = self.log("performance").await;
        let events = log.iter().filter_map(|entry| {
            let message: Value = serde_json::from_str(entry).ok()?;
            let event = &message["message"];
            (event["method"] == "Network.requestWillBeSent")
                .then(|| event["params"]["request"]["url"].as_str().unwrap_or("?").to_owned())
        });
        events.filter(|url| !inside.iter().any(|start| url.starts_with(start))).collect()
    }

    /// The errors and warnings of the page's scripts and content policies since the last call. Where
    /// the driver does not hand them out, they are those of the document that the driver is in.
    pub(crate) async fn console_messages(&self) -> Vec<String> {
        if self.engine.lacks(Ability::Console) {
            let heard = self.js("return (window.heard ?? []).splice(0)").await;
            return serde_json::from_value(heard).unwrap();
        }
        self.log("browser").await
    }

    /// Where the driver hands out no console, makes the document that the driver is in keep what goes
    /// wrong in it.
    pub(crate) async fn hear_console(&self) {
        if self.engine.has(Ability::Console) {
            return;
        }
        let script = "
            if (window.heard) return null;
            const heard = window.heard = [];
            addEventListener('error', ({ message }) => heard.push(message));
            addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
            addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
                heard.push(`Content Security Policy: ${effectiveDirective} refuses ${blockedURI}`));
            for (const kind of ['error', 'warn']) {
                const original = console[kind];
                console[kind] = (...words) => {
                    heard.push(words.join(' '));
                    original.apply(console, words);
                };
            }
            return null;";
        self.js(script).await;
    }

    /// The violations that axe-core finds in the document that the driver is in, without its frames.
    pub(crate) async fn accessibility_violations(&self) -> Vec<String> {
        let axe = std::env::var("AXE_SCRIPT").expect("run this by `cargo xtask test e2e`");
        let axe = std::fs::read_to_string(axe).unwrap();
        self.driver.execute(axe, Vec::new()).await.unwrap();
        let script = "
            const done = arguments[arguments.length - 1];
            axe.run(document, { iframes: false }).then(({ violations }) =>
                done(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)));";
        serde_json::from_value(self.answer(script, Vec::new()).await).unwrap()
    }
}
