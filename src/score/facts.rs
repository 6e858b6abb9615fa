//! What formulas other than the number need of an activity, from one pass over it.

use super::number::{Number, points};
use super::{Missing, Settings, takes_part, whole};
use crate::activity::{Account, Act, Activity, Count, PostKind, Response, Time};

/// How far formulas look back that look back at all, in days.
pub const WINDOW_DAYS: f64 = 90.0;

/// What formulas need.
pub struct Facts<'a> {
    /// The number, where there is one.
    pub number: &'a Result<Number, Missing>,
    /// Whose activity it is.
    pub account: &'a Account,
    /// Items by what they are: posts, replies to others, reposts of others.
    pub n_of_kind: [usize; 3],
    /// How long the posts that take part go back, in days.
    pub age_days: f64,
    /// All posts that take part.
    pub all: Tally,
    /// Those of the last 90 days.
    pub recent: Tally,
    /// Which kinds of response the export shows.
    shown: Vec<Response>,
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
    /// Posts with views, and the sum of responses ÷ views over them.
    pub by_views: (usize, f64),
    /// Posts with people reached, and the sum of responses ÷ reach over them.
    pub by_reach: (usize, f64),
}

impl<'a> Facts<'a> {
    /// Goes through an activity.
    #[must_use]
    pub fn of(
        activity: &'a Activity,
        settings: &Settings,
        number: &'a Result<Number, Missing>,
    ) -> Facts<'a> {
        let shown = || Response::ALL.into_iter().filter(|kind| activity.counts(*kind).is_some());
        let public: Vec<(Response, &[Count])> = shown()
            .filter(|kind| kind.is_public())
            .filter_map(|kind| Some((kind, activity.counts(kind)?)))
            .collect();
        let (views, reach) = (activity.counts(Response::View), activity.counts(Response::Reach));
        let is_last = |kind: &PostKind| takes_part(*kind, settings);
        let last = activity.kinds().iter().rposition(is_last).map(|place| activity.times()[place]);
        // Where replies count as posts, the last of them may be later than the last post.
        let as_of = activity.as_of().max(last);
        let mut n_of_kind = [0; 3];
        let (mut all, mut recent) = (Tally::default(), Tally::default());
        let mut oldest_days = 0.0_f64;
        let mut reposts_of_each = Vec::new();
        for (place, (&time, &kind)) in activity.times().iter().zip(activity.kinds()).enumerate() {
            n_of_kind[kind as usize] += 1;
            if !takes_part(kind, settings) {
                continue;
            }
            let age_days = as_of.map_or(0.0, |as_of| as_of.days_since(time));
            oldest_days = oldest_days.max(age_days);
            let mut post = Tally { n_posts: 1, ..Tally::default() };
            for &(response, counts) in &public {
                let count = counts[place].or_nothing();
                post.responses += count;
                post.most_of_a_kind = post.most_of_a_kind.max(count);
                let is_any = usize::from(count > 0.0);
                let is_known = counts[place] != Count::MISSING;
                post.n_counted = post.n_counted.max(usize::from(is_known));
                match response {
                    Response::Repost => (post.n_reposted, post.reposts) = (is_any, count),
                    Response::Reply => post.n_replied_to = is_any,
                    _ => {}
                }
                if response == Response::Repost && is_known {
                    post.n_repost_counts = 1;
                    reposts_of_each.push(counts[place].code());
                }
            }
            post.n_answered = usize::from(post.responses > 0.0);
            let ratio = |counts: Option<&[Count]>| {
                let seen = counts.map_or(0.0, |counts| counts[place].or_nothing());
                if seen > 0.0 { (1, post.responses / seen) } else { (0, 0.0) }
            };
            (post.by_views, post.by_reach) = (ratio(views), ratio(reach));
            all.add(&post);
            if age_days <= WINDOW_DAYS {
                recent.add(&post);
            }
        }
        let (shown, t) = (shown().collect(), largest_t(&reposts_of_each));
        let account = &activity.account;
        let people = (!activity.people().is_empty())
            .then(|| People::of(activity.people(), as_of.unwrap_or(Time(0))));
        Facts { number, account, n_of_kind, age_days: oldest_days, all, recent, shown, t, people }
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
        if self.shown.contains(&response) { Ok(()) } else { Err(Missing::Counts(response)) }
    }

    /// Passes where the export shows any public response, and there are posts.
    ///
    /// # Errors
    ///
    /// Where it does not, or there are none.
    pub fn needs_responses(&self) -> Result<(), Missing> {
        self.needs_posts()?;
        let any = self.shown.iter().any(|response| response.is_public());
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

impl Tally {
    fn add(&mut self, other: &Tally) {
        self.n_posts += other.n_posts;
        self.n_counted += other.n_counted;
        self.n_repost_counts += other.n_repost_counts;
        self.n_answered += other.n_answered;
        self.n_reposted += other.n_reposted;
        self.n_replied_to += other.n_replied_to;
        self.responses += other.responses;
        self.reposts += other.reposts;
        self.most_of_a_kind = self.most_of_a_kind.max(other.most_of_a_kind);
        self.by_views.0 += other.by_views.0;
        self.by_views.1 += other.by_views.1;
        self.by_reach.0 += other.by_reach.0;
        self.by_reach.1 += other.by_reach.1;
    }
}

/// The largest t with t counts of at least t, by counting instead of sorting: t is at most the
/// number of counts, so larger ones need not be told apart.
fn largest_t(counts: &[u32]) -> usize {
    let n = counts.len();
    let mut n_of = vec![0_usize; n + 1];
    for &count in counts {
        n_of[usize::try_from(count).unwrap_or(n).min(n)] += 1;
    }
    let mut n_at_least = 0;
    (0..=n)
        .rev()
        .find(|&t| {
            n_at_least += n_of[t];
            n_at_least >= t
        })
        .unwrap_or(0)
}
