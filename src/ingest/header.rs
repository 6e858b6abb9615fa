//! What the columns of a table mean, by their names in several languages.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// When the post was published.
    Time,
    /// The post's id or link.
    Id,
    /// The post's text or title.
    Text,
    /// Whether it is a post, a reply or a repost.
    Kind,
    /// What it replies to; blank for a post of its own.
    ReplyTo,
    /// Whose post it is.
    Account,
    /// Followers of the account.
    Followers,
    /// Accounts followed.
    Following,
    /// Likes.
    Likes,
    /// Reposts.
    Reposts,
    /// Replies received.
    Replies,
    /// Quotes.
    Quotes,
    /// Bookmarks.
    Bookmarks,
    /// Clicks.
    Clicks,
    /// Views.
    Views,
}

/// The names of each kind of column, letters and digits alone, in lower case; the more telling
/// ones first, for the first that a header holds is taken. English, German, Swedish, French and
/// Spanish; the names that X, Meta, TikTok, LinkedIn and YouTube write into their tables.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Time,
        &[
            "createdat",
            "publishtime",
            "publishedat",
            "published",
            "posttime",
            "postedat",
            "posted",
            "videopublishtime",
            "postpublishdate",
            "timestamp",
            "datetime",
            "time",
            "created",
            "createdtime",
            "createdutc",
            "tweetpostedtime",
            "date",
            "postdate",
            "veröffentlichungszeitpunkt",
            "veröffentlicht",
            "erstelltam",
            "zeitpunkt",
            "zeitstempel",
            "zeit",
            "datum",
            "publiceringstid",
            "datedepublication",
            "horodatage",
            "fechadepublicación",
            "horadepublicación",
            "fecha",
        ],
    ),
    (
        Column::Id,
        &[
            "id",
            "idstr",
            "postid",
            "tweetid",
            "statusid",
            "uri",
            "permalink",
            "postlink",
            "tweetpermalink",
            "videolink",
            "posturl",
            "url",
            "link",
            "beitragsid",
            "beitragskennung",
        ],
    ),
    (
        Column::Text,
        &[
            "text",
            "fulltext",
            "posttext",
            "tweettext",
            "tweet",
            "body",
            "message",
            "caption",
            "videotitle",
            "content",
            "description",
            "title",
            "beschreibung",
            "titel",
            "beskrivning",
        ],
    ),
    (Column::Kind, &["kind", "type", "posttype", "tweettype", "art", "typ"]),
    (
        Column::ReplyTo,
        &[
            "inreplytostatusid",
            "inreplytostatusidstr",
            "inreplytoid",
            "inreplytouserid",
            "inreplytoscreenname",
            "inreplytoaccountid",
            "inreplyto",
            "replyto",
        ],
    ),
    (
        Column::Account,
        &[
            "account",
            "accountusername",
            "username",
            "screenname",
            "handle",
            "author",
            "user",
            "accountname",
            "profile",
            "pagename",
            "konto",
            "benutzername",
            "profil",
            "kontonamn",
        ],
    ),
    (
        Column::Followers,
        &["followers", "followerscount", "followercount", "follower", "abonnenten"],
    ),
    (Column::Following, &["following", "followingcount", "friends", "friendscount"]),
    (
        Column::Likes,
        &[
            "likes",
            "like",
            "likecount",
            "likescount",
            "totallikes",
            "favorites",
            "favourites",
            "favoritecount",
            "favouritescount",
            "reactions",
            "numlikes",
            "gefälltmirangaben",
            "reaktionen",
            "reaktioner",
            "gillamarkeringar",
            "mentionsjaime",
            "jaime",
            "réactions",
            "megusta",
            "reacciones",
        ],
    ),
    (
        Column::Reposts,
        &[
            "reposts",
            "repost",
            "repostcount",
            "retweets",
            "retweet",
            "retweetcount",
            "boosts",
            "reblogs",
            "reblogscount",
            "shares",
            "share",
            "sharecount",
            "totalshares",
            "geteilteinhalte",
            "geteilt",
            "delningar",
            "partages",
            "compartidos",
        ],
    ),
    (
        Column::Replies,
        &[
            "replies",
            "reply",
            "replycount",
            "repliescount",
            "comments",
            "comment",
            "commentcount",
            "commentscount",
            "totalcomments",
            "kommentare",
            "antworten",
            "kommentarer",
            "commentaires",
            "réponses",
            "comentarios",
            "respuestas",
        ],
    ),
    (Column::Quotes, &["quotes", "quote", "quotecount", "quotescount", "zitate"]),
    (Column::Bookmarks, &["bookmarks", "bookmarkcount", "saves", "lesezeichen", "gespeichert"]),
    (Column::Clicks, &["clicks", "urlclicks", "linkclicks", "klicks"]),
    (
        Column::Views,
        &[
            "views",
            "viewcount",
            "totalviews",
            "impressions",
            "impressionen",
            "aufrufe",
            "visningar",
            "vues",
            "visualizaciones",
        ],
    ),
];

/// Which place of a header row holds which column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    places: Vec<(Column, usize)>,
}

impl Header {
    /// Recognises what it can in a row of names.
    pub(super) fn of<'a>(row: impl Iterator<Item = &'a str>) -> Header {
        let names: Vec<String> = row.map(plain).collect();
        let place_of = |known: &&str| names.iter().position(|name| name == known);
        let places = NAMES
            .iter()
            .filter_map(|(column, known)| Some((*column, known.iter().find_map(place_of)?)))
            .collect();
        Header { places }
    }

    /// The place of a column.
    pub(super) fn place(&self, wanted: Column) -> Option<usize> {
        self.places.iter().find(|(column, _)| *column == wanted).map(|&(_, place)| place)
    }

    /// How many columns are recognised.
    pub(super) fn n_known(&self) -> usize {
        self.places.len()
    }
}

/// A name's letters and digits in lower case: "Created At", "created_at" and "createdAt" are one.
/// What stands in brackets, such as a time zone, is left out.
fn plain(name: &str) -> String {
    let name = name.split('(').next().unwrap_or_default();
    name.chars().filter_map(letter).collect()
}

/// A digit or a letter of a European language, in lower case.
fn letter(c: char) -> Option<char> {
    match c {
        'À'..='Þ' if c != '×' => char::from_u32(c as u32 + 0x20),
        'ß'..='ſ' if c != '÷' => Some(c),
        _ => c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase()),
    }
}
