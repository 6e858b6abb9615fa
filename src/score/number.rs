//! The number: how many responses a typical post draws. 0 points are none; with every 5 points the responses
//! become twice as many and one more: 0, 1, 3, 7, 15 …
//!
//! With the counts *c* of each kind *k* of response and the weights *ω* of
//! [`Settings`](crate::score::Settings):
//!
//! ```text
//! r_i = Σ_k ω_k c_ik                    responses of post i
//! s_i = min(100, 5 · log2(1 + r_i))     its score, in points
//! w_i = 2^(−(T − t_i) / H)              its weight; T is the moment one looks back from
//! S   = Σ w_i s_i / Σ w_i               the number, 0 to 100 points
//! ρ   = 2^(S/5) − 1                     its unit: responses that a typical post draws
//! ```
//!
//! *H* is the shortest half-life, from the floor of the settings up, at which the effective number of posts
//! n_eff = (Σw)²/Σw², which is named after L. Kish, is at least min(10, 0.9 n). 0 points are no responses, 5
//! points are 1, 10 points 3, 50 points 1,023. By hand: five posts at one time with 0, 1, 3, 7 and 15 responses
//! score 0, 5, 10, 15 and 20 points; S = 10, ρ = 3.
//!
//! *T* cancels out of *S*, so ages are measured from the newest post: a pause does not move the
//! number, to the bit, however long it is. It widens the interval of the level instead.
//!
//! The interval of the level is meant for the mean score of the posts of the next 30 days. It is learnt
//! from the account's own past:
//!
//! ```text
//! S ± t(0.9, n_eff − 1) · √(v/(n_eff − 1) + v/n̂ + τ̂² · (1 + gap/30 d + 15 d/span))
//! n̂  = max(1, posts of the last 90 days / 3)             posts that the next mean will rest on
//! τ̂² = (4 τ₀² + ½ m · max(0, mean of x_k)) / (4 + m)      drift: everybody's, then the account's own
//! x_k = (e_k² − v_k/(n_eff,k − 1) − v_k/n_k) / (1 + gap_k/30 d)
//! ```
//!
//! *v* is the weighted variance of the scores, *gap* the time from the newest post to *T*, *span* the time
//! from the first post to the newest, and τ₀ is [`DRIFT`]. Month *k*, from 1 to 12, is the 30 days that
//! begin 30 *k* days before the newest post. It counts if at least 5 posts came before it and at least 2
//! in it; *m* months do. *S_k*, *v_k* and *n_eff,k* are those of the posts before it, at the half-life
//! that the rule gives for these posts alone, with ages from the newest of them; *gap_k* is the time
//! from that one to the month's beginning; *n_k* is the number of the month's posts and *e_k* their mean
//! score − *S_k*. All posts are those that take part in the number, with the counts of the whole export.
//!
//! - Spans begin with a post and end before one: a post at the moment when a month begins belongs to
//!   it, and the newest post to no month. It is one of the last 90 days, as is a post 90 days older.
//! - *T* enters through *gap* alone. So a longer pause never narrows the interval. Without a pause this is
//!   the same as counting months, 90 days and span back from *T*.
//! - n_eff is 4.5 or more, because 5 posts are needed, and so is each n_eff,k.
//! - Where no month counts, m = 0 and τ̂ = τ₀.
//! - Where all posts were published at one time, the span is 0 and the interval is the whole scale.
//! - The interval is cut off at 0 and at 100 points.
//!
//! The scale, the half-life rule and the interval were made for this project. Of their constants, only τ₀
//! was fitted (`docs/validity.md`); the others (5 points, 100 points, 30 and 90 days, 10 posts and 0.9, 4
//! months, ½, 15 days) were chosen. The quantile *t* is that of G. W. Hill, see [`math`](super::math).
//!
//! [`definition`] is this formula, post by post; everything else here computes the same fast enough for
//! a million posts while the reader drags a slider, and tests hold it against the definition.

mod accumulator;
mod columns;
pub(super) mod decay;
pub mod definition;
mod fast;
mod forecast;
mod half_life;
mod histogram;
mod interval;
mod pass;
mod past;
mod power_sums;
mod result;
mod scale;
mod scored_post;
mod scored_posts;
mod spread;
mod sums;

pub(super) use interval::{LevelTerms, RECENT_DAYS};
pub(super) use power_sums::PowerSums;

pub(super) use fast::sums_before;
pub use fast::{
    number, number_and_spread, number_and_spread_in_steps, number_with_drift, posts_between, sums,
};
pub(super) use forecast::MIN_POSTS_OF_MONTH;
pub use forecast::{Forecast, forecasts, forecasts_in_steps};
pub(super) use interval::MONTH_DAYS;
pub use interval::{DRIFT, Interval};
pub use result::{FEW_POSTS, MIN_POSTS, Number};
pub use scale::{MAX, POINTS_PER_DOUBLING, points, responses, together};
pub use scored_post::ScoredPost;
pub use scored_posts::ScoredPosts;
pub use spread::Spread;
pub use sums::Sums;
