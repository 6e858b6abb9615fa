//! Number → reasons: which responses, months and posts it is made of, how much depends on one post,
//! and what the export does not show.
//!
//! Every split adds up to the number. Reasons use the number's own terms and compute none of them again;
//! only the number without the best post may need another score.

pub mod agreement;
pub mod change;
pub mod derivation;
pub mod finding;
pub mod habits;
pub mod outliers;
pub mod record;
mod surprise;
pub mod tricks;

use crate::activity::{Activity, Count, Date, N_RESPONSES, Response, Time};
use crate::score::Settings;
use crate::score::math::log2;
use crate::score::number::{Number, POINTS_PER_DOUBLING, ScoredPost, ScoredPosts, Sums, sums};
use crate::steps::{Steps, pieces, without_pauses};

/// Why the number is what it is. All parts are in points.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The posts that made the number.
    pub posts: ScoredPosts,
    /// The number by kind of response. Kinds that have a weight and that the export shows are listed;
    /// they add up to the number.
    pub kinds: Vec<KindShare>,
    /// The number by month of publication, oldest first. Months with posts are listed; they add up to
    /// the number.
    pub months: Vec<MonthShare>,
    /// The posts with the largest parts of the number, largest first; at most [`TOP_POSTS`].
    pub top_posts: Vec<PostShare>,
    /// All other posts together. With `top_posts` they add up to the number.
    pub other_posts: OtherPosts,
    /// The number as reach plus resonance, where the export states the followers.
    pub reach: Option<Reach>,
    /// How much depends on the post with the most responses; `None` where no post drew any.
    pub one_hit: Option<OneHit>,
    /// The kinds of response that have a weight and that the export does not show, see [`unknown`].
    pub unknown: Vec<Response>,
}

/// The largest number of posts that are listed one by one.
pub const TOP_POSTS: usize = 5;

/// The part of one kind of response in the number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KindShare {
    /// The kind of response.
    pub response: Response,
    /// Its part of the number, in points.
    pub points: f64,
}

/// The part of one month's posts in the number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthShare {
    /// The first day of the month.
    pub month: Date,
    /// The number of posts.
    pub n_posts: usize,
    /// Their part of the number, in points.
    pub points: f64,
}

/// The part of one post in the number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PostShare {
    /// The post with its score and weight.
    pub post: ScoredPost,
    /// Its part of the number, in points: its share of the weight times its score.
    pub points: f64,
}

/// The part of the posts that are not listed one by one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OtherPosts {
    /// The number of posts.
    pub n_posts: usize,
    /// Their part of the number, in points.
    pub points: f64,
}

impl OtherPosts {
    fn add(&mut self, points: f64) {
        self.n_posts += 1;
        self.points += points;
    }
}

/// The number as the sum of reach, 5 · log2(1 + F), and resonance. Bought followers raise reach and
/// lower resonance by as much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// *F*: the number of followers.
    pub followers: u64,
    /// The points of the followers; 0 or more.
    pub reach: f64,
    /// The rest of the number, in points. It is mostly negative, because few of the followers respond
    /// to any one post.
    pub resonance: f64,
}

/// How much depends on one post.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OneHit {
    /// The post with the most responses.
    pub post: ScoredPost,
    /// Its share of all responses, 0 to 1.
    pub share_of_responses: f64,
    /// The number of the activity without this post; `None` where there is none then.
    pub number_without: Option<f64>,
}

/// Explains the `number` of an activity with the settings that it was computed with.
#[must_use]
pub fn explain(activity: &Activity, settings: &Settings, number: &Number) -> Explanation {
    without_pauses(explain_in_steps(activity, settings, number, &Steps::default()))
}

/// Explains in steps as [`explain`] does; `None` where it is given up.
pub async fn explain_in_steps(
    activity: &Activity,
    settings: &Settings,
    number: &Number,
    steps: &Steps,
) -> Option<Explanation> {
    let posts = ScoredPosts::of_in_steps(activity, settings, number, steps).await?;
    let mut kinds = KindShares::of(activity, settings);
    let mut months = MonthShares::default();
    let mut top = LargestParts::default();
    let mut best: Option<ScoredPost> = None;
    let mut all_responses = 0.0;
    // All parts are computed in one pass, because each pass over a million posts takes milliseconds.
    for piece in pieces(0..posts.len()) {
        let n_posts = piece.len();
        for post in posts.range(piece) {
            let points = post.share * post.score;
            kinds.add(&post, points);
            months.add(&post, points);
            top.add(&post, points);
            all_responses += post.responses;
            // Among equals, the newest is the best.
            if best.is_none_or(|best| post.responses >= best.responses) {
                best = Some(post);
            }
        }
        steps.count(n_posts).await?;
    }
    Some(Explanation {
        kinds: kinds.shares(),
        months: months.months,
        top_posts: top.posts,
        other_posts: top.others,
        reach: activity.account.followers.map(|followers| reach(followers, number)),
        one_hit: best.filter(|_| all_responses > 0.0).map(|post| OneHit {
            post,
            share_of_responses: post.responses / all_responses,
            number_without: number_without(activity, settings, number, &post),
        }),
        unknown: unknown(activity, settings),
        posts,
    })
}

