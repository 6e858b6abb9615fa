//! Tests of the element on a host page: height, language, theme, several widgets, removal, and files from
//! another origin.

use crate::address::{served, served_as};
use crate::faulty::Faulty;
use crate::page::{Page, in_a_browser};
use serde_json::{Value, json};
use std::io::Write;
use thirtyfour::prelude::*;

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
        page.click("Use your own posts").await;
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
        page.until_language("de").await;
        page.until_text(".about", "Bisher sechs Beiträge").await;
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
        page.until_language("en").await;
        page.until_text(".about", "One post went far").await;
        page.until("the light theme", async || {
            page.js("return document.documentElement.dataset.theme").await == "light"
        })
        .await;
    });
}

/// Posts with this many rows that each have the same number of responses, as a table.
fn table(n_posts: usize) -> String {
    let rows = (0..n_posts).map(|n| format!("2026-02-{:02}T10:{:02}:00Z,3\n", n % 28 + 1, n / 28));
    format!("date,likes\n{}", rows.collect::<String>())
}

#[test]
fn the_host_cannot_discard_what_a_reader_brought() {
    in_a_browser(async |page| {
        page.open_blog().await;
        page.click("Use your own posts").await;
        page.until_sealed().await;
        // By hand: a post with 3 responses has 5 log2(1 + 3) = 10 points.
        page.paste(&table(6)).await;
        page.until_text(".report", "6 posts taken").await;
        page.driver.enter_default_frame().await.unwrap();
        let host = "
            const element = document.querySelector('influence-score');
            const post = (members) => element.shadowRoot.querySelector('iframe').contentWindow
                .postMessage({ type: 'influence-score:settings', ...members }, '*');
            element.setAttribute('sample', 'newcomer');
            element.setAttribute('lang', '');
            post({});
            post({ sample: 'one-hit-wonder' });
            // The members that are texts count, whatever the others are.
            post({ sample: 7, lang: ['de'], theme: 'dark' });
            post({ sample: { a: 1 }, lang: null, x: new Map() });
            postMessage('done', '*');
            return null;";
        page.js(host).await;
        page.enter_widget(0).await;
        page.until("the dark theme", async || {
            page.js("return document.documentElement.dataset.theme").await == "dark"
        })
        .await;
        page.until_text(".report", "6 posts taken").await;
        assert!((page.number().await - 10.0).abs() < 1e-12);
        // A sample that the reader presses is shown, and not the one that the host wished meanwhile.
        page.select("the gardener").await;
        page.until_text(".about", "Posts seldom").await;
        // Without own data, the host's choice is followed again.
        page.click("Remove your posts").await;
        page.driver.enter_default_frame().await.unwrap();
        page.js(
            "document.querySelector('influence-score').setAttribute('sample', 'frequent-flyer')",
        )
        .await;
        page.enter_widget(0).await;
        page.until_text(".about", "Posts all day").await;
    });
}

