//! What every trick does to every formula, and what the formulas promise about tricks.

use crate::activity::Activity;
use crate::score::facts::Facts;
use crate::score::number::Sums;
use crate::score::{self, Missing, Property, Score, Settings};
use crate::trick::{TRICKS, Trick, TrickId};

/// The effect of one trick.
pub struct Effect {
    /// The trick that has this effect.
    pub trick: &'static Trick,
    /// The score of every lens after the trick, in the order of [`LENSES`](score::LENSES).
    pub after: Vec<Result<Score, Missing>>,
}

/// Plays every trick on an activity, in the order of [`TRICKS`]. `number` is the outcome of
/// [`sums`](score::number::sums) for the same activity and settings.
#[must_use]
pub fn effects(
    activity: &Activity,
    settings: &Settings,
    number: Result<Sums, Missing>,
) -> Vec<Effect> {
    let facts = Facts::of(activity, settings, number);
    let play = |trick: &'static Trick| {
        let tricked = (trick.play)(activity);
        let after = score::all_of(&facts.of_changed(activity, &tricked, settings));
        Effect { trick, after }
    };
    TRICKS.iter().map(play).collect()
}

/// Returns the property that makes a lens immune to a trick, where there is such a property.
#[must_use]
pub fn property(trick: TrickId) -> Option<Property> {
    match trick {
        TrickId::PostMore => Some(Property::Volume),
        TrickId::BuyFollowers => Some(Property::BoughtFollowers),
        TrickId::Pause => Some(Property::Pause),
        TrickId::RepostOthers => Some(Property::OwnActs),
        TrickId::DeleteBest | TrickId::DeleteWorst | TrickId::OneFriend | TrickId::ForgePast => {
            None
        }
    }
}
