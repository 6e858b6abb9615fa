//! What follows from an activity and the settings. It is computed once, and every panel shows a part
//! of it.

use crate::activity::Activity;
use crate::explain::{Explanation, explain};
use crate::score::history::{HistoryPoint, history};
use crate::score::number::{Number, Sums, number};
use crate::score::{self, Missing, Score, Settings};
use std::rc::Rc;

/// How many points the line of the number over time has.
const N_MOMENTS: u32 = 120;

/// Everything that the panels show about an activity.
pub(super) struct Analysis {
    /// The activity.
    pub activity: Rc<Activity>,
    /// The settings under which it was scored.
    pub settings: Settings,
    /// The number, its explanation and its history, or what the activity lacks for it.
    pub number: Result<NumberAnalysis, Missing>,
    /// The score of each lens, in the order of [`LENSES`](crate::score::LENSES).
    pub lenses: Vec<Result<Score, Missing>>,
}

/// The number and what explains it.
pub(super) struct NumberAnalysis {
    /// The number.
    pub number: Number,
    /// The parts that add up to it.
    pub explanation: Explanation,
    /// The number over time.
    pub history: Vec<HistoryPoint>,
}

impl Analysis {
    /// Scores and explains an activity.
    #[must_use]
    pub(super) fn new(activity: Rc<Activity>, settings: Settings) -> Analysis {
        let number = number(&activity, &settings);
        let value = number.as_ref().map(|number| number.sums).map_err(|missing| *missing);
        let lenses = score::all(&activity, &settings, value);
        let number = number.map(|number| {
            let explanation = explain(&activity, &settings, &number);
            let history = history(&number, &explanation.posts, N_MOMENTS);
            NumberAnalysis { number, explanation, history }
        });
        Analysis { activity, settings, number, lenses }
    }

    /// The sums of the number, without what explains them.
    pub(super) fn value(&self) -> Result<Sums, Missing> {
        self.number.as_ref().map(|scored| scored.number.sums).map_err(|missing| *missing)
    }
}
