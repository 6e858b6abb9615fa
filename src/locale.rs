//! Every word that a reader sees, in every language: a typed record a language, so that a missing
//! message does not compile. Numbers, dates and plurals are written here, too.
//!
//! This room does not know where numbers come from, and computes none. Adding a language is a file
//! in `locale/` and a line in [`LOCALES`].

mod de;
mod en;
mod number;

use crate::activity::{Date, Response};
use crate::ingest::{self, Column, FormatId, Group, Place};
use crate::score::number::{Interval, responses};
use crate::score::{LensId, Missing, Status, Symbol};
use crate::trick::TrickId;
use crate::verdict::Verdict;

/// Every language, the fallback first.
pub const LOCALES: &[&Locale] = &[&en::LOCALE, &de::LOCALE];

/// One language. Each field's comment says where its words stand.
pub struct Locale {
    /// The language's tag, as in the `lang` attribute.
    pub tag: &'static str,
    /// Its name in itself, on the button that switches to it.
    pub name: &'static str,
    /// What stands before the decimals.
    decimal: char,
    /// What stands between groups of three digits.
    group: char,
    /// A calendar date, such as "12 Oct 2022".
    pub date: fn(Date) -> String,
    /// A month, such as "October 2022".
    pub month: fn(Date) -> String,
    /// The frame of the page.
    pub page: Page,
    /// Whose activity, and how to bring one's own.
    pub intake: Intake,
    /// The number and its intervals.
    pub number: NumberWords,
    /// The paragraph whose numbers can be changed.
    pub play: Play,
    /// The reasons.
    pub why: WhyWords,
    /// The figures.
    pub figures: Figures,
    /// The other formulas.
    pub lenses: Lenses,
    /// Several accounts in the order of each formula.
    pub ranks: Ranks,
    /// The tricks.
    pub tricks: Tricks,
    /// What an exception would cost and bring.
    pub verdict: VerdictWords,
    /// A kind of response in the plural, lower case where the language has it: "likes".
    pub response: fn(Response) -> &'static str,
}

/// The frame of the page.
pub struct Page {
    /// The widget's name.
    pub title: &'static str,
    /// The sentence under the name.
    pub tagline: &'static str,
    /// Label of the group of language buttons, for screen readers.
    pub languages: &'static str,
    /// The last lines of the page: how the number is computed.
    pub method: &'static str,
}

