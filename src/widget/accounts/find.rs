//! Finding accounts by a part of their name, among all of them.

use crate::locale::Locale;
use crate::steps::Steps;
use crate::widget::state::MAX_LISTED;
use crate::worker::wire::Delivery;

/// What a search found.
pub(super) struct Found {
    /// The number of accounts.
    pub n: usize,
    /// The indices of the accounts with the most items among them: the largest first, at most
    /// [`MAX_LISTED`].
    pub listed: Vec<usize>,
}

/// The accounts whose names contain `text`; letters from a to z may be small or capital. An account without a name has
/// that of its network, else the word for an unnamed account. `None` where the search is given up.
pub(super) async fn find(
    delivery: &Delivery,
    text: &str,
    locale: &Locale,
    steps: &Steps,
) -> Option<Found> {
    /// A name of so many bytes takes about as long as to score a post.
    const BYTES_PER_POST: usize = 8;
    let mut places = Vec::new();
    for (place, entry) in delivery.entries.iter().enumerate() {
        let name = entry.name.as_deref().or(entry.network()).unwrap_or(locale.intake.unnamed);
        if contains(name, text) {
            places.push(place);
        }
        steps.count(1 + name.len() / BYTES_PER_POST).await?;
    }
    let n = places.len();
    Some(Found { n, listed: delivery.busiest(places.into_iter(), MAX_LISTED) })
}

/// Whether a name contains a text; letters from a to z may be small or capital.
fn contains(name: &str, text: &str) -> bool {
    let text = text.as_bytes();
    text.is_empty()
        || name.as_bytes().windows(text.len()).any(|part| part.eq_ignore_ascii_case(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_in_any_case_of_its_letters() {
        for (name, text) in
            [("Ada", "ada"), ("ladah", "ADA"), ("MÄRZ", "Ärz"), ("x", ""), ("שלום", "ום")]
        {
            assert!(contains(name, text), "{name} {text}");
        }
        for (name, text) in [("ad", "ada"), ("", "a"), ("adä", "ada"), ("Ada", "b")] {
            assert!(!contains(name, text), "{name} {text}");
        }
    }
}
