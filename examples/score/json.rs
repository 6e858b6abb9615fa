//! The result for programs.

use crate::escape;
use influence_score::activity::{Activity, PostKind};
use influence_score::ingest::{Ingested, Skipped};
use influence_score::score::number::{Interval, number, responses};
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
    skipped: Vec<SkippedRow<'a>>,
    /// Points, 0 to 100.
    number: Option<f64>,
    typical_responses: Option<f64>,
    half_life_days: Option<f64>,
    /// The responses that the next post draws in 8 of 10 cases: lower and upper end.
    next_post: Option<Interval>,
    /// The mean score of the next 30 days in 8 of 10 cases, in points: lower and upper end.
    level: Option<Interval>,
    lenses: Lenses,
}

#[derive(Serialize)]
struct SkippedRow<'a> {
    file: &'a str,
    place: String,
    reason: String,
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
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let json = serde_json::to_string_pretty(&output(ingested, activity))?;
    Ok(writeln!(out, "{}", escape::json(&json))?)
}

fn output<'a>(ingested: &'a Ingested, activity: &'a Activity) -> Output<'a> {
    let settings = Settings::default();
    let number = number(activity, &settings).ok();
    let number = number.as_ref();
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
        skipped: ingested.report.groups().flat_map(|group| group.first).map(skipped).collect(),
        number: number.map(|number| number.value),
        typical_responses: number.map(|number| number.typical_responses),
        half_life_days: number.map(|number| number.half_life_days),
        next_post: number.map(|number| {
            let Interval { low, high } = number.next_post;
            Interval { low: responses(low), high: responses(high) }
        }),
        level: number.map(|number| number.level),
        lenses: Lenses(lenses.collect()),
    }
}
