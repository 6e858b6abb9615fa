//! Several columns of one meaning: sums beside their parts, and names that brackets limit.

use super::recognise;
use crate::ingest::table::header::Column;
use crate::ingest::value::sample::ColumnTally;

#[test]
fn a_sum_of_reactions_counts_in_place_of_its_parts() {
    let likes = |row: &[&str]| -> Vec<usize> { recognise(row).indices_of(Column::Likes).collect() };
    assert_eq!(likes(&["Likes", "Reactions", "Love Reactions"]), [1]);
    assert_eq!(likes(&["num_reactions", "num_likes", "num_loves"]), [0]);
    assert_eq!(likes(&["Likes", "Love", "Wow"]), [0, 1, 2]);
    assert_eq!(likes(&["react_angry", "react_like", "react_wow"]), [0, 1, 2]);
    assert_eq!(likes(&["Love"]), [0_usize; 0]);
    // Beside likes as one of the reactions, likes are the sum.
    assert_eq!(likes(&["likes", "reactionLikeCount", "reactionLoveCount"]), [0]);
    assert_eq!(likes(&["Love reactions", "Like reactions", "Likes"]), [2]);
}

#[test]
fn names_that_brackets_limit_come_after_others() {
    let of = |row: &[&str]| {
        let header = recognise(row);
        let mut tally = ColumnTally::default();
        tally.look_at("3");
        let uses = (0..row.len()).map(|at| header.use_of(at, &tally).to_string());
        uses.collect::<Vec<_>>()
    };
    let (likes, other, asked) = ("likes", "not counted", "unknown");
    for (row, expected) in [
        (&["Likes (previous)", "Likes"][..], &[other, likes][..]),
        (&["Likes", "Likes (previous)"], &[likes, other]),
        (&["Likes (paid)", "Likes (organic)"], &[likes, asked]),
        (&["Likes", "Likes"], &[likes, asked]),
        // Other names of the same are told apart by their ranks.
        (&["Likes", "Favorites"], &[likes, other]),
        (&["Likes (all)"], &[likes]),
        (&["Date (UTC)", "Date (local)"], &["time", other]),
    ] {
        assert_eq!(of(row), expected, "{row:?}");
    }
}
