//! What the statements of this project rest on: each claim of the texts, and each formula, with the
//! published text that supports it and how that text was checked. `docs/sources.md` shows the table.

mod texts;

use crate::score::{LensId, Source, source};

/// One statement, and what supports it.
pub struct Claim {
    /// What the statement is about.
    pub about: About,
    /// The text that supports it.
    pub source: &'static Source,
    /// What in that text supports it.
    pub support: &'static str,
    /// How the text was checked.
    pub check: Check,
}

/// What a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A formula.
    Lens(LensId),
    /// A statement in the widget, the blog post or the documents, in words.
    Statement(&'static str),
}

/// How the text behind a statement was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// The passage was read in the text itself.
    Read,
    /// Only the abstract or the beginning of the text was read.
    ReadInPart,
    /// The passage was read where others repeat it.
    Repeated,
    /// The passage could not be read; it is taken on trust.
    Unread,
}

/// Every formula that has a source, and every statement about the world.
pub const CLAIMS: &[Claim] = &[
    of(
        LensId::Klout,
        &source::KLOUT,
        "It names the three parts: how many people one influences, how much, and how influential they \
         are. Weights and scale are ours.",
        Check::Read,
    ),
    of(
        LensId::KredInfluence,
        &source::KRED,
        "“how frequently you are Retweeted, Replied, Mentioned and Followed on Twitter”; of Facebook it \
         names likes, too. Ten points for common actions. Other pages of Kred count likes on Twitter.",
        Check::Read,
    ),
    of(
        LensId::KredOutreach,
        &source::KRED,
        "“We measure Outreach on Twitter by your Retweets, Replies and Mentions of others”; level 1 at \
         100 points, level 2 at 270.",
        Check::Read,
    ),
    of(
        LensId::TFactor,
        &source::BORNMANN_HAUNSCHILD,
        "“has factor t if t of its Nt tweets have at least t retweets each”",
        Check::ReadInPart,
    ),
    of(
        LensId::RepostRate,
        &source::KAUSHIK,
        "“Amplification = # of Retweets Per Tweet”",
        Check::Repeated,
    ),
    of(
        LensId::ShareReposted,
        &source::SURVEY,
        "The survey collects measures of reposts.",
        Check::ReadInPart,
    ),
    of(
        LensId::Applause,
        &source::KAUSHIK,
        "“Applause Rate = # of Favorite Clicks Per Post”",
        Check::Repeated,
    ),
    of(
        LensId::Conversation,
        &source::KAUSHIK,
        "“Conversation Rate = # of Audience Comments (or Replies) Per Post”",
        Check::Repeated,
    ),
    of(
        LensId::Ratio,
        &source::KORDE,
        "“I calculate twitter ratio as replies divided by favorites and not retweets”",
        Check::Read,
    ),
    of(
        LensId::XRanker,
        &source::X_RANKER,
        "“the current weighting of probabilities (April 5, 2023) is as follows”: 0.5 for a favourite, 1 \
         for a retweet, 13.5 for a reply, and seven more. Applying them to counts is our idea.",
        Check::Read,
    ),
    of(
        LensId::RateByFollowers,
        &source::HOOTSUITE,
        "“ER post = Total Engagements on a Post / Total Followers * 100”. Hootsuite's engagements include \
         clicks and saves; ours are public acts.",
        Check::Repeated,
    ),
    of(
        LensId::RateByImpressions,
        &source::HOOTSUITE,
        "“ER Impressions = Total Engagements on a Post / Total Impressions * 100”",
        Check::Repeated,
    ),
    of(
        LensId::RateByReach,
        &source::HOOTSUITE,
        "“ERR = total engagements per post / reach per post * 100”, and the average over posts.",
        Check::Read,
    ),
    of(
        LensId::Followers,
        &source::GOLLIHER,
        "“About 94% of the variation in Klout score can also be estimated using log(retweeets) or \
         log(followers)”, on 99 data points. The scale is ours.",
        Check::Read,
    ),
    of(
        LensId::FollowerRank,
        &source::NAGMOTI,
        "Followers ÷ (followers + followed), as the survey restates it.",
        Check::Repeated,
    ),
    of(LensId::SignalStrength, &source::PAL_COUNTS, "OT1 ÷ (OT1 + RT1)", Check::Repeated),
    of(
        LensId::RetweetImpact,
        &source::PAL_COUNTS,
        "RT2 × log(RT3); the base of the logarithm is not stated.",
        Check::Repeated,
    ),
    of(
        LensId::SocialNetworkingPotential,
        &source::ANGER_KITTL,
        "(Ir + RMr) ÷ 2 with Ir = (RT3 + M4) ÷ F1, as the survey restates it; M4 is the “number of users \
         mentioning the author”, for which we take those who replied or quoted.",
        Check::Repeated,
    ),
    of(LensId::GeneralActivity, &source::SURVEY, "OT1 + RP1 + RT1 + FT1", Check::Repeated),
    of(
        LensId::InfluencePassivity,
        &source::ROMERO,
        "“an algorithm that determines the influence and passivity of users based on their information \
         forwarding activity”: of all users at once.",
        Check::ReadInPart,
    ),
    of(
        LensId::PeerIndex,
        &source::PEER_INDEX,
        "“The resonance network is effectively a PageRank-like algorithm”. We found no constants.",
        Check::Read,
    ),
    of(
        LensId::SocialAuthority,
        &source::SOCIAL_AUTHORITY,
        "“The retweet rate of a few hundred of the measured user's last non-@mention tweets”, “a time \
         decay”, “a regression model trained to retweet rate”. We found no constants.",
        Check::Read,
    ),
    of(
        LensId::TweetLevel,
        &source::TWEET_LEVEL,
        "Its terms are scores of other services: “Ta Twitalyzer score”, “Ti Twinfluence score”, “Tg \
         Twittergrader score”.",
        Check::Read,
    ),
    states(
        "A traveller who often mentioned her Klout, in the 70s, wanted a change of flight from Southwest \
         that her ticket did not allow, was refused, and caused a frenzy with her followers.",
        &texts::HODSON,
        "“the ticket she had from Southwest did not allow her to change”, “they have every right to deny \
         her request, and they did”, “She then caused a frenzy with her followers”",
        Check::Read,
    ),
    states(
        "Somebody with a huge and loyal following does not demand special treatment.",
        &texts::HODSON,
        "“He has a huge and very loyal following but does not demand special treatment (but regularly \
         gets it)”, of Scott Stratten",
        Check::Read,
    ),
    states(
        "Klout has its place, but it is just a number; did Southwest make the right move?",
        &texts::HODSON,
        "“Klout has its place.” The rest of the sentence and the closing question stand below the part \
         that we could read again.",
        Check::ReadInPart,
    ),
    states(
        "American Airlines announced a day in its lounges for a Klout of 55 or more, in May 2013.",
        &texts::TNOOZ,
        "“opening up its Admiral Club services for 24 hours to anyone with a score of 55 or higher”",
        Check::Read,
    ),
    states(
        "By its small print that was a sweepstake.",
        &texts::HOBSON,
        "“this is actually a sweepstake for US residents only running through May”",
        Check::Read,
    ),
    states(
        "Cathay Pacific had opened its lounge in San Francisco to high scores in May 2012.",
        &texts::CRANKY_FLIER,
        "“Those who have a high level of influence in the world of social media will now be allowed to \
         enter the airline's lounge without charge”",
        Check::Read,
    ),
    states(
        "Cathay Pacific asked for a Klout of 40.",
        &texts::LEVESQUE,
        "“to Klout members with scores of 40 or higher”",
        Check::Read,
    ),
    states(
        "In spring 2012 the average Klout was about 20.",
        &texts::REALTIME_REPORT,
        "“Klout simply says that its average score is \"around 20.\"”",
        Check::Repeated,
    ),
    states(
        "95 accounts in 100 stood below about 50 then.",
        &texts::COOKE,
        "“a score greater than 50 puts you in the 95th percentile”; the slides have no date.",
        Check::Repeated,
    ),
    states(
        "Later the average was 40, and the top 5 % began at 63.",
        &texts::WEB_SUCCESS_TEAM,
        "“A Klout score average is 40 with users with a score of 63+ are in the top 5%.”",
        Check::Repeated,
    ),
    states(
        "In October 2011 Klout changed its formula, and scores fell by up to 20.",
        &texts::NEXT_WEB,
        "“score drops as high as 20 points”",
        Check::Read,
    ),
    states(
        "Since then Klout looked back 90 days.",
        &texts::FERNANDEZ,
        "“The Klout Score is also measured on a 90 day time decay”",
        Check::Read,
    ),
    states(
        "In October 2009 Klout began to count the reposts of the last 30 days in place of all reposts.",
        &texts::KLOUT_2009,
        "“how often you've been retweeted in the last 30 days compared to your overall retweet count”",
        Check::ReadInPart,
    ),
    states(
        "Klout changed its formula again in August 2012.",
        &texts::MASHABLE,
        "“Tuesday the company rolled out updated scores for all of its users”, “We went from about 100 \
         variables that we were looking at to over 400”",
        Check::Repeated,
    ),
    states(
        "Klout's three statements about reposts and people.",
        &texts::ZOOMSPHERE,
        "“generating 100 retweets from 10 tweets will contribute more to your Score than generating 100 \
         retweets from 1,000 tweets”; the page is of 2012 or later.",
        Check::Repeated,
    ),
    states(
        "Klout closed on 25 May 2018.",
        &texts::AD_AGE,
        "“Klout is shutting down on May 25”",
        Check::Read,
    ),
    states(
        "Klout published its method in 2015.",
        &texts::RAO,
        "“Over 3600 features”, “Supervised models trained from labeled data determine the weights”",
        Check::ReadInPart,
    ),
    states(
        "Posts of members of the US Congress, 2014 and 2015.",
        &texts::CONGRESS,
        "Counts of their public posts, in a snapshot of August 2015. We found no licence.",
        Check::Read,
    ),
    states(
        "Posts of Facebook pages, February to June 2016.",
        &texts::FACEBOOK,
        "“CSVs of the relevant Facebook Posts from each page February 24th, 2016 onward”",
        Check::Read,
    ),
    states(
        "Barack Obama and Donald Trump, October 2017.",
        &texts::TWITTER_RATIO,
        "Their posts with replies, retweets and favourites. 12 of Obama's last 25 posts reach 100 points.",
        Check::Read,
    ),
    states(
        "A post is an outlier if its score is more than three scaled median absolute deviations above the \
         account's median score.",
        &texts::LEYS,
        "“use absolute deviation around the median”; the abstract calls it the more robust measure. The \
         factor 1.4826 and the limit of three were not read in the paper itself.",
        Check::ReadInPart,
    ),
    states(
        "How many times the median of its account a post drew.",
        &texts::OUTLIER_SCORES,
        "“Outlier Score = (Video Views / Channel Median Views) - 1”. Ours is of responses, and nothing is \
         subtracted.",
        Check::Read,
    ),
    states(
        "Pairs of accounts, judged by people.",
        &texts::INFLUENCERS,
        "“a human judgement about which one of the two individuals is more influential”",
        Check::Repeated,
    ),
    states(
        "The effective number of posts is (Σw)² ÷ Σw².",
        &texts::KISH,
        "“the classical (Σw)² ÷ Σ(w²) formula (sometimes referred to as “Kish’s effective sample size”)”",
        Check::Repeated,
    ),
    states(
        "The quantiles of Student's t distribution are computed by Hill's algorithm.",
        &texts::HILL,
        "The page is a translation into Fortran, with the same steps and constants.",
        Check::Repeated,
    ),
    states(
        "Whether a change is real is told by Welch's interval, with his degrees of freedom.",
        &texts::WELCH,
        "The page names this paper for the degrees of freedom.",
        Check::Repeated,
    ),
    states(
        "How far two formulas agree is Kendall's τ-b.",
        &texts::KENDALL,
        "“This is the 1945 “tau-b” version of Kendall’s tau”, “which can account for ties”",
        Check::Repeated,
    ),
    states(
        "What works for an account is shrunk by an empirical Bayes estimate.",
        &texts::EFRON_MORRIS,
        "“presented briefly in an empirical Bayes context”, “These estimators perform much better than \
         the classical estimators”",
        Check::ReadInPart,
    ),
    states(
        "Intervals are compared by their interval score.",
        &texts::GNEITING_RAFTERY,
        "“The interval scoring function is defined by eq. (43) in Gneiting and Raftery (2007)”, with \
         2 ÷ α = 10 at α = 0.2.",
        Check::Repeated,
    ),
];

const fn of(id: LensId, source: &'static Source, support: &'static str, check: Check) -> Claim {
    Claim { about: About::Lens(id), source, support, check }
}

const fn states(
    statement: &'static str,
    source: &'static Source,
    support: &'static str,
    check: Check,
) -> Claim {
    Claim { about: About::Statement(statement), source, support, check }
}
