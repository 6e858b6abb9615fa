//! Sums over posts.

/// Sums over some posts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    /// The number of posts.
    pub n_posts: usize,
    /// The posts for which the export shows a count of any public response.
    pub n_counted: usize,
    /// The posts for which the export shows a count of reposts.
    pub n_repost_counts: usize,
    /// The posts that drew a public response.
    pub n_answered: usize,
    /// The posts that were reposted.
    pub n_reposted: usize,
    /// The posts that were replied to.
    pub n_replied_to: usize,
    /// The public responses of all kinds; a whole number.
    pub responses: f64,
    /// The reposts; a whole number.
    pub reposts: f64,
    /// The most responses of one kind that one post drew; a whole number.
    pub most_of_a_kind: f64,
}

impl Tally {
    /// The sums over the posts of both.
    pub(super) fn plus(&self, other: &Tally) -> Tally {
        Tally {
            n_posts: self.n_posts + other.n_posts,
            n_counted: self.n_counted + other.n_counted,
            n_repost_counts: self.n_repost_counts + other.n_repost_counts,
            n_answered: self.n_answered + other.n_answered,
            n_reposted: self.n_reposted + other.n_reposted,
            n_replied_to: self.n_replied_to + other.n_replied_to,
            responses: self.responses + other.responses,
            reposts: self.reposts + other.reposts,
            most_of_a_kind: self.most_of_a_kind.max(other.most_of_a_kind),
        }
    }
}
