//! The result for people, in the words of the widget.

use crate::escape;
use crate::utc_offset_seconds;
use influence_score::activity::{Activity, PostKind, Time};
use influence_score::explain::change::{change, last_months};
use influence_score::explain::habits::{HabitKind, habits};
use influence_score::explain::outliers::Outliers;
use influence_score::explain::record::record;
use influence_score::explain::{counted, unknown};
use influence_score::ingest::Ingested;
use influence_score::locale::Locale;
use influence_score::score::month::month;
use influence_score::score::number::{ScoredPosts, forecasts, number};
use influence_score::score::{LENSES, Settings};
use std::error::Error;
use std::io::Write;

/// Writes the result as lines of text.
pub(crate) fn write(
    locale: &Locale,
    ingested: &Ingested,
    activity: &Activity,
    utc_offset_hours: f64,
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let settings = Settings::default();
    let parts = [
        read(locale, ingested, activity),
        scored(locale, locale.number.heading, activity, &settings),
        scored(
            locale,
            locale.number.saved_or_shared,
            activity,
            &settings.counting_saved_or_shared(),
        ),
        trust(locale, activity, utc_offset_hours),
        lenses(locale, activity),
    ];
    let parts = parts.iter().filter(|part| !part.is_empty());
    for (index, part) in parts.enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        for line in part {
            writeln!(out, "{}", escape::line(line))?;
        }
    }
    Ok(())
}

/// What was read, and what was not.
fn read(locale: &Locale, ingested: &Ingested, activity: &Activity) -> Vec<String> {
    let intake = &locale.intake;
    let kinds = [PostKind::Post, PostKind::Reply, PostKind::Repost];
    let n_items = kinds.map(|kind| activity.n_of_kind(kind));
    let mut lines = Vec::new();
    if !ingested.formats.is_empty() {
        lines.push(locale.recognised(&ingested.formats, n_items));
    }
    if ingested.accounts.len() > 1 {
        let account = &activity.account;
        let name = account.name.as_deref().or(account.network).unwrap_or(intake.unnamed);
        let several = locale.counted(intake.several, ingested.accounts.len());
        lines.push(several);
        lines.push(format!("{} {name}", locale.counted(intake.accounts, ingested.accounts.len())));
    }
    let groups = ingested.report.groups();
    lines.extend(groups.map(|group| locale.skipped(group, &ingested.report.files)));
    lines.extend(locale.columns_read(&ingested.report));
    lines.extend(locale.columns_unread(&ingested.report));
    if ingested.report.n_duplicates > 0 {
        lines.push(locale.counted(intake.duplicates, ingested.report.n_duplicates));
    }
    lines
}

/// The number under some settings, or why there is none.
fn scored(locale: &Locale, name: &str, activity: &Activity, settings: &Settings) -> Vec<String> {
    let number = match number(activity, settings) {
        Ok(number) => number,
        Err(missing) => return vec![format!("{name}: {}", locale.missing(missing))],
    };
    let month = month(activity, settings).ok();
    let mut lines = vec![
        format!("{name}: {}", locale.points(number.value)),
        locale.typical(number.typical_responses, settings.is_weighted()),
        locale.next_post(number.next_post),
        locale.level(number.level),
        month.map_or_else(String::new, |month| locale.a_month(&month, settings.is_weighted())),
        format!("{}: {:.1}", locale.play.half_life_label, number.half_life_days),
        locale.kinds_counted(&counted(activity, settings)),
    ];
    let unknown = unknown(activity, settings);
    if !unknown.is_empty() {
        lines.push(locale.not_shown(&unknown));
    }
    lines
}

/// Whether the last month's change is real, and what works. Empty where there is no number.
fn trust(locale: &Locale, activity: &Activity, utc_offset_hours: f64) -> Vec<String> {
    let settings = Settings::default();
    let (Ok(number), Some(spans)) = (number(activity, &settings), last_months(activity)) else {
        return Vec::new();
    };
    let posts = ScoredPosts::of(activity, &settings, &number);
    let words = &locale.trust;
    let day = |time: Time| locale.date(time.date());
    let [a, b] = &spans;
    let record = match record(forecasts(activity, &settings), &settings) {
        Ok(record) => locale.held(record.n_held, record.months.len()),
        Err(few) => locale.few_months(few.n_months),
    };
    let mut lines = vec![
        format!("{} {record}", words.record),
        String::new(),
        format!(
            "{} {} – {}, {} – {}",
            words.change,
            day(a.start),
            day(a.end.plus_days(-1)),
            day(b.start),
            day(b.end.plus_days(-1))
        ),
        locale.change(&change(&posts, &spans), settings.is_weighted()),
        String::new(),
        words.habits.to_owned(),
    ];
    let best = habits(activity, &posts, utc_offset_seconds(utc_offset_hours));
    lines.extend(HabitKind::ALL.into_iter().zip(best).map(|(kind, best)| locale.habit(kind, best)));
    lines.push(locale.habits_note(utc_offset_hours));
    if let Some(outliers) = Outliers::of(&posts) {
        let n_outliers = posts.iter().filter(|post| outliers.has(post)).count();
        lines.push(String::new());
        lines.push(locale.outliers(&outliers, n_outliers, &posts));
    }
    lines
}

/// The values of all formulas.
fn lenses(locale: &Locale, activity: &Activity) -> Vec<String> {
    let values = LENSES.iter().map(|lens| {
        let value = match lens.compute(activity, &Settings::default()) {
            Ok(score) => locale.value(lens.id, score.value),
            Err(missing) => locale.missing(missing),
        };
        format!("{}: {value}", locale.lens(lens.id))
    });
    std::iter::once(locale.lenses.heading.to_string()).chain(values).collect()
}
