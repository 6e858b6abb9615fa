//! The driver of a browser as a child process, which ends with the task that started it.

use crate::Outcome;
use crate::display::Display;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

const TRIES: usize = 150;
const BETWEEN_TRIES: Duration = Duration::from_millis(100);

/// A running driver. Dropping it ends the driver.
pub(crate) struct Driver {
    child: Child,
    port: u16,
    /// Dropped after the driver has ended.
    _display: Option<Display>,
}

impl Driver {
    /// Starts the driver on a free port and waits until it answers. Its browsers use `display`.
    pub(crate) fn start(mut command: Command, display: Option<Display>) -> Outcome<Self> {
        let port = free_port()?;
        let name = command.get_program().to_string_lossy().into_owned();
        command.arg(format!("--port={port}"));
        if let Some(display) = &display {
            command.env("DISPLAY", display.name());
        }
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("could not start {name}: {error}"))?;
        let mut driver = Self { child, port, _display: display };
        for _ in 0..TRIES {
            if driver.connect().is_ok() {
                return Ok(driver);
            }
            if let Some(status) = driver.child.try_wait()? {
                return Err(format!("{name} ended before it answered: {status}").into());
            }
            thread::sleep(BETWEEN_TRIES);
        }
        Err(format!("{name} did not answer on port {port}").into())
    }

    /// The port at which the driver answers.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    fn connect(&self) -> std::io::Result<TcpStream> {
        TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))
    }

    /// Asks the driver to end, which also ends its browsers. Killing it would leave them running. Only
    /// Chromium's driver knows this request. The others end a browser with its session alone, which
    /// the tests do.
    fn shut_down(&mut self) -> std::io::Result<()> {
        let mut connection = self.connect()?;
        connection.set_read_timeout(Some(BETWEEN_TRIES * 10))?;
        write!(connection, "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", self.port)?;
        let mut status = [0; "HTTP/1.1 200".len()];
        connection.read_exact(&mut status)?;
        for _ in 0..TRIES {
            if !status.ends_with(b" 200") || self.child.try_wait()?.is_some() {
                break;
            }
            thread::sleep(BETWEEN_TRIES);
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that does not answer is killed. Killing one that has ended fails, which is fine.
        drop(self.shut_down());
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A port that is free now. In the rare case that another program takes it first, the driver ends,
/// and `start` reports that.
fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error_of(program: &str) -> String {
        let driver = Driver::start(Command::new(program), None);
        driver.err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = error_of("no-such-driver");
        assert!(error.starts_with("could not start no-such-driver: "), "{error}");
    }

    #[test]
    fn a_driver_that_ends_is_not_waited_for() {
        // The compiler is on every machine that runs this test, and has no option `--port`.
        let error = error_of("rustc");
        assert!(error.starts_with("rustc ended before it answered: "), "{error}");
    }
}
