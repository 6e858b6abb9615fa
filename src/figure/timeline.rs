//! The timeline: every post as a dot at its own score, and the number over time with the interval
//! of its level as a band.

use super::{Facts, Figure, Table, month_starts, response_ticks};
use crate::activity::{Date, Time};
use crate::chart::axis::{self, Tick};
use crate::chart::svg::{Anchor, Svg};
use crate::chart::{Frame, mark, ticks};
use crate::locale::Locale;
use crate::score::history::{HistoryPoint, at};
use crate::score::number::MAX;

/// The figure's entry.
pub(super) const FIGURE: Figure = Figure { key: "timeline", title, draw, table };

/// Dots that would lie closer than this, in pixels, are drawn as one, so that a picture of a
/// million posts is no larger than one of a few thousand.
const DOT_CELL: f64 = 3.0;
/// Room for one label of the time axis, in pixels.
const MONTH_LABEL: f64 = 84.0;

fn title(facts: &Facts<'_>, locale: &Locale) -> String {
    match (facts.history.first(), facts.history.last()) {
        (Some(first), Some(last)) if first.time.date() < last.time.date() => {
            let end = |moment: &HistoryPoint| (moment.time.date(), moment.value);
            locale.timeline_title(end(first), end(last))
        }
        _ => locale.figures.timeline_title_short.to_owned(),
    }
}

fn draw(facts: &Facts<'_>, locale: &Locale, width: f64) -> String {
    let posts = &facts.explanation.posts;
    let (Some(first), Some(last)) = (posts.first(), posts.last()) else {
        return String::new();
    };
    let height = if width < 480.0 { 220.0 } else { 260.0 };
    let frame = Frame { width, height, left: 30.0, right: 46.0, top: 20.0, bottom: 26.0 };
    let highest = posts.iter().map(|post| post.score).fold(10.0, f64::max);
    let top = facts.history.iter().map(|moment| moment.level.high).fold(highest, f64::max);
    let top = ((top / 5.0).ceil() * 5.0).min(MAX);
    let x = frame.x((seconds(first.time, first.time), seconds(last.time, first.time)));
    let y = frame.y((0.0, top));
    let place = |time: Time| x.apply(seconds(time, first.time));

    let scores: Vec<Tick> = ticks::round(0.0, top, 5)
        .into_iter()
        .map(|value| Tick { value, label: locale.points(value) })
        .collect();
    let drawn: Vec<Tick> = response_ticks(locale, &[0, 1, 3, 10, 30, 100, 1_000, 10_000, 100_000])
        .into_iter()
        .filter(|tick| tick.value <= top)
        .collect();
    let line: Vec<(f64, f64)> =
        facts.history.iter().map(|moment| (place(moment.time), y.apply(moment.value))).collect();
    let band: Vec<(f64, f64, f64)> = facts
        .history
        .iter()
        .map(|moment| (place(moment.time), y.apply(moment.level.low), y.apply(moment.level.high)))
        .collect();
    let (few, many) =
        thinned(posts.iter().map(|post| (place(post.time), y.apply(post.score))), &frame);
    let description = locale.counted(locale.figures.timeline_description, posts.len());
    let mut svg = Svg::default();
    axis::grid(&mut svg, &y, x.range, &scores);
    svg.path("level-band", &mark::band(&band));
    svg.path("dots", &mark::dots(&few));
    svg.path("dots many", &mark::dots(&many));
    svg.path("line", &mark::line(&line));
    axis::words_beside(&mut svg, &y, x.range.0 - 6.0, Anchor::End, &scores);
    axis::words_beside(&mut svg, &y, x.range.1 + 6.0, Anchor::Start, &drawn);
    svg.words(0.0, 10.0, Anchor::Start, "axis-name", locale.figures.column_score);
    svg.words(width, 10.0, Anchor::End, "axis-name", locale.why.responses);
    month_axis(&mut svg, first.time, last.time, &frame, locale);
    frame.picture(FIGURE.key, &title(facts, locale), &description, svg)
}

