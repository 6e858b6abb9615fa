//! Work that waits until the reader sees what came before it.

use super::has_failed;
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;

/// A page that is not seen draws no frame: then the function is called after so many milliseconds.
const UNSEEN_MS: u32 = 400;

/// Calls a function once, some time after the next frame was drawn, unless it is dropped before.
pub(crate) struct AfterFrame {
    _frame: AnimationFrame,
    _timeout: Rc<Cell<Option<Timeout>>>,
}

impl AfterFrame {
    /// Calls `work` so many milliseconds after the next frame was drawn.
    pub(crate) fn new(delay_ms: u32, work: impl FnOnce() + 'static) -> AfterFrame {
        let work = Rc::new(Cell::new(Some(work)));
        let wait = move |ms: u32| {
            let work = Rc::clone(&work);
            Timeout::new(ms, move || {
                if let Some(work) = work.take() {
                    work();
                }
            })
        };
        let timeout = Rc::new(Cell::new(Some(wait(UNSEEN_MS))));
        let frame = request_animation_frame({
            let timeout = Rc::clone(&timeout);
            move |_| {
                if has_failed() {
                    return;
                }
                // This is called before the frame is laid out and painted, which can take longer than the delay.
                let drawn = {
                    let timeout = Rc::downgrade(&timeout);
                    Timeout::new(0, move || {
                        if let Some(timeout) = timeout.upgrade() {
                            timeout.set(Some(wait(delay_ms)));
                        }
                    })
                };
                timeout.set(Some(drawn));
            }
        });
        AfterFrame { _frame: frame, _timeout: timeout }
    }
}
