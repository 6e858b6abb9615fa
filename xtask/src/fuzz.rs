//! Fuzzes the parsers with the targets in `fuzz/`: on any input a parser must neither panic nor hang,
//! and must give the same result in whatever chunks the input comes.

use crate::{Outcome, tools};
use std::path::Path;
use xshell::{Shell, cmd};

/// The name of a target, the folder of `tests/corpus` with its first inputs, and the endings of the
/// names of these; no endings means all files.
type Target = (&'static str, &'static str, &'static [&'static str]);

const TARGETS: [Target; 16] = [
    ("x_archive", "x_archive", &[]),
    ("x_analytics", "x_analytics", &[]),
    ("mastodon", "mastodon", &[]),
    ("bluesky", "bluesky", &[]),
    ("meta", "meta", &[]),
    ("linkedin", "linkedin", &[]),
    ("youtube", "youtube", &[]),
    ("tiktok", "tiktok", &[]),
    ("json", "json", &[]),
    ("table", "table", &[]),
    ("people", "people", &[]),
    ("spreadsheet", "spreadsheet", &[]),
    ("zip", "archive", &[".zip"]),
    ("tar", "archive", &[".tar", ".tar.gz"]),
    ("in_zip", "x_archive", &[]),
    ("wire", "", &[]),
];

/// Larger samples are left out: they take longer and reach no other code.
const MAX_SEED_BYTES: u64 = 64 << 10;

/// The folder for inputs that reached new code. A run in seconds continues with those of the last.
const FOLDER: &str = "target/fuzz";

/// When a target ends.
pub(crate) enum Until {
    /// After n inputs, the same ones in every run.
    Runs(u32),
    /// After n seconds, with other inputs in every run.
    Seconds(u32),
}

/// Runs the targets of these names, or all where `names` is empty.
pub(crate) fn fuzz(sh: &Shell, names: &[&str], until: &Until) -> Outcome {
    tools::for_fuzz(sh)?;
    if let Some(unknown) = names.iter().find(|name| TARGETS.iter().all(|target| target.0 != **name))
    {
        let known = TARGETS.map(|(known, ..)| known).join(" ");
        return Err(format!("there is no target `{unknown}`; the targets are: {known}").into());
    }
    for target in TARGETS.iter().filter(|target| names.is_empty() || names.contains(&target.0)) {
        run(sh, target, until)?;
    }
    Ok(())
}

fn run(sh: &Shell, &(target, folder, ends): &Target, until: &Until) -> Outcome {
    let base = sh.current_dir().join(FOLDER);
    let seeds = base.join("seeds").join(target);
    collect(sh, folder, ends, &seeds)?;
    // A run of n inputs starts from the samples alone, so that it can be repeated.
    let (corpus, how) = match until {
        Until::Runs(n) => {
            let corpus = base.join("fresh").join(target);
            sh.remove_path(&corpus)?;
            (corpus, vec![format!("-runs={n}"), "-seed=1".to_owned()])
        }
        Until::Seconds(n) => {
            (base.join("corpus").join(target), vec![format!("-max_total_time={n}")])
        }
    };
    sh.create_dir(&corpus)?;
    let found = base.join("found/");
    sh.create_dir(&found)?;
    let log = cmd!(
        sh,
        "cargo fuzz run {target} --sanitizer none --target-dir {base}/build {corpus} {seeds} --
         -artifact_prefix={found} -timeout=10 -rss_limit_mb=2048 -max_len=65536 {how...}"
    )
    .env("RUST_BACKTRACE", "0")
    .quiet()
    .ignore_status()
    .read_stderr()?;
    match log.lines().rev().find(|line| line.starts_with("Done ")) {
        Some(done) => {
            println!("fuzz {target}: {}", done.to_lowercase());
            Ok(())
        }
        None => Err(format!("target {target}:\n{}", telling(&log)).into()),
    }
}

/// The lines of a log without progress and stack traces.
fn telling(log: &str) -> String {
    let is_telling = |line: &&str| !line.starts_with(['#', ' ', '\t']) && !line.is_empty();
    log.lines().filter(is_telling).collect::<Vec<_>>().join("\n")
}

/// Copies the samples of a target into the folder `seeds`.
fn collect(sh: &Shell, folder: &str, ends: &[&str], seeds: &Path) -> Outcome {
    sh.remove_path(seeds)?;
    sh.create_dir(seeds)?;
    if folder.is_empty() {
        return Ok(());
    }
    for file in sh.read_dir(Path::new("tests/corpus").join(folder))? {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = name.unwrap_or_default();
        let is_wanted = ends.is_empty() || ends.iter().any(|end| name.ends_with(end));
        let is_sample = is_wanted && !name.ends_with(".expected") && !name.ends_with(".choices");
        if is_sample && file.is_file() && file.metadata()?.len() <= MAX_SEED_BYTES {
            sh.copy_file(&file, seeds)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_a_program_of_the_folder_and_every_program_a_target() -> Outcome {
        let sh = Shell::new()?;
        sh.change_dir(crate::root());
        let files = sh.read_dir("fuzz/fuzz_targets")?;
        let mut programs: Vec<String> = files
            .iter()
            .filter_map(|file| Some(file.file_stem()?.to_string_lossy().into_owned()))
            .collect();
        programs.sort();
        let mut targets = TARGETS.map(|(target, ..)| target);
        targets.sort_unstable();
        assert_eq!(programs, targets);
        Ok(())
    }
}
