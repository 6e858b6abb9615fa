//! Serves the demo blog on the loopback, for a person with a browser.

use crate::Outcome;
use crate::build::{self, DIST};
use crate::server::Server;
use xshell::Shell;

/// Builds the page and serves it until the process is ended.
pub(crate) fn serve(sh: &Shell, port: u16) -> Outcome {
    // Opening the port first reports a taken port before the build, which takes minutes.
    let server = Server::start(sh.current_dir().join(DIST), port).map_err(|error| {
        format!("{error}; choose another port with `cargo xtask serve --port N`")
    })?;
    build::build(sh)?;
    let port = server.port();
    println!("the demo blog: http://127.0.0.1:{port}/blog.html");
    println!("the widget by itself: http://127.0.0.1:{port}/index.html");
    server.wait();
    Ok(())
}
