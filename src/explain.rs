//! Number → reasons: what counted, how much, what hangs on one post, what is unknown.
//!
//! Every split adds up to the number. It retells the number's own terms and recomputes none of
//! them; only the question "and without the best post?" scores a changed activity.

pub mod agreement;
pub mod derivation;
pub mod tricks;

use crate::activity::{Activity, Count, Date, N_RESPONSES, Response};
use crate::score::Settings;
use crate::score::number::{self, Number, Posts, Scored};

/// Why the number is what it is. All shares are in points.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The posts that made the number.
    pub posts: Posts,
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
    pub post: Scored,
    /// Its points.
    pub points: f64,
}

/// What the posts that are not named gave.
#[derive(Clone, Copy, Debug, PartialEq)]
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
    pub post: Scored,
    /// Its share of all responses, 0 to 1.
    pub share_of_responses: f64,
    /// The number of the activity without it, if it still has one.
    pub number_without: Option<f64>,
}

/// The reasons of a number, computed from `activity` with `settings`.
#[must_use]
pub fn explain(activity: &Activity, settings: &Settings, number: &Number) -> Explanation {
    let posts = Posts::of(activity, settings, number);
    let (top_posts, other_posts) = top(&posts);
    Explanation {
        kinds: kinds(activity, settings, &posts),
        months: months(&posts),
        top_posts,
        other_posts,
        reach: activity.account.followers.map(|followers| reach(followers, number)),
        one_hit: one_hit(activity, settings, &posts),
        unknown: Response::PUBLIC
            .into_iter()
            .filter(|&response| activity.counts(response).is_none())
            .collect(),
        posts,
    }
}

/// Splits each post's share in proportion to ω_k c_ik / r_i: the Aumann–Shapley value of
/// log(1 + Σ_k ω_k c_k) along the ray from zero.
fn kinds(activity: &Activity, settings: &Settings, posts: &Posts) -> Vec<KindShare> {
    let mut points = [0.0; N_RESPONSES];
    let columns: Vec<(usize, f64, &[Count])> = counted(activity, settings)
        .map(|(response, column)| (response.index(), settings.weights[response.index()], column))
        .collect();
    for post in posts.iter().filter(|post| post.responses > 0.0) {
        let scale = post.share * post.score / post.responses;
        for &(kind, weight, column) in &columns {
            points[kind] += scale * (weight * column[post.index].or_nothing());
        }
    }
    counted(activity, settings)
        .map(|(response, _)| KindShare { response, points: points[response.index()] })
        .collect()
}

/// The kinds that have weight and are shown.
fn counted<'a>(
    activity: &'a Activity,
    settings: &'a Settings,
) -> impl Iterator<Item = (Response, &'a [Count])> {
    Response::ALL
        .into_iter()
        .filter(|response| settings.weights[response.index()] > 0.0)
        .filter_map(|response| Some((response, activity.counts(response)?)))
}

fn months(posts: &Posts) -> Vec<MonthShare> {
    let mut months: Vec<MonthShare> = Vec::new();
    let mut next = None;
    for post in posts.iter() {
        let points = post.share * post.score;
        match months.last_mut() {
            // The calendar is asked once a month.
            Some(last) if next.is_some_and(|next| post.time < next) => {
                last.n_posts += 1;
                last.points += points;
            }
            _ => {
                let month = Date { day: 1, ..post.time.date() };
                next = month.first_of_month_plus(1).start();
                months.push(MonthShare { month, n_posts: 1, points });
            }
        }
    }
    months
}

fn top(posts: &Posts) -> (Vec<PostShare>, OtherPosts) {
    let mut top: Vec<PostShare> = Vec::with_capacity(TOP_POSTS + 1);
    let mut others = OtherPosts { n_posts: 0, points: 0.0 };
    // Newest first, so that of equals the newest is named.
    for post in posts.iter().rev() {
        let points = post.share * post.score;
        let place = top.partition_point(|share| share.points >= points);
        if place < TOP_POSTS {
            top.insert(place, PostShare { post, points });
        } else {
            others.add(points);
        }
        if top.len() > TOP_POSTS
            && let Some(last) = top.pop()
        {
            others.add(last.points);
        }
    }
    (top, others)
}

#[expect(clippy::cast_precision_loss, reason = "followers are far below 2^53")]
fn reach(followers: u64, number: &Number) -> Reach {
    let reach = number::POINTS_PER_DOUBLING * crate::score::math::log2(1.0 + followers as f64);
    Reach { followers, reach, resonance: number.value - reach }
}

fn one_hit(activity: &Activity, settings: &Settings, posts: &Posts) -> Option<OneHit> {
    let order = |a: &Scored, b: &Scored| a.responses.total_cmp(&b.responses);
    // Of equals the newest.
    let best = posts.iter().max_by(order)?;
    let all: f64 = posts.iter().map(|post| post.responses).sum();
    let without = number::value(&activity.without(best.index), settings);
    (all > 0.0).then(|| OneHit {
        post: best,
        share_of_responses: best.responses / all,
        number_without: without.ok().map(number::Value::points),
    })
}
