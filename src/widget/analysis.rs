//! What follows from an activity and the settings: computed once, shown by every panel.

use crate::activity::Activity;
use crate::explain::{Explanation, explain};
use crate::score::history::{HistoryPoint, history};
use crate::score::number::{Number, Sums, number};
use crate::score::{self, Missing, Score, Settings};
use std::rc::Rc;

/// How finely the number over time is drawn.
const N_MOMENTS: u32 = 120;

/// All that the panels show.
pub(super) struct Analysis {
    /// The activity.
    pub activity: Rc<Activity>,
    /// The settings that were in force.
    pub settings: Settings,
    /// The number with its reasons and its history, or why there is none.
    pub number: Result<NumberAnalysis, Missing>,
    /// What every lens says, in the order of [`LENSES`](crate::score::LENSES).
    pub lenses: Vec<Result<Score, Missing>>,
}

/// A number with what explains it.
pub(super) struct NumberAnalysis {
    /// The number.
    pub number: Number,
    /// Its reasons.
    pub explanation: Explanation,
    /// The number over time.
    pub history: Vec<HistoryPoint>,
}

impl Analysis {
    /// Scores and explains.
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

    /// The number without its reasons.
    pub(super) fn value(&self) -> Result<Sums, Missing> {
        self.number.as_ref().map(|scored| scored.number.sums).map_err(|missing| *missing)
    }
}
