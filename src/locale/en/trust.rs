//! The words of the panels that ask whether it is true, in English.

use crate::locale::TrustWords;

pub(super) const TRUST: TrustWords = TrustWords {
    change: "Is this change real?",
    spans: "Compare the posts from {a} to {b} with those from {c} to {d}.",
    days: [
        "First day of the first span",
        "Last day of the first span",
        "First day of the second span",
        "Last day of the second span",
    ],
    spans_hint: "Choose dates, or drag across the picture, once for each span.",
    unchanged: "No change.",
    up: "{n} point up | {n} points up",
    down: "{n} point down | {n} points down",
    real: "{change}, give or take {size}: chance does not explain it.",
    chance: "{change}: that can be chance, which alone makes {size} or more in 1 of 5 cases.",
    drew: "A typical post drew {before} in the first span ({n} posts) and {after} in the second ({m}).",
    backwards: "A span ends before it starts, so nothing is compared.",
    overlapping: "The spans overlap, so nothing is compared.",
    few_posts: "Each span needs 2 posts. The first has {n}, the second {m}.",
    record: "How well would it have predicted you?",
    held: "The forecast held in {n} of the last {m} months.",
    few_months: "This needs 3 months with posts, each after earlier posts. There is 1. | This needs 3 months with posts, each after earlier posts. There are {n}.",
    record_intro: "Each forecast is made from the posts before its 30 days alone. It should hold 8 \
                   times in 10.",
    record_description: "For each month the forecast with its interval, and the mean score of the posts \
                         that came.",
    record_answer: "month by month: the forecast, and what came",
    thirty_days: "30 days from",
    inside_or_outside: "Inside?",
    forecast: "Forecast",
    came: "What came",
    inside: "inside the interval",
    outside: "outside the interval",
    habits: "What works for you?",
    habits_answer: "weekday, hour, length and media: promised and delivered",
    kinds: ["Weekday", "Time of day", "Length of text", "Pictures and videos"],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    media: ["text alone", "with a link", "with a picture", "with a video"],
    hours: "{from}:00 to {to}:00",
    lengths: "{from} to {to} characters",
    longest: "{from} characters or more",
    delivered: "{kind}: {group}. In odd weeks these posts were best, with {promised} points; in even weeks they had {delivered}. Expect {expected}.",
    undelivered: "{kind}: in odd weeks {group} was best, with {promised} points; in even weeks it had {delivered}. Together that is no more than chance explains.",
    no_best: [
        "{kind}: not known.",
        "{kind}: all posts are in one group.",
        "{kind}: too few posts to tell.",
    ],
    habits_note: "Points are those of these posts above the others of the same twelve weeks. Times are \
                  {utc}.",
};
