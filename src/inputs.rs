//! Posts made by rule from a few figures, for readers who have no export at hand.
//!
//! There is no chance in it: the same figures make the same posts, on every machine.

use crate::activity::{Account, Activity, Columns, Count, PostKind, Response, Time};
use crate::hundredths;
use crate::order::within;
use crate::sample::LAST_POST;
use std::error::Error;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// How somebody posts, and what that draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inputs {
    /// Posts in a week, 0.1 to 500.
    pub posts_a_week: f64,
    /// Likes of an ordinary post, on average, 0 to a million.
    pub likes: f64,
    /// Reposts of an ordinary post, on average, 0 to a million.
    pub reposts: f64,
    /// Replies to an ordinary post, on average, 0 to a million.
    pub replies: f64,
    /// One in so many posts goes further, 1 to 1,000; 0 for none.
    pub one_in: u32,
    /// How many times as far it goes: its responses are so many times those of an ordinary post, 1 to
    /// 1,000.
    pub times_as_far: u32,
    /// Accounts that follow.
    pub followers: u64,
    /// Accounts that are followed.
    pub following: u64,
}

impl Default for Inputs {
    /// "I post 5 times a week. A post draws 12 likes, 2 reposts, 1 reply; one in 20 goes 10 times as far.
    /// 800 people follow me, I follow 300."
    fn default() -> Inputs {
        Inputs {
            posts_a_week: 5.0,
            likes: 12.0,
            reposts: 2.0,
            replies: 1.0,
            one_in: 20,
            times_as_far: 10,
            followers: 800,
            following: 300,
        }
    }
}

/// The weeks of posts that are made.
const WEEKS: f64 = 26.0;
const SECONDS_A_WEEK: f64 = 7.0 * 86_400.0;

impl Inputs {
    /// The inputs with each figure moved into its range, and averages rounded to two decimals.
    #[must_use]
    pub fn within_ranges(self) -> Inputs {
        let within = |n: f64, least: f64, most: f64| hundredths::rounded(within(n, least, most));
        let drawn = |n: f64| within(n, 0.0, 1e6);
        Inputs {
            posts_a_week: within(self.posts_a_week, 0.1, 500.0),
            likes: drawn(self.likes),
            reposts: drawn(self.reposts),
            replies: drawn(self.replies),
            one_in: self.one_in.min(1_000),
            times_as_far: self.times_as_far.clamp(1, 1_000),
            ..self
        }
    }

    /// Makes half a year of posts, evenly spaced, the last one when the sample people's posts end. Where an
    /// average is not whole, posts draw the whole numbers around it in turns, so that the sums are right.
    /// Of every `one_in` posts, the one in their middle goes further.
    #[must_use]
    pub fn activity(self) -> Activity {
        let inputs = self.within_ranges();
        let n = whole(inputs.posts_a_week * WEEKS).max(1);
        let seconds_between = SECONDS_A_WEEK / inputs.posts_a_week;
        let time = |place: u32| {
            let seconds_before = seconds_between * f64::from(n - 1 - place);
            Time(LAST_POST - i64::from(whole(seconds_before)))
        };
        let drawn = |place: u32, mean: f64| {
            let until = |place: u32| u64::from(whole(f64::from(place) * mean));
            let ordinary = until(place + 1) - until(place);
            Count::known(
                ordinary
                    * if inputs.goes_further(place) { u64::from(inputs.times_as_far) } else { 1 },
            )
        };
        let column = |mean: f64| Some(Arc::new((0..n).map(|place| drawn(place, mean)).collect()));
        let mut columns = Columns {
            times: Arc::new((0..n).map(time).collect()),
            kinds: Arc::new((0..n).map(|_| PostKind::Post).collect()),
            identities: Arc::new((0..u64::from(n)).collect()),
            ..Columns::default()
        };
        columns.counts[Response::Like.index()] = column(inputs.likes);
        columns.counts[Response::Repost.index()] = column(inputs.reposts);
        columns.counts[Response::Reply.index()] = column(inputs.replies);
        let account = Account {
            followers: Some(inputs.followers),
            following: Some(inputs.following),
            ..Account::default()
        };
        Activity::from_columns(account, None, columns).unwrap_or_default()
    }

    /// Whether the post at a place is the one in `one_in` that goes further.
    fn goes_further(&self, place: u32) -> bool {
        self.one_in > 0 && place % self.one_in == self.one_in / 2
    }
}

/// The inputs as eight figures, separated by commas, in the order of the fields: `5,12,2,1,20,10,800,300`.
/// Averages are rounded to two decimals.
impl fmt::Display for Inputs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inputs { posts_a_week, likes, reposts, replies, .. } = *self;
        for average in [posts_a_week, likes, reposts, replies] {
            write!(f, "{},", hundredths::written(average))?;
        }
        let Inputs { one_in, times_as_far, followers, following, .. } = self;
        write!(f, "{one_in},{times_as_far},{followers},{following}")
    }
}

/// Says that a text is not eight figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidInputs;

impl fmt::Display for InvalidInputs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "inputs are eight figures: posts a week, likes, reposts and replies of a post, one in how many \
             posts goes further, how many times as far, followers, following; such as \
             5,12,2,1,20,10,800,300",
        )
    }
}

impl Error for InvalidInputs {}

/// Reads what [`Display`](fmt::Display) writes. Figures beyond their ranges are moved into them.
impl FromStr for Inputs {
    type Err = InvalidInputs;

    fn from_str(text: &str) -> Result<Inputs, InvalidInputs> {
        let figures: Vec<&str> = text.split(',').map(str::trim).collect();
        let &[posts_a_week, likes, reposts, replies, one_in, times_as_far, followers, following] =
            figures.as_slice()
        else {
            return Err(InvalidInputs);
        };
        Ok(Inputs {
            posts_a_week: hundredths::read(posts_a_week).ok_or(InvalidInputs)?,
            likes: hundredths::read(likes).ok_or(InvalidInputs)?,
            reposts: hundredths::read(reposts).ok_or(InvalidInputs)?,
            replies: hundredths::read(replies).ok_or(InvalidInputs)?,
            one_in: count(one_in)?,
            times_as_far: count(times_as_far)?,
            followers: count(followers)?,
            following: count(following)?,
        }
        .within_ranges())
    }
}

fn count<T: FromStr>(text: &str) -> Result<T, InvalidInputs> {
    text.parse().map_err(|_| InvalidInputs)
}

/// The whole part of a number that is not negative.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, and no number here is negative"
)]
pub(crate) fn whole(x: f64) -> u32 {
    x as u32
}
