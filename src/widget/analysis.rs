//! What follows from an activity and the settings. It is computed once, and every panel shows a part
//! of it: the number at once, all else in the same frame only where the posts are few.

use super::shared::Shared;
use super::steps::{use_computed, use_steps};
use crate::activity::Activity;
use crate::explain::finding::{Finding, finding};
use crate::explain::habits::Habits;
use crate::explain::{Explanation, explain_in_steps};
use crate::score::history::{HistoryPoint, history_in_steps};
use crate::score::number::{Number, Spread, Sums, number_and_spread_in_steps};
use crate::score::{self, LENSES, LensId, Missing, Score, Settings};
use crate::steps::{Steps, at_once, without_pauses};
use crate::verdict::{Offer, Verdict, verdict};
use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use yew::prelude::*;

/// How many points the line of the number over time has.
const N_MOMENTS: u32 = 120;

/// The most items of an activity that is analysed in the frame of the change.
const AT_ONCE: usize = 30_000;

/// The same where the settings of an activity change, as they do while a dial is dragged.
const AT_ONCE_IN_A_DRAG: usize = 3_000;

/// An activity with its number.
pub(super) struct Scored {
    /// The activity that is shown.
    pub activity: Rc<Activity>,
    /// The settings under which it was scored.
    pub settings: Settings,
    /// The number, or what the activity lacks for it.
    pub number: Result<Number, Missing>,
    /// A few scores that stand for its posts.
    pub spread: Spread,
}

impl Scored {
    /// Scores an activity.
    #[inline(never)]
    pub(super) fn new(activity: Rc<Activity>, settings: Settings) -> Shared<Scored> {
        without_pauses(Scored::of(activity, settings, &Steps::default()))
    }

    /// Scores an activity in steps; `None` where it is given up.
    pub(super) async fn of(
        activity: Rc<Activity>,
        settings: Settings,
        steps: &Steps,
    ) -> Option<Shared<Scored>> {
        let scored = number_and_spread_in_steps(&activity, &settings, steps).await?;
        let (number, spread) = match scored {
            Ok((number, spread)) => (Ok(number), spread),
            Err(missing) => (Err(missing), Spread::default()),
        };
        Some(Shared::from(Rc::new(Scored { activity, settings, number, spread })))
    }

    /// The value of the formula at a place of [`LENSES`], where it has one. Formulas other than the number
    /// are those of `analysis`, which follows.
    pub(super) fn value(&self, place: usize, analysis: &Analysis) -> Option<f64> {
        if LENSES.get(place)?.id == LensId::Number {
            return self.number.as_ref().ok().map(|number| number.value);
        }
        analysis.lenses.get(place)?.as_ref().ok().map(|score| score.value)
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
    /// What follows from the offer that was asked about last: it takes a pass over the posts.
    verdict: Cell<Option<(Offer, Verdict)>>,
    /// What works, once it was asked for: it takes a pass over the posts.
    pub habits: OnceCell<Habits>,
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
        let (activity, settings) = (&scored.activity, &scored.settings);
        let number = match scored.number.clone() {
            Ok(number) => {
                let explanation = explain_in_steps(activity, settings, &number, steps).await?;
                let spread = scored.spread.clone();
                let posts = &explanation.posts;
                let history = history_in_steps(&number, posts, N_MOMENTS, steps).await?;
                Ok(NumberAnalysis { number, spread, explanation, history })
            }
            Err(missing) => Err(missing),
        };
        let value = number.as_ref().map(|number| number.number.sums).map_err(|missing| *missing);
        let lenses = score::all_in_steps(activity, settings, value, steps).await?;
        let (activity, settings) = (Rc::clone(activity), *settings);
        let (verdict, habits) = (Cell::default(), OnceCell::new());
        Some(Analysis { activity, settings, number, lenses, verdict, habits })
    }

    /// Explains an activity that was scored, without a pause.
    fn at_once(scored: &Scored) -> Option<Shared<Analysis>> {
        at_once(Analysis::of(scored, &Steps::default())).map(|it| Shared::from(Rc::new(it)))
    }

    /// The value of a formula, where it has one.
    pub(super) fn lens(&self, id: LensId) -> Option<f64> {
        let place = LENSES.iter().position(|lens| lens.id == id)?;
        self.lenses[place].as_ref().ok().map(|score| score.value)
    }

    /// What is most worth telling.
    pub(super) fn finding(&self) -> Finding {
        let number = self.number.as_ref().map(|scored| &scored.number);
        finding(number.map_err(|missing| *missing), &self.lenses)
    }

    /// What follows from an offer; `None` where there is no number.
    pub(super) fn verdict(&self, offer: Offer) -> Option<Verdict> {
        if let Some((_, verdict)) = self.verdict.get().filter(|(of, _)| *of == offer) {
            return Some(verdict);
        }
        let scored = self.number.as_ref().ok()?;
        let verdict = verdict(&scored.number, &self.settings, &scored.explanation.posts, offer);
        self.verdict.set(Some((offer, verdict)));
        Some(verdict)
    }

    /// The sums of the number, without what explains them.
    pub(super) fn value(&self) -> Result<Sums, Missing> {
        self.number.as_ref().map(|scored| scored.number.sums).map_err(|missing| *missing)
    }
}

/// What follows from an activity and its number; `None` where nothing is asked for, and before the first
/// activity of at most [`AT_ONCE`] items, or [`AT_ONCE_IN_A_DRAG`]. The second value is whether it is about
/// what was scored before, because the analysis is still under way.
#[hook]
pub(super) fn use_analysis(scored: Option<Shared<Scored>>) -> (Option<Shared<Analysis>>, bool) {
    let last = use_mut_ref(|| None::<Shared<Analysis>>);
    let is_in_a_drag = last
        .borrow()
        .as_ref()
        .zip(scored.as_ref())
        .is_some_and(|(last, scored)| Rc::ptr_eq(&last.activity, &scored.activity));
    let most = if is_in_a_drag { AT_ONCE_IN_A_DRAG } else { AT_ONCE };
    let is_small = move |scored: &Shared<Scored>| scored.activity.len() <= most;
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
