//! Posts far beyond the usual, by hand.

use crate::make::{near, posts};
use crate::spans::scored;
use influence_score::explain::outliers::Outliers;

fn of(likes: &[u64]) -> (Outliers, Vec<bool>) {
    let items: Vec<_> = (0..).zip(likes).map(|(n, &likes)| (n, likes, 0)).collect();
    let scored = scored(&posts(&items));
    let outliers = Outliers::of(&scored).unwrap();
    (outliers, scored.iter().map(|post| outliers.has(&post)).collect())
}

/// The scores 0, 5, 10, 15, 20 and 50 have the median 12.5. They are 12.5, 7.5, 2.5, 2.5, 7.5 and 37.5 from
/// it, of which the median is 7.5. So the limit is 12.5 + 3 · 1.4826 · 7.5 = 45.8585 points.
#[test]
fn an_outlier_by_hand() {
    let (outliers, found) = of(&[0, 1, 3, 7, 15, 1_023]);
    near(outliers.above.unwrap(), 45.8585, 1e-12);
    near(outliers.median_responses, 5.0, 0.0);
    assert_eq!(found, [false, false, false, false, false, true]);
    let scored = scored(&posts(&[(0, 0, 0), (1, 1, 0), (2, 3, 0), (3, 7, 0), (4, 15, 0)]));
    let (first, last) = (scored.first().unwrap(), scored.last().unwrap());
    let outliers = Outliers::of(&scored).unwrap();
    assert_eq!(outliers.times_median(&first), Some(0.0));
    assert_eq!(outliers.times_median(&last), Some(5.0));
}

#[test]
fn where_most_posts_are_alike_none_is_an_outlier() {
    let (outliers, found) = of(&[3, 3, 3, 7, 1_023]);
    assert_eq!((outliers.above, outliers.median_responses), (None, 3.0));
    assert!(!found.contains(&true));
    // Of posts that draw nothing, none draws a multiple.
    let scored = scored(&posts(&[(0, 0, 0), (1, 0, 0), (2, 0, 0), (3, 0, 0), (4, 5, 0)]));
    let outliers = Outliers::of(&scored).unwrap();
    assert_eq!(outliers.times_median(&scored.last().unwrap()), None);
}

/// A limit beyond the end of the scale is none.
#[test]
fn nothing_lies_beyond_the_scale() {
    let (outliers, _) = of(&[1, 100, 10_000, 1_000_000, 1_000_000]);
    assert_eq!(outliers.above, None);
}
