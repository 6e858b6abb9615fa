//! Number → reasons: what counted, how much, what hangs on one post, what is unknown.
//!
//! Every split adds up to the number. It retells the number's own terms and recomputes none of
//! them; only the question "and without the best post?" scores a changed activity.

pub mod agreement;
pub mod derivation;
pub mod tricks;

use crate::activity::{Activity, Count, Date, N_RESPONSES, Response, Time};
use crate::score::Settings;
use crate::score::number::{self, Number, ScoredPost, ScoredPosts};

/// Why the number is what it is. All shares are in points.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The posts that made the number.
    pub posts: ScoredPosts,
    /// By kind of response, those that were counted and shown; adds up to the number.
    pub kinds: Vec<KindShare>,
    /// By month of publication, oldest first, only months with posts; adds up to the number.
    pub months: Vec<MonthShare>,
    /// The posts that gave most, largest share first, [`TOP_POSTS`] at most.
    pub top_posts: Vec<PostShare>,
    /// All other posts together; with `top_posts` it adds up to the number.
    pub other_posts: OtherPosts,
    /// By reach and resonance, where followers are known; adds up to the number.
    pub reach: Option<Reach>,
    /// How much hangs on the post with the most responses, where there are any.
    pub one_hit: Option<OneHit>,
    /// Public kinds of response that the export does not show.
    pub unknown: Vec<Response>,
}

/// How many posts are named.
pub const TOP_POSTS: usize = 5;

/// What one kind of response gave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KindShare {
    /// The kind.
    pub response: Response,
    /// Its points.
    pub points: f64,
}

/// What the posts of one month gave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthShare {
    /// The first day of the month.
    pub month: Date,
    /// How many posts.
    pub n_posts: usize,
    /// Their points.
    pub points: f64,
}

/// What one post gave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PostShare {
    /// The post.
    pub post: ScoredPost,
    /// Its points.
    pub points: f64,
}

/// What the posts that are not named gave.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OtherPosts {
    /// How many.
    pub n_posts: usize,
    /// Their points.
    pub points: f64,
}

impl OtherPosts {
    fn add(&mut self, points: f64) {
        self.n_posts += 1;
        self.points += points;
    }
}

/// The number as reach, 5·log2(1 + F), plus resonance, the rest. Bought followers raise the first
/// and lower the second by as much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// Followers, *F*.
    pub followers: u64,
    /// Points for the followers.
    pub reach: f64,
    /// Points for what they do; mostly negative, for few followers answer any one post.
    pub resonance: f64,
}

/// How much hangs on one post.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OneHit {
    /// The post with the most responses.
    pub post: ScoredPost,
    /// Its share of all responses, 0 to 1.
    pub share_of_responses: f64,
    /// The number of the activity without it, if it still has one.
    pub number_without: Option<f64>,
}

/// The reasons of a number, computed from `activity` with `settings`.
#[must_use]
pub fn explain(activity: &Activity, settings: &Settings, number: &Number) -> Explanation {
    let posts = ScoredPosts::of(activity, settings, number);
    let mut kinds = Kinds::of(activity, settings);
    let mut months = Months::default();
    let mut top = Top::default();
    let mut best: Option<ScoredPost> = None;
    let mut all_responses = 0.0;
    // One pass: of a million posts each takes its time.
    for post in posts.iter() {
        let points = post.share * post.score;
        kinds.add(&post, points);
        months.add(&post, points);
        top.add(&post, points);
        all_responses += post.responses;
        // Of equals the newest.
        if best.is_none_or(|best| post.responses >= best.responses) {
            best = Some(post);
        }
    }
    Explanation {
        kinds: kinds.shares(),
        months: months.months,
        top_posts: top.posts,
        other_posts: top.others,
        reach: activity.account.followers.map(|followers| reach(followers, number)),
        one_hit: best.filter(|_| all_responses > 0.0).map(|post| OneHit {
            post,
            share_of_responses: post.responses / all_responses,
            number_without: without(activity, settings, number, &post),
        }),
        unknown: Response::PUBLIC
            .into_iter()
            .filter(|&response| activity.counts(response).is_none())
            .collect(),
        posts,
    }
}

/// Splits each post's share in proportion to ω_k c_ik / r_i: the Aumann–Shapley value of
/// log(1 + Σ_k ω_k c_k) along the ray from zero.
struct Kinds<'a> {
    columns: Vec<(Response, f64, &'a [Count])>,
    points: [f64; N_RESPONSES],
}

impl<'a> Kinds<'a> {
    /// The kinds that have weight and are shown.
    fn of(activity: &'a Activity, settings: &Settings) -> Kinds<'a> {
        let column = |response: Response| {
            let weight = settings.weights[response.index()];
            (weight > 0.0).then_some((response, weight, activity.counts(response)?))
        };
        let columns = Response::ALL.into_iter().filter_map(column).collect();
        Kinds { columns, points: [0.0; N_RESPONSES] }
    }

    fn add(&mut self, post: &ScoredPost, points: f64) {
        if post.responses > 0.0 {
            let scale = points / post.responses;
            for &(response, weight, column) in &self.columns {
                self.points[response.index()] += scale * (weight * column[post.index].or_nothing());
            }
        }
    }

    fn shares(&self) -> Vec<KindShare> {
        let share = |&(response, _, _): &(Response, f64, _)| KindShare {
            response,
            points: self.points[response.index()],
        };
        self.columns.iter().map(share).collect()
    }
}

#[derive(Default)]
struct Months {
    months: Vec<MonthShare>,
    /// When the last of them ends.
    end: Option<Time>,
}

impl Months {
    fn add(&mut self, post: &ScoredPost, points: f64) {
        match self.months.last_mut() {
            // The calendar is asked once a month.
            Some(last) if self.end.is_some_and(|end| post.time < end) => {
                last.n_posts += 1;
                last.points += points;
            }
            _ => {
                let month = Date { day: 1, ..post.time.date() };
                self.end = month.first_of_month_plus(1).start();
                self.months.push(MonthShare { month, n_posts: 1, points });
            }
        }
    }
}

#[derive(Default)]
struct Top {
    posts: Vec<PostShare>,
    others: OtherPosts,
}

impl Top {
    fn add(&mut self, post: &ScoredPost, points: f64) {
        // Of equals the newest is named, and comes first.
        let place = self.posts.partition_point(|share| share.points > points);
        if place == TOP_POSTS {
            return self.others.add(points);
        }
        self.posts.insert(place, PostShare { post: *post, points });
        if self.posts.len() > TOP_POSTS
            && let Some(last) = self.posts.pop()
        {
            self.others.add(last.points);
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "followers are far below 2^53")]
fn reach(followers: u64, number: &Number) -> Reach {
    let reach = number::POINTS_PER_DOUBLING * crate::score::math::log2(1.0 + followers as f64);
    Reach { followers, reach, resonance: number.value - reach }
}

/// The number of the activity without one of its posts, if it still has one.
fn without(
    activity: &Activity,
    settings: &Settings,
    number: &Number,
    post: &ScoredPost,
) -> Option<f64> {
    let value = number
        .without(post, settings)
        .or_else(|| number::sums(&activity.without(post.index), settings).ok());
    value.map(number::Sums::points)
}
