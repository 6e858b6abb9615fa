//! What follows from an activity and the settings. It is computed once, and every panel shows a part
//! of it: the number at once, all else in the same frame only where the posts are few.

use super::shared::Shared;
use super::steps::{Steps, at_once, use_computed, use_steps};
use crate::activity::Activity;
use crate::explain::{Explanation, explain};
use crate::score::history::{HistoryPoint, history};
use crate::score::number::{Number, Spread, Sums, number};
use crate::score::{self, LENSES, LensId, Missing, Score, Settings};
use std::rc::Rc;
use yew::prelude::*;

/// How many points the line of the number over time has.
const N_MOMENTS: u32 = 120;

/// The most items of an activity that is analysed in the frame of the change. It is less than a third of
/// a step, so that such an analysis never pauses.
const AT_ONCE: usize = 30_000;

/// An activity with its number.
pub(super) struct Scored {
    /// The activity that is shown.
    pub activity: Rc<Activity>,
    /// The settings under which it was scored.
    pub settings: Settings,
    /// The number, or what the activity lacks for it.
    pub number: Result<Number, Missing>,
}

impl Scored {
    /// Scores an activity.
    #[must_use]
    pub(super) fn new(activity: Rc<Activity>, settings: Settings) -> Scored {
        let number = number(&activity, &settings);
        Scored { activity, settings, number }
    }
}

/// Everything that the panels show about an activity.
pub(super) struct Analysis {
    /// The activity that is shown.
    pub activity: Rc<Activity>,
    /// The settings under which it was scored.
    pub settings: Settings,
    /// The number, its explanation and its history, or what the activity lacks for it.
    pub number: Result<NumberAnalysis, Missing>,
    /// The score of each lens, in the order of [`LENSES`].
    pub lenses: Vec<Result<Score, Missing>>,
}

/// The number and what explains it.
pub(super) struct NumberAnalysis {
    /// The number with its intervals.
    pub number: Number,
    /// A few scores that stand for its posts.
    pub spread: Spread,
    /// The parts that add up to it.
    pub explanation: Explanation,
    /// The number over time.
    pub history: Vec<HistoryPoint>,
}

impl Analysis {
    /// Explains an activity that was scored, in steps.
    async fn of(scored: &Scored, steps: &Steps) -> Option<Analysis> {
        let n_posts = scored.activity.len();
        let number = match scored.number.clone() {
            Ok(number) => {
                let explanation = explain(&scored.activity, &scored.settings, &number);
                let spread = Spread::of(&explanation.posts);
                steps.count(n_posts).await?;
                let history = history(&number, &explanation.posts, N_MOMENTS);
                steps.count(n_posts).await?;
                Ok(NumberAnalysis { number, spread, explanation, history })
            }
            Err(missing) => Err(missing),
        };
        let value = number.as_ref().map(|number| number.number.sums).map_err(|missing| *missing);
        let lenses = score::all(&scored.activity, &scored.settings, value);
        steps.count(n_posts).await?;
        let activity = Rc::clone(&scored.activity);
        Some(Analysis { activity, settings: scored.settings, number, lenses })
    }

    /// Explains an activity of at most [`AT_ONCE`] items in one step; `None` where there are more.
    fn at_once(scored: &Scored) -> Option<Shared<Analysis>> {
        at_once(Analysis::of(scored, &Steps::default())).map(|it| Shared::from(Rc::new(it)))
    }

    /// The value of a formula, where it has one.
    pub(super) fn lens(&self, id: LensId) -> Option<f64> {
        let place = LENSES.iter().position(|lens| lens.id == id)?;
        self.lenses[place].as_ref().ok().map(|score| score.value)
    }

    /// The sums of the number, without what explains them.
    pub(super) fn value(&self) -> Result<Sums, Missing> {
        self.number.as_ref().map(|scored| scored.number.sums).map_err(|missing| *missing)
    }
}

/// What follows from an activity and its number; `None` where nothing is asked for, and before the first
/// activity of at most [`AT_ONCE`] items. The second value is whether it is about what was scored before,
/// because the analysis is still under way.
#[hook]
pub(super) fn use_analysis(scored: Option<Shared<Scored>>) -> (Option<Shared<Analysis>>, bool) {
    let is_small = |scored: &Shared<Scored>| scored.activity.len() <= AT_ONCE;
    let at_once = use_computed(scored.clone(), move |scored| {
        scored
            .as_ref()
            .filter(|scored| is_small(scored))
            .and_then(|scored| Analysis::at_once(scored))
    });
    let in_steps = use_steps(scored.clone(), move |scored, steps| async move {
        let scored = Option::clone(&scored).filter(|scored| !is_small(scored))?;
        Analysis::of(&scored, &steps).await
    });
    let last = use_mut_ref(|| None::<Shared<Analysis>>);
    let current = match in_steps {
        Some((input, analysis)) if *input == scored => Some(Shared::from(analysis)),
        _ => (*at_once).clone(),
    };
    let is_outdated = current.is_none();
    if current.is_some() || scored.is_none() {
        last.replace(current);
    }
    let analysis = last.borrow().clone();
    (analysis, is_outdated)
}
