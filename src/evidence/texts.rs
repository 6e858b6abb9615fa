//! The texts behind the statements that are not about formulas.

use crate::score::Source;
use crate::score::source::Published;

pub(super) const HODSON: Source = Source {
    author: "M. Hodson",
    title: "I Do Not Think Klout Means What You Think It Means",
    date: Published::Day(2011, 6, 7),
    address: "businessafterthoughts.wordpress.com/2011/06/07/\
              i-do-not-think-klout-means-what-you-think-it-means/",
};
pub(super) const TNOOZ: Source = Source {
    author: "tnooz",
    title: "Klout scores and social media impressions – a bit of a joke or a genuine currency in \
            marketing?",
    date: Published::Month(2013, 5),
    address: "tnooz.com/article/klout-scores-and-social-media-impressions-\
              a-bit-of-a-joke-or-a-genuine-currency-in-marketing/",
};
pub(super) const HOBSON: Source = Source {
    author: "N. Hobson",
    title: "Klout score takes off with American Airlines",
    date: Published::Month(2013, 5),
    address: "nevillehobson.com/tag/klout/",
};
pub(super) const CRANKY_FLIER: Source = Source {
    author: "Cranky Flier",
    title: "Cathay Pacific Lets Social Media Stars into Its San Francisco Lounge",
    date: Published::Day(2012, 5, 22),
    address: "crankyflier.com/2012/05/22/\
              cathay-pacific-lets-social-media-stars-into-its-san-francisco-lounge/",
};
pub(super) const LEVESQUE: Source = Source {
    author: "J. Levesque",
    title: "Final Analysis: Under the Influence",
    date: Published::Day(2012, 6, 5),
    address: "seattlebusinessmag.com/commentary/final-analysis-under-influence/",
};
pub(super) const REALTIME_REPORT: Source = Source {
    author: "The Realtime Report",
    title: "How Good Is Your Klout Score?",
    date: Published::Day(2012, 4, 11),
    address: "therealtimereport.com/2012/04/11/how-good-is-your-klout-score/",
};
pub(super) const COOKE: Source = Source {
    author: "S. Cooke",
    title: "Reverse Engineering Klout Score",
    date: Published::Unknown,
    address: "documents.pub/document/reverse-engineering-klout-score-sean-cooke-\
              what-is-klout-score-a-klout-is.html",
};
pub(super) const WEB_SUCCESS_TEAM: Source = Source {
    author: "Web Success Team",
    title: "What Is My Klout Score and Who Cares?",
    date: Published::Day(2014, 3, 18),
    address: "websuccessteam.com/WSTblog/2014/03/klout-score-cares/",
};
pub(super) const AD_AGE: Source = Source {
    author: "Ad Age",
    title: "Klout, the social media scoring service, is shutting down",
    date: Published::Month(2018, 5),
    address: "adage.com/article/digital/klout-social-media-scoring-service-shutting/313470",
};
pub(super) const RAO: Source = Source {
    author: "A. Rao, N. Spasojevic, Z. Li, T. DSouza",
    title: "Klout Score: Measuring Influence Across Multiple Social Networks",
    date: Published::Month(2015, 10),
    address: "arxiv.org/abs/1510.08487",
};
pub(super) const FERNANDEZ: Source = Source {
    author: "J. Fernandez, Klout",
    title: "What does Klout Measure?",
    date: Published::Day(2011, 12, 2),
    address: "blog.klout.com/2011/12/what-does-klout-measure/",
};
pub(super) const NEXT_WEB: Source = Source {
    author: "The Next Web",
    title: "Klout's scoring changes incite a riot of complaints",
    date: Published::Day(2011, 10, 26),
    address: "thenextweb.com/socialmedia/2011/10/26/\
              klouts-scoring-changes-incite-a-riot-of-complaints/",
};
pub(super) const ZOOMSPHERE: Source = Source {
    author: "ZoomSphere, after klout.com",
    title: "ZoomSphere has Klout",
    date: Published::Unknown,
    address: "blog.zoomsphere.com/zoomsphere-has-klout/",
};
pub(super) const CONGRESS: Source = Source {
    author: "datahoarder",
    title: "congress_twitter",
    date: Published::Year(2015),
    address: "github.com/datahoarder/congress_twitter",
};
pub(super) const FACEBOOK: Source = Source {
    author: "M. Woolf",
    title: "interactive-facebook-reactions",
    date: Published::Month(2016, 6),
    address: "github.com/minimaxir/interactive-facebook-reactions",
};
pub(super) const TWITTER_RATIO: Source = Source {
    author: "FiveThirtyEight",
    title: "twitter-ratio",
    date: Published::Month(2017, 10),
    address: "github.com/fivethirtyeight/data/tree/master/twitter-ratio",
};
pub(super) const INFLUENCERS: Source = Source {
    author: "Kaggle, with PeerIndex",
    title: "Influencers in Social Networks",
    date: Published::Year(2013),
    address: "www.kaggle.com/c/predict-who-is-more-influential-in-a-social-network",
};
pub(super) const LEYS: Source = Source {
    author: "C. Leys, C. Ley, O. Klein, P. Bernard, L. Licata",
    title: "Detecting outliers: Do not use standard deviation around the mean, use absolute deviation \
            around the median",
    date: Published::Year(2013),
    address: "doi.org/10.1016/j.jesp.2013.03.013",
};
pub(super) const OUTLIER_SCORES: Source = Source {
    author: "Outlier",
    title: "Understanding Outlier Scores",
    date: Published::Unknown,
    address: "outlier.so/docs/finding-outliers/understanding-outlier-scores",
};
pub(super) const KLOUT_2009: Source = Source {
    author: "Klout",
    title: "Klout Scoring Algorithm Changes",
    date: Published::Month(2009, 10),
    address: "klout.wordpress.com/2009/10/",
};
pub(super) const MASHABLE: Source = Source {
    author: "Mashable, repeated by H. Rey",
    title: "Your Klout Score Just Changed. Here's Why.",
    date: Published::Day(2012, 8, 20),
    address: "huguesrey.wordpress.com/2012/08/20/your-klout-score-just-changed-heres-why/",
};
pub(super) const KISH: Source = Source {
    author: "halfmoon, a package for R, after L. Kish",
    title: "ess",
    date: Published::Unknown,
    address: "r-causal.github.io/halfmoon/reference/ess.html",
};
pub(super) const HILL: Source = Source {
    author: "G. W. Hill",
    title: "Algorithm 396: Student's t-quantiles",
    date: Published::Month(1970, 10),
    address: "netlib.org/toms/.svn/pristine/10/1037d2e3e8f81b2a3f00925f3110dbd5cab2f521.svn-base",
};
pub(super) const WELCH: Source = Source {
    author: "B. L. Welch",
    title: "The generalization of “Student's” problem when several different population variances are \
            involved",
    date: Published::Year(1947),
    address: "rdrr.io/cran/metRology/man/w.s.html",
};
pub(super) const KENDALL: Source = Source {
    author: "M. G. Kendall",
    title: "The treatment of ties in ranking problems",
    date: Published::Year(1945),
    address: "docs.scipy.org/doc/scipy-1.3.2/reference/generated/scipy.stats.kendalltau.html",
};
pub(super) const EFRON_MORRIS: Source = Source {
    author: "B. Efron, C. N. Morris",
    title: "Data Analysis Using Stein's Estimator and Its Generalizations",
    date: Published::Year(1975),
    address: "www.rand.org/pubs/reports/R1394.html",
};
pub(super) const GNEITING_RAFTERY: Source = Source {
    author: "T. Gneiting, A. E. Raftery",
    title: "Strictly Proper Scoring Rules, Prediction, and Estimation",
    date: Published::Year(2007),
    address: "www.rdocumentation.org/packages/scoringfunctions/versions/1.1/topics/interval_sf",
};
