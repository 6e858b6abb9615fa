//! A static file server for the built page, reachable from this machine only. It lists the requests
//! that it got, so that a test can show that the page made none.
//!
//! It is written by hand over `std::net`, for two reasons. The small server crate, `tiny_http`, has a
//! pool of threads, and a browser opens connections ahead of need that each hold one of them: of six
//! requests at once, two got no answer. The large ones, such as `axum` with `tower-http`, answer all
//! of them, but are 44 crates where all of `xtask` is 8, and compile for 25 s of processor time
//! before the first task begins. Here each connection has a thread of its own and carries one
//! request.

mod answer;
mod manner;
mod site;

use crate::Outcome;
use site::Site;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How long a connection may be silent. Browsers open connections ahead of need.
const PATIENCE: Duration = Duration::from_secs(30);

/// The bytes of a request that are read at most. Requests of browsers are much smaller.
const LONGEST_HEAD: u64 = 64 * 1024;

/// A running server; dropping it stops it.
pub(crate) struct Server {
    port: u16,
    stopping: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves `folder` on `port` of the loopback; 0 means any free port. Files are read at each
    /// request.
    pub(crate) fn start(folder: PathBuf, port: u16) -> Outcome<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .map_err(|error| format!("cannot serve on port {port}: {error}"))?;
        let port = listener.local_addr()?.port();
        let stopping = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&stopping);
        let site = Arc::new(Site::new(folder));
        let accepting = thread::spawn(move || accept(&listener, &told, &site));
        Ok(Self { port, stopping, accepting: Some(accepting) })
    }

    /// The port that is served.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Serves until the process is ended.
    pub(crate) fn wait(mut self) {
        self.join();
    }

    fn join(&mut self) {
        if let Some(accepting) = self.accepting.take() {
            // A thread that panics has already printed why.
            drop(accepting.join());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::Relaxed);
        // The listener waits for a connection and sees the flag only after one.
        if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
            self.join();
        }
    }
}

fn accept(listener: &TcpListener, stopping: &AtomicBool, site: &Arc<Site>) {
    for connection in listener.incoming() {
        if stopping.load(Ordering::Relaxed) {
            return;
        }
        let Ok(connection) = connection else { continue };
        let site = Arc::clone(site);
        thread::spawn(move || {
            // An error here means that the browser closed the connection early, as it may.
            drop(converse(&connection, &site));
        });
    }
}

/// Reads one request, answers it, and closes the connection.
fn converse(mut connection: &TcpStream, site: &Site) -> io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(connection.take(LONGEST_HEAD)).split(b'\n');
    let Some(request) = lines.next().transpose()? else { return Ok(()) };
    let answer = site.answer(String::from_utf8_lossy(&request).trim_end());
    // The headers are not needed, but the answer must come after them.
    for line in lines {
        if line?.trim_ascii().is_empty() {
            break;
        }
    }
    connection.write_all(&answer.into_bytes())?;
    connection.shutdown(Shutdown::Write)?;
    // If the connection closed while the browser still sends a body, the answer would be lost.
    io::copy(&mut connection, &mut io::sink())?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use xshell::{Shell, TempDir};

    fn served() -> Outcome<(Server, TempDir)> {
        let sh = Shell::new()?;
        let folder = sh.create_temp_dir()?;
        sh.write_file(folder.path().join("blog.html"), "<p>the blog")?;
        Ok((Server::start(folder.path().to_owned(), 0)?, folder))
    }

    fn ask(server: &Server, request: &str) -> Outcome<String> {
        let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, server.port()))?;
        connection.set_read_timeout(Some(Duration::from_secs(5)))?;
        connection.write_all(request.as_bytes())?;
        let mut answer = String::new();
        connection.read_to_string(&mut answer)?;
        Ok(answer)
    }

    #[test]
    fn a_file_is_served_over_a_socket() -> Outcome {
        let (server, _folder) = served()?;
        let answer = ask(&server, "GET /blog.html HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        assert!(answer.ends_with("\r\n\r\n<p>the blog"), "{answer}");
        Ok(())
    }

    #[test]
    fn a_body_that_nobody_reads_does_not_cost_the_answer() -> Outcome {
        let (server, _folder) = served()?;
        let body = "x".repeat(500_000);
        let answer = ask(&server, &format!("POST /leak HTTP/1.1\r\n\r\n{body}"))?;
        assert!(answer.starts_with("HTTP/1.1 405 "), "{answer}");
        Ok(())
    }

    #[test]
    fn connections_that_stay_silent_hold_up_no_other() -> Outcome {
        let (server, _folder) = served()?;
        let silent: Vec<TcpStream> = (0..20)
            .map(|_| TcpStream::connect((Ipv4Addr::LOCALHOST, server.port())))
            .collect::<Result<_, _>>()?;
        let answer = ask(&server, "GET /blog.html HTTP/1.1\r\n\r\n")?;
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
        drop(silent);
        Ok(())
    }

    #[test]
    fn a_taken_port_is_named() -> Outcome {
        let (server, folder) = served()?;
        let second = Server::start(folder.path().to_owned(), server.port());
        let error = second.err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.starts_with(&format!("cannot serve on port {}: ", server.port())), "{error}");
        Ok(())
    }

    #[test]
    fn a_dropped_server_frees_its_port() -> Outcome {
        let (server, folder) = served()?;
        let port = server.port();
        drop(server);
        Server::start(folder.path().to_owned(), port)?;
        Ok(())
    }
}