#[test]
fn with_own_data_the_height_is_told_in_steps() {
    in_a_browser(async |page| {
        page.open("blog.html").await;
        page.js("
            window.heights = [];
            addEventListener('message', ({ data }) => {
                if (data.type === 'influence-score:height') heights.push(data.height);
                if (data.type === 'own data is shown') heights.splice(0, heights.length - 1);
            });")
            .await;
        page.enter_widget(0).await;
        let inner = "return Math.ceil(document.documentElement.getBoundingClientRect().height)";
        // The height of the content, and those that the host was told from the last one of the call
        // before.
        let heights = async || {
            let content = page.js(inner).await.as_f64().unwrap();
            page.driver.enter_default_frame().await.unwrap();
            let told =
                page.js("return [...heights.splice(0, heights.length - 1), ...heights]").await;
            page.enter_widget(0).await;
            let told: Vec<f64> =
                told.as_array().unwrap().iter().filter_map(Value::as_f64).collect();
            (content, told)
        };
        let is_step = |height: &f64| (height / 64.0).fract() == 0.0;
        // The height changes, so that it is told.
        page.js("document.querySelector('.disclosure summary').click()").await;
        page.until("the height of a sample, exactly", async || {
            let (content, told) = heights().await;
            told.last() == Some(&content)
        })
        .await;
        page.click("Use your own posts").await;
        page.until_sealed().await;
        page.until("the height with the panel, exactly", async || {
            let (content, told) = heights().await;
            told.last() == Some(&content)
        })
        .await;
        // The host hears of the report before it hears the height of the page with it. What it was told
        // before that is the height without own data.
        page.js("
            new MutationObserver((_, observer) => {
                if (!document.querySelector('.report')?.textContent) return;
                observer.disconnect();
                parent.postMessage({ type: 'own data is shown' }, '*');
            }).observe(document.body, { childList: true, subtree: true, characterData: true });
            return null;")
            .await;
        page.paste(&table(6)).await;
        page.until_text(".report", "6 posts taken").await;
        page.until("a height in steps", async || {
            let (content, told) = heights().await;
            assert!(told.iter().skip(1).all(is_step), "{told:?}");
            told.last().is_some_and(|last| is_step(last) && (0.0..64.0).contains(&(last - content)))
        })
        .await;
        // A warning makes the page a little higher, and the host is not told how much.
        page.drop_file("empty.csv", " ").await;
        page.until_text(".problem", "empty.csv is empty").await;
        let (_, told) = heights().await;
        assert!(told.iter().all(is_step), "{told:?}");
        page.click("Remove your posts").await;
        page.until("the height of a sample, exactly", async || {
            let (content, told) = heights().await;
            told.last() == Some(&content)
        })
        .await;
    });
}

#[test]
fn where_scripts_could_read_the_frame_it_takes_no_data() {
    in_a_browser(async |page| {
        page.open("blog.html").await;
        page.js("
            const frame = document.createElement('iframe');
            frame.id = 'exposed';
            frame.style = 'inline-size: 800px; block-size: 1500px';
            frame.src = 'index.html#lang=en';
            document.body.prepend(frame);
            return null;")
            .await;
        let frame = page.driver.find(By::Id("exposed")).await.unwrap();
        frame.enter_frame().await.unwrap();
        page.until_language("en").await;
        page.drop_file("posts.csv", &table(6)).await;
        page.until_text(".intake", "scripts of the page around this widget could read them").await;
        page.until_text(".intake code", "sandbox=\"allow-scripts allow-downloads\"").await;
        let ways_in = "return document.querySelectorAll('textarea, input[type=file]').length";
        assert_eq!(page.js(ways_in).await, 0);
        assert_eq!((page.text(".report").await, page.text(".progress").await), Default::default());
        assert_eq!(page.accessibility_violations().await, Vec::<String>::new());
        page.click("Use your own posts").await;
        page.until("the panel is closed", async || page.text(".intake").await.is_empty()).await;
        // The sample people are shown as everywhere.
        page.select("the newcomer").await;
        page.until_text(".about", "Six posts so far").await;
    });
}

impl Page {
    /// Waits until the widget that the driver is in has this theme.
    async fn until_theme(&self, theme: &str) {
        self.until(theme, async || {
            self.js("return document.documentElement.dataset.theme").await == theme
        })
        .await;
    }

    /// Runs a script in the blog's own document, and enters the first widget again.
    async fn change_host(&self, script: &str) {
        self.driver.enter_default_frame().await.unwrap();
        self.js(&format!("{script}; return null;")).await;
        self.enter_widget(0).await;
    }

    /// Sets the weight of a like.
    async fn weigh_likes(&self, weight: &str) {
        let dial = self.driver.find(By::Css("input.dial")).await.unwrap();
        // In WebKit only a press of the reader's gives a frame of another origin the focus.
        dial.click().await.unwrap();
        dial.send_keys(Key::Control + "a").await.unwrap();
        dial.send_keys(weight).await.unwrap();
    }

    /// What the shell said on the console since the last call.
    async fn warnings(&self) -> Vec<String> {
        let messages = self.console_messages().await.into_iter();
        messages.filter(|message| message.contains("is not shown")).collect()
    }
}

#[test]
fn the_widget_follows_the_page_and_not_the_system() {
    in_a_browser(async |page| {
        page.open_blog().await;
        page.change_host("document.documentElement.style.colorScheme = 'dark'").await;
        page.until_theme("dark").await;
        // Without a scheme the background decides: the browser's own is white.
        let without = "document.documentElement.style.colorScheme = 'normal';
            document.querySelector('meta[name=color-scheme]')?.remove();
            document.documentElement.style.background = document.body.style.background = 'none'";
        page.change_host(without).await;
        page.until_theme("light").await;
        let parent = "document.querySelector('influence-score').parentNode.style.background";
        page.change_host("document.body.style.background = 'oklch(0.3 0.1 200)'").await;
        page.until_theme("dark").await;
        // A veil over it: half of white is light, and a tenth is not.
        page.change_host(&format!("{parent} = 'rgb(255 255 255 / 80%)'")).await;
        page.until_theme("light").await;
        page.change_host(&format!("{parent} = 'rgb(255 255 255 / 10%)'")).await;
        page.until_theme("dark").await;
        // Of a gradient, the first colour counts.
        page.change_host(&format!("{parent} = 'linear-gradient(to right, #eee, #fff)'")).await;
        page.until_theme("light").await;
        // The language is followed as well, and what the element says comes first.
        page.change_host("document.documentElement.lang = 'de'").await;
        page.until_language("de").await;
        page.change_host(
            "document.querySelector('influence-score').setAttribute('theme', 'light')",
        )
        .await;
        page.until_theme("light").await;
        // Backgrounds and languages are found across shadow roots.
        page.change_host(
            "const element = document.querySelector('influence-score');
             element.removeAttribute('theme');
             document.documentElement.lang = 'en';
             document.body.style.background = 'none';
             const outer = document.createElement('div');
             element.before(outer);
             outer.attachShadow({ mode: 'open' }).innerHTML =
                 '<div lang=de style=background:#222><slot></slot></div>';
             outer.append(element);",
        )
        .await;
        page.until_theme("dark").await;
        page.until_language("de").await;
    });
}

/// Which of the panels is open: over time, why, the formulas, the offer, the record and
/// the habits.
const OPEN: &str = "false,false,false,false,true,false";

#[test]
fn a_widget_that_the_page_moves_keeps_what_the_reader_chose() {
    in_a_browser(async |page| {
        page.open_blog().await;
        page.weigh_likes("2.5").await;
        page.select("Deutsch").await;
        page.until_language("de").await;
        page.select("die Neue").await;
        page.until_text(".about", "Bisher sechs").await;
        page.js("document.querySelector('section.record summary').click()").await;
        let open =
            "return [...document.querySelectorAll('.disclosure')].map((it) => it.open).join()";
        page.until("the panel is open", async || page.js(open).await == OPEN).await;
        let before = page.number().await;
        let moved = "document.querySelector('h1').after(document.querySelector('influence-score'))";
        page.change_host(moved).await;
        page.until_language("de").await;
        page.until_text(".about", "Bisher sechs").await;
        assert_eq!(page.number().await.to_bits(), before.to_bits());
        assert_eq!(page.text(".notice").await, "");
        page.until("the panel is open again", async || page.js(open).await == OPEN).await;
        // What the reader brought cannot be handed over, because the page would see it.
        page.click("Eigene Beiträge auswerten").await;
        page.until_sealed().await;
        page.paste(&table(6)).await;
        page.until_text(".report", "6 Beiträge").await;
        page.change_host(&moved.replace("after", "before")).await;
        page.until_text(".notice", "Bitte wähle sie noch einmal").await;
        assert_eq!(page.text(".report").await, "");
        // By hand: 3 likes of weight 2.5 have 5 log2(1 + 7.5) points.
        page.click("Eigene Beiträge auswerten").await;
        page.until_sealed().await;
        page.paste(&table(6)).await;
        page.until_text(".report", "6 Beiträge").await;
        assert_eq!(page.text(".notice").await, "");
        assert!((page.number().await - 5.0 * 8.5_f64.log2()).abs() < 1e-9);
    });
}

#[test]
fn a_program_that_fails_is_started_again_once() {
    in_a_browser(async |page| {
        page.open_blog().await;
        page.weigh_likes("2.5").await;
        page.click("Use your own posts").await;
        page.until_sealed().await;
        page.paste(&table(6)).await;
        page.until_text(".report", "6 posts taken").await;
        let before = page.number().await;
        // The panel is inserted before this element, and the program panics if it is gone.
        let panic = "document.querySelector('.problem').remove();
            document.querySelector('button.own').click(); return null;";
        page.js(panic).await;
        page.until_text(".notice", "was started again").await;
        // The files were read again, with the reader's settings.
        page.until_text(".report", "6 posts taken").await;
        assert_eq!(page.number().await.to_bits(), before.to_bits());
        // The page is sealed as before, and everything works. The notice has been seen.
        page.click("Use your own posts").await;
        page.until("the notice is gone", async || page.text(".notice").await.is_empty()).await;
        page.paste(&table(7)).await;
        page.until_text(".report", "7 posts taken").await;
        // The second time, the fallback is shown again.
        page.js(panic).await;
        page.driver.enter_default_frame().await.unwrap();
        let is_gone = format!("return !{FRAME}");
        page.until("the fallback", async || page.js(&is_gone).await == true).await;
        let warnings = page.warnings().await;
        assert!(warnings.len() == 1 && warnings[0].contains("failed twice"), "{warnings:?}");
    });
}

/// Puts a widget on the blog in place of the others, and has the shell lose its patience at once.
const IMPATIENT: &str = "
    const { setTimeout } = window;
    window.setTimeout = (call, after) => setTimeout(call, after === 8000 ? 0 : after);
    document.querySelectorAll('influence-score').forEach((it) => it.remove());
    document.body.prepend(document.createElement('influence-score'));
    return null;";

#[test]
fn a_frame_that_is_late_is_told_on_the_console_and_still_shown() {
    in_a_browser(async |page| {
        page.open("blog.html").await;
        page.js(IMPATIENT).await;
        page.enter_widget(0).await;
        page.driver.enter_default_frame().await.unwrap();
        let warnings = page.warnings().await;
        assert!(warnings.len() == 1 && warnings[0].contains("connection is slow"), "{warnings:?}");
    });
}

#[test]
fn files_that_are_not_there_are_told_on_the_console() {
    for (file, cause, is_silent) in [
        ("index.html", "the server answers with 503", true),
        ("widget_bg.wasm", "_bg.wasm could not be loaded", false),
    ] {
        in_a_browser(async |page| {
            let server = Faulty::start();
            server.fail(file, usize::MAX);
            page.driver.goto(server.address("blog.html")).await.unwrap();
            page.hear_console().await;
            if is_silent {
                page.js(IMPATIENT).await;
            }
            let warnings = std::cell::RefCell::new(Vec::new());
            page.until("a warning", async || {
                let said = page.warnings().await;
                warnings.borrow_mut().extend(said);
                !warnings.borrow().is_empty()
            })
            .await;
            let warnings = warnings.into_inner();
            assert!(warnings.len() == 1 && warnings[0].contains(cause), "{warnings:?}");
            // The fallback is shown.
            assert_eq!(page.js(&format!("return {FRAME}")).await, Value::Null);
        });
    }
}

#[test]
fn a_frame_that_the_page_forbids_is_told_on_the_console() {
    in_a_browser(async |page| {
        page.open("blog.html").await;
        // The shell loses its patience as soon as the browser has said that it forbids the frame.
        page.js("
            const { setTimeout } = window;
            const isForbidden = new Promise((resolve) =>
                addEventListener('securitypolicyviolation', resolve));
            window.setTimeout = (call, after) =>
                after === 8000 ? void isForbidden.then(call) : setTimeout(call, after);
            document.querySelectorAll('influence-score').forEach((it) => it.remove());
            const policy = document.createElement('meta');
            policy.httpEquiv = 'Content-Security-Policy';
            policy.content = \"frame-src 'none'\";
            document.head.append(policy);
            document.body.prepend(document.createElement('influence-score'));
            return null;")
            .await;
        let warnings = std::cell::RefCell::new(Vec::new());
        page.until("a warning", async || {
            let said = page.warnings().await;
            warnings.borrow_mut().extend(said);
            !warnings.borrow().is_empty()
        })
        .await;
        let warnings = warnings.into_inner();
        assert!(warnings.len() == 1 && warnings[0].contains("by frame-src"), "{warnings:?}");
        // The fallback stays, and takes as much room as it needs: this one is empty.
        let is_low = "return document.querySelector('influence-score').offsetHeight < 50";
        assert_eq!(page.js(is_low).await, true);
        assert_eq!(page.js(&format!("return {FRAME}")).await, Value::Null);
    });
}

#[test]
fn a_hostile_page_shows_the_widget_all_the_same() {
    in_a_browser(async |page| {
        page.open("blog.html").await;
        // Styles and listeners for everything, and what old libraries do to prototypes.
        page.js("
            document.querySelectorAll('influence-score').forEach((it) => it.remove());
            const style = document.createElement('style');
            style.textContent = `* { all: unset !important; transition: all 1s !important }
                html { zoom: 2 } iframe { display: none !important }`;
            document.head.append(style);
            for (const type of ['click', 'keydown', 'pointerdown', 'drop', 'paste', 'load', 'error'])
                document.addEventListener(type, (event) => {
                    event.stopImmediatePropagation();
                    event.preventDefault();
                }, true);
            Array.prototype.contains = () => true;
            Array.from = (it) => it;
            Function.prototype.bind = function () { return this; };
            window.Promise.any = window.Map.groupBy = null;
            window.errors = [];
            addEventListener('error', ({ message }) => errors.push(message));
            const element = document.createElement('influence-score');
            element.append('fallback');
            document.body.prepend(element);
            return null;")
            .await;
        page.enter_widget(0).await;
        page.js(
            "window.errors = []; addEventListener('error', ({ message }) => errors.push(message))",
        )
        .await;
        page.click("Use your own posts").await;
        page.until_sealed().await;
        page.paste(&table(6)).await;
        page.until_text(".report", "6 posts taken").await;
        page.drop_file("posts.csv", &table(7)).await;
        page.until_text(".report", "7 posts taken").await;
        let errors = "return errors";
        assert_eq!(page.js(errors).await, json!([]));
        // The frame has its own layout, as wide as the page and as high as its content.
        let is_shown_whole =
            "return document.documentElement.getBoundingClientRect().height <= innerHeight";
        page.until("the frame is as high as it should be", async || {
            page.js(is_shown_whole).await == true
        })
        .await;
        page.driver.enter_default_frame().await.unwrap();
        assert_eq!(page.js(errors).await, json!([]));
        let is_wide = format!("return {FRAME}.getBoundingClientRect().width > 0.9 * innerWidth");
        assert_eq!(page.js(&is_wide).await, true);
    });
}

#[test]
fn a_page_may_have_several_widgets() {
    in_a_browser(async |page| {
        page.open_blog().await;
        page.until_text(".about", "One post went far").await;
        page.driver.enter_default_frame().await.unwrap();
        page.enter_widget(1).await;
        page.until_text(".about", "Posts seldom").await;
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
             element.setAttribute('sample', 'gardener');
             document.body.prepend(element);",
            vec![json!(served_as("cors", "influence-score.js"))],
        )
        .await;
        page.enter_widget(0).await;
        page.until_text(".about", "Posts seldom").await;
    });
}

/// Prints the time that the README states. The test does not depend on how long it is.
#[test]
fn the_first_number_is_painted() {
    in_a_browser(async |page| {
        // The picture before the program is of another person, so it is not painted.
        page.open("index.html#sample=newcomer").await;
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
