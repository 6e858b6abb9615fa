//! What each trick does to an activity, by hand, and what it does to the formulas.

use crate::make::{DAY, activity, near, post};
use crate::worlds::{World, worlds};
use influence_score::activity::{Account, Act, Activity, Count, PostKind, Response, Time};
use influence_score::explain::explain;
use influence_score::explain::tricks::{effects, property};
use influence_score::inputs::Inputs;
use influence_score::sample::SAMPLES;
use influence_score::score::number::{number, sums};
use influence_score::score::{self, LENSES, LensId, Property, Settings};
use influence_score::trick::{TRICKS, TrickId};
use proptest::prelude::*;

fn play(id: TrickId, activity: &Activity) -> Activity {
    (TRICKS.iter().find(|trick| trick.id == id).unwrap().play)(activity)
}

/// Six posts a day apart with these likes, by somebody with 100 followers.
fn six() -> Activity {
    let likes = [4, 0, 9, 4, 1, 7];
    let posts: Vec<_> = (0..).zip(likes).map(|(day, likes)| (day * DAY, likes, 0)).collect();
    activity(&Account { followers: Some(100), ..Account::default() }, &posts)
}

fn likes(activity: &Activity) -> Vec<u64> {
    let known = |count: &Count| count.get().unwrap();
    activity.counts(Response::Like).unwrap().iter().map(known).collect()
}

#[test]
fn ten_times_more_are_nine_unanswered_posts_for_each_of_the_last_90_days() {
    let more = play(TrickId::PostMore, &six());
    assert_eq!(more.len(), 60);
    assert_eq!(likes(&more)[..6], likes(&six()));
    assert!(likes(&more)[6..].iter().all(|n| *n == 0));
    assert!(more.times()[6..].iter().all(|time| *time == Time(5 * DAY)));
    // A kind of response that the export does not show is not invented.
    assert_eq!(more.counts(Response::View), None);
    // Of two posts that are 91 days apart, one is from the last 90 days.
    let rare = activity(&Account::default(), &[(0, 1, 0), (91 * DAY, 1, 0)]);
    assert_eq!(play(TrickId::PostMore, &rare).len(), 2 + 9);
}

/// "Ten times more" is what a formula about how often somebody posts says, too: it looks at the same 90 days.
#[test]
fn ten_times_more_posts_are_ten_times_as_many_posts_a_week() {
    let place = LENSES.iter().position(|lens| lens.id == LensId::Loud).unwrap();
    let settings = Settings::default();
    let typed = Inputs::default().activity();
    let people = SAMPLES.iter().map(|sample| sample.id.activity()).chain([typed, six()]);
    for activity in people {
        let posts_a_week = |activity| LENSES[place].compute(activity, &settings).unwrap().value;
        let before = posts_a_week(&activity);
        near(posts_a_week(&play(TrickId::PostMore, &activity)) / before, 10.0, 1e-12);
    }
}

#[test]
fn the_best_and_the_worse_half_are_deleted() {
    assert_eq!(likes(&play(TrickId::DeleteBest, &six())), [4, 0, 4, 1, 7]);
    // The posts with 0 and 1 responses, and the older one of the two with 4.
    assert_eq!(likes(&play(TrickId::DeleteWorst, &six())), [9, 4, 7]);
    let none = Activity::new(Account::default(), None, vec![]).0;
    for trick in TRICKS {
        assert!((trick.play)(&none).n_of_kind(PostKind::Post) == 0, "{}", trick.key);
    }
}

#[test]
fn followers_are_bought_only_where_they_are_known() {
    assert_eq!(play(TrickId::BuyFollowers, &six()).account.followers, Some(10_100));
    let unknown = activity(&Account::default(), &[(0, 1, 1)]);
    assert_eq!(play(TrickId::BuyFollowers, &unknown).account.followers, None);
}

#[test]
fn a_pause_is_looked_back_on_from_two_weeks_later() {
    let paused = play(TrickId::Pause, &six());
    assert_eq!(paused.as_of(), Some(Time(19 * DAY)));
    assert_eq!(paused.times(), six().times());
}

#[test]
fn reposting_others_adds_what_others_wrote() {
    let all_day = play(TrickId::RepostOthers, &six());
    assert_eq!(all_day.n_of_kind(PostKind::Repost), 144);
    assert_eq!(all_day.n_of_kind(PostKind::Post), 6);
}

#[test]
fn one_friend_answers_every_post_once() {
    // The export shows likes and reposts, and no replies: the friend likes.
    assert_eq!(likes(&play(TrickId::OneFriend, &six())), [5, 1, 10, 5, 2, 8]);
    let someone =
        Act { actor: 1, time: Time(0), post: 0, kind: Response::Like, followers: Count::known(9) };
    let known = play(TrickId::OneFriend, &six().with_people(vec![someone]));
    assert_eq!(known.people().len(), 7);
    assert!(known.people()[1..].iter().all(|act| act.actor == known.people()[1].actor));
}

#[test]
fn a_forged_past_is_a_year_of_average_posts() {
    let forged = play(TrickId::ForgePast, &six());
    assert_eq!(forged.len(), 122 + 6);
    assert_eq!(likes(&forged)[122..], likes(&six()));
    // Of 0, 1, 4, 4, 7 and 9 likes, the lower half is 0, 1 and 4.
    assert!(likes(&forged)[..122].iter().all(|n| *n == 4));
    assert_eq!((forged.times()[0], forged.times()[121]), (Time(-366 * DAY), Time(-3 * DAY)));
    assert!(forged.times().is_sorted());
}

