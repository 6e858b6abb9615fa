//! Why the number is what it is: parts that add up to it.

use super::part::{cell, columns, head, heading, paragraph, row, section, together, words};
use super::reading::{Reading, Scored};
use crate::activity::Response;
use crate::chart::mark::coordinate;
use crate::explain::{KindShare, PostShare};
use crate::locale::Locale;
use yew::prelude::*;

/// The panel.
pub(super) fn why(reading: &Reading, locale: &'static Locale) -> Html {
    let Ok(scored) = &reading.number else { return Html::default() };
    let words = &locale.why;
    let (value, explanation) = (scored.number.value, &scored.explanation);
    let kinds: Vec<(Response, f64)> =
        explanation.kinds.iter().map(|kind| (kind.response, kind.points)).collect();
    let mut parts = vec![bar(scored, locale), paragraph("", locale.why_kinds(&kinds, value))];
    if let Some(hit) = explanation.one_hit {
        let hit = locale.one_hit(hit.share_of_responses, hit.number_without);
        parts.push(paragraph("", hit));
    }
    if let Some(reach) = explanation.reach {
        let reach = locale.reach(reach.followers, reach.reach, reach.resonance, value);
        parts.push(paragraph("", reach));
    }
    parts.push(posts(reading, scored, locale));
    section("why", heading("why", "", super::part::words(words.heading)), together(parts))
}

/// The kinds as parts of one bar, their names below in the same order. The sentence says the same.
fn bar(scored: &Scored, locale: &'static Locale) -> Html {
    let value = scored.number.value;
    // Without a single response the number is 0 and has no parts.
    let shown = || scored.explanation.kinds.iter().filter(|kind| kind.points > 0.0);
    let part = |kind: &KindShare| {
        let percent = coordinate(100.0 * kind.points / value);
        let style = format!("--share: {percent}");
        html! { <span class={class(kind.response)} {style}></span> }
    };
    let name = |kind: &KindShare| {
        html! { <span class={class(kind.response)}>{ locale.response(kind.response) }</span> }
    };
    html! {
        <div class="kinds" aria-hidden="true">
            <div class="bar">{ for shown().map(part) }</div>
            <div class="names">{ for shown().map(name) }</div>
        </div>
    }
}

fn class(response: Response) -> &'static str {
    match response {
        Response::Like => "like",
        Response::Repost => "repost",
        Response::Reply => "reply",
        Response::Quote => "quote",
        Response::Bookmark
        | Response::Click
        | Response::View
        | Response::Engagement
        | Response::Reach => "private",
    }
}

fn posts(reading: &Reading, scored: &Scored, locale: &'static Locale) -> Html {
    let why = &locale.why;
    // Of a thousand posts none gives as much as a tenth of a point.
    let most = scored.explanation.top_posts.first().map_or(0.0, |share| share.points);
    let n_decimals = if most < 1.0 { 2 } else { 1 };
    let points = |points: f64| cell("", locale.decimals(points, n_decimals));
    let post = |share: &PostShare| {
        let excerpt = reading.activity.excerpt(share.post.index);
        let excerpt = (!excerpt.is_empty()).then(
            || html! { <span class="excerpt" dir="auto">{ words(excerpt.to_owned()) }</span> },
        );
        let date = words(locale.date(share.post.time.date()));
        row(together([
            head("row", together([date, excerpt.unwrap_or_default()])),
            cell("", locale.responses_exactly(share.post.responses)),
            points(share.points),
        ]))
    };
    let sum = |name: Html, sum: f64| row(together([head("row", name), cell("", ""), points(sum)]));
    let mut rows: Vec<Html> = scored.explanation.top_posts.iter().map(post).collect();
    let others = scored.explanation.other_posts;
    if others.n_posts > 0 {
        rows.push(sum(words(locale.counted(why.other_posts, others.n_posts)), others.points));
    }
    html! {
        <table class="posts">
            <caption>{ why.posts }</caption>
            { columns(&[why.post, why.responses, why.points]) }
            <tbody>{ for rows }</tbody>
            <tfoot>{ sum(words(why.sum), scored.number.value) }</tfoot>
        </table>
    }
}
