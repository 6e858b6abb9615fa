//! The result for people, in the words of the widget.

use crate::escape;
use influence_score::activity::{Activity, PostKind};
use influence_score::ingest::Ingested;
use influence_score::locale::Locale;
use influence_score::score::number::number;
use influence_score::score::{LENSES, Settings};
use std::error::Error;
use std::io::Write;

/// Writes the result as lines of text.
pub(crate) fn write(
    locale: &Locale,
    ingested: &Ingested,
    activity: &Activity,
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let parts =
        [read(locale, ingested, activity), scored(locale, activity), lenses(locale, activity)];
    for (index, part) in parts.iter().enumerate() {
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
    let mut lines = vec![locale.recognised(&ingested.formats, n_items)];
    if ingested.accounts.len() > 1 {
        let account = &activity.account;
        let name = account.name.as_deref().or(account.network).unwrap_or(intake.unnamed);
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

/// The number, or why there is none.
fn scored(locale: &Locale, activity: &Activity) -> Vec<String> {
    match number(activity, &Settings::default()) {
        Ok(number) => vec![
            format!("{}: {}", locale.number.heading, locale.points(number.value)),
            locale.typical(number.typical_responses),
            locale.next_post(number.next_post),
            locale.level(number.level),
            format!("{}: {:.1}", locale.play.half_life_label, number.half_life_days),
        ],
        Err(missing) => vec![locale.missing(missing)],
    }
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
