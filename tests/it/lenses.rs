//! Worked examples of the other formulas, by hand, and the table as a whole.

use crate::make::{DAY, activity, near, post, posts};
use influence_score::activity::{Account, Act, Activity, Count, Post, PostKind, Response, Time};
use influence_score::score::lens::klout;
use influence_score::score::{LENSES, Lens, LensId, Missing, Settings};

fn lens(id: LensId) -> &'static Lens {
    LENSES.iter().find(|lens| lens.id == id).unwrap()
}

fn value(id: LensId, activity: &Activity) -> Result<f64, Missing> {
    lens(id).compute(activity, &Settings::default()).map(|score| score.value)
}

#[test]
fn keys_are_distinct_and_sources_named() {
    for (place, lens) in LENSES.iter().enumerate() {
        assert!(!lens.source.author.is_empty());
        // JSON names a lens by its key.
        assert_eq!(serde_json::to_value(lens.id).unwrap(), lens.key);
        assert!(LENSES[..place].iter().all(|other| other.key != lens.key && other.id != lens.id));
    }
}

#[test]
fn loud_counts_posts_a_week() {
    // 13 posts, one each week, over 84 days: 12 weeks.
    let weekly: Vec<_> = (0..13).map(|week| (week * 7 * DAY, 0, 0)).collect();
    near(value(LensId::Loud, &posts(&weekly)).unwrap(), 13.0 / 12.0, 1e-12);
    // A year of daily posts: 91 posts from 90 days ago to today, in 90/7 weeks.
    let daily: Vec<_> = (0..365).map(|day| (day * DAY, 0, 0)).collect();
    near(value(LensId::Loud, &posts(&daily)).unwrap(), 91.0 * 7.0 / 90.0, 1e-12);
    // Three posts within an hour are three a week, not five hundred.
    near(value(LensId::Loud, &posts(&[(0, 0, 0), (60, 0, 0), (120, 0, 0)])).unwrap(), 3.0, 1e-12);
    assert!(value(LensId::Loud, &posts(&[])).is_err());
}

#[test]
fn loud_looks_back_from_the_last_reply_where_replies_count() {
    // One post, then a reply each day for two years: seven a week, not a thousand.
    let mut all = vec![post(0, PostKind::Post, 0, 1, 0)];
    all.extend((1..730).map(|day| post(day, PostKind::Reply, day.cast_signed() * DAY, 0, 0)));
    let activity = Activity::new(Account::default(), None, all).0;
    let settings = Settings { replies_count: true, ..Settings::default() };
    let score = lens(LensId::Loud).compute(&activity, &settings).unwrap();
    near(score.value, 91.0 * 7.0 / 90.0, 1e-12);
}

#[test]
fn followers_are_read_on_the_ruler() {
    let of = |followers| {
        let account = Account { followers, ..Account::default() };
        value(LensId::Followers, &activity(&account, &[(0, 1, 1)]))
    };
    near(of(Some(1_023)).unwrap(), 50.0, 1e-12);
    near(of(Some(0)).unwrap(), 0.0, 0.0);
    near(of(Some(1)).unwrap(), 5.0, 1e-12);
    near(of(Some(4_000_000_000)).unwrap(), 100.0, 0.0);
    assert_eq!(of(None), Err(Missing::Followers));
}

#[test]
fn the_t_factor_is_an_h_index_of_reposts() {
    let of = |reposts: &[u64]| {
        let all: Vec<_> = reposts.iter().map(|&n| (0, 0, n)).collect();
        value(LensId::TFactor, &posts(&all)).unwrap()
    };
    // Sorted 10, 8, 5, 4, 3: four posts of at least four.
    near(of(&[3, 10, 5, 8, 4]), 4.0, 0.0);
    // Sorted 25, 8, 5, 3, 3: three of at least three.
    near(of(&[25, 8, 5, 3, 3]), 3.0, 0.0);
    near(of(&[0, 0, 0]), 0.0, 0.0);
    near(of(&[1_000_000]), 1.0, 0.0);
    near(of(&[1, 1]), 1.0, 0.0);
}

