//! What the reader may change about the number.

use super::Missing;
use crate::activity::{N_RESPONSES, PostKind, Response};

/// The reader's settings of the number. Of these, the other lenses use `replies_count` alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// The weight ω of one response of each kind, indexed by [`Response::index`]; 0 or more. A kind
    /// of weight 0 is left out.
    pub weights: [f64; N_RESPONSES],
    /// The shortest half-life of a post's weight, in days. The half-life rule of
    /// [`number`](mod@super::number) may lengthen it. Less than a millionth of a day counts as that.
    pub half_life_floor_days: f64,
    /// Whether replies to other people are scored like posts.
    pub replies_count: bool,
}

impl Default for Settings {
    /// Weight 1 for each public kind of response, a half-life of 30 days, replies left out.
    fn default() -> Settings {
        let weights = [0.0; N_RESPONSES];
        Settings { weights, half_life_floor_days: 30.0, replies_count: false }
            .counting(Response::is_public)
    }
}

impl Settings {
    /// The shortest half-life, in days, above 0.
    pub(crate) fn floor_days(&self) -> f64 {
        const LEAST: f64 = 1e-6;
        // Of a number and NaN, `max` returns the number.
        self.half_life_floor_days.max(LEAST)
    }

    /// These settings with weight 1 for some kinds of response, and 0 for all others.
    #[must_use]
    pub fn counting(self, is_counted: impl Fn(Response) -> bool) -> Settings {
        let weight = |response| if is_counted(response) { 1.0 } else { 0.0 };
        Settings { weights: Response::ALL.map(weight), ..self }
    }

    /// The settings of the second number: what people save, send on, repost or quote counts, and what
    /// they like or answer does not. See [`Response::SAVED_OR_SHARED`].
    #[must_use]
    pub fn counting_saved_or_shared(self) -> Settings {
        self.counting(|response| Response::SAVED_OR_SHARED.contains(&response))
    }

    /// Whether a response of some kind counts as anything but one response.
    #[must_use]
    pub fn is_weighted(&self) -> bool {
        self.weights.iter().any(|weight| *weight != 0.0 && *weight != 1.0)
    }

    /// What an activity lacks that shows no kind of response with a weight.
    pub(crate) fn missing(&self) -> Missing {
        let counts = self.weights.iter().any(|weight| *weight > 0.0);
        if counts { Missing::Responses } else { Missing::Weights }
    }

    /// Whether numbers under these settings count what those under the default settings count, so that both may
    /// be compared. The half-life may differ: it says how long ago posts count, and not what they count.
    #[must_use]
    pub fn has_default_unit(&self) -> bool {
        let Settings { weights, replies_count, .. } = Settings::default();
        self.weights == weights && self.replies_count == replies_count
    }

    /// Whether formulas about posts look at items of a kind: never at reposts of others, and at
    /// replies only where the reader asks for it.
    pub(crate) fn includes(&self, kind: PostKind) -> bool {
        match kind {
            PostKind::Post => true,
            PostKind::Reply => self.replies_count,
            PostKind::Repost => false,
        }
    }
}