/// The kinds of response that have a weight and that an activity does not show.
/// [`Response::Engagement`] is not one of them, because it only stands in place of others.
#[must_use]
pub fn unknown(activity: &Activity, settings: &Settings) -> Vec<Response> {
    let is_unknown = |response: &Response| {
        settings.weights[response.index()] > 0.0
            && activity.counts(*response).is_none()
            && *response != Response::Engagement
    };
    Response::ALL.into_iter().filter(is_unknown).collect()
}

/// The kinds of response that make the number: they have a weight, and the activity shows them.
#[must_use]
pub fn counted(activity: &Activity, settings: &Settings) -> Vec<Response> {
    let columns = KindShares::of(activity, settings).columns;
    columns.into_iter().map(|(response, ..)| response).collect()
}

/// Splits each post's part in proportion to ω_k c_ik / r_i. This is the Aumann–Shapley value of
/// log(1 + Σ_k ω_k c_k) along the ray from zero (R. J. Aumann and L. S. Shapley, "Values of Non-Atomic
/// Games", 1974).
struct KindShares<'a> {
    /// The kinds that have a weight and that the export shows, with weight and counts.
    columns: Vec<(Response, f64, &'a [Count])>,
    /// The points of each kind so far, indexed by [`Response::index`].
    points: [f64; N_RESPONSES],
}

impl<'a> KindShares<'a> {
    fn of(activity: &'a Activity, settings: &Settings) -> KindShares<'a> {
        let column = |response: Response| {
            let weight = settings.weights[response.index()];
            (weight > 0.0).then_some((response, weight, activity.counts(response)?))
        };
        let columns = Response::ALL.into_iter().filter_map(column).collect();
        KindShares { columns, points: [0.0; N_RESPONSES] }
    }

    fn add(&mut self, post: &ScoredPost, points: f64) {
        if post.responses > 0.0 {
            let points_per_response = points / post.responses;
            for &(response, weight, column) in &self.columns {
                let responses = weight * column[post.index].or_nothing();
                self.points[response.index()] += points_per_response * responses;
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

/// The parts of the months so far.
#[derive(Default)]
struct MonthShares {
    months: Vec<MonthShare>,
    /// When the last of these months ends.
    end: Option<Time>,
}

impl MonthShares {
    /// Adds a post that is not older than those before.
    fn add(&mut self, post: &ScoredPost, points: f64) {
        match self.months.last_mut() {
            Some(last) if self.end.is_some_and(|end| post.time < end) => {
                last.n_posts += 1;
                last.points += points;
            }
            // Calendar dates are slow to compute, so they are computed once a month.
            _ => {
                let month = Date { day: 1, ..post.time.date() };
                self.end = month.first_of_month_plus(1).start();
                self.months.push(MonthShare { month, n_posts: 1, points });
            }
        }
    }
}

/// The posts with the largest parts so far, and the rest.
#[derive(Default)]
struct LargestParts {
    posts: Vec<PostShare>,
    others: OtherPosts,
}

impl LargestParts {
    fn add(&mut self, post: &ScoredPost, points: f64) {
        // Among equals, the newest comes first.
        let rank = self.posts.partition_point(|share| share.points > points);
        if rank == TOP_POSTS {
            return self.others.add(points);
        }
        self.posts.insert(rank, PostShare { post: *post, points });
        if self.posts.len() > TOP_POSTS
            && let Some(last) = self.posts.pop()
        {
            self.others.add(last.points);
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "followers are far below 2^53")]
fn reach(followers: u64, number: &Number) -> Reach {
    let reach = POINTS_PER_DOUBLING * log2(1.0 + followers as f64);
    Reach { followers, reach, resonance: number.value - reach }
}

/// The number of the activity without one of its posts: in closed form where that is possible,
/// otherwise scored again.
fn number_without(
    activity: &Activity,
    settings: &Settings,
    number: &Number,
    post: &ScoredPost,
) -> Option<f64> {
    number
        .without(post, settings)
        .or_else(|| sums(&activity.without(post.index), settings).ok())
        .map(Sums::points)
}
