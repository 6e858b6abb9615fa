//! Texts with slots and forms.

use super::Locale;
use std::borrow::Borrow;

impl Locale {
    /// A text about `n` things: its form for `n`, with the slot `{n}` filled.
    #[must_use]
    pub fn counted(&self, forms: &str, n: usize) -> String {
        fill(form(forms, n == 1), &[("n", &self.count(n))])
    }
}

/// A list of names: "a", "a and b", "a, b and c".
pub(super) fn list(names: &[impl Borrow<str>], conjunction: &str) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => {
            format!("{} {conjunction} {}", first.join(", "), last.borrow())
        }
        _ => names.concat(),
    }
}

/// The form of a text for one thing, or its form for any other number. Both are the text itself
/// where it has a single form.
pub(super) fn form(forms: &str, is_one: bool) -> &str {
    match forms.split_once(" | ") {
        Some((one, _)) if is_one => one,
        Some((_, other)) => other,
        None => forms,
    }
}

/// A text with its slots filled, each given as a name and a value. A slot without a value is left
/// empty. Braces in values are kept.
pub(super) fn fill(text: &str, slots: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled += before;
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        if let Some((_, value)) = slots.iter().find(|(slot, _)| *slot == name) {
            filled += value;
        }
        rest = after;
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_joined_before_their_last_name() {
        assert_eq!(list(&[] as &[&str], "and"), "");
        assert_eq!(list(&["a"], "and"), "a");
        assert_eq!(list(&["a", "b"], "and"), "a and b");
        assert_eq!(list(&["a", "b", "c"], "or"), "a, b or c");
    }

    #[test]
    fn forms_are_chosen_and_slots_filled() {
        let forms = "{n} post | {n} posts";
        assert_eq!(form(forms, true), "{n} post");
        assert_eq!(form(forms, false), "{n} posts");
        assert_eq!(form("a|b", true), "a|b");
        assert_eq!(fill(form(forms, false), &[("n", "12")]), "12 posts");
        assert_eq!(fill("{a} and {b}{c}", &[("b", "{a}"), ("a", "1")]), "1 and {a}");
        assert_eq!(fill("{a} and {", &[("a", "1")]), "1 and ");
    }
}
