//! A display of the X server `Xvfb`, which keeps its pictures in memory. WebKitGTK needs a display.

use crate::Outcome;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// The program, which is in Debian's package `xvfb`.
pub(crate) const XVFB: &str = "Xvfb";

/// A running server; dropping it ends it.
pub(crate) struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts a server under a number that no other uses. `xvfb-run` would do the same, but needs
    /// another package.
    pub(crate) fn start() -> Outcome<Self> {
        let mut server = Command::new(XVFB)
            .args(["-displayfd", "1", "-screen", "0", "1280x1600x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("could not start {XVFB}: {error}"))?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            // The server writes its number when it is ready, or ends without one.
            BufReader::new(output).read_line(&mut number)?;
        }
        let display = Self { server, name: format!(":{}", number.trim()) };
        if display.name == ":" {
            return Err(format!("{XVFB} ended before it was ready").into());
        }
        Ok(display)
    }

    /// The value for the variable `DISPLAY`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        drop(self.server.kill());
        drop(self.server.wait());
    }
}
