//! Activity → scores. Each formula ("lens") is a pure function to a value with its terms, or to
//! the inputs that it lacks; [`LENSES`] holds them all.
//!
//! Nothing here reads a clock, a locale or the order of a hash map, and every transcendental
//! function comes from [`math`], so that the same activity scores to the same bits everywhere.
//! This room knows no words: names, sentences and sources in prose are the locale's.

pub mod followers;
pub mod history;
pub mod loud;
pub mod math;
pub mod number;
pub mod t_factor;

use crate::activity::{Activity, N_RESPONSES, Response};

/// What the reader may change about the number. Other lenses take from it only whether replies
/// count as posts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// What one response of each kind is worth (ω), by [`Response::index`]; 0 leaves a kind out.
    pub weights: [f64; N_RESPONSES],
    /// The shortest half-life of a post's weight, in days; the rule of [`number`] may lengthen it.
    pub half_life_floor_days: f64,
    /// Whether replies to others are scored like posts.
    pub replies_count: bool,
}

impl Default for Settings {
    /// One for each public response, or for what an export shows in place of them; 30 days, replies left out.
    fn default() -> Settings {
        let mut weights = [0.0; N_RESPONSES];
        for response in Response::ALL.into_iter().filter(|response| response.is_public()) {
            weights[response.index()] = 1.0;
        }
        Settings { weights, half_life_floor_days: 30.0, replies_count: false }
    }
}

/// A value and the quantities it was made of, in the order in which the formula names them.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// The value, in the lens's own unit.
    pub value: f64,
    /// What it was made of.
    pub terms: Vec<Term>,
}

/// One quantity of a derivation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// Which quantity.
    pub symbol: Symbol,
    /// Its value.
    pub value: f64,
}

/// The quantities that derivations name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// Posts that took part, *n*.
    Posts,
    /// Effective number of posts, *n_eff*.
    EffectivePosts,
    /// Half-life in force, *H*, in days.
    HalfLifeDays,
    /// Responses a typical post draws, *ρ*.
    TypicalResponses,
    /// Length of the time looked at, in days.
    WindowDays,
    /// Followers, *F*.
    Followers,
    /// Posts with at least as many reposts as the lens's value.
    PostsReposted,
}

/// Why a lens has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Fewer posts than the formula needs.
    Posts {
        /// How many there are.
        have: usize,
        /// How many it takes.
        need: usize,
    },
    /// The export shows none of the responses that are counted.
    Responses,
    /// The export shows no counts of one kind.
    Counts(Response),
    /// The export does not say how many followers there are.
    Followers,
}

/// How far a formula is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Made here.
    Ours,
    /// Formula and constants are public.
    Published,
}

/// What a lens promises under a change of the activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Property {
    /// P1: new posts that nobody answers never raise it.
    Volume,
    /// P2: the same responses over more posts of the same times, at the half-life in force, never
    /// raise it.
    Dilution,
    /// P4: bought followers do not move it.
    BoughtFollowers,
    /// P6: shifting all times changes nothing.
    Pause,
    /// P7: own reposts and replies count nothing.
    OwnActs,
    /// P8: the order of the rows and duplicates change nothing.
    Order,
    /// P9: one more response never lowers it.
    Monotone,
}

impl Property {
    /// Every property.
    pub const ALL: [Property; 7] = [
        Property::Volume,
        Property::Dilution,
        Property::BoughtFollowers,
        Property::Pause,
        Property::OwnActs,
        Property::Order,
        Property::Monotone,
    ];
}

/// Which lens, in state, links and results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LensId {
    /// The number.
    Number,
    /// Posts a week.
    Loud,
    /// Followers on the number's ruler.
    Followers,
    /// The t-factor of reposts.
    TFactor,
}

/// One formula.
pub struct Lens {
    /// Which one.
    pub id: LensId,
    /// Its name in results that programs read.
    pub key: &'static str,
    /// How far it is known.
    pub status: Status,
    /// Where it was published.
    pub source: &'static str,
    /// The formula itself.
    pub compute: fn(&Activity, &Settings) -> Result<Score, Missing>,
    /// What it promises; whatever is not named here fails for some activity, and tests show one.
    pub holds: &'static [Property],
}

/// Every formula, ours first.
pub const LENSES: &[Lens] = &[number::LENS, loud::LENS, followers::LENS, t_factor::LENS];

/// Which items of an activity a formula on posts looks at: not reposts, and replies only on demand.
pub(crate) fn takes_part(kind: crate::activity::PostKind, settings: &Settings) -> bool {
    use crate::activity::PostKind::{Post, Reply, Repost};
    match kind {
        Post => true,
        Reply => settings.replies_count,
        Repost => false,
    }
}

/// A whole number as a float. Counts of posts are far below 2^53, so the value is exact.
#[expect(clippy::cast_precision_loss, reason = "counts of items are far below 2^53")]
pub(crate) fn whole(n: usize) -> f64 {
    n as f64
}
