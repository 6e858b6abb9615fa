//! A server in front of the page's own, at which chosen files fail, are late, or have a header more.

use crate::page::served;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// What happens to requests for a file.
#[derive(Clone, Copy, PartialEq)]
enum Fault {
    /// They are answered with an error, so many times.
    Busy(usize),
    /// They get no answer for now.
    Late,
    /// The answer has this line among its headers.
    Header(&'static str),
}

#[derive(Default)]
struct Site {
    /// The faults of files, which are named without the hash of the build.
    faults: Mutex<Vec<(&'static str, Fault)>>,
    has_changed: Condvar,
    /// The names of all files that were requested, without the hash of the build.
    requested: Mutex<Vec<String>>,
}

/// A running server, which ends with the test's process.
pub(crate) struct Faulty {
    port: u16,
    site: Arc<Site>,
}

impl Faulty {
    /// Starts a server on which nothing fails yet.
    pub(crate) fn start() -> Faulty {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let site = Arc::new(Site::default());
        let accepting = Arc::clone(&site);
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let site = Arc::clone(&accepting);
                // A browser may close a connection early.
                thread::spawn(move || drop(site.answer(&connection)));
            }
        });
        Faulty { port, site }
    }

    /// The address at which this server has a file of the built page.
    pub(crate) fn address(&self, path: &str) -> String {
        let (_, path) = split(&served(path));
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The next so many requests for a file fail.
    pub(crate) fn fail(&self, file: &'static str, times: usize) {
        self.set(file, Fault::Busy(times));
    }

    /// Requests for a file wait until its [`mend`](Faulty::mend).
    pub(crate) fn hold(&self, file: &'static str) {
        self.set(file, Fault::Late);
    }

    /// Answers with a file have a header more.
    pub(crate) fn add_header(&self, file: &'static str, line: &'static str) {
        self.set(file, Fault::Header(line));
    }

    fn set(&self, file: &'static str, fault: Fault) {
        locked(&self.site.faults).push((file, fault));
    }

    /// From now on nothing is wrong with the file.
    pub(crate) fn mend(&self, file: &str) {
        locked(&self.site.faults).retain(|(faulty, _)| *faulty != file);
        self.site.has_changed.notify_all();
    }

    /// How often a file was requested.
    pub(crate) fn n_requests(&self, file: &str) -> usize {
        locked(&self.site.requested).iter().filter(|requested| *requested == file).count()
    }
}

impl Site {
    fn answer(&self, mut connection: &TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(connection);
        let mut head = String::new();
        while lines.read_line(&mut head)? > "\r\n".len() {}
        let path = head.split(' ').nth(1).unwrap_or_default();
        let file = without_hash(path.rsplit('/').next().unwrap_or_default());
        locked(&self.requested).push(file.clone());
        let mut faults = locked(&self.faults);
        let fault = |faults: &[(&str, Fault)]| faults.iter().position(|(name, _)| *name == file);
        let mut header = "";
        while let Some(at) = fault(&faults) {
            match &mut faults[at].1 {
                Fault::Busy(0) => break,
                Fault::Busy(times) => {
                    *times -= 1;
                    let answer = "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n";
                    return write!(connection, "{answer}Content-Length: 0\r\n\r\n");
                }
                Fault::Late => {
                    faults = self.has_changed.wait(faults).unwrap_or_else(PoisonError::into_inner);
                }
                Fault::Header(line) => {
                    header = *line;
                    break;
                }
            }
        }
        drop(faults);
        let (server, _) = split(&served(""));
        let mut upstream = TcpStream::connect(server)?;
        upstream.write_all(head.as_bytes())?;
        let mut answer = BufReader::new(upstream);
        let mut status = String::new();
        answer.read_line(&mut status)?;
        connection.write_all(status.as_bytes())?;
        if !header.is_empty() {
            write!(connection, "{header}\r\n")?;
        }
        let mut rest = Vec::new();
        answer.read_to_end(&mut rest)?;
        connection.write_all(&rest)
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The host and port of an address, and its path.
fn split(address: &str) -> (String, String) {
    let rest = address.strip_prefix("http://").unwrap();
    let at = rest.find('/').unwrap();
    (rest[..at].to_owned(), rest[at..].to_owned())
}

/// The name of a file without the hash of its build: `worker_bg.wasm` for
/// `worker-0123456789abcdef_bg.wasm`.
pub(crate) fn without_hash(file: &str) -> String {
    let is_hash = |part: &str| part.bytes().all(|byte| byte.is_ascii_hexdigit());
    match file.split_once('-') {
        Some((name, rest)) if rest.get(..16).is_some_and(is_hash) => {
            format!("{name}{}", &rest[16..])
        }
        _ => file.to_owned(),
    }
}
