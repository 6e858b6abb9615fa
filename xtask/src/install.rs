//! How anything is installed: where to, with which words around it, and what Debian has.
//!
//! Nothing is put where it could shadow a tool of the user's: each tool has a folder of its own in
//! the cache, and only the commands that the tasks start have it on their `PATH`.

use crate::Outcome;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::time::Instant;
use xshell::{Shell, cmd};

/// The folder for installed tools: `$XDG_CACHE_HOME/just-a-number`, else `~/.cache/just-a-number`.
pub(crate) fn cache() -> Outcome<PathBuf> {
    let base = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cache")))
        .ok_or("no home folder to keep tools in; set XDG_CACHE_HOME")?;
    Ok(base.join("just-a-number"))
}

/// Sixteen characters that name the content of a lock file, so that another content is installed in
/// another folder. Another release of Rust may give others, which costs one more installation.
pub(crate) fn fingerprint(lock: &str) -> String {
    let mut hasher = DefaultHasher::new();
    lock.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// Runs `install`; prints a line before it with the expected time and a line after it with the
/// time it took.
pub(crate) fn announced(what: &str, about: &str, install: impl FnOnce() -> Outcome) -> Outcome {
    println!("installing {what} (once, {about}) …");
    let started = Instant::now();
    install().map_err(|error| format!("could not install {what}: {error}"))?;
    println!("installed {what} in {} s", started.elapsed().as_secs());
    Ok(())
}

/// The first `program` on the shell's `PATH`.
pub(crate) fn on_path(sh: &Shell, program: &str) -> Option<PathBuf> {
    let path = sh.var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Puts `folders` before all others on the shell's `PATH`.
pub(crate) fn prepend_to_path(sh: &Shell, folders: &[PathBuf]) -> Outcome {
    let path = sh.var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&path));
    sh.set_var("PATH", std::env::join_paths(all)?);
    Ok(())
}

/// Installs Debian packages.
///
/// # Errors
///
/// The command to run by hand, where the system is not Debian or the user is not root.
pub(crate) fn debian_packages(sh: &Shell, packages: &[&str], about: &str) -> Outcome {
    let names = packages.join(" ");
    let by_hand = format!("please install {names} (on Debian: sudo apt-get install {names})");
    let may_install = on_path(sh, "apt-get").is_some() && cmd!(sh, "id -u").quiet().read()? == "0";
    if !may_install {
        return Err(by_hand.into());
    }
    announced(&names, about, || {
        cmd!(sh, "apt-get update --quiet=2").quiet().run()?;
        cmd!(sh, "apt-get install --quiet=2 --yes --no-install-recommends {packages...}")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .quiet()
            .ignore_stdout()
            .run()?;
        Ok(())
    })
    .map_err(|error| format!("{error}; {by_hand}").into())
}