/// Whose activity, and how to bring one's own.
pub struct Intake {
    /// Heading over the sample people.
    pub whose: &'static str,
    /// A sample person's name, by its place in the table of samples.
    pub samples: [&'static str; 4],
    /// What is to be known of each sample person.
    pub sample_notes: [&'static str; 4],
    /// Says that the sample people are made up.
    pub made_up: &'static str,
    /// The button that opens the intake.
    pub use_your_own: &'static str,
    /// The button that closes it.
    pub close: &'static str,
    /// Label of the box to paste into.
    pub paste_label: &'static str,
    /// What can be pasted.
    pub paste_hint: &'static str,
    /// The button that scores what was pasted.
    pub score_paste: &'static str,
    /// The button that opens the file chooser.
    pub choose_files: &'static str,
    /// What stands in the area to drop files on.
    pub drop_here: &'static str,
    /// The promise, and what backs it.
    pub promise: &'static str,
    /// While files are being read.
    pub reading: &'static str,
    /// Where "pasted text" stands in place of a file's name.
    pub pasted: &'static str,
    /// What was recognised: formats, posts, replies, reposts.
    pub recognised: fn(&Locale, &[FormatId], [usize; 3]) -> String,
    /// The name of a format.
    pub format: fn(FormatId) -> &'static str,
    /// How many of one reason were skipped, with the first places, and the names of the files.
    pub skipped: fn(&Locale, Group<'_>, &[String]) -> String,
    /// How many items were there twice.
    pub duplicates: fn(&Locale, usize) -> String,
    /// How many items an archive says it holds, and how many were found.
    pub promised: fn(&Locale, u64, u64) -> String,
    /// Which public responses the export does not show.
    pub not_shown: fn(&Locale, &[Response]) -> String,
    /// Heading of what was skipped.
    pub details: &'static str,
    /// Label of the list of accounts, with their number.
    pub accounts: fn(&Locale, usize) -> String,
    /// Each network's number, and that of all together.
    pub together: fn(&Locale, &[(&str, f64)], f64) -> String,
    /// An account that has no name.
    pub unnamed: &'static str,
    /// Why a file could not be read, and what to do; the result on the page stays.
    pub error: fn(&Locale, &ingest::Error) -> String,
    /// Added to an error: what is shown still is what was shown before.
    pub kept: &'static str,
    /// The program that reads files could not be loaded.
    pub unavailable: &'static str,
    /// The program that reads files broke off.
    pub died: &'static str,
    /// It was read on the page itself, for the browser allows no worker.
    pub on_page: &'static str,
    /// How far reading is: megabytes read, megabytes in all, posts found.
    pub progress: fn(&Locale, f64, f64, f64) -> String,
    /// The button that stops reading.
    pub cancel: &'static str,
    /// Asks which date such a text is; two dates follow as buttons.
    pub which_date: fn(&str) -> String,
    /// Asks what the columns of a table are.
    pub which_columns: &'static str,
    /// What a column of a table holds, in its choice.
    pub column: fn(Column) -> &'static str,
    /// The button that reads the table with the columns that were chosen.
    pub read_like_this: &'static str,
}

/// The number and its intervals.
pub struct NumberWords {
    /// Heading over the number.
    pub heading: &'static str,
    /// The unit: what a typical post draws.
    pub typical: fn(&Locale, f64) -> String,
    /// The interval of the next post, in responses.
    pub next_post: fn(&Locale, Interval) -> String,
    /// The interval of the level, in points.
    pub level: fn(&Locale, Interval) -> String,
    /// Which kinds were counted.
    pub counted: fn(&Locale, &[Response]) -> String,
    /// That few posts make a weak number.
    pub few: fn(&Locale, usize) -> String,
    /// Posts that were too young to be counted.
    pub immature: fn(&Locale, usize) -> String,
    /// Posts for which the export shows no count.
    pub uncounted: fn(&Locale, usize) -> String,
    /// Why there is no number.
    pub missing: fn(&Locale, Missing) -> String,
    /// The number in a small echo beside controls.
    pub echo: fn(&Locale, f64, Interval) -> String,
    /// In place of a number.
    pub none: &'static str,
}

/// The paragraph whose numbers can be changed.
pub struct Play {
    /// Its heading.
    pub heading: &'static str,
    /// The sentence with the weights. Holds `{like}`, `{repost}`, `{reply}` and `{quote}` once.
    pub weights: &'static str,
    /// The sentence with the half-life. Holds `{days}` once.
    pub half_life: &'static str,
    /// The half-life in force, where the rule lengthened it.
    pub lengthened: fn(&Locale, f64) -> String,
    /// Label of the switch that counts replies to others.
    pub replies: &'static str,
    /// The button that puts everything back.
    pub reset: &'static str,
    /// Label of a weight's field: what one response of the kind counts.
    pub weight_label: fn(Response) -> String,
    /// Label of the field of the half-life.
    pub half_life_label: &'static str,
    /// How the fields can be changed.
    pub hint: &'static str,
}

/// The reasons.
pub struct WhyWords {
    /// The heading.
    pub heading: &'static str,
    /// By kind, as one sentence that adds up.
    pub kinds: fn(&Locale, &[(Response, f64)], f64) -> String,
    /// Reach and resonance: followers, points for reach, points for resonance, the number.
    pub reach: fn(&Locale, u64, f64, f64, f64) -> String,
    /// Share of all responses that the best post has, and the number without it.
    pub one_hit: fn(&Locale, f64, Option<f64>) -> String,
    /// Heading of the table of posts.
    pub posts: &'static str,
    /// Head of the column with a post's date and words.
    pub post: &'static str,
    /// Head of the column with its responses.
    pub responses: &'static str,
    /// Head of the column with its points of the number.
    pub points: &'static str,
    /// The row of all other posts.
    pub other_posts: fn(&Locale, usize) -> String,
    /// The row with the sum.
    pub sum: &'static str,
}

/// A number on a date.
pub type Dated = (Date, f64);

/// The figures.
pub struct Figures {
    /// The ruler's title: the number, and what it is near.
    pub ruler_title: fn(&Locale, f64, Interval) -> String,
    /// What the ruler shows.
    pub ruler_description: &'static str,
    /// The reference points' names: Congress 10th percentile, median, 90th, 99th; then Trump 2017,
    /// Obama 2017. In the order of the table of reference points.
    pub references: [&'static str; 6],
    /// Where the reference points are from.
    pub references_source: &'static str,
    /// The unit under the ruler: responses that a typical post draws.
    pub responses_axis: &'static str,
    /// The timeline's title: from what to what, and since when.
    pub timeline_title: fn(&Locale, Dated, Dated) -> String,
    /// The timeline's title where there is one moment alone.
    pub timeline_title_short: &'static str,
    /// What the timeline shows: how many posts.
    pub timeline_description: fn(&Locale, usize) -> String,
    /// Heading of the section.
    pub timeline_heading: &'static str,
    /// The interval of the level, in a table.
    pub level: &'static str,
    /// The interval of the next post, in a table.
    pub next_post: &'static str,
    /// Label of the line.
    pub line: &'static str,
    /// Label of the band.
    pub band: &'static str,
    /// Label of the dots.
    pub dots: &'static str,
    /// What opens the figure's facts as a table.
    pub as_table: &'static str,
    /// Column heads of the tables.
    pub column_what: &'static str,
    /// "Score", as a column head.
    pub column_score: &'static str,
    /// "Month", as a column head.
    pub column_month: &'static str,
    /// "Posts", as a column head.
    pub column_posts: &'static str,
    /// "Low" and "high" ends of the interval, as a column head.
    pub column_interval: &'static str,
}

/// The other formulas.
pub struct Lenses {
    /// The heading.
    pub heading: &'static str,
    /// The line under it.
    pub intro: &'static str,
    /// A formula's name.
    pub name: fn(LensId) -> &'static str,
    /// What it says, in one sentence.
    pub meaning: fn(LensId) -> &'static str,
    /// Its value with its unit.
    pub value: fn(&Locale, LensId, f64) -> String,
    /// Why it has no value.
    pub missing: fn(&Locale, Missing) -> String,
    /// Its status.
    pub status: fn(Status) -> &'static str,
    /// A quantity's name in a formula.
    pub symbol: fn(Symbol) -> &'static str,
}

/// Several accounts in the order of each formula.
pub struct Ranks {
    /// The heading.
    pub heading: &'static str,
    /// The line beside it: how many accounts.
    pub answer: fn(&Locale, usize) -> String,
    /// How to read the figure.
    pub intro: &'static str,
    /// The figure's title: the account's name, its rank by the number, of how many, its best and its
    /// worst rank by any formula.
    pub title: fn(&Locale, &str, Option<f64>, usize, (f64, f64)) -> String,
    /// What the figure shows: how many accounts.
    pub description: fn(&Locale, usize) -> String,
    /// Head of the column with an account's name.
    pub account: &'static str,
    /// The row with Kendall's τ between the number and a formula.
    pub tau: &'static str,
}

/// The tricks.
pub struct Tricks {
    /// The heading.
    pub heading: &'static str,
    /// The line beside it.
    pub answer: &'static str,
    /// How to read the table.
    pub intro: &'static str,
    /// Head of the column of formulas.
    pub formula: &'static str,
    /// A trick's name.
    pub name: fn(TrickId) -> &'static str,
}

/// What an exception would cost and bring.
pub struct VerdictWords {
    /// The heading.
    pub heading: &'static str,
    /// The line beside it: the score from which it pays, which may be infinite.
    pub answer: fn(&Locale, f64) -> String,
    /// The sentences with the offer. Hold `{cost}`, `{worth}` and `{requests}` once.
    pub offer: &'static str,
    /// Labels of the three fields.
    pub labels: [&'static str; 3],
    /// What comes of it, in sentences.
    pub sentences: fn(&Locale, &Verdict) -> [String; 3],
    /// What the model leaves out.
    pub leaves_out: &'static str,
    /// What companies did.
    pub history: &'static str,
}

impl Locale {
    /// The language for a tag such as `de-AT`: the same, else the same language, else the first.
    #[must_use]
    pub fn of(tag: &str) -> &'static Locale {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        LOCALES
            .iter()
            .find(|locale| locale.tag.eq_ignore_ascii_case(tag))
            .or_else(|| LOCALES.iter().find(|locale| locale.tag.eq_ignore_ascii_case(language)))
            .unwrap_or(&LOCALES[0])
    }

    /// An interval in points as responses, its ends joined by the language's word.
    fn in_responses(&self, interval: Interval) -> (String, String) {
        (self.responses(responses(interval.low)), self.responses(responses(interval.high)))
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag)
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Locale) -> bool {
        self.tag == other.tag
    }
}

/// Joins names: "a", "a and b", "a, b and c".
fn listed(names: &[&str], and: &str) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// The first places of what was skipped, and the file they are in where there are several: "4, 19,
/// 23 …", "4 in a.csv".
fn places(group: Group<'_>, files: &[String], within: &str) -> String {
    const SHOWN: usize = 3;
    let Some(first) = group.first.first() else { return String::new() };
    let in_first = group.first.iter().filter(|skipped| skipped.file == first.file);
    let shown = in_first.take(SHOWN).filter_map(|skipped| match skipped.place {
        Place::Line(n) | Place::Entry(n) => Some(n.to_string()),
        Place::Whole => None,
    });
    let shown: Vec<String> = shown.collect();
    let more = if group.n > shown.len() { " …" } else { "" };
    let file = match files.get(first.file) {
        Some(name) if files.len() > 1 && !name.is_empty() => format!(" {within} {name}"),
        _ => String::new(),
    };
    format!("{}{more}{file}", shown.join(", "))
}

/// Whether the first place is a line, and no entry of a list.
fn is_line(group: Group<'_>) -> bool {
    group.first.first().is_some_and(|skipped| matches!(skipped.place, Place::Line(_)))
}

/// The names of the files that were skipped as a whole, the first of them.
fn skipped_files(group: Group<'_>, files: &[String]) -> String {
    const SHOWN: usize = 3;
    let names = group.first.iter().take(SHOWN).filter_map(|skipped| files.get(skipped.file));
    let names: Vec<&str> = names.map(String::as_str).collect();
    let more = if group.n > names.len() { " …" } else { "" };
    format!("{}{more}", names.join(", "))
}
