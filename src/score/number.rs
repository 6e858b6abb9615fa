//! The number: how many responses a typical post draws, where every 5 points are twice the responses and
//! one more: 0, 1, 3, 7, 15 …
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
//! *H* is the shortest half-life, from the floor of the settings up, at which the effective number
//! of posts n_eff = (Σw)²/Σw² is at least min(10, 0.9 n). 0 points are no responses, 5 points are 1,
//! 10 points 3, 50 points 1,023. By hand: five posts at one time with 0, 1, 3, 7 and 15 responses
//! score 0, 5, 10, 15 and 20 points; S = 10, ρ = 3.
//!
//! *T* cancels out of *S*, so ages are measured from the newest post: a pause does not move the
//! number, to the bit, however long it is. It widens the interval of the level instead.
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
mod result;
mod scale;
mod scored_post;
mod scored_posts;
mod spread;
mod sums;

pub(super) use interval::level;

pub use fast::{number, number_with_drift, posts_between, sums};
pub use forecast::{Forecast, forecasts};
pub use interval::{DRIFT, Interval};
pub use result::{FEW_POSTS, MIN_POSTS, Number};
pub use scale::{MAX, POINTS_PER_DOUBLING, points, responses, together};
pub use scored_post::ScoredPost;
pub use scored_posts::ScoredPosts;
pub use spread::Spread;
pub use sums::Sums;
