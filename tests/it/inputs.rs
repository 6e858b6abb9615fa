//! Posts that are made by rule from a few figures.
#![expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]

use crate::make::{cases, near};
use influence_score::activity::{PostKind, Response};
use influence_score::inputs::{Inputs, InvalidInputs};
use influence_score::score::number::number;
use influence_score::score::{LENSES, LensId, Settings};
use proptest::prelude::*;

fn value(inputs: Inputs, id: LensId) -> f64 {
    let lens = LENSES.iter().find(|lens| lens.id == id).unwrap();
    lens.compute(&inputs.activity(), &Settings::default()).unwrap().value
}

/// By hand: 5 posts a week in 26 weeks are 130 posts; 6 of them, one in 20, draw 150 responses, the other
/// 124 draw 15. The mean of 130 posts is (124 · 12 + 6 · 120) ÷ 130 likes.
#[test]
fn posts_are_made_as_the_sentence_says() {
    let activity = Inputs::default().activity();
    assert_eq!(activity.n_of_kind(PostKind::Post), 130);
    let likes: Vec<u64> =
        activity.counts(Response::Like).unwrap().iter().filter_map(|count| count.get()).collect();
    assert_eq!(likes.iter().filter(|n| **n == 120).count(), 6);
    assert_eq!(likes.iter().filter(|n| **n == 12).count(), 124);
    near(value(Inputs::default(), LensId::Applause), (124.0 * 12.0 + 6.0 * 120.0) / 130.0, 1e-9);
    near(value(Inputs::default(), LensId::Conversation), (124.0 + 6.0 * 10.0) / 130.0, 1e-9);
    near(value(Inputs::default(), LensId::Followers), 5.0 * 801_f64.log2(), 1e-9);
    // 15 responses are 20 points, 150 are 36.2.
    let number = number(&activity, &Settings::default()).unwrap();
    assert!((20.0..21.0).contains(&number.value), "{}", number.value);
}

/// Half a reply a post is one reply to every second post.
#[test]
fn averages_that_are_not_whole_are_right_in_sum() {
    let inputs = Inputs { replies: 0.5, one_in: 0, ..Inputs::default() };
    near(value(inputs, LensId::Conversation), 0.5, 1e-9);
    let activity = inputs.activity();
    let replies = activity.counts(Response::Reply).unwrap();
    assert!(replies.chunks(2).all(|two| two.iter().filter(|n| n.get() == Some(1)).count() == 1));
}

/// The largest figures that can be typed: 13,000 posts with a million responses of each kind.
#[test]
fn the_last_post_draws_as_much_as_the_first() {
    let inputs = Inputs { posts_a_week: 500.0, likes: 1e6, one_in: 0, ..Inputs::default() };
    let activity = inputs.activity();
    let likes = activity.counts(Response::Like).unwrap();
    assert_eq!(likes.len(), 13_000);
    assert!(likes.iter().all(|n| n.get() == Some(1_000_000)));
}

#[test]
fn texts_that_are_not_eight_figures_are_refused() {
    for text in ["", "5", "5,12,2,1,20,10,800", "5,12,2,1,20,10,800,300,1", "5,a,2,1,20,10,800,300"]
    {
        assert_eq!(text.parse::<Inputs>(), Err(InvalidInputs), "{text}");
    }
    assert_eq!("5, 12, 2, 1, 20, 10, 800, 300".parse(), Ok(Inputs::default()));
}

proptest! {
    #![proptest_config(cases(60))]

    /// Any figures make posts whose sums are those of the figures, and the link carries them.
    #[test]
    fn any_figures_make_posts(
        posts_a_week in prop_oneof![0.1..60.0_f64, Just(f64::NAN), Just(-1.0)],
        drawn in prop::array::uniform3(prop_oneof![0.0..40.0_f64, Just(1e9), Just(-3.0)]),
        one_in in 0..2_000_u32,
        times_as_far in 0..2_000_u32,
        followers: u64,
    ) {
        let [likes, reposts, replies] = drawn;
        let inputs = Inputs { posts_a_week, likes, reposts, replies, one_in, times_as_far, followers, following: 3 };
        let ranged = inputs.within_ranges();
        prop_assert_eq!(ranged.to_string().parse(), Ok(ranged));
        let activity = inputs.activity();
        prop_assert!(!activity.is_empty());
        prop_assert_eq!(activity.account.followers, Some(followers.min(1_000_000_000)));
        let ordinary = Inputs { one_in: 0, ..ranged }.activity();
        let n = ordinary.len() as f64;
        let sum: u64 = ordinary.counts(Response::Like).unwrap().iter().filter_map(|n| n.get()).sum();
        prop_assert!((sum as f64 - n * ranged.likes).abs() < 1.0 + 1e-9 * sum as f64);
    }
}
