//! An influence score that says what it means: every 5 points double the responses that a typical
//! post draws.
//!
//! The data travels one way. Bytes become an [`activity::Activity`] in [`ingest`], workbooks by way
//! of [`spreadsheet`]; [`score`] turns it into numbers with their terms, [`trick`] into what it would
//! be after one; [`verdict`] asks what a number is worth to a business; [`explain`] retells; [`locale`]
//! has the words; [`figure`] draws, with what [`chart`] and [`markup`] offer; [`worker`] keeps reading away from the page; [`widget`] puts it
//! all on a page; [`frame`] speaks to the page around it. Left of `markup` nothing knows that a page exists.

pub mod activity;
pub mod spreadsheet;
pub mod ingest;
pub mod score;
pub mod sample;
pub mod trick;
pub mod verdict;
pub mod explain;
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
