//! The published texts that formulas come from.

/// A published text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Who wrote it, or who published it where no author is named.
    pub author: &'static str,
    /// Its title; empty for formulas of this project.
    pub title: &'static str,
    /// When it was published, as exactly as it is known.
    pub date: Published,
    /// Its address, without a scheme; empty for formulas of this project. The widget shows it as text,
    /// because a sealed page opens no links.
    pub address: &'static str,
}

/// When a text was published, as exactly as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// It is not known.
    Unknown,
    /// In a year.
    Year(i32),
    /// In a month of a year, 1 to 12.
    Month(i32, u8),
    /// On a day: the year, the month and the day, from 1.
    Day(i32, u8, u8),
}

/// Formulas that were made for this project.
pub const OURS: Source =
    Source { author: "this project", title: "", date: Published::Unknown, address: "" };

/// Klout's three parts.
pub const KLOUT: Source = Source {
    author: "Klout",
    title: "How is the Klout Score measured?",
    date: Published::Day(2011, 12, 26),
    address: "support.klout.com/customer/portal/articles/120062-how-is-the-klout-score-measured-",
};

/// Kred's rules.
pub const KRED: Source = Source {
    author: "Kred",
    title: "Rules",
    date: Published::Month(2012, 6),
    address: "www.score.kred/rules",
};

/// The t-factor.
pub const BORNMANN_HAUNSCHILD: Source = Source {
    author: "L. Bornmann, R. Haunschild",
    title: "t factor: A metric for measuring impact on Twitter",
    date: Published::Month(2015, 8),
    address: "arxiv.org/abs/1508.02179",
};

/// The survey of measures of influence on Twitter.
pub const SURVEY: Source = Source {
    author: "F. Riquelme, P. González-Cantergiani",
    title: "Measuring user influence on Twitter: A survey",
    date: Published::Month(2015, 8),
    address: "arxiv.org/abs/1508.07951",
};

/// Retweet impact and signal strength, as the survey restates them.
pub const PAL_COUNTS: Source = Source {
    author: "A. Pal, S. Counts",
    title: "Identifying topical authorities in microblogs",
    date: Published::Year(2011),
    address: "doi.org/10.1145/1935826.1935843",
};

/// The rank of followers, as the survey restates it.
pub const NAGMOTI: Source = Source {
    author: "R. Nagmoti, A. Teredesai, M. De Cock",
    title: "Ranking Approaches for Microblog Search",
    date: Published::Year(2010),
    address: "doi.org/10.1109/WI-IAT.2010.170",
};

/// Social Networking Potential, as the survey restates it.
pub const ANGER_KITTL: Source = Source {
    author: "I. Anger, C. Kittl",
    title: "Measuring influence on Twitter",
    date: Published::Year(2011),
    address: "doi.org/10.1145/2024288.2024326",
};

/// Applause, conversation and amplification.
pub const KAUSHIK: Source = Source {
    author: "A. Kaushik",
    title: "Best Social Media Metrics: Conversation, Amplification, Applause, Economic Value",
    date: Published::Month(2011, 10),
    address: "www.kaushik.net/avinash/\
              best-social-media-metrics-conversation-amplification-applause-economic-value/",
};

/// The Ratio as replies divided by likes.
pub const KORDE: Source = Source {
    author: "R. Korde",
    title: "Trump's Twitter ratio this year and his most unpopular tweets",
    date: Published::Month(2017, 10),
    address: "www.significantdigits.org/2017/10/\
              trump-s-twitter-ratio-this-year-and-his-most-unpopular-tweets/",
};

/// The weights of X's ranking.
pub const X_RANKER: Source = Source {
    author: "X",
    title: "the-algorithm-ml, projects/home/recap/README.md",
    date: Published::Day(2023, 4, 5),
    address: "github.com/twitter/the-algorithm-ml/blob/\
              b85210863f7a94efded0ef5c5ccf4ff42767876c/projects/home/recap/README.md",
};

/// The three engagement rates.
pub const HOOTSUITE: Source = Source {
    author: "Hootsuite",
    title: "Calculate engagement rate",
    date: Published::Year(2019),
    address: "blog.hootsuite.com/calculate-engagement-rate/",
};

/// Followers on a logarithmic scale.
pub const GOLLIHER: Source = Source {
    author: "S. Golliher",
    title: "How I Reverse Engineered Klout Score to an ~ R2 = 0.94",
    date: Published::Year(2011),
    address: "seangolliher.com/2011/uncategorized/\
              how-i-reversed-engineered-klout-score-to-an-r2-094/",
};

/// Influence–Passivity.
pub const ROMERO: Source = Source {
    author: "D. M. Romero, W. Galuba, S. Asur, B. A. Huberman",
    title: "Influence and Passivity in Social Media",
    date: Published::Month(2010, 8),
    address: "arxiv.org/abs/1008.1253",
};

/// `PeerIndex`.
pub const PEER_INDEX: Source = Source {
    author: "PeerIndex",
    title: "Opening the temple door",
    date: Published::Unknown,
    address: "blog.peerindex.com/opening-the-temple-door/",
};

/// Social Authority.
pub const SOCIAL_AUTHORITY: Source = Source {
    author: "P. Bray",
    title: "Social Authority: Our Measure of Twitter Influence",
    date: Published::Day(2013, 2, 12),
    address: "followerwonk.com/social-authority",
};

/// `TweetLevel`.
pub const TWEET_LEVEL: Source = Source {
    author: "Edelman",
    title: "About TweetLevel",
    date: Published::Year(2009),
    address: "tweetlevel.edelman.com/about/",
};
