//! What every trick does to every formula, and what the formulas promise about tricks.

use crate::activity::Activity;
use crate::order::falling;
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

/// How far a value moved, 0 to 1: the difference, divided by the larger of both. It has no unit, so that
/// formulas with different units can be compared. By hand: from 4 to 3 it is a quarter.
#[must_use]
pub fn moved(before: f64, after: f64) -> f64 {
    let larger = before.abs().max(after.abs());
    if larger > 0.0 { ((after - before).abs() / larger).min(1.0) } else { 0.0 }
}

/// The places of the formulas, in the order of [`LENSES`](score::LENSES), that tell most about a trick: at
/// most `n`, those that moved most first. Those at the places `always`, fewer than `n`, are among them where they
/// have a value. Of others that moved alike, the first stands for all.
#[must_use]
pub fn telling(
    before: &[Result<Score, Missing>],
    after: &[Result<Score, Missing>],
    always: &[usize],
    n: usize,
) -> Vec<usize> {
    /// Two formulas move alike where their moves differ by less.
    const ALIKE: f64 = 0.005;
    let both = before.iter().zip(after).enumerate();
    let moves: Vec<(usize, f64)> = both
        .filter_map(|(place, (before, after))| {
            let (before, after) = (before.as_ref().ok()?, after.as_ref().ok()?);
            Some((place, moved(before.value, after.value)))
        })
        .collect();
    let is_always = |place: &usize| always.contains(place);
    let mut room = n - moves.iter().filter(|(place, _)| is_always(place)).count();
    let mut told: Vec<(usize, f64)> = Vec::new();
    let order = falling(moves.iter().map(|(_, size)| *size));
    for (place, size) in order.into_iter().map(|at| moves[at]) {
        let is_alike = |(other, told): &(usize, f64)| *other != 0 && (told - size).abs() < ALIKE;
        if is_always(&place) {
            told.push((place, size));
        } else if room > 0 && !told.iter().any(is_alike) {
            room -= 1;
            told.push((place, size));
        }
    }
    told.into_iter().map(|(place, _)| place).collect()
}
