//! Long computations in short steps, between which a page shows frames and answers its reader.
//!
//! A computation counts the posts that it has gone through. Where these are enough for a step, it pauses, or is
//! given up. Without a page there are no pauses: [`Steps::default`] and [`at_once`].

use std::cell::Cell;
use std::ops::Range;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// How much is done between two pauses, in posts that are explained: some ten milliseconds.
const STEP: usize = 100_000;

/// How many posts are gone through between two counts. It is a multiple of the number of posts that the fast
/// passes look at together.
const PIECE: usize = 1 << 14;

/// Waits until the page has had its turn. Resolves to whether the result is still wanted.
type Pause = Box<dyn Fn() -> Pin<Box<dyn Future<Output = bool>>>>;

/// Counts what a computation has done, and pauses where that is enough for a step.
#[derive(Default)]
pub struct Steps {
    n_done: Cell<usize>,
    /// `None` where there are no pauses.
    pause: Option<Pause>,
}

impl Steps {
    /// Steps with pauses. A pause resolves to whether the result is still wanted.
    #[must_use]
    pub fn with_pauses(pause: Pause) -> Steps {
        Steps { n_done: Cell::new(0), pause: Some(pause) }
    }

    /// Counts work that was done, in posts that are explained, and pauses where it is enough for a step. `None`
    /// where the result is not wanted any more.
    pub fn count(&self, n_posts: usize) -> Turn {
        let n_done = self.n_done.get().saturating_add(n_posts);
        self.n_done.set(if n_done < STEP { n_done } else { 0 });
        let pause = self.pause.as_ref().filter(|_| n_done >= STEP);
        Turn(pause.map(|pause| pause()))
    }

    /// Counts posts of which a fast pass took the sums: four of them take as long as one that is explained.
    pub(crate) fn count_summed(&self, n_posts: usize) -> Turn {
        self.count(n_posts / 4)
    }
}

/// The turn of the page, where a step is over. It is a type of its own, and not an `async` block, because that
/// takes half the bytes at every place that awaits it.
pub struct Turn(Option<Pin<Box<dyn Future<Output = bool>>>>);

impl Future for Turn {
    type Output = Option<()>;

    #[inline(never)]
    fn poll(mut self: Pin<&mut Turn>, context: &mut Context<'_>) -> Poll<Option<()>> {
        match &mut self.0 {
            None => Poll::Ready(Some(())),
            Some(pause) => pause.as_mut().poll(context).map(|is_wanted| is_wanted.then_some(())),
        }
    }
}

/// The outcome of a computation without pauses; `None` where it gives none, or where it has a pause.
pub fn at_once<T>(work: impl Future<Output = Option<T>>) -> Option<T> {
    match std::pin::pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => None,
    }
}

/// The outcome of a computation that is given [`Steps::default`]. It pauses never, and is never given up.
pub(crate) fn without_pauses<T>(work: impl Future<Output = Option<T>>) -> T {
    at_once(work).expect("without pauses there is nothing to wait for and nobody who gives it up")
}

/// Splits a range of posts into the pieces after which a computation counts.
pub(crate) fn pieces(range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    range.clone().step_by(PIECE).map(move |start| start..range.end.min(start + PIECE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    /// Goes through posts; the number of pieces.
    async fn go_through(n_posts: usize, steps: &Steps) -> Option<usize> {
        let mut n_pieces = 0;
        for piece in pieces(0..n_posts) {
            n_pieces += 1;
            steps.count(piece.len()).await?;
        }
        Some(n_pieces)
    }

    #[test]
    fn pieces_follow_each_other_and_cover_the_range() {
        let all: Vec<_> = pieces(5..40_000).collect();
        assert_eq!(all, [5..16_389, 16_389..32_773, 32_773..40_000]);
        assert_eq!(pieces(7..7).count(), 0);
    }

    #[test]
    fn a_computation_pauses_after_each_step_and_can_be_given_up() {
        let n_pauses = Rc::new(Cell::new(0));
        let steps = |n_wanted: usize| {
            let n_pauses = Rc::clone(&n_pauses);
            n_pauses.set(0);
            Steps::with_pauses(Box::new(move || {
                n_pauses.set(n_pauses.get() + 1);
                let is_wanted = n_pauses.get() <= n_wanted;
                Box::pin(async move { is_wanted })
            }))
        };
        // Seven pieces of 16,384 are the first to make 100,000.
        assert_eq!(at_once(go_through(6 << 14, &steps(9))), Some(6));
        assert_eq!(n_pauses.get(), 0);
        assert_eq!(at_once(go_through(15 << 14, &steps(9))), Some(15));
        assert_eq!(n_pauses.get(), 2);
        assert_eq!(at_once(go_through(15 << 14, &steps(1))), None);
        assert_eq!(n_pauses.get(), 2);
        assert_eq!(without_pauses(go_through(1 << 20, &Steps::default())), 64);
    }
}
