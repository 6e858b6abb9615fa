//! What works for an account: on which weekday, in which hours, at which length and with which media its
//! posts draw most, as half of the weeks promised it and as the other half delivered it.
//!
//! Weeks begin on Monday and are counted from the first of 1970, so that odd and even weeks always take
//! turns. Odd weeks choose the best group of posts; even weeks, which had no part in the choice, tell what
//! it was worth. With n_g of the n posts of twelve weeks in the group g, and m the mean score of those n
//! posts, separately for odd and for even weeks:
//!
//! ```text
//! w_g = Σ n_g (1 − n_g/n)               over all twelve weeks
//! d_g = Σ_g (s − m) ÷ w_g               the group against the rest, in points
//! σ²  = Σ (s − m)² ÷ Σ (n − 1)          the spread of posts
//! d_g ± t(0.9, Σ (n − 1)) · σ/√w_g      an interval that holds in 8 of 10 cases
//! A   = max(0, Σ (w_g d_g² − σ²) ÷ Σ w_g)
//!       by odd weeks: how much groups differ beyond chance, in points squared
//! expected = d_g · A ÷ (A + σ²/w_g)     by even weeks, shrunk
//! ```
//!
//! d_g is the difference that a least-squares regression with a level for each twelve weeks gives, so an
//! account's growth is not taken for a habit. The best group is the one with the highest lower end of its
//! interval in odd weeks. The shrinkage is that of an empirical Bayes estimate (B. Efron and C. Morris,
//! "Data analysis using Stein's estimator and its generalizations", Journal of the American Statistical
//! Association 70, 1975, pp. 311–319).
//!
//! Nothing here reads a clock or knows a time zone: hours and weekdays are those at the offset from UTC that is given.

use crate::activity::{Activity, Media};
use crate::score::math::{sqrt, t_quantile_90};
use crate::score::number::{ScoredPost, ScoredPosts};

/// The number of posts that a group needs in odd weeks, and in even weeks.
pub const MIN_POSTS: usize = 5;
/// The length of a block of hours.
pub const HOURS: usize = 3;
/// The lengths, in characters, up to which a text is in the first group and in the second. What is known
/// of a text is at most [`LENGTHS`]`[1]` characters of whole words, and whether it is longer.
pub const LENGTHS: [usize; 2] = [40, 80];

/// The number of kinds of habits.
const N_KINDS: usize = 4;
/// The largest number of groups of a habit.
const MAX_GROUPS: usize = 24 / HOURS;

/// By what posts are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HabitKind {
    /// The day of the week. Group 0 is Monday.
    Weekday,
    /// The time of the day, in blocks of [`HOURS`] hours. Group 0 begins at midnight.
    Hours,
    /// The length of the text, in groups that end at [`LENGTHS`] characters. Posts without words are left
    /// out; of more than 10,000 items, only the newest have words.
    Length,
    /// What posts carry beside their text, in the order of [`MEDIA`]. Posts of which it is not known are left
    /// out.
    Media,
}

impl HabitKind {
    /// Every kind, in the order of the enum.
    pub const ALL: [HabitKind; N_KINDS] =
        [HabitKind::Weekday, HabitKind::Hours, HabitKind::Length, HabitKind::Media];
}

/// The best group of posts of a kind. Points are the group's mean score less that of the other posts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BestGroup {
    /// The number of the group, from 0, see [`HabitKind`].
    pub group: usize,
    /// The points that odd weeks promised.
    pub promised: f64,
    /// The points that even weeks delivered.
    pub delivered: f64,
    /// Half the width of the interval around `delivered` that holds in 8 of 10 cases, in points.
    pub half_width: f64,
    /// What is to be expected: `delivered`, shrunk towards 0.
    pub expected: f64,
}

impl BestGroup {
    /// Whether groups differ beyond chance in odd weeks, and even weeks delivered more than chance explains.
    #[must_use]
    pub fn is_delivered(&self) -> bool {
        self.expected > 0.0 && self.delivered > self.half_width
    }
}

