//! Excerpts, and how many acts are kept.

use super::*;
use crate::activity::Count;

#[test]
fn acts_beyond_the_limit_are_not_kept() {
    let (time, followers) = (Time(0), Count::MISSING);
    let act = Act { actor: 1, time, post: 2, kind: Response::Like, followers };
    let mut gathered = Gathered { acts: vec![act; MAX_ACTS - 1], ..Gathered::default() };
    for _ in 0..2 {
        Out { gathered: &mut gathered, network: None }.act(act);
        assert_eq!(gathered.acts.len(), MAX_ACTS);
    }
}

#[test]
fn an_excerpt_is_the_first_words() {
    let words = |n: usize| vec!["ab"; n].join(" ");
    for (text, expected) in [
        ("", String::new()),
        (" a\n\tb  c ", "a b c".to_owned()),
        (&"x".repeat(80), "x".repeat(80)),
        (&"x".repeat(81), "x".repeat(80) + "…"),
        (&("x".repeat(80) + " y"), "x".repeat(80) + "…"),
        // The blank before a word counts.
        (&("x".repeat(78) + " yy"), "x".repeat(78) + "…"),
        // Characters count, not bytes.
        (&"あ".repeat(80), "あ".repeat(80)),
        (&"あ".repeat(81), "あ".repeat(80) + "…"),
        // Each of these words takes three characters with its blank, but for the first: 80 in all.
        (&words(27), words(27)),
        (&words(28), words(27) + "…"),
    ] {
        assert_eq!(*excerpt(text), *expected, "{text:?}");
    }
}
