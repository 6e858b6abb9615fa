//! Sums over posts.

use crate::activity::Response;

/// Sums over some posts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    /// The number of posts.
    pub n_posts: usize,
    /// The posts for which the export shows a count of any public response.
    pub n_counted: usize,
    /// The posts that drew a public response.
    pub n_answered: usize,
    /// The public responses of all kinds; a whole number.
    pub responses: f64,
    /// The most responses of one kind that one post drew; a whole number.
    pub most_of_a_kind: f64,
    /// The likes and the replies of the posts for which the export shows both; whole numbers.
    pub ratioed: [f64; 2],
    /// Sums for each kind of [`Response::PUBLIC`].
    of_kind: [KindTally; Response::PUBLIC.len()],
}

/// Sums over the posts for which the export shows a count of one kind of response.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct KindTally {
    /// The number of these posts.
    pub n_counted: usize,
    /// Those of them that drew at least one such response.
    pub n_drew: usize,
    /// The responses of this kind; a whole number.
    pub sum: f64,
}

impl Tally {
    /// The sums for one kind of response; zeros for a kind that is not one of [`Response::PUBLIC`].
    pub(crate) fn of(&self, response: Response) -> KindTally {
        self.of_kind.get(response.index()).copied().unwrap_or_default()
    }

    /// Adds sums for one kind of response; those of a kind that is not one of [`Response::PUBLIC`] are
    /// dropped.
    pub(super) fn add(&mut self, response: Response, more: &KindTally) {
        if let Some(sums) = self.of_kind.get_mut(response.index()) {
            *sums = sums.plus(more);
        }
    }

    /// Adds likes and replies of posts for which the export shows both.
    pub(super) fn add_ratioed(&mut self, [likes, replies]: [f64; 2]) {
        self.ratioed[0] += likes;
        self.ratioed[1] += replies;
    }

    /// The sums over the posts of both.
    pub(super) fn plus(&self, other: &Tally) -> Tally {
        Tally {
            n_posts: self.n_posts + other.n_posts,
            n_counted: self.n_counted + other.n_counted,
            n_answered: self.n_answered + other.n_answered,
            responses: self.responses + other.responses,
            most_of_a_kind: self.most_of_a_kind.max(other.most_of_a_kind),
            ratioed: std::array::from_fn(|kind| self.ratioed[kind] + other.ratioed[kind]),
            of_kind: std::array::from_fn(|kind| self.of_kind[kind].plus(&other.of_kind[kind])),
        }
    }
}

impl KindTally {
    /// The sums over the posts of both.
    fn plus(&self, other: &KindTally) -> KindTally {
        KindTally {
            n_counted: self.n_counted + other.n_counted,
            n_drew: self.n_drew + other.n_drew,
            sum: self.sum + other.sum,
        }
    }
}
