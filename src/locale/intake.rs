//! Sentences about what was read, what was skipped, and why a file could not be read.

use super::Locale;
use super::name::in_line;
use super::text::{fill, form, list};
use crate::activity::Response;
use crate::ingest::{Column, Error, FormatId, Group, Place, Reason, Report, Why};

/// The most characters of a file's name that are shown in a sentence.
const MAX_NAME: usize = 60;

impl Locale {
    /// The name of a kind of response, in the plural, as it stands within a sentence: "likes".
    #[must_use]
    pub fn response(&self, response: Response) -> &'static str {
        self.responses[response.index()]
    }

    /// The name of a format.
    #[must_use]
    pub fn format(&self, id: FormatId) -> &'static str {
        self.intake.formats[id as usize]
    }

    /// What a column of a table holds.
    #[must_use]
    pub fn column(&self, column: Column) -> &'static str {
        self.intake.columns[column as usize]
    }

    /// A list of kinds of response.
    pub(super) fn kinds(&self, kinds: &[Response], conjunction: &str) -> String {
        let names: Vec<&str> = kinds.iter().map(|&kind| self.response(kind)).collect();
        list(&names, conjunction)
    }

    /// The report in one line: the files, how many posts or accounts, how many items and counts are
    /// missing, and which files were left out.
    #[must_use]
    pub fn brought(
        &self,
        report: &Report,
        left_out: &[Error],
        n_posts: usize,
        n_accounts: usize,
    ) -> String {
        const SHOWN: usize = 3;
        let words = &self.intake;
        // A file's own name stands before those of its parts.
        let files = match (report.n_files, report.files.first()) {
            (1, Some(name)) if name.is_empty() => words.pasted.to_owned(),
            (1, Some(name)) => in_line(name, MAX_NAME),
            (n, _) => self.counted(words.several_files, n),
        };
        let what = match n_accounts {
            0 | 1 => self.counted(words.posts, n_posts),
            n => self.counted(words.n_accounts, n),
        };
        let mut brought = fill(words.brought, &[("files", &files), ("posts", &what)]);
        let sum = |costs: fn(Why) -> bool| {
            report.groups().filter(|group| costs(group.why)).map(|group| group.n).sum::<usize>()
        };
        let missing = [
            (words.skipped_in_all, sum(Why::costs_an_item)),
            (words.counts_missing, sum(Why::costs_a_count)),
        ];
        for (text, n) in missing.into_iter().filter(|(_, n)| *n > 0) {
            brought += &self.counted(text, n);
        }
        if !left_out.is_empty() {
            let names = left_out.iter().take(SHOWN).map(|error| in_line(&error.file, MAX_NAME));
            let more = if left_out.len() > SHOWN { " …" } else { "" };
            let names = names.collect::<Vec<String>>().join(", ") + more;
            brought += &fill(words.left_out, &[("files", &names)]);
        }
        brought
    }

    /// What was recognised: the formats, and how many posts, replies and reposts there are.
    #[must_use]
    pub fn recognised(
        &self,
        formats: &[FormatId],
        [posts, replies, reposts]: [usize; 3],
    ) -> String {
        let words = &self.intake;
        let mut names: Vec<&str> = formats.iter().map(|&id| self.format(id)).collect();
        names.dedup();
        let posts = self.counted(words.posts, posts);
        let (replies, reposts) =
            (self.counted(words.replies, replies), self.counted(words.reposts, reposts));
        let formats = list(&names, self.and);
        fill(
            words.recognised,
            &[
                ("formats", &formats),
                ("posts", &posts),
                ("replies", &replies),
                ("reposts", &reposts),
            ],
        )
    }

    /// How many posts an archive's manifest states, and how many were found.
    #[must_use]
    pub fn promised(&self, promised: u64, found: u64) -> String {
        let (promised, found) = (self.integer(promised), self.integer(found));
        fill(self.intake.promised, &[("promised", &promised), ("found", &found)])
    }

    /// Which public responses are not known.
    #[must_use]
    pub fn not_shown(&self, kinds: &[Response]) -> String {
        fill(self.intake.not_shown, &[("kinds", &self.kinds(kinds, self.and))])
    }

    /// The number of each network, given by name and points, and the number of all together.
    #[must_use]
    pub fn together(&self, networks: &[(&str, f64)], all: f64) -> String {
        let number = |&(name, points): &(&str, f64)| format!("{name} {}", self.points(points));
        let each = networks.iter().map(number).collect::<Vec<String>>().join(", ");
        fill(self.intake.together, &[("each", &each), ("all", &self.points(all))])
    }

    /// How far reading is: megabytes that are read, megabytes in all, and posts that were found. Where more are
    /// read than there are, files are read once more.
    #[must_use]
    pub fn progress(&self, done: f64, total: f64, posts: f64) -> String {
        let words = &self.intake;
        let (text, done) = if done > total {
            (words.progress_again, done - total)
        } else {
            (words.progress, done)
        };
        let (done, total) = (self.megabytes(done), self.megabytes(total));
        let posts = self.decimals(posts, 0);
        fill(text, &[("done", &done), ("total", &total), ("posts", &posts)])
    }

    /// What could not be loaded before the page was sealed.
    #[must_use]
    pub fn absent<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> String {
        let names: Vec<&str> = names.into_iter().collect();
        fill(self.intake.absent, &[("parts", &list(&names, self.and))])
    }

    /// The question which date an example such as "03/04/2026" is.
    #[must_use]
    pub fn which_date(&self, example: &str) -> String {
        fill(self.intake.which_date, &[("example", example)])
    }

    /// How many items were skipped for one reason, with the first places and files. `files` are the
    /// names of all files that were read.
    #[must_use]
    pub fn skipped(&self, group: Group<'_>, files: &[String]) -> String {
        let n = self.count(group.n);
        // Where a file breaks off, the two forms are for a line and for an entry.
        let is_first_form = match group.why {
            Why::RestUnreadable => {
                group.first.first().is_some_and(|skipped| matches!(skipped.place, Place::Line(_)))
            }
            _ => group.n == 1,
        };
        let text = form(self.intake.skipped[group.why as usize], is_first_form);
        let places = self.places(group, files);
        fill(text, &[("n", &n), ("places", &places), ("files", &skipped_files(group, files))])
    }

    /// The first places of what was skipped, such as "4, 19, 23 …". Where several files were read,
    /// the file of the first place is named, too: "4 in a.csv".
    fn places(&self, group: Group<'_>, files: &[String]) -> String {
        const SHOWN: usize = 3;
        let Some(first) = group.first.first() else { return String::new() };
        let in_first = group.first.iter().filter(|skipped| skipped.file == first.file);
        let shown = in_first.take(SHOWN).filter_map(|skipped| match skipped.place {
            Place::Line(n) | Place::Entry(n) => Some(n.to_string()),
            Place::Whole => None,
        });
        let shown: Vec<String> = shown.collect();
        let more = if group.n > shown.len() { " …" } else { "" };
        let places = shown.join(", ") + more;
        match files.get(first.file) {
            Some(name) if files.len() > 1 && !name.is_empty() => {
                fill(self.intake.within, &[("places", &places), ("file", &in_line(name, MAX_NAME))])
            }
            _ => places,
        }
    }

    /// Why a file could not be read, and what a reader can do about it.
    #[must_use]
    pub fn error(&self, error: &Error) -> String {
        let words = &self.errors;
        let why = match &error.reason {
            Reason::Empty => words.empty.to_owned(),
            Reason::NotText => words.not_text.to_owned(),
            Reason::Unrecognised => words.unrecognised.to_owned(),
            Reason::RunningText => words.running_text.to_owned(),
            Reason::Unreadable { .. } => words.unreadable.to_owned(),
            Reason::Refused(refusal) => words.refused[*refusal as usize].to_owned(),
            Reason::BrokenJson { line, column } => {
                let (line, column) = (line.to_string(), column.to_string());
                fill(words.broken_json, &[("line", &line), ("column", &column)])
            }
            Reason::BrokenArchive => words.broken_archive.to_owned(),
            Reason::Beyond(limit) => words.beyond[*limit as usize].to_owned(),
            Reason::NoTimeColumn(preview) => {
                fill(words.no_time_column, &[("columns", &preview.header.join(", "))])
            }
            Reason::NoCountColumn(preview) => {
                fill(words.no_count_column, &[("columns", &preview.header.join(", "))])
            }
            Reason::DayOrMonth { example } => fill(words.day_or_month, &[("example", example)]),
            Reason::UnreadTimes { example, n, of } => {
                let (n, of) = (self.integer(*n), self.integer(*of));
                fill(words.unread_times, &[("n", &n), ("all", &of), ("example", example)])
            }
            Reason::NothingUsable(report) => {
                let first = report.groups().next();
                let first =
                    first.map_or_else(String::new, |group| self.skipped(group, &report.files));
                fill(words.nothing_usable, &[("first", &first)])
            }
        };
        let file = in_line(&error.file, MAX_NAME);
        let file = if file.is_empty() { self.intake.pasted } else { &file };
        format!("{file} {}", why.trim_end())
    }
}

/// The names of the first files that were skipped.
fn skipped_files(group: Group<'_>, files: &[String]) -> String {
    const SHOWN: usize = 3;
    let names = group.first.iter().take(SHOWN).filter_map(|skipped| files.get(skipped.file));
    let names: Vec<&str> = names.map(String::as_str).collect();
    let more = if group.n > names.len() { " …" } else { "" };
    names.join(", ") + more
}
