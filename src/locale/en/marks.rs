//! The words for the marks of a picture, in English.

use crate::locale::MarkWords;

pub(super) const MARKS: MarkWords = MarkWords {
    one_by_one: "One by one: {title}",
    how: "the arrow keys go from one to the next",
    post: "{date}: {responses} response | {date}: {responses} responses",
    excerpt: "“{excerpt}”",
    number: "{date}: the number is {points}, between {low} and {high}",
    forecast: "30 days from {date}: the forecast was {points}, between {low} and {high}; {came} came, \
               {held}",
};
