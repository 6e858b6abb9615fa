//! What formulas other than the number need of an activity, from one pass over it.

mod items;

use super::number::{Value, points, value};
use super::{Missing, Settings, takes_part, whole};
use crate::activity::{Account, Act, Activity, Count, N_RESPONSES, PostKind, Response, Time};
use items::Items;

/// How far formulas look back that look back at all, in days.
pub const WINDOW_DAYS: f64 = 90.0;

/// What formulas need.
pub struct Facts<'a> {
    /// The number, where there is one.
    pub number: Result<Value, Missing>,
    /// Whose activity it is.
    pub account: &'a Account,
    /// Items by what they are: posts, replies to others, reposts of others.
    pub n_of_kind: [usize; 3],
    /// How long the posts that take part go back, in days.
    pub age_days: f64,
    /// When the first of them was published.
    first: Option<Time>,
    /// All posts that take part.
    pub all: Tally,
    /// Those of the last 90 days.
    pub recent: Tally,
    /// Posts with views, and the sum of responses ÷ views over them.
    pub by_views: (usize, f64),
    /// Posts with people reached, and the sum of responses ÷ reach over them.
    pub by_reach: (usize, f64),
    /// Which kinds of response the export shows of posts that take part.
    shown: [bool; N_RESPONSES],
    /// The largest t with t posts of at least t reposts.
    pub t: usize,
    people: Option<People>,
}

/// Who responded, in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct People {
    /// How many people reposted, ever.
    pub n_reposters: usize,
    /// How many people replied or quoted, ever.
    pub n_repliers: usize,
    /// How many people did anything in the last 90 days.
    pub n_people: usize,
    /// Their acts, of which a person's second on a day counts a half, the third a third.
    pub discounted: f64,
    /// Their mean followers on the number's ruler, where any are known.
    pub network: Option<f64>,
}

/// Sums over posts that take part.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// How many there are.
    pub n_posts: usize,
    /// How many of them the export shows a public count for; what is missing is not zero.
    pub n_counted: usize,
    /// How many of them it shows reposts for.
    pub n_repost_counts: usize,
    /// How many of them drew a public response.
    pub n_answered: usize,
    /// How many were reposted.
    pub n_reposted: usize,
    /// How many were replied to.
    pub n_replied_to: usize,
    /// Public responses of all kinds.
    pub responses: f64,
    /// Reposts.
    pub reposts: f64,
    /// The most responses of one kind to one post.
    pub most_of_a_kind: f64,
}

impl<'a> Facts<'a> {
    /// Goes through an activity.
    #[must_use]
    pub fn of(
        activity: &'a Activity,
        settings: &Settings,
        number: Result<Value, Missing>,
    ) -> Facts<'a> {
        let (times, kinds) = (activity.times(), activity.kinds());
        let is_post = |kind: &PostKind| takes_part(*kind, settings);
        let first = kinds.iter().position(is_post).map(|place| times[place]);
        let as_of = looked_back_from(activity, settings);
        let n_old = n_old(activity, as_of);
        let mut items = Items::of(activity, settings);
        let old = items.tally(0..n_old);
        let recent = items.tally(n_old..activity.len());
        let people = (!activity.people().is_empty()).then(|| People::of(activity.people(), as_of));
        Facts {
            number,
            account: &activity.account,
            n_of_kind: items.n_of_kind,
            age_days: age_days(first, as_of),
            first,
            all: old.and(&recent),
            recent,
            by_views: items.by_views,
            by_reach: items.by_reach,
            shown: Response::ALL.map(|kind| is_shown(activity, settings, kind)),
            t: items.t.t,
            people,
        }
    }

    /// The same of an activity that was made of the one that these are of. Where it has the same
    /// posts, what depends on them alone is not looked for again.
    #[must_use]
    pub fn of_changed<'b>(
        &self,
        original: &Activity,
        changed: &'b Activity,
        settings: &Settings,
    ) -> Facts<'b> {
        if !changed.shares_posts_with(original) {
            return Facts::of(changed, settings, value(changed, settings));
        }
        let account = &changed.account;
        let as_of = looked_back_from(changed, settings);
        let [_, n_replies, n_reposts] = self.n_of_kind;
        let n_of_kind = [self.n_of_kind[0], n_replies, n_reposts + changed.len() - original.len()];
        if as_of == looked_back_from(original, settings) {
            return Facts { account, n_of_kind, ..*self };
        }
        let recent = n_old(changed, as_of)..changed.len();
        Facts {
            account,
            n_of_kind,
            age_days: age_days(self.first, as_of),
            recent: Items::of(changed, settings).tally(recent),
            people: self.people.map(|_| People::of(changed.people(), as_of)),
            ..*self
        }
    }

    /// Who responded.
    ///
    /// # Errors
    ///
    /// Where the export does not show people.
    pub fn people(&self) -> Result<&People, Missing> {
        self.people.as_ref().ok_or(Missing::People)
    }

    /// How many items are of a kind.
    #[must_use]
    pub fn n(&self, kind: PostKind) -> f64 {
        whole(self.n_of_kind[kind as usize])
    }

    /// Followers, *F*.
    ///
    /// # Errors
    ///
    /// Where the export does not say.
    pub fn followers(&self) -> Result<f64, Missing> {
        self.account.followers.map(super::float).ok_or(Missing::Followers)
    }

    /// Passes where the export shows a kind of response, and there are posts.
    ///
    /// # Errors
    ///
    /// Where it does not, or there are none.
    pub fn needs(&self, response: Response) -> Result<(), Missing> {
        self.needs_posts()?;
        if self.shown[response.index()] { Ok(()) } else { Err(Missing::Counts(response)) }
    }

    /// Passes where the export shows any public response, and there are posts.
    ///
    /// # Errors
    ///
    /// Where it does not, or there are none.
    pub fn needs_responses(&self) -> Result<(), Missing> {
        self.needs_posts()?;
        let is_shown = |kind: Response| kind.is_public() && self.shown[kind.index()];
        let any = Response::ALL.into_iter().any(is_shown);
        if any { Ok(()) } else { Err(Missing::Responses) }
    }

    /// Passes where there are posts.
    ///
    /// # Errors
    ///
    /// Where there are none.
    pub fn needs_posts(&self) -> Result<(), Missing> {
        if self.all.n_posts > 0 { Ok(()) } else { Err(Missing::Posts { have: 0, need: 1 }) }
    }
}

