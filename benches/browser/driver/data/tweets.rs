//! Generates the `tweets.js` of an X archive in the form that X has written since the end of 2022: two
//! more spaces of indentation at each level, spaces around colons, numbers as strings, media in both
//! entities and extended entities, and posts in no order.

use super::entities::{self, Media, list};
use super::moment::Moment;
use super::random::Random;
use super::words::{LANGUAGES, letters, made_up_account, words};
use std::fmt::Write as _;
use std::io;

/// An upper bound for the number of bytes of a post.
const LONGEST: u64 = 8 * 1_024;

/// Writes a file of `size` bytes.
pub(super) fn write(out: &mut impl io::Write, size: u64) -> io::Result<()> {
    super::fill(out, size, LONGEST, "window.YTD.tweets.part0 = [\n", "\n]", |index, filler| {
        let comma = if index == 0 { "" } else { ",\n" };
        let post = Post::new(index, filler).into_json();
        format!("{comma}  {{\n    \"tweet\" : {{\n{post}\n    }}\n  }}")
    })
}

const SOURCES: &[&str] = &[
    r#"<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>"#,
    r#"<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>"#,
    r#"<a href=\"http://twitter.com/download/iphone\" rel=\"nofollow\">Twitter for iPhone</a>"#,
    r#"<a href=\"https://about.twitter.com/products/tweetdeck\" rel=\"nofollow\">TweetDeck</a>"#,
];

const HASHTAGS: &[&str] = &["influence", "travel", "fog", "ferry"];

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Own,
    Reply,
    Repost,
}

struct Post {
    random: Random,
    id: u64,
    at: Moment,
    kind: Kind,
    mentioned: Option<(String, u64)>,
    hashtag: Option<&'static str>,
    link: Option<String>,
    media: Option<Media>,
    text: String,
    /// The length of the text without filler. It is written into the post, and its number of digits must
    /// not depend on the filler.
    n_chars: usize,
}

impl Post {
    fn new(index: u64, filler: usize) -> Post {
        let mut random = Random::from_seed(index + 1);
        let at = Moment::random(&mut random);
        let kind = match random.below(100) {
            0..15 => Kind::Repost,
            15..50 => Kind::Reply,
            _ => Kind::Own,
        };
        let is_mention = kind != Kind::Own || random.chance(12);
        let mut post = Post {
            id: at.id(index),
            at,
            kind,
            mentioned: is_mention.then(|| made_up_account(&mut random)),
            hashtag: random.chance(12).then(|| random.choose(HASHTAGS)),
            link: random.chance(30).then(|| letters(&mut random, 10)),
            media: random.chance(15).then(|| Media::random(&mut random)),
            text: String::new(),
            n_chars: 0,
            random,
        };
        post.text = post.random_text();
        post.n_chars = post.text.chars().count();
        post.text.extend(std::iter::repeat_n('.', filler));
        post
    }

    /// A random text, escaped for a JSON string.
    fn random_text(&mut self) -> String {
        let mut text = match (self.kind, &self.mentioned) {
            (Kind::Repost, Some((name, _))) => format!("RT @{name}: "),
            (_, Some((name, _))) => format!("@{name} "),
            (_, None) => String::new(),
        };
        let n_bytes = 20 + self.random.below(160);
        text.push_str(&words(&mut self.random, n_bytes));
        text.push_str(match self.random.below(12) {
            0 => r"\n\nand on a new line, more",
            1 => r#" \"they said\""#,
            2 => " fish &amp; chips &lt;3",
            _ => "",
        });
        if let Some(hashtag) = self.hashtag {
            _ = write!(text, " #{hashtag}");
        }
        let media = self.media.as_ref().map(|media| &media.link);
        for link in self.link.iter().chain(media) {
            _ = write!(text, " https://t.co/{link}");
        }
        text
    }

    /// The fields as JSON, in the order in which X writes them.
    fn into_json(mut self) -> String {
        let mut post = String::with_capacity(4_096);
        self.write_head(&mut post);
        self.write_entities(&mut post);
        self.write_rest(&mut post);
        post
    }

    fn write_head(&mut self, post: &mut String) {
        let editable_until = self.at.plus(3_600).iso();
        let milliseconds = self.random.below(1_000);
        let Post { id, kind, .. } = self;
        let is_own = *kind == Kind::Own;
        let source = self.random.choose(SOURCES);
        _ = writeln!(
            post,
            r#"      "edit_info" : {{
        "initial" : {{
          "editTweetIds" : [
            "{id}"
          ],
          "editableUntil" : "{editable_until}.{milliseconds:03}Z",
          "editsRemaining" : "5",
          "isEditEligible" : {is_own}
        }}
      }},
      "retweeted" : false,
      "source" : "{source}","#
        );
    }

    fn write_entities(&mut self, post: &mut String) {
        let random = &mut self.random;
        let hashtags = list(self.hashtag.map(|word| entities::hashtag(word, random)));
        let mentions =
            self.mentioned.as_ref().map(|(name, number)| entities::mention(name, *number, random));
        let mentions = list(mentions);
        let links = list(self.link.as_ref().map(|link| entities::link(link, random)));
        let media = match &self.media {
            Some(media) => {
                format!(",\n        \"media\" : {}", list(Some(media.entity(self.id, false))))
            }
            None => String::new(),
        };
        let n_chars = self.n_chars;
        _ = writeln!(
            post,
            r#"      "entities" : {{
        "hashtags" : {hashtags},
        "symbols" : [ ],
        "user_mentions" : {mentions},
        "urls" : {links}{media}
      }},
      "display_text_range" : [
        "0",
        "{n_chars}"
      ],"#
        );
    }

    fn write_rest(mut self, post: &mut String) {
        let random = &mut self.random;
        let (likes, reposts) = match self.kind {
            // The archive shows zero likes for a repost.
            Kind::Repost => (0, 0),
            Kind::Own | Kind::Reply => (random.count(), random.count() / 4),
        };
        let to_id = self.at.plus(-4_000).id(random.below(1 << 20));
        let to = self.mentioned.as_ref().filter(|_| self.kind == Kind::Reply);
        let id = self.id;
        let mut field = |name: &str, value: &str| {
            _ = writeln!(post, r#"      "{name}" : {value},"#);
        };
        let quoted = |value: &dyn std::fmt::Display| format!("\"{value}\"");
        field("favorite_count", &quoted(&likes));
        if to.is_some() {
            field("in_reply_to_status_id_str", &quoted(&to_id));
        }
        field("id_str", &quoted(&id));
        if let Some((_, number)) = to {
            field("in_reply_to_user_id", &quoted(number));
        }
        field("truncated", "false");
        field("retweet_count", &quoted(&reposts));
        field("id", &quoted(&id));
        if to.is_some() {
            field("in_reply_to_status_id", &quoted(&to_id));
        }
        if self.link.is_some() || self.media.is_some() {
            field("possibly_sensitive", "false");
        }
        field("created_at", &quoted(&self.at.x_format()));
        field("favorited", "false");
        field("full_text", &quoted(&self.text));
        if let Some((name, number)) = to {
            field("in_reply_to_screen_name", &quoted(name));
            field("in_reply_to_user_id_str", &quoted(number));
        }
        if let Some(media) = &self.media {
            let media = list(Some(media.entity(id, true)));
            field("extended_entities", &format!("{{\n        \"media\" : {media}\n      }}"));
        }
        // No comma follows the last field.
        _ = write!(post, r#"      "lang" : "{}""#, random.choose(LANGUAGES));
    }
}
