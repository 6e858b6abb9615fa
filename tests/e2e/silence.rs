//! A reader's whole visit, with listeners for what leaves the browser: they hear nothing.

use crate::canary::Canary;
use crate::engine::Ability;
use crate::page::{Page, corpus, in_a_browser_behind};
use serde_json::json;

/// Asks a server that does not exist, which the canary hears.
const ASK: &str = "
    fetch(`http://canary.example/${arguments[0]}`, { mode: 'no-cors' }).catch(() => {});
    return null;";

/// Opens a peer connection, which asks a server for the addresses of this machine (STUN).
const CALL: &str = "
    const iceServers = [{ urls: `stun:127.0.0.1:${arguments[0]}` }];
    const connection = window.connection = new window.RTCPeerConnection({ iceServers });
    connection.createDataChannel('');
    connection.setLocalDescription();
    return null;";

/// Operates the first control that was not yet operated, and returns what it is called; null after the
/// last. Numbers in names change with the settings.
const OPERATE_NEXT: &str = "
    const done = arguments[arguments.length - 1];
    const operated = window.operated ??= new Set();
    const nameOf = (it) => {
        const words = it.ariaLabel ?? it.labels?.[0]?.textContent ?? it.textContent;
        return `${it.localName} ${words.trim()}`.replace(/\\d+/g, '0');
    };
    const all = 'button, summary, select, textarea, input:not([type=file])';
    const isNew = (it) => !it.disabled && !operated.has(nameOf(it));
    const next = [...document.querySelectorAll(all)].find(isNew);
    if (!next) return done(null);
    const name = nameOf(next);
    operated.add(name);
    if (next.matches('button, summary, [type=checkbox], [type=radio]')) {
        next.click();
    } else {
        if (next.matches('select')) next.selectedIndex = next.options.length - 1;
        else next.value = '3';
        for (const type of ['input', 'change']) next.dispatchEvent(new Event(type, { bubbles: true }));
    }
    setTimeout(() => done(name));";

/// Tries every means of a page to reach a server.
const TRY_TO_LEAK: &str = "
    const address = (mean) => `http://canary.example/leak-${mean}`;
    const element = (name, attributes) => {
        const it = document.body.appendChild(document.createElement(name));
        for (const key in attributes) it.setAttribute(key, attributes[key]);
        return it;
    };
    const worker = (code) => new Worker(URL.createObjectURL(new Blob([code])));
    const means = {
        fetch: (to) => fetch(to, { mode: 'no-cors' }),
        request: (to) => { const it = new XMLHttpRequest(); it.open('POST', to); it.send('data'); },
        beacon: (to) => navigator.sendBeacon(to, 'data'),
        socket: (to) => new WebSocket(to.replace('http', 'ws')),
        events: (to) => new EventSource(to),
        image: (src) => element('img', { src }),
        style: (href) => element('link', { rel: 'stylesheet', href }),
        background: (to) => element('p', { style: `background: url(${to})` }),
        prefetch: (href) => element('link', { rel: 'prefetch', href }),
        preload: (href) => element('link', { rel: 'preload', as: 'image', href }),
        preconnect: (href) => element('link', { rel: 'preconnect', href }),
        script: (src) => element('script', { src }),
        module: (to) => import(to),
        frame: (src) => element('iframe', { src }),
        object: (data) => element('object', { data }),
        video: (src) => element('video', { src, autoplay: '' }),
        form: (action) => element('form', { action, method: 'post' }).submit(),
        popup: (to) => window.open(to),
        workerFetch: (to) => worker(`fetch('${to}', { mode: 'no-cors' })`),
        workerImport: (to) => worker(`importScripts('${to}')`),
    };
    // Chromium has a peer connection by two names.
    for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) means[name] = () => {
        const urls = `stun:127.0.0.1:${arguments[0]}`;
        const connection = new window[name]({ iceServers: [{ urls }] });
        connection.createDataChannel('');
        return connection.setLocalDescription();
    };
    for (const mean in means) {
        try { means[mean](address(mean))?.catch?.(() => {}); } catch {}
    }
    return Object.keys(means).length;";

/// Waits until the canary has heard something with these words.
async fn until_heard(page: &Page, canary: &Canary, words: &str) {
    let what = format!("the canary hears {words}");
    page.until(&what, async || canary.heard().iter().any(|it| it.contains(words))).await;
}

#[test]
fn nothing_leaves_the_browser_in_a_whole_visit() {
    let http = Canary::for_http();
    in_a_browser_behind(&http, async |page| {
        let has_peers = !page.engine.lacks(Ability::PeerConnections);
        // A page without a policy reaches the canary, so its silence means something.
        page.open("blog.html").await;
        page.js_with(ASK, vec![json!("before")]).await;
        until_heard(&page, &http, "/before").await;

        // So does a peer connection.
        let [before, during, after] = [(); 3].map(|()| Canary::for_udp());
        if has_peers {
            call(&page, &before).await;
        }

        page.enter_widget(0).await;
        visit(&page).await;
        assert_eq!(page.js_with(TRY_TO_LEAK, vec![json!(during.port())]).await, 22);

        // What was sent before these two is heard before them.
        page.driver.enter_default_frame().await.unwrap();
        page.js_with(ASK, vec![json!("after")]).await;
        until_heard(&page, &http, "/after").await;
        if has_peers {
            call(&page, &after).await;
        }
        let mut heard = http.heard();
        heard.retain(|it| !it.contains("/before ") && !it.contains("/after "));
        assert_eq!(heard, Vec::<String>::new(), "by HTTP");
        assert_eq!(during.heard(), Vec::<String>::new(), "by UDP");
    });
}

/// Opens a peer connection that asks this canary.
async fn call(page: &Page, canary: &Canary) {
    page.js_with(CALL, vec![json!(canary.port())]).await;
    until_heard(page, canary, "UDP").await;
    page.js("window.connection.close();").await;
}

/// Brings data in each way, and operates every control.
async fn visit(page: &Page) {
    page.click("Use your own posts").await;
    page.until_sealed().await;
    let tweets = std::fs::read_to_string(corpus("x_archive/tweets.js")).unwrap();
    page.paste(&tweets).await;
    page.until_text(".report", "Recognised: X archive. 5 posts taken").await;
    let table = std::fs::read_to_string(corpus("table/hand_example.csv")).unwrap();
    page.drop_file("hand_example.csv", &table).await;
    page.until_text(".report", "Recognised: table. 5 posts taken").await;
    page.reopen_intake().await;
    let mut operated = Vec::new();
    while let Some(name) = operate_next(page).await {
        operated.push(name);
        assert!(operated.len() < 300, "the controls have no end: {operated:#?}");
    }
    for name in ["button den besten Beitrag löschen", "select", "textarea", "summary", "input"] {
        assert!(operated.iter().any(|it| it.starts_with(name)), "no {name} in {operated:#?}");
    }
}

async fn operate_next(page: &Page) -> Option<String> {
    page.answer(OPERATE_NEXT, Vec::new()).await.as_str().map(str::to_owned)
}
