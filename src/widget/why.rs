//! Why the number is what it is: parts that add up to it.

use super::analysis::{Analysis, NumberAnalysis};
use super::part::{heading, marked_up, paragraph, section, together};
use crate::activity::Response;
use crate::chart::mark::coordinate;
use crate::locale::Locale;
use crate::markup::Markup;
use yew::prelude::*;

/// The panel.
pub(super) fn why(analysis: &Analysis, locale: &'static Locale) -> Html {
    let Ok(scored) = &analysis.number else { return Html::default() };
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
    parts.push(posts(analysis, scored, locale));
    section("why", heading("why", "", super::part::words(words.heading)), together(parts))
}

/// The kinds as parts of one bar, their names below in the same order. The sentence says the same.
fn bar(scored: &NumberAnalysis, locale: &'static Locale) -> Html {
    let value = scored.number.value;
    // Without a single response the number is 0 and has no parts.
    let shown = || scored.explanation.kinds.iter().filter(|kind| kind.points > 0.0);
    let mut bar = Markup::default();
    bar.tag("div class=\"kinds\" aria-hidden=\"true\"");
    bar.tag("div class=\"bar\"");
    for kind in shown() {
        let (class, percent) = (class(kind.response), coordinate(100.0 * kind.points / value));
        bar.element(&format!("span class=\"{class}\" style=\"--share: {percent}\""), "");
    }
    bar.end("div");
    bar.tag("div class=\"names\"");
    for kind in shown() {
        let class = class(kind.response);
        bar.element(&format!("span class=\"{class}\""), locale.response(kind.response));
    }
    bar.end("div");
    bar.end("div");
    marked_up(bar.into_text())
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

fn posts(analysis: &Analysis, scored: &NumberAnalysis, locale: &'static Locale) -> Html {
    let why = &locale.why;
    let explanation = &scored.explanation;
    // Of a thousand posts none gives as much as a tenth of a point.
    let most = explanation.top_posts.first().map_or(0.0, |share| share.points);
    let n_decimals = if most < 1.0 { 2 } else { 1 };
    let mut table = Markup::default();
    table.tag("table class=\"posts\"");
    table.element("caption", why.posts);
    table.tag("thead");
    table.tag("tr");
    for name in [why.post, why.responses, why.points] {
        table.element("th scope=\"col\"", name);
    }
    table.end("tr");
    table.end("thead");
    table.tag("tbody");
    let points = |points: f64| locale.decimals(points, n_decimals);
    for share in &explanation.top_posts {
        let responses = locale.responses_exactly(share.post.responses);
        let excerpt = analysis.activity.excerpt(share.post.index);
        let date = locale.date(share.post.time.date());
        row(&mut table, [&date, excerpt, &responses, &points(share.points)]);
    }
    let others = explanation.other_posts;
    if others.n_posts > 0 {
        let name = locale.counted(why.other_posts, others.n_posts);
        row(&mut table, [&name, "", "", &points(others.points)]);
    }
    table.end("tbody");
    table.tag("tfoot");
    row(&mut table, [why.sum, "", "", &points(scored.number.value)]);
    table.end("tfoot");
    table.end("table");
    marked_up(table.into_text())
}

fn row(table: &mut Markup, [name, excerpt, responses, points]: [&str; 4]) {
    table.tag("tr");
    table.tag("th scope=\"row\"");
    table.words(name);
    if !excerpt.is_empty() {
        table.element("span class=\"excerpt\" dir=\"auto\"", excerpt);
    }
    table.end("th");
    table.element("td", responses);
    table.element("td", points);
    table.end("tr");
}
