//! Sentences about the shares of likes, reposts and replies, and about outliers.

use super::Locale;
use super::text::fill;
use crate::explain::outliers::Outliers;
use crate::score::number::ScoredPosts;

impl Locale {
    /// The shares of likes, reposts and replies, which are from 0 to 1, in percent.
    #[must_use]
    pub fn three_shares(&self, shares: [f64; 3]) -> String {
        let [likes, reposts, replies] = shares.map(|share| self.decimals(100.0 * share, 0));
        let slots: [(&str, &str); 3] =
            [("likes", &likes), ("reposts", &reposts), ("replies", &replies)];
        fill(self.triangle.title, &slots)
    }

    /// How many of these posts are outliers.
    #[must_use]
    pub fn outliers(&self, outliers: &Outliers, n_outliers: usize, posts: &ScoredPosts) -> String {
        let Some(above) = outliers.above_responses() else {
            return self.triangle.no_outliers.to_owned();
        };
        let above = self.responses(above);
        let slots: [(&str, &str); 5] = [
            ("n", &self.count(n_outliers)),
            ("m", &self.count(posts.len())),
            ("responses", self.drawn_by_posts(&above, posts.are_weighted())),
            ("above", &above),
            ("median", &self.responses(outliers.median_responses)),
        ];
        fill(self.triangle.outliers, &slots)
    }
}
