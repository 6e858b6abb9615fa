//! A browser that shows a state of the widget, and takes pictures of it.

use crate::Outcome;
use crate::states::{FILES, OWN, State, Step, TEXT};
use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

/// The longest time to wait for a condition.
const TIMEOUT: Duration = Duration::from_secs(6);

pub(crate) struct Browser {
    driver: WebDriver,
    address: String,
}

impl Browser {
    /// Opens a browser. `cargo xtask gallery` sets the addresses of its driver and of the page.
    pub(crate) async fn open() -> Outcome<Browser> {
        let mut capabilities = DesiredCapabilities::chrome();
        for argument in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
        ] {
            capabilities.add_arg(argument)?;
        }
        let environment = |name: &str| {
            std::env::var(name)
                .map_err(|_| format!("{name} is not set; run `cargo xtask gallery` instead"))
        };
        let driver = WebDriver::new(environment("WEBDRIVER_URL")?, capabilities).await?;
        Ok(Browser { driver, address: environment("INFLUENCE_SCORE_URL")? })
    }

    pub(crate) async fn close(self) -> Outcome {
        Ok(self.driver.quit().await?)
    }

    async fn cdp(&self, command: &str, parameters: Value) -> Outcome<Value> {
        Ok(self.driver.cdp().send_raw(command, parameters).await?)
    }

    async fn js(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.driver.execute(script, arguments).await?.json().clone())
    }

    /// Comes to a state in a language. Fails with what could not be done; the page shows how far it came.
    pub(crate) async fn come_to(&self, state: &State, language: &str) -> Outcome {
        self.size(1280, 900).await?;
        self.look("screen", &[]).await?;
        // Without this, the same page is not loaded again.
        self.driver.goto("about:blank").await?;
        let State { fragment, .. } = state;
        let address = format!("{}/index.html#lang={language}&{fragment}", self.address);
        self.driver.goto(address).await?;
        self.until(".widget").await?;
        for step in state.steps {
            self.take(step).await?;
        }
        Ok(())
    }

    async fn take(&self, step: &Step) -> Outcome {
        match step {
            Step::Press(selector) => self.press(selector).await,
            Step::Open(selector) => {
                // Those that come inside the others are opened in the next rounds.
                for _ in 0..3 {
                    let closed = "
                        const closed = [...document.querySelectorAll(arguments[0])]
                            .filter((it) => !it.open && it.checkVisibility());
                        for (const it of closed) it.querySelector('summary')?.click();";
                    self.js(closed, vec![json!(selector)]).await?;
                    self.rest().await?;
                }
                Ok(())
            }
            Step::Fill(selector, text) => {
                self.until(selector).await?;
                let fill = "
                    const field = document.querySelector(arguments[0]);
                    field.value = arguments[1];
                    field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
                self.js(fill, vec![json!(selector), json!(text)]).await?;
                Ok(())
            }
            Step::Choose(files) => {
                self.open_own().await?;
                let path = |file| format!("{}/tests/corpus/{file}", env!("CARGO_MANIFEST_DIR"));
                let paths: Vec<String> = files.iter().map(path).collect();
                let chooser = self.driver.find(By::Css(FILES)).await?;
                Ok(chooser.send_keys(paths.join("\n")).await?)
            }
            Step::Paste(text) => {
                self.open_own().await?;
                let paste = "
                    const clipboardData = new DataTransfer();
                    clipboardData.setData('text/plain', arguments[1]);
                    document.querySelector(arguments[0]).dispatchEvent(new ClipboardEvent('paste',
                        { clipboardData, bubbles: true, cancelable: true }));";
                self.js(paste, vec![json!(TEXT), json!(text())]).await?;
                Ok(())
            }
            Step::Until(selector) => self.until(selector).await,
        }
    }

    async fn open_own(&self) -> Outcome {
        self.press(OWN).await?;
        self.until(FILES).await
    }

    async fn press(&self, selector: &str) -> Outcome {
        self.until(selector).await?;
        self.js("document.querySelector(arguments[0]).click()", vec![json!(selector)]).await?;
        Ok(())
    }

    /// Waits until an element of the program matches.
    async fn until(&self, selector: &str) -> Outcome {
        let script = "
            const isThere = (it) => Boolean(it) && !it.closest('.before');
            return isThere(document.querySelector(arguments[0]));";
        let start = Instant::now();
        while self.js(script, vec![json!(selector)]).await? != true {
            if start.elapsed() > TIMEOUT {
                return Err(format!("there is no {selector}").into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Waits until nothing is computed, and the page is drawn.
    async fn rest(&self) -> Outcome {
        let script = "
            const done = arguments[arguments.length - 1];
            let n_left = 300;
            let n_calm = 0;
            const look = () => {
                n_calm = document.querySelector('[aria-busy=true], progress') ? 0 : n_calm + 1;
                n_left -= 1;
                if (n_calm > 6 || !n_left) done(null);
                else requestAnimationFrame(look);
            };
            look();";
        self.driver.execute_async(script, Vec::new()).await?;
        Ok(())
    }

    /// Sets the size of the window, in CSS pixels.
    pub(crate) async fn size(&self, width: u32, height: u32) -> Outcome {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false
        });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await?;
        Ok(())
    }

    /// Sets the medium, and what the reader's system prefers.
    pub(crate) async fn look(&self, medium: &str, features: &[(&str, &str)]) -> Outcome {
        let feature = |(name, value): &(&str, &str)| json!({ "name": name, "value": value });
        let features: Vec<Value> = features.iter().map(feature).collect();
        let look = json!({ "media": medium, "features": features });
        self.cdp("Emulation.setEmulatedMedia", look).await?;
        Ok(())
    }

    /// Takes a picture of the whole page, and says whether it is wider than the window.
    pub(crate) async fn picture(&self, file: &Path, width: u32) -> Outcome<bool> {
        self.size(width, 900).await?;
        self.rest().await?;
        let root = "
            const { scrollWidth, scrollHeight } = document.documentElement;
            return [scrollWidth, scrollHeight];";
        let size = self.js(root, Vec::new()).await?;
        let (wide, high) = (size[0].as_u64().unwrap_or(0), size[1].as_u64().unwrap_or(0));
        let whole = json!({
            "format": "jpeg", "quality": 70, "captureBeyondViewport": true,
            "clip": { "x": 0, "y": 0, "width": width, "height": high, "scale": 1 }
        });
        let picture = self.cdp("Page.captureScreenshot", whole).await?;
        write(file, &picture)?;
        Ok(wide > u64::from(width))
    }

    /// Prints the page into a file.
    pub(crate) async fn print(&self, file: &Path) -> Outcome {
        let page = json!({ "printBackground": true, "paperWidth": 8.27, "paperHeight": 11.69 });
        write(file, &self.cdp("Page.printToPDF", page).await?)
    }
}

/// Writes the `data` of an answer, which is in base 64.
fn write(file: &Path, answer: &Value) -> Outcome {
    let data = answer["data"].as_str().ok_or("the browser has sent no data")?;
    Ok(std::fs::write(file, BASE64_STANDARD.decode(data)?)?)
}
