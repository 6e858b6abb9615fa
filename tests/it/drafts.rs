//! What a draft makes of items in any order, some of them twice, against a map and a sort.

use influence_score::activity::{
    Account, Count, Draft, Media, N_RESPONSES, Post, PostKind, Response, Time,
};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;

/// One item: time, identity, likes, and reposts where they are known.
type Item = (i64, u64, u64, Option<u64>);

/// Generates items whose number is around the 512 that a draft looks up at a time. Times are close
/// together, or so far apart that they cannot be sorted in fewer bits than they have.
fn items() -> impl Strategy<Value = Vec<Item>> {
    let n = select(vec![0, 1, 40, 511, 512, 513, 1_023, 1_024, 1_025, 1_300]);
    let times =
        select(vec![(0, 50), (1_700_000_000, 1_700_300_000), (0, 1 << 36), (i64::MIN, i64::MAX)]);
    let n_identities = select(vec![30, 700, u64::MAX]);
    (n, times, n_identities).prop_flat_map(|(n, (first, last), n_identities)| {
        let time = prop_oneof![1 => Just(first), 1 => Just(last), 20 => first..last];
        let reposts = proptest::option::of(0..5_u64);
        proptest::collection::vec((time, 0..n_identities, 0..5_u64, reposts), n)
    })
}

proptest! {
    #![proptest_config(crate::make::cases(150))]

    #[test]
    fn a_draft_folds_and_sorts(items in items()) {
        let mut draft = Draft::default();
        for &(time, identity, likes, reposts) in &items {
            let mut counts = [Count::MISSING; N_RESPONSES];
            counts[Response::Like.index()] = Count::known(likes);
            counts[Response::Repost.index()] = reposts.map_or(Count::MISSING, Count::known);
            let excerpt = likes.to_string().into();
            let media = Media::Missing;
            let kind = PostKind::Post;
            draft.push(&Post { time: Time(time), kind, identity, counts, media, excerpt });
        }
        let (activity, n_folded) = draft.finish(Account::default(), None);
        // Of each identity, the earliest time, the largest counts, and the words that sort last.
        let mut by_identity = BTreeMap::new();
        for &(time, identity, likes, reposts) in &items {
            let one = by_identity.entry(identity).or_insert((time, likes, reposts));
            *one = (one.0.min(time), one.1.max(likes), one.2.max(reposts));
        }
        let mut expected: Vec<Item> = by_identity
            .into_iter()
            .map(|(identity, (time, likes, reposts))| (time, identity, likes, reposts))
            .collect();
        expected.sort_unstable();
        prop_assert_eq!(n_folded, items.len() - expected.len());
        let found: Vec<Item> = activity
            .posts()
            .map(|post| {
                let [likes, reposts] =
                    [Response::Like, Response::Repost].map(|kind| post.counts[kind.index()].get());
                assert_eq!(post.excerpt.parse().ok(), likes);
                (post.time.0, post.identity, likes.unwrap(), reposts)
            })
            .collect();
        prop_assert_eq!(found, expected);
    }
}
