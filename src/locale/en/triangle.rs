//! The triangle and outliers in English.

use crate::locale::words::TriangleWords;

pub(super) const TRIANGLE: TriangleWords = TriangleWords {
    title: "Likes {likes} %, reposts {reposts} %, replies {replies} %",
    description: "{n} post as a dot in a triangle: the more of its responses are reposts, the higher it lies; \
                  likes draw it to the right, replies to the left. | {n} posts as dots in a triangle: the \
                  more of a post's responses are reposts, the higher it lies; likes draw it to the right, \
                  replies to the left. A ring is all of them together.",
    all: "All together",
    outlier: "outlier",
    outliers: "Outliers: {n} of {m} posts drew more than {above} {responses}; half of all drew {median} or \
               fewer.",
    no_outliers: "Outliers: none can be told, for most posts draw the same.",
};
