//! The built page in a real browser, embedded as a blog embeds it.
//!
//! `cargo xtask test e2e` builds the page, serves it on loopback, starts the browser's driver and
//! says where all that is in the environment; without those words there is nothing to test.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![expect(clippy::disallowed_methods, reason = "a test may lose its patience by the clock")]

mod embedding;
mod keyboard;
mod languages;
mod page;
mod private;
mod reading;
