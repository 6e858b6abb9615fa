//! The addresses at which the built page is served, and the server's list of requests.

use std::cell::Cell;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicU32, Ordering};

thread_local! {
    /// The number of the test that this thread runs.
    static VISIT: Cell<u32> = const { Cell::new(0) };
}

/// Begins a test: its addresses are its own from now on.
pub(crate) fn begin_visit() {
    static N_VISITS: AtomicU32 = AtomicU32::new(0);
    VISIT.set(N_VISITS.fetch_add(1, Ordering::Relaxed));
}

/// The address of the server.
fn server() -> String {
    std::env::var("INFLUENCE_SCORE_URL").expect("run this by `cargo xtask test e2e`")
}

/// Host and port of the server.
pub(crate) fn server_host() -> String {
    server().strip_prefix("http://").unwrap().to_owned()
}

/// The beginning of all paths of this test. By it the server's list tells its requests from those of
/// tests that run at the same time, or have run before against the same server.
fn visit() -> String {
    format!("/~visit-{}-{}+", std::process::id(), VISIT.get())
}

/// The beginning of all addresses of this test.
pub(crate) fn visit_address() -> String {
    format!("{}{}", server(), visit())
}

/// The address at which a file of the built page is served, as an ordinary server would.
pub(crate) fn served(path: &str) -> String {
    served_as("", path)
}

/// The address at which a file of the built page is served in a manner that the server knows
/// (`xtask/src/server/manner.rs`). Addresses that are relative to this file lead to the same manner.
pub(crate) fn served_as(manner: &str, path: &str) -> String {
    format!("{}{manner}/{path}", visit_address())
}

/// The addresses of all requests of this test that the server got, in their order.
pub(crate) fn own_requests() -> Vec<String> {
    let (server, host) = (server(), server_host());
    let mut connection = TcpStream::connect(&host).unwrap();
    write!(connection, "GET /__requests HTTP/1.1\r\nHost: {host}\r\n\r\n").unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    let (_, list) = answer.split_once("\r\n\r\n").unwrap();
    let own = list.lines().filter(|target| target.starts_with(&visit()));
    own.map(|target| format!("{server}{target}")).collect()
}
