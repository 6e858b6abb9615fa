//! Controls a browser that shows a page of the benchmark.

use crate::data::Data;
use crate::memory::Process;
use crate::{Outcome, environment};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use thirtyfour::prelude::*;

/// The longest time that a contest may take.
const TIMEOUT: Duration = Duration::from_mins(15);

/// A running browser.
pub(crate) struct Session {
    driver: WebDriver,
    /// The folder of its profile. Its path is an argument of the browser's processes, by which they are found.
    profile: PathBuf,
}

impl Session {
    /// Opens a page in a new browser with an empty profile.
    pub(crate) async fn open(folder: &Path, page: &str) -> Outcome<Session> {
        let profile = folder.join("profile");
        if profile.exists() {
            fs::remove_dir_all(&profile)?;
        }
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
            &user_data_dir(&profile),
        ] {
            capabilities.add_arg(argument)?;
        }
        let server = environment("WEBDRIVER_URL")?;
        let driver =
            WebDriver::builder(server, capabilities).request_timeout(TIMEOUT).connect().await?;
        let session = Session { driver, profile };
        match session.load(page).await {
            Ok(()) => Ok(session),
            Err(error) => {
                session.close().await?;
                Err(error)
            }
        }
    }

    async fn load(&self, page: &str) -> Outcome {
        self.driver.set_script_timeout(TIMEOUT).await?;
        self.driver.goto(format!("{}/{page}", environment("INFLUENCE_SCORE_URL")?)).await?;
        Ok(())
    }

    /// Closes the browser.
    pub(crate) async fn close(self) -> Outcome {
        Ok(self.driver.quit().await?)
    }

    /// Chooses the files in the page, as a reader does.
    pub(crate) async fn choose(&self, data: &Data) -> Outcome {
        for (contest, path) in data.by_contest() {
            let chooser = self.driver.find(By::Id(format!("{contest}-file"))).await?;
            chooser.send_keys(path.to_string_lossy()).await?;
        }
        Ok(())
    }

    /// Runs all rounds of a contest and returns the answer of the page.
    pub(crate) async fn race(&self, contest: &str) -> Outcome<Value> {
        self.call("race", &[contest]).await
    }

    /// The peak memory of one run beyond that of the page at rest with a waiting worker, in bytes.
    /// `None` where the system does not report it.
    pub(crate) async fn peak_over_rest(&self, contest: &str, id: &str) -> Outcome<Option<u64>> {
        self.call("prepare", &[contest, id]).await?;
        let renderer = Process::of_page_at_rest(&user_data_dir(&self.profile));
        self.call("run", &[]).await?;
        Ok(renderer.and_then(|renderer| renderer.peak_over_rest()))
    }

    /// Reads the file of a contest once with our reader.
    pub(crate) async fn read(&self, contest: &str) -> Outcome<Value> {
        self.call("prepare", &[contest, "ours"]).await?;
        self.call("run", &[]).await
    }

    /// Chooses files in the page for hostile ones and has them read. Returns the time in milliseconds,
    /// without that in which other programs had the processors, and the peak memory beyond that of the
    /// page at rest with a waiting worker, in bytes.
    pub(crate) async fn give(&self, paths: &[PathBuf]) -> Outcome<(f64, Option<u64>)> {
        let paths: Vec<_> = paths.iter().map(|path| path.to_string_lossy()).collect();
        self.driver.find(By::Id("files")).await?.send_keys(paths.join("\n")).await?;
        self.call("prepare", &[]).await?;
        let renderer = Process::of_page_at_rest(&user_data_dir(&self.profile));
        let run = self.call("run", &[]).await?;
        let ms = run["ms"].as_f64().ok_or("the page's answer has no number `ms`")?;
        let waited_ms = renderer.as_ref().map_or(0.0, Process::waited_ms);
        Ok((ms - waited_ms, renderer.and_then(|renderer| renderer.peak_over_rest())))
    }

    /// Measures how long computing a score again takes, and returns the rows of the page's table.
    pub(crate) async fn rescore(&self) -> Outcome<Value> {
        self.call("rescore", &[]).await
    }

    /// Makes the processor seem so many times slower to the page than it is.
    pub(crate) async fn slow_down(&self, times: u32) -> Outcome {
        let rate = json!({ "rate": times });
        self.driver.cdp().send_raw("Emulation.setCPUThrottlingRate", rate).await?;
        Ok(())
    }

    /// Runs a script in the page, which defines something.
    pub(crate) async fn define(&self, script: &str) -> Outcome {
        self.driver.execute(script, Vec::new()).await?;
        Ok(())
    }

    /// Chooses a file in the field that the selector matches.
    pub(crate) async fn give_to(&self, field: &str, path: &Path) -> Outcome {
        let path = path.to_string_lossy();
        Ok(self.driver.find(By::Css(field)).await?.send_keys(path).await?)
    }

    /// Calls a function of `bench` in the page and waits for its promise.
    async fn call(&self, function: &str, arguments: &[&str]) -> Outcome<Value> {
        self.call_of("bench", function, json!(arguments)).await
    }

    /// Calls a function of a global object in the page and waits for its promise.
    pub(crate) async fn call_of(
        &self,
        object: &str,
        function: &str,
        arguments: Value,
    ) -> Outcome<Value> {
        let script = "
            const [object, name, values, done] = arguments;
            globalThis[object][name](...values).then(
                (value) => done({ value }),
                (error) => done({ error: String(error) }),
            );";
        let arguments = vec![json!(object), json!(function), arguments];
        let outcome = self.driver.execute_async(script, arguments).await?.json().clone();
        match outcome.get("error").and_then(Value::as_str) {
            Some(error) => Err(format!("{function}: {error}").into()),
            None => Ok(outcome["value"].clone()),
        }
    }
}

fn user_data_dir(profile: &Path) -> String {
    format!("--user-data-dir={}", profile.display())
}
