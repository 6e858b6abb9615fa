//! The quantities of an activity that all formulas share, from one pass over it.

mod pass;
mod people;
mod t_factor;
mod tally;

pub(crate) use pass::Ratios;
pub(crate) use people::People;
pub(crate) use tally::Tally;

use super::math::{u64_as_f64, usize_as_f64};
use super::missing::Missing;
use super::number::{Sums, sums};
use super::settings::Settings;
use crate::activity::{Account, Activity, Count, N_RESPONSES, PostKind, Response, Time};
use crate::steps::{Steps, without_pauses};
use pass::ColumnPass;

/// The length of the time window of formulas that look at recent posts, in days: that of Klout since
/// October 2011 (J. Fernandez, Klout, "What does Klout Measure?", 2 December 2011). Posts a week use it,
/// too.
pub(crate) const WINDOW_DAYS: f64 = 90.0;

/// The quantities of one activity. "Posts" are the items that [`Settings`] include.
pub(crate) struct Facts<'a> {
    /// The sums of the number, or why there is no number.
    pub number: Result<Sums, Missing>,
    /// The account of the activity.
    pub account: &'a Account,
    /// The number of items of each kind, indexed by [`PostKind`].
    n_of_kind: [usize; 3],
    /// The time from the first post to the moment one looks back from, in days; 0 without posts.
    pub age_days: f64,
    /// When the first post was published.
    first: Option<Time>,
    /// Sums over all posts.
    pub all: Tally,
    /// Sums over the posts of the last [`WINDOW_DAYS`].
    pub recent: Tally,
    /// Ratios of public responses to views.
    pub by_views: Ratios,
    /// Ratios of public responses to people reached.
    pub by_reach: Ratios,
    /// Whether the export shows a kind of response for any post, indexed by [`Response::index`].
    is_shown: [bool; N_RESPONSES],
    /// The largest t such that t posts have at least t reposts each.
    pub t_factor: usize,
    people: Option<People>,
}

impl<'a> Facts<'a> {
    /// Computes the facts of an activity. `number` is the outcome of [`sums`] for the same activity
    /// and settings.
    pub(crate) fn of(
        activity: &'a Activity,
        settings: &Settings,
        number: Result<Sums, Missing>,
    ) -> Facts<'a> {
        without_pauses(Facts::of_in_steps(activity, settings, number, &Steps::default()))
    }

    /// [`Facts::of`] in steps; `None` where it is given up.
    pub(crate) async fn of_in_steps(
        activity: &'a Activity,
        settings: &Settings,
        number: Result<Sums, Missing>,
        steps: &Steps,
    ) -> Option<Facts<'a>> {
        let (times, kinds) = (activity.times(), activity.kinds());
        let first = kinds.iter().position(|&kind| settings.includes(kind));
        let first = first.map(|index| times[index]);
        let as_of = looked_back_from(activity, settings);
        let n_old = n_old(activity, as_of);
        let mut pass = ColumnPass::new(activity, settings);
        let old = pass.tally(0..n_old, steps).await?;
        let recent = pass.tally(n_old..activity.len(), steps).await?;
        let people = (!activity.people().is_empty()).then(|| People::of(activity.people(), as_of));
        Some(Facts {
            number,
            account: &activity.account,
            n_of_kind: pass.n_of_kind,
            age_days: age_days(first, as_of),
            first,
            all: old.plus(&recent),
            recent,
            by_views: pass.by_views,
            by_reach: pass.by_reach,
            is_shown: Response::ALL.map(|kind| is_shown(activity, settings, kind)),
            t_factor: pass.t_factor(),
            people,
        })
    }

    /// Computes the facts of `changed`, an activity that was derived from `original`, whose facts
    /// these are. What depends on the posts alone is reused where both have the same posts.
    pub(crate) fn of_changed<'b>(
        &self,
        original: &Activity,
        changed: &'b Activity,
        settings: &Settings,
    ) -> Facts<'b> {
        if !changed.shares_posts_with(original) {
            return Facts::of(changed, settings, sums(changed, settings));
        }
        let account = &changed.account;
        let as_of = looked_back_from(changed, settings);
        let [n_posts, n_replies, n_reposts] = self.n_of_kind;
        let n_of_kind = [n_posts, n_replies, n_reposts + changed.len() - original.len()];
        if as_of == looked_back_from(original, settings) {
            return Facts { account, n_of_kind, ..*self };
        }
        let mut pass = ColumnPass::new(changed, settings);
        let steps = Steps::default();
        let recent = pass.tally(n_old(changed, as_of)..changed.len(), &steps);
        Facts {
            account,
            n_of_kind,
            age_days: age_days(self.first, as_of),
            recent: without_pauses(recent),
            people: self.people.map(|_| People::of(changed.people(), as_of)),
            ..*self
        }
    }

    /// Returns the people who responded, or [`Missing::People`] where the export does not show them.
    pub(crate) fn people(&self) -> Result<&People, Missing> {
        self.people.as_ref().ok_or(Missing::People)
    }

    /// Returns the number of items of a kind, whether settings include them or not.
    pub(crate) fn n_of_kind(&self, kind: PostKind) -> f64 {
        usize_as_f64(self.n_of_kind[kind as usize])
    }

    /// Returns the followers *F*, or [`Missing::Followers`].
    pub(crate) fn followers(&self) -> Result<f64, Missing> {
        self.account.followers.map(u64_as_f64).ok_or(Missing::Followers)
    }

    /// Passes where there are posts and the export shows a kind of response for some of them;
    /// otherwise the error says which of the two is missing.
    pub(crate) fn needs(&self, response: Response) -> Result<(), Missing> {
        self.needs_posts()?;
        if self.is_shown[response.index()] { Ok(()) } else { Err(Missing::Counts(response)) }
    }

    /// Passes where there are posts and the export shows any public response for some of them;
    /// otherwise the error says which of the two is missing.
    pub(crate) fn needs_responses(&self) -> Result<(), Missing> {
        self.needs_posts()?;
        let is_shown = |kind: Response| kind.is_public() && self.is_shown[kind.index()];
        let any = Response::ALL.into_iter().any(is_shown);
        if any { Ok(()) } else { Err(Missing::Responses) }
    }

    /// Passes where there are posts; otherwise the error is [`Missing::Posts`].
    pub(crate) fn needs_posts(&self) -> Result<(), Missing> {
        if self.all.n_posts > 0 { Ok(()) } else { Err(Missing::Posts { have: 0, need: 1 }) }
    }
}

/// Whether the export shows a kind of response for any of the included posts.
fn is_shown(activity: &Activity, settings: &Settings, response: Response) -> bool {
    let counts = activity.counts(response).unwrap_or_default().iter();
    counts
        .zip(activity.kinds())
        .any(|(&count, &kind)| count != Count::MISSING && settings.includes(kind))
}

/// The moment from which formulas look back: [`Activity::as_of`], or the last included reply, where
/// it is later than the last post. Without items it is any moment.
fn looked_back_from(activity: &Activity, settings: &Settings) -> Time {
    let last = activity.kinds().iter().rposition(|&kind| settings.includes(kind));
    activity.as_of().max(last.map(|index| activity.times()[index])).unwrap_or(Time(0))
}

/// The time from the first post to `as_of`, in days; 0 without posts.
fn age_days(first: Option<Time>, as_of: Time) -> f64 {
    first.map_or(0.0, |first| as_of.days_since(first).max(0.0))
}

/// The number of items that are older than the window.
fn n_old(activity: &Activity, as_of: Time) -> usize {
    activity.times().partition_point(|&time| as_of.days_since(time) > WINDOW_DAYS)
}
