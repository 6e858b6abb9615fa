//! Every word that a reader sees, in every language: a typed record of texts a language, so that a
//! missing message does not compile. Numbers, dates and plurals are written here, too.
//!
//! A text may hold `{slots}`, which are filled by name, and forms apart by ` | `: that for one and
//! that for all other numbers. How sentences are put together stands here and is the same for every
//! language. This room does not know where numbers come from, and computes none. Adding a language
//! is a file in `locale/` and a line in [`LANGUAGES`].
//!
//! English is part of the program. Any other language is a file beside it, loaded where it is wanted:
//! a line a text, as [`Locale::lines`] writes them and [`Locale::of_lines`] reads them.

mod date;
#[cfg(not(target_arch = "wasm32"))]
mod de;
mod en;
mod file;
mod intake;
mod number;
mod score;
mod verdict;

use file::{Lines, Record, records};

/// A language that there is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Language {
    /// Its tag, as in the `lang` attribute.
    pub tag: &'static str,
    /// Its name in itself, on the button that switches to it.
    pub name: &'static str,
    /// Its words, in native code.
    #[cfg(not(target_arch = "wasm32"))]
    pub locale: &'static Locale,
}

/// Every language, the fallback first.
pub const LANGUAGES: &[Language] = &[
    Language {
        tag: "en",
        name: "English",
        #[cfg(not(target_arch = "wasm32"))]
        locale: &en::LOCALE,
    },
    Language {
        tag: "de",
        name: "Deutsch",
        #[cfg(not(target_arch = "wasm32"))]
        locale: &de::LOCALE,
    },
];

/// The fallback, which is always there.
pub const ENGLISH: &Locale = &en::LOCALE;

