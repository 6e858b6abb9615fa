//! Reading files away from the page: a program of its own, `bin/worker.rs`, that a page runs in a
//! worker, or, where a browser allows none, in the page itself.
//!
//! What goes there are files and [`Choices`](crate::ingest::Choices); what comes back is progress
//! and at last what was read, or why nothing could be, as a few arrays of bytes ([`wire`]). The
//! page knows of this room nothing but that form. `thread` is the other side, and the one place
//! that touches a file in a browser.

pub mod thread;
pub mod wire;
