//! Sentences about the shares of likes, reposts and replies, and about outliers.

use super::Locale;
use super::text::fill;
use crate::explain::outliers::Outliers;

impl Locale {
    /// The shares of likes, reposts and replies, which are from 0 to 1, in percent.
    #[must_use]
    pub fn three_shares(&self, shares: [f64; 3]) -> String {
        let [likes, reposts, replies] = shares.map(|share| self.decimals(100.0 * share, 0));
        let slots: [(&str, &str); 3] =
            [("likes", &likes), ("reposts", &reposts), ("replies", &replies)];
        fill(self.triangle.title, &slots)
    }

    /// How many of `n_posts` posts are outliers.
    #[must_use]
    pub fn outliers(&self, outliers: &Outliers, n_outliers: usize, n_posts: usize) -> String {
        let Some(above) = outliers.above_responses() else {
            return self.triangle.no_outliers.to_owned();
        };
        let slots: [(&str, &str); 4] = [
            ("n", &self.count(n_outliers)),
            ("m", &self.count(n_posts)),
            ("above", &self.responses(above)),
            ("median", &self.responses(outliers.median_responses)),
        ];
        fill(self.triangle.outliers, &slots)
    }
}
