//! Fuzzes the parsers with the targets in `fuzz/`: on any input a parser must neither panic nor hang, must
//! take time and memory in proportion to the input, and must give the same result in whatever chunks it comes.

use crate::{Outcome, tools};
use std::path::Path;
use xshell::{Shell, cmd};

/// The name of a target, the folder of `tests/corpus` with its first inputs, the endings of the names of
/// these (no endings means all files), and its dictionary in `fuzz/dictionaries`. Where there is no folder,
/// a grammar makes the input of any bytes.
type Target = (&'static str, &'static str, &'static [&'static str], &'static str);

const TARGETS: [Target; 20] = [
    ("x_archive", "x_archive", &[], "json"),
    ("x_analytics", "x_analytics", &[], "table"),
    ("mastodon", "mastodon", &[], "json"),
    ("bluesky", "bluesky", &[], "json"),
    ("meta", "meta", &[], "table"),
    ("linkedin", "linkedin", &[], "table"),
    ("youtube", "youtube", &[], "table"),
    ("tiktok", "tiktok", &[], "json"),
    ("json", "json", &[], "json"),
    ("table", "table", &[], "table"),
    ("people", "people", &[], "json"),
    ("spreadsheet", "spreadsheet", &[], "archive"),
    ("zip", "archive", &[".zip"], "archive"),
    ("tar", "archive", &[".tar", ".tar.gz"], "archive"),
    ("in_zip", "x_archive", &[], "json"),
    ("wire", "", &[], ""),
    ("shaped_table", "", &[], ""),
    ("shaped_json", "", &[], ""),
    ("shaped_zip", "", &[], ""),
    ("shaped_files", "", &[], ""),
];

/// The least number of first inputs.
const MIN_SEEDS: usize = 120;

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

fn run(sh: &Shell, &(target, folder, ends, dictionary): &Target, until: &Until) -> Outcome {
    let base = sh.current_dir().join(FOLDER);
    let seeds = base.join("seeds").join(target);
    collect(sh, folder, ends, &seeds)?;
    // A run of n inputs starts from the samples alone, so that it can be repeated.
    let (corpus, mut how) = match until {
        Until::Runs(n) => {
            // What a grammar makes is longer than what the fuzzer makes.
            let n = if target.starts_with("shaped_") { n / 5 } else { *n };
            let corpus = base.join("fresh").join(target);
            sh.remove_path(&corpus)?;
            (corpus, vec![format!("-runs={n}"), "-seed=1".to_owned()])
        }
        Until::Seconds(n) => {
            (base.join("corpus").join(target), vec![format!("-max_total_time={n}")])
        }
    };
    sh.create_dir(&corpus)?;
    if !dictionary.is_empty() {
        how.push(format!("-dict=fuzz/dictionaries/{dictionary}.dict"));
    }
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

/// Puts the samples of a target into the folder `seeds`, and as many beginnings of them as are missing; or,
/// where there are no samples, bytes without meaning.
fn collect(sh: &Shell, folder: &str, ends: &[&str], seeds: &Path) -> Outcome {
    sh.remove_path(seeds)?;
    sh.create_dir(seeds)?;
    let mut samples = Vec::new();
    if folder.is_empty() {
        samples = (0..8).map(|n| noise(n, 4 << n)).collect();
    } else {
        for file in sh.read_dir(Path::new("tests/corpus").join(folder))? {
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
            let name = name.unwrap_or_default();
            let is_wanted = ends.is_empty() || ends.iter().any(|end| name.ends_with(end));
            let is_sample =
                is_wanted && !name.ends_with(".expected") && !name.ends_with(".choices");
            if is_sample && file.is_file() && file.metadata()?.len() <= MAX_SEED_BYTES {
                samples.push(sh.read_binary_file(&file)?);
            }
        }
    }
    let n_samples = samples.len().max(1);
    let n_parts = MIN_SEEDS.div_ceil(n_samples);
    for (n, sample) in samples.iter().enumerate() {
        for part in 1..=n_parts {
            let cut_off = &sample[..sample.len() * part / n_parts];
            // Bytes without meaning have no beginning that is worth more than others.
            let seed =
                if folder.is_empty() { &noise(n + n_samples * part, 4 << n) } else { cut_off };
            sh.write_file(seeds.join(format!("{n}-{part}")), seed)?;
        }
    }
    Ok(())
}

/// Bytes without meaning, the same ones in every run.
fn noise(seed: usize, n_bytes: usize) -> Vec<u8> {
    let mut state = seed as u64;
    let mut next = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8
    };
    (0..n_bytes).map(|_| next()).collect()
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
