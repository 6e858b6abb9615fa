//! Adds up the counts of reactions, where each reaction is counted by itself.

use super::members::{for_each_element, for_each_member};
use super::value::RawValue;

/// Whether a value holds counts that are to be added up, one for each reaction.
pub(super) fn is_sum(name: &str, value: RawValue<'_>) -> bool {
    matches!(name, "reactions" | "reaction" | "reactioncounts")
        && (value.bytes().starts_with(b"[") || value.is_object() && sum_of(value).is_some())
}

/// The sum of the counts in a list such as `[{"emoji": "❤", "count": 3}]` or in an object such as
/// `{"❤": 3}`. `None` if the value has another form.
pub(crate) fn sum_of(value: RawValue<'_>) -> Option<u64> {
    let mut sum = Some(0_u64);
    let mut add = |count: Option<u64>| sum = sum.zip(count).and_then(|(a, b)| a.checked_add(b));
    if value.is_object() {
        // The list that Telegram's programs write, or the whole beside its parts.
        let (mut results, mut whole) = (None, None);
        for_each_member(value.bytes(), &mut |key, count| {
            let count = RawValue::new(count);
            match key {
                b"results" => results = sum_of(count),
                b"count" | b"total" | b"total_count" => whole = count.whole_number(),
                _ => add(count.whole_number()),
            }
        });
        return results.or(whole).or(sum);
    }
    for_each_element(value.bytes(), &mut |element| {
        let mut count = None;
        for_each_member(element, &mut |key, value| {
            if key == b"count" {
                count = RawValue::new(value).whole_number();
            }
        });
        add(count);
    });
    if value.bytes().starts_with(b"[") { sum } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_reactions_are_added_up() {
        for (value, expected) in [
            ("[]", Some(0)),
            (r#"[{"emoji":"a","count":3},{"emoji":"b","count":4}]"#, Some(7)),
            (r#"[{"emoji":"a"}]"#, None),
            ("{}", Some(0)),
            (r#"{"a":3,"b":4}"#, Some(7)),
            (r#"{"a":3,"b":4,"total":7}"#, Some(7)),
            (r#"{"_":"x","results":[{"count":3},{"count":4}],"min":false}"#, Some(7)),
            (r#"{"a":"x"}"#, None),
            (r#"{"a":18446744073709551615,"b":1}"#, None),
            ("3", None),
            ("null", None),
        ] {
            assert_eq!(sum_of(RawValue::new(value.as_bytes())), expected, "{value}");
        }
    }

    #[test]
    fn counts_of_reactions_have_names_of_their_own() {
        for (name, value, expected) in [
            ("reactions", "[]", true),
            ("reaction", r#"{"a":3}"#, true),
            ("reactioncounts", r#"{"a":3}"#, true),
            ("reactions", r#"{"a":"x"}"#, false),
            ("reactions", "3", false),
            ("likes", r#"{"a":3}"#, false),
            ("likes", "[]", false),
        ] {
            assert_eq!(is_sum(name, RawValue::new(value.as_bytes())), expected, "{name} {value}");
        }
    }
}
