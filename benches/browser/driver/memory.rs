//! Measures the memory of the page and its worker as the kernel reports it in `/proc`, on Linux, and how
//! long they waited for a processor that did other work.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A process of the operating system, and what the kernel said of it at rest.
pub(crate) struct Process {
    pid: u32,
    bytes_at_rest: u64,
    /// The folder of the thread that reads files.
    thread: PathBuf,
    waited_at_rest_ms: f64,
}

impl Process {
    /// This process. Resets the kernel's record of its peak memory. `None` where there is none.
    pub(crate) fn at_rest() -> Option<Process> {
        Process::of(std::process::id(), PathBuf::from("/proc/thread-self"))
    }

    /// Finds the process of a page with a waiting worker, in the browser that was started with `argument`,
    /// and resets the kernel's record of its peak memory. `None` where it is not found.
    pub(crate) fn of_page_at_rest(argument: &str) -> Option<Process> {
        let pid = renderer_of(argument)?;
        Process::of(pid, worker_of(pid)?)
    }

    fn of(pid: u32, thread: PathBuf) -> Option<Process> {
        let bytes_at_rest = bytes(pid, "VmRSS")?;
        // Writing 5 resets the peak, see proc(5).
        fs::write(format!("/proc/{pid}/clear_refs"), "5").ok()?;
        let waited_at_rest_ms = waited_ms(&thread).unwrap_or(0.0);
        Some(Process { pid, bytes_at_rest, thread, waited_at_rest_ms })
    }

    /// How long the thread that reads files has waited for a processor since it was at rest, in
    /// milliseconds.
    pub(crate) fn waited_ms(&self) -> f64 {
        waited_ms(&self.thread).map_or(0.0, |waited| waited - self.waited_at_rest_ms)
    }

    /// The peak memory since the process was at rest, less the memory at that time, in bytes.
    pub(crate) fn peak_over_rest(&self) -> Option<u64> {
        Some(bytes(self.pid, "VmHWM")?.saturating_sub(self.bytes_at_rest))
    }
}

/// How long a thread has waited for a processor in its life, in milliseconds: the second number of its
/// `schedstat`.
fn waited_ms(thread: &Path) -> Option<f64> {
    let numbers = fs::read_to_string(thread.join("schedstat")).ok()?;
    let nanoseconds: f64 = numbers.split_whitespace().nth(1)?.parse().ok()?;
    Some(nanoseconds / 1e6)
}

/// The value of a line in the status file of a process, in bytes.
fn bytes(pid: u32, name: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

/// A process, as `/proc` describes it.
struct Described {
    parent: u32,
    command: String,
}

fn renderer_of(argument: &str) -> Option<u32> {
    let processes = processes()?;
    let is_browser = |process: &Described| {
        process.command.contains(argument) && !process.command.contains("--type=")
    };
    // The processes of pages are forks of one process, whose parent is the browser.
    let is_of_browser = |pid: u32| {
        let parent = |process: &&Described| processes.get(&process.parent);
        std::iter::successors(processes.get(&pid), parent).any(is_browser)
    };
    // The browser has more such processes, for its first page and for future pages, without a worker.
    processes.keys().copied().find(|pid| worker_of(*pid).is_some() && is_of_browser(*pid))
}

/// The folder of the thread of a worker in a process.
fn worker_of(pid: u32) -> Option<PathBuf> {
    let threads = fs::read_dir(format!("/proc/{pid}/task")).ok()?;
    threads.filter_map(|thread| Some(thread.ok()?.path())).find(|thread| {
        let name = fs::read_to_string(thread.join("comm")).unwrap_or_default();
        name.starts_with("DedicatedWorker")
    })
}

fn processes() -> Option<BTreeMap<u32, Described>> {
    let mut processes = BTreeMap::new();
    for entry in fs::read_dir("/proc").ok()? {
        let Some(pid) = entry.ok().and_then(|entry| entry.file_name().to_str()?.parse().ok())
        else {
            continue;
        };
        // A process that has ended in the meantime is skipped.
        processes.extend(process(pid).map(|process| (pid, process)));
    }
    Some(processes)
}

fn process(pid: u32) -> Option<Described> {
    let command = fs::read(format!("/proc/{pid}/cmdline")).ok()?;
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The state and the parent follow the name, which may contain any character.
    let (_, after_name) = stat.rsplit_once(')')?;
    let parent = after_name.split_whitespace().nth(1)?.parse().ok()?;
    Some(Described { parent, command: String::from_utf8_lossy(&command).into_owned() })
}
