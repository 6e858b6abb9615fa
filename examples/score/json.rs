//! The result for programs.

use crate::escape;
use crate::outliers::OutlierPosts;
use crate::trust::{Change, Habit, Record, SavedOrShared, next_post};
use influence_score::activity::{Activity, PostKind};
use influence_score::ingest::{Error as FileError, Ingested, Report, ReportedColumn, Skipped};
use influence_score::score::month::{Month, month};
use influence_score::score::number::{Interval, ScoredPosts, number};
use influence_score::score::{LENSES, LensId, Settings};
use serde::{Serialize, Serializer};
use std::error::Error;
use std::io::Write;

#[derive(Serialize)]
struct Output<'a> {
    format: Option<&'a str>,
    formats: Vec<&'a str>,
    account: Option<&'a str>,
    accounts: usize,
    posts: usize,
    replies: usize,
    reposts: usize,
    duplicates: usize,
    /// The files that could not be read.
    left_out: Vec<FileLeftOut<'a>>,
    skipped: Vec<SkippedRow<'a>>,
    /// What each column or member was used as, by its name.
    columns: Columns<'a>,
    /// The names of the columns that hold numbers and were not read.
    unread: Vec<&'a str>,
    /// The cells that could not be read.
    unread_cells: Vec<UnreadCells<'a>>,
    /// Points, 0 to 100.
    number: Option<f64>,
    typical_responses: Option<f64>,
    half_life_days: Option<f64>,
    /// The responses that the next post draws in 8 of 10 cases: lower and upper end.
    next_post: Option<Interval>,
    /// The mean score of the next 30 days in 8 of 10 cases, in points: lower and upper end.
    level: Option<Interval>,
    /// What a month draws in all: posts, responses, and between which numbers of responses it lies in 8
    /// of 10 cases.
    month: Option<Month>,
    /// The number of what is saved or passed on alone.
    saved_or_shared: SavedOrShared,
    /// The forecasts of past months, where there are three or more.
    record: Option<Record>,
    /// The last 30 days against the 30 before.
    change: Option<Change>,
    /// What works: weekday, hours, length, media.
    habits: Vec<Habit>,
    /// Posts far beyond what the account's posts usually draw.
    outliers: Option<OutlierPosts>,
    lenses: Lenses,
}

#[derive(Serialize)]
struct FileLeftOut<'a> {
    file: &'a str,
    reason: String,
}

impl FileLeftOut<'_> {
    fn of(error: &FileError) -> FileLeftOut<'_> {
        let FileError { file, reason, .. } = error;
        FileLeftOut { file, reason: FileError::new("", reason.clone()).to_string() }
    }
}

#[derive(Serialize)]
struct SkippedRow<'a> {
    file: &'a str,
    place: String,
    reason: String,
}

/// Cells of one column that could not be read.
#[derive(Serialize)]
struct UnreadCells<'a> {
    column: &'a str,
    example: &'a str,
    place: String,
    cells: u64,
    /// The share of all cells of the column that hold something, 0 to 1.
    share: f64,
}

/// The use of each column, as an object in the order of the columns. Where several columns have the
/// same name and not the same use, a number tells them apart.
struct Columns<'a>(&'a [ReportedColumn]);

impl Serialize for Columns<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut uses: Vec<(String, String)> = Vec::new();
        for column in self.0 {
            let used_as = column.used_as.to_string();
            let mut name = column.name.clone();
            let mut n = 1;
            while uses.iter().any(|(known, other)| *known == name && *other != used_as) {
                n += 1;
                name = format!("{} ({n})", column.name);
            }
            if !uses.iter().any(|(known, _)| *known == name) {
                uses.push((name, used_as));
            }
        }
        serializer.collect_map(uses)
    }
}

/// The value of each formula, as an object in the order of [`LENSES`].
struct Lenses(Vec<(LensId, Option<f64>)>);

impl Serialize for Lenses {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

/// Writes the result as JSON.
pub(crate) fn write(
    ingested: &Ingested,
    activity: &Activity,
    utc_offset_seconds: i64,
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let json = serde_json::to_string_pretty(&output(ingested, activity, utc_offset_seconds))?;
    Ok(writeln!(out, "{}", escape::json(&json))?)
}

fn output<'a>(
    ingested: &'a Ingested,
    activity: &'a Activity,
    utc_offset_seconds: i64,
) -> Output<'a> {
    let settings = Settings::default();
    let number = number(activity, &settings).ok();
    let number = number.as_ref();
    let posts = number.map(|number| ScoredPosts::of(activity, &settings, number));
    let posts = posts.unwrap_or_default();
    let formats: Vec<&str> = ingested.formats.iter().map(|format| format.format().key).collect();
    let skipped = |skipped: &Skipped| SkippedRow {
        file: &ingested.report.files[skipped.file],
        place: skipped.place.to_string(),
        reason: skipped.why.to_string(),
    };
    let lenses = LENSES.iter().map(|lens| {
        let score = lens.compute(activity, &settings);
        (lens.id, score.ok().map(|score| score.value))
    });
    Output {
        format: formats.first().copied(),
        formats,
        account: activity.account.name.as_deref(),
        accounts: ingested.accounts.len(),
        posts: activity.n_of_kind(PostKind::Post),
        replies: activity.n_of_kind(PostKind::Reply),
        reposts: activity.n_of_kind(PostKind::Repost),
        duplicates: ingested.report.n_duplicates,
        left_out: ingested.left_out.iter().map(FileLeftOut::of).collect(),
        skipped: ingested.report.groups().flat_map(|group| group.first).map(skipped).collect(),
        columns: Columns(&ingested.report.columns),
        unread: unread_names(&ingested.report),
        unread_cells: ingested.report.columns.iter().flat_map(unread_cells).collect(),
        number: number.map(|number| number.value),
        typical_responses: number.map(|number| number.typical_responses),
        half_life_days: number.map(|number| number.half_life_days),
        next_post: number.map(next_post),
        level: number.map(|number| number.level),
        month: month(activity, &settings).ok(),
        saved_or_shared: SavedOrShared::of(activity),
        record: Record::of(activity),
        change: Change::of(activity, &posts),
        habits: Habit::all(activity, &posts, utc_offset_seconds),
        outliers: OutlierPosts::of(activity, &posts),
        lenses: Lenses(lenses.collect()),
    }
}

/// The names of the columns that hold numbers and were not read, each once.
pub(crate) fn unread_names(report: &Report) -> Vec<&str> {
    let mut names = Vec::new();
    for column in report.columns.iter().filter(|column| column.used_as.is_unread()) {
        if !names.contains(&column.name.as_str()) {
            names.push(&column.name);
        }
    }
    names
}

#[expect(clippy::cast_precision_loss, reason = "no file has 2^53 rows")]
fn unread_cells(column: &ReportedColumn) -> impl Iterator<Item = UnreadCells<'_>> {
    column.unread.iter().map(|form| UnreadCells {
        column: &column.name,
        example: &form.example,
        place: form.place.to_string(),
        cells: form.n,
        share: form.n as f64 / column.n_filled.max(form.n) as f64,
    })
}
