//! What `Cargo.toml` declares, as `cargo metadata` tells it.

use serde_json::Value;
use std::collections::BTreeSet;
use std::process::Command;

/// The output of `cargo` with these arguments, run in the root of the repository.
pub(crate) fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo {}: {errors}", arguments.join(" "));
    String::from_utf8(output.stdout).unwrap()
}

/// The crates that the library depends on, under the names that code uses.
pub(crate) struct Dependencies {
    /// All of them, without those for tests.
    pub(crate) all: BTreeSet<String>,
    /// Those that only the feature `web` brings.
    pub(crate) web: BTreeSet<String>,
}

impl Dependencies {
    pub(crate) fn read() -> Self {
        let metadata = cargo(&["metadata", "--no-deps", "--offline", "--format-version", "1"]);
        let metadata: Value = serde_json::from_str(&metadata).unwrap();
        let packages = metadata["packages"].as_array().unwrap();
        let package = packages.iter().find(|package| package["name"] == "influence-score").unwrap();
        let in_code = |name: &Value| name.as_str().unwrap().replace('-', "_");
        let all = package["dependencies"].as_array().unwrap().iter();
        let all = all.filter(|dependency| dependency["kind"].is_null());
        let web = package["features"]["web"].as_array().unwrap().iter();
        Self {
            all: all.map(|dependency| in_code(&dependency["name"])).collect(),
            web: web.map(|item| in_code(item).trim_start_matches("dep:").to_owned()).collect(),
        }
    }
}