#[test]
fn the_table_says_what_each_trick_does() {
    let (activity, settings) = (six(), Settings::default());
    let table = effects(&activity, &settings, sums(&activity, &settings));
    assert_eq!(table.len(), TRICKS.len());
    // By hand: 5 · log2(10,101 ÷ 101) more points for 10,000 more followers of 100.
    let place = LENSES.iter().position(|lens| lens.id == LensId::Followers).unwrap();
    let after = table[1].after[place].as_ref().unwrap().value;
    near(after - 5.0 * 101_f64.log2(), 5.0 * (10_101.0 / 101.0_f64).log2(), 1e-9);
}

/// A pause moves the moment from which one looks back, so the table after it reuses less.
#[test]
fn the_table_looks_back_from_after_a_pause() {
    let posts = [(0, 5, 1), (1, 9, 0), (80, 2, 2), (84, 0, 0), (87, 3, 1), (88, 30, 4)];
    let posts = posts.map(|(day, likes, reposts)| (day * DAY, likes, reposts));
    let (activity, settings) = (
        activity(&Account { followers: Some(100), ..Account::default() }, &posts),
        Settings::default(),
    );
    let table = effects(&activity, &settings, sums(&activity, &settings));
    let paused = play(TrickId::Pause, &activity);
    let after = &table[4].after;
    assert_eq!(table[4].trick.id, TrickId::Pause);
    for (lens, after) in LENSES.iter().zip(after) {
        assert_eq!(*after, lens.compute(&paused, &settings), "{}", lens.key);
    }
    // By hand: two weeks later, the first two of the six posts are older than 90 days.
    let place = LENSES.iter().position(|lens| lens.id == LensId::Loud).unwrap();
    near(after[place].as_ref().unwrap().value, 4.0 * 7.0 / 90.0, 1e-12);
}

#[test]
fn the_best_post_is_the_one_whose_loss_is_explained() {
    let (activity, settings) = (six(), Settings::default());
    let before = number(&activity, &settings).unwrap();
    let told = explain(&activity, &settings, &before).one_hit.unwrap().number_without.unwrap();
    let after = number(&play(TrickId::DeleteBest, &activity), &settings).unwrap();
    near(told, after.value, 1e-12);
}

proptest! {
    #![proptest_config(crate::make::cases(1_000))]

    /// The table reuses what a trick does not change, and yet it gives the same, to the bit, as scoring
    /// the activity after the trick.
    #[test]
    fn the_table_says_what_scoring_the_tricked_activity_says(
        world in worlds(0..60),
        days_after in prop::option::of(0..200),
        replies_count: bool,
    ) {
        let activity = World { days_after, ..world }.activity();
        let settings = Settings { replies_count, ..Settings::default() };
        for effect in effects(&activity, &settings, sums(&activity, &settings)) {
            let tricked = (effect.trick.play)(&activity);
            for (lens, after) in LENSES.iter().zip(&effect.after) {
                let expected = lens.compute(&tricked, &settings);
                prop_assert_eq!(after, &expected, "{} {}", effect.trick.key, lens.key);
            }
        }
    }

    /// The worse half is the first half of all posts, sorted by responses, then age.
    #[test]
    fn the_worse_half_is_what_sorting_finds(
        responses in prop::collection::vec(prop_oneof![0..9_u64, 4_090..4_102_u64, 0..9_000_000_u64], 0..40),
    ) {
        let posts: Vec<_> = (0..).zip(&responses).map(|(day, &likes)| (day * DAY, likes, 0)).collect();
        let mut sorted: Vec<(usize, u64)> = responses.iter().copied().enumerate().collect();
        sorted.sort_by_key(|&(_, likes)| likes);
        let mut kept = sorted.split_off(responses.len() / 2);
        kept.sort_unstable();
        let expected: Vec<u64> = kept.into_iter().map(|(_, likes)| likes).collect();
        let left = play(TrickId::DeleteWorst, &activity(&Account::default(), &posts));
        prop_assert_eq!(if left.is_empty() { vec![] } else { likes(&left) }, expected);
    }

    /// A trick does not change a lens that promises the property for it. The activity after a trick is
    /// sorted and contains each item once.
    #[test]
    fn promises_hold_under_tricks(
        posts in prop::collection::vec((0..400_i64, 0..900_u64, 0..90_u64, 0..10_u8), 0..60),
        followers in prop::option::of(0..100_000_u64),
    ) {
        let items = (0..).zip(&posts).map(|(identity, &(day, likes, reposts, kind))| {
            let kind = match kind {
                0 => PostKind::Reply,
                1 => PostKind::Repost,
                _ => PostKind::Post,
            };
            post(identity, kind, day * DAY, likes, reposts)
        });
        let account = Account { followers, following: Some(50), ..Account::default() };
        let activity = Activity::new(account, None, items.collect()).0;
        let settings = Settings::default();
        let before = score::all(&activity, &settings, sums(&activity, &settings));
        for effect in effects(&activity, &settings, sums(&activity, &settings)) {
            let tricked = (effect.trick.play)(&activity);
            prop_assert!(tricked.times().is_sorted());
            let again = Activity::new(tricked.account.clone(), None, tricked.posts().collect());
            prop_assert_eq!(again.1, 0, "an item is there twice");
            let Some(property) = property(effect.trick.id) else { continue };
            for ((lens, before), after) in LENSES.iter().zip(&before).zip(&effect.after) {
                let (Ok(before), Ok(after)) = (before, after) else { continue };
                let holds = match property {
                    Property::Volume => after.value <= before.value + 1e-9,
                    _ => after.value.to_bits() == before.value.to_bits(),
                };
                let is_declared = lens.holds(property);
                prop_assert!(holds || !is_declared, "{} under {}", lens.key, effect.trick.key);
            }
        }
    }
}
