//! Work in short steps, between which the page shows frames and answers its reader.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use yew::platform::spawn_local;
use yew::platform::time::sleep;
use yew::prelude::*;

/// How much is done between two pauses, in posts that are scored: some ten milliseconds.
const STEP: usize = 100_000;

/// The time before the first step. The frame that shows the change comes first, and a change that
/// follows another one within that time replaces it.
const DELAY: Duration = Duration::from_millis(40);

/// Counts what is done, and pauses where it is enough for a step.
#[derive(Clone, Default)]
pub(super) struct Steps {
    n_done: Rc<Cell<usize>>,
    is_outdated: Rc<Cell<bool>>,
}

impl Steps {
    /// Counts work that was done, in posts. `None` where its result is not wanted any more.
    pub(super) async fn count(&self, n_posts: usize) -> Option<()> {
        let n_done = self.n_done.get().saturating_add(n_posts);
        if n_done < STEP {
            self.n_done.set(n_done);
            return self.go_on();
        }
        self.pause(Duration::ZERO).await
    }

    async fn pause(&self, duration: Duration) -> Option<()> {
        self.n_done.set(0);
        sleep(duration).await;
        self.go_on()
    }

    fn go_on(&self) -> Option<()> {
        (!self.is_outdated.get()).then_some(())
    }
}

/// What `compute` makes of the last input for which it has finished, with that input; `None` before
/// it has finished for the first time. It begins anew when the input changes, and what it has begun
/// before is given up.
#[hook]
pub(super) fn use_steps<In, Out, F>(
    input: In,
    compute: impl FnOnce(In, Steps) -> F + 'static,
) -> Option<(In, Rc<Out>)>
where
    In: Clone + PartialEq + 'static,
    Out: 'static,
    F: Future<Output = Option<Out>> + 'static,
{
    let done = use_state(|| None::<(In, Rc<Out>)>);
    use_effect_with(input, {
        let done = done.setter();
        move |input| {
            let steps = Steps::default();
            let is_outdated = Rc::clone(&steps.is_outdated);
            let input = input.clone();
            spawn_local(async move {
                if steps.pause(DELAY).await.is_some()
                    && let Some(output) = compute(input.clone(), steps).await
                {
                    done.set(Some((input, Rc::new(output))));
                }
            });
            move || is_outdated.set(true)
        }
    });
    (*done).clone()
}
