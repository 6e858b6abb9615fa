//! The memory that the page and its worker take, by the kernel's own account: `/proc`, on Linux.

use std::collections::BTreeMap;
use std::fs;

/// The process in which a page and its worker run.
pub(crate) struct Renderer {
    pid: u32,
    bytes_at_rest: u64,
}

impl Renderer {
    /// Of the browser that was started with `argument`, the one in which a worker waits; nothing
    /// where it cannot be found. From here on the kernel notes the most that it holds.
    pub(crate) fn at_rest(argument: &str) -> Option<Renderer> {
        let pid = renderer_of(argument)?;
        let bytes_at_rest = bytes(pid, "VmRSS")?;
        // This has the peak begin anew, see proc(5).
        fs::write(format!("/proc/{pid}/clear_refs"), "5").ok()?;
        Some(Renderer { pid, bytes_at_rest })
    }

    /// The most that it held since, beyond what it held at rest.
    pub(crate) fn peak_over_rest(&self) -> Option<u64> {
        Some(bytes(self.pid, "VmHWM")?.saturating_sub(self.bytes_at_rest))
    }
}

/// A line of a process's status, in bytes.
fn bytes(pid: u32, name: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

/// A process, as far as it matters here.
struct Process {
    parent: u32,
    command: String,
}

fn renderer_of(argument: &str) -> Option<u32> {
    let processes = processes()?;
    let is_browser = |process: &Process| {
        process.command.contains(argument) && !process.command.contains("--type=")
    };
    // All pages' processes are copies of one, whose parent is the browser.
    let is_of_browser = |pid: u32| {
        let parent = |process: &&Process| processes.get(&process.parent);
        std::iter::successors(processes.get(&pid), parent).any(is_browser)
    };
    // A browser has others, for the page it began with and for pages to come.
    processes.keys().copied().find(|pid| has_worker(*pid) && is_of_browser(*pid))
}

fn has_worker(pid: u32) -> bool {
    let Ok(threads) = fs::read_dir(format!("/proc/{pid}/task")) else { return false };
    threads.filter_map(Result::ok).any(|thread| {
        let name = fs::read_to_string(thread.path().join("comm")).unwrap_or_default();
        name.starts_with("DedicatedWorker")
    })
}

fn processes() -> Option<BTreeMap<u32, Process>> {
    let mut processes = BTreeMap::new();
    for entry in fs::read_dir("/proc").ok()? {
        let Some(pid) = entry.ok().and_then(|entry| entry.file_name().to_str()?.parse().ok())
        else {
            continue;
        };
        // One that has ended meanwhile is none of ours.
        processes.extend(process(pid).map(|process| (pid, process)));
    }
    Some(processes)
}

fn process(pid: u32) -> Option<Process> {
    let command = fs::read(format!("/proc/{pid}/cmdline")).ok()?;
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // After the name, which may hold anything, come the state and the parent.
    let (_, after_name) = stat.rsplit_once(')')?;
    let parent = after_name.split_whitespace().nth(1)?.parse().ok()?;
    Some(Process { parent, command: String::from_utf8_lossy(&command).into_owned() })
}