#[test]
fn the_t_factor_leaves_out_what_others_wrote_and_replies() {
    let all = vec![
        post(0, PostKind::Post, 0, 0, 1),
        post(1, PostKind::Repost, 0, 0, 900),
        post(2, PostKind::Reply, 0, 0, 900),
    ];
    let activity = Activity::new(Account::default(), None, all).0;
    near(value(LensId::TFactor, &activity).unwrap(), 1.0, 0.0);
    let mut without: Vec<_> = activity.posts().collect();
    for post in &mut without {
        post.counts[Response::Repost.index()] = Count::MISSING;
    }
    let activity = Activity::new(Account::default(), Some(Time(0)), without).0;
    assert_eq!(value(LensId::TFactor, &activity), Err(Missing::Counts(Response::Repost)));
}

/// Two posts with likes, reposts, replies, views and reach; three reposts of others and two replies.
fn seen() -> Activity {
    let mut posts = vec![post(0, PostKind::Post, 0, 3, 1), post(1, PostKind::Post, DAY, 1, 0)];
    for (post, [replies, views, reach]) in posts.iter_mut().zip([[1, 100, 50], [0, 50, 10]]) {
        post.counts[Response::Reply.index()] = Count::known(replies);
        post.counts[Response::View.index()] = Count::known(views);
        post.counts[Response::Reach.index()] = Count::known(reach);
    }
    posts.extend((2..5).map(|n| post(n, PostKind::Repost, 0, 0, 0)));
    posts.extend((5..7).map(|n| post(n, PostKind::Reply, 0, 9, 9)));
    let account = Account { followers: Some(300), following: Some(100), ..Account::default() };
    Activity::new(account, None, posts).0
}

fn act(actor: u64, day: i64, kind: Response, followers: u64) -> Act {
    Act { actor, time: Time(day * DAY), post: 0, kind, followers: Count::known(followers) }
}

#[test]
fn engagement_rates_differ_by_what_they_are_of() {
    // By followers: 6 responses to 2 posts, 300 followers. By impressions: 5 responses of 100 views and 1
    // of 50. By reach: 5 responses of 50 people and 1 of 10.
    near(value(LensId::RateByFollowers, &seen()).unwrap(), 1.0, 1e-12);
    near(value(LensId::RateByImpressions, &seen()).unwrap(), 3.5, 1e-12);
    near(value(LensId::RateByReach, &seen()).unwrap(), 10.0, 1e-12);
    let one = |followers, responses| {
        let account = Account { followers: Some(followers), ..Account::default() };
        value(LensId::RateByFollowers, &activity(&account, &[(0, responses, 0)])).unwrap()
    };
    // Examples from the handbooks: 180 of 5,000 are 3.6 %, 320 of 10,000 are 3.2 %.
    near(one(5_000, 180), 3.6, 1e-12);
    near(one(10_000, 320), 3.2, 1e-12);
    let plain = posts(&[(0, 1, 1)]);
    assert_eq!(value(LensId::RateByImpressions, &plain), Err(Missing::Counts(Response::View)));
    assert_eq!(value(LensId::RateByReach, &plain), Err(Missing::Counts(Response::Reach)));
    assert_eq!(value(LensId::RateByFollowers, &plain), Err(Missing::Followers));
}

#[test]
fn reposts_are_counted_by_post_and_by_share() {
    let some = posts(&[(0, 0, 3), (0, 0, 0)]);
    near(value(LensId::RepostRate, &some).unwrap(), 1.5, 0.0);
    near(value(LensId::ShareReposted, &some).unwrap(), 50.0, 0.0);
    let all = posts(&[(0, 0, 1), (0, 0, 1), (0, 0, 4)]);
    near(value(LensId::RepostRate, &all).unwrap(), 2.0, 0.0);
    near(value(LensId::ShareReposted, &all).unwrap(), 100.0, 0.0);
}

