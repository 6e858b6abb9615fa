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
    chance: "{change}. That can be chance: without any change, the spans differ by {size} or more in 1 of 5 cases.",
    drew: "A typical post drew {before} {responses} in the first span ({n} posts) and {after} in the second ({m}).",
    backwards: "A span ends before it starts, so nothing is compared.",
    overlapping: "The spans overlap, so nothing is compared.",
    few_posts: "Each span needs 2 posts. The first has {n}, the second {m}.",
    record: "How good were its forecasts?",
    held: "The forecast held in {n} of the last {m} months.",
    few_months: "This takes forecasts of 3 months. So far there is 1. | This takes forecasts of 3 months. So far there are {n}.",
    record_intro: "Each forecast is made from the posts before its 30 days, with the responses that \
                   your data shows for them today. It should hold 8 times in 10.",
    record_description: "For each month the forecast with its range, and the mean score of the posts \
                         that came.",
    record_answer: "month by month: the forecast, and what came",
    thirty_days: "30 days from",
    inside_or_outside: "Inside?",
    forecast: "Forecast",
    came: "What came",
    inside: "inside",
    outside: "outside",
    habits: "What works?",
    habits_answer: "by weekday, time of day, length and media",
    habits_by_chance: "Nothing stands out: chance could explain every difference.",
    habits_unknown: "These posts are too few or too alike to tell.",
    kinds: ["Weekday", "Time of day", "Length of text", "Pictures and videos"],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    media: ["text alone", "with a link", "with a picture", "with a video"],
    hours: "{from}:00 to {to}:00",
    lengths: "{from} to {to} characters",
    longest: "{from} characters or more",
    delivered: "{kind}: {group} was best in odd weeks ({promised} points), and had {delivered} in even weeks. Expect {expected}.",
    undelivered: "{kind}: {group} was best in odd weeks ({promised} points), and had {delivered} in even weeks. Chance alone could explain that.",
    no_best: [
        "{kind}: not known.",
        "{kind}: all posts are in one group.",
        "{kind}: too few posts to tell.",
    ],
    habits_note: "The points say how far these posts lie above the others of the same twelve weeks. \
                  Times are in {utc}.",
};
