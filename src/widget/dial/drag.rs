//! A pointer that was pressed on a dial, and whether it drags the number or scrolls the page.

use std::cell::Cell;

thread_local! {
    static IS_DRAGGED: Cell<bool> = const { Cell::new(false) };
}

/// Whether a reader is dragging a dial.
pub(in crate::widget) fn is_dragged() -> bool {
    IS_DRAGGED.get()
}

/// The distance in CSS pixels after which it is clear where a pointer goes.
const CLEAR: f64 = 6.0;

/// A pointer drags the number if it goes this many times as far sideways as up or down.
const SIDEWAYS: f64 = 1.5;

/// A pointer that was pressed on a dial.
pub(super) struct Drag {
    /// The browser's number of the pointer.
    pub pointer: i32,
    /// The dial's number when the pointer was pressed.
    pub value: f64,
    at: (f64, f64),
    course: Course,
}

/// Where a pointer goes.
#[derive(Clone, Copy, PartialEq)]
enum Course {
    /// This is not clear yet.
    Unclear,
    /// Sideways, from this horizontal position on.
    Sideways(f64),
    /// Elsewhere: the page may scroll, and the number stays.
    Elsewhere,
}

impl Drag {
    /// A pointer that is pressed at a position, in CSS pixels, on a dial with the number `value`.
    pub(super) fn new(pointer: i32, at: (f64, f64), value: f64) -> Drag {
        Drag { pointer, value, at, course: Course::Unclear }
    }

    /// How far the pointer has dragged the number when it is at a position, positive to the right. `None`
    /// where it drags nothing.
    pub(super) fn distance(&mut self, (x, y): (f64, f64)) -> Option<f64> {
        let (across, down) = ((x - self.at.0).abs(), (y - self.at.1).abs());
        if self.course == Course::Unclear && across.max(down) >= CLEAR {
            let is_sideways = across > SIDEWAYS * down;
            self.course = if is_sideways { Course::Sideways(self.at.0) } else { Course::Elsewhere };
        }
        match self.course {
            Course::Sideways(from) => {
                IS_DRAGGED.set(true);
                Some(x - from)
            }
            Course::Unclear | Course::Elsewhere => None,
        }
    }

    /// Whether the pointer has dragged the number.
    pub(super) fn is_sideways(&self) -> bool {
        matches!(self.course, Course::Sideways(_))
    }

    /// No dial is dragged any more, as when the pointer is released.
    pub(super) fn rest() {
        IS_DRAGGED.set(false);
    }
}

/// A dial that is removed while it is dragged is dragged no more.
impl Drop for Drag {
    fn drop(&mut self) {
        Drag::rest();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dial_is_dragged_until_its_pointer_is_released_or_the_dial_is_removed() {
        let mut drag = Drag::new(1, (100.0, 100.0), 30.0);
        for (place, expected) in [((103.0, 100.0), false), ((110.0, 100.0), true)] {
            drag.distance(place);
            assert_eq!(is_dragged(), expected);
        }
        Drag::rest();
        assert!(!is_dragged());
        drag.distance((120.0, 100.0));
        assert!(is_dragged());
        drop(drag);
        assert!(!is_dragged());
    }

    /// The distances of a drag that is pressed at (100, 100).
    fn distances<const N: usize>(places: [(f64, f64); N]) -> [Option<f64>; N] {
        let mut drag = Drag::new(1, (100.0, 100.0), 30.0);
        places.map(|place| drag.distance(place))
    }

    #[test]
    fn a_pointer_that_goes_sideways_drags_from_where_it_was_pressed() {
        assert_eq!(distances([(103.0, 101.0), (110.0, 102.0)]), [None, Some(10.0)]);
        // Once this is clear, it may go up and down.
        assert_eq!(distances([(92.0, 100.0), (90.0, 300.0)]), [Some(-8.0), Some(-10.0)]);
    }

    #[test]
    fn a_pointer_that_goes_elsewhere_drags_nothing_from_then_on() {
        for (x, y) in [(100.0, 110.0), (100.0, 90.0), (110.0, 110.0), (112.0, 92.0), (91.0, 107.0)]
        {
            assert_eq!(distances([(x, y), (300.0, 100.0)]), [None, None], "{x} {y}");
        }
    }
}
