//! What every trick does to every formula, and what the formula promised.

use crate::activity::Activity;
use crate::score::facts::Facts;
use crate::score::number::Sums;
use crate::score::{self, Missing, Property, Score, Settings};
use crate::trick::{TRICKS, Trick, TrickId};

/// What a trick does.
pub struct Effect {
    /// Which trick.
    pub trick: &'static Trick,
    /// What every lens says afterwards, in the order of [`LENSES`](score::LENSES).
    pub after: Vec<Result<Score, Missing>>,
}

/// Plays every trick on an activity, of which the number is known.
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

/// The property under which a lens does not give in to a trick, where there is one.
#[must_use]
pub fn property(trick: TrickId) -> Option<Property> {
    match trick {
        TrickId::PostMore => Some(Property::Volume),
        TrickId::BuyFollowers => Some(Property::BoughtFollowers),
        TrickId::Pause => Some(Property::Pause),
        TrickId::RepostOthers => Some(Property::OwnActs),
        TrickId::DeleteBest | TrickId::DeleteWorst | TrickId::OneFriend => None,
    }
}
