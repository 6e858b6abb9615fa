//! The browsers that the tests run in, and what their drivers do not allow.

use crate::address::server_host;
use crate::canary::Canary;
use serde_json::json;
use std::io::Write;
use std::time::Duration;
use thirtyfour::prelude::*;
use thirtyfour::{
    BrowserCapabilitiesHelper, Capabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel,
};

/// How often a driver is asked for a session.
const N_TRIES: usize = 5;

/// How long the tests wait for a session of WebKitGTK's driver before they ask for it again. The other
/// drivers may take their time: the session that Firefox's driver is no longer asked for stays open, and it
/// refuses every other one.
const PATIENCE: Duration = Duration::from_secs(15);

/// The time between two requests for a session.
const BETWEEN_TRIES: Duration = Duration::from_millis(500);

/// The engine of the browser that the tests run in. `cargo xtask test` chooses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    /// WebKitGTK, which has the engine of Safari.
    WebKit,
}

/// Something that a test asks of a driver and that not every driver can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ability {
    /// To hand out all that the browser wrote to its console, from the first moment of a page.
    Console,
    /// To list the requests of a page to whatever server.
    Requests,
    /// To connect a page to another by WebRTC, the means of a page that sends datagrams.
    PeerConnections,
    /// To show a window as narrow as a phone's, to touch it with one finger or several, to slow down its
    /// network, to forbid its scripts, and to report what moves.
    DevTools,
    /// To refuse WebAssembly in a sandboxed frame whose policy comes in a header.
    WasmRefusal,
}

/// The abilities that drivers lack, and what the tests do without each.
const LACKING: [(Engine, Ability, &str); 8] = [
    (Engine::Firefox, Ability::Console, OWN_CONSOLE),
    (Engine::WebKit, Ability::Console, OWN_CONSOLE),
    (Engine::Firefox, Ability::Requests, OWN_REQUESTS),
    (Engine::WebKit, Ability::Requests, OWN_REQUESTS),
    (Engine::WebKit, Ability::PeerConnections, NO_PEERS),
    (Engine::Firefox, Ability::DevTools, NO_DEVTOOLS),
    (Engine::WebKit, Ability::DevTools, NO_DEVTOOLS),
    (Engine::WebKit, Ability::WasmRefusal, NO_REFUSAL),
];

const OWN_CONSOLE: &str = "the driver hands out no console: a script in the page hears errors, \
    refusals by a policy and calls of console.error, but only after the page has started";
const OWN_REQUESTS: &str =
    "the driver lists no requests: only those that arrive at the page's own server are known";
const NO_REFUSAL: &str = "the browser runs WebAssembly in a frame whose header forbids it: the widget \
    starts, so there is no failure to tell";
const NO_DEVTOOLS: &str = "the driver does not slow down the network, and the browser does not report \
    what moves: neither is measured";
const NO_PEERS: &str = "the browser has no WebRTC: nothing can be sent by UDP, so nothing is heard";

impl Engine {
    /// The engine that `cargo xtask test` has chosen.
    pub(crate) fn chosen() -> Self {
        match std::env::var("ENGINE").as_deref() {
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            _ => Self::Chromium,
        }
    }

    /// Whether the driver can have several browsers at a time.
    pub(crate) fn allows_several_browsers(self) -> bool {
        self == Self::Chromium
    }

    /// Whether the driver has an ability.
    pub(crate) fn has(self, ability: Ability) -> bool {
        self.without(ability).is_none()
    }

    /// Whether the driver lacks an ability that the test needs now. If so, this is noted for the end of
    /// the run.
    pub(crate) fn lacks(self, ability: Ability) -> bool {
        let without = self.without(ability);
        without.inspect(|what| note(what));
        without.is_some()
    }

    /// What the tests do without an ability that the driver lacks.
    fn without(self, ability: Ability) -> Option<&'static str> {
        let lacking = LACKING.iter().find(|(engine, it, _)| (*engine, *it) == (self, ability));
        lacking.map(|(_, _, what)| *what)
    }

    /// Starts a browser. It sends the canary its requests to any server but that of the page.
    pub(crate) async fn start(self, canary: Option<&Canary>) -> WebDriver {
        let driver = self.session(&self.capabilities(canary).unwrap()).await;
        if self != Self::Chromium {
            driver.set_window_rect(0, 0, 1280, 1600).await.unwrap();
        }
        driver
    }

    /// A new session of the driver. While the browser of the session before it is still ending,
    /// WebKitGTK's driver refuses one, or starts a browser that ends at once and waits for it.
    async fn session(self, capabilities: &Capabilities) -> WebDriver {
        let address = std::env::var("WEBDRIVER_URL").expect("run this by `cargo xtask test e2e`");
        for _ in 1..N_TRIES {
            let session = WebDriver::new(&address, capabilities.clone());
            let patience = if self == Self::WebKit { PATIENCE } else { Duration::MAX };
            if let Ok(Ok(driver)) = tokio::time::timeout(patience, session).await {
                return driver;
            }
            tokio::time::sleep(BETWEEN_TRIES).await;
        }
        WebDriver::new(address, capabilities.clone()).await.unwrap()
    }

    fn capabilities(self, canary: Option<&Canary>) -> WebDriverResult<Capabilities> {
        let proxy = canary.map(|canary| format!("127.0.0.1:{}", canary.port()));
        if self == Self::Chromium {
            return chromium(proxy);
        }
        let mut capabilities = if self == Self::Firefox { firefox()? } else { Capabilities::new() };
        if let Some(proxy) = proxy {
            let direct = [server_host()];
            let manual = json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": direct });
            capabilities.set("proxy", manual)?;
        }
        Ok(capabilities)
    }
}

fn chromium(proxy: Option<String>) -> WebDriverResult<Capabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,1600",
        // Without this, a sandboxed frame has its own process, and the driver's logs don't contain its
        // requests and error messages.
        "--disable-features=IsolateSandboxedIframes",
    ] {
        capabilities.add_arg(argument)?;
    }
    if let Some(proxy) = proxy {
        capabilities.add_arg(&format!("--proxy-server={proxy}"))?;
        // The first word makes the browser use the proxy for the loopback, too.
        capabilities.add_arg(&format!("--proxy-bypass-list=<-loopback>;{}", server_host()))?;
    }
    for log in ["browser", "performance"] {
        capabilities.set_logging_prefs(log, LoggingPrefsLogLevel::All)?;
    }
    Ok(capabilities.into())
}

fn firefox() -> WebDriverResult<Capabilities> {
    let mut capabilities = DesiredCapabilities::firefox();
    capabilities.set_headless()?;
    if let Some(browser) = std::env::var("BROWSER").ok().filter(|path| !path.is_empty()) {
        capabilities.set_firefox_binary(&browser)?;
    }
    // Without a language of its own, the page uses that of the browser. The other two are for canaries
    // on the loopback.
    let preferences = json!({
        "intl.accept_languages": "en",
        "media.peerconnection.ice.loopback": true,
        "network.proxy.allow_hijacking_localhost": true,
    });
    capabilities.set_browser_option("prefs", preferences)?;
    Ok(capabilities.into())
}

/// Notes what the current test could not do. `cargo xtask test --engines` prints the notes.
fn note(what: &str) {
    let Ok(path) = std::env::var("LEFT_OUT") else { return };
    // The test harness names each thread after its test.
    let thread = std::thread::current();
    let line = format!("{what}\t{}\n", thread.name().unwrap_or("?"));
    let mut notes = std::fs::OpenOptions::new().create(true).append(true).open(path).unwrap();
    notes.write_all(line.as_bytes()).unwrap();
}
