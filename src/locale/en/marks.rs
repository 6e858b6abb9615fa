//! The words for the marks of a picture, in English.

use crate::locale::MarkWords;

pub(super) const MARKS: MarkWords = MarkWords {
    one_by_one: "One by one: {title}",
    how: "the arrow keys go from one to the next",
    post: "{date}: {n} {responses}",
    excerpt: "“{excerpt}”",
    period: "{period}: {n} posts; 8 in 10 drew {low} to {high} {responses}",
    period_same: "{period}: {n} posts; 8 in 10 drew {low} {responses}",
    from_to: "{from} to {to}",
    dense_description: "{n} posts: for each period a line where 8 in 10 of its posts lie, and a dot for \
                        its best post; a line for the number over time, with the range of its level as a band.",
    most: "8 in 10 posts",
    best: "the best post of that time",
    span: "{points} points",
    forecast: "30 days from {date}: the forecast was {points}, between {low} and {high}; {came} came, \
               {held}",
};