/// Why no group is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoBestGroup {
    /// The export does not show it: of no post is it known.
    NotShown,
    /// All posts are in one group, as where the export shows dates without a time of day.
    OneGroup,
    /// Fewer than two groups have [`MIN_POSTS`] posts in odd and in even weeks.
    FewPosts,
}

/// The best group of each kind, in the order of [`HabitKind::ALL`], or why there is none.
pub type Habits = [Result<BestGroup, NoBestGroup>; N_KINDS];

/// Finds the best group of each kind, in the order of [`HabitKind::ALL`], among the posts that made a
/// number of the activity. Times are shifted by `utc_offset_seconds`, which is positive east of Greenwich.
pub fn habits(activity: &Activity, posts: &ScoredPosts, utc_offset_seconds: i64) -> Habits {
    let mut weeks = [[Weeks::default(); 2]; N_KINDS];
    for post in posts.iter() {
        let place = Place::of(activity, &post, utc_offset_seconds);
        for (weeks, group) in weeks.iter_mut().zip(place.groups) {
            if let Some(group) = group {
                weeks[place.parity].add(place.block, group, post.score);
            }
        }
    }
    weeks.map(|[mut even, mut odd]| {
        even.end_block();
        odd.end_block();
        best_group(&odd, &even)
    })
}

/// Where a post belongs.
struct Place {
    /// Which twelve weeks.
    block: i64,
    /// 0 in even weeks, 1 in odd ones.
    parity: usize,
    /// The group of each kind; `None` where the activity does not show it.
    groups: [Option<usize>; N_KINDS],
}

impl Place {
    fn of(activity: &Activity, post: &ScoredPost, utc_offset_seconds: i64) -> Place {
        const DAY: i64 = 86_400;
        const WEEKS: i64 = 12;
        // 1970-01-01 was a Thursday; the first Monday is day 0 here.
        let seconds = post.time.0.saturating_add(utc_offset_seconds).saturating_sub(4 * DAY);
        let week = seconds.div_euclid(7 * DAY);
        let part = |n: i64| usize::try_from(n).unwrap_or(0);
        let weekday = part(seconds.rem_euclid(7 * DAY) / DAY);
        let hour = part(seconds.rem_euclid(DAY) / 3_600);
        let words = activity.excerpt(post.index);
        let length = words.chars().count();
        // Where words were left out, the text ends with an ellipsis, and was longer.
        let is_within = |most: usize| length <= most && !words.ends_with('…');
        let length = (length > 0)
            .then(|| LENGTHS.iter().position(|&most| is_within(most)).unwrap_or(LENGTHS.len()));
        let media = activity.media().and_then(|column| media_group(*column.get(post.index)?));
        Place {
            block: week.div_euclid(WEEKS),
            parity: part(week.rem_euclid(2)),
            groups: [Some(weekday), Some(hour / HOURS), length, media],
        }
    }
}

/// What the odd weeks, or the even weeks, tell about the groups of a kind.
#[derive(Clone, Copy, Default)]
struct Weeks {
    groups: [Group; MAX_GROUPS],
    /// The twelve weeks to which the posts since the last [`Weeks::end_block`] belong.
    block: i64,
    /// Σ s² of these posts.
    squares: f64,
    /// Σ (s − m)² of all blocks before.
    squared_deviations: f64,
    /// Σ (n − 1) of all blocks before.
    df: f64,
}

/// One group.
#[derive(Clone, Copy, Default)]
struct Group {
    /// The number of its posts.
    n_posts: usize,
    /// The number and the sum of the scores of its posts in the present block.
    n: f64,
    sum: f64,
    /// Σ (s − m) of all blocks before.
    deviations: f64,
    /// *w*: Σ n_g (1 − n_g/n) of all blocks before.
    weight: f64,
}

impl Group {
    /// *d*: the group against the rest, in points.
    fn points(&self) -> f64 {
        self.deviations / self.weight
    }
}