#[test]
fn own_acts_make_signal_strength_and_outreach() {
    // 2 posts and 3 reposts of others give 2/5; 2 replies and 3 reposts give 10 points each, and so do the
    // repost and the reply that the posts drew.
    near(value(LensId::SignalStrength, &seen()).unwrap(), 0.4, 1e-12);
    near(value(LensId::KredOutreach, &seen()).unwrap(), 50.0, 0.0);
    near(value(LensId::KredInfluence, &seen()).unwrap(), 20.0, 0.0);
    near(value(LensId::FollowerRank, &seen()).unwrap(), 0.75, 0.0);
    let quiet = posts(&[(0, 1, 1)]);
    assert_eq!(value(LensId::SignalStrength, &quiet), Err(Missing::OwnReposts));
    assert_eq!(value(LensId::KredOutreach, &quiet), Err(Missing::OwnReposts));
    assert_eq!(value(LensId::FollowerRank, &quiet), Err(Missing::Following));
}

#[test]
fn what_needs_people_says_so_or_counts_them() {
    for id in [LensId::RetweetImpact, LensId::SocialNetworkingPotential] {
        assert_eq!(value(id, &seen()), Err(Missing::People));
    }
    let known = seen().with_people(vec![
        act(1, 0, Response::Repost, 10),
        act(2, 0, Response::Repost, 10),
        act(2, 0, Response::Reply, 10),
        act(3, 0, Response::Like, 10),
        act(3, 0, Response::Like, 10),
    ]);
    // One post was reposted, by two people: 1 · ln 2.
    near(value(LensId::RetweetImpact, &known).unwrap(), 2_f64.ln(), 1e-12);
    // (2 + 1) ÷ 300 and (1 + 1) ÷ 2.
    near(value(LensId::SocialNetworkingPotential, &known).unwrap(), 0.505, 1e-12);
    assert_eq!(known.people().len(), 4, "the same like twice is one");
}

#[test]
fn what_nobody_can_compute_says_why() {
    for (id, why) in [
        (LensId::GeneralActivity, Missing::LikesMade),
        (LensId::InfluencePassivity, Missing::WholeGraph),
        (LensId::PeerIndex, Missing::Unpublished),
        (LensId::SocialAuthority, Missing::Unpublished),
        (LensId::TweetLevel, Missing::OtherServices),
    ] {
        assert_eq!(value(id, &seen()), Err(why));
    }
}

/// Before it is stretched and held within 1 to 100.
fn unstretched_klout(activity: &Activity) -> f64 {
    klout::unstretched(&lens(LensId::Klout).compute(activity, &Settings::default()).unwrap().terms)
}

#[test]
fn klout_is_the_mean_of_the_parts_that_can_be_seen() {
    // Four posts, all answered, 12 responses, at most 7 of one kind: (5 · log2 8 + 50 + 5 · log2 4) / 2.
    let four = posts(&[(0, 7, 0), (0, 2, 0), (0, 2, 0), (0, 0, 1)]);
    near(unstretched_klout(&four), 37.5, 1e-12);
    // With three people: the one with 1,023 followers has 50 points, two with one follower have 5. One
    // acts twice on a day, which counts 1.5; 3.5 acts on 4 posts are 5 · log2(1.875) points.
    let people = vec![
        act(1, 0, Response::Like, 1_023),
        act(1, 0, Response::Repost, 1_023),
        act(2, 0, Response::Like, 1),
        act(3, 0, Response::Like, 1),
    ];
    let amplification = 50.0 + 5.0 * 1.875_f64.log2();
    near(unstretched_klout(&four.with_people(people)), (10.0 + amplification + 20.0) / 3.0, 1e-12);
}

