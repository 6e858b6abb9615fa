//! The members of an archive: which of them are read, and what becomes of one that cannot be read.
//! Zip and tar share these rules, so that the same members give the same result in either.
//!
//! Members that are not chosen are never unpacked. Their names are compared and shown, but never
//! used as paths.

use crate::ingest::error::{Reason, Refusal};
use crate::ingest::json::outline::is_of_others;
use crate::ingest::parse::{Context, Halt};
use crate::ingest::value::text::holds;

/// The most members that an archive may list.
pub(crate) const MAX_MEMBERS: usize = 1_000_000;

/// What the name of a member says about it. A later variant outranks the earlier ones: the highest
/// one among all members decides how the archive is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Interest {
    /// The member is not read.
    #[default]
    None,
    /// The member is an archive itself. Archives within archives are not opened.
    Archive,
    /// The member may be a table or a list of posts.
    Candidate,
    /// The member says that the archive is of a kind that cannot be scored.
    Refused(Refusal),
    /// The member holds the posts of a known export, or says something about them.
    Known,
    /// The member says that the archive is a workbook.
    Workbook,
}

impl Interest {
    /// Tells what a member is from its path.
    pub(crate) fn of(path: &str) -> Interest {
        let mut path = path;
        while let Some(rest) = path.strip_prefix("./") {
            path = rest;
        }
        let path = path.to_ascii_lowercase();
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
        let script = name.strip_suffix(".js");
        let is_x_folder = folder == "data" || folder.ends_with("/data");
        if is_x_folder && script.is_some_and(is_x_part) {
            return Interest::Known;
        }
        if KNOWN_NAMES.contains(&name) {
            return Interest::Known;
        }
        if holds(&path, "your_instagram_activity/") || name == "threads_and_replies.json" {
            return Interest::Refused(Refusal::InstagramDownload);
        }
        if holds(&path, "data/js/tweets/") {
            return Interest::Refused(Refusal::Grailbird);
        }
        if WORKBOOK_PATHS.contains(&path.as_str()) {
            return Interest::Workbook;
        }
        let ends_with_any = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
        if ends_with_any(&ARCHIVE_ENDINGS) {
            return Interest::Archive;
        }
        // Files that come with known exports, files of other people's posts, and files of the
        // operating system.
        let is_other_part = is_x_folder && script.is_some()
            || name == "actor.json"
            || name.rsplit_once('.').is_some_and(|(stem, _)| is_of_others(stem))
            || holds(&path, "__macosx/")
            || name.starts_with('.');
        if ends_with_any(&TEXT_ENDINGS) && !is_other_part {
            Interest::Candidate
        } else {
            Interest::None
        }
    }
}

/// Whether a script of this name, without its ending, is read as a part of an X archive. A large
/// list is split into parts: `tweets.js`, `tweets-part1.js`, and so on.
fn is_x_part(stem: &str) -> bool {
    const LISTS: [&str; 6] = ["tweets", "tweet", "manifest", "account", "follower", "following"];
    LISTS.into_iter().any(|list| {
        stem.strip_prefix(list).is_some_and(|rest| rest.is_empty() || rest.starts_with("-part"))
    })
}

const KNOWN_NAMES: [&str; 4] =
    ["outbox.json", "user_data_tiktok.json", "user_data.json", "table data.csv"];
const WORKBOOK_PATHS: [&str; 2] = ["xl/workbook.xml", "content.xml"];
const ARCHIVE_ENDINGS: [&str; 6] = [".zip", ".tar", ".gz", ".tgz", ".xlsx", ".ods"];
const TEXT_ENDINGS: [&str; 7] = [".csv", ".tsv", ".txt", ".json", ".ndjson", ".jsonl", ".js"];

/// The members of one archive: what their names say together, and how reading them went.
#[derive(Debug, Default)]
pub(crate) struct ArchiveMembers {
    highest: Interest,
    has_archive: bool,
    n_read: usize,
    /// Why a member could not be read.
    failure: Option<Reason>,
}

impl ArchiveMembers {
    /// Adds a member that the archive lists.
    pub(crate) fn list(&mut self, interest: Interest) {
        self.highest = self.highest.max(interest);
        self.has_archive |= interest == Interest::Archive;
    }

    /// Returns the interest of the members that are to be read, once all members are listed. In a
    /// known export those are its own files alone; elsewhere, all that may hold posts.
    ///
    /// # Errors
    ///
    /// The reason why no member is to be read.
    pub(crate) fn chosen(&self) -> Result<Interest, Reason> {
        match self.highest {
            Interest::None => Err(Reason::Refused(Refusal::ArchiveWithoutPosts)),
            Interest::Archive => Err(Reason::Refused(Refusal::ArchiveInArchive)),
            Interest::Refused(refusal) => Err(Reason::Refused(refusal)),
            chosen @ (Interest::Candidate | Interest::Known | Interest::Workbook) => Ok(chosen),
        }
    }

