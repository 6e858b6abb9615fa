//! What an item carries beside its text, as members of JSON tell it.

use super::members::{for_each_element, for_each_member};
use super::value::RawValue;
use crate::ingest::value::media::Carried;
use crate::ingest::value::text::holds;

/// How a member tells what an item carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Carrier {
    /// By a word.
    Word,
    /// It holds things of this kind, or nothing.
    Of(Carried),
    /// It is a list of things that say what they are, or an object of such members.
    Parts,
}

/// How deep objects are looked into: X has `extended_entities.media[].type`.
const MAX_DEPTH: u32 = 3;

impl Carrier {
    /// Tells how a member with this [joined](crate::ingest::table::header::joined_name) name and a value of
    /// this form tells what an item carries.
    pub(crate) fn of(name: &str, value: RawValue<'_>) -> Option<Carrier> {
        let is_list = value.bytes().starts_with(b"[");
        let carrier = Carrier::named(name)?;
        let suits = match carrier {
            Carrier::Word => value.string_content().is_some(),
            Carrier::Of(_) if name == "card" => value.is_object(),
            Carrier::Of(_) => is_list,
            // A medium can be an object that holds the item.
            Carrier::Parts if name == "media" => is_list || has_lists_of_media(value),
            Carrier::Parts if name == "entities" => value.is_object(),
            Carrier::Parts => is_list || value.is_object(),
        };
        suits.then_some(carrier)
    }

    fn named(name: &str) -> Option<Carrier> {
        Some(match name {
            "mediatype" | "mediaproducttype" | "attachmenttype" | "posthint" => Carrier::Word,
            "photos" | "images" | "pictures" => Carrier::Of(Carried::Picture),
            "videos" | "animated" => Carrier::Of(Carried::Video),
            "urls" | "links" | "outlinks" | "card" => Carrier::Of(Carried::Link),
            "media" | "mediaattachments" | "mediakeys" | "attachment" | "attachments" | "embed"
            | "entities" | "extendedentities" => Carrier::Parts,
            _ => return None,
        })
    }

    /// What the member says; `None` where it says nothing.
    pub(crate) fn read(self, value: RawValue<'_>) -> Option<Carried> {
        self.read_at(value, MAX_DEPTH)
    }

    fn read_at(self, value: RawValue<'_>, depth: u32) -> Option<Carried> {
        match self {
            Carrier::Word => Carried::of_words(&value.text()?),
            Carrier::Of(kind) if value.is_affirmed() => Some(kind),
            Carrier::Of(_) => value.bytes().starts_with(b"[").then_some(Carried::Nothing),
            Carrier::Parts if value.bytes().starts_with(b"[") => {
                let mut carried = Carried::Nothing;
                for_each_element(value.bytes(), &mut |element| {
                    carried = carried.max(of_element(RawValue::new(element)));
                });
                Some(carried)
            }
            Carrier::Parts if value.is_object() && depth > 0 => {
                let mut carried = None;
                for_each_member(value.bytes(), &mut |key, within| {
                    let name = simple(key);
                    let carrier = match &*name {
                        "type" | "pytype" => Some(Carrier::Word),
                        "data" => Some(Carrier::Parts),
                        name => Carrier::named(name),
                    };
                    let said = carrier.and_then(|it| it.read_at(RawValue::new(within), depth - 1));
                    carried = carried.max(said);
                });
                carried
            }
            Carrier::Parts => None,
        }
    }
}

/// What an element of a list of media is.
fn of_element(element: RawValue<'_>) -> Carried {
    // The key of a medium of X begins with a number for what it is.
    let key = element.string_content().unwrap_or_default();
    let begins = |start: &&str| key.starts_with(start.as_bytes());
    let mut carried = match key {
        _ if begins(&"3_") => Carried::Picture,
        _ if ["7_", "13_", "16_"].iter().any(begins) => Carried::Video,
        _ => Carried::Something,
    };
    for_each_member(element.bytes(), &mut |key, value| {
        if matches!(&*simple(key), "type" | "mediatype" | "typename")
            && let Some(named) = Carrier::Word.read(RawValue::new(value))
        {
            carried = carried.max(named);
        }
    });
    carried
}