/// Between both scales, 30 points become 23, and 20 become 40. By hand: 4 posts, all answered, 12
/// responses, at most 7 of one kind: 1.887 × 37.5 − 67.49 = 3.2725, and 40 + 23 ÷ 30 × (3.2725 − 20).
#[test]
fn klout_has_another_value_on_its_later_scale() {
    let of = |activity: &Activity| {
        let score = lens(LensId::Klout).compute(activity, &Settings::default()).unwrap();
        klout::on_later_scale(&score.terms)
    };
    let four = posts(&[(0, 7, 0), (0, 2, 0), (0, 2, 0), (0, 0, 1)]);
    near(of(&four), 40.0 - 23.0 / 30.0 * 16.7275, 1e-9);
    // A post that a million people like: 1.887 × (100 + 100) ÷ 2 − 67.49 = 121.21 is above the scale.
    near(of(&posts(&[(0, 1_048_575, 0)])), 100.0, 0.0);
}

#[test]
fn klout_keeps_what_klout_said_in_public() {
    // 100 reposts of 10 posts count for more than 100 reposts of 1,000 posts.
    let few = posts(&vec![(0, 0, 10); 10]);
    let mut many = vec![(0, 0, 0); 990];
    many.extend([(0, 0, 10); 10]);
    assert!(unstretched_klout(&few) > unstretched_klout(&posts(&many)));
    // 100 reposts by 100 people count for more than 100 reposts by one person.
    let by = |actor_of: &dyn Fn(u64) -> u64, day_of: &dyn Fn(u64) -> i64| {
        let acts =
            (0..100).map(|n| Act { post: n, ..act(actor_of(n), day_of(n), Response::Repost, 50) });
        unstretched_klout(&few.clone().with_people(acts.collect()))
    };
    assert!(by(&|n| n, &|_| 0) > by(&|_| 0, &|_| 0));
    // The more often one person acts in a day, the less each act counts.
    let spread = by(&|_| 0, &|n| -n.cast_signed() / 2);
    assert!(spread > by(&|_| 0, &|n| -n.cast_signed() / 10));
}

/// P11: a post whose count of reposts is missing does not take part, as a post without reposts would.
#[test]
fn what_is_missing_is_not_zero() {
    let mut all = vec![post(0, PostKind::Post, 0, 3, 1), post(1, PostKind::Post, DAY, 1, 0)];
    all[1].counts[Response::Repost.index()] = Count::MISSING;
    all.push(Post { counts: [Count::MISSING; 9], identity: 2, ..all[1].clone() });
    let account = Account { followers: Some(100), ..Account::default() };
    let activity = Activity::new(account, None, all).0;
    near(value(LensId::RepostRate, &activity).unwrap(), 1.0, 0.0);
    near(value(LensId::ShareReposted, &activity).unwrap(), 100.0, 0.0);
    // 5 responses to the 2 posts that show any count, of 100 followers.
    near(value(LensId::RateByFollowers, &activity).unwrap(), 2.5, 1e-12);
    // Both posts are answered, 2.5 times on average, with at most 3 responses of one kind: (5 · log2 4 + 50
    // + 5 · log2 3.5) / 2.
    near(unstretched_klout(&activity), 30.0 + 2.5 * 3.5_f64.log2(), 1e-12);
}

