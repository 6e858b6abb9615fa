//! Files that are known to hold nothing that can be scored. They are refused with the reason.

use crate::ingest::choices::Choices;
use crate::ingest::error::{Reason, Refusal};
use crate::ingest::head::Head;
use crate::ingest::parse::{Format, FormatId, Parse};
use crate::ingest::value::text::holds;

/// The entry in `FORMATS`.
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

/// The reason to refuse a file that begins with this text.
fn refusal(head: &str) -> Option<Refusal> {
    let first_line = head.lines().next().unwrap_or_default();
    let has = |key: &str| holds(head, key);
    // Tables with one row for each day: X's overview, YouTube's totals, LinkedIn's engagement.
    let is_daily = first_line.starts_with("Date,") && holds(first_line, "Create Post")
        || matches!(first_line.trim(), "Date,Views" | "Date,Impressions,Engagements");
    if head.starts_with("Grailbird.") {
        Some(Refusal::Grailbird)
    } else if is_daily {
        Some(Refusal::DailyOverview)
    } else if head.starts_with('{') && has("\"preferredUsername\"") && has("\"outbox\"") {
        Some(Refusal::MastodonPart)
    } else if has("\"creation_timestamp\"") && (has("\"uri\"") || has("text_post_app")) {
        Some(Refusal::InstagramDownload)
    } else {
        None
    }
}
