//! An influence score that says what it means: how many responses a typical post draws. 0 points are
//! none; with every 5 points the responses become twice as many and one more: 0, 1, 3, 7, 15 …
//!
//! ```
//! use influence_score::explain::explain;
//! use influence_score::ingest::{self, Choices, File};
//! use influence_score::score::{Settings, number::number};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let file = File::open("tests/library/posts.csv")?; // five posts with 0, 1, 3, 7 and 15 likes
//! let ingested = ingest::ingest([file], &Choices::default())?;
//! let activity = &ingested.accounts[ingested.busiest()];
//!
//! let settings = Settings::default();
//! let number = number(activity, &settings)?;
//! assert_eq!(format!("{:.1}", number.value), "10.0"); // the mean of 0, 5, 10, 15 and 20 points
//! assert_eq!(format!("{:.1}", number.typical_responses), "3.0");
//!
//! let best = explain(activity, &settings, &number).top_posts[0];
//! assert_eq!(format!("{:.1} of {:.1}", best.points, best.post.score), "4.0 of 20.0");
//! # Ok(())
//! # }
//! ```
//!
//! Four types are enough to begin with:
//!
//! - [`ingest::Ingested`]: what was read: the accounts, and what was skipped, with place and reason.
//! - [`activity::Activity`]: what one account did: its posts, sorted by time, with their responses.
//! - [`score::number::Number`]: the number, its unit and its two intervals.
//! - [`explain::Explanation`]: the parts that add up to the number, by post, by month and by kind of
//!   response.
//!
//! The data travels one way through the rooms, which are listed in that order:
//!
//! | room | what it is for |
//! | --- | --- |
//! | [`hundredths`] | numbers with at most two decimals as text |
//! | [`order`] | how items stand by a number, and the nearest number of a range |
//! | [`steps`] | long computations in short steps |
//! | [`activity`] | the posts of one account, and what can be derived from them |
//! | [`spreadsheet`] | workbooks (`.xlsx`, `.ods`) as CSV |
//! | [`ingest`] | exports, archives and tables to activities, with a report |
//! | [`score`] | the number and the other formulas, each with its terms or the reason that it has none |
//! | [`sample`] | four made-up people |
//! | [`inputs`] | posts made by rule from a few figures |
//! | [`trick`] | the activity after buying followers, deleting posts and other tricks |
//! | [`verdict`] | what an exception for somebody costs a business, and what it brings |
//! | [`explain`] | why the number is what it is |
//! | [`evidence`] | what each formula and each statement rests on |
//! | [`locale`] | words, numbers and dates in each language |
//! | [`markup`], [`chart`], [`figure`] | pictures and tables as text |
//! | `worker`, `widget`, `frame` | the page, with the feature `web`, which is a default |
//!
//! Without default features, nothing of a browser is compiled.

pub mod hundredths;
pub mod order;
pub mod steps;
pub mod activity;
pub mod spreadsheet;
pub mod ingest;
pub mod score;
pub mod sample;
pub mod inputs;
pub mod trick;
pub mod verdict;
pub mod explain;
pub mod evidence;
pub mod locale;
pub mod markup;
pub mod chart;
pub mod figure;
#[cfg(feature = "web")]
pub mod worker;
#[cfg(feature = "web")]
pub mod widget;
#[cfg(feature = "web")]
pub mod frame;
