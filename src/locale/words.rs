//! The record of texts that every language fills. The comment of each field says what the text is
//! for and where a reader sees it.
//!
//! Names in braces are slots of the text, and the comment names all of them. "By forms" means that
//! the text holds two forms apart by ` | `, for one and for any other number, which is in `{n}`.

mod dial;
mod guides;
mod headline;
mod inputs;
mod intake;
mod mapping;
mod triangle;
mod marks;
mod print;
mod record;
mod strip;
mod trust;
mod verdict;
mod what_if;

pub use dial::DialWords;
pub use guides::GuideWords;
pub use headline::HeadlineWords;
pub use inputs::InputWords;
pub use intake::{ErrorWords, IntakeWords};
pub use mapping::MappingWords;
pub use marks::MarkWords;
pub use print::PrintWords;
pub use record::{TextList, Texts};
pub use strip::StripWords;
pub use triangle::TriangleWords;
pub use trust::TrustWords;
pub use verdict::VerdictWords;
pub use what_if::WhatIfWords;

use crate::activity::N_RESPONSES;
use crate::score::{LENSES, Symbol};
use record::texts;

texts! {
    /// The texts of one language.
    pub struct Locale {
        /// The tag of the language (BCP 47), as in the `lang` attribute.
        pub tag: &'static str,
        /// The sign between the whole part of a number and its decimals.
        pub decimal: &'static str,
        /// The sign between groups of three digits.
        pub group: &'static str,
        /// The names of the months, from January.
        pub months: [&'static str; 12],
        /// A date: `{day}`, `{year}`, and `{month}` or its first three letters, `{mon}`.
        pub date: &'static str,
        /// A month of a year: `{month}`, `{year}`.
        pub month: &'static str,
        /// The conjunction before the last item of a list: "a, b and c".
        pub and: &'static str,
        /// A percentage, with the number in `{n}`.
        pub percent: &'static str,
        /// The kinds of response, in the plural, in the order of [`Response`](crate::activity::Response).
        pub responses: [&'static str; N_RESPONSES],
        /// One response of each kind, with its article: "a like".
        pub one_response: [&'static str; N_RESPONSES],
        /// What stands around the panels: the choice of a language, notices, how the number is computed.
        pub page: PageWords,
        /// What is said about the numbers that can be dragged or typed.
        pub dial: DialWords,
        /// The choice of whose activity is shown, and the panel to bring one's own.
        pub intake: IntakeWords,
        /// Why a file could not be read.
        pub errors: ErrorWords,
        /// The first rows of a table whose columns the reader names.
        pub mapping: MappingWords,
        /// How a reader gets a file from each network.
        pub guides: GuideWords,
        /// Why a formula has no value.
        pub missing: MissingWords,
        /// The number and its intervals.
        pub number: NumberWords,
        /// The paragraph with the settings that a reader can change.
        pub play: PlayWords,
        /// The reasons for the number.
        pub why: WhyWords,
        /// The figures and their tables.
        pub figures: FigureWords,
        /// The names and meanings of the formulas.
        pub lenses: LensWords,
        /// What only a printed page shows.
        pub print: PrintWords,
        /// The formulas on one scale.
        pub strip: StripWords,
        /// Several accounts in the order of each formula.
        pub ranks: RankWords,
        /// The headline, and the choice of a person.
        pub headline: HeadlineWords,
        /// The tricks and what they change.
        pub what_if: WhatIfWords,
        /// The paragraph of inputs.
        pub inputs: InputWords,
        /// What an exception for an account would cost and bring.
        pub verdict: VerdictWords,
        /// The questions whether it is true: a change, the record of forecasts, habits.
        pub trust: TrustWords,
        /// The triangle of likes, reposts and replies, and outliers.
        pub triangle: TriangleWords,
        /// What the marks of pictures say.
        pub marks: MarkWords,
    }

    /// What stands around the panels: the choice of a language, notices, how the number is computed.
    pub struct PageWords {
        /// The label of the choice of a language, for screen readers.
        pub languages: &'static str,
        /// The button that shows all else where the widget opens in its compact form.
        pub more: &'static str,
        /// How the number is computed, as the last lines of the page.
        pub method: &'static str,
        /// A notice: the host moved the frame, so that what the reader brought is gone.
        pub moved: &'static str,
        /// A notice: the program failed and was started again, with the settings that the reader chose.
        pub restarted: &'static str,
    }

    /// Why a formula has no value. The texts stand where the value would be.
    pub struct MissingWords {
        /// There are no posts.
        pub posts: &'static str,
        /// There are `{n}` posts, fewer than the `{need}` that the formula takes; by forms.
        pub few: &'static str,
        /// The export shows none of the responses that count.
        pub responses: &'static str,
        /// The reader has given no kind of response a weight.
        pub weights: &'static str,
        /// The export does not show a `{kind}` of response.
        pub counts: &'static str,
        /// The export does not show followers.
        pub followers: &'static str,
        /// The export does not show how many accounts are followed.
        pub following: &'static str,
        /// The export does not show who responded.
        pub people: &'static str,
        /// The export does not show reposts of others by the account.
        pub own_reposts: &'static str,
        /// The export does not show likes by the account.
        pub likes_made: &'static str,
        /// The formula would divide by zero.
        pub undefined: &'static str,
        /// The formula takes the responses of everybody to everybody, which no export holds.
        pub whole_graph: &'static str,
        /// The formula was never published in full.
        pub unpublished: &'static str,
        /// The formula is made of scores of other services.
        pub other_services: &'static str,
    }

    /// The panel with the number and its intervals.
    pub struct NumberWords {
        /// The heading, and the number's name in tables.
        pub heading: &'static str,
        /// What posts draw, as it stands behind its number, in the accusative: by forms. Sentences have it in
        /// place of `{responses}`.
        pub responses: &'static str,
        /// The same where the reader has given kinds of response other weights than 0 and 1.
        pub weighted: &'static str,
        /// The unit of the number: how many `{responses}` a typical post draws, `{n}`.
        pub typical: &'static str,
        /// The unit at the end of the scale: a typical post draws `{n}` `{responses}`, or more.
        pub typical_most: &'static str,
        /// The interval of the next post, from `{low}` to `{high}` responses.
        pub next_post: &'static str,
        /// The interval of the next post where both ends are written alike, as `{low}`.
        pub next_post_same: &'static str,
        /// The interval of the mean of the next 30 days, from `{low}` to `{high}` points.
        pub level: &'static str,
        /// What a month draws in all: about `{n}` `{responses}`, from `{low}` to `{high}`.
        pub month: &'static str,
        /// Which `{kinds}` of response were counted. The program makes the first letter a capital.
        pub counted: &'static str,
        /// A warning: `{n}` posts make a weak number.
        pub few: &'static str,
        /// How many posts were left out because they are too young; by forms.
        pub immature: &'static str,
        /// How many posts were left out because the export shows no count for them; by forms.
        pub uncounted: &'static str,
        /// The interval of the level beside the number: from `{low}` to `{high}` points.
        pub level_short: &'static str,
        /// The number in short, as screen readers hear it after a change: `{points}`, from `{low}` to `{high}`.
        pub said: &'static str,
        /// The button that counts what is saved or passed on alone, and its name in the command line's output.
        pub saved_or_shared: &'static str,
    }

    /// The paragraph with the settings that a reader can change.
    pub struct PlayWords {
        /// The heading of the paragraph.
        pub heading: &'static str,
        /// The sentence with the weights. Fields stand in for `{like}`, `{repost}`, `{reply}` and
        /// `{quote}`, each of which it holds once.
        pub weights: &'static str,
        /// The sentence with the half-life. A field stands in for `{days}`, which it holds once.
        pub half_life: &'static str,
        /// The half-life of `{days}` that is used where there are too few posts for the one that was
        /// set.
        pub lengthened: &'static str,
        /// The label of the checkbox that counts replies to others as posts.
        pub replies: &'static str,
        /// The button that resets all settings.
        pub reset: &'static str,
        /// The label of a weight's field, for screen readers: what one `{response}` counts.
        pub weight_label: &'static str,
        /// The label of the half-life's field, for screen readers.
        pub half_life_label: &'static str,
        /// How the fields can be changed, as a hint under the paragraph.
        pub hint: &'static str,
    }

    /// The panel with the reasons for the number.
    pub struct WhyWords {
        /// The heading of the panel: `{points}`, the number.
        pub heading: &'static str,
        /// A part of the number: `{points}` from a `{kind}`.
        pub kind: &'static str,
        /// The number as reach and resonance: `{followers}`, the points that they would be worth,
        /// `{reach}`, the `{sign}` and size of the points for `{resonance}`, and the `{sum}`.
        pub reach: &'static str,
        /// Which `{percent}` of all responses the best post has.
        pub best: &'static str,
        /// The same where responses are weighted.
        pub best_weighted: &'static str,
        /// The `{points}` without the best post.
        pub without: &'static str,
        /// In place of that: there would be no number without the best post.
        pub without_none: &'static str,
        /// A `{month}` that gives `{points}` of the `{sum}`, by `{n}` posts; by forms.
        pub month: &'static str,
        /// The caption of the table of posts.
        pub posts: &'static str,
        /// Column head: the post's date and text.
        pub post: &'static str,
        /// Column head: the points that a post or a month gives to the number.
        pub points: &'static str,
        /// The row of all other posts; by forms.
        pub other_posts: &'static str,
        /// The row of the sum.
        pub sum: &'static str,
    }

    /// The figures and their tables.
    pub struct FigureWords {
        /// The names of the public figures to compare with: the US Congress at the 10th, 50th, 90th and
        /// 99th percentile, D. Trump in 2017, B. Obama in 2017.
        pub references: [&'static str; 6],
        /// Where the public figures are from, as a hint under the dots.
        pub references_source: &'static str,
        /// The label of the list of public figures to compare with.
        pub compare: &'static str,
        /// The choice of none of these.
        pub nobody: &'static str,
        /// The name of the scale of responses to a post.
        pub responses_axis: &'static str,
        /// The same where responses are weighted.
        pub weighted_axis: &'static str,
        /// The title of the dots: what eight of ten posts draw, from `{low}` to `{high}` `{responses}`.
        pub dots_title: &'static str,
        /// The title of the dots where both ends are written alike: `{low}` `{responses}`.
        pub dots_title_same: &'static str,
        /// What the dots show, for screen readers, where each is one post: `{n}` dots on an axis of
        /// `{responses}`.
        pub dots_description: &'static str,
        /// What the dots show, for screen readers, where each stands for one in `{n}` of the posts.
        pub dots_description_many: &'static str,
        /// The label of the number among the dots: `{points}`.
        pub dots_here: &'static str,
        /// The label of the best post, where it is far above the others: it drew `{responses}`.
        pub best_post: &'static str,
        /// The row of the table of dots, and its mark, about `{n}` in `{all}` posts, which are as many as there are dots.
        pub dots_alike: &'static str,
        /// What a mark of the dots says: `{which}` posts, `{n}` `{responses}`, `{points}`.
        pub dots_mark: &'static str,
        /// The row of the table of dots about the post that no dot stands for.
        pub rare_post: &'static str,
        /// The name of the scale from 0 to 100.
        pub points_axis: &'static str,
        /// The timeline's title: `{from}` points in the month of `{start}`, `{to}` in that of `{end}`.
        pub timeline_title: &'static str,
        /// The timeline's title where both values are written alike: `{to}`, `{start}`, `{end}`.
        pub timeline_title_same: &'static str,
        /// The timeline's title where the number is known in a single month only.
        pub timeline_title_short: &'static str,
        /// What the timeline shows, for screen readers: `{n}` posts.
        pub timeline_description: &'static str,
        /// The heading of the panel with the timeline.
        pub timeline_heading: &'static str,
        /// The row of the table of dots with the interval of the level.
        pub level: &'static str,
        /// The row of the table of dots with the interval of the next post.
        pub next_post: &'static str,
        /// The timeline's key: the line is the number.
        pub line: &'static str,
        /// The timeline's key: the band is the interval of the number.
        pub band: &'static str,
        /// The timeline's key: a dot is a post.
        pub dots: &'static str,
        /// The button that shows the facts of a figure as a table.
        pub as_table: &'static str,
        /// Column head: what a row is about.
        pub column_what: &'static str,
        /// Column head: points on the scale from 0 to 100. Also the name of the left axis of figures over time.
        pub column_points: &'static str,
        /// Column head: the month.
        pub column_month: &'static str,
        /// Column head: how many posts.
        pub column_posts: &'static str,
        /// Column head: the interval of the number or of a forecast.
        pub column_range: &'static str,
    }

    /// The panel with the other formulas.
    pub struct LensWords {
        /// The heading of the panel.
        pub heading: &'static str,
        /// What the list is, in a line above it.
        pub intro: &'static str,
        /// What the scale of Klout's reconstruction assumes, and its value by another assumption: `{n}`.
        pub other_scale: &'static str,
        /// The names of the formulas, in the order of [`LENSES`].
        pub names: [&'static str; LENSES.len()],
        /// What each formula measures, in a sentence, in the order of [`LENSES`].
        pub meanings: [&'static str; LENSES.len()],
        /// A value in points: `{n}`.
        pub points: &'static str,
        /// A value in responses of one kind for each post: `{n}`.
        pub a_post: &'static str,
        /// How well a formula is known, in the order of [`FormulaStatus`](crate::score::FormulaStatus).
        pub statuses: [&'static str; 6],
        /// The names of quantities in formulas, in the order of [`Symbol`].
        pub symbols: [&'static str; Symbol::N],
        /// The button that opens the list of these quantities.
        pub terms: &'static str,
        /// What each quantity is, in the order of [`Symbol`].
        pub symbol_meanings: [&'static str; Symbol::N],
    }

    /// The panel with several accounts in the order of each formula.
    pub struct RankWords {
        /// The heading of the panel.
        pub heading: &'static str,
        /// How many accounts, `{n}`, in a line beside the heading.
        pub answer: &'static str,
        /// How to read the figure, and what τ is.
        pub intro: &'static str,
        /// The state while the accounts are being ranked.
        pub ranking: &'static str,
        /// How many accounts are ranked, `{listed}`, where there are more, `{n}`.
        pub limited: &'static str,
        /// The figure's title: the `{name}` of the account, its `{rank}` by the number among `{n}`, and
        /// its `{best}` and `{worst}` rank by any formula.
        pub title: &'static str,
        /// What a mark says: the `{name}` of an account, a `{formula}`, and the account's `{rank}` by it among `{n}`.
        pub mark: &'static str,
        /// The figure's title for an account without a number: `{name}`, `{best}`, `{worst}`, `{n}`.
        pub title_unranked: &'static str,
        /// What the figure shows, for screen readers: `{n}` accounts.
        pub description: &'static str,
        /// Column head: the name of the account.
        pub account: &'static str,
        /// The caption of the table that can be sorted.
        pub table: &'static str,
        /// The row with Kendall's τ between the number and each formula.
        pub tau: &'static str,
    }
}