records! {
    /// One language. Each field's comment says where its words stand.
    pub struct Locale {
        /// The language's tag, as in the `lang` attribute.
        pub tag: &'static str,
        /// What stands before the decimals.
        pub decimal: &'static str,
        /// What stands between groups of three digits.
        pub group: &'static str,
        /// The months' names.
        pub months: [&'static str; 12],
        /// A date of `{day}`, `{month}` or its first three letters, `{mon}`, and `{year}`.
        pub date: &'static str,
        /// A month of a year.
        pub month: &'static str,
        /// Between the last two of several.
        pub and: &'static str,
        /// Between the last two of several, of which none is.
        pub or: &'static str,
        /// A share of a hundred.
        pub percent: &'static str,
        /// Kinds of response in the plural.
        pub responses: [&'static str; crate::activity::N_RESPONSES],
        /// One response of each kind.
        pub one_response: [&'static str; crate::activity::N_RESPONSES],
        /// The frame of the page.
        pub page: Page,
        /// Whose activity, and how to bring one's own.
        pub intake: Intake,
        /// Why files could not be read.
        pub errors: Errors,
        /// Why a formula has no value.
        pub missing: Lacks,
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
        /// What was recognised: `{formats}`, `{posts}`, `{replies}`, `{reposts}`.
        pub recognised: &'static str,
        /// How many posts, by forms.
        pub posts: &'static str,
        /// How many replies, by forms.
        pub replies: &'static str,
        /// How many reposts, by forms.
        pub reposts: &'static str,
        /// The names of formats.
        pub formats: [&'static str; 13],
        /// How many items were there twice, by forms.
        pub duplicates: &'static str,
        /// How many items an archive says it holds, and how many were found.
        pub promised: &'static str,
        /// Which public responses, `{kinds}`, the export does not show.
        pub not_shown: &'static str,
        /// Heading of what was skipped.
        pub details: &'static str,
        /// How many of each reason were skipped, by forms, with the first `{places}`. Where a file
        /// breaks off, the forms are those for a line and for an entry.
        pub skipped: [&'static str; 8],
        /// Some `{places}` in a `{file}`.
        pub within: &'static str,
        /// Label of the list of accounts, with their number.
        pub accounts: &'static str,
        /// The numbers of `{each}` network, and that of `{all}` together.
        pub together: &'static str,
        /// An account that has no name.
        pub unnamed: &'static str,
        /// Added to an error: what is shown still is what was shown before.
        pub kept: &'static str,
        /// The program that reads files could not be loaded.
        pub unavailable: &'static str,
        /// The program that reads files broke off.
        pub died: &'static str,
        /// It was read on the page itself, for the browser allows no worker.
        pub on_page: &'static str,
        /// How far reading is: megabytes `{done}` of `{total}`, and `{posts}` found.
        pub progress: &'static str,
        /// The button that stops reading.
        pub cancel: &'static str,
        /// Asks which date an `{example}` is; two dates follow as buttons.
        pub which_date: &'static str,
        /// Asks what the columns of a table are.
        pub which_columns: &'static str,
        /// What columns of a table hold, in their choice.
        pub columns: [&'static str; 17],
        /// The button that reads the table with the columns that were chosen.
        pub read_like_this: &'static str,
    }

    /// Why a file could not be read, and what to do: each goes on where the file's name ends.
    pub struct Errors {
        /// It is empty.
        pub empty: &'static str,
        /// It is no text.
        pub not_text: &'static str,
        /// It is nothing that is known.
        pub unrecognised: &'static str,
        /// The browser could not read it.
        pub unreadable: &'static str,
        /// It is broken at a `{line}` and `{column}`.
        pub broken_json: &'static str,
        /// It is an archive that is damaged.
        pub broken_archive: &'static str,
        /// None of its `{columns}` holds dates.
        pub no_time_column: &'static str,
        /// None of its `{columns}` holds responses.
        pub no_count_column: &'static str,
        /// Day and month of an `{example}` cannot be told apart.
        pub day_or_month: &'static str,
        /// Everything was skipped; why the `{first}` was.
        pub nothing_usable: &'static str,
        /// What is known and holds nothing to score.
        pub refused: [&'static str; 14],
        /// It is larger than anything real.
        pub beyond: [&'static str; 6],
    }

    /// Why a formula has no value.
    pub struct Lacks {
        /// There are no posts.
        pub posts: &'static str,
        /// There are fewer than the `{need}` that it takes, by forms.
        pub few: &'static str,
        /// No responses that count are shown.
        pub responses: &'static str,
        /// A `{kind}` of response is not shown.
        pub counts: &'static str,
        /// Followers are not shown.
        pub followers: &'static str,
        /// Followed accounts are not shown.
        pub following: &'static str,
        /// It is not shown who responded.
        pub people: &'static str,
        /// Reposts of others are not shown.
        pub own_reposts: &'static str,
        /// Likes that were made are not shown.
        pub likes_made: &'static str,
        /// There is nothing to divide by.
        pub undefined: &'static str,
        /// It takes the graph of everybody.
        pub whole_graph: &'static str,
        /// The formula was never published whole.
        pub unpublished: &'static str,
    }

    /// The number and its intervals.
    pub struct NumberWords {
        /// Heading over the number.
        pub heading: &'static str,
        /// The unit: what a typical post draws, by forms.
        pub typical: &'static str,
        /// The interval of the next post, from `{low}` to `{high}`, in responses.
        pub next_post: &'static str,
        /// The same where both ends are the same.
        pub next_post_same: &'static str,
        /// The interval of the level, in points.
        pub level: &'static str,
        /// Which `{kinds}` were counted; its first letter is made large.
        pub counted: &'static str,
        /// That few posts make a weak number.
        pub few: &'static str,
        /// Posts that were too young to be counted, by forms.
        pub immature: &'static str,
        /// Posts for which the export shows no count, by forms.
        pub uncounted: &'static str,
        /// The number in a small echo beside controls.
        pub echo: &'static str,
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
        pub lengthened: &'static str,
        /// Label of the switch that counts replies to others.
        pub replies: &'static str,
        /// The button that puts everything back.
        pub reset: &'static str,
        /// Label of a weight's field: what one `{response}` counts.
        pub weight_label: &'static str,
        /// Label of the field of the half-life.
        pub half_life_label: &'static str,
        /// How the fields can be changed.
        pub hint: &'static str,
    }

    /// The reasons.
    pub struct WhyWords {
        /// The heading.
        pub heading: &'static str,
        /// By kind, as one sentence that adds up: the `{sum}` and its `{parts}`.
        pub kinds: &'static str,
        /// One part: `{points}` from a `{kind}`.
        pub kind: &'static str,
        /// Reach and resonance: `{followers}`, points for `{reach}`, the `{sign}` and size of those
        /// for `{resonance}`, and their `{sum}`.
        pub reach: &'static str,
        /// The `{percent}` of all responses that the best post has.
        pub best: &'static str,
        /// The same where it is next to nothing.
        pub no_best: &'static str,
        /// The same, `{best}`, and the `{points}` without it.
        pub without: &'static str,
        /// The same where there would be no number.
        pub without_none: &'static str,
        /// Heading of the table of posts.
        pub posts: &'static str,
        /// Head of the column with a post's date and words.
        pub post: &'static str,
        /// Head of the column with its responses.
        pub responses: &'static str,
        /// Head of the column with its points of the number.
        pub points: &'static str,
        /// The row of all other posts, by forms.
        pub other_posts: &'static str,
        /// The row with the sum.
        pub sum: &'static str,
    }

    /// The figures.
    pub struct Figures {
        /// The ruler's title: the number in `{points}`, from `{low}` to `{high}`.
        pub ruler_title: &'static str,
        /// What the ruler shows.
        pub ruler_description: &'static str,
        /// The reference points' names: Congress 10th percentile, median, 90th, 99th; then Trump
        /// 2017, Obama 2017. In the order of the table of reference points.
        pub references: [&'static str; 6],
        /// Where the reference points are from.
        pub references_source: &'static str,
        /// The unit under the ruler: responses that a typical post draws.
        pub responses_axis: &'static str,
        /// The timeline's title: `{from}` at the `{start}`, `{to}` at the `{end}`.
        pub timeline_title: &'static str,
        /// The same where both are the same.
        pub timeline_title_same: &'static str,
        /// The timeline's title where there is one moment alone.
        pub timeline_title_short: &'static str,
        /// What the timeline shows: how many posts.
        pub timeline_description: &'static str,
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
        /// The formulas' names.
        pub names: [&'static str; crate::score::LENSES.len()],
        /// What each says, in one sentence.
        pub meanings: [&'static str; crate::score::LENSES.len()],
        /// A value in points.
        pub points: &'static str,
        /// A value in posts a week.
        pub a_week: &'static str,
        /// A value in reposts a post.
        pub a_post: &'static str,
        /// How far formulas are known.
        pub statuses: [&'static str; 5],
        /// Quantities' names in a formula.
        pub symbols: [&'static str; crate::score::Symbol::N],
        /// What opens the list of them.
        pub terms: &'static str,
        /// What each is.
        pub symbol_meanings: [&'static str; crate::score::Symbol::N],
    }

    /// Several accounts in the order of each formula.
    pub struct Ranks {
        /// The heading.
        pub heading: &'static str,
        /// The line beside it: how many accounts.
        pub answer: &'static str,
        /// How to read the figure.
        pub intro: &'static str,
        /// The figure's title: the account's `{name}`, its `{rank}` by the number, of `{n}`, its
        /// `{best}` and its `{worst}` rank by any formula.
        pub title: &'static str,
        /// The same of an account without a number.
        pub title_unranked: &'static str,
        /// What the figure shows: how many accounts.
        pub description: &'static str,
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
        /// The tricks' names.
        pub names: [&'static str; crate::trick::TRICKS.len()],
    }

    /// What an exception would cost and bring.
    pub struct VerdictWords {
        /// The heading.
        pub heading: &'static str,
        /// The line beside it: the `{points}` from which it pays.
        pub answer: &'static str,
        /// The same where it never does.
        pub never: &'static str,
        /// The sentences with the offer. Hold `{cost}`, `{worth}` and `{requests}` once.
        pub offer: &'static str,
        /// Labels of the three fields.
        pub labels: [&'static str; 3],
        /// The `{n}` responses that it takes, and the `{points}` these are.
        pub needs: &'static str,
        /// The same where no number is enough.
        pub needs_infinite: &'static str,
        /// The `{chance}` that the next post reaches it, what a post is `{worth}`, and how much of
        /// that is `{lucky}`.
        pub next_post: &'static str,
        /// The `{share}` of a population that has the score, and the `{amount}` that they would bring.
        pub brings: &'static str,
        /// The same, where it is what they would cost.
        pub costs: &'static str,
        /// A share of next to nothing.
        pub less_than_1: &'static str,
        /// What the model leaves out.
        pub leaves_out: &'static str,
        /// What companies did.
        pub history: &'static str,
    }
}

impl Language {
    /// The language for a tag such as `de-AT`: the same, else the same language, else the first.
    #[must_use]
    pub fn of(tag: &str) -> &'static Language {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        let is = |tag: &str| LANGUAGES.iter().find(|one| one.tag.eq_ignore_ascii_case(tag));
        is(tag).or_else(|| is(language)).unwrap_or(&LANGUAGES[0])
    }
}

impl Locale {
    /// The words for a tag such as `de-AT`, in native code, where all languages are there.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn of(tag: &str) -> &'static Locale {
        Language::of(tag).locale
    }

    /// A form for `n`, with `n` in its slot.
    #[must_use]
    pub fn counted(&self, forms: &str, n: usize) -> String {
        fill(form(forms, n == 1), &[("n", &self.count(n))])
    }
}

/// Joins names: "a", "a and b", "a, b and c".
fn listed(names: &[&str], joined_by: &str) -> String {
    let mut text = String::new();
    for (place, name) in names.iter().enumerate() {
        match names.len() - place {
            _ if place == 0 => {}
            1 => text = text + " " + joined_by + " ",
            _ => text += ", ",
        }
        text += name;
    }
    text
}

/// The form for one, or that for others.
fn form(forms: &str, is_one: bool) -> &str {
    match forms.split_once('|') {
        Some((one, others)) => {
            if is_one {
                one.trim_end()
            } else {
                others.trim_start()
            }
        }
        None => forms,
    }
}

/// A text with its slots filled.
#[must_use]
pub fn fill(text: &str, slots: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled += before;
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        if let Some((_, value)) = slots.iter().find(|(slot, _)| *slot == name) {
            filled += value;
        }
        rest = after;
    }
    filled + rest
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
