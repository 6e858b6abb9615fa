//! Panics. After one, the program's memory is in an unknown state, and `embed/boot.js` starts the
//! program again. Functions that the browser still calls in the old program must do nothing then.

use std::sync::atomic::{AtomicBool, Ordering};

static HAS_FAILED: AtomicBool = AtomicBool::new(false);

/// Whether this program has panicked.
pub(crate) fn has_failed() -> bool {
    HAS_FAILED.load(Ordering::Relaxed)
}

/// Makes [`has_failed`] true from the next panic on. What a panic already does is kept.
pub(crate) fn watch_for_failure() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        HAS_FAILED.store(true, Ordering::Relaxed);
        report(panic);
    }));
}
