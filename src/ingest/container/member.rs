//! Which of an archive's members are of interest. Only those are ever unpacked; names are compared
//! and shown, and never used as paths.

use crate::ingest::error::Refusal;

/// What a file of an archive is to us, the most telling last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Interest {
    /// Nothing.
    None,
    /// It is an archive itself, which is not opened.
    Archive,
    /// It may be a table or list of posts.
    Candidate,
    /// It says what the archive is, and that it cannot be scored: by its place in [`REFUSALS`].
    Refuses(u8),
    /// It is what holds the posts of a known export, or says something about them.
    Known,
    /// It says that the archive is a workbook.
    Workbook,
}

/// The refusals that a name tells.
pub(crate) const REFUSALS: [Refusal; 2] = [Refusal::InstagramDownload, Refusal::Grailbird];

/// What a file of this path is to us.
pub(crate) fn interest(path: &str) -> Interest {
    let path = path.trim_start_matches("./").to_ascii_lowercase();
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let stem_is = |prefix: &str| {
        // tweets.js, tweets-part1.js
        stem_of(name).is_some_and(|stem| {
            stem == prefix
                || stem.strip_prefix(prefix).is_some_and(|rest| rest.starts_with("-part"))
        })
    };
    let is_x = folder == "data" || folder.ends_with("/data");
    let x_parts = ["tweets", "tweet", "manifest", "account", "follower", "following"];
    if is_x && x_parts.into_iter().any(stem_is) {
        return Interest::Known;
    }
    let known = ["outbox.json", "user_data_tiktok.json", "user_data.json", "table data.csv"];
    if known.contains(&name) {
        return Interest::Known;
    }
    if path.contains("your_instagram_activity/") || name == "threads_and_replies.json" {
        return Interest::Refuses(0);
    }
    if path.contains("data/js/tweets/") {
        return Interest::Refuses(1);
    }
    if matches!(path.as_str(), "xl/workbook.xml" | "content.xml") {
        return Interest::Workbook;
    }
    if [".zip", ".tar", ".gz", ".tgz", ".xlsx", ".ods"]
        .iter()
        .any(|extension| name.ends_with(extension))
    {
        return Interest::Archive;
    }
    // What stands beside the posts of known exports, and system files.
    let is_beside = is_x && stem_of(name).is_some()
        || matches!(name, "actor.json" | "likes.json" | "bookmarks.json")
        || path.contains("__macosx/")
        || name.starts_with('.');
    let is_text = [".csv", ".tsv", ".txt", ".json", ".ndjson", ".jsonl", ".js"]
        .iter()
        .any(|extension| name.ends_with(extension));
    if is_text && !is_beside { Interest::Candidate } else { Interest::None }
}

/// The name of a script without its ending.
fn stem_of(name: &str) -> Option<&str> {
    name.strip_suffix(".js")
}
