//! What a formula may promise. Each property has the number, P1 to P9, that the tests call it by. P5 is
//! not here: it is about the number alone (`tests/it/properties.rs`).

/// How a lens behaves under one kind of change of an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Property {
    /// P1: additional posts without responses never raise the value.
    Volume,
    /// P2: splitting each post into the same number of posts, which share its responses and its
    /// time, never raises the value at one half-life.
    Dilution,
    /// P3: the same acts by more people, with the same number of followers each, never lower the
    /// value.
    People,
    /// P4: bought followers do not change the value.
    BoughtFollowers,
    /// P6: a pause does not change the value: neither when all times are shifted, nor when the
    /// moment one looks back from is later.
    Pause,
    /// P7: own reposts and replies do not change the value.
    OwnActs,
    /// P8: the order of the rows and duplicate rows do not change the value.
    Order,
    /// P9: one more response never lowers the value.
    Monotone,
}

impl Property {
    /// Every property, in the order of their numbers P1 to P9.
    pub const ALL: [Property; 8] = [
        Property::Volume,
        Property::Dilution,
        Property::People,
        Property::BoughtFollowers,
        Property::Pause,
        Property::OwnActs,
        Property::Order,
        Property::Monotone,
    ];
}
