//! The words of the headline, the tricks and the inputs in English.

use crate::locale::{HeadlineWords, InputWords, WhatIfWords};

pub(super) const HEADLINE: HeadlineWords = HeadlineWords {
    above: "By {formula}, {person} outranks {n} in 100 members of Congress.",
    below: "By {formula}, {n} in 100 members of Congress outrank {person}.",
    formulas: [
        "Klout (reconstructed)",
        "the number of followers",
        "posts a week",
        "engagement rate",
    ],
    next_post: "The next post will draw {low} to {high} {responses}.",
    next_post_same: "The next post will likely draw {low} {responses}.",
    forecast: "What {person} posts next will draw {low} to {high} {responses}.",
    forecast_same: "What {person} posts next will likely draw {low} {responses}.",
    none: "There is no number for {person} yet.",
    person: "Whose posts",
    people: ["the one-hit wonder", "the frequent flyer", "the gardener", "the newcomer"],
    typed: "someone like this",
    own: "your account",
    notes: [
        "One post went far; the rest did not.",
        "Posts all day, and is rarely answered.",
        "Posts seldom, to a loyal following.",
        "Six posts so far.",
    ],
    made_up: "A made-up person.",
    rests_on: "The scale of Klout is assumed. Congress here means 245 accounts in August 2015. The range for the next post holds 8 times in 10.",
    use_your_own: "Use your own posts",
    nothing_is_sent: "nothing is sent",
    type_numbers: "Type numbers in",
    remove: "Remove your posts",
};

pub(super) const WHAT_IF: WhatIfWords = WhatIfWords {
    heading: "What if they …",
    heading_you: "What if you …",
    names: [
        "Post ten times more for three months, nobody answers",
        "Buy 10,000 followers",
        "Delete the best post",
        "Delete the worst half",
        "Take two weeks off",
        "Repost others all day",
        "One friend answers everything",
        "Forge a year of average posts",
    ],
    buttons: [
        "post ten times more",
        "buy 10,000 followers",
        "delete the best post",
        "delete the worst half",
        "take two weeks off",
        "repost others all day",
        "have a friend answer all",
        "forge a past year",
    ],
    rows: "What that changes",
    formula: "Formula",
    before: "Before",
    after: "After",
    from_to: "from {before} to {after}",
    this_number: "This number",
    fooled: "This number, fooled too",
    put_back: "Put it back",
    undo: "Undo",
    redo: "Redo",
    all: "All tricks on {n} formulas",
    intro: "What each trick would do to each formula, in the formula’s own unit. “Cannot rise” and “cannot change” always hold; tests check it.",
    cannot_rise: "cannot rise",
    cannot_change: "cannot change",
    link: "A link to what you see",
    link_without_data: "It holds your settings, and none of your posts.",
};

pub(super) const INPUTS: InputWords = InputWords {
    heading: "The figures",
    sentences: "I post {posts} times a week. A post draws {likes} likes, {reposts} reposts, \
                {replies} replies; one in {one_in} goes {times} times as far. {followers} people \
                follow me, I follow {following}.",
    labels: [
        "Posts a week",
        "Likes of a post",
        "Reposts of a post",
        "Replies to a post",
        "One in so many posts goes further",
        "How many times as far it goes",
        "Followers",
        "Accounts followed",
    ],
    rule: "Half a year of posts is made from these figures by rule, without chance.",
};
