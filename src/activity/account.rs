//! The account that an export belongs to.

/// An account, as far as its export describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// The network that the export is from, where it is known.
    pub network: Option<&'static str>,
    /// The account's name or handle.
    pub name: Option<String>,
    /// The number of followers at the time of the export.
    pub followers: Option<u64>,
    /// The number of accounts followed at the time of the export.
    pub following: Option<u64>,
}
