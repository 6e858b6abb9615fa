//! What is computed once for each input: at once, or in short steps between which the page shows
//! frames and answers its reader.

use super::dom::AfterFrame;
use crate::steps::Steps;
use std::any::Any;
use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;
use yew::platform::spawn_local;
use yew::platform::time::sleep;
use yew::prelude::*;

/// The time from the frame that shows the change to the first step, in milliseconds. A change that follows
/// another one within that time replaces it.
const DELAY_MS: u32 = 24;

/// What `compute` makes of the input. It is computed again when the input changes.
#[hook]
pub(super) fn use_computed<In, Out>(
    input: In,
    compute: impl FnOnce(&In) -> Out + 'static,
) -> Rc<Out>
where
    In: PartialEq + 'static,
    Out: 'static,
{
    let input = Rc::new(input);
    let work = {
        let input = Rc::clone(&input);
        move || Rc::new(compute(&input)) as Rc<dyn Any>
    };
    let output = use_computed_value(input, Box::new(work));
    output.downcast().expect("a hook returns the same type each time")
}

/// [`use_computed`] for all types, so that the program holds this code once.
#[hook]
fn use_computed_value(
    input: Rc<dyn Input>,
    compute: Box<dyn FnOnce() -> Rc<dyn Any>>,
) -> Rc<dyn Any> {
    let kept = use_mut_ref(|| None::<(Rc<dyn Input>, Rc<dyn Any>)>);
    let mut kept = kept.borrow_mut();
    match &*kept {
        Some((known, output)) if known.is_same(input.as_any()) => Rc::clone(output),
        _ => {
            let output = compute();
            *kept = Some((input, Rc::clone(&output)));
            output
        }
    }
}

/// What `compute` makes of the last input for which it has finished, with that input; `None` before
/// it has finished for the first time. It begins again when the input changes, and what it has begun
/// before is given up.
#[hook]
pub(super) fn use_steps<In, Out, F>(
    input: In,
    compute: impl FnOnce(Rc<In>, Steps) -> F + 'static,
) -> Option<(Rc<In>, Rc<Out>)>
where
    In: PartialEq + 'static,
    Out: 'static,
    F: Future<Output = Option<Out>> + 'static,
{
    let input = Rc::new(input);
    let work = {
        let input = Rc::clone(&input);
        move |steps| async move { Some(Rc::new(compute(input, steps).await?) as Rc<dyn Any>) }
    };
    let work = Box::new(|steps| Box::pin(work(steps)) as Work);
    let (input, output) = use_work(input, work)?;
    Some((input.into_any().downcast().ok()?, output.downcast().ok()?))
}

/// A computation in steps, and its result.
type Work = Pin<Box<dyn Future<Output = Option<Rc<dyn Any>>>>>;

/// [`use_steps`] for all types, so that the program holds this code once.
#[hook]
fn use_work(
    input: Rc<dyn Input>,
    work: Box<dyn FnOnce(Steps) -> Work>,
) -> Option<(Rc<dyn Input>, Rc<dyn Any>)> {
    let done = use_state(|| None);
    use_effect_with(Compared(input), {
        let done = done.setter();
        move |Compared(input)| {
            let is_outdated = Rc::new(Cell::new(false));
            let steps = with_pauses(Rc::clone(&is_outdated));
            let input = Rc::clone(input);
            let first_step = AfterFrame::new(DELAY_MS, move || {
                spawn_local(async move {
                    if let Some(output) = work(steps).await {
                        done.set(Some((input, output)));
                    }
                });
            });
            move || {
                drop(first_step);
                is_outdated.set(true);
            }
        }
    });
    (*done).clone()
}

/// Steps between which the page shows frames and answers its reader, until the result is outdated.
pub(super) fn with_pauses(is_outdated: Rc<Cell<bool>>) -> Steps {
    Steps::with_pauses(Box::new(move || {
        let is_outdated = Rc::clone(&is_outdated);
        Box::pin(async move {
            sleep(Duration::ZERO).await;
            !is_outdated.get()
        })
    }))
}

/// A value that can be compared with a value of any type.
trait Input: Any {
    fn is_same(&self, other: &dyn Any) -> bool;
    fn as_any(&self) -> &dyn Any;
    fn into_any(self: Rc<Self>) -> Rc<dyn Any>;
}

impl<T: PartialEq + 'static> Input for T {
    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>() == Some(self)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn into_any(self: Rc<T>) -> Rc<dyn Any> {
        self
    }
}

struct Compared(Rc<dyn Input>);

impl PartialEq for Compared {
    fn eq(&self, other: &Compared) -> bool {
        self.0.is_same(other.0.as_any())
    }
}
