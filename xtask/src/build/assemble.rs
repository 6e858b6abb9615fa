//! The last step of a build. Every file that the page loads gets the hash of the whole build into its
//! name, so that no cache can mix two builds. The script that starts the page, and its style sheets,
//! become part of `index.html`: so the page shows itself, and can say what is wrong, where a server
//! allows no other file of it to be loaded.

use crate::Outcome;
use std::path::Path;
use xshell::{Shell, cmd};

const PAGE: &str = "index.html";
const BOOT: &str = "boot.js";

/// The script of the host page, whose address others have written down.
const SHELL: &str = "influence-score.js";

fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// Whether boot.js loads the file. Its name is that before it is renamed.
fn is_loaded(name: &str) -> bool {
    match extension(name) {
        "wasm" | "bin" => true,
        "js" => name != BOOT && name != SHELL,
        _ => false,
    }
}

/// Renames the files of the page in `folder`, and puts the script and the style sheets into it.
pub(super) fn assemble(sh: &Shell, folder: &Path) -> Outcome {
    let mut page = sh.read_file(folder.join(PAGE))?;
    let boot = sh.read_file(folder.join(BOOT))?.trim_end().to_owned();
    page = with_styles(&page, |name| Ok(sh.read_file(folder.join(name))?))?;
    let mut names: Vec<String> =
        sh.read_dir(folder)?.iter().filter_map(|path| name(path)).collect();
    names.retain(|name| is_loaded(name));
    let mut everything = format!("{page}{boot}").into_bytes();
    for name in &names {
        everything.extend(name.bytes());
        everything.extend(sh.read_binary_file(folder.join(name))?);
    }
    let build = &sha256(sh, &everything, "hex")?[..16];
    page = with_boot(&page, &boot, build, &sha256(sh, boot.as_bytes(), "base64")?)?;
    sh.write_file(folder.join(PAGE), page)?;
    for path in sh.read_dir(folder)? {
        let Some(name) = name(&path) else { continue };
        let is_style = extension(&name) == "css" && name != "blog.css";
        if is_loaded(&name) {
            std::fs::rename(&path, folder.join(stamped(&name, build)))?;
        } else if is_style || name == BOOT {
            sh.remove_path(path)?;
        }
    }
    Ok(())
}

fn name(path: &Path) -> Option<String> {
    Some(path.file_name()?.to_str()?.to_owned())
}

/// The name of a file of the build with this hash: `worker-<hash>_bg.wasm` for `worker_bg.wasm`.
fn stamped(name: &str, build: &str) -> String {
    let at = name.find(['_', '.']).unwrap_or(name.len());
    format!("{}-{build}{}", &name[..at], &name[at..])
}

/// The name of a file without the hash of its build.
pub(crate) fn stem(name: &str) -> String {
    let is_hash =
        |part: &str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let stamp = name.split_once('-').and_then(|(before, rest)| {
        let at = rest.find(['_', '.'])?;
        is_hash(&rest[..at]).then(|| format!("{before}{}", &rest[at..]))
    });
    stamp.unwrap_or_else(|| name.to_owned())
}

/// The page with the content of its style sheets in place of the links to them.
fn with_styles(page: &str, mut content: impl FnMut(&str) -> Outcome<String>) -> Outcome<String> {
    let mut rest = page;
    let mut whole = String::new();
    while let Some((before, from_link)) = rest.split_once("<link ") {
        let (link, after) = from_link.split_once('>').ok_or("index.html: a link does not end")?;
        whole.push_str(before);
        if link.contains("rel=stylesheet") {
            let href = link.split_whitespace().find_map(|part| part.strip_prefix("href=./"));
            let style = content(href.ok_or("index.html: a style sheet has no address")?)?;
            whole.extend(["<style>", &style, "</style>"]);
        } else {
            whole.extend(["<link ", link, ">"]);
        }
        rest = after;
    }
    whole.push_str(rest);
    replaced(&whole, "style-src http: https: ", "style-src ")
}

/// The page with the script in place of its address, and with a policy that allows no other script
/// than the one with this hash, and those that it runs itself.
fn with_boot(page: &str, boot: &str, build: &str, hash: &str) -> Outcome<String> {
    if boot.contains("</script") {
        return Err("boot.js would end in the middle of the page's script".into());
    }
    let page = replaced(page, "script-src http: https: ", &format!("script-src 'sha256-{hash}' "))?;
    let page =
        replaced(&page, " src=boot.js></script>", &format!(" data-build=-{build}></script>"))?;
    let end = format!(" data-build=-{build}>");
    replaced(&page, &end, &format!("{end}{boot}"))
}

/// `text` with `new` in place of `old`, which it must hold once.
fn replaced(text: &str, old: &str, new: &str) -> Outcome<String> {
    match text.matches(old).count() {
        1 => Ok(text.replacen(old, new, 1)),
        n => Err(format!("index.html holds {n} times: {old}").into()),
    }
}

/// The SHA-256 of `bytes`. Node.js computes it, since esbuild needs it anyway.
fn sha256(sh: &Shell, bytes: &[u8], encoding: &str) -> Outcome<String> {
    const PROGRAM: &str = "const bytes = require('fs').readFileSync(0);
        const hash = require('crypto').createHash('sha256').update(bytes);
        process.stdout.write(hash.digest(process.argv[1]));";
    Ok(cmd!(sh, "node --eval {PROGRAM} {encoding}").stdin(bytes).quiet().read()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILD: &str = "af99ccf45115ef69";

    #[test]
    fn a_name_gets_the_hash_of_the_build_and_loses_it_again() {
        for (name, expected) in [
            ("widget.js", "widget-af99ccf45115ef69.js"),
            ("worker_bg.wasm", "worker-af99ccf45115ef69_bg.wasm"),
            ("de.bin", "de-af99ccf45115ef69.bin"),
        ] {
            assert_eq!(stamped(name, BUILD), expected);
            assert_eq!(stem(expected), name);
        }
        for name in ["index.html", "influence-score.js", "blog.css", "worker-af99.js", "LICENSE"] {
            assert_eq!(stem(name), name);
        }
    }

    #[test]
    fn a_page_holds_its_styles_its_script_and_their_hash() -> Outcome {
        let page = "<meta content=\"script-src http: https: blob:; style-src http: https: 'x'\">\
            <script data-languages=de src=boot.js></script><link href=data:, rel=icon>\
            <link href=./a.css rel=stylesheet></head>";
        let page = with_styles(page, |name| Ok(format!("p {{}} /* {name} */")))?;
        let page = with_boot(&page, "start()", BUILD, "abc=")?;
        let expected = "<meta content=\"script-src 'sha256-abc=' blob:; style-src 'x'\">\
            <script data-languages=de data-build=-af99ccf45115ef69>start()</script>\
            <link href=data:, rel=icon><style>p {} /* a.css */</style></head>";
        assert_eq!(page, expected);
        assert!(with_boot(&page, "start()", BUILD, "abc=").is_err(), "nothing is left to replace");
        Ok(())
    }

    #[test]
    fn a_hash_is_that_of_the_standard() -> Outcome {
        // The first example of FIPS 180.
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(&Shell::new()?, b"abc", "hex")?, expected);
        Ok(())
    }
}
