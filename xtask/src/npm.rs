//! The programs and scripts that come from npm. `xtask/npm/` lists them; its lock file gives the
//! exact version of each package and the hash of its content, which npm checks.

use crate::Outcome;
use crate::install::{announced, cache, debian_packages, fingerprint, on_path};
use std::path::PathBuf;
use xshell::{Shell, cmd};

/// The folder of the repository with the list and the lock file.
const LIST: &str = "xtask/npm";

/// The folder `node_modules` with all packages of the lock file, installed if they are not there.
pub(crate) fn modules(sh: &Shell) -> Outcome<PathBuf> {
    let lock = sh.read_file(format!("{LIST}/package-lock.json"))?;
    let folder = cache()?.join(format!("npm-{}", fingerprint(&lock)));
    let modules = folder.join("node_modules");
    // npm writes this file last. Without it, an installation was interrupted and is started again.
    if modules.join(".package-lock.json").exists() {
        return Ok(modules);
    }
    if on_path(sh, "npm").is_none() {
        debian_packages(sh, &["nodejs", "npm"], "about 2 minutes")?;
    }
    announced("wasm-opt, esbuild, axe-core, Papa Parse and d3-dsv", "seconds", || {
        sh.create_dir(&folder)?;
        for file in ["package.json", "package-lock.json"] {
            sh.copy_file(format!("{LIST}/{file}"), &folder)?;
        }
        // None of the packages needs its scripts to be run.
        cmd!(sh, "npm ci --silent --ignore-scripts --no-audit --no-fund --prefix {folder}")
            .quiet()
            .run()?;
        Ok(())
    })?;
    Ok(modules)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock() -> Outcome<String> {
        let sh = Shell::new()?;
        sh.change_dir(crate::root());
        Ok(sh.read_file(format!("{LIST}/package-lock.json"))?)
    }

    #[test]
    fn every_package_of_the_lock_file_has_a_version_and_a_hash() -> Outcome {
        let lock = lock()?;
        let n_of = |key: &str| lock.matches(key).count();
        assert!(n_of("\"node_modules/") >= 5, "the packages are missing");
        assert_eq!(n_of("\"node_modules/"), n_of("\"version\": "));
        assert_eq!(n_of("\"node_modules/"), n_of("\"integrity\": \"sha512-"));
        Ok(())
    }

    #[test]
    fn the_lock_file_names_no_server() -> Outcome {
        // `npm install --package-lock-only --omit-lockfile-registry-resolved` writes it without.
        assert!(!lock()?.contains("\"resolved\""));
        Ok(())
    }

    #[test]
    fn trunk_expects_the_version_of_wasm_opt_that_is_locked() -> Outcome {
        let sh = Shell::new()?;
        sh.change_dir(crate::root());
        let list = sh.read_file(format!("{LIST}/package.json"))?;
        let trunk = sh.read_file("Trunk.toml")?;
        let expected =
            trunk.split_once("wasm_opt = \"version_").and_then(|(_, rest)| rest.split_once('"'));
        let major = expected.map(|(major, _)| major).ok_or("Trunk.toml names no wasm_opt")?;
        assert!(list.contains(&format!("\"binaryen\": \"{major}.")), "{list}");
        Ok(())
    }
}