fn has_lists_of_media(value: RawValue<'_>) -> bool {
    value.is_object() && holds(&String::from_utf8_lossy(value.bytes()), "\"photos\"")
}

/// The letters and digits of a key, in lower case.
fn simple(key: &[u8]) -> String {
    let plain = key.iter().filter(|byte| byte.is_ascii_alphanumeric());
    plain.map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_tell_what_an_item_carries() {
        for (name, value, expected) in [
            // X
            ("entities", r#"{"hashtags":[],"urls":[]}"#, Some(Carried::Nothing)),
            ("entities", r#"{"urls":[{"url":"https://t.co/1"}]}"#, Some(Carried::Link)),
            ("entities", r#"{"hashtags":[]}"#, None),
            (
                "extendedentities",
                r#"{"media":[{"type":"photo","sizes":{"large":{"w":1}}},{"type":"animated_gif"}]}"#,
                Some(Carried::Video),
            ),
            ("attachments", r#"{"media_keys":["3_1","3_2"]}"#, Some(Carried::Picture)),
            ("attachments", r#"{"media_keys":["7_1"]}"#, Some(Carried::Video)),
            // Mastodon
            ("mediaattachments", "[]", Some(Carried::Nothing)),
            ("mediaattachments", r#"[{"type":"gifv"}]"#, Some(Carried::Video)),
            ("mediaattachments", r#"[{"type":"audio"}]"#, Some(Carried::Something)),
            (
                "attachment",
                r#"[{"type":"Document","mediaType":"image/png"}]"#,
                Some(Carried::Picture),
            ),
            // Bluesky
            ("embed", r#"{"$type":"app.bsky.embed.video#view"}"#, Some(Carried::Video)),
            ("embed", r#"{"$type":"app.bsky.embed.record#view","record":{"embeds":[1]}}"#, None),
            (
                "embed",
                r#"{"$type":"app.bsky.embed.recordWithMedia#view","media":{"py_type":"app.bsky.embed.images"}}"#,
                Some(Carried::Picture),
            ),
            // Facebook, Instagram, snscrape, twscrape
            (
                "attachments",
                r#"{"data":[{"type":"share","media_type":"link"}]}"#,
                Some(Carried::Link),
            ),
            ("mediatype", r#""CAROUSEL_ALBUM""#, Some(Carried::Picture)),
            ("media", r#"[{"_type":"snscrape.modules.twitter.Photo"}]"#, Some(Carried::Picture)),
            ("media", r#"{"photos":[],"videos":[{}],"animated":[]}"#, Some(Carried::Video)),
            ("media", "null", None),
            ("photos", "[1]", Some(Carried::Picture)),
            ("images", "[]", Some(Carried::Nothing)),
            // Objects are looked into up to three deep.
            ("embed", r#"{"data":{"data":{"type":"photo"}}}"#, Some(Carried::Picture)),
            ("embed", r#"{"data":{"data":{"data":{"type":"photo"}}}}"#, None),
        ] {
            let value = RawValue::new(value.as_bytes());
            let carrier = Carrier::of(name, value);
            assert_eq!(carrier.and_then(|it| it.read(value)), expected, "{name} {value:?}");
        }
        // These hold something else.
        for (name, value) in [
            ("media", r#"{"id":1,"like_count":3}"#),
            ("media", "3"),
            ("links", r#"{"self":"https://example.org"}"#),
            ("entities", r#"[{"type":"link"}]"#),
        ] {
            assert_eq!(Carrier::of(name, RawValue::new(value.as_bytes())), None, "{name} {value}");
        }
    }
}