/// Whether the export shows a kind of response to any of the posts that take part.
fn is_shown(activity: &Activity, settings: &Settings, response: Response) -> bool {
    let counts = activity.counts(response).unwrap_or_default().iter();
    counts
        .zip(activity.kinds())
        .any(|(count, kind)| *count != Count::MISSING && takes_part(*kind, settings))
}

impl People {
    /// Goes through acts that stand together by person, each person's in the order of time.
    fn of(acts: &[Act], as_of: Time) -> People {
        let mut people = People::default();
        let (mut n_known, mut ruler) = (0, 0.0);
        for one in acts.chunk_by(|a, b| a.actor == b.actor) {
            let any = |kinds: &[Response]| one.iter().any(|act| kinds.contains(&act.kind));
            people.n_reposters += usize::from(any(&[Response::Repost]));
            people.n_repliers += usize::from(any(&[Response::Reply, Response::Quote]));
            let is_recent = |act: &&Act| as_of.days_since(act.time) <= WINDOW_DAYS;
            let (mut n_on_day, mut day) = (0_u32, None);
            for act in one.iter().filter(is_recent) {
                n_on_day = if day == Some(act.time.date()) { n_on_day + 1 } else { 1 };
                day = Some(act.time.date());
                people.discounted += 1.0 / f64::from(n_on_day);
            }
            people.n_people += usize::from(day.is_some());
            if let (Some(_), Some(followers)) =
                (day, one.iter().find_map(|act| act.followers.get()))
            {
                n_known += 1;
                ruler += points(super::float(followers));
            }
        }
        people.network = (n_known > 0).then(|| ruler / whole(n_known));
        people
    }
}

/// The moment from which formulas look back; any where there is nothing. Where replies count as
/// posts, the last of them may be later than the last post.
fn looked_back_from(activity: &Activity, settings: &Settings) -> Time {
    let last = activity.kinds().iter().rposition(|kind| takes_part(*kind, settings));
    activity.as_of().max(last.map(|place| activity.times()[place])).unwrap_or(Time(0))
}

/// How long posts go back of which this is the first.
fn age_days(first: Option<Time>, as_of: Time) -> f64 {
    first.map_or(0.0, |first| as_of.days_since(first).max(0.0))
}

/// How many items are older than the window.
fn n_old(activity: &Activity, as_of: Time) -> usize {
    activity.times().partition_point(|&time| as_of.days_since(time) > WINDOW_DAYS)
}

impl Tally {
    /// What two sums are together.
    fn and(&self, other: &Tally) -> Tally {
        Tally {
            n_posts: self.n_posts + other.n_posts,
            n_counted: self.n_counted + other.n_counted,
            n_repost_counts: self.n_repost_counts + other.n_repost_counts,
            n_answered: self.n_answered + other.n_answered,
            n_reposted: self.n_reposted + other.n_reposted,
            n_replied_to: self.n_replied_to + other.n_replied_to,
            responses: self.responses + other.responses,
            reposts: self.reposts + other.reposts,
            most_of_a_kind: self.most_of_a_kind.max(other.most_of_a_kind),
        }
    }
}
