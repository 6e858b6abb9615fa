//! Writes the `entities` of a post on X as JSON, indented by four levels.

use super::random::Random;
use super::words::{letters, words};
use std::fmt::Write as _;

/// The JSON list of the entities of one kind, with at most one entity.
pub(super) fn list(entity: Option<String>) -> String {
    match entity {
        None => "[ ]".to_owned(),
        Some(entity) => format!("[\n          {{\n{entity}\n          }}\n        ]"),
    }
}

/// The members of a hashtag as JSON.
pub(super) fn hashtag(word: &str, random: &mut Random) -> String {
    format!("            \"text\" : \"{word}\",\n{}", indices(random))
}

/// The members of a mention of an account as JSON.
pub(super) fn mention(name: &str, number: u64, random: &mut Random) -> String {
    let called = words(random, 8);
    let indices = indices(random);
    format!(
        r#"            "name" : "{called}",
            "screen_name" : "{name}",
{indices},
            "id_str" : "{number}",
            "id" : "{number}""#
    )
}

/// The members of a link as JSON.
pub(super) fn link(short: &str, random: &mut Random) -> String {
    let page = words(random, 24).replace(' ', "-");
    let indices = indices(random);
    format!(
        r#"            "url" : "https://t.co/{short}",
            "expanded_url" : "https://example.org/{page}.html",
            "display_url" : "example.org/{page}…",
{indices}"#
    )
}

/// The member with the position of an entity in the text.
fn indices(random: &mut Random) -> String {
    let from = random.below(100);
    let to = from + 4 + random.below(20);
    format!(
        r#"            "indices" : [
              "{from}",
              "{to}"
            ]"#
    )
}

/// An image.
pub(super) struct Media {
    /// The short link in the text of the post.
    pub(super) link: String,
    file: String,
    number: u64,
    height: u64,
    indices: String,
}

impl Media {
    /// A random image.
    pub(super) fn random(random: &mut Random) -> Media {
        Media {
            link: letters(random, 10),
            file: letters(random, 15),
            number: 500_000_000_000_000_000 + (random.below(1 << 30) << 28),
            height: 600 + random.below(800),
            indices: indices(random),
        }
    }

    /// The members of the image as JSON, in the entities of the post with this id, or in its extended
    /// entities.
    pub(super) fn entity(&self, id: u64, is_extended: bool) -> String {
        let Media { link, file, number, indices, .. } = self;
        let mut entity = format!(
            r#"            "expanded_url" : "https://twitter.com/traveller/status/{id}/photo/1",
{indices},
            "url" : "https://t.co/{link}",
            "media_url" : "http://pbs.twimg.com/media/{file}.jpg",
            "id_str" : "{number}",
            "id" : "{number}",
            "media_url_https" : "https://pbs.twimg.com/media/{file}.jpg",
            "sizes" : {{
{}
            }},
            "type" : "photo",
"#,
            self.sizes()
        );
        if is_extended {
            entity.push_str(
                r#"            "additional_media_info" : {
              "monetizable" : false
            },
"#,
            );
        }
        _ = write!(entity, r#"            "display_url" : "pic.twitter.com/{link}""#);
        entity
    }

    fn sizes(&self) -> String {
        let sizes = [
            ("large", 1200, self.height, "fit"),
            ("small", 680, self.height / 2, "fit"),
            ("thumb", 150, 150, "crop"),
            ("medium", 1200, self.height, "fit"),
        ];
        let sizes = sizes.map(|(name, width, height, how)| {
            format!(
                r#"              "{name}" : {{
                "w" : "{width}",
                "h" : "{height}",
                "resize" : "{how}"
              }}"#
            )
        });
        sizes.join(",\n")
    }
}