/// Names of months or years, as many as there is room for.
fn month_axis(svg: &mut Svg, start: Time, end: Time, frame: &Frame, locale: &Locale) {
    let x = frame.x((0.0, seconds(end, start)));
    let room = (x.range.1 - x.range.0) / MONTH_LABEL;
    let n_months = end.days_since(start) / 30.44;
    let step = [1, 2, 3, 6, 12, 24, 60, 120]
        .into_iter()
        .find(|&step| n_months / f64::from(step) <= room)
        .unwrap_or(240);
    let y = frame.height - 8.0;
    let ticks: Vec<Tick> = month_starts(start, end, step)
        .into_iter()
        .map(|(time, date)| Tick { value: seconds(time, start), label: locale.month(date) })
        .collect();
    if ticks.is_empty() {
        let label = locale.date(end.date());
        svg.words(x.range.1, y, Anchor::End, "tick", &label);
    }
    let baseline = frame.height - frame.bottom;
    let fits = |tick: &&Tick| {
        let place = x.apply(tick.value);
        place - 0.5 * MONTH_LABEL >= 0.0 && place + 0.5 * MONTH_LABEL <= frame.width
    };
    let worded: Vec<Tick> = ticks.iter().filter(fits).cloned().collect();
    axis::notches(svg, &x, (baseline, baseline + 5.0), &ticks);
    axis::words_along(svg, &x, y, &worded, "tick");
}

/// Places in the picture.
type Dots = Vec<(f64, f64)>;

/// One dot for each occupied cell of a fine grid over the picture, apart by whether few or many
/// posts share it.
fn thinned(places: impl Iterator<Item = (f64, f64)>, frame: &Frame) -> (Dots, Dots) {
    const MANY: u32 = 4;
    let n_columns = cell(frame.width) + 1;
    let n_rows = cell(frame.height) + 1;
    let mut n_in_cell = vec![0_u32; n_columns * n_rows];
    let mut first_in_cell = Vec::new();
    for place in places {
        let index = cell(place.1).min(n_rows - 1) * n_columns + cell(place.0).min(n_columns - 1);
        if n_in_cell[index] == 0 {
            first_in_cell.push((index, place));
        }
        n_in_cell[index] += 1;
    }
    let of = |is_wanted: fn(u32) -> bool| {
        let wanted = first_in_cell.iter().filter(|&&(index, _)| is_wanted(n_in_cell[index]));
        wanted.map(|&(_, place)| place).collect()
    };
    (of(|n| n < MANY), of(|n| n >= MANY))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates; places in a picture are small and not negative"
)]
fn cell(place: f64) -> usize {
    (place / DOT_CELL) as usize
}

/// Seconds since the first post: small enough to be exact as a float.
fn seconds(time: Time, origin: Time) -> f64 {
    time.days_since(origin) * 86_400.0
}

/// By month: posts and their part of the number, and the number with its interval at the end.
fn table(facts: &Facts<'_>, locale: &Locale) -> Table {
    // The end of each month, but never later than the last post.
    let last = facts.explanation.posts.last().map(|post| post.time);
    let end_of = |month: Date| month.first_of_month_plus(1).start().min(last).or(last);
    let ends: Vec<Time> =
        facts.explanation.months.iter().filter_map(|share| end_of(share.month)).collect();
    let moments = at(facts.number, &facts.explanation.posts, &ends);
    // The first months may have too few posts for a number.
    let n_without = facts.explanation.months.len() - moments.len();
    let rows = facts.explanation.months.iter().enumerate().map(|(place, share)| {
        let mut row = vec![locale.month(share.month), locale.count(share.n_posts)];
        match place.checked_sub(n_without).and_then(|place| moments.get(place)) {
            Some(moment) => {
                row.push(locale.points(moment.value));
                row.push(format!(
                    "{}–{}",
                    locale.points(moment.level.low),
                    locale.points(moment.level.high)
                ));
            }
            None => row.extend([String::new(), String::new()]),
        }
        row.push(locale.share_of_points(share.points));
        row
    });
    Table {
        rows: rows.collect(),
        columns: vec![
            locale.figures.column_month,
            locale.figures.column_posts,
            locale.figures.column_score,
            locale.figures.column_interval,
            locale.why.points,
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_in_one_place_are_one_dot() {
        let places = [(0.0, 0.0), (0.1, 0.1), (10.0, 0.0), (0.2, 0.0), (0.0, 0.2)];
        let frame = Frame { width: 30.0, height: 9.0, left: 0., right: 0., top: 0., bottom: 0. };
        let (few, many) = thinned(places.into_iter(), &frame);
        assert_eq!(few, [(10.0, 0.0)]);
        assert_eq!(many, [(0.0, 0.0)]);
    }
}
