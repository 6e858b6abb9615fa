//! The panel with the reasons for the number: parts that add up to it.

use super::analysis::{Analysis, NumberAnalysis};
use super::disclosure::Panel;
use crate::activity::Response;
use crate::chart::mark::coordinate;
use crate::explain::KindShare;
use crate::explain::outliers::Outliers;
use crate::locale::Locale;
use crate::order::falling;
use yew::prelude::*;

/// The panel. It is not shown where there is no number, or where no post drew a response.
pub(super) const PANEL: Panel = Panel {
    id: "why",
    heading: |context| {
        let points = context.analysis.number.as_ref().map_or(0.0, |scored| scored.number.value);
        context.locale.why(points).into()
    },
    answer: |context| {
        let kinds = parts(context.analysis.number.as_ref().ok()?);
        (!kinds.is_empty()).then(|| html! { context.locale.why_kinds(&kinds) })
    },
    content: |context| match &context.analysis.number {
        Ok(scored) => why(context.analysis, scored, context.locale),
        Err(_) => Html::default(),
    },
};

/// The kinds of response that give points, the largest part first.
fn parts(scored: &NumberAnalysis) -> Vec<KindShare> {
    let kinds = scored.explanation.kinds.iter().filter(|kind| kind.points > 0.0);
    let kinds: Vec<KindShare> = kinds.copied().collect();
    falling(kinds.iter().map(|kind| kind.points)).into_iter().map(|at| kinds[at]).collect()
}

/// What the panel says: the parts as a bar, what surprises, and the posts that gave most.
fn why(analysis: &Analysis, scored: &NumberAnalysis, locale: &'static Locale) -> Html {
    let (value, explanation) = (scored.number.value, &scored.explanation);
    html! {
        <>
            { bar(scored, locale) }
            if let Some(hit) = explanation.hit_that_matters(value) {
                <p>{ locale.one_hit(hit.share_of_responses, hit.number_without, explanation.posts.are_weighted()) }</p>
            }
            if let Some(month) = explanation.month_that_matters(value) {
                <p>{ locale.month_share(month, value) }</p>
            }
            if let Some(reach) = explanation.reach {
                <p>{ locale.reach(reach.followers, reach.reach, value) }</p>
            }
            { posts(analysis, scored, locale) }
        </>
    }
}

/// The kinds of response as parts of one bar, with their names below in the same order. It is hidden
/// from screen readers, for the heading says the same.
fn bar(scored: &NumberAnalysis, locale: &Locale) -> Html {
    let value = scored.number.value;
    let shown = parts(scored);
    let parts = shown.iter().map(|kind| {
        let share = format!("--share: {}", coordinate(100.0 * kind.points / value));
        html! { <span key={kind.response.index()} class={class(kind.response)} style={share} /> }
    });
    let names = shown.iter().map(|kind| {
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
    let others = explanation.other_posts;
    let parts = explanation.top_posts.iter().map(|share| share.points).chain([others.points]);
    let parts = locale.parts(&parts.collect::<Vec<_>>(), n_decimals);
    let outliers = (explanation.posts.len() <= MOST_FOR_OUTLIERS)
        .then(|| Outliers::of(&explanation.posts))
        .flatten();
    let is_outlier = |post| outliers.is_some_and(|outliers| outliers.has(post));
    let top_posts = explanation.top_posts.iter().zip(&parts).map(|(share, points)| {
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
                <td>{ points.clone() }</td>
            </tr>
        }
    });
    html! {
        <table class="posts">
            <caption>{ words.posts }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.post }</th>
                    <th scope="col">{ locale.responses_head(explanation.posts.are_weighted()) }</th>
                    <th scope="col">{ words.points }</th>
                </tr>
            </thead>
            <tbody>
                { for top_posts }
                if others.n_posts > 0 {
                    <tr key="others">
                        <th scope="row">{ locale.counted(words.other_posts, others.n_posts) }</th>
                        <td />
                        <td>{ parts.last().cloned() }</td>
                    </tr>
                }
            </tbody>
            <tfoot>
                <tr>
                    <th scope="row">{ words.sum }</th>
                    <td />
                    <td>{ locale.decimals(scored.number.value, n_decimals) }</td>
                </tr>
            </tfoot>
        </table>
    }
}