impl Weeks {
    /// Adds a post that is not older than those before.
    fn add(&mut self, block: i64, group: usize, score: f64) {
        if block != self.block {
            self.end_block();
            self.block = block;
        }
        if let Some(group) = self.groups.get_mut(group) {
            group.n_posts += 1;
            group.n += 1.0;
            group.sum += score;
            self.squares += score * score;
        }
    }

    fn end_block(&mut self) {
        let (n, sum) =
            self.groups.iter().fold((0.0, 0.0), |(n, sum), group| (n + group.n, sum + group.sum));
        if n > 0.0 {
            for group in &mut self.groups {
                group.deviations += group.sum - group.n * (sum / n);
                group.weight += group.n * (1.0 - group.n / n);
                (group.n, group.sum) = (0.0, 0.0);
            }
            // Rounding can bring the difference below 0.
            self.squared_deviations += (self.squares - sum * sum / n).max(0.0);
            self.df += n - 1.0;
            self.squares = 0.0;
        }
    }

    /// σ²: the variance of a post's score, in points squared.
    fn variance(&self) -> f64 {
        self.squared_deviations / self.df
    }

    /// Half the width of the interval of a group's points.
    fn half_width(&self, group: usize) -> f64 {
        t_quantile_90(self.df) * sqrt(self.variance() / self.groups[group].weight)
    }
}

fn best_group(odd: &Weeks, even: &Weeks) -> Result<BestGroup, NoBestGroup> {
    let n_posts = |group: usize| odd.groups[group].n_posts.min(even.groups[group].n_posts);
    let is_used = |&group: &usize| odd.groups[group].n_posts + even.groups[group].n_posts > 0;
    let is_comparable = |&group: &usize| {
        // A group that has all posts of each block has nothing to be compared with.
        n_posts(group) >= MIN_POSTS
            && odd.groups[group].weight > 0.0
            && even.groups[group].weight > 0.0
    };
    let groups = || (0..MAX_GROUPS).filter(is_comparable);
    match (0..MAX_GROUPS).filter(is_used).count() {
        0 => return Err(NoBestGroup::NotShown),
        1 => return Err(NoBestGroup::OneGroup),
        _ if groups().count() < 2 => return Err(NoBestGroup::FewPosts),
        _ => {}
    }
    let lower_end = |group: usize| odd.groups[group].points() - odd.half_width(group);
    let group = groups()
        .reduce(|best, group| if lower_end(group) > lower_end(best) { group } else { best })
        .ok_or(NoBestGroup::FewPosts)?;
    let beyond_chance = |group: usize| {
        let Group { deviations, weight, .. } = odd.groups[group];
        deviations * deviations / weight - odd.variance()
    };
    let weight: f64 = groups().map(|group| odd.groups[group].weight).sum();
    let between = (groups().map(beyond_chance).sum::<f64>() / weight).max(0.0);
    let Group { weight, .. } = even.groups[group];
    let delivered = even.groups[group].points();
    let noise = even.variance() / weight;
    Ok(BestGroup {
        group,
        promised: odd.groups[group].points(),
        delivered,
        half_width: even.half_width(group),
        // Where neither groups nor posts differ, nothing is shrunk to nothing.
        expected: if between > 0.0 { delivered * between / (between + noise) } else { 0.0 },
    })
}

/// What the posts of each group of [`HabitKind::Media`] carry.
pub const MEDIA: [Media; 4] = [Media::None, Media::Link, Media::Picture, Media::Video];

fn media_group(media: Media) -> Option<usize> {
    MEDIA.iter().position(|known| *known == media)
}

/// The hours of a group of [`HabitKind::Hours`], from 0 to 24: its start and its end.
#[must_use]
pub fn hours(group: usize) -> [usize; 2] {
    [group * HOURS, (group + 1) * HOURS]
}

/// The length of the texts of a group of [`HabitKind::Length`], in characters: more than the first and at
/// most the second, which is `None` for the last group.
#[must_use]
pub fn lengths(group: usize) -> (usize, Option<usize>) {
    let more_than = group.checked_sub(1).and_then(|before| LENGTHS.get(before));
    (more_than.copied().unwrap_or(0), LENGTHS.get(group).copied())
}
