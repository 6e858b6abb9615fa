//! The panel with the reasons for the number: parts that add up to it.

use super::analysis::{Analysis, NumberAnalysis};
use super::part::{heading, section, words};
use crate::activity::Response;
use crate::chart::mark::coordinate;
use crate::explain::outliers::Outliers;
use crate::locale::Locale;
use yew::prelude::*;

/// The panel. It is empty where there is no number.
pub(super) fn why(analysis: &Analysis, locale: &'static Locale) -> Html {
    let Ok(scored) = &analysis.number else { return Html::default() };
    let (value, explanation) = (scored.number.value, &scored.explanation);
    let kinds: Vec<(Response, f64)> =
        explanation.kinds.iter().map(|kind| (kind.response, kind.points)).collect();
    let content = html! {
        <>
            { bar(scored, locale) }
            <p>{ locale.why_kinds(&kinds, value) }</p>
            if let Some(hit) = explanation.one_hit {
                <p>{ locale.one_hit(hit.share_of_responses, hit.number_without) }</p>
            }
            if let Some(reach) = explanation.reach {
                <p>{ locale.reach(reach.followers, reach.reach, reach.resonance, value) }</p>
            }
            { posts(analysis, scored, locale) }
        </>
    };
    section("why", heading("why", "", words(locale.why.heading)), content)
}

/// The kinds of response as parts of one bar, with their names below in the same order. It is hidden
/// from screen readers, for the sentence below says the same.
fn bar(scored: &NumberAnalysis, locale: &Locale) -> Html {
    let value = scored.number.value;
    // Without a single response the number is 0 and has no parts.
    let shown = || scored.explanation.kinds.iter().filter(|kind| kind.points > 0.0);
    let parts = shown().map(|kind| {
        let share = format!("--share: {}", coordinate(100.0 * kind.points / value));
        html! { <span key={kind.response.index()} class={class(kind.response)} style={share} /> }
    });
    let names = shown().map(|kind| {
        let name = locale.response(kind.response);
        html! { <span key={kind.response.index()} class={class(kind.response)}>{ name }</span> }
    });
    html! {
        <div class="kinds" aria-hidden="true">
            <div class="bar">{ for parts }</div>
            <div class="names">{ for names }</div>
        </div>
    }
}

/// The class by which the style sheet colours a kind of response.
fn class(response: Response) -> &'static str {
    match response {
        Response::Like => "like",
        Response::Repost => "repost",
        Response::Reply => "reply",
        Response::Quote => "quote",
        _ => "private",
    }
}

/// The most posts among which outliers are named: to find them among more takes too long for one frame.
const MOST_FOR_OUTLIERS: usize = 100_000;

/// The posts that give most, all others in one row, and the sum.
fn posts(analysis: &Analysis, scored: &NumberAnalysis, locale: &'static Locale) -> Html {
    let words = &locale.why;
    let explanation = &scored.explanation;
    // Among a thousand posts, none gives as much as a tenth of a point.
    let most = explanation.top_posts.first().map_or(0.0, |share| share.points);
    let n_decimals = if most < 1.0 { 2 } else { 1 };
    let points = |points: f64| locale.decimals(points, n_decimals);
    let outliers = (explanation.posts.len() <= MOST_FOR_OUTLIERS)
        .then(|| Outliers::of(&explanation.posts))
        .flatten();
    let is_outlier = |post| outliers.is_some_and(|outliers| outliers.has(post));
    let top_posts = explanation.top_posts.iter().map(|share| {
        let excerpt = analysis.activity.excerpt(share.post.index);
        html! {
            <tr key={share.post.index}>
                <th scope="row">
                    { locale.date(share.post.time.date()) }
                    if !excerpt.is_empty() {
                        <span class="excerpt" dir="auto">{ excerpt.to_owned() }</span>
                    }
                </th>
                <td>
                    { locale.responses_exactly(share.post.responses) }
                    if is_outlier(&share.post) {
                        <span class="excerpt">{ locale.triangle.outlier }</span>
                    }
                </td>
                <td>{ points(share.points) }</td>
            </tr>
        }
    });
    let others = explanation.other_posts;
    html! {
        <table class="posts">
            <caption>{ words.posts }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.post }</th>
                    <th scope="col">{ words.responses }</th>
                    <th scope="col">{ words.points }</th>
                </tr>
            </thead>
            <tbody>
                { for top_posts }
                if others.n_posts > 0 {
                    <tr key="others">
                        <th scope="row">{ locale.counted(words.other_posts, others.n_posts) }</th>
                        <td />
                        <td>{ points(others.points) }</td>
                    </tr>
                }
            </tbody>
            <tfoot>
                <tr>
                    <th scope="row">{ words.sum }</th>
                    <td />
                    <td>{ points(scored.number.value) }</td>
                </tr>
            </tfoot>
        </table>
    }
}
