//! The library without the feature `web` needs no browser.

use crate::manifest::cargo;
use std::collections::BTreeSet;

/// Every crate that the library without a browser is made of. A new one is a line here, so that a
/// reviewer sees it.
const CRATES: &[&str] = &[
    "bytemuck",
    "cfg_if",
    "cobs",
    "deranged",
    "filetime",
    "hifijson",
    "influence_score",
    "libm",
    "memchr",
    "num_conv",
    "postcard",
    "powerfmt",
    "quick_xml",
    "rawzip",
    "serde",
    "serde_core",
    "tar",
    "thiserror",
    "time",
    "time_core",
    "wide",
    "xxhash_rust",
    "zlib_rs",
];

fn tree(arguments: &[&str]) -> BTreeSet<String> {
    let tree = ["tree", "--offline", "-p", "influence-score", "--prefix", "none"];
    let lines =
        cargo(&[&tree, ["--no-dedupe", "--format", "{lib}"].as_slice(), arguments].concat());
    lines.lines().map(str::to_owned).filter(|name| !name.is_empty()).collect()
}

#[test]
fn the_library_without_a_browser_is_made_of_the_listed_crates() {
    let edges = ["-e", "normal,no-proc-macro", "--no-default-features"];
    let wasm = tree(&[&edges, ["--target", "wasm32-unknown-unknown"].as_slice()].concat());
    let expected: BTreeSet<String> = CRATES.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(wasm, expected);
}

#[test]
fn no_crate_of_the_browser_is_in_the_library_on_this_machine() {
    let native = tree(&["-e", "normal", "--no-default-features"]);
    assert!(native.contains("influence_score"), "{native:?}");
    let of_browser = ["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];
    for name in of_browser {
        let brings = |other: &&String| *other == name || other.starts_with(&format!("{name}_"));
        assert_eq!(native.iter().find(brings), None);
    }
    // With the default features they are there, so this test would notice them.
    let web = tree(&["-e", "normal"]);
    for name in ["yew", "web_sys", "js_sys", "wasm_bindgen"] {
        assert!(web.contains(name), "{name}");
    }
}
