//! Tests of the built page in a real browser, most of them as a blog embeds it.
//!
//! `cargo xtask test e2e` builds the page, serves it on the loopback interface, starts the browser's
//! driver, and sets environment variables to their addresses. Without the variables every test fails.
//! `cargo xtask test --engines all` runs them in Chromium, Firefox and WebKitGTK.
#![expect(clippy::unwrap_used, reason = "a test that cannot continue should fail")]
#![expect(clippy::disallowed_methods, reason = "a test that waits needs a deadline")]

mod accounts;
mod address;
mod apart;
mod attributes;
mod before;
mod canary;
mod dials;
mod embedding;
mod engine;
mod enlarged;
mod every_engine;
mod faulty;
mod forced_colors;
mod fragment;
mod guides;
mod intake;
mod keyboard;
mod languages;
mod late;
mod loading;
mod marks;
mod page;
mod play;
mod print;
mod private;
mod ranks;
mod reading;
mod servers;
mod several;
mod silence;
mod spans;
mod touch;
mod touchscreen;
