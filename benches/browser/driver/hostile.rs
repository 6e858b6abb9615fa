//! Small files that ask for much work: the time and the memory that reading them takes, natively and in
//! the browser. Each must stay within the bounds.
#![expect(clippy::disallowed_methods, reason = "a benchmark tells how long things took")]

#[path = "../../hostile/archive.rs"]
mod archive;
#[path = "../../hostile/cases.rs"]
mod cases;

use crate::memory;
use crate::session::Session;
use crate::{Outcome, folder};
use cases::{CASES, Case};
use influence_score::activity::Activity;
use influence_score::ingest::{Choices, File, ingest};
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

/// The longest time that a case may take.
const MAX_MS: f64 = 1_000.0;
/// How often a case is measured that takes longer, because the machine may have other work. The shortest
/// time counts.
const N_TRIES: usize = 3;
/// The most memory that a case may take, in bytes: this much, and so much for each post and account.
/// Workbooks are held in memory as a whole.
const MAX_BYTES: usize = 64 << 20;
const MAX_BYTES_OF_POST: usize = 100;
const MAX_BYTES_OF_ACCOUNT: usize = 1_500;
const MAX_BYTES_OF_WORKBOOK: usize = 200 << 20;
/// What the browser takes itself, for its copies of what it reads; mostly it is about 10 MB.
const MAX_BYTES_OF_BROWSER: u64 = 16 << 20;

/// What reading the files of a case took.
#[derive(Clone, Copy)]
struct Cost {
    /// The time, without that in which other programs had the processors.
    ms: f64,
    /// The peak of the memory beyond that at rest; `None` where the system does not report it.
    bytes: Option<u64>,
}

impl Cost {
    /// The cost that took less time.
    fn or(self, other: Cost) -> Cost {
        if self.ms < other.ms { self } else { other }
    }
}

/// Measures all cases whose names hold `wanted`, and fails if one exceeds its bounds. In the browser they
/// are measured only if there is one.
pub(crate) async fn hostile(wanted: &str) -> Outcome {
    let has_browser = std::env::var_os("WEBDRIVER_URL").is_some();
    println!("{:>9} {:^19} {:^19}", "", "natively", "in Chromium");
    println!("{:>9} {:>9} {:>9} {:>9} {:>9}  case", "bytes", "ms", "MB", "ms", "MB");
    let mut n_beyond = 0;
    for case in CASES.iter().filter(|case| case.name.contains(wanted)) {
        let files = (case.files)();
        let (mut native, max_bytes) = natively(case, &files);
        for _ in 1..N_TRIES {
            if native.ms > MAX_MS {
                native = natively(case, &files).0.or(native);
            }
        }
        let mut there = None;
        for _ in 0..N_TRIES {
            if has_browser && there.is_none_or(|cost: Cost| cost.ms > MAX_MS) {
                let cost = in_the_browser(&files).await?;
                there = Some(there.map_or(cost, |other| cost.or(other)));
            }
        }
        let is_beyond = [(Some(native), max_bytes), (there, max_bytes + MAX_BYTES_OF_BROWSER)]
            .into_iter()
            .filter_map(|(cost, max_bytes)| Some((cost?, max_bytes)))
            .any(|(cost, max)| cost.ms > MAX_MS || cost.bytes.is_some_and(|bytes| bytes > max));
        n_beyond += usize::from(is_beyond);
        let n_bytes: usize = files.iter().map(Vec::len).sum();
        let cells = |cost: Option<Cost>| {
            let ms = cost.map_or("–".to_owned(), |cost| format!("{:.0}", cost.ms));
            let bytes = cost.and_then(|cost| cost.bytes);
            (ms, bytes.map_or("–".to_owned(), |bytes| format!("{}", bytes >> 20)))
        };
        let ((ms, mb), (ms_there, mb_there)) = (cells(Some(native)), cells(there));
        let mark = if is_beyond { " ← beyond its bounds" } else { "" };
        println!("{n_bytes:>9} {ms:>9} {mb:>9} {ms_there:>9} {mb_there:>9}  {}{mark}", case.name);
    }
    if n_beyond > 0 {
        return Err(
            format!("{n_beyond} cases took more than {MAX_MS} ms or too much memory").into()
        );
    }
    Ok(())
}

/// Reads the files of a case in this process. Also returns how much memory they may take.
fn natively(case: &Case, files: &[Vec<u8>]) -> (Cost, u64) {
    let own = memory::Process::at_rest();
    let start = Instant::now();
    let named = files.iter().map(|bytes| File::from_bytes("a", bytes));
    let outcome = ingest(named, &Choices::default());
    let waited_ms = own.as_ref().map_or(0.0, memory::Process::waited_ms);
    let cost = Cost {
        ms: start.elapsed().as_secs_f64() * 1e3 - waited_ms,
        bytes: own.and_then(|own| own.peak_over_rest()),
    };
    let accounts = outcome.map_or(Vec::new(), |ingested| ingested.accounts);
    let n_posts: usize = accounts.iter().map(Activity::len).sum();
    let of_workbook = if case.name.starts_with("xlsx") { MAX_BYTES_OF_WORKBOOK } else { 0 };
    let max_bytes = MAX_BYTES
        + of_workbook
        + MAX_BYTES_OF_POST * n_posts
        + MAX_BYTES_OF_ACCOUNT * accounts.len();
    (cost, max_bytes as u64)
}

/// Reads the files of a case in a new browser.
async fn in_the_browser(files: &[Vec<u8>]) -> Outcome<Cost> {
    let folder = folder()?;
    let mut paths: Vec<PathBuf> = Vec::new();
    for (n, bytes) in files.iter().enumerate() {
        let path = folder.join(format!("hostile-{n}"));
        fs::write(&path, bytes)?;
        paths.push(path);
    }
    let session = Session::open(&folder, "hostile.html").await?;
    let outcome = session.give(&paths).await;
    session.close().await?;
    let (ms, bytes) = outcome?;
    Ok(Cost { ms, bytes })
}
