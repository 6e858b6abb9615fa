//! Cases: what was known of an account at a date, and what came after it.

use influence_score::activity::{Account, Activity, PostKind, Time};
use influence_score::ingest::Ingested;
use influence_score::score::month::{Month, month};
use influence_score::score::number::{Number, number, posts_between, sums};
use influence_score::score::{self, Settings};
use std::collections::BTreeMap;
use std::error::Error;

const POSTS_BEFORE: usize = 10;
const POSTS_AFTER: usize = 5;
pub(crate) const DAYS_AFTER: i32 = 30;

/// One date every 60 days, with at least 90 days of posts before it and 30 days after it.
pub(crate) fn dates_of(ingested: &Ingested) -> Vec<Time> {
    let times = || ingested.accounts.iter().flat_map(Activity::times);
    let (Some(&first), Some(&last)) = (times().min(), times().max()) else { return Vec::new() };
    let mut dates = Vec::new();
    let mut date = first.plus_days(90);
    while date.plus_days(DAYS_AFTER) <= last {
        dates.push(date);
        date = date.plus_days(60);
    }
    dates
}

/// Adds followers and accounts followed from a table `account,followers,following`.
pub(crate) fn add_followers(ingested: &mut Ingested, path: &str) -> Result<(), Box<dyn Error>> {
    let mut known: BTreeMap<String, (Option<u64>, Option<u64>)> = BTreeMap::new();
    for row in csv::Reader::from_path(path)?.records() {
        let row = row?;
        let number = |place: usize| row.get(place).and_then(|text| text.parse().ok());
        known.insert(row[0].to_owned(), (number(1), number(2)));
    }
    for activity in &mut ingested.accounts {
        let name = activity.account.name.clone().unwrap_or_default();
        if let Some(&(followers, following)) = known.get(&name) {
            activity.account = Account { followers, following, ..activity.account.clone() };
        }
    }
    Ok(())
}

/// One account at one date.
pub(crate) struct Case {
    /// The account's index in the file.
    pub account: usize,
    /// The date's index.
    pub date: usize,
    /// What was known at the date.
    pub before: Activity,
    /// The number at the date.
    pub number: Number,
    /// The value of each formula at the date.
    pub lenses: Vec<Option<f64>>,
    /// The posts of the 90 days before the date, divided by 3.
    pub posts_a_month: f64,
    /// The scores of the posts of the 30 days after the date, the first one first.
    pub after: Vec<f64>,
    /// What these 30 days were estimated to draw in all.
    pub month: Month,
    /// The responses to all posts of these 30 days.
    pub drawn: f64,
}

/// The cases of all accounts at all dates.
pub(crate) fn cases(ingested: &Ingested, dates: &[Time], settings: &Settings) -> Vec<Case> {
    let accounts = || ingested.accounts.iter().enumerate();
    let at = |(date, &moment): (usize, &Time)| {
        accounts()
            .filter_map(move |(account, activity)| case(account, activity, date, moment, settings))
    };
    dates.iter().enumerate().flat_map(at).collect()
}

fn case(
    account: usize,
    activity: &Activity,
    date: usize,
    moment: Time,
    settings: &Settings,
) -> Option<Case> {
    let before = activity.before(moment);
    let between = |start, end| posts_between(activity, settings, start, end);
    let after = between(moment, moment.plus_days(DAYS_AFTER));
    let is_enough = before.n_of_kind(PostKind::Post) >= POSTS_BEFORE && after.len() >= POSTS_AFTER;
    let number = number(&before, settings).ok().filter(|_| is_enough)?;
    let lenses = score::all(&before, settings, sums(&before, settings));
    let month = month(&before, settings).ok()?;
    let n_recent = u32::try_from(between(moment.plus_days(-90), moment).len()).ok()?;
    Some(Case {
        account,
        date,
        before,
        number,
        lenses: lenses.into_iter().map(|score| Some(score.ok()?.value)).collect(),
        posts_a_month: f64::from(n_recent) / 3.0,
        after: after.iter().map(|post| post.score).collect(),
        month,
        drawn: after.iter().map(|post| post.responses).sum(),
    })
}
