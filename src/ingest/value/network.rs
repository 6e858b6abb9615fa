//! Networks, as the cells of tables name them.

use super::text::holds;
use crate::ingest::table::header::fold::fold;

/// The networks that are known, as [`Account::network`](crate::activity::Account::network) names them.
/// `Meta` stands for Facebook or Instagram, where an export does not say which.
pub const NETWORKS: [&str; 13] = [
    "X",
    "Mastodon",
    "Bluesky",
    "Meta",
    "LinkedIn",
    "YouTube",
    "TikTok",
    "Facebook",
    "Instagram",
    "Threads",
    "Pinterest",
    "Reddit",
    "Telegram",
];

/// Other names of networks, each with its index in [`NETWORKS`].
const OTHER_NAMES: [(&str, usize); 4] = [("twitter", 0), ("fb", 7), ("ig", 8), ("insta", 8)];
/// Words that may stand beside the name of a network.
const WORDS_BESIDE: &str = " page pages business profile account company personal creator channel \
    group post posts com ";

/// The network that a cell names, such as `Instagram` or `LinkedIn Page`; `None` if it names none or
/// says more, as `Twitter for iPhone` does.
pub(crate) fn network_of(cell: &str) -> Option<&'static str> {
    let folded = fold(cell);
    let joined: String = folded.split([' ', '.']).collect();
    let mut words = folded.split([' ', '.']);
    let named = |name: &str| {
        let other = OTHER_NAMES.iter().find(|(other, _)| *other == name).map(|(_, at)| *at);
        let known = NETWORKS.iter().position(|known| known.eq_ignore_ascii_case(name));
        NETWORKS.get(other.or(known)?).copied()
    };
    let mut is_beside = |word: &str| holds(WORDS_BESIDE, &format!(" {word} "));
    // `YouTube` is folded to two words.
    named(&joined).or_else(|| {
        let first = words.next()?;
        let second = words.clone().next().unwrap_or_default();
        let found = named(first).or_else(|| {
            words.next();
            named(&format!("{first}{second}"))
        })?;
        words.all(&mut is_beside).then_some(found)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_name_networks() {
        for (cell, expected) in [
            ("Instagram", Some("Instagram")),
            ("TWITTER", Some("X")),
            ("X", Some("X")),
            ("X (Twitter)", Some("X")),
            ("twitter.com", Some("X")),
            ("Facebook Page", Some("Facebook")),
            ("LinkedIn Company Page", Some("LinkedIn")),
            ("YouTube", Some("YouTube")),
            ("YouTube Channel", Some("YouTube")),
            ("tik tok", Some("TikTok")),
            ("Twitter for iPhone", None),
            ("Twitter Web App", None),
            ("iOS", None),
            ("12", None),
            ("", None),
        ] {
            assert_eq!(network_of(cell), expected, "{cell:?}");
        }
    }
}
