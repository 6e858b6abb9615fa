//! Computations in steps give what they give in one, pause often enough, and can be given up.

use influence_score::activity::{
    Account, Activity, Count, Media, N_RESPONSES, Post, PostKind, Response, Time,
};
use influence_score::explain::{explain, explain_in_steps};
use influence_score::score::history::{history, history_in_steps};
use influence_score::score::month::{month, month_in_steps};
use influence_score::score::number::{
    forecasts, forecasts_in_steps, number_and_spread, number_and_spread_in_steps, sums,
};
use influence_score::score::{self, Settings};
use influence_score::steps::Steps;
use std::cell::Cell;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// Posts at equal distances. Every eleventh is a reply, and of every thirteenth the likes are not known.
fn posts(n: u32, seconds_between: i64) -> Activity {
    let post = |index: u32| {
        let mut counts = [Count::MISSING; N_RESPONSES];
        if !index.is_multiple_of(13) {
            counts[Response::Like.index()] = Count::known(u64::from(index * 7919 % 4093));
        }
        counts[Response::Repost.index()] = Count::known(u64::from(index * 31 % 17));
        Post {
            time: Time(1_600_000_000 + i64::from(index) * seconds_between),
            kind: if index.is_multiple_of(11) { PostKind::Reply } else { PostKind::Post },
            identity: u64::from(index),
            counts,
            media: Media::Missing,
            excerpt: Box::default(),
        }
    };
    Activity::new(Account::default(), None, (0..n).map(post).collect()).0
}

/// Steps that pause until they are asked again, and count their pauses. The result is wanted for so many.
fn pausing(n_wanted: usize) -> (Steps, Rc<Cell<usize>>) {
    let n_pauses = Rc::new(Cell::new(0));
    let steps = Steps::with_pauses(Box::new({
        let n_pauses = Rc::clone(&n_pauses);
        move || {
            n_pauses.set(n_pauses.get() + 1);
            let is_wanted = n_pauses.get() <= n_wanted;
            let mut is_over = false;
            Box::pin(std::future::poll_fn(move |_| {
                if std::mem::replace(&mut is_over, true) {
                    Poll::Ready(is_wanted)
                } else {
                    Poll::Pending
                }
            }))
        }
    }));
    (steps, n_pauses)
}

/// The outcome of a computation, which is asked again after each pause.
fn asked_again<T>(work: impl Future<Output = Option<T>>) -> Option<T> {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}

/// The outcome in steps, with at least so many pauses; given up after any of them, it gives none.
fn in_steps<T>(n_pauses_at_least: usize, work: &impl AsyncFn(&Steps) -> Option<T>) -> T {
    let (steps, n_pauses) = pausing(usize::MAX);
    let outcome = asked_again(work(&steps)).unwrap();
    let n = n_pauses.get();
    assert!(n >= n_pauses_at_least, "{n} pauses");
    for n_wanted in [0, n / 2, n - 1] {
        let (steps, _) = pausing(n_wanted);
        assert!(asked_again(work(&steps)).is_none(), "wanted for {n_wanted} of {n} pauses");
    }
    outcome
}

#[test]
fn in_steps_everything_is_what_it_is_at_once() {
    let settings = Settings::default();
    // Of the first account the half-life is at its floor. The other one posts once in a decade, so its half-life
    // is longer, and its posts are gone through twice.
    for (n, seconds_between) in [(450_000, 300), (430_000, 315_360_000)] {
        let activity = posts(n, seconds_between);
        let (number, spread) = number_and_spread(&activity, &settings).unwrap();
        // Four posts that are summed count as one: 450,000 make a pause after 400,000 of them.
        let stepped = in_steps(1, &async |steps: &Steps| {
            number_and_spread_in_steps(&activity, &settings, steps).await
        });
        assert_eq!(stepped, Ok((number.clone(), spread)));

        let explanation = explain(&activity, &settings, &number);
        let stepped = in_steps(7, &async |steps: &Steps| {
            explain_in_steps(&activity, &settings, &number, steps).await
        });
        assert_eq!(stepped, explanation);

        let posts = &explanation.posts;
        let stepped =
            in_steps(3, &async |steps: &Steps| history_in_steps(&number, posts, 120, steps).await);
        assert_eq!(stepped, history(&number, posts, 120));

        let value = sums(&activity, &settings);
        let stepped = in_steps(1, &async |steps: &Steps| {
            score::all_in_steps(&activity, &settings, value, steps).await
        });
        assert_eq!(stepped, score::all(&activity, &settings, value));
    }
}

#[test]
fn a_month_and_the_record_are_the_same_in_steps() {
    let settings = Settings::default();
    let activity = posts(150_000, 600);
    let (number, _) = number_and_spread(&activity, &settings).unwrap();
    let posts = explain(&activity, &settings, &number).posts;
    // Twelve numbers of 130,000 posts on average.
    let stepped = in_steps(3, &async |steps: &Steps| {
        let typical = number.typical_responses;
        month_in_steps(&activity, &settings, &posts, typical, steps).await
    });
    assert_eq!(Ok(stepped), month(&activity, &settings));
    let stepped =
        in_steps(3, &async |steps: &Steps| forecasts_in_steps(&activity, &settings, steps).await);
    assert_eq!(stepped, forecasts(&activity, &settings));
}
