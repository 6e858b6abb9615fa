//! Activity → scores. Each formula is a [`Lens`]: data over quantities of an activity, or the reason
//! why it has no value. [`LENSES`] lists them all.
//!
//! Nothing here reads a clock, a locale or the order of a hash map, and every transcendental
//! function comes from [`math`], so the same activity scores to the same bits on every machine.
//! This room knows no words: names, sentences and sources in prose belong to the locale.

pub(crate) mod facts;
pub mod formula;
pub mod history;
mod lanes;
pub mod lens;
pub mod math;
mod missing;
pub mod month;
pub mod number;
mod property;
mod settings;
pub mod source;
mod term;

pub use lens::{FormulaStatus, Lens, LensId};
pub use missing::Missing;
pub use property::Property;
pub use settings::Settings;
pub use source::Source;
pub use term::{Score, Symbol, Term};

use crate::activity::Activity;
use crate::steps::Steps;
use facts::Facts;
use number::Sums;

/// Every formula, ours first.
pub const LENSES: &[Lens] = &[
    lens::number::LENS,
    lens::klout::LENS,
    lens::kred::INFLUENCE,
    lens::kred::OUTREACH,
    lens::t_factor::LENS,
    lens::reposts::RATE,
    lens::reposts::SHARE,
    lens::kaushik::APPLAUSE,
    lens::kaushik::CONVERSATION,
    lens::ratio::LENS,
    lens::x_ranker::LENS,
    lens::engagement_rate::BY_FOLLOWERS,
    lens::engagement_rate::BY_IMPRESSIONS,
    lens::engagement_rate::BY_REACH,
    lens::followers::LENS,
    lens::survey::FOLLOWER_RANK,
    lens::loud::LENS,
    lens::survey::SIGNAL_STRENGTH,
    lens::survey::RETWEET_IMPACT,
    lens::survey::SOCIAL_NETWORKING_POTENTIAL,
    lens::survey::GENERAL_ACTIVITY,
    lens::not_computable::INFLUENCE_PASSIVITY,
    lens::not_computable::PEER_INDEX,
    lens::not_computable::SOCIAL_AUTHORITY,
    lens::not_computable::TWEET_LEVEL,
];

/// Scores an activity by every formula, in the order of [`LENSES`]. `number` is the outcome of
/// [`number::sums`] for the same activity and settings, so that it is not computed twice.
#[must_use]
pub fn all(
    activity: &Activity,
    settings: &Settings,
    number: Result<Sums, Missing>,
) -> Vec<Result<Score, Missing>> {
    all_of(&Facts::of(activity, settings, number))
}

/// Scores an activity in steps as [`all`] does; `None` where it is given up.
pub async fn all_in_steps(
    activity: &Activity,
    settings: &Settings,
    number: Result<Sums, Missing>,
    steps: &Steps,
) -> Option<Vec<Result<Score, Missing>>> {
    Some(all_of(&Facts::of_in_steps(activity, settings, number, steps).await?))
}

/// Scores known facts by every formula, in the order of [`LENSES`].
#[must_use]
pub(crate) fn all_of(facts: &Facts<'_>) -> Vec<Result<Score, Missing>> {
    LENSES.iter().map(|lens| lens.score(facts)).collect()
}
