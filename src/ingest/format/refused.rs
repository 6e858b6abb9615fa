//! Files that are known and hold nothing to score: refused, with the reason.

use crate::ingest::choices::Choices;
use crate::ingest::error::{Reason, Refusal};
use crate::ingest::head::Head;
use crate::ingest::parse::{Format, FormatId, Parse};

/// The format's entry.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::Refused,
    key: "refused",
    network: None,
    recognise: |head| refusal(head.text).is_some(),
    open,
};

fn open(head: &Head<'_>, _: &Choices) -> Result<Box<dyn Parse>, Reason> {
    Err(refusal(head.text).map_or(Reason::Unrecognised, Reason::Refused))
}

fn refusal(head: &str) -> Option<Refusal> {
    let holds = |words: &[&str]| words.iter().all(|word| head.contains(word));
    let line = head.lines().next().unwrap_or_default();
    match () {
        () if head.starts_with("Grailbird.") => Some(Refusal::Grailbird),
        // One row a day: X's overview, YouTube's totals, LinkedIn's engagement.
        () if line.starts_with("Date,") && line.contains("Create Post") => {
            Some(Refusal::DailyOverview)
        }
        () if matches!(line.trim(), "Date,Views" | "Date,Impressions,Engagements") => {
            Some(Refusal::DailyOverview)
        }
        () if head.starts_with('{') && holds(&["\"preferredUsername\"", "\"outbox\""]) => {
            Some(Refusal::MastodonPart)
        }
        () if holds(&["\"creation_timestamp\""])
            && (holds(&["\"uri\""]) || holds(&["text_post_app"])) =>
        {
            Some(Refusal::InstagramDownload)
        }
        () => None,
    }
}
