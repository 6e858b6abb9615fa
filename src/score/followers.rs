//! Followers, read on the number's own ruler: 5 · log2(1 + F).
//!
//! One logarithm of followers or reposts reproduced Klout with R² ≈ 0.94 on 99 accounts
//! (S. Golliher, 2011), which is why a count of followers is worth a place beside the number.

use super::number::points;
use super::{Lens, LensId, Missing, Property, Score, Settings, Status, Symbol, Term};
use crate::activity::Activity;

/// The lens.
pub const LENS: Lens = Lens {
    id: LensId::Followers,
    key: "followers",
    status: Status::Published,
    source: "S. Golliher, 2011",
    compute: followers,
    holds: &[
        Property::Volume,
        Property::Dilution,
        Property::Pause,
        Property::OwnActs,
        Property::Order,
        Property::Monotone,
    ],
};

#[expect(clippy::cast_precision_loss, reason = "followers are far below 2^53")]
fn followers(activity: &Activity, _: &Settings) -> Result<Score, Missing> {
    let followers = activity.account.followers.ok_or(Missing::Followers)? as f64;
    Ok(Score {
        value: points(followers),
        terms: vec![Term { symbol: Symbol::Followers, value: followers }],
    })
}