/// A division by zero gives no value, and the reason.
#[test]
fn what_has_nothing_to_divide_by_is_undefined() {
    let of = |followers, following, views, responses| {
        let mut all = vec![post(0, PostKind::Post, 0, responses, 0)];
        all[0].counts[Response::Reply.index()] = Count::known(0);
        all[0].counts[Response::View.index()] = Count::known(views);
        all[0].counts[Response::Reach.index()] = Count::known(views);
        let account = Account { followers, following, ..Account::default() };
        Activity::new(account, None, all).0.with_people(vec![act(1, 0, Response::Like, 0)])
    };
    // No followers and no views, whether anybody responded or not.
    for responses in [0, 3] {
        let nobody = of(Some(0), Some(0), 0, responses);
        for id in [
            LensId::RateByFollowers,
            LensId::RateByImpressions,
            LensId::RateByReach,
            LensId::FollowerRank,
            LensId::SocialNetworkingPotential,
        ] {
            assert_eq!(value(id, &nobody), Err(Missing::Undefined), "{id:?}");
        }
        // These lenses do not divide: without followers there are 0 points, without reposts 0 impact.
        near(value(LensId::Followers, &nobody).unwrap(), 0.0, 0.0);
        near(value(LensId::RetweetImpact, &nobody).unwrap(), 0.0, 0.0);
    }
    // No responses give a rate of 0, which is defined.
    let somebody = of(Some(9), Some(0), 7, 0);
    for id in [LensId::RateByFollowers, LensId::RateByImpressions, LensId::RateByReach] {
        near(value(id, &somebody).unwrap(), 0.0, 0.0);
    }
    near(value(LensId::FollowerRank, &somebody).unwrap(), 1.0, 0.0);
    // A year after the last post, Klout is at its lowest value.
    near(value(LensId::Klout, &somebody.looked_back_on_from(Time(365 * DAY))).unwrap(), 1.0, 0.0);
}

/// Counts that the export shows for replies alone are missing for posts.
#[test]
fn what_is_shown_of_no_post_is_missing() {
    let mut all = vec![post(0, PostKind::Post, 0, 3, 0), post(1, PostKind::Reply, 0, 3, 9)];
    all[0].counts[Response::Repost.index()] = Count::MISSING;
    let activity = Activity::new(Account::default(), None, all).0;
    for id in [LensId::TFactor, LensId::RepostRate, LensId::ShareReposted] {
        assert_eq!(value(id, &activity), Err(Missing::Counts(Response::Repost)), "{id:?}");
    }
}

#[test]
fn outreach_needs_own_replies_or_reposts() {
    let of = |n_replies: u64, n_reposts: u64| {
        let mut all = vec![post(0, PostKind::Post, 0, 1, 1)];
        all.extend((1..=n_replies).map(|n| post(n, PostKind::Reply, 0, 0, 0)));
        all.extend((11..11 + n_reposts).map(|n| post(n, PostKind::Repost, 0, 0, 0)));
        value(LensId::KredOutreach, &Activity::new(Account::default(), None, all).0)
    };
    assert_eq!(of(0, 0), Err(Missing::OwnReposts));
    assert_eq!(of(1, 1), Ok(20.0));
    assert_eq!(of(2, 0), Ok(20.0));
    assert_eq!(of(0, 3), Ok(30.0));
}

/// Views are no responses that others see.
#[test]
fn without_public_responses_nothing_is_computed_of_them() {
    let mut viewed = post(0, PostKind::Post, 0, 0, 0);
    viewed.counts = [Count::MISSING; influence_score::activity::N_RESPONSES];
    viewed.counts[Response::View.index()] = Count::known(100);
    let account = Account { followers: Some(300), ..Account::default() };
    let activity = Activity::new(account, None, vec![viewed]).0;
    for id in [LensId::RateByFollowers, LensId::Klout] {
        assert_eq!(value(id, &activity), Err(Missing::Responses), "{id:?}");
    }
}

#[test]
fn a_property_holds_unless_it_is_declared_to_fail() {
    let outreach = lens(LensId::KredOutreach);
    for property in influence_score::score::Property::ALL {
        assert_eq!(outreach.holds(property), !outreach.fails.contains(&property), "{property:?}");
    }
    assert!(!outreach.holds(influence_score::score::Property::OwnActs));
}

/// 65,537 is 2¹⁶ + 1, and 4,294,967,297 is 2³² + 1: halves of these bits are equal.
#[test]
fn a_post_with_very_many_responses_is_an_answered_one() {
    let of = |likes, reposts| unstretched_klout(&posts(&[(0, likes, reposts)]));
    assert!(of(65_537, 0) >= of(65_536, 0));
    assert!(of(Count::MAX, 3) >= of(Count::MAX, 2));
}
