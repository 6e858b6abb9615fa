//! The words of the panel about an exception.

use super::record::texts;

texts! {
    /// The panel about an exception: what a business would gain or lose by one.
    pub struct VerdictWords {
        /// The heading of the panel: the number, `{points}`.
        pub heading: &'static str,
        /// From how many `{points}` an exception pays, in a line beside the heading.
        pub answer: &'static str,
        /// In place of that where it never pays.
        pub never: &'static str,
        /// The question before the answer below the dots.
        pub asks: &'static str,
        /// The label of the handle on the axis, for screen readers.
        pub handle: &'static str,
        /// The label of the handle among the dots.
        pub from: &'static str,
        /// The answer where a typical post pays for an exception: from `{points}`, and how `{often}` posts do.
        pub yes: &'static str,
        /// The answer where it does not: from `{points}`, and how `{often}` posts do.
        pub no: &'static str,
        /// The answer where nothing pays for it.
        pub no_never: &'static str,
        /// The share of posts that get there, which is the chance of the next one: `{n}` in 100.
        pub often: &'static str,
        /// The same where it is less than one in 100: 1 in `{n}`.
        pub seldom: &'static str,
        /// In place of the share where no post got there.
        pub not_once: &'static str,
        /// In place of points where an exception costs more `{responses}` than the scale reaches.
        pub beyond: &'static str,
        /// The sentences with the offer. Fields stand in for `{cost}`, `{worth}` and `{requests}`, each
        /// of which they hold once. The worth is that of one of the `{responses}`.
        pub offer: &'static str,
        /// The labels of these three fields, for screen readers; the second has `{responses}`, too.
        pub labels: [&'static str; 3],
        /// How many `{responses}` it takes, `{n}`, and the `{points}` at which a typical post draws them.
        pub needs: &'static str,
        /// The same where that is more than the scale reaches, `{n}` `{responses}`.
        pub needs_beyond: &'static str,
        /// In place of that where no number of responses is enough.
        pub needs_infinite: &'static str,
        /// The `{chance}` that the next post draws as many.
        pub next_post: &'static str,
        /// After that: what a post is `{worth}` on average, and which share of that is `{lucky}`: due to the
        /// best post.
        pub on_average: &'static str,
        /// In place of that where it is less than what is written: `{worth}`, such as "less than 0.01".
        pub on_average_little: &'static str,
        /// Which `{share}` of the US Congress has the score or more, and the `{amount}` a day that
        /// exceptions for all like them would bring.
        pub brings: &'static str,
        /// Which `{share}` of the US Congress has the score or more, and the `{amount}` a day that
        /// exceptions for all like them would cost.
        pub costs: &'static str,
        /// In place of both where the amount is rounded to nothing: the `{share}`.
        pub evens_out: &'static str,
        /// In place of a share or an amount that is rounded to nothing: less than `{n}`, the least that is not.
        pub less_than: &'static str,
        /// What the model leaves out.
        pub leaves_out: &'static str,
        /// What companies did for high scores, as a historical note.
        pub history: &'static str,
        /// The question that closes the blog post of 2011.
        pub question: &'static str,
        /// The answers to it: no, yes, it depends.
        pub answers: [&'static str; 3],
        /// What the reader's own figures say: an exception pays from `{points}`, and the account with
        /// `{value}` reaches that.
        pub own_pays: &'static str,
        /// The same where the account with `{value}` does not reach `{points}`.
        pub own_does_not: &'static str,
    }
}
