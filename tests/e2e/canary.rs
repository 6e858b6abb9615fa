//! Listeners for what leaves a browser. They hear a leak to any server by HTTP, and any peer connection.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream, UdpSocket};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Servers that browsers ask of their own accord, with or without a page.
const OF_THE_BROWSER: [&str; 6] = [
    ".google.com",
    ".googleapis.com",
    ".gstatic.com",
    ".mozilla.com",
    ".mozilla.net",
    ".mozilla.org",
];

type Heard = Arc<Mutex<Vec<String>>>;

/// A listener at a port of its own on the loopback.
pub(crate) struct Canary {
    port: u16,
    heard: Heard,
}

impl Canary {
    /// A proxy that answers no request. A browser sends it its requests to every server except those
    /// for which it needs no proxy.
    pub(crate) fn for_http() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let canary = Self { port: listener.local_addr().unwrap().port(), heard: Heard::default() };
        let heard = Arc::clone(&canary.heard);
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let heard = Arc::clone(&heard);
                thread::spawn(move || refuse(connection, &heard));
            }
        });
        canary
    }

    /// A socket for UDP, such as a server that peers use to learn their addresses (STUN).
    pub(crate) fn for_udp() -> Self {
        let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let canary = Self { port: socket.local_addr().unwrap().port(), heard: Heard::default() };
        let heard = Arc::clone(&canary.heard);
        thread::spawn(move || {
            while let Ok((n_bytes, _)) = socket.recv_from(&mut [0; 2048]) {
                note(&heard, format!("{n_bytes} bytes by UDP"));
            }
        });
        canary
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// The first line of each request, or the length of each datagram, without what browsers ask of
    /// their own accord.
    pub(crate) fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn note(heard: &Heard, what: String) {
    heard.lock().unwrap_or_else(PoisonError::into_inner).push(what);
}

/// Notes the first line of a request, and refuses it.
fn refuse(mut connection: TcpStream, heard: &Heard) {
    let mut bytes = [0; 2048];
    // A browser may close a connection that it has opened ahead of need.
    let Ok(n_bytes @ 1..) = connection.read(&mut bytes) else { return };
    let text = String::from_utf8_lossy(&bytes[..n_bytes]);
    let line = text.lines().next().unwrap_or_default();
    if !is_of_the_browser(line) {
        note(heard, line.to_owned());
    }
    drop(connection.write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"));
}

/// Whether a request, such as `CONNECT host:443 HTTP/1.1` or `GET http://host/ HTTP/1.1`, is one that
/// browsers make of their own accord.
fn is_of_the_browser(line: &str) -> bool {
    let target = line.split(' ').nth(1).unwrap_or_default();
    let host = target.split("://").last().and_then(|rest| rest.split(['/', ':']).next());
    host.is_some_and(|host| OF_THE_BROWSER.iter().any(|end| host.ends_with(end)))
}