    /// Takes note of how reading a chosen member went. A member that may hold posts and does not
    /// costs only itself; a file of a known export that cannot be read fails the archive.
    ///
    /// # Errors
    ///
    /// The reason for which the archive fails, or [`Halt::Restart`] if the member asks for it.
    pub(crate) fn settle(
        &mut self,
        outcome: Result<(), Halt>,
        context: &mut Context<'_>,
    ) -> Result<(), Halt> {
        match outcome {
            Ok(()) => self.n_read += 1,
            Err(Halt::Refuse(reason)) if self.highest < Interest::Known && !reason.is_final() => {
                context.leave_member_out();
                if self.failure.as_ref().is_none_or(|kept| !kept.is_telling()) {
                    // A member is running text; the archive is not.
                    self.failure = Some(match reason {
                        Reason::RunningText => Reason::Unrecognised,
                        reason => reason,
                    });
                }
            }
            Err(halt) => return Err(halt),
        }
        Ok(())
    }

    /// Ends the archive after the last of the chosen members.
    ///
    /// # Errors
    ///
    /// If none of them could be read, the most telling reason.
    pub(crate) fn end(&mut self) -> Result<(), Reason> {
        if self.n_read > 0 {
            return Ok(());
        }
        if self.has_archive {
            return Err(Reason::Refused(Refusal::ArchiveInArchive));
        }
        Err(self.failure.take().unwrap_or(Reason::Refused(Refusal::ArchiveWithoutPosts)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_tells_what_a_member_is() {
        const INSTAGRAM: Interest = Interest::Refused(Refusal::InstagramDownload);
        const GRAILBIRD: Interest = Interest::Refused(Refusal::Grailbird);
        let interests = [
            ("data/tweets.js", Interest::Known),
            ("./data/tweets.js", Interest::Known),
            ("twitter-2026-01-01/data/Tweets.js", Interest::Known),
            ("data/tweets-part1.js", Interest::Known),
            ("data/tweet.js", Interest::Known),
            ("data/manifest.js", Interest::Known),
            ("data/account.js", Interest::Known),
            ("data/follower.js", Interest::Known),
            ("data/following.js", Interest::Known),
            ("data/tweets2.js", Interest::None),
            ("data/tweetdeck.js", Interest::None),
            ("data/like.js", Interest::None),
            ("mydata/tweets.js", Interest::Candidate),
            ("tweets.js", Interest::Candidate),
            ("data/tweets.csv", Interest::Candidate),
            ("outbox.json", Interest::Known),
            ("archive/outbox.json", Interest::Known),
            ("user_data_tiktok.json", Interest::Known),
            ("TikTok/user_data.json", Interest::Known),
            ("Table data.csv", Interest::Known),
            ("actor.json", Interest::None),
            ("likes.json", Interest::None),
            ("bookmarks.json", Interest::None),
            ("export/Favourites.json", Interest::None),
            ("liked_tweets.ndjson", Interest::None),
            ("home_timeline.csv", Interest::None),
            ("notifications.json", Interest::Candidate),
            ("your_instagram_activity/media/posts_1.html", INSTAGRAM),
            ("threads/threads_and_replies.json", INSTAGRAM),
            ("data/js/tweets/2012_01.js", GRAILBIRD),
            ("xl/workbook.xml", Interest::Workbook),
            ("content.xml", Interest::Workbook),
            ("a/content.xml", Interest::None),
            ("a.zip", Interest::Archive),
            ("a.tar", Interest::Archive),
            ("a.csv.gz", Interest::Archive),
            ("a.tgz", Interest::Archive),
            ("posts.xlsx", Interest::Archive),
            ("posts.ods", Interest::Archive),
            ("notes.CSV", Interest::Candidate),
            ("a.tsv", Interest::Candidate),
            ("a.txt", Interest::Candidate),
            ("a/b.json", Interest::Candidate),
            ("a.ndjson", Interest::Candidate),
            ("a.jsonl", Interest::Candidate),
            ("a.js", Interest::Candidate),
            ("__MACOSX/notes.csv", Interest::None),
            ("a/.notes.csv", Interest::None),
            ("picture.png", Interest::None),
            ("csv", Interest::None),
            ("", Interest::None),
        ];
        for (path, interest) in interests {
            assert_eq!(Interest::of(path), interest, "{path}");
        }
    }

    #[test]
    fn the_highest_interest_decides() {
        let chosen = |interests: &[Interest]| {
            let mut members = ArchiveMembers::default();
            for interest in interests {
                members.list(*interest);
            }
            members.chosen()
        };
        let (none, archive) = (Interest::None, Interest::Archive);
        let (candidate, known) = (Interest::Candidate, Interest::Known);
        let refused = Interest::Refused(Refusal::Grailbird);
        let without_posts = Err(Reason::Refused(Refusal::ArchiveWithoutPosts));
        assert_eq!(chosen(&[]), without_posts);
        assert_eq!(chosen(&[none]), without_posts);
        assert_eq!(chosen(&[none, archive]), Err(Reason::Refused(Refusal::ArchiveInArchive)));
        assert_eq!(chosen(&[candidate, archive]), Ok(candidate));
        assert_eq!(chosen(&[refused, candidate]), Err(Reason::Refused(Refusal::Grailbird)));
        assert_eq!(chosen(&[refused, known, candidate]), Ok(known));
        assert_eq!(chosen(&[Interest::Workbook, known]), Ok(Interest::Workbook));
    }
}
